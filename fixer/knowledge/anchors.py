"""What the matcher's first stage looks for: for each pattern, its rarest literal words.

An anchor is a text of the shadow, with the blanks around it: a pair of adjacent words,
or one word that is rare by itself. Each literal text of a pattern has one anchor, so
every match of the pattern holds at least one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from fixer.knowledge.pattern import GAP
from fixer.words import shadow

_WORD = re.compile(r"[\w\u0300-\u036f]+")
UNKNOWN = 20_000
"""The rank given to a word outside the list of common words."""


class Anchor(NamedTuple):
    """``text`` of the shadow. Found at i of the shadow, the match begins at i - ``back`` of
    the view; where a slot stands in front, ``back`` is negative: not before i + ``back``."""

    text: str
    back: int


class AnchorError(ValueError):
    """A pattern without a word that could be looked for."""


def anchor(text: str, longest_gap: int, rank: Callable[[str], int | None]) -> Anchor:
    """The best anchor of one literal text (with GAPs at most ``longest_gap`` long)."""
    low = shadow(text.replace(GAP, "\n"))
    words = [m.span() for m in _WORD.finditer(low)]
    usable = [(a, b) for a, b in words if not _glued(text, a, b)]
    if not usable:
        raise AnchorError("no literal word stands by itself in the pattern")
    single = max(usable, key=lambda w: _rarity(low, w, rank))
    pairs = [(left, right) for left, right in pairwise(usable) if GAP not in text[left[1] : right[0]]]
    pair = max(pairs, key=lambda p: _pair_rarity(low, p, rank), default=None)
    if pair and _pair_rarity(low, pair, rank) > _rarity(low, single, rank):
        start, end = pair[0][0], pair[1][1]
    else:
        start, end = single
    while start and text[start - 1] not in f" {GAP}" and low[start - 1] == " ":
        start -= 1  # marks in front make a common word rarer: "; And"
    padding = " " if low[start] != " " else ""
    gaps = text[:start].count(GAP)
    back = start + 1 - len(padding)  # the shadow begins one blank before the view
    return Anchor(f"{padding}{low[start:end]} ", -(back + gaps * longest_gap) if gaps else back)


def _glued(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == GAP or text[end : end + 1] == GAP


def _rarity(low: str, word: tuple[int, int], rank: Callable[[str], int | None]) -> int:
    place = rank(low[slice(*word)])
    return UNKNOWN if place is None else place + 1


def _pair_rarity(
    low: str, pair: tuple[tuple[int, int], tuple[int, int]], rank: Callable[[str], int | None]
) -> int:
    """A pair is about as rare as the product of its words' frequencies, which fall as 1/rank."""
    return _rarity(low, pair[0], rank) * min(_rarity(low, pair[1], rank), 300)
