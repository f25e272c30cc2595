"""Minutes of play as other languages write them: "(17.)", "in the 17. minute", "90.+3", and "n.V." behind a score.

Only beside words of sport. "(12.)" elsewhere may be a number of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.checkers.dates.months import ordinal
from fixer.checkers.sport.words import is_sport
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.wordindex import matches

MANUAL = Applicability.MANUAL

PLUS = Rule(
    "scores/plus",
    Category.FORMAT,
    "blanks or a full stop inside a number with a plus",
    why="Stoppage time is written 90+3, and the rule on the owners of German clubs 50+1.",
    safe=False,
    tries=(
        "They discussed the 50 + 1 rule of the league. => They discussed the 50+1 rule of the league.",
        "He scored late (90.+3). => He scored late (90+3).",
        "He scored in the minute 45 + 2. => He scored in the minute 45+2.",
        "The 50+1 rule stands; the children learn that 45 + 2 is 47.",
        "In the game 1 + 1 is 2.",
    ),
)
MINUTE = Rule(
    "scores/minute",
    Category.FORMAT,
    "a minute of play with a full stop for an ordinal",
    why="(17.) stands for “in the 17th minute” in reports of many languages.",
    tries=(
        "He scored in the 17. minute. => He scored in the 17th minute.",
        "Müller (50.) and Lang (61.) scored. => Müller (50th) and Lang (61st) scored.",
        "Lang scored twice (12., 33.) for Bonn. => Lang scored twice (12th, 33rd) for Bonn.",
        "He waited 17. Minutes later she came.",
        "The talk (in 2017.) and page (12.) are long.",
    ),
)
WORDY = Rule(
    "scores/in-minute",
    Category.FORMAT,
    "a minute of play as a name",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He scored in minute 17 for Bonn. => He scored in the 17th minute for Bonn.",
        "In minute 5 of the film he dies. It took two hours 18 minutes 15 seconds.",
        "He scored in minute 45+2.",
    ),
)
OVERTIME = Rule(
    "scores/overtime",
    Category.UNTRANSLATED,
    "a German abbreviation behind a score",
    why="n.V. (nach Verlängerung) is after extra time, in hockey overtime; n.E. (nach Elfmeterschießen) on penalties.",
    tries=(
        "Bonn beat Mainz 2-1 n.V. => Bonn beat Mainz 2-1 after extra time",
        "Bonn beat Mainz 5-4 n.E. on Friday. => Bonn beat Mainz 5-4 on penalties on Friday.",
        "Philips N.V. sold 3 N.V. shares.",
    ),
)
RULES = (PLUS, MINUTE, WORDY, OVERTIME)

_PLUS = regex(r"(?:45|90|105|120|50)\.? ?\+ ?[0-9]{1,2}(?= rule|\)|[,;.](?![0-9])|$)", re.MULTILINE)
_BRACKET = regex(r"\((?:[0-9]{1,3}\.(?:[,/] ?|(?=\)))){1,5}\)")
_DOTTED = regex(r"[0-9]{1,3}\. minute\b")
_WORDY = regex(r"\b[Ii]n minute (?P<minute>[0-9]{1,3})\b(?![+.,:]?[0-9+]| of| ?\+)")
_OVERTIME = regex(r"n(?:(?<=[0-9)]n)|(?<=[0-9)] n))\. ?(?P<letter>[VE])\.(?!\w)")
_MEANT = {"V": ("after extra time", "in overtime"), "E": ("on penalties",)}
LAST = 120
"""Minutes of the longest match."""


def check(context: Context) -> Iterator[Candidate]:
    """Candidates of all four rules."""
    text = context.view.text
    for match in _OVERTIME.finditer(text) if "n." in text else ():
        yield _overtime(match)
    for match in _PLUS.finditer(text) if "+" in text else ():
        new = re.sub(r"[ .]", "", match[0])
        if new != match[0] and (
            text.startswith(" rule", match.end()) or is_sport(context.view, *match.span())
        ):
            yield replacement(PLUS, text, *match.span(), new, UNSAFE)
    brackets = _BRACKET.finditer(text) if ".)" in text else ()
    dotted = matches(_DOTTED, text, context.view.places.numbers) if ". minute" in text else ()
    for match in chain(brackets, dotted):
        if _minutes(match[0]) and is_sport(context.view, *match.span()):
            yield replacement(MINUTE, text, *match.span(), _ordinals(match[0]))
    for match in _WORDY.finditer(text) if "n minute" in text else ():
        if _minutes(match[0]) and is_sport(context.view, *match.span()):
            new = f"{match[0][:2]} the {ordinal(int(match['minute']))} minute"
            yield replacement(WORDY, text, *match.span(), new, UNSAFE)


def _overtime(match: re.Match[str]) -> Candidate:
    fixes = [
        Suggestion((Edit(*match.span(), words),), MANUAL, f"use '{words}'")
        for words in _MEANT[match["letter"]]
    ]
    return Candidate(OVERTIME, Span(*match.span()), tuple(fixes), f"'{match[0]}': {OVERTIME.message}")


def _minutes(text: str) -> bool:
    return all(0 < int(minute) <= LAST for minute in re.findall(r"[0-9]+", text))


def _ordinals(text: str) -> str:
    return re.sub(r"([0-9]+)\.", lambda number: ordinal(int(number[1])), text)
