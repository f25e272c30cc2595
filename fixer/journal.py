"""What people decided, kept in ``.fixer/decisions.jsonl``: one line a decision, only ever appended.

Each line is flushed to disk before the command goes on, so that no decision is lost; a line
that broke off, because its run was killed, is no decision and is passed over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fixer.errors import FixerError
from fixer.files import os_error

FILE = Path(".fixer", "decisions.jsonl")
VERSION = 1

Entry = dict[str, Any]


def append(root: Path, entry: Entry) -> None:
    """Adds one decision to the journal of ``root``, on disk when this returns. Raises FixerError."""
    path = root / FILE
    line = json.dumps({"version": VERSION, **entry}, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "ab") as file:
            if file.tell() and not _ends_with_newline(path):
                file.write(b"\n")
            file.write(line.encode("utf-8", "surrogatepass"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise os_error(error, str(path)) from None


def read(root: Path) -> list[Entry]:
    """The decisions of ``root`` in order. Raises FixerError for a line of another version."""
    path = root / FILE
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise os_error(error, str(path)) from None
    return list(_entries(data, path))


def _entries(data: bytes, path: Path) -> Iterator[Entry]:
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            entry = json.loads(line.decode("utf-8", "surrogatepass"))
        except ValueError:
            continue
        if not isinstance(entry, dict) or entry.get("version") != VERSION:
            message = f"line {number} is of another version of fixer; update fixer or take the line out"
            raise FixerError("journal", message, str(path))
        yield entry


def _ends_with_newline(path: Path) -> bool:
    with open(path, "rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
