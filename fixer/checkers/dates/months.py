"""Names of months and weekdays, and a date written in house style."""

from __future__ import annotations

from functools import cache

from fixer.knowledge.irregular import words_of
from fixer.knowledge.tables import table
from fixer.lazy import regex

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
LONGEST = 31
"""Days of the longest month."""
_GOES_ON = regex(r" (?!(?:and|or|to|until|till|through)\b)[a-z0-9]")


@cache
def names() -> tuple[str, ...]:
    """The names of the months in order."""
    return tuple(table("months"))


@cache
def month() -> str:
    """A pattern of the months' names, as a group that is not captured."""
    return rf"(?:{'|'.join(names())})"


@cache
def any_month() -> str:
    """Like ``month``, with the abbreviations that English newspapers use."""
    short = {value.removesuffix(".") for values in table("months").values() for value in values}
    return "(?:" + "|".join([*names(), *(rf"{name}\b\.?" for name in sorted(short, reverse=True))]) + ")"


@cache
def month_words() -> frozenset[str]:
    """The words by which the names and abbreviations of months are found in a text."""
    short = (value.removesuffix(".") for values in table("months").values() for value in values)
    return frozenset(name.lower() for name in (*names(), *short))


def number(name: str) -> int:
    """The number of the month ``name``, 1 to 12; of an abbreviation as well."""
    return next(i for i, full in enumerate(names(), 1) if full.startswith(name[:3]))


def written(name: str, days: str, year: str | None, english: str) -> str:
    """``days`` may be a range; the comma after a year is not here, see ``goes_on``."""
    if english == "uk":
        return " ".join(filter(None, (days, name, year)))
    return f"{name} {days}, {year}" if year else f"{name} {days}"


def goes_on(text: str, end: int) -> bool:
    """Whether words follow that US style sets off from a full date by a comma."""
    return bool(_GOES_ON.match(text, end))


def ordinal(value: int) -> str:
    """1st, 2nd, 11th, 23rd."""
    last = 0 if value // 10 % 10 == 1 else value % 10
    return f"{value}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}"
