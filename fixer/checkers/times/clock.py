"""Clock times as other languages write them: "21.30 clock", "16 o'clock", "21.00 hours", "08h37", "19.15".

"clock" and "hours" behind such a time are no English, so the mend is safe where the hour or a word beside it tells
morning or evening. Lengths of time ("after 11.45 hours"), clock radios, prices, rates, scores and odds are left
alone; "at 19.15" is mended in American style only, and never unattended, because British papers write so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from fixer.checkers.candidates import SAFE, UNSAFE, replacement
from fixer.checkers.times.forms import Time, parse, written, written_range
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

WORD = Rule(
    "clock/word",
    Category.FORMAT,
    "a clock time as the source language writes it",
    why="Uhr, ore, godz. and the like become “clock” or “o'clock” behind a 24-hour time.",
    tries=(
        "It starts at 21.30 clock on Friday. => It starts at 9:30 p.m. on Friday.",
        "The shop closes at 16 o'clock. => The shop closes at 4 p.m.",
        "Visitors may come from 20 to 22 o'clock. => Visitors may come from 8 to 10 p.m.",
        "It starts at 21.30 clock. => It starts at 9:30 p.m.",
        "It is open from 9 to 20 o’clock. => It is open from 9 a.m. to 8 p.m.",
        "It burned between 21.30 and 22 clock. => It burned between 9:30 and 10 p.m.",
        "The curfew begins at 0 o'clock. => The curfew begins at midnight.",
        "They met at 12 clock. => They met at noon.",
        "They met at 8 clock in the evening. => They met at 8 o'clock in the evening.",
        "It began at 9.30 o'clock in the evening. => It began at 9:30 in the evening.",
        "We had dinner at 6 o'clock.",
        "The desk is open 9-20 o'clock. => The desk is open 9 a.m.-8 p.m.",
        "He looked at the 24 clock radios and the 12-hour clock.",
        "She works around the clock and clocked 21.30.",
        "Guests came at 75 o'clock.",
    ),
)
HOURS = Rule(
    "clock/hours",
    Category.FORMAT,
    "a 24-hour time with “hours” or “h”",
    why="Horas, heures, uur and the h of many languages; English has hours for a length of time.",
    tries=(
        "It starts at 21.00 hours. => It starts at 9 p.m.",
        "The bell rang at 08h37. => The bell rang at 8:37 a.m.",
        "The alarm came at 15:40 h from a flat. => The alarm came at 3:40 p.m. from a flat.",
        "The train left at 17 hours and 47 minutes. => The train left at 5:47 p.m.",
        "The final (20.30 h) is sold out. => The final (8:30 p.m.) is sold out.",
        "The flight took 2h30 and the bus 11.45 hours.",
        "Tours run from 08.00 to 16.30 hours. => Tours run from 8 a.m. to 4:30 p.m.",
        "The museum is open for 24 hours.",
        "He won after 13h25 at sea.",
        "They cut the week from 11.45 hours to ten.",
    ),
)
DOT = Rule(
    "clock/dot",
    Category.FORMAT,
    "a 24-hour time with a dot",
    why="Many languages, and British newspapers, write 21.30 for half past nine in the evening.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The fire broke out at 19.15 on Friday. => The fire broke out at 7:15 p.m. on Friday.",
        "The hall opens around 8.30. => The hall opens around 8:30.",
        "Rates stayed at 4.75% and the price at 16.85 euros.",
        "The train leaves at 7.30 am.",
        "She finished at 10.05 seconds, the share closed at 14.50.",
        "Sales rose from 2.10 million to 2.25 million.",
    ),
)
RULES = (WORD, HOURS, DOT)


_HIT = regex(
    r"[0-9][0-9]?(?:(?P<mark>[.:] ?|h)(?P<minute>[0-9][0-9])(?![0-9])"
    r"| hours (?:and )?(?P<spelled>[0-9][0-9]?) minutes\b)?"
    r"(?: ?(?P<unit>o[ ']?clock|clock|hours|hrs|h)\b)?"
)
_INSIDE_NUMBER = regex(r"(?:\w|[0-9][.,:/-]|[€$£¥#])$")
_MERIDIEM = regex(r" ?(?:[ap]\.? ?m\b|noon\b|midnight\b)")
_DAYPART = regex(
    r",? (?:(?:in|of) the (?:early |late )?|at |that |this |on \w+ |tomorrow |yesterday )?"
    r"(morning|afternoon|evening|night)\b"
)
_LATE = regex(r"\b(?:afternoon|evening|night|tonight|midnight)\b")
_ARTICLE = regex(r"\b(?:the|an?) $")

_PLACE = regex(
    r"(?:\b(?:at|around|about|until|till|from|since|by|before|after|between|to|and) "
    r"(?:about |around |exactly )?|[(,:;–-] ?|day |^)$"
)
_AFTER = regex(
    r"[.,;:!?)\]\"'–-]|$| [(–-]| (?:on|in|at|and|to|until|till|the|with|for|from|when|before|after|because|as"
    r"|sharp|but|or|by|he|she|it|they|we|i|you|who|which|where|there|this|that|today|tomorrow|yesterday|local|gmt|utc|cet"
    r"|cest|will|would|is|was|are|were|has|had|a|an|his|her|our|their|my|\w+day)\b"
)
"""What may follow a time; anything else may be the noun that the number belongs to."""
_CLOCK_NOUN = regex(r"[ -](?:radio|tower|face|speed|rate|time|cycle|signal|frequenc|game)")
_POINT = regex(r"(?:\b(?:at|from|until|till|since|before)(?: (?:about|around|exactly))? |\()$")
_RANGE = regex(
    r"(?<![\w.,:/€$£-])(?:(?P<both>between|at|around) )?(?P<first>[0-9][0-9]?(?:[.:] ?[0-9][0-9])?)"
    r"(?: ?[-–] ?| to | until | till |(?(both) and |(?!)))$"
)

_DOT_PLACE = regex(r"\b(?P<word>at|around|about|until|from|since)(?: (?:about|around|exactly))? $")
_MEASURE_BEFORE = regex(
    r"\b(?:trad(?:ed|ing)|settled|quoted|priced|valued|pegged|averaged?|shares?|stocks?|index|prices?|rates?|odds"
    r"|currency|yen|dollar|euro|pound|points?|scored?|won|finished|timed?|record|ran|race|lap|mile)\b"
)
_UNIT_AFTER = regex(
    r" ?(?:[%‰€$£¥°/]|[.,:/][0-9]|[-–] ?[0-9]|(?:to|and) [0-9]|a (?:share|head|day|year|kilo|lit)"
    r"|on the richter)"
)
_CUE = regex(
    r",? (?:on (?:\w+day|the)|(?:in the )?(?:morning|evening|afternoon)|today|tomorrow"
    r"|yesterday|local time|\w+day)\b"
)


class Hit(NamedTuple):
    """A time with its surroundings, folded; ``first`` is the start of a range ("20 to 22 o'clock")."""

    start: int
    end: int
    time: Time
    mark: str
    unit: str
    before: str
    after: str
    first: re.Match[str] | None


def check(context: Context) -> Iterator[Candidate]:
    for match in matches(_HIT, context.view.folded, context.view.places.numbers):
        hit = _read(context, match) if match.lastgroup else None
        if hit is None:
            continue
        if "clock" in hit.unit:
            if _is_clock(hit):
                yield _candidate(WORD, context, hit)
        elif _is_point(hit):
            yield _candidate(HOURS, context, hit)
        elif context.style.english == "us" and _is_dot_time(hit):
            yield _candidate(DOT, context, hit)


def _read(context: Context, match: re.Match[str]) -> Hit | None:
    """The hit with its surroundings, or None for what is no time or needs no mending."""
    hour = match[0][:2] if match[0][1:2].isdigit() else match[0][0]
    point = parse(hour, match["minute"] or match["spelled"])
    block = context.view.block_at(match.start())
    text, start, end = context.view.folded, match.start(), match.end()
    before, after = text[max(block.start, start - 50) : start], text[end : min(block.end, end + 40)]
    first = _RANGE.search(before) if match["unit"] else None
    if first and _first_time(first) is None:
        first = None
    if point is None or (not first and _INSIDE_NUMBER.search(before)):
        return None
    if _MERIDIEM.match(after) or after[:1].isalnum():
        return None
    mark = "spelled" if match["spelled"] else (match["mark"] or "").strip()
    unit = match["unit"] or ""
    return Hit(start, end, point, mark, unit, before, after, first)


def _first_time(first: re.Match[str]) -> Time | None:
    hour, _, minute = first["first"].replace(":", ".").partition(".")
    return parse(hour, minute.strip() or None)


def _first(hit: Hit) -> Time | None:
    return _first_time(hit.first) if hit.first else None


def _is_clock(hit: Hit) -> bool:
    if _CLOCK_NOUN.match(hit.after):
        return False
    if hit.unit != "clock":
        first = _first(hit)
        return bool(hit.mark) or hit.time.clear or bool(first and first.clear)
    if hit.mark:
        return not _ARTICLE.search(hit.before)
    return bool((hit.first or _PLACE.search(hit.before)) and _AFTER.match(hit.after))


def _is_point(hit: Hit) -> bool:
    """Whether "hours" or "h" tells a time of day and not how long something lasts."""
    at = hit.before.endswith("at ") and hit.time.hour > 6
    if hit.mark == "spelled":
        return at and not hit.unit and not re.match(r" (?:a|per|of|after|into|later|long)\b", hit.after)
    if hit.mark == "h":
        zero = hit.time.clear and 0 < hit.time.hour < 10
        return not hit.unit and (zero or at or (hit.time.clear and bool(_POINT.search(hit.before))))
    if not (hit.mark and hit.unit):
        return False
    return at or (hit.time.clear and bool(hit.first or _POINT.search(hit.before)))


def _is_dot_time(hit: Hit) -> bool:
    place, time = _DOT_PLACE.search(hit.before), hit.time
    if hit.unit or hit.mark != "." or not place or not 0 < time.hour < 24:
        return False
    if _MEASURE_BEFORE.search(hit.before) or _UNIT_AFTER.match(hit.after) or not _AFTER.match(hit.after):
        return False
    if place["word"] in ("from", "until", "since") and 0 < time.minute <= 12:
        return False
    if _CUE.match(hit.after):
        return True
    return place["word"] not in ("from", "about") and time.minute % (5 if time.hour >= 12 else 15) == 0


def _candidate(rule: Rule, context: Context, hit: Hit) -> Candidate:
    first, part = _first(hit), _DAYPART.match(hit.after)
    clear = hit.time.clear or (first is not None and first.clear)
    told = (
        clear
        or (rule is not DOT and bool(hit.mark))
        or (hit.time.hour == 12 and not _LATE.search(hit.before))
    )
    new = written(hit.time, context.style.clock, part[1] if part else "", told)
    start = hit.start
    if first and hit.first and clear:
        start -= len(hit.before) - hit.first.start("first")
        link = hit.before[hit.first.end("first") :]
        new = written_range(first, hit.time, link, new, context.style.clock, part is not None)
    if hit.after.startswith("."):
        new = new.removesuffix(".")
    level = SAFE if rule is not DOT and _is_sure(hit, clear or part is not None) else UNSAFE
    return replacement(rule, context.view.text, start, hit.end, new, level)


def _is_sure(hit: Hit, clear: bool) -> bool:
    """Whether morning or evening can be told: by the hour, by a word, or because nothing needs to be told."""
    if re.search(r"\ban? $", hit.before):
        return False
    if clear:
        return True
    if hit.mark == "spelled" or _LATE.search(hit.before + hit.after):
        return False
    return hit.time.hour > 5 or not hit.mark
