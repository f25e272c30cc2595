"""Surnames that are words of their language and came out as English words: "Anna König" as "Anna King".

Known from ``rules/LANG/surnames.txt``. Only where the word before both is the same name, or a title before ours
and the surname in the original; later mentions follow where their sentence has the surname as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fixer.knowledge.tables import has_table, table
from fixer.model import Span
from fixer.original.align import Alignment, Pair
from fixer.original.faults import LEAST_CONFIDENCE
from fixer.original.misspelled import Misspelled
from fixer.original.spelling import latin, sound
from fixer.view import View

_TITLE = frozenset(["Mr", "Mrs", "Ms", "Miss"])
_CYRILLIC = frozenset(["ru", "uk"])
_WORD = re.compile(r"[^\W\d_]+")


class _Translation(NamedTuple):
    surname: str
    english: re.Pattern[str]
    original: re.Pattern[str]


def translated(view: View, alignment: Alignment) -> Iterator[Misspelled]:
    """Translated surnames in order of the table, each mention of a known one."""
    text, original = view.text, alignment.original.view.text
    for name in _translations(alignment.original.language):
        if name.surname not in original or not name.english.search(text):
            continue
        found = [mention for pair in alignment.pairs for mention in _mentions(text, original, pair, name)]
        if any(proven for proven, _ in found):
            yield from (mention for _, mention in found)


def _mentions(text: str, original: str, pair: Pair, name: _Translation) -> Iterator[tuple[bool, Misspelled]]:
    """The translation in the pair's English beside the surname in its original; is it proven to be one?"""
    if pair.confidence < LEAST_CONFIDENCE:
        return
    theirs = name.original.search(original, *pair.original)
    for match in name.english.finditer(text, *pair.english) if theirs else ():
        assert theirs is not None
        given = _before(text, pair.english.start, match.start())
        proven = given in _TITLE or _is_same(given, _before(original, pair.original.start, theirs.start()))
        right = name.surname if name.surname[0] < "\u0400" else ""
        yield proven, Misspelled(Span(*match.span()), match.group(), theirs.group(), right, False)


def _before(text: str, start: int, end: int) -> str:
    """The word with a capital that stands before ``end``; empty if there is none."""
    words = _WORD.findall(text[start:end])
    near = bool(words) and text[start:end].rstrip(" .").endswith(words[-1])
    return words[-1] if near and words[-1][0].isupper() else ""


def _is_same(given: str, other: str) -> bool:
    if not given or not other:
        return False
    return latin(given) == latin(other) or sound(given) == sound(other)


@cache
def _translations(language: str) -> tuple[_Translation, ...]:
    if not has_table("surnames", language):
        return ()
    ending = r"\w{0,3}" if language in _CYRILLIC or language in ("pl", "cs") else "s?"
    return tuple(
        _Translation(
            surname,
            re.compile(rf"\b(?:{'|'.join(words)})\b"),
            re.compile(rf"\b{surname}{ending}\b"),
        )
        for surname, words in table("surnames", language).items()
    )
