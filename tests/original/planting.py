"""Faults put into good English: numbers changed, lost and scaled, letters of names changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

_FIGURES = re.compile(r"(?<![\w.,:/-])\d(?:[\d,]*\d)?(?:\.\d+)?(?![\w:/]|[.,-]\d)")


def changed(text: str) -> Iterator[str]:
    """Each number with its first digit one more and its last one less."""
    for match in _FIGURES.finditer(text):
        digits = match.group()
        yield _with(text, match, str(int(digits[0]) % 9 + 1) + digits[1:])
        if len(digits) > 1:
            yield _with(text, match, digits[:-1] + str((int(digits[-1]) + 9) % 10))


def lost(text: str) -> Iterator[str]:
    """Without each number and the blank behind it."""
    for match in _FIGURES.finditer(text):
        yield text[: match.start()] + text[match.end() :].lstrip(" ,")


def scaled(text: str) -> Iterator[str]:
    """Each number ten and a thousand times as large."""
    for match in _FIGURES.finditer(text):
        amount = Decimal(match.group().replace(",", ""))
        for factor in (10, 1000):
            yield _with(text, match, f"{amount * factor:,f}".removesuffix(".0"))


def misspelled(text: str, name: str) -> Iterator[str]:
    """Each letter of the first ``name`` but its first as another letter."""
    at = text.index(name)
    for index in range(at + 1, at + len(name)):
        new = "n" if text[index] != "n" else "r"
        yield text[:index] + new + text[index + 1 :]


def _with(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]
