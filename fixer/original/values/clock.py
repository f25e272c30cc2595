"""Times of day: "21.30 Uhr", "half past nine", "9:30 p.m.", "20h", "下午3点"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from fixer.model import Span
from fixer.original.values.lexicon import Lexicon
from fixer.original.values.value import Kind, Value
from fixer.words import fold

_MERIDIEM = re.compile(r"\s?(?:([ap])\.?\s?m\b\.?)", re.I)
_HOUR_SIGN = re.compile(r"\s?(?:h\b|点|點|时(?!间)|時(?!間)|시(?!간)|o['’]clock)")
_MINUTES = re.compile(r"\s?(?:(\d{1,2})\s?[分분]|半|반)")
_MINUTES_AFTER = re.compile(r"\s?[^\W\d_]+\.?\s?([0-5]\d)\b(?![.,:]?\d)")
_LATE = re.compile(r"(?:下午|晚上|傍晚|晚|夜|午後|오후|저녁|밤)\s?$")
_WORD_AFTER = re.compile(r"\s?([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?:?\s?$")
_HALF = r"\b(?:{})\s(\w+)"
_NAMED = {"noon": 720, "midday": 720, "midnight": 0}
_NAMES = re.compile(r"\b(noon|midday|midnight)\b", re.I)


def at_hours(text: str, words: Lexicon, values: Iterable[Value]) -> list[Value]:
    """The ``values`` with the minute of the day told by those that are or can be a time."""
    return [_timed(text, words, value) for value in values]


def _timed(text: str, words: Lexicon, value: Value) -> Value:
    hour, minute = _figures(value)
    if hour is None or hour > 24 or minute > 59 or value.scale > 1:
        return value
    end = value.span.end
    meridiem = _MERIDIEM.match(text, end)
    said = bool(meridiem or _HOUR_SIGN.match(text, end) or _beside(text, words, value.span))
    if not said and not (value.parts and value.figures):
        return value
    if meridiem:
        hour = hour % 12 + (12 if meridiem.group(1) in "pP" else 0)
    elif words.cjk:
        minute = _eastern_minutes(text, end, minute)
        hour += 12 if hour < 12 and _LATE.search(text, max(0, value.span.start - 4), value.span.start) else 0
    elif said and not value.parts and (after := _MINUTES_AFTER.match(text, end)):
        minute = int(after.group(1))
    clear = bool(meridiem) or hour > 12 or hour == 0 or value.text[0] == "0"
    kind = Kind.TIME if said else value.kind
    return replace(value, kind=kind, minute=(hour % 24) * 60 + minute, clear=clear)


def _figures(value: Value) -> tuple[int | None, int]:
    if len(value.parts) >= 2:
        told = re.search(r"\D\d{2}\b", value.text)
        return (int(value.parts[0]), int(value.parts[1])) if told else (None, 0)
    amount = value.amounts[0] if value.amounts else None
    return (int(amount), 0) if amount is not None and amount == int(amount) else (None, 0)


def _eastern_minutes(text: str, end: int, minute: int) -> int:
    sign = _HOUR_SIGN.match(text, end)
    match = _MINUTES.match(text, sign.end()) if sign else None
    if not match:
        return minute
    return int(match.group(1) or 30)


def _beside(text: str, words: Lexicon, span: Span) -> bool:
    """Whether an hour word of the language stands before or behind."""
    after = _WORD_AFTER.match(text, span.end)
    before = _WORD_BEFORE.search(text, max(0, span.start - 12), span.start)
    near = [fold(match.group(1)) for match in (after, before) if match]
    return any(words.hours.get(word) is not None for word in near)


def named_hours(text: str, words: Lexicon) -> Iterator[Value]:
    """Noon and midnight in English; "halb acht" in languages that count to the full hour."""
    if words.language == "en":
        for match in _NAMES.finditer(text):
            said = Value(Span(*match.span()), match.group(), (Decimal(12),), Kind.TIME, False)
            yield replace(said, minute=_NAMED[match.group().lower()], clear=True)
    for word in words.forms("half"):
        for match in re.finditer(_HALF.format(word), text, re.I):
            hour = words.numbers.get(fold(match.group(1)))
            if hour is not None and 1 <= Decimal(hour) <= 12:
                minute = int(hour) * 60 - 30
                yield Value(Span(*match.span()), match.group(), (), Kind.TIME, False, minute=minute)
