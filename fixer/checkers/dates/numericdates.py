"""Dates in figures: "19.03.2018", "2022.3.5", "2020年3月5日".

Month and day are told apart where one of them is over 12, both are equal or the year comes first. Otherwise
the finding has no fix, unless another date of the document shows the order: then the fix is unsafe.
Dates with hyphens ("2020-07-26") or slashes, versions, addresses of machines, article numbers and file names are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from fixer.checkers.candidates import SAFE, UNSAFE, remark, replacement
from fixer.checkers.dates.months import LONGEST, goes_on, names, written
from fixer.context import Context
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Rule
from fixer.wordindex import matches

DOTTED = Rule(
    "dates/dotted",
    Category.FORMAT,
    "a date in figures with full stops",
    why="Many languages write 19.03.2018; English spells the month out, or readers take the day for the month.",
    tries=(
        "It opened on 19.03.2018. => It opened on March 19, 2018.",
        "It opened on 19.03.2018 in Bonn. => It opened on March 19, 2018, in Bonn.",
        "It holds for goods bought from 1.1.2022. => It holds for goods bought from January 1, 2022.",
        "The show (2022.3.5) is over. => The show (March 5, 2022) is over.",
        "It opened on 05.07.2022 and on 30.07.2022. => It opened on July 5, 2022 and on July 30, 2022.",
        "It opened on 19.03.18. => It opened on March 19, 2018.",
        "Version 2.10.20 and firmware 10.04.2022.1 came; write to 10.12.20.22.",
        "The watch 424.10.37.20 costs 27.60.55.",
        "See 3.4.5 and 1.1.22 of the rules.",
        "It opened on 31.02.2018. It is 2020-07-26 or 26/07/2020.",
    ),
)
HAN = Rule(
    "dates/han",
    Category.FORMAT,
    "a date with Chinese or Japanese signs",
    why="年, 月 and 日 stand for year, month and day.",
    tries=(
        "It opened on 2020年3月5日. => It opened on March 5, 2020.",
        "It opened on 3月5日 in Kobe. => It opened on March 5 in Kobe.",
        "The word 日 means day; 13月5日 is no date.",
    ),
)
RULES = (DOTTED, HAN)

_DATE = regex(
    r"(?:(?P<first>[0-9]{1,2})\.(?P<second>[0-9]{1,2})\.(?P<last>(?:19|20)?[0-9]{2})"
    r"|(?P<year>(?:19|20)[0-9]{2})\.(?P<month>[0-9]{1,2})\.(?P<day>[0-9]{1,2}))(?![\w/-]|[.:,][0-9])"
)
_HAN = regex(r"(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日")
_INSIDE = regex(r"[\w./:#@+=~_-]\Z")
_CUE = regex(
    r"(?:\b(?:on|since|from|until|till|dated?|of|by|before|after|day|published|updated):?|\() ?$", re.I
)
_DAY_FIRST, _MONTH_FIRST = "day", "month"


class Date(NamedTuple):
    """``order`` is day or month where the figures tell which of them comes first, else empty."""

    match: re.Match[str]
    first: int
    second: int
    year: int
    order: str


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each date in figures; without a fix where day and month cannot be told apart."""
    text = context.view.text
    if "月" in text:
        for match in _HAN.finditer(text):
            month, day = int(match["month"]), int(match["day"])
            if _valid(month, day):
                yield _mended(HAN, context, match, month, day, match["year"], SAFE)
    dates = [
        date for match in matches(_DATE, text, context.view.places.numbers) if (date := _read(text, match))
    ]
    shown = {date.order for date in dates if date.order and not date.match["year"]}
    for date in dates:
        yield _candidate(context, date, shown)


def _read(text: str, match: re.Match[str]) -> Date | None:
    """The date of ``match``, or None for other numbers; a short year needs a word before it that tells a date."""
    before = text[max(0, match.start() - 14) : match.start()]
    if _INSIDE.search(before):
        return None
    if match["year"]:
        month, day = int(match["month"]), int(match["day"])
        return Date(match, month, day, int(match["year"]), _MONTH_FIRST) if _valid(month, day) else None
    first, second, year = int(match["first"]), int(match["second"]), int(match["last"])
    if not (_valid(first, second) or _valid(second, first)):
        return None
    if year < 100:
        year += 2000 if year < 50 else 1900
        if not _CUE.search(before):
            return None
    return Date(match, first, second, year, _order(first, second))


def _valid(month: int, day: int) -> bool:
    return 0 < month <= 12 and 0 < day <= (29 if month == 2 else LONGEST - (month in (4, 6, 9, 11)))


def _order(first: int, second: int) -> str:
    if first == second or first > 12:
        return _DAY_FIRST
    return _MONTH_FIRST if second > 12 else ""


def _candidate(context: Context, date: Date, shown: set[str]) -> Candidate:
    """``shown``: the orders that other dates of the document show."""
    order = date.order or (next(iter(shown)) if len(shown) == 1 else "")
    month, day = (date.first, date.second) if order == _MONTH_FIRST else (date.second, date.first)
    if not order or not _valid(month, day):
        return remark(DOTTED, context.view.text, *date.match.span())
    cell = context.view.block_at(date.match.start()).block.kind is Kind.CELL
    full = bool(date.match["year"]) or len(date.match["last"]) == 4
    level = SAFE if date.order and full and not cell else UNSAFE
    return _mended(DOTTED, context, date.match, month, day, str(date.year), level)


def _mended(
    rule: Rule,
    context: Context,
    match: re.Match[str],
    month: int,
    day: int,
    year: str | None,
    level: Applicability,
) -> Candidate:
    text, english = context.view.text, context.style.english
    new = written(names()[month - 1], str(day), year, english)
    if english == "us" and year and goes_on(text, match.end()):
        new += ","
    return replacement(rule, text, match.start(), match.end(), new, level)
