"""Years and decades in foreign shapes: "in 2020 year", "the 1980-ies", "the 1990s years".

None of these shapes is English, so the mends are safe; only "in the year 2020", which people write
for weight, is a matter of style. "80's" and "the 2020 season" are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.checkers.dates.months import month
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule

YEAR = Rule(
    "years/year",
    Category.FORMAT,
    "the word “year” with its number",
    why="Russian 2020 года and its like: English writes the number alone.",
    tries=(
        "It opened in 2015 year. => It opened in 2015.",
        "It is valid until May 5, 2022 year. => It is valid until May 5, 2022.",
        "It was made in December 2020 year in Minsk. => It was made in December 2020 in Minsk.",
        "It grew in 2015 year-on-year. In 2020 years of work paid off.",
        "The 2005 year was good. He waits for 2000 years.",
        "In a 1500 year span it fell. They left in 2020 year after year.",
        "The tree is 2000 year old.",
    ),
)
WORDY = Rule(
    "years/in-the-year",
    Category.FORMAT,
    "“the year” before its number",
    why="im Jahr 2020, en el año 2020, в 2020 году: English writes “in 2020”.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It opened in the year 2015. => It opened in 2015.",
        "By the year 2020, it was full. => By 2020, it was full.",
        "The year 2020 was hard. It was in the year 2015 that it opened.",
        "In the year 2004-05 it rained. In the year 800 of our era it fell.",
    ),
)
DECADE = Rule(
    "years/decade",
    Category.FORMAT,
    "a decade as another language writes it",
    why="80er, 80-е, les années 80: English writes “the 1980s” or “the 80s”.",
    tries=(
        "It was made in the 1980-ies. => It was made in the 1980s.",
        "It was made in the 90-s. => It was made in the 90s.",
        "It was made in the 80ies. => It was made in the 80s.",
        "It was made in the 1990s years. => It was made in the 1990s.",
        "It was made in the 20-ties. => It was made in the 20s.",
        "It was made in the 80's and the 1990s.",
        "The A320-s and the 75-s mark; 1990s years of plenty. 50-strong, 10-second.",
    ),
)
RULES = (YEAR, WORDY, DECADE)

_YEAR = regex(
    r" year\b(?=[,;:)!?]|\.(?!\w)|$| (?:in|at|on|by|and|the|was|were|is|to|for|with|from|as|it|he|she|they|we)\b)",
    re.MULTILINE,
)
_WORDY = regex(
    r"he year (?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?![\w/-]|[.,][0-9]| (?:that|of|AD|BC|when|was|will)\b)"
)
_BEFORE_WORDY = regex(r"\b(?:in|by|since|until|till|before|after) t$", re.IGNORECASE)
_DECADE = regex(r"0(?:-(?:ies|ties|s|es|x)|ies|ties|th years|s years)\b(?! of)(?! ?[-–])")
_BEFORE_DECADE = regex(
    r"\b(?:the|in|early|late|mid|since|of|from|and|to) (?P<tens>(?:1[0-9]|20)?[0-9])$", re.IGNORECASE
)


@cache
def _before_year() -> re.Pattern[str]:
    date = rf"(?:in|since|until|till|{month()}|{month()} [0-9]{{1,2}},?)"
    return re.compile(rf"\b{date} (?:1[5-9]|20)[0-9]{{2}}$", re.IGNORECASE)


def check(context: Context) -> Iterator[Candidate]:
    """Candidates of all three rules."""
    text = context.view.text
    if "year" in text:
        yield from _years(text)
    for match in _DECADE.finditer(text):
        if before := _BEFORE_DECADE.search(text, max(0, match.start() - 9), match.start()):
            yield replacement(DECADE, text, before.start("tens"), match.end(), f"{before['tens']}0s")


def _years(text: str) -> Iterator[Candidate]:
    for match in _YEAR.finditer(text):
        if _before_year().search(text, max(0, match.start() - 24), match.start()):
            start = match.start() - 4
            yield replacement(YEAR, text, start, match.end(), text[start : match.start()])
    for match in _WORDY.finditer(text):
        if _BEFORE_WORDY.search(text, max(0, match.start() - 8), match.start()):
            yield replacement(WORDY, text, match.start() - 1, match.end(), match["year"], UNSAFE)
