"""The prose of a document as a reader sees it, with an exact map back to the source.

The view is one string for the whole document: blocks are separated by a line feed,
inline markup is out, entities are decoded, runs of blanks are one blank. The shadow
has the same length: lower case, marks as blanks, one blank of padding on either side.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from fixer.markup.blocks import OPAQUE, Block
from fixer.model import Edit, Span
from fixer.wordindex import WordIndex
from fixer.words import fold, shadow

T = TypeVar("T")

# Blanks to fold, and characters that take no room on a page.
_BLANKS = r"\t\r\n\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\x85"
_ODD = re.compile(rf"[ {_BLANKS}]{{2,}}|[{_BLANKS}]|[\u00ad\u200b\u2060\ufeff]+")
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class ViewBlock:
    """A block's place in the view; ``start:end`` are view offsets."""

    block: Block
    start: int
    end: int


@dataclass(frozen=True)
class View:
    """``starts[i]`` in the view stands for the source from ``sources[i]`` to ``ends[i]``.

    Segment i is literal when view and source text are the same, character by character;
    where a segment's source does not begin at the end of the one before, markup stands between.
    """

    source: str
    text: str
    blocks: tuple[ViewBlock, ...]
    starts: list[int] = field(repr=False)
    sources: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    literal: list[bool] = field(repr=False)

    @cached_property
    def folded(self) -> str:
        """Same length as ``text``: lower case and plain quotes, by the one rule of ``fold``."""
        return fold(self.text)

    @cached_property
    def shadow(self) -> str:
        """What the matcher's first stage reads: one longer than ``text`` at either end."""
        return f" {shadow(self.text)} "

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character of ``text``, to see that a rare one is not there."""
        return frozenset(self.text)

    @cached_property
    def places(self) -> WordIndex:
        """Where each word stands: the way for checkers to find what they look for."""
        return WordIndex(self.shadow, [(block.start, block.end) for block in self.blocks])

    @cached_property
    def _known(self) -> dict[Callable[[View], Any], Any]:
        return {}

    def once(self, compute: Callable[[View], T]) -> T:
        """``compute(self)``, worked out at the first call only: for what several checkers ask."""
        if compute not in self._known:
            self._known[compute] = compute(self)
        found: T = self._known[compute]
        return found

    def block_at(self, offset: int) -> ViewBlock:
        """The block that holds the view offset (the block before, for a separator)."""
        return self.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def segments(self, span: Span) -> range:
        """Indexes of the segments that hold a character of ``span``."""
        first = bisect_right(self.starts, span.start) - 1
        return range(max(first, 0), max(bisect_left(self.starts, span.end), first + 1))

    def source_span(self, span: Span) -> Span:
        """The smallest source span that holds everything of a non-empty view span."""
        held = self.segments(span)
        first, last = held[0], held[-1]
        start, end = self.sources[first], self.ends[last]
        if self.literal[first]:
            start += span.start - self.starts[first]
        if self.literal[last]:
            end = min(end, self.sources[last] + span.end - self.starts[last])
        return Span(start, max(start, end))

    def source_edits(self, edit: Edit) -> list[Edit] | None:
        """The view edit as source edits (text not yet escaped); None if markup is in its way.

        An edit over markup is split at word borders when each part stands clear of it.
        """
        direct = self._direct(trim_edit(self.text, edit))
        if direct:
            return [direct]
        parts = [self._direct(part) for part in split_edit(self.text, edit)]
        return [part for part in parts if part] if all(parts) else None

    def _direct(self, edit: Edit) -> Edit | None:
        if edit.start == edit.end:
            return self._insertion(edit)
        held = self.segments(edit.span)
        if any(self.ends[i] != self.sources[i + 1] for i in held[:-1]):
            return None
        seen = self.text[edit.start : edit.end]
        if OPAQUE in seen or "\n" in seen or self._splits(held, edit.span):
            return None
        span = self.source_span(edit.span)
        return Edit(span.start, span.end, edit.text)

    def _splits(self, held: range, span: Span) -> bool:
        """Whether an end of ``span`` falls inside a segment that can only go as a whole."""
        first, last = held[0], held[-1]
        if not self.literal[first] and self.starts[first] != span.start:
            return True
        end = self.starts[last + 1] if last + 1 < len(self.starts) else len(self.text)
        return not self.literal[last] and span.end != end - (self.text[end - 1] == "\n")

    def _insertion(self, edit: Edit) -> Edit | None:
        index = max(bisect_left(self.starts, edit.start) - 1, 0)
        if not self.literal[index]:
            index = min(index + 1, len(self.starts) - 1)
            if not self.literal[index] or self.starts[index] != edit.start:
                return None
        at = self.sources[index] + edit.start - self.starts[index]
        return Edit(at, at, edit.text) if at <= self.ends[index] else None


def trim_edit(text: str, edit: Edit) -> Edit:
    """The edit without the words at its ends that stay; it is cut at blanks and never becomes an insertion."""
    old, new = _tokens(text[edit.start : edit.end]), _tokens(edit.text)
    head = _same_up_to_blank(old, new)
    old, new = old[head:], new[head:]
    tail = _same_up_to_blank(old[::-1], new[::-1])
    kept = sum(map(len, old[len(old) - tail :]))
    start = edit.end - sum(map(len, old))
    return Edit(start, edit.end - kept, "".join(new[: len(new) - tail]))


def _same_up_to_blank(old: list[str], new: list[str]) -> int:
    """How many tokens at the beginning are the same in both, the last of them a blank; not all of ``old``."""
    same = 0
    for i, (a, b) in enumerate(zip(old[:-1], new, strict=False), 1):
        if a != b:
            break
        if a.isspace():
            same = i
    return same


def split_edit(text: str, edit: Edit) -> list[Edit]:
    """The edit as smaller edits, one for each run of words that really changes."""
    from difflib import SequenceMatcher

    old, new = _tokens(text[edit.start : edit.end]), _tokens(edit.text)
    offsets = [edit.start]
    for token in old:
        offsets.append(offsets[-1] + len(token))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        Edit(offsets[i], offsets[j], "".join(new[k:m]))
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal"
    ]


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+|\s+|[^\w\s]", text)


def build(source: str, blocks: list[Block]) -> View:
    """The view of ``source`` whose prose stands in ``blocks`` (in document order)."""
    builder = _Builder(source)
    for block in blocks:
        builder.add(block)
    return View(
        source,
        "".join(builder.parts),
        tuple(builder.blocks),
        builder.starts,
        builder.sources,
        builder.ends,
        builder.literal,
    )


def _fold(odd: re.Match[str]) -> str:
    return "" if odd.group()[0] in _INVISIBLE else " "


class _Builder:
    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.sources: list[int] = []
        self.ends: list[int] = []
        self.literal: list[bool] = []
        self.blocks: list[ViewBlock] = []
        self.at = 0

    def add(self, block: Block) -> None:
        begin = self.at
        self.blank = True
        for piece in block.pieces:
            if piece.text is None:
                self._literal(piece.start, piece.end)
            else:
                self._segment(piece.start, piece.end, _ODD.sub(_fold, piece.text), literal=False)
        if self.at > begin:
            self.blocks.append(ViewBlock(block, begin, self.at))
            self.parts.append("\n")
            self.at += 1

    def _literal(self, start: int, end: int) -> None:
        """Source text as it stands, but with runs of blanks folded and invisible marks out."""
        text = self.source[start:end]
        if (
            text.isprintable() and "  " not in text
        ):  # all blanks but " ", and all invisible marks, are not printable
            if text:
                self._segment(start, end, text, literal=True)
            return
        for odd in _ODD.finditer(self.source, start, end):
            if odd.start() > start:
                self._segment(start, odd.start(), self.source[start : odd.start()], literal=True)
            self._segment(odd.start(), odd.end(), _fold(odd), literal=False)
            start = odd.end()
        if start < end:
            self._segment(start, end, self.source[start:end], literal=True)

    def _segment(self, start: int, end: int, text: str, *, literal: bool) -> None:
        if self.blank and text.startswith(" "):
            if literal and len(text) > 1:
                self._segment(start, start + 1, "", literal=False)
                start, text = start + 1, text[1:]
            elif text == " ":
                text, literal = "", False
        if text:
            self.blank = text[-1] == " "
        self.starts.append(self.at)
        self.sources.append(start)
        self.ends.append(end)
        self.literal.append(literal)
        self.parts.append(text)
        self.at += len(text)
