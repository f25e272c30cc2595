"""Where each word of a view stands. A checker looks its words up here and tries its regex there only.

A word is a word of the shadow: in lower case, and marks part words, so "Don't" is don and t, "1,000" is 1 and 000,
"the 5pm train" is the, 5pm and train. Offsets count in the view's text and are in text order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, filterfalse

from fixer.knowledge.wordlist import common_words


class WordIndex:
    """``by_word`` holds the offsets of every word."""

    def __init__(self, shadow: str, blocks: Iterable[tuple[int, int]]) -> None:
        """``shadow`` is that of a view, with a blank before the text; ``blocks`` are where its blocks stand."""
        self._shadow = shadow
        found: dict[str, list[int]] = defaultdict(list)
        for at, end in blocks:
            for word in shadow[at + 1 : end + 1].split(" "):
                found[word].append(at)
                at += len(word) + 1
        found.pop("", None)
        self.by_word = dict(found)

    def before(self, offsets: Iterable[int]) -> Iterator[int]:
        """Where the words stand that have only a blank between them and ``offsets``."""
        return (self._shadow.rfind(" ", 0, at) for at in offsets)

    def has(self, words: frozenset[str]) -> bool:
        """Whether any of ``words`` stands anywhere."""
        return not self.by_word.keys().isdisjoint(words)

    def held(self, words: frozenset[str]) -> list[str]:
        """Those of ``words`` that stand somewhere."""
        held = self.by_word
        if len(words) < len(held):
            return [word for word in words if word in held]
        return list(words.intersection(held))

    def of(self, words: frozenset[str]) -> list[int]:
        """Where any of ``words`` stands."""
        held = self.held(words)
        if len(held) > 1:
            return sorted(chain.from_iterable([self.by_word[word] for word in held]))
        return self.by_word[held[0]] if held else []

    @cached_property
    def numbers(self) -> list[int]:
        """Where words stand that begin with a digit: 5, 5pm, 1990s."""
        return sorted(chain.from_iterable(at for word, at in self.by_word.items() if word[0].isdigit()))

    @cached_property
    def rare(self) -> list[str]:
        """The words that are not in everyday English use: names, numbers, slips."""
        return list(filterfalse(common_words().__contains__, self.by_word))


def matches(pattern: re.Pattern[str], text: str, offsets: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` that begin at one of ``offsets`` (in order), none inside another."""
    end = 0
    for at in offsets:
        if at >= end and (match := pattern.match(text, at)):
            end = match.end()
            yield match
