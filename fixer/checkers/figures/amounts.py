"""A number with its surroundings, and what they tell: that it counts, measures or costs something."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from fixer.checkers.candidates import SAFE, replacement
from fixer.knowledge.tables import table
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Rule
from fixer.view import View
from fixer.wordindex import matches

_TOKEN = regex(r"[0-9]+(?:[.,'’][0-9]+)*")
_INSIDE = frozenset("_.,:/#№@'’\\")
"""After one of these, or a letter or digit, a number is part of something longer."""
SYMBOL = regex(r"[€$£¥] ?$")
LABEL = regex(
    r"\b(?:(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]+|\.)?|March|April|May|June|July|[Ss]tage|[Dd]ay|[Gg]roup"
    r"|[Pp]age|[Ll]evel|[Nn]umber|[Ss]eason|[Tt]ype|[Pp]hase|[Rr]ound|[Aa]ged?|[Rr]oom|[Cc]hannel|[Cc]hapter|[Gg]rade"
    r"|[Cc]lass|[Ss]ection|[Pp]art|[Ss]tep|[Gg]ate|[Ee]xit|[Rr]oute|[Ll]ine|[Bb]us|[Ff]light|[Nn]os?\.?|[Pp]hone|[Cc]ode|[Cc]all"
    r"|[Tt]el\.?) $"
)
"""A month, or a noun that is numbered: "April 3 410 bodies", "on stage 3 200 riders"."""
NO_NOUN = frozenset([
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "did", "do", "does", "for", "from", "had", "has", "have", "he",
    "her", "his", "if", "in", "is", "it", "its", "more", "most", "not", "of", "on", "or", "our", "over", "per", "she", "so",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "up", "us", "was", "we",
    "were", "who", "will", "with", "would", "you", "your", "against", "across", "plus", "versus", "times", "points", "years",
    "hours", "minutes", "seconds", "days", "weeks", "months", "always", "perhaps", "thus", "towards", "unless", "previous",
    "various", "numerous", "yes", "less", "besides", "sometimes", "afterwards", "ours", "yours", "theirs", "hers", "says",
    "shows", "opens", "begins", "comes", "goes", "gets", "makes", "takes", "ends", "starts", "runs", "wins", "loses",
    "thousand", "million", "billion", "trillion", "percent",
])  # fmt: skip
"""No counted nouns, and a number does not count a noun across them."""
_NOUN = regex(
    r" ((?:[a-z][a-z-]+ ){0,2}?)((?:people|men|women|children|police|personnel|cattle)\b|[a-z]{3,}s\b)"
)
WHOLE_UNIT = regex(
    r" (?:square|cubic|tons?|tonnes?|hectares?|kilomet(?:er|re)s?|miles?|km|kg|ha|kilograms?|kilos?|barrels?|acres?)\b"
)
_PAIR = regex(r"(?: (?P<word>to|and|or) |[-–]| ?[x×] ?)[0-9.]*[0-9](?P<part>,[0-9]{1,2})?")


class Place(NamedTuple):
    """A number with its surroundings in the view, cut at the borders of its block."""

    text: str
    start: int
    end: int
    digits: str
    before: str
    after: str

    def mended(
        self, rule: Rule, new: str, level: Applicability = SAFE, length: int = 0, back: int = 0
    ) -> Candidate:
        """``new`` for the number with ``length`` characters behind it and ``back`` before it."""
        return replacement(rule, self.text, self.start - back, self.end + length, new, level)


def place_at(text: str, start: int, end: int) -> Place:
    before, after = text[max(0, start - 40) : start], text[end : end + 64]
    return Place(
        text, start, end, text[start:end], before[before.rfind("\n") + 1 :], after.partition("\n")[0]
    )


@cache
def measure_pattern() -> re.Pattern[str]:
    """What shows, after a number, that it is measured and may have decimals."""
    words = {
        word
        for names in table("currencies").values()
        for name in names[:2]
        for word in (name, name.split()[-1])
    }
    symbols = [
        *table("units"),
        *table("currencies"),
        *(s for names in table("scales").values() for s in names),
    ]
    names = (
        "percent|per cent|percentage points?|(?:centi|milli|kilo)?(?:met(?:er|re)|lit(?:er|re))s?|(?:kilo)?grams?|kilos?"
        "|tons?|tonnes?|hectares?|acres?|inch(?:es)?|feet|foot|miles?|degrees?|(?:kilo|mega|giga)?watts?"
        "|(?:kilo|mega|giga)watt[ -]hours?|square|cubic|hours?|minutes?|seconds?|days?|weeks?|months?|years?|cents?"
        "|times (?:more|less|higher|lower|larger|bigger|greater|faster|the|as)|thousand|million|billion|trillion"
    )
    alternatives = "|".join([names, *sorted(words, key=len, reverse=True), *symbols])
    return re.compile(rf" ?[%‰€$£°]|[ -]?(?P<word>{alternatives})\b")


def measure_of(after: str) -> str | None:
    """The measure at the beginning of ``after``, perhaps behind the other end of a range; None if there is none."""
    match = measure_pattern().match(after)
    if match is None:
        pair = _PAIR.match(after)
        if pair is None or (pair["word"] == "and" and not pair["part"]):
            return None
        match = measure_pattern().match(after, pair.end())
    return (match["word"] or match[0].strip()) if match else None


def counted_noun(after: str) -> str | None:
    """The plural noun that a number before ``after`` counts."""
    match = _NOUN.match(after)
    if match is None or match[2] in NO_NOUN or not NO_NOUN.isdisjoint(match[1].split()):
        return None
    return match[2]


@cache
def money_pattern() -> re.Pattern[str]:
    names = {name.split()[-1] for names in table("currencies").values() for name in names[:2]} | {"cents"}
    codes = "|".join(table("currencies"))
    return re.compile(rf" ?[€$£]| (?:[A-Z][a-z]+ )?(?:{'|'.join(sorted(names))})\b| (?:{codes})\b")


ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def number_places(view: View) -> tuple[Place, ...]:
    """Every number that is no part of something longer. Ask for it with ``view.once(number_places)``."""
    text = view.text
    found = (match.span() for match in matches(_TOKEN, text, view.places.numbers))
    return tuple(place_at(text, start, end) for start, end in found if _stands_alone(text[start - 1 : start]))


def _stands_alone(previous: str) -> bool:
    return not previous.isalnum() and (previous not in _INSIDE or not previous)
