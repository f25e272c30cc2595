"""The sign or word beside a number: per cent and currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from fixer.original.values.lexicon import Lexicon
from fixer.original.values.value import Value
from fixer.words import fold

PERCENT = "%"
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW"}
_TENTHS = re.compile(r"[成割](?![为為立员員功果])")
_BEFORE = re.compile(r"([$€£₽₴₹₩%])\s?$")
_AFTER = re.compile(r"[\s-]?([$€£₽₴₹₩%])")
_NEXT_WORD = re.compile(r"[ -]([^\W\d_]+)")
_WORD_AFTER = re.compile(
    r"(?:\. |[\s-]{0,2})(?:d['’]|de )?"
    r"(?:(?:US|U\.S\.|Czech|Swedish|Norwegian|Danish|Swiss|Russian) )?([^\W\d_]+)"
)


def with_units(text: str, words: Lexicon, values: Iterable[Value]) -> list[Value]:
    """The ``values`` with their units, where these stand beside them."""
    return [_with_unit(text, words, value) for value in values]


def _with_unit(text: str, words: Lexicon, value: Value) -> Value:
    if words.cjk and value.amounts and _TENTHS.match(text, value.span.end):
        return replace(value, amounts=(value.amounts[0] * 10, *value.amounts), unit=PERCENT)
    word = _NEXT_WORD.match(text, value.span.end)
    if word and words.tens.get(fold(word.group(1))):
        return replace(value, amounts=(*value.amounts, *(amount * 10 for amount in value.amounts)))
    unit = _unit(text, words, value)
    return replace(value, unit=unit, parts=() if unit else value.parts)


def _unit(text: str, words: Lexicon, value: Value) -> str:
    start, end = value.span
    sign = _BEFORE.search(text, max(0, start - 2), start) or _AFTER.match(text, end)
    if sign:
        return _SIGNS.get(sign.group(1), PERCENT)
    if _percent(words).match(text, end) or _percent_before(words).search(text, max(0, start - 8), start):
        return PERCENT
    word = _WORD_AFTER.match(text, end)
    if not word:
        return ""
    low = fold(word.group(1))
    if words.cjk:
        return next((code for form, code in words.money.forms.items() if low.startswith(form)), "")
    return words.money.get(low) or ""


@cache
def _percent(words: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[\s-]{{0,2}}(?:{_forms(words)})", re.I)


@cache
def _percent_before(words: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{_forms(words)})\s?$", re.I)


def _forms(words: Lexicon) -> str:
    forms = words.forms("percent")
    return "|".join(re.escape(form).replace(r"\*", r"\w*") + r"\b" for form in forms if form) or "(?!)"
