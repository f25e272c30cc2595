"""What one number, time, month or weekday of a text says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from fixer.model import Span


class Kind(StrEnum):
    NUMBER = "number"
    TIME = "time"
    MONTH = "month"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Value:
    """``amounts``: every reading, the likeliest first (of a month 1 to 12, of a weekday 1 for Monday).

    ``figures``: written with digits; a word may be no number at all ("second", "a couple").
    ``unit``: "%", or the currency by its ISO code ("crown" for any of them). ``parts``: the two numbers
    of "2:1" or "21.30". ``minute``: minutes after midnight, if it can be a time of day; ``clear`` if that
    can be read in one way only, not twelve hours off as well. ``scale``: the word behind the figures as a factor.
    ``dated``: a part of a date in figures.
    """

    span: Span
    text: str
    amounts: tuple[Decimal, ...]
    kind: Kind = Kind.NUMBER
    figures: bool = True
    unit: str = ""
    parts: tuple[Decimal, ...] = ()
    minute: int | None = None
    clear: bool = False
    scale: Decimal = Decimal(1)
    dated: bool = False

    def moved(self, by: int) -> Value:
        return replace(self, span=Span(self.span.start + by, self.span.end + by))
