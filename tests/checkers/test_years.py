"""Years and decades in foreign shapes."""

from __future__ import annotations

import pytest

from fixer.checkers.dates import years
from tests.checkers.mending import find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("He was born in 1980 year.", "He was born in 1980."),
        ("Since 2015 year it is shut.", "Since 2015 it is shut."),
        ("It is valid until May 5, 2022 year.", "It is valid until May 5, 2022."),
        ("It fell in May 2022 year and rose.", "It fell in May 2022 and rose."),
        ("It fell in the year 2015.", "It fell in 2015."),
        ("By the year 2020, it fell.", "By 2020, it fell."),
        ("It fell in the 1980-ies.", "It fell in the 1980s."),
        ("It fell in the early 90-s.", "It fell in the early 90s."),
        ("It fell in the 1990s years.", "It fell in the 1990s."),
        ("It fell in the 80th years.", "It fell in the 80s."),
    ],
)
def test_years_are_written_alone(damaged: str, mended: str) -> None:
    assert mend(years, damaged) == mended
    assert find(years, mended) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It grew in 2015 year-on-year, in 2015 year after year.",
        "In 2020 years of work paid off, after 2000 years.",
        "The 2005 year was good; the tree is 1500 year old.",
        "The year 2020 was hard. In the year 2004-05 and in the year 800 it rained.",
        "It was in the year 2015 that it fell.",
        "It fell in the 80's, the 1980s, the '80s and the 50-strong team.",
        "The A320-s, the 75-s mark, the 30-second rule and the 1990s years of plenty.",
    ],
)
def test_good_years_are_silent(text: str) -> None:
    assert find(years, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("In 1980 year, it fell.", True),
        ("In the 80-ies, it fell.", True),
        ("In the year 1980, it fell.", False),
    ],
)
def test_what_people_also_write_is_not_safe(text: str, safe: bool) -> None:
    assert is_safe(years, text) == safe


@pytest.mark.parametrize(
    ("format", "source", "mended"),
    [
        ("markdown", "It fell in **1980** year.", "It fell in **1980**."),
        ("html", "<p>It fell in the 80-ies.</p>\r\n", "<p>It fell in the 80s.</p>\r\n"),
    ],
)
def test_markup_stays(format: str, source: str, mended: str) -> None:
    assert mend(years, source, format=format) == mended


def test_a_huge_line_is_read() -> None:
    assert len(find(years, "It fell in 1980 year. " * 5_000)) == 5_000
