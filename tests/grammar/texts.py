"""A text as a view, and what a grammar finds in it, for tests that are tables of strings."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.grammar import Grammar
from fixer.markup import read
from fixer.model import Span
from fixer.view import View, build


def view_of(text: str, format: str = "plain") -> View:
    return build(text, read(text, format))


def marked(grammar: Grammar, text: str, format: str = "plain", covered: Sequence[Span] = ()) -> list[str]:
    """The source text under each candidate."""
    view = view_of(text, format)
    spans = [view.source_span(c.span) for c in grammar.check(view, covered)]
    return [text[span.start : span.end] for span in spans]
