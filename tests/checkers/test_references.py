"""Articles and bodies as persons, countries with plural names, and "our" country."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import references
from tests.checkers.mending import find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("He jury has chosen.", "The jury has chosen."),
        ("He jury of the festival met.", "The jury of the festival met."),
        ("In Rome she company *will* grow.", "In Rome the company *will* grow."),
        ("The bank herself paid.", "The bank itself paid."),
        ("The Netherlands are flat.", "The Netherlands is flat."),
    ],
)
def test_references_are_mended(damaged: str, mended: str) -> None:
    assert mend(references, damaged, format="markdown") == mended
    assert find(references, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Did he report in time? Will she board and leave? He reports. The company has paid.",
        "He told the bank himself. The bank he himself founded paid.",
        "Dutch players in the Netherlands are good. Mexico and the United States have met.",
        "He said in Bonn: “Our country is ready.”",
        "We are late. Our country is ready.",
        "Our team won. Your country is ready.",
        '"He jury has chosen," the boy read.',
    ],
)
def test_good_references_are_silent(text: str) -> None:
    assert find(references, text) == []


def test_our_country_is_only_pointed_at() -> None:
    [candidate] = find(references, "The ship reached our country on Monday.")
    assert candidate.rule is references.OUR
    assert not candidate.suggestions


def test_an_article_is_sure() -> None:
    assert is_safe(references, "He jury has chosen.")


def test_one_long_line_is_read_in_one_pass() -> None:
    assert len(find(references, "He jury has chosen a film. " * 3_000)) > 700
