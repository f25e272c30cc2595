"""Finds and reads one configuration file. What stands in it is checked, not yet merged with anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from fixer.config.keys import CONFIG
from fixer.errors import FixerError
from fixer.files import os_error

NAME, PYPROJECT = "fixer.toml", "pyproject.toml"
NAMES = (NAME, ".fixer.toml", PYPROJECT)
"""In one folder the first one counts; the last only with a table ``[tool.fixer]``."""


class Source(NamedTuple):
    """A file and the values in it, by key."""

    path: Path
    values: dict[str, Any]


def find(start: Path) -> Source | None:
    """The configuration of the folder ``start`` or the nearest folder above, up to the repository's root."""
    for folder in _up_to_repository(start):
        for name in NAMES:
            source = read(folder / name) if os.path.isfile(folder / name) else None
            if source:
                return source
    return None


def repository(start: Path) -> Path | None:
    """The root of the repository that ``start`` is in."""
    return next((folder for folder in [start, *start.parents] if os.path.exists(folder / ".git")), None)


def _up_to_repository(start: Path) -> Iterator[Path]:
    top = repository(start)
    for folder in [start, *start.parents]:
        yield folder
        if folder == top:
            return


def read(path: Path) -> Source | None:
    """The checked values of a file; None for a pyproject.toml that says nothing of fixer.

    Raises FixerError that names line or key, and what to write instead.
    """
    text = _text(path)
    if path.name == PYPROJECT and "fixer" not in text:
        return None
    values = _parsed(text, path)
    if path.name == PYPROJECT:
        tool = values.get("tool")
        if not isinstance(tool, dict) or "fixer" not in tool:
            return None
        values = tool["fixer"]
    try:
        CONFIG.check("tool.fixer" if path.name == PYPROJECT else "", values)
    except ValueError as error:
        raise FixerError("config", str(error), str(path)) from None
    return Source(path, values)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise os_error(error, str(path)) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FixerError("config", f"line {line}: not UTF-8; save the file as UTF-8", str(path)) from None


def _parsed(text: str, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        last = f"at the end, line {text.rstrip().count(chr(10)) + 1}"
        reason = str(error).replace("at end of document", last)
    except (ValueError, RecursionError):
        reason = "a number is too long, or brackets stand too deep in brackets"
    raise FixerError("config", f"not valid TOML: {reason}", str(path))
