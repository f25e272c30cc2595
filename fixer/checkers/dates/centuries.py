"""Centuries in foreign shapes: "the XIX century", "the 19. century", "the 18 century".

English newspapers write "the 19th century", so the mends are safe. Counts ("in 3 centuries") and names
("20th Century Fox", "XX Century Hall") are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import replacement
from fixer.checkers.dates.months import ordinal
from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.lazy import regex
from fixer.model import Candidate, Category, Rule
from fixer.view import View

CENTURY = Rule(
    "years/century",
    Category.FORMAT,
    "a century as another language writes it",
    why="Roman figures (XIX век, XIXe siècle) and full stops (19. Jahrhundert) become “19th century”.",
    tries=(
        "It was built in the XIX century. => It was built in the 19th century.",
        "It was built in the 19. century. => It was built in the 19th century.",
        "It was built in the 18 century. => It was built in the 18th century.",
        "It was built in the XVII-XVIII centuries. => It was built in the 17th-18th centuries.",
        "It was built in the XXth century. => It was built in the 20th century.",
        "It was built at the turn of 19. and 20. centuries. => It was built at the turn of 19th and 20th centuries.",
        "He made 18 centuries and a half century in 20 Tests.",
        "The XX Century Hall and 20th Century Fox.",
        "It took a quarter of a century. He made 3 century stands.",
    ),
)
RULES = (CENTURY,)

_NUMBER = r"(?:[XVI]{1,5}|[12]?[0-9])"
_MARK = r"(?:th|st|nd|rd|\.)?"
_CENTURY = regex(
    rf"\b(?P<first>{_NUMBER})(?P<mark>{_MARK})(?:(?P<link> ?[-–] ?| and | to )(?P<second>{_NUMBER})(?P<dot>{_MARK}))?"
    r" (?:century|(?P<many>centuries))\b"
)
_BEFORE = regex(r"\b(?:the|of|in|since|from|early|late|mid|until) $", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_WORDS = words_of("century centuries")
_FARTHEST = 30
"""Characters of a range before its noun."""
LAST = 21
"""The century that we live in."""


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each century, or range of centuries, that is no ordinal."""
    text = context.view.text
    for match in _centuries(context.view):
        new = _ordinals(match) if _BEFORE.search(text, max(0, match.start() - 7), match.start()) else ""
        noun = match[0].rpartition(" ")[2]
        if new and f"{new} {noun}" != match[0]:
            yield replacement(CENTURY, text, *match.span(), f"{new} {noun}")


def _centuries(view: View) -> Iterator[re.Match[str]]:
    done = 0
    for at in view.places.of(_WORDS):
        match = _CENTURY.search(view.text, max(done, at - _FARTHEST), at + len("centuries"))
        done = at
        if match and match.end() > at:
            yield match


def _ordinals(match: re.Match[str]) -> str:
    """The number or the two numbers as ordinals; empty for a count of centuries."""
    first, second = _value(match["first"]), _value(match["second"] or "")
    if not 0 < first <= LAST or (match["second"] and not first < second <= LAST):
        return ""
    counted = match["many"] and match["first"].isdigit() and not (match["mark"] or match["dot"])
    if counted and not (second and first >= 10):
        return ""
    return ordinal(first) + (match["link"] + ordinal(second) if second else "")


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [_ROMAN[sign] for sign in number]
    return sum(-a if a < b else a for a, b in zip(values, [*values, 0][1:], strict=True))
