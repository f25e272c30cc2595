"""The order of day and month follows the other dates of the text, when that is the order of the house."""

from __future__ import annotations

import pytest

from fixer.checkers.dates import dateorder
from tests.checkers.mending import UK, US, find, mend

US_TEXT = "It rained on July 24 and July 25. "
UK_TEXT = "It rained on 24 July and 25 July. "


@pytest.mark.parametrize(
    ("date", "mended"),
    [
        ("On 26 July it stopped.", "On July 26 it stopped."),
        ("On 26 July 2020 it stopped.", "On July 26, 2020, it stopped."),
        ("On Monday 26 July it stopped.", "On Monday, July 26, it stopped."),
        ("On Monday, 26 July, it stopped.", "On Monday, July 26, it stopped."),
    ],
)
def test_a_date_among_month_first_dates_is_turned(date: str, mended: str) -> None:
    assert mend(dateorder, US_TEXT + date) == US_TEXT + mended
    assert mend(dateorder, UK_TEXT + date) == UK_TEXT + date


def test_in_a_british_house_the_month_goes_behind() -> None:
    assert mend(dateorder, UK_TEXT + "On July 26 it stopped.", UK) == UK_TEXT + "On 26 July it stopped."
    assert find(dateorder, US_TEXT + "On 26 July it stopped.", UK) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "On 26 July it stopped.",
        US_TEXT + "The 26th of July, 3 to 5 August and 17 July Street.",
        US_TEXT + "It cost $26. July was hot. Of 1,026 July visitors 32 July ones came.",
        "In May 26 people came, in June 30 people came. On 26 July 300 came.",
        "On 24 July it rained. On July 25 it stopped.",
    ],
)
def test_other_texts_are_silent(text: str) -> None:
    assert find(dateorder, text) == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It fell on May 5 2020.", "It fell on May 5, 2020."),
        ("On May, 5, it fell.", "On May 5, it fell."),
        ("It fell on Sunday, July, 26.", "It fell on Sunday, July 26."),
    ],
)
def test_commas_are_set_in_american_style_only(damaged: str, mended: str) -> None:
    assert mend(dateorder, damaged, US) == mended
    assert find(dateorder, damaged, UK) == []


@pytest.mark.parametrize(
    "text",
    [
        "Since May, 5 people have died.",
        "In May, 2003, it fell.",
        "On May 5 2000 more came.",
        "On May 5, 2020, it fell.",
        "On May 5 2,500 came.",
        "On May 5 2020% was said.",
    ],
)
def test_counts_after_a_month_are_no_dates(text: str) -> None:
    assert find(dateorder, text) == []


def test_a_huge_line_is_read() -> None:
    assert len(find(dateorder, US_TEXT * 3_000 + "By 26 July it fell. " * 3_000)) == 3_000
