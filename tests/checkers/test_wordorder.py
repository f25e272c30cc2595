"""Other 16 districts; yesterday was he."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import wordorder
from tests.checkers.mending import find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("Wuhan and other 16 cities voted.", "Wuhan and 16 other cities voted."),
        ("Wuhan and other two large cities voted.", "Wuhan and two other large cities voted."),
        ("Wuhan and **other 16** cities voted.", "Wuhan and **16 other** cities voted."),
        ("Yesterday was he in Bonn.", "Yesterday he was in Bonn."),
        ("It rained. In 2019 had they moved away.", "It rained. In 2019 they had moved away."),
        ("On Monday must the police leave.", "On Monday the police must leave."),
    ],
)
def test_words_are_put_in_order(damaged: str, mended: str) -> None:
    assert mend(wordorder, damaged, format="markdown") == mended
    assert find(wordorder, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Many other 16-year-olds and the other two doctors, and other 2020 events.",
        "This and other five star hotels closed.",
        "On Monday will it rain?",
        "Only on Monday was it known. Never, in 2020, have they won. So was he. Then came the rain.",
        "Today is the day. Had they known, they would stay.",
        '"Now must we go. Today must we go," they sang.',
        "On Friday was it he who left?",
    ],
)
def test_good_order_is_silent(text: str) -> None:
    assert find(wordorder, text) == []


def test_no_fix_is_safe() -> None:
    assert not is_safe(wordorder, "Wuhan and other 16 cities voted.")


def test_one_long_line_is_read_in_one_pass() -> None:
    assert len(find(wordorder, "Wuhan and other 16 cities voted. " * 3_000)) == 3_000
