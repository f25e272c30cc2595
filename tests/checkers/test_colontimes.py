"""24-hour times with a colon, and the scores, lengths and timetables beside them."""

from __future__ import annotations

import pytest

from fixer.checkers.times import colontimes
from fixer.context import Style
from tests.checkers.mending import UK, find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It began at 16:30 today.", "It began at 4:30 p.m. today."),
        ("It began around 08:15.", "It began around 8:15 a.m."),
        ("It ended by 20:00.", "It ended by 8 p.m."),
        ("It ended on Friday, 20:00.", "It ended on Friday, 8 p.m."),
        ("It lasts until 24:00 on Friday.", "It lasts until midnight on Friday."),
        ("It began at 00:15.", "It began at 12:15 a.m."),
        ("It rained from 8:00 to 14:00.", "It rained from 8 a.m. to 2 p.m."),
        (
            "It rained from 9:00 to 12:00. It shone at 15:00.",
            "It rained from 9 a.m. to noon. It shone at 3 p.m.",
        ),
        ("It began at **16:30** today.", "It began at **4:30 p.m.** today."),
    ],
)
def test_the_american_house_counts_to_12(damaged: str, mended: str) -> None:
    assert mend(colontimes, damaged, format="markdown") == mended
    assert find(colontimes, mended, format="markdown") == []
    assert find(colontimes, damaged, UK) == []
    assert find(colontimes, damaged, Style(clock="24")) == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It began at 19: 45 on Friday.", "It began at 19:45 on Friday."),
        ("It rained from 8: 00 to 9: 30.", "It rained from 8:00 to 9:30."),
        ("It began at 19:\u202f45.", "It began at 19:45."),
    ],
)
def test_the_blank_goes_safely_in_every_style(damaged: str, mended: str) -> None:
    for style in (Style(), UK, Style(clock="24")):
        assert mend(colontimes, damaged, style) == mended
    assert all(c.suggestions[0].applicability.name == "SAFE" for c in find(colontimes, damaged))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It began at 4:30 on Friday.",
        "It began at 4:30 and, at 5 p.m., ended. It rose at 6:10.",
        "He won in 16:30 and came at 16:30:12.",
        "It ended at 18:24 UTC, at 13:25 (MSK), at 16:30 p.m. and at 16:30 o'clock.",
        "They lost by 14:20 points after 17:30 minutes.",
        "It began at 27:30 or at 16:75.",
        "As John 3: 16 says, group 4: 12 teams. They won by 2: 10 people came.",
        "Cases rose from 0:00 to 24:00 on July 5.",
        "Cases rose from 00: 00: 12 on.",
        "At 16:30-a and 16:30/2 and $16:30.",
        "Programme: at 13:00 tea, at 14:00 talk, at 15:00 film, at 16:00 tea, at 17:00 talk, at 18:00 film, at 19:00 end.",
    ],
)
def test_other_numbers_are_silent(text: str) -> None:
    assert find(colontimes, text) == []


def test_tables_keep_their_times() -> None:
    assert (
        find(colontimes, "| day | hour |\n|---|---|\n| Friday | on Friday 16:30 |\n", format="markdown") == []
    )


def test_a_change_of_style_needs_a_look() -> None:
    assert not is_safe(colontimes, "It began at 16:30.")


def test_a_huge_line_is_read() -> None:
    assert len(find(colontimes, "It began at 19: 45 today. " * 4_000)) == 4_000
