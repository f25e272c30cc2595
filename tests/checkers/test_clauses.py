"""Although ... but, because ... so, according to X said."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import clauses
from tests.checkers.mending import find, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("Although it rained hard, but we left.", "Although it rained hard, we left."),
        ("Although *it rained* hard, but we left.", "Although *it rained* hard, we left."),
        ("He says that even though it rained, but we left.", "He says that even though it rained, we left."),
        ("Because it rained hard, so we left.", "Because it rained hard, we left."),
        ("According to the agency reported, it rained.", "According to the agency, it rained."),
        ("According to local media said that it rained.", "According to local media, it rained."),
    ],
)
def test_one_of_two_goes(damaged: str, mended: str) -> None:
    assert mend(clauses, damaged, format="markdown") == mended
    assert find(clauses, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We stayed, although it rained hard, but left soon.",
        "We stayed – although it rained hard for days, but then left.",
        "Although it rained, we stayed, but left soon.",
        "Although it rained hard. But we left.",
        "Although it rained hard for days, but also snowed, we left.",
        "Because it rained hard, so did they. As it rained, so it fell.",
        "According to a study that said so, it rains. According to media reports, it rains.",
        "According to the figures announced on Monday, it rains.",
    ],
)
def test_good_clauses_are_silent(text: str) -> None:
    assert find(clauses, text) == []


def test_one_long_line_is_read_in_one_pass() -> None:
    assert len(find(clauses, "Although it rained hard, but we left. " * 3_000)) == 3_000
