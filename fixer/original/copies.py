"""Sentences that the translation has twice and the original once, and sentences that are the original's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from fixer.knowledge.wordlist import is_common
from fixer.layout import cut
from fixer.model import Applicability, Candidate, Category, Label, Rule, Span
from fixer.original.align import Alignment, Pair
from fixer.original.quote import words
from fixer.view import View
from fixer.words import fold

ALIKE = 88.0
"""Per cent of likeness from which on two sentences are two versions of one."""
REPEATED = 70.0
"""Per cent of likeness from which on the original itself says a thing twice."""
LEAST_WORDS = 3
LONGEST = 2_000
"""Characters up to which texts are compared letter by letter; longer ones are one only if they are the same."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

DOUBLED = Rule(
    "original/doubled",
    Category.DUPLICATE,
    "this sentence stands twice, and once in the original",
    why="A machine that begins a sentence anew keeps both versions; the second one is not always the worse.",
    safe=False,
)
UNTRANSLATED = Rule(
    "original/untranslated",
    Category.UNTRANSLATED,
    "this sentence was left as it is in the original",
    why="A machine copies what it cannot read; with the original beside it this is no guess.",
    safe=False,
)
RULES = (DOUBLED, UNTRANSLATED)


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    for first, span in copies(alignment):
        fix = cut(view, view.block_at(span.start), span, "Delete the second one", Applicability.UNSAFE)
        yield Candidate(DOUBLED, span, (fix,), related=((first, "the first one"),))
    for span in untranslated(alignment):
        yield Candidate(UNTRANSLATED, span, label=Label.CERTAIN)


def copies(alignment: Alignment) -> Iterator[tuple[Span, Span]]:
    """Pairs of English sentences that say one thing, first and second; the original says it once."""
    text = alignment.english.text
    seen: dict[str, Span] = {}
    before = ""
    for span in alignment.sentences:
        folded = fold(text[slice(*span)])
        first = seen.get(folded)
        if first is None and before and _likeness(folded, before) >= ALIKE:
            first = seen[before]
        if first and words(folded) >= LEAST_WORDS and not _repeats(alignment, first, span):
            yield first, span
        seen.setdefault(folded, span)
        before = folded


def _repeats(alignment: Alignment, first: Span, second: Span) -> bool:
    """Whether the original, too, says about the same twice."""
    pair = alignment.of(first) or alignment.of(second)
    if not pair:
        return False
    text = fold(alignment.original.view.text[slice(*pair.original)])
    others = [
        fold(alignment.original.view.text[slice(*span)])
        for block in alignment.original.sentences
        for span in block
        if not pair.original.overlaps(span)
    ]
    return process.extractOne(text, others, scorer=fuzz.ratio, score_cutoff=REPEATED) is not None


def untranslated(alignment: Alignment) -> Iterator[Span]:
    """English sentences, at least three words long, that are sentences of the original."""
    if alignment.original.language == "en":
        return
    original = alignment.original.view.text
    whole = {fold(original[slice(*span)]) for block in alignment.original.sentences for span in block}
    for span in alignment.sentences:
        text = alignment.english.text[slice(*span)]
        if words(text) >= LEAST_WORDS and not _is_english(text) and not _is_quoted(text):
            pair = alignment.of(span)
            if fold(text) in whole or (pair and _same(text, original, pair)):
                yield span


def _same(text: str, original: str, pair: Pair) -> bool:
    return _likeness(fold(text), fold(original[slice(*pair.original)])) >= ALIKE


def _likeness(one: str, other: str) -> float:
    """Per cent."""
    if max(len(one), len(other)) > LONGEST:
        return 100.0 * (one == other)
    return float(fuzz.ratio(one, other))


def _is_english(text: str) -> bool:
    """Whether most of its small words are English: not one in two, German has "in", "war" and "hat" itself.

    Names alone say nothing; a script without capitals has no names to tell.
    """
    small = [word for word in _WORD.findall(text) if word.islower()]
    if not small:
        letters = [char for char in text if char.isalpha()]
        return 2 * sum(char.upper() != char.lower() for char in letters) >= len(letters)
    return 10 * sum(map(is_common, small)) >= 7 * len(small)


def _is_quoted(text: str) -> bool:
    return text[0] in "\"“„«»'‘" and text.rstrip(".!?")[-1] in "\"”“»«'’"
