"""Whether a word looks English."""

from __future__ import annotations

from functools import cache, lru_cache

from fixer.knowledge.wordlist import common_words, is_common


@lru_cache(maxsize=1 << 14)
def looks_foreign(word: str) -> bool:
    """Whether it has three letters in a row that no common English word has."""
    return not is_common(word) and not _english_trigrams().issuperset(_trigrams(word))


def _trigrams(word: str) -> set[str]:
    return {word[i : i + 3] for i in range(len(word) - 2)}


@cache
def _english_trigrams() -> frozenset[str]:
    return frozenset(trigram for word in common_words() for trigram in _trigrams(word))
