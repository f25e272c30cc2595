"""Slots: the open places of a pattern, ``{number}``, ``{name}``, ``{country}`` ..., and their filters.

Word lists that a translator may want to extend stand in ``rules/common/slots.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fixer.knowledge.tables import table
from fixer.words import lower

LOWER = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĸĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž"
UPPER = rf"[^\W\d_{LOWER}]"
_NAME_WORD = rf"{UPPER}[\w.'’-]{{0,30}}\w"
_PARTICLE = "(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|zu|al|bin|ibn|el) "
_NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE}){{0,3}}{_NAME_WORD}){{0,3}}"
_NUMBER = r"(?<!\d[.,])(?:\d{1,3}(?:[., ]\d{3}){1,4}(?:[.,]\d{1,3})?|\d{1,12}(?:[.,]\d{1,9})?)(?![.,]?\d)"

POSSESSIVES = {
    "my": "me",
    "your": "you",
    "his": "him",
    "her": "her",
    "its": "it",
    "our": "us",
    "their": "them",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple(table("months"))


@dataclass(frozen=True, slots=True)
class SlotKind:
    """``regex`` matches one filling; what is longer than ``longest`` code points is not looked for.

    It must be bounded, so that work stays flat on hostile text, and must not contain named groups.
    ``texts`` are all fillings, where there are so few that each can be looked for.
    """

    regex: str
    longest: int
    texts: tuple[str, ...] = ()


FEW = 12


def words(options: Mapping[str, object] | tuple[str, ...]) -> SlotKind:
    """A slot that one of the given words or phrases fills, as written."""
    ordered = sorted(options, key=len, reverse=True)
    regex = "|".join(re.escape(o).replace("\\ ", " ") for o in ordered)
    return SlotKind(regex, len(ordered[0]), tuple(ordered) if len(ordered) <= FEW else ())


BUILT_IN: dict[str, SlotKind] = {
    "number": SlotKind(_NUMBER, 24),
    "year": SlotKind(r"(?:1[0-9]|20)\d\d", 4),
    "word": SlotKind(r"[^\W\d_][\w'’-]{0,39}", 40),
    "name": SlotKind(_NAME, 80),
    "names": SlotKind(rf"{_NAME}(?:(?:, | and |, and ){_NAME}){{0,9}}", 200),
    "rest": SlotKind(r".{0,999}\S(?=\s*\Z)", 1000),
    "poss": SlotKind("(?i:" + "|".join(POSSESSIVES) + ")", 5, tuple(POSSESSIVES)),
    "weekday": words(WEEKDAYS),
    "month": words(MONTHS),
}


def _value(text: str) -> float:
    """The value of a number in any of the usual notations (1.500, 1 500, 9,5)."""
    if not text.startswith("0"):  # 0,125 is no number in the thousands
        text = re.sub(r"[., ](?=\d{3}(?!\d))", "", text)
    return float(text.replace(",", "."))


def _grouped(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _unchanged_english(text: str) -> str:
    return _grouped(_value(text))


FILTERS: dict[str, Callable[[str], str]] = {
    "object": lambda text: POSSESSIVES[lower(text)],
    "x1000": lambda text: _grouped(round(_value(text) * 1000, 3)),
    "grouped": _unchanged_english,
    "decimal": lambda text: text.replace(",", "."),
    "lower": str.lower,
    "upper": str.upper,
}
"""Filters of a template slot by name; ``{country.adj}`` and its like come from ``slots.yaml``."""

SLOTS_OF = {"object": ("poss",), "x1000": ("number",), "grouped": ("number", "year"), "decimal": ("number",)}
"""The slots whose fillings a filter can take; filters that are not here take any."""
