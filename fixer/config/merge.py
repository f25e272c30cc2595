"""Files that extend each other, as one set of values; each remembers where it came from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from fixer.config.globs import Globs
from fixer.config.keys import CONFIG
from fixer.config.kinds import Key, Names, Table
from fixer.config.read import Source, read
from fixer.errors import FixerError


class Value(NamedTuple):
    """``file`` gave the value (None: nobody did), in an override for ``paths`` if there are any."""

    value: Any
    file: Path | None = None
    paths: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        return self.file.parent if self.file else Path()

    @property
    def origin(self) -> str:
        if self.paths:
            return f"override for {', '.join(self.paths)}"
        return shown(self.file) if self.file else "default"


Values = Mapping[str, Value]
"""By key; what stands in a table has the table's name in front: ``style.english``, ``severity.clock/word``."""


class Override(NamedTuple):
    """Values for the files that the globs fit."""

    globs: Globs
    values: Values


def collected(source: Source, above: Sequence[Path] = ()) -> tuple[Values, list[Override]]:
    """The values of a file over those that it extends, and their overrides in the order in which they count.

    ``above`` are the files that extend this one. Raises FixerError, also for a file that extends itself.
    """
    chain = [*above, Path(os.path.realpath(source.path))]
    values: Values = {}
    overrides: list[Override] = []
    for base in _bases(source, chain):
        more, others = collected(base, chain)
        values = merged(values, more)
        overrides += others
    tables = source.values.get("overrides", [])
    overrides += [_override(table, source.path, number) for number, table in enumerate(tables, 1)]
    return merged(values, _flat(source.values, source.path)), overrides


def merged(*layers: Values) -> Values:
    """Later layers count, key by key."""
    result: dict[str, Value] = {}
    for layer in layers:
        judged = layer.get("translated")
        if judged and not judged.value and "source-language" in result:
            # "translated = false" would be without effect under a language that says the opposite.
            result["source-language"] = judged._replace(value=None)
        result.update(layer)
    return result


def defaults() -> Values:
    """What counts where nobody says anything."""
    return {name: Value(default) for name, default in _rows(_default_table(CONFIG.keys)).items()}


def shown(path: Path) -> str:
    """A path for people: from the current folder, where there is a way."""
    try:
        return os.path.relpath(path)
    except ValueError:
        return str(path)


def _bases(source: Source, chain: Sequence[Path]) -> Iterator[Source]:
    names = source.values.get("extend", [])
    for name in [names] if isinstance(names, str) else names:
        path = source.path.parent / name
        if not os.path.isfile(path):
            raise _error(source, f"there is no file {name!r} in the folder of this file")
        if Path(os.path.realpath(path)) in chain:
            raise _error(source, f"{name!r} extends this file; one of them must not extend the other")
        base = read(path)
        if base is None:
            raise _error(source, f"{name!r} has no table [tool.fixer]")
        yield base


def _error(source: Source, message: str) -> FixerError:
    return FixerError("config", f"extend: {message}", str(source.path))


def _override(table: Mapping[str, Any], file: Path, number: int) -> Override:
    paths = tuple(table["paths"])
    values = {key: value for key, value in table.items() if key != "paths"}
    return Override(Globs(file, f"overrides[{number}].paths", paths), _flat(values, file, paths))


def _flat(values: Mapping[str, Any], file: Path, paths: tuple[str, ...] = ()) -> Values:
    return {name: Value(value, file, paths) for name, value in _rows(values).items()}


def _rows(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of tables under the table's name and their own."""
    rows: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            rows |= {f"{name}.{key}": inner for key, inner in value.items()}
        elif name != "overrides":
            rows[name] = value
    return rows


def _default_table(keys: Mapping[str, Key]) -> dict[str, Any]:
    return {
        name: _default_table(key.kind.keys) if isinstance(key.kind, Table) else key.default
        for name, key in keys.items()
        if not isinstance(key.kind, Names)
    }
