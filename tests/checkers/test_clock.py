"""Clock times of other languages, and the many numbers that are none."""

from __future__ import annotations

from functools import partial

import pytest

from fixer.checkers.times import clock
from fixer.context import Style
from fixer.model import Applicability
from tests.checkers import mending

US = Style()


find = partial(mending.find, clock)
mend = partial(mending.mended_view, clock)


MENDED = [
    ("Doors open at 21.30 clock.", "Doors open at 9:30 p.m.", "Doors open at 21:30."),
    (
        "Doors open at 21:00 clock, says Ann.",
        "Doors open at 9 p.m., says Ann.",
        "Doors open at 21:00, says Ann.",
    ),
    ("The game (20 clock) is off.", "The game (8 p.m.) is off.", "The game (20:00) is off."),
    ("Come on Monday 19 clock, hall 3.", "Come on Monday 7 p.m., hall 3.", "Come on Monday 19:00, hall 3."),
    ("It closes at 16 o’clock.", "It closes at 4 p.m.", "It closes at 16:00."),
    ("It closes at 16 oclock today.", "It closes at 4 p.m. today.", "It closes at 16:00 today."),
    ("It was 01: 23 o'clock.", "It was 1:23 a.m.", "It was 01:23."),
    ("It ends at 24 o'clock.", "It ends at midnight.", "It ends at 00:00."),
    ("It ends at 0 clock.", "It ends at midnight.", "It ends at 00:00."),
    ("It ends at 0.30 clock.", "It ends at 12:30 a.m.", "It ends at 00:30."),
    ("We eat at 12 clock.", "We eat at noon.", "We eat at 12:00."),
    ("We eat at 12.00 o'clock sharp.", "We eat at noon sharp.", "We eat at 12:00 sharp."),
    (
        "We eat at 8 clock in the evening.",
        "We eat at 8 o'clock in the evening.",
        "We eat at 20:00 in the evening.",
    ),
    (
        "We eat at 18 o'clock in the evening.",
        "We eat at 6 o'clock in the evening.",
        "We eat at 18:00 in the evening.",
    ),
    ("Open from 20 to 22 o'clock.", "Open from 8 to 10 p.m.", "Open from 20:00 to 22:00."),
    ("Open from 22 to 6 o'clock.", "Open from 10 p.m. to 6 a.m.", "Open from 22:00 to 06:00."),
    ("Open from 22 to 24 o'clock.", "Open from 10 p.m. to midnight.", "Open from 22:00 to 00:00."),
    ("Open from 12 to 14 o'clock.", "Open from noon to 2 p.m.", "Open from 12:00 to 14:00."),
    ("Open 9-18 o'clock.", "Open 9 a.m.-6 p.m.", "Open 09:00-18:00."),
    ("Between 8 and 16 o'clock.", "Between 8 a.m. and 4 p.m.", "Between 08:00 and 16:00."),
    ("It is 20.15 o'clock 🎬", "It is 8:15 p.m. 🎬", "It is 20:15 🎬"),
    ("It began at 21.00 hours.", "It began at 9 p.m.", "It began at 21:00."),
    ("It began at 14:30h, late.", "It began at 2:30 p.m., late.", "It began at 14:30, late."),
    (
        "It began at 08h37 and at 08H00.",
        "It began at 8:37 a.m. and at 8 a.m.",
        "It began at 08:37 and at 08:00.",
    ),
    ("It began at 17 hours 5 minutes.", "It began at 5:05 p.m.", "It began at 17:05."),
    (
        "It burned since 23.15, they say.",
        "It burned since 11:15 p.m., they say.",
        "It burned since 23:15, they say.",
    ),
]


@pytest.mark.parametrize(("damaged", "twelve", "twenty_four"), MENDED)
def test_times_are_written_in_the_style_of_the_house(damaged: str, twelve: str, twenty_four: str) -> None:
    assert mend(damaged) == twelve
    assert mend(damaged, Style(clock="24")) == twenty_four


@pytest.mark.parametrize("text", [mended for row in MENDED for mended in row[1:]])
def test_mended_text_is_left_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We met at 6 o'clock, at 12 o'clock and on the 10 o'clock news.",
        "A 12-hour clock and the 24-hour clock; 24 clock radios, 2 clock towers.",
        "She works around the clock. It was 3.20 clock speed.",
        "He clocked 21.30 in the race.",
        "We waited 21.30 hours, then 24 hours.",
        "The film takes 2h30, the other lasted 0h45.",
        "They work at 8 hours 30 minutes a day.",
        "It starts at 21.30 clock p.m.",
        "It starts at 27.30 clock, at 21.75 clock, at 24.30 o'clock.",
        "The time is 21:30.",
        "The score was 75-20 o'clock.",
        "At 4.75% and at 16.85 euros, around 3.45 billion, about 0.95 tonnes.",
        "Shares traded at 39.10 and closed at 14.50.",
        "The wind blew at 10.15 knots; he won at 12.10 seconds.",
        "From 19.04 on the ticket is valid; since 01.09.2004 as well.",
        "It opens at 7.30 am and at 7.30pm.",
        "It costs $21.30 clock included.",
        "Version 2.21.30 clock",
    ],
)
def test_other_numbers_are_silent(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("It began at 21.30 clock.", True),
        ("It began at 7.30 clock.", True),
        ("It began at 2.30 clock.", False),
        ("In the evening it began at 9.30 clock.", False),
        ("It was an 18 o'clock start.", False),
        ("It began at 11 hours 28 minutes.", False),
        ("It began at 21.30.", False),
    ],
)
def test_a_fix_is_safe_only_when_morning_or_evening_is_told(text: str, safe: bool) -> None:
    [candidate] = find(text)
    assert (candidate.suggestions[0].applicability is Applicability.SAFE) == safe


def test_british_papers_write_a_dot_themselves() -> None:
    assert [c.rule.id for c in find("It began at 21.30.")] == ["clock/dot"]
    assert find("It began at 21.30.", Style(english="uk")) == []
    assert [c.rule.id for c in find("It began at 21.30 clock.", Style(english="uk"))] == ["clock/word"]
