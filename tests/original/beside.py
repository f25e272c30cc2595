"""An English text and its original with the same lines, aligned line by line."""

from __future__ import annotations

from fixer.markup.blocks import Block, Kind, Piece
from fixer.model import Candidate, Span
from fixer.original.align import Alignment, Pair
from fixer.original.text import Original
from fixer.view import View, build


def view(text: str) -> View:
    """Every line that is not empty is a block."""
    blocks: list[Block] = []
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line.rstrip("\r\n"))
        blocks.append(Block(Kind.PARAGRAPH, (Piece(at, end),), at, end))
        at += len(line)
    return build(text, blocks)


def beside(english: str, original: str, language: str, confidence: float = 0.95) -> tuple[View, Alignment]:
    ours, theirs = view(english), view(original)
    pairs = tuple(
        Pair(Span(one.start, one.end), Span(other.start, other.end), confidence)
        for one, other in zip(ours.blocks, theirs.blocks, strict=True)
    )
    return ours, Alignment(ours, Original(theirs, language, ()), pairs)


def mended(text: str, candidates: list[Candidate]) -> str:
    """``text`` with the first suggestion of every candidate."""
    edits = sorted((e for c in candidates for s in c.suggestions[:1] for e in s.edits), reverse=True)
    for start, end, new in edits:
        text = text[:start] + new + text[end:]
    return text
