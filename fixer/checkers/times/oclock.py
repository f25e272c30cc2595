"""Whole hours told with a part of the day: "three and four o'clock in the morning", "10 o'clock 30 minutes".

"two o'clock" and "at 11 o'clock on Friday" are left alone; so is "o'clock" in quotes, where people talk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.checkers.times.forms import Time, hours12, meridiem, turn
from fixer.context import Context
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule

PART = Rule(
    "clock/o-clock-part",
    Category.FORMAT,
    "an hour with its part of the day",
    why="Papers write 4 a.m. where most languages say four o'clock in the morning.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It began at four o'clock in the morning. => It began at 4 a.m.",
        "It began between three and four o'clock in the morning, they said. "
        "=> It began between 3 and 4 a.m., they said.",
        "It began at 10 o’clock in the morning on Friday. => It began at 10 a.m. on Friday.",
        "It began at 6-7 o'clock in the evening. => It began at 6-7 p.m.",
        "It began at 11 o'clock at night. => It began at 11 p.m.",
        "It began at 2 o'clock at night. => It began at 2 a.m.",
        "It began at 12 o'clock noon. => It began at noon.",
        "It began at 12 o'clock in the afternoon. => It began at noon.",
        "It began at two o'clock. It began at 11 o'clock on Friday morning.",
        "It began at 12 o'clock in the evening and at six o'clock in the night. It began at 15 o'clock in the afternoon.",
        "“It began at four o'clock in the morning,” she said.",
    ),
)
MINUTES = Rule(
    "clock/o-clock-minutes",
    Category.FORMAT,
    "minutes after “o'clock”",
    why="English has o'clock for whole hours only.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It began at 10 o'clock 30 minutes. => It began at 10:30.",
        "It began at 8 o'clock and 5 minutes on Friday. => It began at 8:05 on Friday.",
        "It lasted from 10 o'clock 30 minutes longer.",
    ),
)
RULES = (PART, MINUTES)

_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_CLOCK = regex(
    r" o['’ ]?clock (?:(?P<part>in the (?:early )?(?P<word>morning|afternoon|evening|night)|at night|noon|midnight)\b"
    r"|(?:and )?(?P<minutes>[0-9]{1,2}) minutes\b(?=[.,;)]| on| in| at|$))"
)
_HOUR = rf"[0-9]{{1,2}}|{'|'.join(_NUMBERS)}"
_HOURS = regex(
    rf"(?:\b(?P<first>{_HOUR})(?P<link> ?[-–] ?| and | to | or ))?\b(?P<hour>{_HOUR})$", re.IGNORECASE
)


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each "o'clock" that the part of the day or minutes follow."""
    text = context.view.text
    if "clock" not in text:
        return
    for match in _CLOCK.finditer(text):
        block = context.view.block_at(match.start())
        before = _HOURS.search(text, max(block.start, match.start() - 24), match.start())
        if before and not in_quotes(text, block.start, match.start()):
            yield from _candidate(text, before, match)


def _candidate(text: str, before: re.Match[str], match: re.Match[str]) -> Iterator[Candidate]:
    hour, first = _hour(before["hour"]), _hour(before["first"] or "")
    if not 0 < hour <= 12 or (before["first"] and not 0 < first <= 12):
        return
    if match["minutes"]:
        if int(match["minutes"]) < 60 and not before["first"]:
            yield replacement(
                MINUTES, text, before.start(), match.end(), f"{hour}:{int(match['minutes']):02}", UNSAFE
            )
        return
    part = match["word"] or match["part"].removeprefix("at ")
    point = _point(hour, part)
    if point is None:
        return
    new = hours12(point) + meridiem(point) if point.hour % 12 else turn(point)
    if before["first"]:
        new = f"{first}{before['link']}{new}"
    if text.startswith(".", match.end()):
        new = new.removesuffix(".")
    yield replacement(PART, text, before.start(), match.end(), new, UNSAFE)


def _hour(word: str) -> int:
    low = word.lower()
    return _NUMBERS.index(low) + 1 if low in _NUMBERS else int(word or 0)


def _point(hour: int, part: str) -> Time | None:
    """The time that hour and part of the day tell; None where they do not go together."""
    late = {"morning": False, "afternoon": True, "evening": True, "noon": True, "midnight": False}.get(part)
    if part == "night":
        late = None if 4 < hour < 9 else 9 <= hour < 12
    if late is None or (part == "evening" and not 3 < hour < 12) or (part == "morning" and hour == 12):
        return None
    if part in ("noon", "midnight") and hour != 12:
        return None
    return Time(hour % 12 + (12 if late else 0), 0, True)
