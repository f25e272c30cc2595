"""Values of a sentence and of its original that have no counterpart on the other side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from fixer.original.align import Alignment, Pair
from fixer.original.values import Kind, Value, values
from fixer.original.values.compare import left, other_currency
from fixer.view import View

LEAST_CONFIDENCE = 0.55
"""Below that, sentences may not belong together."""

MOST_VALUES = 300
"""A sentence with more is a table, and nobody can tell what stands for what."""

_LEAST_WORD = 3
_LEAST_SURE_WORD = 6
"""Smaller numbers in words may be lost or added: "a couple" is two, "beide" is both, "trio" three."""

_VAGUE = ("dozen", "fortnight")

_IMPERIAL = re.compile(
    r"[\s-](?:square |cubic )?(?:feet|foot|ft|miles?|mph|pounds?|lbs?|acres?|yards?|ounces?|gallons?|°F)\b"
)
_IN_NAME = re.compile(r"(?:covid|cov|sars|mpeg|mp|ps|g|b|c|q|a|t|h|n)-?$", re.I)
_HOURS = re.compile(r"24[ -](?:hours?|h)\b")
_DAY = re.compile(r"\bda(?:y|ys|ily)\b|overnight", re.I)
_PHRASE = re.compile(
    r"(?:180|360)\s?(?:°|grad|град|degré|grados|度)|\d+ ?世[纪紀](?=\d0)"
    r"|\d+\.?(?:-?го)? ?(?:stol|storo|Jahrh|век|столе|століт|wiek|siècle|secolo|siglo|século|öld|århund|eeuw|század)",
    re.I,
)
"""What English says without a number: "um 180 Grad" is "completely", "the 70s of the 20th century" are "the 1970s"."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A value of one side, or of both where one stands in place of the other."""

    pair: Pair
    english: Value | None = None
    original: Value | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """The values of a pair that its other side does not hold; ``currencies``: equal sums of other money."""

    pair: Pair
    english: list[Value]
    original: list[Value]
    currencies: list[tuple[Value, Value]]


def faults(view: View, alignment: Alignment) -> Iterator[Fault]:
    """Values lost, added and changed in the pairs that surely belong together.

    What a neighbouring pair lacks is not lost: translators move a number from one sentence to the next.
    """
    sides = [_sides(view, alignment, pair) for pair in alignment.pairs]
    for index, side in enumerate(sides):
        if side.pair.confidence < LEAST_CONFIDENCE:
            continue
        near = [*sides[max(0, index - 1) : index], *sides[index + 1 : index + 2]]
        ours, _ = left(side.english, [value for other in near for value in other.original])
        _, theirs = left([value for other in near for value in other.english], side.original)
        yield from (Fault(side.pair, one, other) for one, other in side.currencies)
        yield from _changed(side.pair, ours, theirs)
        yield from _single(view, alignment, side.pair, ours, theirs)


def _sides(view: View, alignment: Alignment, pair: Pair) -> Sides:
    original = alignment.original
    english = values(view.text, "en", pair.english)
    foreign = values(original.view.text, original.language, pair.original)
    if max(len(english), len(foreign)) > MOST_VALUES:
        return Sides(pair, [], [], [])
    ours, theirs = left(english, foreign)
    ours = [value for value in ours if not _in_name(view.text, value)]
    theirs = [value for value in theirs if not _in_name(original.view.text, value)]
    measured = [value for value in ours if not _IMPERIAL.match(view.text, value.span.end)]
    converted = len(measured) < len(ours)
    return Sides(pair, measured, [] if converted else theirs, other_currency(english, foreign))


def _in_name(text: str, value: Value) -> bool:
    """ "COVID-19" is no number."""
    return value.figures and bool(_IN_NAME.search(text, max(0, value.span.start - 8), value.span.start))


def _changed(pair: Pair, ours: list[Value], theirs: list[Value]) -> Iterator[Fault]:
    """The most alike of both sides, as long as there are any; takes them from the lists."""
    for kinds in ((Kind.MONTH,), (Kind.WEEKDAY,), (Kind.NUMBER, Kind.TIME)):
        left_ours = [value for value in ours if value.kind in kinds and _is_sure(value)]
        left_theirs = [value for value in theirs if value.kind in kinds and _is_sure(value)]
        while left_ours and left_theirs:
            both = ((a, b) for a in left_ours for b in left_theirs)
            one, other = min(both, key=lambda two: _distance(*two))
            for value, lists in ((one, (ours, left_ours)), (other, (theirs, left_theirs))):
                for values_left in lists:
                    values_left.remove(value)
            yield Fault(pair, one, other)


def _single(
    view: View, alignment: Alignment, pair: Pair, ours: list[Value], theirs: list[Value]
) -> Iterator[Fault]:
    """What is left on one side, with the number in words that may stand for it on the other."""
    english, original = view.text, alignment.original.view.text
    for value in filter(_is_number, ours):
        word = _only_word(theirs)
        if word or not (_is_empty(value) or _HOURS.match(english, value.span.start)):
            yield Fault(pair, value, word)
    a_day = _DAY.search(english, pair.english.start, pair.english.end)
    for value in filter(_is_number, theirs):
        word = _only_word(ours)
        idle = _is_empty(value) or _PHRASE.match(original, value.span.start) or (a_day and value.text == "24")
        if word or not idle:
            yield Fault(pair, word, value)


def _is_sure(value: Value) -> bool:
    """Figures and names of the calendar, and numbers so large that their words mean nothing else."""
    return value.figures or value.kind in (Kind.MONTH, Kind.WEEKDAY) or _counts(value, _LEAST_SURE_WORD)


def _is_number(value: Value) -> bool:
    return value.figures or (value.kind == Kind.NUMBER and _counts(value, _LEAST_SURE_WORD))


def _is_empty(value: Value) -> bool:
    """ "1日でも早く" is "soon", and "only one" is "the only"."""
    return bool(value.amounts) and value.amounts[0] in (0, 1)


def _only_word(values: Sequence[Value]) -> Value | None:
    """The number in words among the ``values``; None if there is none or a choice."""
    words = [v for v in values if not v.figures and v.kind == Kind.NUMBER and _counts(v, _LEAST_WORD)]
    return words[0] if len(words) == 1 else None


def _counts(value: Value, least: int) -> bool:
    """Not so "hundred" alone; one or two characters of Chinese may be a part of any word."""
    if value.text.lower() in _VAGUE:
        return False
    shortest = 3 if value.text[0] >= "\u2e80" else 2
    if not value.amounts or value.amounts[0] < least or len(value.text) < shortest:
        return False
    return str(value.amounts[0]).rstrip("0") != "1"


def _distance(one: Value, other: Value) -> tuple[bool, bool, Decimal]:
    """How unlike two values are: of another kind, with another unit, by their amounts."""
    a, b = (abs(value.amounts[0]) if value.amounts else Decimal(0) for value in (one, other))
    return one.kind != other.kind, one.unit != other.unit, abs(a - b) / max(a, b, Decimal(1))
