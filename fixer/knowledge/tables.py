"""Small tables of ``rules/common``: months, units, currencies, titles, that checkers read.

A line is ``key = value | value`` or a key alone; ``#`` begins a comment line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fixer.knowledge.root import rules_root


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lines of ``rules/common/NAME.txt`` in order: each key with its values, perhaps none."""
    text = (rules_root() / "common" / f"{name}.txt").read_text(encoding="utf-8")
    entries: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            key, _, values = line.partition(" = ")
            entries[key.strip()] = tuple(value.strip() for value in values.split(" | ")) if values else ()
    return entries
