"""Months and weekdays by name, and the months and years of East Asian dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from fixer.model import Span
from fixer.original.values.lexicon import Lexicon
from fixer.original.values.value import Kind, Value
from fixer.words import fold

_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_SMALL_MAY = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? $|\b(?:in|of|since|by|on|early|late|mid|last|this|until) $)", re.I
)
_AFTER_MAY = re.compile(r" ?(?:\d|[-–—]|(?:to|through|until|and|or) (?=[A-Z]))")
_MONTH = re.compile(
    r"(?<!\d)(1[0-2]|0?[1-9])(?:\s?[月월](?!間)|(?=\s?[至到~～、－—-]\s?\d{1,2}\s?[月월](?!間)))"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ERA = re.compile(rf"({'|'.join(_ERAS)})\s?(\d{{1,2}}|元)年")


def days_and_months(text: str, words: Lexicon) -> Iterator[Value]:
    """The months and weekdays that ``text`` names."""
    if words.cjk:
        yield from _eastern(text, words)
        return
    for match in _WORD.finditer(text):
        low = fold(match.group())
        for kind, forms in ((Kind.MONTH, words.months), (Kind.WEEKDAY, words.weekdays)):
            number = forms.get(low)
            if number is not None and _is_calendar(text, match, words.language):
                yield Value(Span(*match.span()), match.group(), (Decimal(number),), kind, False)


def _is_calendar(text: str, match: re.Match[str], language: str) -> bool:
    """In English a capital tells, and "May" and "March" need a date beside them."""
    if language != "en":
        return True
    word = match.group()
    if word not in ("May", "March"):
        return word[0].isupper()
    left = text[max(0, match.start() - 12) : match.start()]
    return bool(_SMALL_MAY.search(left) or _AFTER_MAY.match(text, match.end()))


def _eastern(text: str, words: Lexicon) -> Iterator[Value]:
    for match in _MONTH.finditer(text):
        yield Value(Span(*match.span()), match.group(), (Decimal(match.group(1)),), Kind.MONTH, False)
    for form, number in [*words.weekdays.forms.items(), *words.weekdays.stems.items()]:
        for match in re.finditer(form, text):
            yield Value(Span(*match.span()), form, (Decimal(number),), Kind.WEEKDAY, False)
    for match in _ERA.finditer(text):
        year = _ERAS[match.group(1)] + (1 if match.group(2) == "元" else int(match.group(2)))
        yield Value(Span(*match.span()), match.group(), (Decimal(year),), figures=False)
