"""Dates in figures: never a guess about day and month."""

from __future__ import annotations

import pytest

from fixer.checkers.dates import numericdates
from tests.checkers.mending import UK, find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "us", "uk"),
    [
        ("It fell on 19.03.2018.", "It fell on March 19, 2018.", "It fell on 19 March 2018."),
        (
            "It fell on 19.03.2018 in Bonn.",
            "It fell on March 19, 2018, in Bonn.",
            "It fell on 19 March 2018 in Bonn.",
        ),
        ("It fell on 3.19.2018.", "It fell on March 19, 2018.", "It fell on 19 March 2018."),
        ("It fell on 5.5.2018.", "It fell on May 5, 2018.", "It fell on 5 May 2018."),
        ("It fell (2022.3.5).", "It fell (March 5, 2022).", "It fell (5 March 2022)."),
        ("It fell on 19.03.98.", "It fell on March 19, 1998.", "It fell on 19 March 1998."),
        ("It fell on 2020年3月5日.", "It fell on March 5, 2020.", "It fell on 5 March 2020."),
        ("It fell on 3月5日.", "It fell on March 5.", "It fell on 5 March."),
    ],
)
def test_a_clear_date_is_written_out(damaged: str, us: str, uk: str) -> None:
    assert mend(numericdates, damaged) == us
    assert mend(numericdates, damaged, UK) == uk
    assert find(numericdates, us) == []


@pytest.mark.parametrize(
    "text", ["It fell on 05.07.2022.", "It fell on 3.5.22.", "05.07.2022 and 06.07.2022"]
)
def test_a_date_that_can_be_two_days_has_no_fix(text: str) -> None:
    assert [c.suggestions for c in find(numericdates, text)] == [()] * text.count("22")


def test_another_date_of_the_text_shows_the_order() -> None:
    text = "It fell on 05.07.2022 and rose on {}."
    assert (
        mend(numericdates, text.format("30.07.2022")) == "It fell on July 5, 2022 and rose on July 30, 2022."
    )
    assert (
        mend(numericdates, text.format("07.30.2022")) == "It fell on May 7, 2022 and rose on July 30, 2022."
    )
    mixed = "It fell on 05.07.2022, 30.07.2022 and 07.30.2022."
    assert [len(c.suggestions) for c in find(numericdates, mixed)] == [0, 1, 1]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("It fell on 19.03.2018.", True),
        ("It fell on 1.1.2018.", True),
        ("It fell on 19.03.18.", False),
    ],
)
def test_a_full_date_is_safe(text: str, safe: bool) -> None:
    assert is_safe(numericdates, text) == safe


def test_in_a_table_the_fix_needs_a_look() -> None:
    source = "| a | b |\n|---|---|\n| 19.03.2018 | c |\n"
    [candidate] = find(numericdates, source, format="markdown")
    assert candidate.suggestions[0].applicability.name == "UNSAFE"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It fell on 2018-03-19, on 19/03/2018 and on 03/19/2018.",
        "The watch 424.10.37.20 and 27.60.55.001 cost 1.234.567 yen.",
        "Version 2.10.2018.1 and 10.12.20.22 are out.",
        "See 3.4.5 and 12.1.21 of the rules.",
        "It fell on 31.02.2018, 0.1.2018 and 13.13.2018.",
        "Open x19.03.2018 or 19.03.2018-a and 19.03.2018/2.",
        "13月5日 and 日",
    ],
)
def test_other_numbers_are_silent(text: str) -> None:
    assert find(numericdates, text) == []


@pytest.mark.parametrize(
    ("format", "source", "mended"),
    [
        ("html", "<p>It fell on <b>19.03.2018</b>.</p>", "<p>It fell on <b>March 19, 2018</b>.</p>"),
        (
            "plain",
            "\ufeffIt fell on 19.03.2018\r\nin Bonn 🙂",
            "\ufeffIt fell on March 19, 2018\r\nin Bonn 🙂",
        ),
    ],
)
def test_markup_and_line_ends_stay(format: str, source: str, mended: str) -> None:
    assert mend(numericdates, source, format=format).replace("2018,\r\n", "2018\r\n") == mended


def test_a_huge_line_is_read() -> None:
    assert len(find(numericdates, "It fell on 19.03.2018. " * 5_000)) == 5_000
