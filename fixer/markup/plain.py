"""Plain text: every line is a block, unless the lines are hard-wrapped paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from fixer.markup.blocks import Block, Kind, Piece

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\n|\r")
NARROWEST, WIDEST = 45, 120
"""Widths between which people and mail programs wrap text."""


def read(text: str) -> list[Block]:
    chunks = _chunks(text)
    widths = ((chunk, _width(text, chunk)) for chunk in chunks if len(chunk) > 2)
    width = max((width for chunk, width in widths if _wrapped(text, chunk, width)), default=0)
    blocks: list[Block] = []
    for chunk in chunks:
        if len(chunk) > 1 and width and _wrapped(text, chunk, width):
            blocks.append(_block(text, chunk))
        else:
            blocks.extend(_block(text, [line]) for line in chunk)
    return blocks


def _chunks(text: str) -> list[list[tuple[int, int]]]:
    """Runs of lines with no blank line between them."""
    chunks: list[list[tuple[int, int]]] = []
    last = -1
    for match in _LINE.finditer(text):
        if match.group().isspace():
            continue
        if last >= 0 and _BREAK.fullmatch(text, last, match.start()):
            chunks[-1].append(match.span())
        else:
            chunks.append([match.span()])
        last = match.end()
    return chunks


def _width(text: str, chunk: list[tuple[int, int]]) -> int:
    return max(len(text[start:end].rstrip()) for start, end in chunk)


def _wrapped(text: str, chunk: list[tuple[int, int]], width: int) -> bool:
    """Whether each line was broken because its next word did not fit into ``width``."""
    if not NARROWEST <= width <= WIDEST or _width(text, chunk) > width:
        return False
    for (start, end), following in pairwise(chunk):
        first_word = text[slice(*following)].split(None, 1)[0]
        if len(text[start:end].rstrip()) + 1 + len(first_word) <= width:
            return False
    return True


def _block(text: str, lines: list[tuple[int, int]]) -> Block:
    pieces: list[Piece] = []
    for start, end in lines:
        body = text[start:end]
        start, end = start + len(body) - len(body.lstrip()), end - len(body) + len(body.rstrip())
        if pieces:
            pieces.append(Piece(pieces[-1].end, start, " "))
        pieces.append(Piece(start, end))
    return Block(Kind.PARAGRAPH, tuple(pieces), lines[0][0], lines[-1][1])
