"""What people decided, kept in ``.fixer/decisions.jsonl``: one line a decision, only ever appended.

Each line is flushed to disk before the command goes on, so that no decision is lost; a line
that broke off, because its run was killed, is no decision and is passed over. Nothing is taken
out: a line of the kind "undo" says which other line no longer counts, "redo" that it does again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from fixer.errors import FixerError
from fixer.files import os_error

FILE = Path(".fixer", "decisions.jsonl")
VERSION = 1
UNDO, REDO = "undo", "redo"

Entry = dict[str, Any]


def append(root: Path, entry: Entry) -> None:
    """Adds one decision to the journal of ``root``, on disk when this returns. Raises FixerError."""
    from fixer.write import sync_folder

    path = root / FILE
    line = json.dumps({"version": VERSION, **entry}, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = not path.exists()
        with open(path, "ab") as file:
            if file.tell() and not _ends_with_newline(path):
                file.write(b"\n")
            file.write(line.encode("utf-8", "surrogatepass"))
            file.flush()
            os.fsync(file.fileno())
        if new:
            sync_folder(str(path.parent))
    except OSError as error:
        raise os_error(error, str(path)) from None


def read(root: Path) -> list[Entry]:
    """The decisions of ``root`` in order. Raises FixerError for a line of another version."""
    return read_file(root / FILE)


def read_file(path: Path) -> list[Entry]:
    """The same of a journal that lies elsewhere; none when there is no such file."""
    return list(_entries(_bytes(path), path))


def live(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that were not taken back, in order."""
    dead: set[str] = set()
    kept: list[Entry] = []
    for entry in entries:
        if entry.get("kind") == UNDO:
            dead.add(entry["of"])
        elif entry.get("kind") == REDO:
            dead.discard(entry["of"])
        else:
            kept.append(entry)
    return [entry for entry in kept if entry.get("id") not in dead]


class Journal:
    """The journal of ``root`` while somebody decides: every line of the file in order, also what others
    append meanwhile."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.entries: list[Entry] = []
        self._read = 0  # bytes of the file that ``entries`` hold
        self.refresh()

    def append(self, entry: Entry) -> None:
        """Adds one decision, on disk when this returns. Raises FixerError."""
        append(self.root, entry)
        self.refresh()

    def refresh(self) -> bool:
        """Reads what is new in the file; whether there was anything. A line that is still being written
        waits for the next time."""
        path = self.root / FILE
        data = _bytes(path, self._read)
        new = list(_entries(data[: data.rfind(b"\n") + 1], path))
        self._read += data.rfind(b"\n") + 1
        self.entries += new
        return bool(new)


def _bytes(path: Path, start: int = 0) -> bytes:
    try:
        with open(path, "rb") as file:
            file.seek(start)
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise os_error(error, str(path)) from None


def _entries(data: bytes, path: Path) -> Iterator[Entry]:
    for number, entry in _parsed(data.split(b"\n")):
        if not isinstance(entry, dict) or entry.get("version") != VERSION:
            message = f"line {number} is of another version of fixer; update fixer or take the line out"
            raise FixerError("journal", message, str(path))
        yield entry


def _parsed(lines: Sequence[bytes]) -> Iterator[tuple[int, Any]]:
    """The value of each line with its number, without lines that are none."""
    full = [number for number, line in enumerate(lines, 1) if line.strip()]
    try:
        # At once, since ten thousand calls of the parser take longer than a check.
        values = json.loads(_text(b"[" + b",".join(lines[number - 1] for number in full) + b"]"))
    except (ValueError, RecursionError):
        values = []
    if len(values) == len(full):
        yield from zip(full, values, strict=True)
        return
    for number in full:
        with suppress(ValueError, RecursionError):
            yield number, json.loads(_text(lines[number - 1]))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _ends_with_newline(path: Path) -> bool:
    with open(path, "rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
