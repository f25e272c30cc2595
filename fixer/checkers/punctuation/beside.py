"""What checkers of blanks share: the words beside a place, and the candidate that shows them."""

from __future__ import annotations

from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Edit, Rule, Span, Suggestion
from fixer.view import View
from fixer.words import WORD_CHARS

_LAST_WORD = regex(rf"[{WORD_CHARS}]+\Z")
_FIRST_WORD = regex(r"[^\W\d_]+")


def respelled(
    rule: Rule, text: str, span: tuple[int, int], edits: list[Edit], level: Applicability
) -> Candidate:
    """A candidate for ``span``, with the words as they are and as they should be in its message and title."""
    start, end = span
    old, new, at = text[start:end], "", start
    for edit in edits:
        new += text[at : edit.start] + edit.text
        at = edit.end
    new += text[at:end]
    fix = Suggestion(tuple(edits), level, f"use '{new}'")
    return Candidate(rule, Span(start, end), (fix,), message=f"'{old}': {rule.message}")


def last_word(text: str, offset: int) -> str:
    """The word that ends at ``offset``, perhaps none."""
    match = _LAST_WORD.search(text, max(0, offset - 40), offset)
    return match[0] if match else ""


def first_word(text: str, offset: int) -> str:
    match = _FIRST_WORD.match(text, offset)
    return match[0] if match else ""


def is_broken_line(view: View, offset: int) -> bool:
    """Whether the blank at ``offset`` stands for a line end of the source."""
    start, end = view.source_span(Span(offset, offset + 1))
    return "\n" in view.source[start:end] or "\r" in view.source[start:end]
