"""The single numbers of a text, as figures or as words, before they are put together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from fixer.model import Span
from fixer.original.values.lexicon import COMMA, Lexicon
from fixer.words import fold

_WIDE = {
    ord("："): ":",
    ord("％"): "%",
    ord("．"): ".",
    ord("・"): ".",
    ord("，"): ",",
    ord("٫"): ".",
    ord("٬"): ",",
}
_WIDE |= {
    code: str(unicodedata.decimal(chr(code)))
    for start in (0xFF10, 0x660, 0x6F0, 0x966)
    for code in range(start, start + 10)
}
_FIGURES = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:"
    r"(?P<date>\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2})(?!\d|\2\d)|\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<clock>\d{1,3} ?: ?\d{1,3}(?::\d{2})?(?!\d)|\d{1,2}[hH]\d{2}(?!\d))"
    r"|(?P<groups>\d{1,3}(?P<mark>[.,'’ ])\d{3}(?:(?P=mark)\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?)"
    r"|(?P<decimal>\d+[.,]\d+)"
    r"|(?P<plain>\d+)"
    r")"
)
_THOUSANDS = re.compile(r"[kK]\b")
_PAIR = re.compile(r"\d+")
_PAIRED = re.compile(r"[1-9]\d?\.\d\d?|[1-9],[1-9]|0\d\.\d\d")
"""Figures that look like a decimal and may be a time, a day and month, or two numbers of a list."""
_ROMAN = re.compile(r"\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX])\b|[Ⅰ-Ⅻ]")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


class Item(NamedTuple):
    """``and_`` stands for a word inside a number that has no value of its own."""

    span: Span
    amounts: tuple[Decimal, ...]
    figures: bool
    parts: tuple[Decimal, ...] = ()
    glued: bool = False
    and_: bool = False
    dated: bool = False


def plain(text: str) -> str:
    """``text`` with the digits and marks of other scripts as ASCII, same length."""
    return text if text.isascii() else text.translate(_WIDE)


def items(text: str, words: Lexicon) -> list[Item]:
    """Figures and number words of ``plain`` text in order."""
    figures = (item for match in _FIGURES.finditer(text) for item in _figures(match, words.language))
    found = [_in_thousands(item, text) for item in figures]
    found += _characters(text, words) if words.cjk else _words(text, words)
    found += [Item(Span(*match.span()), (_roman(match.group()),), False) for match in _ROMAN.finditer(text)]
    return sorted(found, key=lambda item: item.span.start)


def _figures(match: re.Match[str], language: str) -> Iterator[Item]:
    span, text = Span(*match.span()), match.group()
    if match["date"]:
        for part in _PAIR.finditer(text):
            where = Span(span.start + part.start(), span.start + part.end())
            yield Item(where, (Decimal(part.group()),), True, dated=True)
    elif match["clock"]:
        yield Item(span, (), True, _parts(text))
    elif match["groups"]:
        parts = _parts(text) if match["mark"] == " " else ()
        yield Item(span, _grouped(text, match["mark"], language), True, parts)
    elif match["decimal"]:
        parts = _parts(text) if _PAIRED.fullmatch(text) else ()
        yield Item(span, (Decimal(text.replace(",", ".")),), True, parts)
    else:
        yield Item(span, (Decimal(text),), True)


def _in_thousands(item: Item, text: str) -> Item:
    """ "50K" may be 50 of something or 50,000."""
    if not item.amounts or not _THOUSANDS.match(text, item.span.end):
        return item
    return item._replace(amounts=(*item.amounts, *(amount * 1000 for amount in item.amounts)))


def _parts(text: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, _PAIR.findall(text)))


def _grouped(text: str, mark: str, language: str) -> tuple[Decimal, ...]:
    """The readings of figures in groups of three; one group behind a decimal mark may be decimals."""
    whole = Decimal(text.replace(mark, "").replace(",", "."))
    if text.count(mark) > 1 or mark not in ".,":
        return (whole,)
    small = Decimal(text.replace(",", ".")) if text.count(".") + text.count(",") == 1 else whole
    if language == "en":
        return (whole,) if mark == "," else (small, whole)
    decimal = "," if language in COMMA else "."
    return (whole,) if mark != decimal else (small, whole)


def _words(text: str, words: Lexicon) -> Iterator[Item]:
    for match in words.word.finditer(text):
        low = fold(match.group())
        if words.none.get(low):
            continue
        span = Span(*match.span())
        if low in words.forms("and"):
            yield Item(span, (), False, and_=True)
        elif low not in words.numbers.forms and (parts := words.apart(low)):
            yield from _apart(span.start, parts, words)
        elif (amount := words.numbers.get(low)) is not None:
            yield Item(span, (Decimal(amount),), False)


def _apart(at: int, parts: list[str], words: Lexicon) -> Iterator[Item]:
    for part in parts:
        amount = words.numbers.get(part)
        amounts = (Decimal(amount),) if amount else ()
        yield Item(Span(at, at + len(part)), amounts, False, glued=True, and_=not amount)
        at += len(part)


def _characters(text: str, words: Lexicon) -> Iterator[Item]:
    for index, char in enumerate(text):
        amount = words.numbers.forms.get(char)
        if amount is not None and not (char == "千" and text[index + 1 : index + 2] in tuple("米克瓦伏")):
            yield Item(Span(index, index + 1), (Decimal(amount),), False)


def _roman(text: str) -> Decimal:
    digits = [_ROMAN_DIGITS[char] for char in unicodedata.normalize("NFKC", text)]
    return Decimal(sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True)))
