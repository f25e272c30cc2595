"""What the matcher's first stage looks for: for each pattern, its rarest literal words.

An anchor is a text of the shadow, with the blanks around it: one word that is rare by
itself, a pair of adjacent words, or up to four where those are common. Each literal text
of a pattern has one anchor, so every match of the pattern holds at least one of them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from fixer.knowledge.pattern import GAP
from fixer.words import shadow

_WORD = re.compile(r"[\w\u0300-\u036f]+")
_MARKS_IN_FRONT = re.compile(rf"[^\w\s\u0300-\u036f{GAP}]+ ?\Z")
_CLITICS = ("ll", "re", "ve")
"""With every single letter ('s, n't) the commonest words of a shadow, though no list of words has them."""

RARE_ENOUGH = 1e-6
"""Once in a million words: an anchor need not be longer than that takes."""
MOST_WORDS = 4
RARE_PART = 0.01
MOST_PARTS, MOST_NEEDED = 3, 40
UNKNOWN = 20_000
"""The rank given to a word outside the list of common words."""


class Anchor(NamedTuple):
    """``text`` of the shadow. Found at i of the shadow, the match begins at i - ``back`` of
    the view; where a slot stands in front, ``back`` is negative: not before i + ``back``."""

    text: str
    back: int


class AnchorError(ValueError):
    """A pattern without a word that could be looked for."""


def fewest(anchors: Iterable[Anchor]) -> set[Anchor]:
    """Without those whose place another of the same text covers: the farthest gap reaches all."""
    backs: dict[str, set[int]] = {}
    for found in anchors:
        backs.setdefault(found.text, set()).add(found.back)
    return {
        Anchor(text, back)
        for text, places in backs.items()
        for back in (places if min(places) >= 0 else [-max(map(abs, places))])
    }


def needed(parts: Iterable[Iterable[str]], rank: Callable[[str], int | None]) -> list[list[str]]:
    """What must stand near an anchor for a match to be there: a word of each of these lists.

    ``parts`` are the alternatives of each part that a match cannot lack. Lists that say
    little (of common words, or of very many) are left out, the rarest come first.
    """
    lists: list[tuple[float, list[str]]] = []
    for texts in parts:
        words = sorted({_rarest_word(text, rank) for text in texts})
        frequency = sum(0.1 / _rarity(word, rank) for word in words) if all(words) else 1.0
        if frequency < RARE_PART and len(words) <= MOST_NEEDED:
            lists.append((frequency, words))
    return [words for _, words in sorted(lists)[:MOST_PARTS]]


def _rarest_word(text: str, rank: Callable[[str], int | None]) -> str:
    """The rarest word of ``text`` in the shadow; empty if it has none of its own."""
    low = shadow(text.replace(GAP, "\n"))
    words = [low[slice(*m.span())] for m in _WORD.finditer(low) if not _glued(text, *m.span())]
    return max(words, key=lambda word: _rarity(word, rank), default="")


def anchor(text: str, longest_gap: int, rank: Callable[[str], int | None]) -> Anchor:
    """The best anchor of one literal text (with GAPs at most ``longest_gap`` long)."""
    low = shadow(text.replace(GAP, "\n"))
    words = [m.span() for m in _WORD.finditer(low) if not _glued(text, *m.span())]
    if not words:
        raise AnchorError("no literal word stands by itself in the pattern")
    rarities = [_rarity(low[start:end], rank) for start, end in words]
    first, last = _rarest(text, words, rarities)
    start, end = words[first][0], words[last][1]
    marks = _MARKS_IN_FRONT.search(text, 0, start)
    start = marks.start() if marks else start  # a mark and a blank in front make a common word rarer: "; And"
    padding = " " if low[start] != " " else ""
    gaps = text[:start].count(GAP)
    back = start + 1 - len(padding)  # the shadow begins one blank before the view
    return Anchor(f"{padding}{low[start:end]} ", -(back + gaps * longest_gap) if gaps else back)


def _rarest(text: str, words: list[tuple[int, int]], rarities: list[int]) -> tuple[int, int]:
    """First and last of the words to look for: the rarest word or pair, and more while that is common."""
    pairs = [i for i in range(len(words) - 1) if GAP not in text[words[i][1] : words[i + 1][0]]]
    first = last = max(range(len(words)), key=lambda i: rarities[i])
    pair = max(pairs, key=lambda i: rarities[i] * min(rarities[i + 1], 300), default=None)
    if pair is not None and rarities[pair] * min(rarities[pair + 1], 300) > rarities[first]:
        first, last = pair, pair + 1
    while _frequency(rarities[first : last + 1]) > RARE_ENOUGH and last - first < MOST_WORDS - 1:
        if last in pairs:
            last += 1
        elif first - 1 in pairs:
            first -= 1
        else:
            break
    return first, last


def _frequency(rarities: list[int]) -> float:
    """About how often adjacent words stand in a text: a word's frequency falls as 1/rank."""
    return math.prod(0.1 / rarity for rarity in rarities)


def _glued(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == GAP or text[end : end + 1] == GAP


def _rarity(word: str, rank: Callable[[str], int | None]) -> int:
    place = 0 if len(word) == 1 or word in _CLITICS else rank(word)
    return UNKNOWN if place is None else place + 1
