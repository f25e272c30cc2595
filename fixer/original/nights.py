"""The night that leads to a weekday: "in der Nacht zum Samstag" is Friday night, not Saturday night."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion
from fixer.original.align import Alignment, Pair
from fixer.original.faults import LEAST_CONFIDENCE
from fixer.original.values.lexicon import Lexicon, lexicon
from fixer.view import View
from fixer.words import fold

NIGHT = Rule(
    "original/night",
    Category.MEANING,
    "the night before that day, not the night after it",
    why="German, Nordic and Slavic languages name a night by the day that it leads to: in der Nacht zum Samstag, "
    "в ночь на субботу. In English that is Friday night, or overnight into Saturday; a day late otherwise.",
    safe=False,
)
RULES = (NIGHT,)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NIGHT = re.compile(
    rf"\b(?:(?:on|in|during|over|at) )?(?:the )?"
    rf"(?:night (?:of|on|to|for|from)(?: the)? (?P<after>{_DAY})|(?P<before>{_DAY}) (?:night|evening))\b",
    re.I,
)


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """Candidates in offsets of the English ``view``."""
    words = lexicon(alignment.original.language)
    if words.forms("night"):
        for pair in alignment.pairs:
            if pair.confidence >= LEAST_CONFIDENCE:
                yield from _late(view.text, alignment.original.view.text, pair, words)


def _late(text: str, original: str, pair: Pair, words: Lexicon) -> Iterator[Candidate]:
    nights = _nights(original, pair.original, words)
    for match in _NIGHT.finditer(text, *pair.english) if nights else ():
        day = match["after"] or match["before"]
        told = nights.get(lexicon("en").weekdays.get(fold(day)) or "")
        if told:
            starts = match.group()[0].isupper() and match.start() != match.start("before")
            new = f"{'Overnight' if starts else 'overnight'} into {day}"
            fix = Suggestion((Edit(*match.span(), new),), Applicability.UNSAFE, f"use '{new}'")
            message = f"'{match.group()}': the original says '{told}', the night before {day}"
            yield Candidate(NIGHT, Span(*match.span()), (fix,), message)


def _nights(text: str, span: Span, words: Lexicon) -> dict[str, str]:
    """The words of the original by the number of the weekday that its night leads to."""
    found = {}
    for match in _named(words).finditer(text, *span):
        day = words.weekdays.get(fold(match.group(1)))
        if day:
            found[day] = match.group()
    return found


@cache
def _named(words: Lexicon) -> re.Pattern[str]:
    forms = "|".join(map(re.escape, words.forms("night")))
    return re.compile(rf"\b(?:{forms}) ([^\W\d_]+)", re.I)
