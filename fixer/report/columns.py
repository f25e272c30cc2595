"""Lines and columns in the units that other programs count in.

Lines end at LF, CRLF or CR, as everywhere in fixer; U+2028 and the like end no line. Lines and
columns are 1-based, ends exclusive; a BOM is not counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum
from typing import NamedTuple

from fixer.document import Document
from fixer.model import Span


class Unit(Enum):
    """What a column counts; the value says which characters count once more, perhaps repeatedly."""

    CODE_POINTS = ()
    UTF16 = ("[^\x00-\uffff]",)
    UTF8 = ("[^\x00-\x7f]", "[^\x00-\u07ff]", "[^\x00-\uffff]")


class Region(NamedTuple):
    line: int
    column: int
    end_line: int
    end_column: int


class Columns:
    """Positions in one document. The text is read once, so that long lines cost nothing more."""

    def __init__(self, document: Document, unit: Unit = Unit.CODE_POINTS) -> None:
        self.document = document
        ascii = document.text.isascii()
        patterns = () if ascii else unit.value
        self.wide = [[m.start() for m in re.finditer(p, document.text)] for p in patterns]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in code points."""
        line, column = self.document.position(offset)
        start = offset - column + 1
        return line, column + sum(bisect_left(w, offset) - bisect_left(w, start) for w in self.wide)

    def region(self, span: Span) -> Region:
        return Region(*self.position(span.start), *self.position(span.end))
