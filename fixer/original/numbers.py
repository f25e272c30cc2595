"""Numbers, dates, times of day and sums of money that the English does not share with its original.

Values are compared, not strings: "1,49 Mio. Euro" is "nearly 1.5 million euros", "21.30 Uhr" is "9:30 p.m.". A value
counts as changed when a sentence and its original have one each that the other side does not know, nor the sentences
beside it; as lost or added when it stands on one side only. Silent where a reasonable reading makes both equal:
rounding, words for figures, clocks of 12 and 24 hours, years of two digits, feet for metres.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Suggestion
from fixer.original.align import Alignment
from fixer.original.faults import Fault, faults
from fixer.original.values import Kind, Value
from fixer.original.values.lexicon import lexicon
from fixer.view import View

_WHY = "Readers take figures on trust. With the original beside the translation it can be told {}."
NUMBER = Rule(
    "original/number",
    Category.MEANING,
    "a number that differs from the original",
    why=_WHY.format("which number is right, whatever decimal marks and scale words the language uses"),
    safe=False,
)
DATE = Rule(
    "original/date",
    Category.MEANING,
    "a date that differs from the original",
    why=_WHY.format("which day and month are meant"),
    safe=False,
)
TIME = Rule(
    "original/time",
    Category.MEANING,
    "a time of day that differs from the original",
    why=_WHY.format("which hour is meant, on a clock of 12 hours or of 24"),
    safe=False,
)
AMOUNT = Rule(
    "original/amount",
    Category.MEANING,
    "a sum of money or a share that differs from the original",
    why=_WHY.format("how much it is, and of which money"),
    safe=False,
)
RULES = (NUMBER, DATE, TIME, AMOUNT)
_WHOLE = re.compile(r"\d+(?:[., '’]\d{3})*", re.ASCII)
_CALENDAR = (Kind.MONTH, Kind.WEEKDAY)


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """Candidates in offsets of the English ``view``; what was lost is reported at its sentence.

    Nothing where the language of the original has no table of values.
    """
    if lexicon(alignment.original.language).entries:
        for fault in faults(view, alignment):
            yield _candidate(fault)


def _candidate(fault: Fault) -> Candidate:
    ours, theirs = fault.english, fault.original
    rule = _rule([value for value in (ours, theirs) if value])
    if ours and theirs:
        said = f"'{theirs.text}'" if ours.text != theirs.text else f"'{theirs.text}' of other money"
        return Candidate(rule, ours.span, _fix(ours, theirs), f"'{ours.text}': the original says {said}")
    if ours:
        return Candidate(rule, ours.span, message=f"'{ours.text}' is not in the original", label=Label.LIKELY)
    assert theirs is not None
    message = f"'{theirs.text}' of the original is not in the translation"
    return Candidate(rule, fault.pair.english, message=message, label=Label.LIKELY)


def _rule(values: list[Value]) -> Rule:
    if any(value.kind in _CALENDAR for value in values):
        return DATE
    if all(value.kind == Kind.TIME for value in values):
        return TIME
    return AMOUNT if any(value.unit for value in values) else NUMBER


def _fix(ours: Value, theirs: Value) -> tuple[Suggestion, ...]:
    """The original's number in place of ours, where both are plain whole figures."""
    if not (_is_whole(ours) and _is_whole(theirs)):
        return ()
    amount = int(theirs.amounts[0])
    new = str(amount) if amount < 1000 or 1900 <= amount < 2100 else f"{amount:,}"
    if new == ours.text:
        return ()
    return (Suggestion((Edit(*ours.span, new),), Applicability.UNSAFE, f"use '{new}'"),)


def _is_whole(value: Value) -> bool:
    return value.kind == Kind.NUMBER and bool(_WHOLE.fullmatch(value.text)) and value.amounts[0] % 1 == 0
