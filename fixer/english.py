"""Is this English at all? A document or a long passage in another language gets one finding.

A cheap count of common English words comes first; langdetect is loaded only where that
count is too low, and has the last word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.languages import LANGUAGES
from fixer.model import Candidate, Category, Label, Rule, Span
from fixer.view import ViewBlock

RULE = Rule(
    id="document/not-english",
    category=Category.UNTRANSLATED,
    message="this passage is in another language",
    why="fixer reads English. A long passage in another language was left untranslated, or is quoted: "
    "it is named once, and nothing inside it is checked.",
    safe=False,
)
LEAST_LETTERS = 120
"""Shorter passages are names, titles and quotes, and too short for any detector."""
LEAST_SHARE = 0.35
"""Of English prose nine words in ten are in the list of common ones; of German or French one in six."""
MOST_CAPITALS = 0.6
"""Where more words begin with a capital stands a list of names: a squad, a cast."""

_COMMONEST = (" the ", " to ", " of ", " and ", " was ")
_WORD = re.compile(r"[^\W\d_]+")


def passages(context: Context) -> Iterator[tuple[Span, str]]:
    """Spans of the view (runs of whole blocks) in another language, with its ISO code or "?"."""
    run: list[ViewBlock] = []
    for block in context.view.blocks:
        if _plainly_english(context.view.shadow, block):
            yield from _confirmed(context, run)
            run = []
            continue
        text = context.view.text[block.start : block.end]
        if _suspicious(text):
            run.append(block)
        elif sum(c.isalpha() for c in text) >= 20:
            yield from _confirmed(context, run)
            run = []
    yield from _confirmed(context, run)


def candidate(span: Span, language: str) -> Candidate:
    name = LANGUAGES.get(language)
    said = f"in {name}" if name else "in another language"
    message = f"this passage is {said}; fixer checks English only"
    return Candidate(RULE, span, message=message, label=Label.CERTAIN, safe=False)


def _plainly_english(shadow: str, block: ViewBlock) -> bool:
    """Two of the commonest words near the start: spares nearly all blocks the count."""
    end, found = min(block.end, block.start + 400), 0
    for word in _COMMONEST:
        found += shadow.find(word, block.start, end) >= 0
        if found == 2:
            return True
    return False


def _suspicious(text: str) -> bool:
    words = _WORD.findall(text[:4000])
    letters = sum(map(len, words))
    if letters < 20 or sum(word[0].isupper() for word in words) > MOST_CAPITALS * len(words):
        return False
    words = [word.lower() for word in words]
    known = sum(is_common(word) for word in words)
    foreign = sum(len(w) for w in words if not w.isascii())
    return known < LEAST_SHARE * len(words) or foreign > 0.5 * letters


def _confirmed(context: Context, run: list[ViewBlock]) -> Iterator[tuple[Span, str]]:
    if not run:
        return
    span = Span(run[0].start, run[-1].end)
    text = context.view.text[span.start : span.end]
    letters = [c for c in text[:6000] if c.isalpha()]
    dense = sum(c >= "\u2e80" for c in letters) * 4  # a Chinese character says as much as four letters
    if len(letters) + dense < LEAST_LETTERS:
        return
    language, probability = _detect(text[:6000])
    if language != "en" and probability > 0.95:
        yield span, language


def _detect(text: str) -> tuple[str, float]:
    """langdetect's best guess, always the same for the same text."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return "en", 0.0
    return str(best.lang).partition("-")[0], float(best.prob)
