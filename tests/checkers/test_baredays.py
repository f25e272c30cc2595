"""Days without a month, as reports from China and Japan have them."""

from __future__ import annotations

import pytest

from fixer.checkers.dates import baredays
from tests.checkers.mending import UK, find, mend

DATELINE = "BEIJING, July 26 -- It rains.\n"


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("On the 25th, it rained.", "On July 25, it rained."),
        ("It rained on the 25th.", "It rained on July 25."),
        ("At 8 p.m. on the 25th it rained.", "At 8 p.m. on July 25 it rained."),
        ("It rained from the 24th to the 26th.", "It rained from July 24 to July 26."),
        ("As of the 25th, it rained.", "As of July 25, it rained."),
        ("In the early morning of the 25th, it rained.", "In the early morning of July 25, it rained."),
        ("On 25th, it rained.", "On July 25, it rained."),
        ("On the 24th and the 25th.", "On the 24th and the 25th."),
        ("On the 24th and 25th it rained.", "On the 24th and 25th it rained."),
    ],
)
def test_the_month_of_the_dateline_is_offered(damaged: str, mended: str) -> None:
    assert mend(baredays, DATELINE + damaged) == DATELINE + mended


def test_a_british_house_has_the_day_first() -> None:
    text = "BEIJING, 26 July -- It rains.\nOn the 25th, it rained."
    assert mend(baredays, text, UK) == "BEIJING, 26 July -- It rains.\nOn 25 July, it rained."


@pytest.mark.parametrize(
    "text",
    [
        "On the 25th, it rained.",
        "It rained on May 20. It will end on July 26.\nOn the 25th, it rained.",
        "BEIJING, July 2 -- It rains.\nOn the 30th, it rained.",
        "The hall is long. " * 40 + "The concert is on August 1.\nOn the 25th, it rained.",
    ],
)
def test_without_one_month_nearby_there_is_no_fix(text: str) -> None:
    [candidate] = find(baredays, text)
    assert candidate.suggestions == ()
    assert candidate.message.endswith("th': a day whose month is not said")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He lives on the 25th floor, by the 9th green.",
        "On the 25th of July it rained.",
        "It was the 25th time, from the 1st to the 3rd round.",
        "On July 24 it rained, and on the 26th, too.",
        "It fell to 11th in the league and from 2nd Battalion.",
        "On the 32nd, it rained. Runners were on 1st and 2nd base.",
        "Since the 19th century it has rained.",
    ],
)
def test_other_ordinals_are_silent(text: str) -> None:
    assert find(baredays, text) == []


def test_markup_stays() -> None:
    assert mend(
        baredays, "BEIJING, July 26 -- Rain.\n\nOn *the 25th*, it rained.", format="markdown"
    ).endswith("On *July 25*, it rained.")


def test_a_huge_line_is_read() -> None:
    assert len(find(baredays, "On the 25th, it rained. " * 4_000)) == 4_000
