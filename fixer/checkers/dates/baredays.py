"""A day without its month: "on the 25th" in reports from China and Japan, whose dateline tells the month.

English names the month shortly before. So the rule speaks where no month stands in front in the same
sentence (a dateline does not count), and offers the month only if all full dates of the document are of one
month. Floors, rounds, streets and whatever else is numbered are left alone: something must follow that ends
the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import UNSAFE, remark, replacement
from fixer.checkers.dates.months import LONGEST, any_month, month, written
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

DAY = Rule(
    "dates/bare-day",
    Category.FORMAT,
    "a day whose month is not said",
    why="Chinese and Japanese reports leave the month to the dateline; English names it: “on July 25”.",
    languages=("zh", "ja", "ko"),
    label=Label.LIKELY,
    safe=False,
    tries=(
        "TOKYO, July 26 -- ¶ On the 25th, it rained. => TOKYO, July 26 -- ¶ On July 25, it rained.",
        "TOKYO, July 26 -- ¶ The city shut at 8 a.m. on the 25th. "
        "=> TOKYO, July 26 -- ¶ The city shut at 8 a.m. on July 25.",
        "TOKYO, July 26 -- ¶ Rain fell from the 24th to the 26th. "
        "=> TOKYO, July 26 -- ¶ Rain fell from July 24 to July 26.",
        "TOKYO, July 26 -- ¶ As of the 25th, ten had died. => TOKYO, July 26 -- ¶ As of July 25, ten had died.",
        "On July 24 it rained, and it stopped on the 26th.",
        "He lives on the 25th floor, not on the 24th of them.",
        "On the 25th of July it rained. He is by the 9th green.",
        "They met on the 3rd try. He fell from fourth to 11th in the league.",
    ),
)
RULES = (DAY,)

_AFTER = regex(
    r"[,;:)]|\.(?!\w)|$| (?:(?:local|Beijing|Japan) time|that|in|at|by|from|it|he|she|they|we|the|for|as|after|before|when"
    r"|because|due|has|had|was|were|is|are|will|would|said|announced|reported"
    r"|to(?! the [0-9]+[a-z]{2} (?!in|at|on|and|it)[a-z]))\b",
    re.MULTILINE,
)
_AND = regex(r" and (?!the [0-9]|[0-9])")
_ORDINAL = regex(r"[0-9]+(?:st|nd|rd|th)\b")
_BARE = regex(r" (?:the )?(?P<day>[1-9][0-9]?)(?:st|nd|rd|th)\b")
_CUE = regex(
    r"\b(?:on|until|till|since|(?P<the>by|from|to|as of|before|after|(?:morning|afternoon|evening|night|noon) of))$",
    re.IGNORECASE,
)
_DATELINE = regex(r"[(–—]|--| -")
NEAR = 60
"""Code points before a day in which a named month tells its month."""
HEAD = 500
"""Code points in which a dateline stands."""
FAR = 20
"""Days from the nearest full date, beyond which the day may be one of another month."""


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<month>{any_month()}) (?P<after>[0-9]{{1,2}})\b|\b(?P<before>[0-9]{{1,2}}) (?P<other>{month()})\b"
    )


@cache
def _month() -> re.Pattern[str]:
    return re.compile(rf"\b{any_month()}(?=[ ,])")


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each day without a month; with a fix where the document names one month only."""
    text = context.view.text
    if not any(matches(_ORDINAL, text, context.view.places.numbers)):
        return
    dates: list[tuple[str, int]] | None = None
    for match in _BARE.finditer(text):
        block = context.view.block_at(match.start())
        cue = _CUE.search(text, max(block.start, match.start() - 20), match.start())
        if (
            not cue
            or not _is_bare(text, cue, match)
            or _is_told(text, max(block.start, cue.start() - NEAR), cue)
        ):
            continue
        dates = _dates(text) if dates is None else dates
        start, day = match.start("day") - (4 if " the " in match[0] else 0), int(match["day"])
        if name := _month_of(day, dates):
            new = written(name, str(day), None, context.style.english)
            yield replacement(DAY, text, start, match.end(), new, UNSAFE)
        else:
            yield remark(DAY, text, start, match.end())


def _is_bare(text: str, cue: re.Match[str], match: re.Match[str]) -> bool:
    with_the = " the " in match[0]
    if int(match["day"]) > LONGEST or (cue["the"] and not with_the):
        return False
    return bool(_AFTER.match(text, match.end()) or (with_the and _AND.match(text, match.end())))


def _is_told(text: str, start: int, cue: re.Match[str]) -> bool:
    """Whether a month named shortly before is meant; one in a dateline is not."""
    told = list(_month().finditer(text, start, cue.start()))
    return bool(told) and not _DATELINE.search(text, told[-1].end(), cue.start())


def _dates(text: str) -> list[tuple[str, int]]:
    """The full dates, as month and day; none where only one stands far from the dateline."""
    found = list(_full_date().finditer(text))
    if len(found) == 1 and found[0].start() > HEAD:
        return []
    return [(m["month"] or m["other"], int(m["after"] or m["before"])) for m in found]


def _month_of(day: int, dates: list[tuple[str, int]]) -> str:
    """The month of ``day`` if all dates are of one month and one of them is near, else ""."""
    if len({name for name, _ in dates}) != 1 or all(abs(day - other) > FAR for _, other in dates):
        return ""
    return dates[0][0]
