"""Small tables that checkers read: of ``rules/common`` (months, units, titles), or of a language.

A line is ``key = value | value`` or a key alone; ``#`` begins a comment line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fixer.knowledge.root import rules_root


@cache
def table(name: str, language: str = "common") -> Mapping[str, tuple[str, ...]]:
    """The lines of ``rules/LANGUAGE/NAME.txt`` in order: each key with its values, perhaps none."""
    text = _path(name, language).read_text(encoding="utf-8")
    entries: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            key, _, values = line.partition(" = ")
            entries[key.strip()] = tuple(value.strip() for value in values.split(" | ")) if values else ()
    return entries


def has_table(name: str, language: str) -> bool:
    """Whether a language has such a table."""
    return _path(name, language).is_file()


def _path(name: str, language: str) -> Path:
    return rules_root() / language / f"{name}.txt"
