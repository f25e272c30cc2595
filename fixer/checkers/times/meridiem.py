"""a.m. and p.m.: beside a 24-hour time ("16:30 p.m."), said twice ("3 a.m. in the morning"), in other shapes ("4PM").

"16:30 p.m." has one meaning and is mended safely; "15 a.m." and "0:00 p.m." contradict themselves and are
shown without a fix. Shapes are a matter of house style: in the British one, or where no translation is
known, "4pm" and "7.30 pm" are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import SAFE, UNSAFE, remark, replacement
from fixer.checkers.dates.months import WEEKDAY
from fixer.checkers.times.forms import Time, parse, written
from fixer.context import Context, Style
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

HOURS = Rule(
    "clock/meridiem-24",
    Category.FORMAT,
    "a 24-hour time with a.m. or p.m.",
    why="16:30 says already that it is in the afternoon; with p.m. English counts to 12.",
    tries=(
        "It opened at 16:30 p.m. on Friday. => It opened at 4:30 p.m. on Friday.",
        "It opened at 20.15 pm. => It opened at 8:15 p.m.",
        "It opened at 0:30 a.m. on Friday. => It opened at 12:30 a.m. on Friday.",
        "It opened at 0 a.m. on Friday. => It opened at midnight on Friday.",
        "It opened at 00:15 am. => It opened at 12:15 a.m.",
        "It opened at 08:30 a.m. and at 12:15 p.m.",
        "The 19 PM candidates met on the 24 AM Street.",
    ),
)
TWICE = Rule(
    "clock/meridiem-twice",
    Category.FORMAT,
    "the part of the day said twice",
    why="a.m. is the morning, p.m. the afternoon and evening: one of the two is enough.",
    tries=(
        "It began at 3 a.m. in the morning. => It began at 3 a.m.",
        "It began at 9:30 p.m. in the evening on Friday. => It began at 9:30 p.m. on Friday.",
        "It began at 8 o'clock p.m. on Friday. => It began at 8 p.m. on Friday.",
        "It began at 10 pm at night, they said. => It began at 10 pm, they said.",
        "It began at 9 a.m. in the morning of May 5.",
        "It began at 9 a.m. on Friday morning. At 3 a.m. in the afternoon of his life he woke.",
    ),
)
DOT = Rule(
    "clock/meridiem-dot",
    Category.FORMAT,
    "a time with a dot, or a blank behind its colon",
    why="American papers write 4:15 p.m.; British ones 4.15pm.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It opened at 4.15 pm on Friday. => It opened at 4:15 p.m. on Friday.",
        "It opened around 4.15 pm. A man left. => It opened around 4:15 p.m. A man left.",
        "It opened at 8: 34 p.m. on Friday. => It opened at 8:34 p.m. on Friday.",
        "It opened at 4:15 p.m. and at 4:15 a.m. Version 2.4.15 am Rhein.",
    ),
)
SHAPE = Rule(
    "clock/meridiem-shape",
    Category.FORMAT,
    "a.m. or p.m. in another shape than the house's",
    why="American papers write 4 p.m.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It opened at 4pm. => It opened at 4 p.m.",
        "It opened at 4 PM, he said. => It opened at 4 p.m., he said.",
        "It opened at 4 p.m. and at 4:15 a.m.",
        "I am 5. Am I late? PM 2.5 rose to 30 am I right.",
    ),
)
RULES = (HOURS, TWICE, DOT, SHAPE)

_TIME = regex(
    r"(?P<hour>[0-9]{1,2})(?:(?P<mark>[:.] ?)(?P<minute>[0-9]{2}))?(?: o[’' ]?clock)? ?"
    r"(?P<half>[ap]\.? ?m\b\.?|[AP]\.? ?M\b\.?)"
)
_INSIDE = regex(r"(?:\w|[0-9][.,:/]|[€$£¥#])\Z")
_CUE = regex(
    rf"\b(?:at|from|until|till|as of|to|by|around|about|since|before|after|between|and|{WEEKDAY}),? $|[(–-] ?$",
    re.IGNORECASE,
)
_PART = {"a": r"(?:early )?morning", "p": r"(?:afternoon|evening|night)"}
_SAID = {half: re.compile(rf",? (?:in the|at) {part}\b(?! of\b)") for half, part in _PART.items()}


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each time with a.m. or p.m. that is not as the house writes it."""
    text = context.view.text
    for match in matches(_TIME, text, context.view.places.numbers):
        if not _INSIDE.search(text, max(0, match.start() - 2), match.start()):
            yield from _candidates(context, match)


def _candidates(context: Context, match: re.Match[str]) -> Iterator[Candidate]:
    text, half = context.view.text, match["half"][0].lower()
    point = parse(match["hour"], match["minute"])
    if point is None or (half == "a" and text[match.end() : match.end() + 2] == " I"):
        return
    if point.hour > 12 or point.hour == 0:
        if match["minute"] or _CUE.search(text, max(0, match.start() - 12), match.start()):
            yield _hours(context, match, point, half)
    elif said := _SAID[half].match(text, match.end()):
        yield _once(text, match, said)
    elif "clock" in match[0]:
        yield replacement(TWICE, text, *match.span(), _shape(match))
    elif context.style == Style() and _shape(match) != match[0]:
        rule = SHAPE if match["mark"] in (None, ":") else DOT
        yield replacement(rule, text, *match.span(), _shape(match), UNSAFE)


def _hours(context: Context, match: re.Match[str], point: Time, half: str) -> Candidate:
    """Of 0 p.m. nobody knows whether noon or midnight is meant."""
    text, late = context.view.text, 12 < point.hour < 24
    if (half == "p") != late:
        return remark(HOURS, text, *match.span())
    new = written(point, context.style.clock, "", told=True)
    if _ends_sentence(text, match) and not new.endswith("."):
        new += "."
    return replacement(HOURS, text, *match.span(), new, SAFE if match["minute"] else UNSAFE)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    return match[0].endswith(".") and text[match.end() : match.end() + 1] in ("", "\n")


def _once(text: str, match: re.Match[str], said: re.Match[str]) -> Candidate:
    stop = text.startswith(".", said.end()) and match[0].endswith(".")
    new = match[0][:-1] if stop else match[0]
    return replacement(TWICE, text, match.start(), said.end(), new)


def _shape(match: re.Match[str]) -> str:
    minutes = f":{match['minute']}" if match["minute"] else ""
    return f"{match['hour']}{minutes} {match['half'][0].lower()}.m."
