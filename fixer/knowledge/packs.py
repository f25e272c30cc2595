"""From folders of YAML to compiled knowledge, by way of a cache.

An installed wheel carries its knowledge compiled. In a checkout, and for a user's own
packs, the compiled parts are kept in the user's cache folder, by a hash of everything
that went in; a cache that cannot be written costs time, nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fixer import __version__
from fixer.errors import FixerError
from fixer.knowledge.compiled import Hot
from fixer.knowledge.root import rules_root

HOT, DOCS = "hot.txt", "docs.json"
_PACKAGE = Path(__file__).resolve().parent.parent
SLOTS = "slots.yaml"
PRIORITY = 7
"""The place of the priority in a row of ``Hot.rules``."""


@dataclass(frozen=True)
class Compiled:
    """``hot`` is what matching needs; ``docs_path`` or ``docs`` the documentation by rule id."""

    hot: Hot
    errors: tuple[FixerError, ...] = ()
    docs_path: Path | None = None
    docs_value: dict[str, Any] | None = None

    def docs(self) -> dict[str, Any]:
        if self.docs_value is not None:
            return self.docs_value
        assert self.docs_path is not None
        value: dict[str, Any] = json.loads(self.docs_path.read_text(encoding="utf-8"))
        return value


def load_own() -> Compiled:
    """The packs of fixer itself. Raises FixerError if one is broken (it never should be)."""
    shipped = _PACKAGE / "_compiled"
    if (shipped / HOT).is_file():
        return Compiled(_read(shipped), docs_path=shipped / DOCS)
    return _cached(rules_root(), own=True)


def load_user(path: Path) -> Compiled:
    """A user's pack: a YAML file, or a folder of packs. Its facts speak as their entries say, and
    count before ours at the same place.

    Raises FixerError when there is no such file; broken entries are reported in ``errors``.
    """
    if not path.exists():
        raise FixerError("pack", "no such pack; give a YAML file or a folder of them", str(path))
    found = _cached(path, own=False)
    return replace(found, hot=replace(found.hot, rules=[_first(row) for row in found.hot.rules]))


def _first(row: list[Any]) -> list[Any]:
    """The row of a rule with a higher priority."""
    return [*row[:PRIORITY], row[PRIORITY] + 1, *row[PRIORITY + 1 :]]


def compile_folder(root: Path, *, own: bool) -> tuple[Hot, dict[str, Any], list[FixerError]]:
    """Hot part, documentation and errors of a pack file or folder, without any cache."""
    import yaml

    from fixer.checkers import rules
    from fixer.knowledge import measured, signs
    from fixer.knowledge.compiler import Vocabulary, compile_entries
    from fixer.knowledge.entry import Entry, read_entries

    entries: list[Entry] = []
    errors: list[FixerError] = []
    for path in _pack_files(root):
        found, wrong = read_entries(path, path.parent.name if own else "")
        entries += found
        errors += wrong
    errors += _duplicates(entries)
    lists = yaml.safe_load((rules_root() / "common" / SLOTS).read_text(encoding="utf-8"))
    counted = measured.load(root / measured.FILE) if own else None
    hot, docs, wrong_pairs = compile_entries(entries, Vocabulary.of(lists), counted)
    if counted:
        verdicts = {rule.id: counted.checker_verdict(rule) for rule in rules()}
        hot = replace(hot, checkers=verdicts, signs=signs.load(root / signs.FILE))
    return hot, docs, [*errors, *wrong_pairs]


def _duplicates(entries: list[Any]) -> Iterator[FixerError]:
    from fixer.knowledge.entry import PackError

    seen: dict[str, Any] = {}
    for entry in entries:
        other = seen.setdefault(entry.rule.id, entry)
        if other is not entry:
            message = f"id {entry.rule.id!r} is taken already, by {other.path}, line {other.line}"
            yield PackError(message, entry.path, entry.line)


def _pack_files(root: Path) -> list[Path]:
    if root.is_file():
        return [root]
    return sorted(
        p for p in root.rglob("*.y*ml") if p.suffix in (".yaml", ".yml") and p.is_file() and p.name != SLOTS
    )


def _cached(root: Path, *, own: bool) -> Compiled:
    folder = _cache_folder() / _key(root, own)
    try:
        return Compiled(_read(folder), docs_path=folder / DOCS)
    except (OSError, ValueError):
        hot, docs, errors = compile_folder(root, own=own)
    if not errors:
        write_compiled(folder, hot, docs)
    return Compiled(hot, tuple(errors), docs_value=docs)


def _read(folder: Path) -> Hot:
    with open(folder / HOT, encoding="utf-8", newline="\n") as file:
        return Hot.parse(file.read())


def write_compiled(folder: Path, hot: Hot, docs: dict[str, Any]) -> None:
    """Both parts; other processes see either a whole file or none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in ((DOCS, json.dumps(docs, ensure_ascii=False)), (HOT, hot.dump())):
            part = folder / f"{name}.{os.getpid()}"
            part.write_text(text, encoding="utf-8", newline="\n")
            part.replace(folder / name)
    except OSError:
        return


def _key(root: Path, own: bool) -> str:
    """A hash of all that the compiled parts depend on: packs, tables and the compiler."""
    digest = hashlib.sha256(f"{__version__} {own} {root}".encode())
    tables = [rules_root() / "common" / name for name in (SLOTS, "words.txt", "name_words.txt")]
    parts = (_PACKAGE / name for name in ("knowledge", "checkers", "names"))
    code = [*_PACKAGE.glob("*.py"), *(path for part in parts for path in part.rglob("*.py"))]
    for path in [*_pack_files(root), *tables, *sorted(root.glob("*.tsv")), *sorted(code)]:
        if path.is_file():
            digest.update(str(path).encode() + path.read_bytes())
    return digest.hexdigest()[:32]


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "fixer"
