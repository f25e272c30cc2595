"""What the matcher's first stage looks for: for each pattern, its rarest literal words.

An anchor is a text of the shadow, with the blanks around it: one word that is rare by
itself, a pair of adjacent words, or up to four where those are common. Each literal text
of a pattern has one anchor, so every match of the pattern holds at least one of them.
Where one part of a pattern is rare, its words are the anchors of all the texts: few
anchors load fast.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from fixer.knowledge.pattern import GAP
from fixer.words import shadow

Rank = Callable[[str], int | None]
"""Place of a word in a list of common ones."""
_WORD = re.compile(r"[\w\u0300-\u036f]+")
_MARKS_IN_FRONT = re.compile(rf"[^\w\s\u0300-\u036f{GAP}]+ ?\Z")

RARE_ENOUGH = 1e-6
"""Once in a million words: an anchor need not be longer than that takes."""
MOST_WORDS = 4
RARE_PART, RARE_ALONE = 0.01, 1e-4
"""How frequent the words of a part may be to be looked for near an anchor, or as anchors."""
FEW_TEXTS = 6
"""So many texts of a pattern each have an anchor of their own: longer and rarer than a word."""
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


class Search(NamedTuple):
    """What the first stage looks for: ``backs`` by anchor text, and what must stand in the shadow
    within ``reach`` code points of an anchor: a text of each list in ``needs``."""

    backs: Mapping[str, Sequence[int]]
    needs: Sequence[Sequence[str]] = ()
    reach: int = 0


def search_of(texts: Sequence[str], parts: Iterable[Sequence[str]], longest_gap: int, rank: Rank) -> Search:
    """From the literal ``texts`` of a pattern, and the alternatives of each part that no match can lack."""
    few = len(texts) <= FEW_TEXTS
    whole = few and not any(GAP in text for text in texts)
    needs = needed([texts] if whole else parts, rank)
    rare = () if few else _rare_words(needs, rank)
    backs = backs_by_text(anchor(text, longest_gap, rank, rare) for text in texts)
    reach = max(len(text) + text.count(GAP) * longest_gap for text in texts)
    return Search(backs, needs, reach)


def backs_by_text(anchors: Iterable[Anchor]) -> dict[str, list[int]]:
    """Where a gap stands in front only the farthest back: it reaches all."""
    backs: dict[str, set[int]] = {}
    for found in anchors:
        backs.setdefault(found.text, set()).add(found.back)
    return {text: sorted(near) if min(near) >= 0 else [-max(map(abs, near))] for text, near in backs.items()}


def needed(parts: Iterable[Sequence[str]], rank: Rank) -> list[list[str]]:
    """The texts of each part in the shadow, or at least a word of each. Parts that say little
    (common words, or very many) are left out, the rarest come first."""
    lists: list[tuple[float, list[str]]] = []
    for texts in parts:
        words = [_rarest_word(text, rank) for text in texts]
        frequency = _sum(set(words), rank) if all(words) else 1.0
        if frequency < RARE_PART and len(texts) <= MOST_NEEDED:
            known = {
                word if GAP in text else shadow(text).strip() for text, word in zip(texts, words, strict=True)
            }
            lists.append((frequency, sorted(known)))
    return [found for _, found in sorted(lists)[:MOST_PARTS]]


def _rare_words(needs: Sequence[Sequence[str]], rank: Rank) -> Sequence[str]:
    """The first part whose words are so rare that they can be anchors; none if there is no such part."""
    for texts in needs:
        words = {_rarest_word(text, rank) for text in texts}
        if _sum(words, rank) < RARE_ALONE:
            return sorted(words)
    return ()


def _rarest_word(text: str, rank: Rank) -> str:
    """The rarest word of ``text`` in the shadow; empty if it has none of its own."""
    low = shadow(text.replace(GAP, "\n"))
    words = [low[slice(*m.span())] for m in _WORD.finditer(low) if not _glued(text, *m.span())]
    return max(words, key=lambda word: _rarity(word, rank), default="")


def anchor(text: str, longest_gap: int, rank: Rank, wanted: Collection[str] = ()) -> Anchor:
    """The best anchor of one literal text (with GAPs at most ``longest_gap`` long): a ``wanted``
    word if there is one, or the rarest words."""
    low = shadow(text.replace(GAP, "\n"))
    words = [m.span() for m in _WORD.finditer(low) if not _glued(text, *m.span())]
    if not words:
        raise AnchorError("no literal word stands by itself in the pattern")
    first = last = next((i for i, (start, end) in enumerate(words) if low[start:end] in wanted), -1)
    if first < 0:
        first, last = _rarest(text, words, [_rarity(low[start:end], rank) for start, end in words])
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


def _sum(words: Iterable[str], rank: Rank) -> float:
    """About how often one of the words stands in a text: a word's frequency falls as 1/rank."""
    return sum(0.1 / _rarity(word, rank) for word in words)


def _frequency(rarities: list[int]) -> float:
    """About how often adjacent words stand in a text."""
    return math.prod(0.1 / rarity for rarity in rarities)


def _glued(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == GAP or text[end : end + 1] == GAP


def _rarity(word: str, rank: Rank) -> int:
    place = 0 if len(word) == 1 else rank(word)  # the s of 's, the t of n't
    return UNKNOWN if place is None else place + 1
