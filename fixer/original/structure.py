"""Sentences that were lost on the way, and sentences that came from nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from fixer.model import Candidate, Category, Label, Rule, Span
from fixer.original.align import Added, Alignment, Missing
from fixer.original.copies import copies, untranslated
from fixer.original.quote import quote, words
from fixer.view import View

SURE = 0.6
"""From this probability on a sentence counts as standing alone."""
LEAST_WORDS = 2
"""Shorter ones are bylines, buttons, times: which of them is an article's is the author's business."""

MISSING = Rule(
    "original/missing",
    Category.MEANING,
    "a sentence of the original is missing here",
    why="A machine leaves out sentences that it cannot make sense of, and a reader cannot see the gap.",
    label=Label.LIKELY,
    safe=False,
)
ADDED = Rule(
    "original/added",
    Category.MEANING,
    "the original has no such sentence",
    why="A machine that loses its thread makes sentences up; page furniture gets into the text.",
    label=Label.LIKELY,
    safe=False,
)
RULES = (MISSING, ADDED)


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """Sentences of one side that the other does not have; nothing if the two do not belong together."""
    if not alignment.fits:
        return
    known = {span for both in copies(alignment) for span in both} | set(untranslated(alignment))
    yield from _missing(view, alignment)
    for added in alignment.added:
        if _counts(view.text, added.english, added) and added.english not in known:
            yield Candidate(ADDED, added.english)


def _missing(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """One finding a gap, at the last word before it."""
    text = alignment.original.view.text
    lost = [missing for missing in alignment.missing if _counts(text, missing.original, missing)]
    for at, gap in groupby(lost, key=lambda missing: missing.at):
        spans = [missing.original for missing in gap]
        span = _word_before(view.text, at)
        if span and not _stands_elsewhere(view.text, text, spans):
            yield Candidate(MISSING, span, message=_message(text, spans))


def _counts(text: str, span: Span, alone: Missing | Added) -> bool:
    return alone.confidence >= SURE and words(text[slice(*span)]) >= LEAST_WORDS


def _stands_elsewhere(english: str, original: str, spans: Iterable[Span]) -> bool:
    """Whether the English text holds the sentences untranslated: a matter of another rule."""
    return all(original[slice(*span)] in english for span in spans)


def _word_before(text: str, at: int) -> Span | None:
    """The word that ends at or before ``at``, with its marks; the first word of the text at its beginning."""
    start = text.rfind(" ", 0, at) + 1
    start = max(start, text.rfind("\n", 0, at) + 1)
    end = at or next((i for i, char in enumerate(text) if char.isspace()), len(text))
    return Span(start, end) if start < end else None


def _message(original: str, spans: list[Span]) -> str:
    quoted = quote(original[slice(*spans[0])])
    if len(spans) == 1:
        return f"a sentence of the original is missing here: {quoted}"
    return f"{len(spans)} sentences of the original are missing here, the first is {quoted}"
