"""Ordinary English words: tells "Brown said" from "Brown bread", a name from a sentence start."""

from __future__ import annotations

from functools import cache

from fixer.knowledge.root import rules_root


def rank(word: str) -> int | None:
    """Place of a lower-case word form in the list of common ones (0 is the commonest), or None."""
    return _ranks().get(word)


def is_common(word: str) -> bool:
    """Whether the lower-case form ``word`` is in everyday English use."""
    return word in _ranks()


@cache
def _ranks() -> dict[str, int]:
    lines = (rules_root() / "common" / "words.txt").read_text(encoding="utf-8").splitlines()
    return {word: place for place, word in enumerate(line for line in lines if not line.startswith("#"))}
