"""Numbers, sums of money, times of day, months and weekdays in a text of any language, to be compared by value.

``values(text, language)`` reads figures in every language and words for numbers in those with a table
``rules/LANG/values.txt``; English is "en". It is generous: what may be read in two ways has two readings.
"""

from __future__ import annotations

from fixer.model import Span
from fixer.original.values.calendar import days_and_months
from fixer.original.values.clock import at_hours, named_hours
from fixer.original.values.groups import groups
from fixer.original.values.items import plain
from fixer.original.values.lexicon import lexicon
from fixer.original.values.units import with_units
from fixer.original.values.value import Kind, Value

__all__ = ["Kind", "Value", "values"]


def values(text: str, language: str, span: Span | None = None) -> list[Value]:
    """The values in ``span`` of ``text`` (all of it by default), in order of their place; offsets count in ``text``."""
    start, end = span or Span(0, len(text))
    piece = plain(text[start:end])
    words = lexicon(language)
    numbers = at_hours(piece, words, with_units(piece, words, groups(piece, words)))
    named = [*named_hours(piece, words), *days_and_months(piece, words)]
    alone = [value for value in numbers if not any(_inside(value.span, other.span) for other in named)]
    return sorted((value.moved(start) for value in (*alone, *named)), key=lambda value: value.span)


def _inside(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end
