"""Dates that differ from the other dates of the text: "26 July" among "July 24", "October 5 2020", "July, 26".

People write both orders, so the order is mended only to that of most dates of the document, when this
is the order of the house. Names ("17 July Street"), ranges and "the 26th of July" are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.checkers.dates.months import LONGEST, WEEKDAY, goes_on, month, month_words, written
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

ORDER = Rule(
    "dates/order",
    Category.FORMAT,
    "day and month in another order than in the rest of the text",
    why="Most dates of this text have the order of the house; this one kept that of its source.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "On July 24 it rained, on July 25 too. On 26 July the sun shone. "
        "=> On July 24 it rained, on July 25 too. On July 26 the sun shone.",
        "On July 24 it rained, on July 25 too. By 1 August 2020 it was dry. "
        "=> On July 24 it rained, on July 25 too. By August 1, 2020, it was dry.",
        "It rained on July 24 and July 25. They left on Monday 1 August. "
        "=> It rained on July 24 and July 25. They left on Monday, August 1.",
        "On 24 July it rained, on 25 July too. On July 26 the sun shone.",
        "On July 24 it rained, on July 25 too. It ran from 3 to 5 August.",
        "On July 24 it rained, on July 25 too. They met on 17 July Street.",
        "On July 24 it rained, on July 25 too. The 26th of July was dry.",
        "In June 24 people came, in June 25 people. On 26 July 300 came.",
    ),
)
COMMA = Rule(
    "dates/comma",
    Category.FORMAT,
    "a date without its comma, or with one too many",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It opened on October 5 2020. => It opened on October 5, 2020.",
        "It rained on Sunday, July, 26. => It rained on Sunday, July 26.",
        "On October, 5, it rained. => On October 5, it rained.",
        "Since April, 21 people have died. In May, 9, maybe 10, came.",
        "It opened on October 5, 2020, in Bonn. In March, 2003, it closed.",
        "It got 1,500 votes in May 2003 and on May 5 2000 more.",
    ),
)
RULES = (ORDER, COMMA)

_RANGE = regex(r"[0-9](?: ?[-–] ?| to | and |, | or )$")
_NAME = regex(r" [A-Z]")
_COUNTED = regex(r" (?:more|less|new|other|people|men|women|children|cases|deaths|points|votes|of|to|and)\b")
_WEEKDAY = regex(rf"\b({WEEKDAY}) $")
_BEFORE_DAY = regex(r"(?:\b[Oo]n|day,?) $")
_AFTER_DAY = regex(r"[.,;)]|$", re.M)


@cache
def _day_first() -> re.Pattern[str]:
    return re.compile(rf"[0-9][0-9]? (?P<month>{month()})\b(?: (?P<year>(?:19|20)[0-9]{{2}})\b)?")


@cache
def _month_first() -> re.Pattern[str]:
    return re.compile(
        rf"{month()}\b(?P<comma>,?) (?P<day>[0-9]{{1,2}})(?![\w:%/]|[.,][0-9])"
        r"(?:(?P<mark>,?) (?P<year>(?:19|20)[0-9]{2})(?![\w%]|[.,:][0-9]))?"
    )


def check(context: Context) -> Iterator[Candidate]:
    """Candidates of both rules; the order is judged over the whole document."""
    text, us, places = context.view.text, context.style.english == "us", context.view.places
    months = places.of(month_words())
    day_first = [m for m in matches(_day_first(), text, places.before(months)) if _is_day_first(text, m)]
    month_first = [m for m in matches(_month_first(), text, months) if _is_month_first(text, m)]
    dates = [m for m in month_first if not m["comma"]]
    if len(day_first) < len(dates) and us:
        yield from (
            _reordered(context, m, m[0].split()[0]) for m in day_first if not _NAME.match(text, m.end())
        )
    elif len(dates) < len(day_first) and not us:
        yield from (_reordered(context, m, m["day"]) for m in dates if not _NAME.match(text, m.end()))
    if us:
        yield from (c for m in month_first if (c := _comma(text, m)))


def _is_day_first(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 5) : match.start()]
    day = int(match[0].split()[0])
    return 0 < day <= LONGEST and not re.search(r"[\w.,:/€$£%-]\Z", before) and not _RANGE.search(before)


def _is_month_first(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 3) : match.start()]
    return 0 < int(match["day"]) <= LONGEST and before.lower() != "in " and not before[-1:].isalnum()


def _reordered(context: Context, match: re.Match[str], day: str) -> Candidate:
    text, start, english = context.view.text, match.start(), context.style.english
    name = match["month"] if "month" in match.re.groupindex else match[0].split()[0]
    new = written(name, day, match["year"], english)
    weekday = _WEEKDAY.search(text, max(0, start - 11), start) if english == "us" else None
    if english == "us" and (weekday or match["year"]) and goes_on(text, match.end()):
        new += ","
    if weekday:
        start, new = weekday.start(), f"{weekday[1]}, {new}"
    return replacement(ORDER, text, start, match.end(), new, UNSAFE)


def _comma(text: str, match: re.Match[str]) -> Candidate | None:
    name, day = match[0].split()[0].rstrip(","), match["day"]
    if match["comma"]:
        before = text[max(0, match.start() - 5) : match.start()]
        if not match["year"] and _BEFORE_DAY.search(before) and _AFTER_DAY.match(text, match.end()):
            return replacement(COMMA, text, match.start(), match.end(), f"{name} {day}", UNSAFE)
    elif match["year"] and not match["mark"] and not _COUNTED.match(text, match.end()):
        return replacement(COMMA, text, match.start(), match.end(), f"{name} {day}, {match['year']}", UNSAFE)
    return None
