"""Bytes to text and back, exactly, and where the lines are.

A file that cannot be turned back into the same bytes is never written.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from fixer.errors import FixerError

BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ASCII = bytes(range(128))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Document:
    """One article file: its text without BOM, and what is needed to write it again."""

    path: str
    data: bytes
    text: str
    encoding: str
    bom: bytes = b""

    @classmethod
    def from_bytes(cls, data: bytes, path: str = "-") -> Document:
        """Decode ``data``: by BOM, by declaration, else UTF-8, else Windows-1252 or Latin-1.

        Raises FixerError when a BOM or a UTF-16 look promises what the bytes do not hold.
        """
        for bom, encoding in BOMS:
            if data.startswith(bom):
                return cls(path, data, _decode(data[len(bom) :], encoding, path), encoding, bom)
        for encoding in _guesses(data):
            try:
                text = data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
            if text.encode(encoding, "replace") == data:
                return cls(path, data, text, encoding)
        raise FixerError("encoding", "the bytes are in no encoding that can be written back", path)

    @classmethod
    def from_text(cls, text: str, path: str = "-") -> Document:
        return cls(path, text.encode("utf-8"), text, "utf-8")

    def with_text(self, text: str) -> Document:
        """The same file with another text. Raises UnicodeEncodeError if it cannot hold it."""
        return Document(self.path, self.encode(text), text, self.encoding, self.bom)

    def encode(self, text: str) -> bytes:
        return self.bom + text.encode(self.encoding)

    def can_encode(self, text: str) -> bool:
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    @property
    def ascii_compatible(self) -> bool:
        """Whether ``git apply`` and ``patch`` can read this encoding line by line."""
        return _ASCII.decode("ascii").encode(self.encoding) == _ASCII

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets of the first character of each line; lines end with LF, CRLF or CR only."""
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column (code points) of ``offset``."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line_span(self, offset: int) -> tuple[int, int]:
        """Start and end of the line that holds ``offset``, without its line end."""
        start = self.line_starts[bisect_right(self.line_starts, offset) - 1]
        end = _LINE_END.search(self.text, offset)
        return start, end.start() if end else len(self.text)


def _decode(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        where = f"byte {error.start}"
        raise FixerError("encoding", f"not valid {encoding} at {where}", path) from None


def _guesses(data: bytes) -> list[str]:
    guesses = []
    declared = _DECLARED.search(data[:2048]) if b"<" in data[:2048] else None
    if declared:
        try:
            name = codecs.lookup(declared.group(1).decode("ascii")).name
        except LookupError:
            name = "utf-8"
        # Browsers read a declared Latin-1 as Windows-1252, and so do the people who write it.
        guesses.append("cp1252" if name in ("iso8859-1", "ascii") else name)
        if guesses[0] == "cp1252":
            guesses.insert(0, "utf-8")
    head = data[:4096]
    if b"\0" in head and len(data) % 2 == 0:
        odd, even = head[1::2].count(0), head[0::2].count(0)
        if odd > len(head) // 4 and not even:
            guesses.append("utf-16-le")
        elif even > len(head) // 4 and not odd:
            guesses.append("utf-16-be")
    return [*guesses, "utf-8", "cp1252", "latin-1"]
