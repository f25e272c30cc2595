"""Ordinary English words: tells "Brown said" from "Brown bread", a name from a sentence start."""

from __future__ import annotations

from collections.abc import KeysView
from functools import cache

from fixer.knowledge.root import rules_root
from fixer.knowledge.tables import table


def rank(word: str) -> int | None:
    """Place of a lower-case word form in the list of common ones (0 is the commonest), or None."""
    return _ranks().get(word)


def is_common(word: str) -> bool:
    """Whether the lower-case form ``word`` is in everyday English use."""
    return word in _ranks()


def common_words() -> KeysView[str]:
    """The words of everyday English use, for whom a call of ``is_common`` for each word is too slow."""
    return _ranks().keys()


def shadow_rank(word: str) -> int | None:
    """The same for a text in lower case, where "sunday", "mr" and the "ll" of "we'll" are words too."""
    near = table("name_words").get(word)
    return int(near[0]) if near else rank(word)


@cache
def _ranks() -> dict[str, int]:
    lines = (rules_root() / "common" / "words.txt").read_text(encoding="utf-8").splitlines()
    return {word: place for place, word in enumerate(line for line in lines if not line.startswith("#"))}
