"""How much more likely some sentences are the translation of some others than something else.

All scores are logarithms of likelihood ratios, so they add up: lengths, signs in common, paragraph borders.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from fixer.original.anchors import Sign, anchors

_RATIOS = {"zh": 4.0, "ja": 2.8, "ko": 2.3, "he": 1.25, "ar": 1.2, "cs": 1.13}
"""English characters for one of the original; 1 for the languages not named."""
_LOOSE = frozenset(("zh", "ja", "ko"))
"""Languages whose sentences tell less of the length of their translation."""
_BORDER, _FREEDOM = 0.5, 20.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: its length in characters, its signs, whether it begins and ends a block."""

    length: int
    signs: Mapping[str, Sign]
    opens: bool = True
    closes: bool = True

    @classmethod
    def of(cls, text: str, language: str, opens: bool = True, closes: bool = True) -> Unit:
        return cls(max(len(text), 1), anchors(text, language), opens, closes)


class Evidence:
    """What speaks for any bead of ``english`` and ``original`` sentences; ``language`` is the original's."""

    def __init__(self, english: Sequence[Unit], original: Sequence[Unit], language: str) -> None:
        self.english, self.original = english, original
        self.loose = language in _LOOSE
        self.english_ends = list(accumulate((unit.length for unit in english), initial=0))
        self.original_ends = list(accumulate((unit.length for unit in original), initial=0))
        self.ratio = math.log(self._ratio(_RATIOS.get(language, 1.0)))
        self.usual = _mean_and_spread([math.log(unit.length) for unit in english])
        self.border = (sum(unit.opens for unit in original) + 0.5) / (len(original) + 1)
        self._sides = _Side(english), _Side(original)
        self._joins: dict[tuple[int, int, int], tuple[Mapping[str, Sign], float]] = {}
        self._worths: dict[str, float] = {}

    def bead(self, i: int, j: int, de: int, do: int) -> float:
        """For English sentences ``i:i+de`` being sentences ``j:j+do`` of the original; both at least one."""
        return self._lengths(i, j, de, do) + self._borders(i, j, de, do) + self._signs(i, j, de, do)

    def _ratio(self, usual: float) -> float:
        """English characters for one of the original in this document, near what is usual for the language."""
        slack = 1.35 if self.loose else 1.15
        seen = self.english_ends[-1] / max(1, self.original_ends[-1])
        return min(max(seen, usual / slack), usual * slack)

    def _lengths(self, i: int, j: int, de: int, do: int) -> float:
        length = self.english_ends[i + de] - self.english_ends[i]
        expected = math.log(self.original_ends[j + do] - self.original_ends[j]) + self.ratio
        noise = 0.02 + 2.5 / length if self.loose else 0.008 + 1.1 / length
        seen, (mean, spread) = math.log(length), self.usual
        return _student(seen, expected, math.sqrt(noise)) - _student(seen, mean, spread)

    def _borders(self, i: int, j: int, de: int, do: int) -> float:
        """Paragraphs begin and end at the same sentences, mostly."""
        inside = sum(u.closes for u in self.english[i : i + de - 1])
        inside -= sum(u.closes for u in self.original[j : j + do - 1])
        first, last = self.english[i], self.english[i + de - 1]
        ends = self._border(first.opens, self.original[j].opens)
        return ends + self._border(last.closes, self.original[j + do - 1].closes) - _BORDER * abs(inside)

    def _border(self, english: bool, original: bool) -> float:
        if english and original:
            return max(0.0, math.log(0.95 / self.border))
        return math.log(0.05 / min(self.border, 0.5)) / 2 if english != original else 0.0

    def _signs(self, i: int, j: int, de: int, do: int) -> float:
        english, cost = self._joined(0, i, de)
        original, other_cost = self._joined(1, j, do)
        shared = sum(self._worth(key, english[key]) for key in english.keys() & original.keys())
        return cost + other_cost + shared

    def _joined(self, side: int, start: int, count: int) -> tuple[Mapping[str, Sign], float]:
        """The signs of some sentences, and what it costs if the other side has none of them."""
        known = self._joins.get((side, start, count))
        if known is None:
            units = (self.english, self.original)[side][start : start + count]
            signs = {key: sign for unit in units for key, sign in unit.signs.items()}
            known = self._joins[side, start, count] = signs, self._sides[1 - side].cost(signs)
        return known

    def _worth(self, key: str, sign: Sign) -> float:
        known = self._worths.get(key)
        if known is None:
            known = self._worths[key] = sum(side.gain(key, sign) for side in self._sides)
        return known


class _Side:
    """How many sentences of one side have a sign. A sign is worth half by this side, half by the other."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.total = len(units)
        self.counts = Counter(key for unit in units for key in unit.signs)

    def gain(self, key: str, sign: Sign) -> float:
        """For finding the sign, over not finding it."""
        return max(0.0, math.log(sign.kept / self._share(key))) / 2 - self._miss(key, sign)

    def cost(self, signs: Mapping[str, Sign]) -> float:
        """Of finding none of the signs. One that no sentence has says nothing, unless it is a number."""
        return sum(self._miss(key, sign) for key, sign in signs.items())

    def _miss(self, key: str, sign: Sign) -> float:
        share = self._share(key)
        if sign.kept <= share or not (self.counts[key] or sign.must):
            return 0.0
        return math.log((1 - sign.kept) / (1 - share)) / 2

    def _share(self, key: str) -> float:
        return min((self.counts[key] + 0.5) / (self.total + 1), 0.95)


def _mean_and_spread(values: Sequence[float]) -> tuple[float, float]:
    mean = sum(values) / max(1, len(values))
    return mean, max(0.4, math.sqrt(sum((x - mean) ** 2 for x in values) / max(1, len(values))))


def _student(x: float, mean: float, sigma: float) -> float:
    """Log density, but for a constant, of Student's t: translators shorten and explain more than Gauss allows."""
    return -(_FREEDOM + 1) / 2 * math.log1p(((x - mean) / sigma) ** 2 / _FREEDOM) - math.log(sigma)
