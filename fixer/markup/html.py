"""HTML, as a browser shows it: one pass over the tags, no tree.

A tag that never ends hides the rest of the file, as it does in a browser.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from fixer.markup import entities, frontmatter, tags
from fixer.markup.blocks import Block, Kind
from fixer.markup.run import Run
from fixer.model import Span


class _Element(NamedTuple):
    """An open element: its start tag stands at ``start:inside``.

    ``alone`` says that no text stands right before it and that no attribute of it is shown.
    """

    name: str
    start: int
    inside: int
    kind: Kind
    level: int
    alone: bool


class _Hidden(NamedTuple):
    """The element whose content is not read; it is gone when the stack is lower than ``height``."""

    name: str
    start: int
    height: int


def read(text: str) -> list[Block]:
    body = frontmatter.end(text)
    return [*frontmatter.read(text), *read_range(text, body, len(text))]


def read_range(text: str, start: int, end: int) -> list[Block]:
    """Blocks of the HTML that stands at ``start:end``, in document order."""
    reader = _Reader(text, end)
    reader.read(start)
    return sorted(reader.blocks, key=lambda block: block.start)


class _Reader:
    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.end = end
        self.blocks: list[Block] = []
        self.stack: list[_Element] = []
        self.open: Counter[str] = Counter()
        self.hidden: _Hidden | None = None
        self.language: str | None = None
        self.run = Run(0)
        self.broken_at = -1  # where the <br> before the run stands, if that began it

    def read(self, at: int) -> None:
        self.run = Run(at)
        while mark := tags.MARK.search(self.text, at, self.end):
            self._text(at, mark.start())
            at = mark.end()
            name = mark["name"]
            if name is None:
                if at - mark.start() == 1:
                    at = self.end
                    break
                self.run.pure = False
            elif mark["close"]:
                self._close(name.lower(), mark.start(), at)
            else:
                at = self._start(name.lower(), mark)
        self._text(at, self.end)
        if self.hidden:
            self._show(self.end)
        self._border(self.end, self.end)

    def _text(self, start: int, end: int) -> None:
        if start < end and not self.hidden:
            self.run.add(entities.pieces(self.text, start, end))

    def _start(self, name: str, mark: re.Match[str]) -> int:
        """Takes a start tag; returns where to read on."""
        start, end = mark.span()
        empty = name in tags.VOID or self.text[end - 2] == "/"
        if self.hidden:
            if not empty and (name in tags.BLOCKS or name == self.hidden.name):
                self._push(name, start, end)
            return self._raw_end(name, end).end if name in tags.RAW and not empty else end
        values = tags.attributes(self.text, *mark.span("attributes"))
        self.language = tags.page_language(name, values) or self.language
        seen = tags.attribute_blocks(self.text, name, values)
        self.blocks += seen
        if name in tags.RAW and not empty:
            return self._raw(name, start, end)
        if not empty and tags.hides(name, values, self.language):
            self._hide(name, start, end)
        elif name == "br":
            self._break(start, end)
        elif name in tags.BLOCKS:
            alone = not seen and self.run.is_blank(self.text)
            self._border(start, end)
            if not empty:
                self._push(name, start, end, alone=alone)
        elif name in tags.REPLACED:
            self.run.opaque(start, end)
        else:
            self.run.tag(0 if empty else 1)
            self.run.pure &= not seen
        return end

    def _close(self, name: str, start: int, end: int) -> None:
        if self.hidden:
            if not self.open[name]:
                return
            found = self._pop(name, self.hidden.height - 1)
            if found and len(self.stack) >= self.hidden.height:
                return
            self._show(end if found else start)
            if found:
                return
        if name == "br":
            self._break(start, end)
        elif name in tags.BLOCKS:
            self._border(start, end, closing=name)
            self._pop(name)
        else:
            self.run.tag(-1)

    def _push(self, name: str, start: int, end: int, *, alone: bool = False) -> None:
        kind = self.stack[-1].kind if self.stack else Kind.PARAGRAPH
        level = self.stack[-1].level if self.stack else 0
        if name in tags.KINDS:
            kind = tags.KINDS[name]
            level = int(name[1]) if kind is Kind.HEADING else 0
        elif name == "p" and kind in (Kind.CELL, Kind.HEADING):
            kind, level = Kind.PARAGRAPH, 0  # a table for layout; a heading that was never closed
        self.stack.append(_Element(name, start, end, kind, level, alone))
        self.open[name] += 1

    def _pop(self, name: str, floor: int = 0) -> bool:
        """Closes the innermost element of that name, and what is open inside it, or all down to ``floor``."""
        while self.open[name] and len(self.stack) > floor:
            gone = self.stack.pop()
            self.open[gone.name] -= 1
            if gone.name == name:
                return True
        return False

    def _hide(self, name: str, start: int, end: int) -> None:
        if name in tags.BLOCKS:
            self._border(start, end)
        self._push(name, start, end)
        self.hidden = _Hidden(name, start, len(self.stack))

    def _show(self, end: int) -> None:
        """The hidden element ends: a stand-in inside a line, nothing between blocks."""
        if self.hidden and self.hidden.name in tags.BLOCKS:
            self.run = Run(end)
            self.broken_at = -1
        elif self.hidden:
            self.run.opaque(self.hidden.start, end)
        self.hidden = None

    def _raw(self, name: str, start: int, end: int) -> int:
        closing = self._raw_end(name, end)
        if name == "title":
            self._border(start, end)
            self._text(end, closing.start)
            block = self.run.block(self.text, Kind.HEADING, "html")
            self.blocks += [block] if block else []
            self.run = Run(closing.end)
        elif name in tags.REPLACED:
            self.run.opaque(start, closing.end)
        else:
            self.run.pure = False
        return closing.end

    def _raw_end(self, name: str, at: int) -> Span:
        """Where the closing tag of a raw element stands; without one the rest of the file is its content."""
        closing = _closing(name).search(self.text, at, self.end)
        return Span(*closing.span()) if closing else Span(self.end, self.end)

    def _break(self, start: int, end: int) -> None:
        """A line break ends a line, which can be deleted together with the break."""
        self._finish(Span(self._first_word(), end))
        self.run = Run(end)
        self.broken_at = start

    def _border(self, start: int, end: int, closing: str = "") -> None:
        """Ends the run at a block's tag, which stands at ``start:end``."""
        element = self.stack[-1] if self.stack else None
        span = None
        if element and element.name == closing and element.inside == self.run.start:
            span = Span(element.start, end) if element.alone and closing not in tags.KEPT else None
        elif self.broken_at >= 0:
            span = Span(self.broken_at, self.broken_at + len(self.text[self.broken_at : start].rstrip()))
        self._finish(span)
        self.run = Run(end)
        self.broken_at = -1

    def _finish(self, span: Span | None) -> None:
        if not self.run.pieces:
            return
        kind, level = (self.stack[-1].kind, self.stack[-1].level) if self.stack else (Kind.PARAGRAPH, 0)
        block = self.run.block(self.text, kind, "html", level=level, span=span)
        if block:
            self.blocks.append(block)

    def _first_word(self) -> int:
        at = self.run.start
        while at < self.end and self.text[at].isspace():
            at += 1
        return at


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])[^>]*+>", re.I)
