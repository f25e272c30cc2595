"""Taking back what ``fix`` wrote: the old texts, kept under ``.fixer/undo/`` before anything is written.

A record is a file of JSON lines: how many files it holds, then one line a file. One that breaks off was
left by a run that never came to write an article, and counts for nothing.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from fixer.errors import FixerError
from fixer.files import os_error, read_bytes
from fixer.write import replace, sync_folder

FOLDER = Path(".fixer", "undo")
KEPT = 50
"""How many records are kept, used ones included."""
_VERSION = 1
_LIVE, _DONE = ".jsonl", ".done"
_NAME = re.compile(r"\d{8}T\d{6}Z-\d{4}")


class State(StrEnum):
    RESTORED = "restored"
    UNCHANGED = "unchanged"
    """Holds the old text already: the run stopped before it, or it was taken back before."""
    EDITED = "edited"
    """Changed since by somebody else, and left alone."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``reason`` says in words why it was not restored.

    ``path`` is relative to the root where the file lies under it.
    """

    path: str
    state: State
    reason: str = ""


def record(root: Path, changes: Sequence[tuple[str, bytes, bytes]]) -> Path | None:
    """Keep the old bytes of every (path, old, new) under ``root``, before ``new`` is written.

    On return the record is on disk. None when nothing changes. Raises FixerError when it cannot be kept.
    """
    lines = [_line(root, *change) for change in changes if change[1] != change[2]]
    if not lines:
        return None
    folder = root / FOLDER
    try:
        _prepare(folder)
        path = _write(folder, [json.dumps({"version": _VERSION, "files": len(lines)}), *lines])
        _prune(folder)
    except OSError as error:
        raise FixerError(
            "undo", f"cannot keep an undo record: {os_error(error, '').message}", str(folder)
        ) from error
    return path


def undo_last(root: Path) -> list[Outcome]:
    """Restore the files of the newest record under ``root``; empty when there is none.

    A file that somebody changed since is left alone. The record is used up, unless the system refused a
    file: then it can be tried again.
    """
    for path in reversed(_records(root / FOLDER)):
        entries = _read(path) if path.suffix == _LIVE else None
        if entries is None:
            continue
        outcomes = [_undo(root, entry) for entry in entries]
        if all(outcome.state is not State.FAILED for outcome in outcomes):
            path.rename(path.with_suffix(_DONE))
            sync_folder(str(path.parent))
        return outcomes
    return []


def _line(root: Path, path: str, old: bytes, new: bytes) -> str:
    whole = Path(os.path.abspath(path))
    base = Path(os.path.abspath(root))
    name = whole.relative_to(base).as_posix() if whole.is_relative_to(base) else str(whole)
    packed = b64encode(zlib.compress(old)).decode("ascii")
    return json.dumps({"path": name, "new_sha256": sha256(new).hexdigest(), "old_zlib": packed})


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="ascii")


def _write(folder: Path, lines: list[str]) -> Path:
    while True:
        path = folder / f"{_next_name(folder)}{_LIVE}"
        try:
            with path.open("x", encoding="ascii", newline="\n") as file:
                file.write("".join(f"{line}\n" for line in lines))
                file.flush()
                os.fsync(file.fileno())
        except FileExistsError:
            continue  # another run was faster
        sync_folder(str(folder))
        return path


def _next_name(folder: Path) -> str:
    """Time and number, after all that are there, even if the clock was put back."""
    now = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    newest = max((path.stem for path in _records(folder)), default="")
    stamp, _, number = newest.rpartition("-")
    return f"{now}-0000" if stamp < now else f"{stamp}-{int(number) + 1:04}"


def _records(folder: Path) -> list[Path]:
    """All records, used or not, oldest first."""
    found = [
        path for suffix in (_LIVE, _DONE) for path in folder.glob(f"*{suffix}") if _NAME.fullmatch(path.stem)
    ]
    return sorted(found, key=lambda path: path.stem)


def _prune(folder: Path) -> None:
    for path in _records(folder)[:-KEPT]:
        path.unlink(missing_ok=True)


class _Entry(NamedTuple):
    path: str
    new_sha256: str
    old: bytes


def _read(path: Path) -> list[_Entry] | None:
    """The entries of a whole record of a version that we know; None for any other file."""
    try:
        head, *lines = map(json.loads, path.read_text(encoding="ascii").splitlines())
        if head != {"version": _VERSION, "files": len(lines)}:
            return None
        return [_Entry(x["path"], x["new_sha256"], zlib.decompress(b64decode(x["old_zlib"]))) for x in lines]
    except (OSError, ValueError, TypeError, KeyError, zlib.error):
        return None


def _undo(root: Path, entry: _Entry) -> Outcome:
    path = str(root / entry.path)
    try:
        now = read_bytes(path)
        if now == entry.old:
            return Outcome(entry.path, State.UNCHANGED, "holds the old text already")
        if sha256(now).hexdigest() != entry.new_sha256:
            return Outcome(entry.path, State.EDITED, "changed since fixer wrote it; left alone")
        replace(path, now, entry.old)
    except FixerError as error:
        state = State.EDITED if error.kind in ("missing", "changed") else State.FAILED
        return Outcome(entry.path, state, error.message)
    return Outcome(entry.path, State.RESTORED)
