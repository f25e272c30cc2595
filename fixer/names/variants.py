"""Which two written forms may be one name: by sound, by distance, and not by inflection."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from fixer.lazy import regex
from fixer.names.sound import plain, skeleton, sound

BLOCK = 40
"""Forms of one key that are compared with each other; keeps the work in step with the text."""
LONG = 9
"""Letters of a name that is found again whatever letter of it is wrong."""
_VOWELS = frozenset("aeiouy")
_ADJECTIVES = frozenset(("aya", "oye", "aia", "oe", "oy", "oi", "ie", "iy", "yi", "ii"))
_PINYIN = regex(r"(?:(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiou]{1,3}(?:ng?|r)?){1,3}")
_CHINESE = regex(r"zh|[xq][iu]")


class Pair(NamedTuple):
    """Two forms; ``alike`` when they differ only in how the same sounds are written."""

    one: str
    other: str
    alike: bool


def pairs(forms: Collection[str]) -> Iterator[Pair]:
    """Pairs of forms that one name could have, each in the order of its spellings."""
    for block in _blocks(forms, skeleton):
        for one, other in combinations(block, 2):
            alike = sound(one) == sound(other)
            if near(one, other, alike) and not (inflected(one, other, alike) or chinese(one, other)):
                yield Pair(one, other, alike)
    for block in _blocks((form for form in forms if len(form) >= LONG), _beginning):
        for one, other in combinations(block, 2):
            if one[-2:] == other[-2:] and skeleton(one) != skeleton(other) and slip(one, other):
                yield Pair(one, other, alike=False)


def _blocks(forms: Iterable[str], key: Callable[[str], str]) -> list[list[str]]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        blocks[key(form)].append(form)
    return sorted(sorted(block)[:BLOCK] for block in blocks.values() if len(block) > 1)


def _beginning(form: str) -> str:
    return plain(form[:4])


def namesakes(full: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """Pairs of family names of one given name that differ in a letter or two, however they sound.

    ``full`` are (given, family) names as they stand in the text.
    """
    families: dict[str, set[str]] = defaultdict(set)
    for given, family in full:
        families[given].add(family)
    for held in families.values():
        for one, other in combinations(sorted(held)[:BLOCK], 2):
            if slip(one, other) and not chinese(one, other):
                yield Pair(one, other, alike=False)


def slip(one: str, other: str) -> bool:
    """Whether the forms differ in a letter (two in a long name) inside, however they sound."""
    shorter = min(len(one), len(other))
    limit = 0 if shorter < 5 or one[0] != other[0] else 1 + (shorter > 7)
    silent = {one.removeprefix(other), other.removeprefix(one)} & {"e"}
    return (
        DamerauLevenshtein.distance(one, other, score_cutoff=limit) <= limit
        and _composed(one) != _composed(other)
        and (bool(silent) or not inflected(one, other, alike=False))
    )


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
    if "" in ends or {one[-3:], other[-3:]} == {"man", "men"}:
        return True
    short = min(map(len, ends)) < 2 or _ADJECTIVES.issuperset(ends)
    return short and all(_VOWELS.issuperset(end) for end in ends)


def chinese(one: str, other: str) -> bool:
    """Whether both are Chinese in pinyin, where each letter tells names apart: Shanxi/Shaanxi."""
    words = (one.lower(), other.lower())
    return all(_PINYIN.fullmatch(word) and _CHINESE.search(word) for word in words)
