"""Where the comments of a page are: what no reader sees, and people leave notes in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.markup.tags import MARK, RAW
from fixer.model import Span

_COMMENT = re.compile(r"<!--.*?-->", re.S)


def comments(text: str, format: str) -> list[Span]:
    """Comments of a Markdown or HTML text in order, none of them inside code; plain text has none."""
    if format == "plain" or "<!--" not in text:
        return []
    regions = _markdown(text) if format == "markdown" else _html(text)
    return [Span(*found.span()) for start, end in regions for found in _COMMENT.finditer(text, start, end)]


def _markdown(text: str) -> Iterator[Span]:
    """Stretches of HTML in Markdown; neighbours, as the lines of one comment, are one."""
    from fixer.markup.markdown import html_spans

    start = end = 0
    for span in html_spans(text):
        if span.start > end:
            yield Span(start, end)
            start = span.start
        end = span.end
    yield Span(start, end)


def _html(text: str) -> Iterator[Span]:
    """Each comment of a page, but none that is the content of a script or the like."""
    at = 0
    while mark := MARK.search(text, at):
        at = max(mark.end(), mark.start() + 1)
        name = (mark["name"] or "").lower()
        if not name:
            yield Span(*mark.span())
        elif name in RAW and not mark["close"]:
            closing = re.compile(rf"</{re.escape(name)}\b", re.I).search(text, at)
            at = closing.start() if closing else len(text)
