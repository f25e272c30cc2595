"""The curated list of LanguageTool's rules."""

from __future__ import annotations

import pytest

from fixer.grammar import rules
from fixer.grammar.rules import curated, rows
from fixer.model import Applicability, Label

MOST_PER_1000 = 0.1


def test_the_list_is_nearly_silent_on_good_english() -> None:
    assert sum(float(row["per_1000"]) for _, row in rows()) <= MOST_PER_1000


@pytest.mark.parametrize(("measured", "row"), rows(), ids=[row["rule"] for _, row in rows()])
def test_a_line_agrees_with_itself(measured: object, row: dict[str, str]) -> None:
    words = rows()[0][0].words[0]
    assert float(row["per_1000"]) == pytest.approx(1000 * int(row["human"]) / words, abs=1e-4)
    assert int(row["real_human"]) <= int(row["human"])
    assert int(row["real_reference"]) <= int(row["reference"])
    assert int(row["machine"]) + int(row["reference"]) > 0, "finds nothing in translations"
    assert row["about"] == row["about"].strip() != ""


def test_every_rule_speaks_somewhere_and_none_is_safe() -> None:
    for entry in curated().values():
        assert entry.label is not Label.HINT, entry.rule.id
        assert entry.fix < Applicability.SAFE
        assert not entry.rule.safe


def test_rules_are_named_after_those_of_languagetool() -> None:
    assert [rule.id for rule in rules()] == [f"grammar/{name.lower()}" for name in curated()]
    assert len({rule.id for rule in rules()}) == len(rules())
