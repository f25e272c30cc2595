"""Edits to text, and edits of edits. Edit lists are sorted and disjoint."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from fixer.model import Edit


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with sorted, disjoint edits applied. Raises ValueError if they are not."""
    out: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at or edit.end < edit.start:
            raise ValueError(f"edits overlap or are out of order at {edit.start}")
        out += (text[at : edit.start], edit.text)
        at = edit.end
    out.append(text[at:])
    return "".join(out)


def compose(first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """One edit list for ``first`` (of a text) and then ``second`` (of its result)."""
    composer = _Composer(first)
    for edit in second:
        composer.copy(edit.start)
        composer.skip(edit.end)
        composer.insert(edit.text)
    return composer.finish()


class _Composer:
    """Reads the text between the two lists as kept, dropped and inserted parts; writes one list."""

    def __init__(self, first: Sequence[Edit]) -> None:
        self.parts = deque(_parts(first))
        self.at = 0  # in the text between
        self.source = 0
        self.edits: list[Edit] = []
        self.pending: Edit | None = None

    def copy(self, until: int) -> None:
        """Take over the text between as it stands, up to ``until``."""
        for start, end, text in self._read(until):
            if text is None:
                self._keep(start, end)
            else:
                self._change(start, end, text)

    def skip(self, until: int) -> None:
        """Drop the text between up to ``until``."""
        for start, end, _ in self._read(until):
            self._change(start, end, "")

    def insert(self, text: str) -> None:
        self._change(self.source, self.source, text)

    def finish(self) -> list[Edit]:
        self.copy(sys.maxsize)
        return self.edits

    def _read(self, until: int) -> Iterator[tuple[int, int, str | None]]:
        """Parts of the text between up to ``until``; the last one is cut there."""
        while self.parts and (self.at < until or self.parts[0][2] == ""):
            start, end, text = self.parts.popleft()
            width = end - start if text is None else len(text)
            fits = until - self.at
            if width > fits:
                if text is None:
                    self.parts.appendleft((start + fits, end, None))
                    end = start + fits
                else:
                    self.parts.appendleft((end, end, text[fits:]))
                    text = text[:fits]
            self.at += min(width, fits)
            yield start, end, text

    def _keep(self, start: int, end: int) -> None:
        if end > start:
            if self.pending:
                self.edits.append(self.pending)
                self.pending = None
            self.source = end

    def _change(self, start: int, end: int, text: str) -> None:
        before = self.pending or Edit(self.source, self.source, "")
        self.source = max(self.source, end)
        self.pending = Edit(before.start, self.source, before.text + text)


def _parts(edits: Sequence[Edit]) -> Iterator[tuple[int, int, str | None]]:
    """Source ranges that are kept (text None) or replaced; the last one has no end."""
    at = 0
    for edit in edits:
        yield at, edit.start, None
        yield edit.start, edit.end, edit.text
        at = edit.end
    yield at, sys.maxsize, None


def minimal(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """The same change without edits that change nothing."""
    return [edit for edit in edits if text[edit.start : edit.end] != edit.text]
