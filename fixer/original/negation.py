"""Sentences that deny something in the original, and deny nothing in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.knowledge.tables import table
from fixer.model import Candidate, Category, Label, Rule, Span
from fixer.original.align import Alignment, Pair
from fixer.original.quote import quote
from fixer.view import View
from fixer.words import fold

SURE = 0.8
"""Confidence from which on a pair is compared."""
LONGEST = 400
"""Characters of English beyond which a sentence says too much to be compared as a whole."""

NEGATION = Rule(
    "original/negation",
    Category.MEANING,
    "the original denies this",
    why="A lost “not” turns a statement round, and the sentence reads as well as before.",
    label=Label.LIKELY,
    safe=False,
)
RULES = (NEGATION,)


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """Nothing is said for languages that ``rules/common/negation.txt`` does not have."""
    pattern = negations(alignment.original.language)
    if not pattern or not alignment.fits:
        return
    original = alignment.original.view.text
    for pair in alignment.pairs:
        if pair.confidence >= SURE and pair.english.end - pair.english.start <= LONGEST:
            english = view.text[slice(*pair.english)]
            word = (
                None if _asks(english) or denies(english) else _denied(alignment.original.view, pair, pattern)
            )
            if word:
                yield Candidate(NEGATION, pair.english, message=_message(original, pair, word))


def _denied(original: View, pair: Pair, pattern: re.Pattern[str]) -> Span | None:
    """The first word of the original's sentence that denies; a name is none."""
    for match in pattern.finditer(original.folded, *pair.original):
        if match.start() == pair.original.start or not original.text[match.start()].isupper():
            return Span(*match.span())
    return None


def _asks(english: str) -> bool:
    """Whether it is a question: "could you not" is "could you"."""
    return english.rstrip("\"'”’)").endswith("?")


def denies(english: str) -> bool:
    """Whether an English text has a word that denies or that says the contrary of another ("unable", "lack")."""
    pattern = negations("en")
    return bool(pattern and pattern.search(fold(english)))


@cache
def negations(language: str) -> re.Pattern[str] | None:
    """Finds what denies in a folded text of the language."""
    forms = table("negation").get(language)
    return re.compile("|".join(f"(?:{form})" for form in forms)) if forms else None


def _message(original: str, pair: Pair, word: Span) -> str:
    said = original[slice(*word)].strip()
    return f"the original denies here, with “{said}”: {quote(original[slice(*pair.original)])}"
