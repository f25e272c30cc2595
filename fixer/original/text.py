"""The original of an article: its text, its language, its sentences."""

from __future__ import annotations

from dataclasses import dataclass

from fixer.markup import format_of, read
from fixer.model import Span
from fixer.original.split import sentences
from fixer.view import View, build

LONGEST = 20_000
"""Characters that are enough to tell a language by."""
_LETTERS = {"is": "ðþ", "ha": "ɗɓƙ"}
"""Letters of languages that langdetect does not know."""


@dataclass(frozen=True, slots=True)
class Original:
    """``language`` is an ISO 639-1 code, empty where it could not be told. Spans are offsets of ``view.text``.

    ``sentences`` holds the sentences of each block of the view, in order.
    """

    view: View
    language: str
    sentences: tuple[tuple[Span, ...], ...]


def read_original(text: str, path: str = "", language: str | None = None) -> Original:
    """The original in ``text``; the name of its file tells the format. Never raises."""
    view = build(text, read(text, format_of(path)))
    code = language or detect(view.text)
    blocks = tuple(sentences(view.text, Span(block.start, block.end)) for block in view.blocks)
    return Original(view, code, blocks)


def detect(text: str) -> str:
    """The language of a whole document, always the same for the same text; empty where nobody can tell."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    text = text[:LONGEST]
    for code, letters in _LETTERS.items():
        if sum(map(text.count, letters)) * 100 > len(text):
            return code
    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return ""
    return str(best.lang).partition("-")[0] if best.prob > 0.7 else ""
