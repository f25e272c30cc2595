"""Common words and their translations: enough to know a sentence again, not to translate it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from fixer.knowledge.tables import table
from fixer.words import lower

LEAST = 4
"""Letters from which on a form is the beginning of words; a shorter one is a whole word."""
_LONGEST = 12
_UNSPACED = ("zh", "ja", "ko")
_PREFIXED = {"ar": 3, "he": 2}
"""Languages that write "and", "the", "in" as the first letters of a word: how many may be skipped."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ.\"-][^\W\d_]+)*")


class Lexicon(NamedTuple):
    """Concepts by whole word, by beginning of a word, and by characters that stand anywhere."""

    whole: dict[str, tuple[str, ...]]
    beginnings: dict[str, tuple[str, ...]]
    anywhere: dict[str, tuple[str, ...]]


@cache
def lexicon(language: str) -> Lexicon:
    """Forms of one language; a concept's name is its first English form."""
    found = Lexicon({}, {}, {})
    for key, values in table("bilingual").items():
        english = key.split()
        for value in [f"en {key}", *values]:
            code, *forms = value.split()
            if code == language:
                for form in forms:
                    _add(found, form, english[0], language)
    return found


def _add(found: Lexicon, form: str, concept: str, language: str) -> None:
    spaced = found.beginnings if len(form) >= LEAST else found.whole
    into = found.anywhere if language in _UNSPACED else spaced
    into[form] = (*into.get(form, ()), concept)


def concepts(text: str, language: str) -> set[str]:
    """Names of the concepts that words of ``text`` stand for."""
    known = lexicon(language)
    found: set[str] = set()
    for form, names in known.anywhere.items():
        if form in text:
            found.update(names)
    if known.whole or known.beginnings:
        for word in set(_WORD.findall(lower(text).replace("’", "'"))):
            for skipped in range(min(_PREFIXED.get(language, 0), len(word) - 2) + 1):
                found.update(_of_word(known, word[skipped:]))
    return found


def _of_word(known: Lexicon, word: str) -> tuple[str, ...]:
    if word in known.whole:
        return known.whole[word]
    for length in range(min(len(word), _LONGEST), LEAST - 1, -1):
        if word[:length] in known.beginnings:
            return known.beginnings[word[:length]]
    return ()
