"""Numbers that stand together made one: "two hundred and fifty", "1,5 Millionen", "3億5000万", "vierundzwanzig"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from fixer.model import Span
from fixer.original.values.items import Item, items
from fixer.original.values.lexicon import Lexicon
from fixer.original.values.value import Value

_JOINED = re.compile(r"[ -]|\. |", re.ASCII)
_JOINED_CJK = re.compile(r"[余餘多几数 ]?")
_RANGE = re.compile(r"[^\d\n.,!?;，、。]{1,8}")
_LARGE = Decimal(1000)


@dataclass
class _Sum:
    """A number as far as it was read; the parts below the last scale word are in ``block`` and ``last``."""

    cjk: bool
    total: Decimal = Decimal(0)
    block: Decimal = Decimal(0)
    last: Decimal = Decimal(0)
    scale: Decimal = Decimal(0)
    held: list[Item] = field(default_factory=list)

    @property
    def amount(self) -> Decimal:
        return self.total + self.block + self.last

    def takes(self, item: Item) -> bool:
        """Adds the item if it can be a part of this number."""
        if item.and_:
            return False
        amount = item.amounts[0] if item.amounts else None
        if amount is None or (item.figures and item.parts and self.held):
            return False
        taken = self._scaled(amount) if self._is_scale(amount, item) else self._added(amount, item)
        if taken:
            self.held.append(item)
        return taken

    def _is_scale(self, amount: Decimal, item: Item) -> bool:
        least = 10 if self.cjk else 100
        return not item.figures and amount >= least and str(amount).strip("0") == "1"

    def _scaled(self, amount: Decimal) -> bool:
        large = Decimal(10000) if self.cjk else _LARGE
        if amount < large:
            if self.last >= amount or (self.block and self.block % (amount * 10)):
                return False
            self.block += (self.last or 1) * amount
            self.last = Decimal(0)
            return True
        below = self.block + self.last
        if self.cjk and self.total and not below and amount > self.scale:
            self.total *= amount
            self.scale = amount
            return True
        if self.held and (not below or (self.scale and amount >= self.scale)):
            return False
        self.total += (below or 1) * amount
        self.block = self.last = Decimal(0)
        self.scale = amount
        return True

    def _added(self, amount: Decimal, item: Item) -> bool:
        if not self.held:
            self.last = amount
            return True
        if item.figures and len(self.held) == 1 and self.scale and not self.cjk:
            self.total *= amount
            return True
        if item.figures:
            fits = self.cjk and not self.last and not self.block and amount < self.scale
        elif self.last:
            fits = self._joins_last(amount, item.glued)
        else:
            fits = 0 < amount < (100 if not self.cjk else 10) and not self.held[-1].figures
        self.last += amount if fits else 0
        return fits

    def _joins_last(self, amount: Decimal, glued: bool) -> bool:
        if self.held[-1].figures:
            return False
        tens, unit = (self.last, amount) if self.last > amount else (amount, self.last)
        if tens == amount and not glued:
            return False
        return 20 <= tens <= 90 and tens % 10 == 0 and (0 < unit < 10 or (tens in (60, 80) and unit < 20))


def groups(text: str, words: Lexicon) -> list[Value]:
    """The numbers of ``text``; a range's first number shares the scale of the second ("10 to 15 million")."""
    found = [value for held in _rows(text, words) for value in _values(text, held)]
    for index, (one, other) in enumerate(pairwise(found)):
        between = text[one.span.end : other.span.start]
        if one.scale == 1 and other.scale > 1 and one.amounts and _RANGE.fullmatch(between):
            scaled = tuple(amount * other.scale for amount in one.amounts)
            found[index] = replace(one, amounts=(*one.amounts, *scaled))
    return found


def _rows(text: str, words: Lexicon) -> Iterator[_Sum]:
    current = _Sum(words.cjk)
    link: Item | None = None
    for item in items(text, words):
        if item.and_:
            link = item
            continue
        if current.held and (not _adjacent(text, current, link, item, words) or not current.takes(item)):
            yield current
            current = _Sum(words.cjk)
        if not current.held and not current.takes(item):
            current.held.append(item)
        link = None
    if current.held:
        yield current


def _adjacent(text: str, current: _Sum, link: Item | None, item: Item, words: Lexicon) -> bool:
    last = current.held[-1]
    gap = text[last.span.end : item.span.start]
    if link and link.span.start >= last.span.end:
        gap = text[last.span.end : link.span.start] + text[link.span.end : item.span.start]
        return not item.figures and not last.figures and gap in ("", "  ", "--")
    if words.language == "en" and gap == " and ":
        return not last.figures and not item.figures and current.amount >= 100
    if words.language == "en" and gap == " a ":
        return current.amount == Decimal("0.5")
    return bool((_JOINED_CJK if words.cjk else _JOINED).fullmatch(gap))


def _values(text: str, row: _Sum) -> Iterator[Value]:
    first, last = row.held[0], row.held[-1]
    span = Span(first.span.start, last.span.end)
    written = text[span.start : span.end]
    figures = any(item.figures for item in row.held)
    if len(row.held) == 1:
        yield Value(span, written, first.amounts, figures=figures, parts=first.parts, dated=first.dated)
        return
    scale = row.scale or Decimal(1)
    others = tuple(other * row.amount / first.amounts[0] for other in first.amounts[1:]) if figures else ()
    yield Value(span, written, (row.amount, *others), figures=figures, scale=scale)
