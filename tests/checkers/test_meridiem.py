"""a.m. and p.m., said twice, with a 24-hour time, or in another shape."""

from __future__ import annotations

import pytest

from fixer.checkers.times import meridiem
from fixer.context import Style
from tests.checkers.mending import UK, US, find, is_safe, mend

DAY = Style(clock="24")


@pytest.mark.parametrize(
    ("damaged", "twelve", "twenty_four"),
    [
        ("It began at 16:30 p.m. today.", "It began at 4:30 p.m. today.", "It began at 16:30 today."),
        ("It began at 16:30 p.m.", "It began at 4:30 p.m.", "It began at 16:30."),
        ("It began at 20.15pm today.", "It began at 8:15 p.m. today.", "It began at 20:15 today."),
        ("It began at 0:30 a.m. today.", "It began at 12:30 a.m. today.", "It began at 00:30 today."),
        ("It began at 0 a.m. today.", "It began at midnight today.", "It began at 00:00 today."),
        ("It began at 21 PM, they say.", "It began at 9 p.m., they say.", "It began at 21:00, they say."),
    ],
)
def test_a_24_hour_time_counts_to_12(damaged: str, twelve: str, twenty_four: str) -> None:
    assert mend(meridiem, damaged) == twelve
    assert mend(meridiem, damaged, DAY) == twenty_four
    assert find(meridiem, twelve) == []


@pytest.mark.parametrize(
    "text", ["It began at 15 a.m. today.", "It began at 0:00pm today.", "At 14:10 AM it rose."]
)
def test_a_contradiction_is_shown_without_a_fix(text: str) -> None:
    assert [c.suggestions for c in find(meridiem, text)] == [()]


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It began at 3 a.m. in the morning.", "It began at 3 a.m."),
        ("It began at 3 a.m. in the early morning, too.", "It began at 3 a.m., too."),
        ("It began at 9:30 p.m. in the evening on Friday.", "It began at 9:30 p.m. on Friday."),
        ("It began at 10 p.m. at night, too.", "It began at 10 p.m., too."),
        ("It began at 8 o’clock p.m. today.", "It began at 8 p.m. today."),
    ],
)
def test_the_part_of_the_day_is_told_once(damaged: str, mended: str) -> None:
    assert mend(meridiem, damaged, US) == mended
    assert mend(meridiem, damaged, UK) == mended


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It began at 4.15 pm today.", "It began at 4:15 p.m. today."),
        ("It began at 4.15 pm. Ann left.", "It began at 4:15 p.m. Ann left."),
        ("It began at 8: 34 p.m. today.", "It began at 8:34 p.m. today."),
        ("It began at 4pm.", "It began at 4 p.m."),
        ("It began at 4 PM, too.", "It began at 4 p.m., too."),
        ("It began (4 pm).", "It began (4 p.m.)."),
        ("It began at **4 P.M.** today.", "It began at **4 p.m.** today."),
    ],
)
def test_shapes_follow_the_american_house(damaged: str, mended: str) -> None:
    assert mend(meridiem, damaged, format="markdown") == mended
    assert find(meridiem, mended, format="markdown") == []
    assert find(meridiem, damaged, UK) == []
    assert find(meridiem, damaged, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It began at 4 p.m., at 08:30 a.m. and at 12:15 p.m.",
        "I am 5. Am I late? At 30 am I old.",
        "The 19 PM candidates and the 24 AM Street.",
        "PM2.5 rose; version 2.4.15 am Rhein.",
        "It began at 9 a.m. in the morning of May 5 and at 9 a.m. on Friday morning.",
        "It began at 3 a.m. in the afternoon of his life.",
        "At 27 pm and 4.75 pm. It cost $4 pm.",
    ],
)
def test_other_words_are_silent(text: str) -> None:
    assert find(meridiem, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("It began at 16:30 p.m. today.", True),
        ("It began at 3 a.m. in the morning.", True),
        ("It began at 21 p.m. today.", False),
        ("It began at 4pm.", False),
    ],
)
def test_only_one_meaning_is_safe(text: str, safe: bool) -> None:
    assert is_safe(meridiem, text) == safe


def test_a_huge_line_is_read() -> None:
    assert len(find(meridiem, "It began at 16:30 p.m. today. " * 4_000)) == 4_000
