"""The inline content since the last block border, on its way to a block; shared by HTML and Markdown."""

from __future__ import annotations

import re

from fixer.markup.blocks import OPAQUE, Block, Kind, Piece
from fixer.model import Span
from fixer.words import WEB_ADDRESS

_HIDDEN = re.compile(
    rf"{WEB_ADDRESS}"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}"
    r"|\[/?(?:wp_)?(?:caption|gallery|embed|audio|video|playlist)\b[^\[\]]*\]"
)
"""Web addresses and what templates and content systems put in place of it."""


class Run:
    """``start`` is where the run begins in the source, right after the last border."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.pieces: list[Piece] = []
        self.pure = True
        self._depth = self._lowest = 0

    def add(self, pieces: list[Piece]) -> None:
        self.pieces += pieces

    def literal(self, start: int, end: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last and last.end == start and last.text is None:
            self.pieces[-1] = Piece(last.start, end)
        elif start < end:
            self.pieces.append(Piece(start, end))

    def opaque(self, start: int, end: int) -> None:
        self.pieces.append(Piece(start, end, OPAQUE))
        self.pure = False

    def tag(self, step: int) -> None:
        """Inline markup opens (1) or closes (-1)."""
        self._depth += step
        self._lowest = min(self._lowest, self._depth)

    @property
    def whole(self) -> bool:
        """Whether it holds only words and inline markup that opens and closes inside it."""
        return self.pure and self._depth == self._lowest == 0

    def is_blank(self, text: str) -> bool:
        return not any(_seen(text, piece).strip() for piece in self.pieces)

    def block(
        self, text: str, kind: Kind, writer: str, *, level: int = 0, span: Span | None = None
    ) -> Block | None:
        """The run as a block, deleted as ``span`` if it is whole; None if it holds no prose."""
        pieces = _trimmed(text, _without_hidden(text, self.pieces))
        if not any(_is_prose(text, piece) for piece in pieces):
            return None
        deletable = span is not None and self.whole and not any(piece.text == OPAQUE for piece in pieces)
        if span is None or not deletable:
            span = Span(pieces[0].start, pieces[-1].end)
        return Block(kind, tuple(pieces), span.start, span.end, writer, level, deletable)


def _seen(text: str, piece: Piece) -> str:
    return text[piece.start : piece.end] if piece.text is None else piece.text


def _is_prose(text: str, piece: Piece) -> bool:
    seen = _seen(text, piece)
    return seen != OPAQUE and bool(seen.strip())


def _trimmed(text: str, pieces: list[Piece]) -> list[Piece]:
    """Without blanks at either end."""
    first, last = 0, len(pieces)
    while first < last and not _seen(text, pieces[first]).strip():
        first += 1
    while last > first and not _seen(text, pieces[last - 1]).strip():
        last -= 1
    kept = pieces[first:last]
    if kept and kept[0].text is None:
        start, end, _ = kept[0]
        kept[0] = Piece(end - len(text[start:end].lstrip()), end)
    if kept and kept[-1].text is None:
        start, end, _ = kept[-1]
        kept[-1] = Piece(start, start + len(text[start:end].rstrip()))
    return kept


def _without_hidden(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with one OPAQUE for each thing that is no prose; both are read once, side by side."""
    if not pieces:
        return pieces
    hidden = [Span(*match.span()) for match in _HIDDEN.finditer(text, pieces[0].start, pieces[-1].end)]
    if not hidden:
        return pieces
    kept: list[Piece] = []
    index, shown = 0, -1
    for start, end, seen in pieces:
        while index < len(hidden) and hidden[index].start < end:
            if hidden[index].end > start:
                if seen is None and start < hidden[index].start:
                    kept.append(Piece(start, hidden[index].start))
                    start = hidden[index].start
                stop = min(end, hidden[index].end) if seen is None else end
                if shown < index:
                    kept.append(Piece(start, stop, OPAQUE))
                    shown = index
                start = stop
            if hidden[index].end > end:
                break
            index += 1
        if start < end:
            kept.append(Piece(start, end, seen))
    return kept
