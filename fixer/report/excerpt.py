"""A finding in its line, in pieces that a format marks up in its own way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from fixer.model import Edit, Finding, Span
from fixer.worddiff import Op, compare, visible

CONTEXT = 70
"""Characters shown on either side."""
LONGEST = 600
"""Characters up to which changed text is shown whole."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | n) for plane in range(17) for n in (0xFFFE, 0xFFFF)
)
_HARMFUL = re.compile(
    f"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff{_NONCHARACTERS}]"
)
"""What breaks lines, turns their direction round or may not stand in a report."""


class Kind(StrEnum):
    KEEP = "keep"
    MARK = "mark"
    DELETE = "delete"
    INSERT = "insert"


class Piece(NamedTuple):
    kind: Kind
    text: str


_OPS = {Op.KEEP: Kind.KEEP, Op.DELETE: Kind.DELETE, Op.INSERT: Kind.INSERT}


def place(text: str, span: Span) -> list[Piece]:
    """The words of a finding, marked, with some around."""
    words = shortened(harmless(text[span.start : span.end]), LONGEST)
    return _pieces(
        Piece(Kind.KEEP, _before(text, span.start)),
        Piece(Kind.MARK, words),
        Piece(Kind.KEEP, _after(text, span.end)),
    )


def change(text: str, edits: Sequence[Edit]) -> list[Piece]:
    """What sorted, disjoint edits do to ``text``, in whole words, with some around."""
    pieces = [Piece(Kind.KEEP, _before(text, edits[0].start))]
    at = edits[0].start
    for edit in edits:
        pieces.append(Piece(Kind.KEEP, shortened(harmless(text[at : edit.start]), 2 * CONTEXT)))
        pieces += _compared(text[edit.start : edit.end], edit.text)
        at = edit.end
    return _pieces(*pieces, Piece(Kind.KEEP, _after(text, at)))


def excerpts(text: str, finding: Finding) -> list[list[Piece]]:
    """A finding's fixes as changes; its words alone where it has none, or where those are of a group."""
    if finding.fixes and not finding.group:
        return [change(text, fix.edits) for fix in finding.fixes]
    return [place(text, finding.span)]


def harmless(text: str) -> str:
    """The text on one line, with symbols for what would do harm there."""
    return _HARMFUL.sub(_symbol, _LINE_END.sub(" ", text).replace("\t", " "))


def shortened(text: str, most: int) -> str:
    """The text; of a long one its two ends."""
    return text if len(text) <= most else f"{text[: most // 2]}…{text[-most // 2 :]}"


def _symbol(match: re.Match[str]) -> str:
    char = match.group()
    shown = visible(char)
    return shown if shown != char else f"‹U+{ord(char):04X}›"


def _compared(old: str, new: str) -> list[Piece]:
    pieces = []
    for part in compare(old, new):
        text = harmless(part.text) if part.op is Op.KEEP else visible(part.text).replace("\n", "")
        pieces.append(Piece(_OPS[part.op], shortened(text, LONGEST)))
    return pieces


def _pieces(*pieces: Piece) -> list[Piece]:
    return [piece for piece in pieces if piece.text]


def _before(text: str, start: int) -> str:
    window = max(0, start - CONTEXT)
    piece = _LINE_END.split(text[window:start])[-1]
    if window and len(piece) == start - window and text[window - 1] not in "\r\n":
        piece = "…" + piece[piece.find(" ") + 1 :]
    return harmless(piece.lstrip(" \t"))


def _after(text: str, end: int) -> str:
    piece = _LINE_END.split(text[end : end + CONTEXT], maxsplit=1)[0]
    following = text[end + CONTEXT : end + CONTEXT + 1]
    if len(piece) == CONTEXT and following and following not in "\r\n":
        piece = piece[: piece.rfind(" ") + 1 or CONTEXT].rstrip() + "…"
    return harmless(piece.rstrip(" \t"))
