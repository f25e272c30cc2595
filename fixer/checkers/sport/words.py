"""Does a passage report on a match? Asked where a number means another thing in sport."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from fixer.knowledge.tables import table
from fixer.view import View

NEAR, FAR = 150, 300
"""Code points around a place in which two weak words of sport, or a strong one, tell a report on a match."""


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('sport')[kind])})\b", re.IGNORECASE)


@cache
def _first_words(kind: str) -> frozenset[str]:
    """The words by which those of ``kind`` are found: half for half-time."""
    return frozenset(re.split(r"\W", entry.lower())[0] for entry in table("sport")[kind])


def _strong(view: View) -> list[int]:
    return view.places.of(_first_words("strong"))


def _weak(view: View) -> list[int]:
    return view.places.of(_first_words("weak"))


def is_sport(view: View, start: int, end: int) -> bool:
    """Whether the words around ``start:end`` are those of a report on a match."""
    if any(_near(view, "strong", view.once(_strong), start - FAR, end + FAR)):
        return True
    weak = _near(view, "weak", view.once(_weak), start - NEAR, end + NEAR)
    return len({match[0].lower() for match in weak}) > 1


def _near(view: View, kind: str, places: list[int], start: int, end: int) -> Iterator[re.Match[str]]:
    inside = places[bisect_left(places, start) : bisect_left(places, end)]
    return (match for at in inside if (match := _words(kind).match(view.text, at, end)))
