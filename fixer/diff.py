"""Unified diffs that ``git apply`` and ``patch -p1`` turn into exactly the bytes that ``fix`` writes.

Lines end at a line feed and nowhere else, as both tools see it. The hunks are laid out from the edits
themselves, so the work grows with the text and not with its square.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from fixer.apply import apply_edits
from fixer.document import Document
from fixer.errors import FixerError
from fixer.model import Edit

CONTEXT = 3
_NO_NEWLINE = "\n\\ No newline at end of file\n"
_SPECIAL = re.compile('[\x00-\x1f\x7f"\\\\\udc80-\udcff]')
_ESCAPES = {"\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", '"': '"', "\\": "\\"}


def patch(document: Document, edits: Sequence[Edit]) -> bytes:
    """The patch of one file: lines in the file's encoding, names in the system's; empty for no change.

    Raises FixerError when no tool could read the file's encoding line by line.
    """
    if not document.ascii_compatible:
        raise FixerError("encoding", f"a patch cannot hold {document.encoding} text", document.path)
    bom = document.bom.decode(document.encoding)
    shifted = [Edit(edit.start + len(bom), edit.end + len(bom), edit.text) for edit in edits]
    body = hunks(bom + document.text, shifted)
    return os.fsencode(header(document.path)) + body.encode(document.encoding) if body else b""


def unified(path: str, old: str, edits: Sequence[Edit]) -> str:
    """The same as text, for a file without BOM; empty when the edits change nothing."""
    body = hunks(old, edits)
    return header(path) + body if body else ""


def header(path: str) -> str:
    """The lines that name the file, from the current folder. Reads which folder that is."""
    name = _inside(path)
    old, new = _quoted(f"a/{name}"), _quoted(f"b/{name}")
    tab = "\t" if " " in old and not old.startswith('"') else ""
    return f"diff --git {old} {new}\n--- {old}{tab}\n+++ {new}{tab}\n"


def _inside(path: str) -> str:
    """``path`` from the current folder; one that leads out of it only loses its root."""
    try:
        name = os.path.relpath(path)
    except ValueError:
        name = os.pardir
    if name.split(os.sep, 1)[0] == os.pardir:
        name = os.path.splitdrive(os.path.normpath(path))[1].lstrip(os.sep)
    return name.replace(os.sep, "/")


def _quoted(name: str) -> str:
    """As git quotes it, where it must. ``patch`` also loses a blank at the end of a bare name."""
    if not _SPECIAL.search(name) and not name.endswith(" "):
        return name
    return '"' + _SPECIAL.sub(_escape, name) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    # What no encoding could read stands in the name as a surrogate: one byte each.
    return "\\" + (_ESCAPES.get(char) or f"{ord(char) & 0xFF:03o}")


class _Change(NamedTuple):
    """Old lines ``first:last`` become ``new``."""

    first: int
    last: int
    new: list[str]

    @property
    def growth(self) -> int:
        return len(self.new) - (self.last - self.first)


def hunks(old: str, edits: Sequence[Edit]) -> str:
    """What stands below the header, for sorted, disjoint edits of ``old``."""
    lines = _lines(old)
    out: list[str] = []
    shift = 0
    for group in _groups(_changes(old, lines, edits)):
        out += _hunk(lines, group, shift)
        shift += sum(change.growth for change in group)
    return "".join(out)


def _lines(text: str) -> list[str]:
    """Lines with their line feeds; only the last may have none."""
    parts = text.split("\n")
    lines = [f"{part}\n" for part in parts[:-1]]
    return [*lines, parts[-1]] if parts[-1] else lines


def _changes(old: str, lines: list[str], edits: Sequence[Edit]) -> Iterator[_Change]:
    offsets = [0, *accumulate(map(len, lines))]
    for first, last, block in _blocks(lines, offsets, edits):
        start = offsets[first]
        inside = [Edit(edit.start - start, edit.end - start, edit.text) for edit in block]
        change = _Change(first, last, _lines(apply_edits(old[start : offsets[last]], inside)))
        change = _trimmed(lines, change)
        if change.new or change.last > change.first:
            yield change


def _blocks(
    lines: list[str], offsets: list[int], edits: Sequence[Edit]
) -> Iterator[tuple[int, int, list[Edit]]]:
    """The edits that share lines or touch, with the lines they touch."""
    # The end of a text that ends with a line feed is a place of its own, after the last line.
    high = len(offsets) - (1 if lines and not lines[-1].endswith("\n") else 0)
    block: list[Edit] = []
    begin = end = 0
    for edit in edits:
        first, last = (bisect_right(offsets, offset, 0, high) - 1 for offset in edit.span)
        if block and first > end:
            yield begin, end, block
            block = []
        if not block:
            begin = first
        block.append(edit)
        end = min(last + 1, len(lines))
    if block:
        yield begin, end, block


def _trimmed(lines: list[str], change: _Change) -> _Change:
    """Without lines at either end that stay as they are."""
    first, last, new = change
    head = 0
    while first + head < last and head < len(new) and lines[first + head] == new[head]:
        head += 1
    tail = 0
    room = min(last - first, len(new)) - head
    while tail < room and lines[last - 1 - tail] == new[-1 - tail]:
        tail += 1
    return _Change(first + head, last - tail, new[head : len(new) - tail])


def _groups(changes: Iterator[_Change]) -> Iterator[list[_Change]]:
    """Changes whose context lines meet."""
    group: list[_Change] = []
    for change in changes:
        if group and change.first - group[-1].last > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(lines: list[str], group: list[_Change], shift: int) -> Iterator[str]:
    start = max(group[0].first - CONTEXT, 0)
    end = min(group[-1].last + CONTEXT, len(lines))
    count = end - start
    growth = sum(change.growth for change in group)
    yield f"@@ -{_range(start, count)} +{_range(start + shift, count + growth)} @@\n"
    for change in group:
        yield from _marked(" ", lines[start : change.first])
        yield from _marked("-", lines[change.first : change.last])
        yield from _marked("+", change.new)
        start = change.last
    yield from _marked(" ", lines[start:end])


def _range(start: int, count: int) -> str:
    if count == 1:
        return f"{start + 1}"
    return f"{start + 1 if count else start},{count}"


def _marked(mark: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}{_NO_NEWLINE}"
