"""What every markup reader produces.

A block is one stretch that a reader takes in as a unit: a paragraph, a heading, a
table cell, a caption. Its pieces say which source text stands behind which words.
Source text between two pieces of a block is markup and is never edited.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

OPAQUE = "\ufffc"
"""Stands in a view for what is no prose (inline code, an image): matches no word."""


class Kind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    ATTRIBUTE = "attribute"
    FIELD = "field"


class Piece(NamedTuple):
    """Source ``start:end`` as the reader sees it.

    ``text`` is None when the reader sees the source itself; otherwise it is what an
    entity, an escape or a line break stands for. ``OPAQUE`` marks what no rule may read.
    """

    start: int
    end: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """``start:end`` is what goes when the whole block is deleted (no line ends).

    ``writer`` names how a replacement is written into this block, see ``writers``.
    """

    kind: Kind
    pieces: tuple[Piece, ...]
    start: int
    end: int
    writer: str = "plain"
    level: int = 0
    deletable: bool = True
