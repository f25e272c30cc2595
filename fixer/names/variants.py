"""Which two written forms may be one name: by sound, by distance, and not by inflection."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from fixer.names.sound import plain, skeleton, sound

BLOCK = 40
"""Forms of one key that are compared with each other; keeps the work in step with the text."""
_VOWELS = frozenset("aeiouy")
_PINYIN = re.compile(r"(?:(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiou]{1,3}(?:ng?|r)?)+")
_CHINESE = re.compile(r"zh|[xq][iu]")


class Pair(NamedTuple):
    """Two forms; ``alike`` when they differ only in how the same sounds are written."""

    one: str
    other: str
    alike: bool


def pairs(forms: Collection[str]) -> Iterator[Pair]:
    """Pairs of forms that one name could have, in the order of their keys and spellings."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        blocks[skeleton(form)].append(form)
    for block in blocks.values():
        for one, other in combinations(block[:BLOCK], 2):
            alike = sound(one) == sound(other)
            if near(one, other, alike) and not (inflected(one, other, alike) or chinese(one, other)):
                yield Pair(one, other, alike)


def near(one: str, other: str, alike: bool) -> bool:
    """Whether few enough letters differ, and not only the case or the encoding of accents."""
    if _composed(one) == _composed(other):
        return False
    shorter = min(len(one), len(other))
    most = max(2, shorter // 3) if alike else 1 + (shorter > 8)
    limit = 1 if shorter < 6 else most
    return DamerauLevenshtein.distance(one, other, score_cutoff=limit) <= limit


def _composed(form: str) -> str:
    return unicodedata.normalize("NFC", form).lower()


def inflected(one: str, other: str, alike: bool) -> bool:
    """Whether the forms are cases, numbers, genders or derivations: Korea/Korean, Mezenov/Mezenova."""
    if alike:
        return False
    one, other = plain(one), plain(other)
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    ends = (one[start:], other[start:])
    return (
        "" in ends or all(_VOWELS.issuperset(end) for end in ends) or {one[-3:], other[-3:]} == {"man", "men"}
    )


def chinese(one: str, other: str) -> bool:
    """Whether both are Chinese in pinyin, where each letter tells names apart: Shanxi/Shaanxi."""
    words = (one.lower(), other.lower())
    return all(_PINYIN.fullmatch(word) and _CHINESE.search(word) for word in words)
