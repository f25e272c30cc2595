"""The runner of examples: which hold, which do not, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fixer.knowledge import tries
from fixer.knowledge.tries import Failed
from tests.knowledge.facts import matcher

PAIRS = ("harvest helper~ => farm worker~", "^^ Read also =>", "old harvest => early harvest")

EXAMPLES = [
    ("A harvest helper. => A farm worker.", ""),
    ("A harvest helper. => A farm hand.", "becomes 'A farm worker.', not 'A farm hand.'"),
    ("A farm worker. => A farm hand.", "must be flagged, but is silent"),
    ("A farm worker.", ""),
    ("A harvest helper.", "must stay silent, but flags 'harvest helper'"),
    ("Two harvest helpers and a harvest helper. => Two farm workers and a farm worker.", ""),
    ("Before. ¶ Read also ¶ After. => Before. ¶ After.", ""),
    ("Read also ¶ A harvest helper. => A farm worker.", ""),
    ("Read also =>", ""),
    ("An old harvest helper. => An early farm worker.", ""),
    ("An old harvest. => An early harvest.", ""),
    ("", ""),
    ("=>", "must be flagged, but is silent"),
]


@pytest.mark.parametrize(("example", "reason"), EXAMPLES)
def test_an_example_holds_or_says_why_not(example: str, reason: str) -> None:
    facts = matcher(*PAIRS)
    rule = replace(facts.rules[0], tries=(example,))
    failed, _ = tries.run(facts.check, rule)
    assert failed == ([Failed("test/fact", example, reason)] if reason else [])


def test_other_rules_do_not_count() -> None:
    facts = matcher(*PAIRS)
    rule = replace(facts.rules[0], id="test/other", tries=("A harvest helper.",))
    assert tries.run(facts.check, rule) == ([], set())


def test_every_fact_must_be_tried() -> None:
    facts = matcher(*PAIRS)
    machine = [pair.partition(" =>")[0] for pair in PAIRS]
    rule = replace(facts.rules[0], tries=("An old harvest helper. => An early farm worker.", "Read, also"))
    _, fired = tries.run(facts.check, rule)
    assert fired == {machine[0], machine[2]}
    assert list(tries.untried(rule, machine, fired)) == [
        Failed("test/fact", "^^ Read also", "no example fires this line of pairs; add one to 'try'")
    ]


SPLIT = [
    ("a => b", "a", "b"),
    ("a =>", "a", ""),
    ("a", "a", None),
    ("a ¶ b => c ¶ d", "a\n\nb", "c\n\nd"),
    ("a ¶", "a\n\n", None),
    ("a => b => c", "a", "b => c"),
]


@pytest.mark.parametrize(("example", "damaged", "mended"), SPLIT)
def test_the_two_sides_of_an_example(example: str, damaged: str, mended: str | None) -> None:
    assert tries.split(example) == (damaged, mended)
