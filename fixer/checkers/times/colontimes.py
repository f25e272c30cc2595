"""24-hour times with a colon: "at 16:30" where the house writes 4:30 p.m., "19: 45" with a blank.

The blank goes safely where a word that a time follows stands before. The change to a.m. and p.m. is a matter
of style: scores, lengths ("after 9:30 minutes"), times of runs, stamps with seconds, timetables and times with the
name of a zone are left alone, and hours up to 12 unless the whole document counts to 24.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.checkers.sport.words import is_sport
from fixer.checkers.times.forms import parse, written
from fixer.context import Context, Style
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Candidate, Category, Label, Rule, Span
from fixer.view import View
from fixer.wordindex import matches

SPACE = Rule(
    "clock/space",
    Category.FORMAT,
    "a time with a blank behind its colon",
    why="Some engines put a blank behind every colon.",
    tries=(
        "It opened at 19: 45 on Friday. => It opened at 19:45 on Friday.",
        "It rained from 8: 00 on Friday. => It rained from 8:00 on Friday.",
        "It rained until 20: 00. => It rained until 20:00.",
        "The handball match stood at 4: 11 for the guests.",
        "As John 3: 16 says, at 27: 30 it ends.",
        "They won by 2: 10 people came. Group 4: 12 teams.",
        "The rest is at point 4: 20 people came.",
    ),
)
COLON = Rule(
    "clock/colon",
    Category.FORMAT,
    "a 24-hour time",
    why="American papers write 4:30 p.m. where most languages write 16:30.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It opened at 16:30 on Friday. => It opened at 4:30 p.m. on Friday.",
        "It was shut around 08:15. => It was shut around 8:15 a.m.",
        "It was shut by 20:00. => It was shut by 8 p.m.",
        "It rained from 8:00 to 14:00. => It rained from 8 a.m. to 2 p.m.",
        "It rains until 24:00 on Friday. => It rains until midnight on Friday.",
        "It opened from 13:00-14:30. => It opened from 1 p.m.-2:30 p.m.",
        "It opened at 4:30 on Friday.",
        "He won in 16:30 and came at 16:30:12. It ended (18:24 UTC).",
        "They lost by 14:20 points after 17:30 minutes.",
    ),
)
RULES = (SPACE, COLON)

_TIME = regex(
    r"(?P<hour>[0-9]{1,2}):(?P<blank> ?)(?P<minute>[0-5][0-9])(?![\w:%/]|[.,][0-9]|: ?[0-9]|-(?![0-9]{1,2}:)\w)"
)
_INSIDE = regex(r"[\w.,:/$€£+]\Z|: \Z")
_CUE = regex(
    r"\b(?:at|around|until|till|from|since|by|before|after|between|as (?:of|at))"
    r"(?: (?:about|around|approximately|exactly|just))? $"
    r"|\b(?:[a-z]+day|morning|afternoon|evening|today|tomorrow|yesterday),? $",
    re.IGNORECASE,
)
_LINK = regex(r"(?: on \w+ [0-9]{1,2}(?:[a-z]{2})?)?(?: ?[-–] ?| to | and | until | till )")
_NO_TIME = regex(
    r" ?(?:[AaPp]\.? ?[Mm]\b|hours?\b|h\b|min(?:ute)?s?\b|seconds?\b|o['’]?clock|clock|hrs\b|noon|midnight|\(?[A-Z]{3,4}\b)"
)
_NOUN = regex(
    r" (?!(?:on|in|at|and|to|until|till|the|this|that|today|local|when|s?he|it|they|we|after|before|for|with|an?|of|as|from"
    r"|by|but|or|was|is|were|are|had|has|near|there|because|later|every|due)\b)[a-z]"
)
_MERIDIEM = regex(r"[0-9] ?[ap]\.? ?m\b", re.IGNORECASE)
_WHOLE_DAY = regex(r"\b0?0: ?00(?: on \w+ [0-9]+)? to 24: ?00")
EARLY = 7
"""Hours before which no match begins, so that such a number in sport is a score."""
MANY = 6
"""Times in one block that do not yet make it a timetable."""


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each time with a colon that is not as the house writes it."""
    text = context.view.text
    found = _found(context.view) if ":" in text else []
    for match in found:
        if match["blank"] and (int(match["hour"]) >= EARLY or not is_sport(context.view, *match.span())):
            yield replacement(SPACE, text, *match.span(), f"{match['hour']}:{match['minute']}")
    plain = [match for match in found if not match["blank"]]
    if plain and context.style == Style():
        yield from _to_twelve(context, plain)


def _found(view: View) -> list[re.Match[str]]:
    """Times behind a word that a time follows, and those at the end of a range that such a time begins."""
    found: list[re.Match[str]] = []
    text = view.text
    for match in matches(_TIME, text, view.places.numbers):
        linked = bool(found) and _LINK.fullmatch(text, found[-1].end(), match.start())
        if _is_time(text, match) and (linked or _CUE.search(text, max(0, match.start() - 30), match.start())):
            found.append(match)
    return found


def _is_time(text: str, match: re.Match[str]) -> bool:
    if parse(match["hour"], match["minute"]) is None or _NO_TIME.match(text, match.end()):
        return False
    inside = _INSIDE.search(text, max(0, match.start() - 2), match.start())
    return not inside and not _NOUN.match(text, match.end())


def _to_twelve(context: Context, found: list[re.Match[str]]) -> Iterator[Candidate]:
    """Hours up to 12 as well, if the document has a clear hour and no a.m. or p.m."""
    text = context.view.text
    points = [parse(match["hour"], match["minute"]) for match in found]
    counts_to_24 = any(point and point.hour > 12 for point in points) and not _MERIDIEM.search(text)
    whole_days = [Span(*match.span()) for match in _WHOLE_DAY.finditer(text)]
    for match, point in zip(found, points, strict=True):
        if not point or any(Span(*match.span()).overlaps(day) for day in whole_days):
            continue
        sport = not point.clear and is_sport(context.view, *match.span())
        if (point.clear or (counts_to_24 and not sport)) and _is_prose(context, match):
            new = written(point, "12", "", told=True)
            if text.startswith(".", match.end()):
                new = new.removesuffix(".")
            yield replacement(COLON, text, *match.span(), new, UNSAFE)


def _is_prose(context: Context, match: re.Match[str]) -> bool:
    """Not in a table, nor in a line of a programme that holds many times."""
    block = context.view.block_at(match.start())
    return (
        block.block.kind is not Kind.CELL
        and len(_TIME.findall(context.view.text, block.start, block.end)) <= MANY
    )
