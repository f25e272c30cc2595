"""The preposition before a day or a month: "at Friday", "at July 26", "on July 2020".

English has on with days and in with months. "at Friday prayers", "in Saturday's paper" and "in July 25 people
died" are left alone: the date must end there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.checkers.dates.months import WEEKDAY, WEEKDAYS, month, month_words
from fixer.context import Context
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

DAY = Rule(
    "dates/preposition",
    Category.GRAMMAR,
    "the wrong preposition before a day or a month",
    why="English has on with days (on Friday, on July 26) and in with months and years (in July 2020).",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The talks begin at Friday. => The talks begin on Friday.",
        "At Friday, the talks begin. => On Friday, the talks begin.",
        "The talks began at July 26 in Bonn. => The talks began on July 26 in Bonn.",
        "The talks began in July 26, 2020. => The talks began on July 26, 2020.",
        "The talks began on July 2020. => The talks began in July 2020.",
        "They met at Friday prayers, at Friday's talks, at Monday night's show and in Saturday's paper.",
        "In July 25 people died. At May's end, in March 2020, he came.",
        "The party was sworn in Friday. The talks set in Monday.",
        "They voted on May 20, 20 of them.",
    ),
)
RULES = (DAY,)

_ENDS = r"(?=[.,;:!?)](?!\d)|$| (?:in|on|at|and|the|to|with|after|before|when|for|by|he|she|it|they)\b)"


@cache
def _wrong() -> re.Pattern[str]:
    day = rf"{month()} [0-9]{{1,2}}(?![0-9])"
    return re.compile(
        rf"\b(?:(?P<at>[Aa]t) (?:{WEEKDAY}|{day}){_ENDS}|(?P<in>[Ii]n) {day}(?:, (?:19|20)[0-9]{{2}}\b|(?=[.;)]))"
        rf"|(?P<on>[Oo]n) {month()},? (?:19|20)[0-9]{{2}}\b)",
        re.MULTILINE,
    )


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each day or month behind the preposition of another."""
    text, places = context.view.text, context.view.places
    for match in matches(_wrong(), text, places.before(places.of(WEEKDAYS | month_words()))):
        right = "in" if match["on"] else "on"
        new = right.capitalize() if match[0][0].isupper() else right
        yield replacement(DAY, text, match.start(), match.start() + 2, new, UNSAFE)
