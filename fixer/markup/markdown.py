"""Markdown (CommonMark with tables, footnotes, task lists, strikethrough), parsed by pyromark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import pyromark

from fixer.markup import frontmatter, html
from fixer.markup.blocks import Block, Kind
from fixer.markup.inline import Inline
from fixer.model import Span

_OPTIONS = pyromark.Options
_PARSER = pyromark.Markdown(
    options=_OPTIONS.ENABLE_TABLES
    | _OPTIONS.ENABLE_FOOTNOTES
    | _OPTIONS.ENABLE_STRIKETHROUGH
    | _OPTIONS.ENABLE_TASKLISTS
    | _OPTIONS.ENABLE_GFM
    | _OPTIONS.ENABLE_HEADING_ATTRIBUTES
)
_LEAF_KINDS = {"Heading": Kind.HEADING, "TableCell": Kind.CELL}
_LEAVES = frozenset(("Paragraph", *_LEAF_KINDS))
_CONTAINERS = {"BlockQuote": Kind.QUOTE, "Item": Kind.ITEM, "FootnoteDefinition": Kind.PARAGRAPH}

_SURROGATE = re.compile("[\ud800-\udfff]")
_NON_ASCII = re.compile(r"[^\0-\x7f]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)?")
_NEAR = 200


def read(text: str) -> list[Block]:
    body = frontmatter.end(text)
    reader = _Reader(text)
    reader.read(body)
    return sorted([*frontmatter.read(text), *reader.blocks], key=lambda block: block.start)


def html_spans(text: str) -> Iterator[Span]:
    """Where HTML stands in the text, line by line in a block of it; no code is among it."""
    body = frontmatter.end(text)
    for event, start, end in _events(text, body):
        if not isinstance(event, str) and ("Html" in event or "InlineHtml" in event):
            yield Span(start, end)


def _events(text: str, body: int) -> Iterator[tuple[Any, int, int]]:
    """The parser's events with their place in ``text``, which it reads from ``body`` on."""
    at = code_points(text, body)
    for event, place in _PARSER.events_with_range(_SURROGATE.sub("\ufffd", text[body:])):
        yield event, at(place["start"]), at(place["end"])


def code_points(text: str, start: int) -> Callable[[int], int]:
    """Turns UTF-8 offsets into ``text[start:]`` into code points of ``text``."""
    if text.isascii():
        return lambda offset: start + offset
    ends, saved = [0], [0]  # bytes up to and with each non-ASCII character, and how many too many
    for match in _NON_ASCII.finditer(text[start:]):
        size = len(match.group().encode("utf-8", "surrogatepass"))
        ends.append(match.end() + saved[-1] + size - 1)
        saved.append(saved[-1] + size - 1)
    return lambda offset: start + offset - saved[bisect_right(ends, offset) - 1]


@dataclass
class _Container:
    """A quote, a list item or a footnote; ``own`` are the indexes of the blocks right inside."""

    kind: Kind
    start: int
    first: int
    own: list[int] = field(default_factory=list)
    simple: bool = True  # nothing but paragraphs inside


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.inline = Inline(text, self.blocks)
        self.containers: list[_Container] = []
        self.leaf = ""
        self.level = 0
        self.html: list[Span] = []
        self.broken_at = -1  # where the line break before the run stands, if that began it

    def read(self, body: int) -> None:
        for event, start, end in _events(self.text, body):
            if isinstance(event, str):
                self._mark(event, start, end)
            else:
                ((what, value),) = event.items()
                self._event(what, value, start, end)

    def _mark(self, what: str, start: int, end: int) -> None:
        if what == "SoftBreak":
            self.inline.soft_break(start, end)
        elif what == "HardBreak":
            self._line_break(start, end)
        else:
            self._block_start(what, start)

    def _event(self, what: str, value: Any, start: int, end: int) -> None:
        if what == "Text":
            self.inline.words(value, start, end)
        elif what == "Start":
            self._start(value, start, end)
        elif what == "End":
            self._end(value if isinstance(value, str) else next(iter(value)), start, end)
        elif what == "Code":
            self.inline.opaque(start, end)
        elif what == "Html":
            self.html.append(Span(start, end))
        elif what == "FootnoteReference":
            self.inline.footnote(end)
        elif what == "InlineHtml" and self.inline.html(start, end):
            self._line_break(start, end)

    def _line_break(self, start: int, end: int) -> None:
        """A line break ends a line, which can be deleted together with the break."""
        if self.inline.around or self.inline.hidden:
            self.inline.soft_break(start, end)
            return
        begin = self.inline.run.start
        empty = self.inline.run.is_blank(self.text)
        if self.broken_at >= 0:
            rest = _REST_OF_LINE.match(self.text, begin)
            begin = rest.end() if rest else begin
        self._finish(Span(begin, start + len(self.text[start:end].rstrip("\r\n"))))
        self.inline.restart(end)
        if self.broken_at < 0 or not empty:  # of several breaks the first one is the end of a line
            self.broken_at = start

    def _start(self, tag: Any, start: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if not self.inline.open(name, tag, start, end):
            self._block_start(name, start)
        if name == "Heading":
            self.level = int(tag["Heading"]["level"][1])

    def _block_start(self, name: str, start: int) -> None:
        self._finish(None)
        if self.containers and name != "Paragraph":
            self.containers[-1].simple = False
        if name in _CONTAINERS:
            self.containers.append(_Container(_CONTAINERS[name], start, len(self.blocks)))
        self._border(start, leaf=name if name in _LEAVES else "", mute=name == "CodeBlock")
        self.html = []

    def _end(self, name: str, start: int, end: int) -> None:
        if self.inline.close(name, start, end):
            return
        if name in _LEAVES:
            self._finish(self._leaf_span(start, end))
        elif name == "HtmlBlock":
            self._html_block()
        elif name in _CONTAINERS:
            self._container_end()
        self._border(end)

    def _border(self, at: int, *, leaf: str = "", mute: bool = False) -> None:
        self.inline.restart(at, mute=mute)
        self.leaf = leaf
        self.broken_at = -1

    def _html_block(self) -> None:
        """HTML is read where its lines follow each other; between quote marks it is left alone."""
        if self.html and not any(self.text[a.end : b.start].strip() for a, b in pairwise(self.html)):
            self.blocks += html.read_range(self.text, self.html[0].start, self.html[-1].end)

    def _container_end(self) -> None:
        """An item goes as a whole when it holds one block; nothing goes alone that would leave its marker."""
        container = self.containers[-1]
        self._finish(Span(container.start, self.inline.seen_to))
        self.containers.pop()
        if container.kind is Kind.QUOTE:
            return
        alone = container.simple and len(self.blocks) - container.first == 1 == len(container.own)
        for index in container.own:
            block = self.blocks[index]
            if block.deletable:
                whole = alone and container.kind is Kind.ITEM
                start = self._outset(container.start) if whole else block.start
                self.blocks[index] = replace(block, start=start, deletable=whole)

    def _leaf_span(self, start: int, end: int) -> Span | None:
        """What goes when the leaf that ends here is deleted."""
        if self.inline.run.start != start:
            return Span(self.broken_at, self.inline.seen_to) if self.leaf == "Paragraph" else None
        if self.leaf == "Paragraph":
            span = Span(start, self.inline.seen_to)
            in_quote = bool(self.containers) and self.containers[-1].kind is Kind.QUOTE
            return span if not in_quote or self._stands_apart(span) else None
        span = Span(start, start + len(self.text[start:end].rstrip()))
        return span if self.leaf == "Heading" and self._stands_apart(span) else None

    def _stands_apart(self, span: Span) -> bool:
        """Whether a blank line before or after keeps the neighbours apart when it is gone."""
        before = _LINE_END.split(self.text[max(0, span.start - _NEAR) : span.start])[-2:-1]
        after = _LINE_END.split(self.text[span.end : span.end + _NEAR])[1:2]
        return not "".join(before).strip(" \t>") or not "".join(after).strip(" \t>")

    def _outset(self, start: int) -> int:
        """The start of the line, if only quote marks stand before ``start``."""
        at = start
        while at and self.text[at - 1] in " \t>":
            at -= 1
        alone = at == 0 or self.text[at - 1] in "\r\n"
        return at if alone and ">" in self.text[at:start] else start

    def _finish(self, span: Span | None) -> None:
        """Makes a block of the run; ``span`` is what goes when it is deleted."""
        self.inline.settle()
        if not self.inline.run.pieces:
            return
        kind = self.containers[-1].kind if self.containers else Kind.PARAGRAPH
        kind = _LEAF_KINDS.get(self.leaf, kind)
        level = self.level if kind is Kind.HEADING else 0
        if span:
            span = Span(self._outset(span.start), span.end)
        block = self.inline.run.block(self.text, kind, "markdown", level=level, span=span)
        if block:
            if self.containers:
                self.containers[-1].own.append(len(self.blocks))
            self.blocks.append(block)
