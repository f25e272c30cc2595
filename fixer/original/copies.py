"""Sentences that the translation has twice and the original once, and sentences that are the original's own."""

from __future__ import annotations

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

DOUBLED = Rule(
    "original/doubled",
    Category.DUPLICATE,
    "this sentence stands twice, and once in the original",
    safe=False,
)
UNTRANSLATED = Rule(
    "original/untranslated",
    Category.UNTRANSLATED,
    "this sentence was left as it is in the original",
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
        if first is None and before and fuzz.ratio(folded, before) >= ALIKE:
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
    return fuzz.ratio(fold(text), fold(original[slice(*pair.original)])) >= ALIKE


def _is_english(text: str) -> bool:
    """Whether its small words are English: a name of a paper or a song is no sentence either."""
    small = [word for word in text.replace("-", " ").split() if word.strip(".,;:!?\"'“”").islower()]
    if text.isascii() and not small:
        return True
    return bool(small) and 2 * sum(is_common(word.strip(".,;:!?\"'“”")) for word in small) >= len(small)


def _is_quoted(text: str) -> bool:
    return text[0] in "\"“„«»'‘" and text.rstrip(".!?")[-1] in "\"”“»«'’"
