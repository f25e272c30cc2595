"""Hours with "o'clock" and a part of the day."""

from __future__ import annotations

import pytest

from fixer.checkers.times import oclock
from tests.checkers.mending import find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It began at four o'clock in the morning.", "It began at 4 a.m."),
        (
            "It began between three and four o'clock in the morning, too.",
            "It began between 3 and 4 a.m., too.",
        ),
        ("It began at 10 o’clock in the morning today.", "It began at 10 a.m. today."),
        ("It began at 6-7 o'clock in the evening today.", "It began at 6-7 p.m. today."),
        ("It began at 11 o'clock at night today.", "It began at 11 p.m. today."),
        ("It began at 2 o'clock in the night today.", "It began at 2 a.m. today."),
        ("It began at 12 o'clock noon today.", "It began at noon today."),
        ("It began at 12 o'clock at night today.", "It began at midnight today."),
        ("It began at 10 o'clock 30 minutes.", "It began at 10:30."),
        ("It began at 8 o'clock and 5 minutes on Friday.", "It began at 8:05 on Friday."),
        ("It began at **four** o'clock in the morning.", "It began at **4** a.m."),
    ],
)
def test_the_hour_is_told_with_am_or_pm(damaged: str, mended: str) -> None:
    assert mend(oclock, damaged, format="markdown") == mended
    assert find(oclock, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It began at two o'clock, at 11 o'clock on Friday morning and at 9 o'clock this morning.",
        "It began at six o'clock in the night, at 12 o'clock in the evening, at 15 o'clock in the afternoon.",
        "“It began at four o'clock in the morning,” she said.",
        "It lasted from 10 o'clock 30 minutes longer. At 10 o'clock 75 minutes.",
        "They work around the clock in the morning.",
        "It was 9 o'clock noon.",
    ],
)
def test_other_hours_are_silent(text: str) -> None:
    assert find(oclock, text) == []


def test_a_change_of_style_needs_a_look() -> None:
    assert not is_safe(oclock, "It began at four o'clock in the morning.")


def test_a_huge_line_is_read() -> None:
    assert find(oclock, "It began at four o'clock in the morning. " * 3_000) != []
