"""The configuration of a run, and what it says about one article."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fixer.config.globs import Globs
from fixer.config.keys import STYLE
from fixer.config.merge import Override, Value, Values, collected, defaults, merged, shown
from fixer.config.read import find, repository
from fixer.context import Style
from fixer.engine import Settings
from fixer.errors import FixerError
from fixer.files import Filter
from fixer.model import Severity

_SEVERITY = "severity."


@dataclass(frozen=True)
class Config:
    """``root`` is the folder that a project's own files are in (decisions, baseline)."""

    root: Path
    values: Values = field(default_factory=defaults)
    overrides: Sequence[Override] = ()

    def values_for(self, path: str) -> Values:
        """The values that count for one file."""
        if not self.overrides:
            return self.values
        real = os.path.realpath(path)
        return merged(self.values, *(o.values for o in self.overrides if o.globs.fit(real)))

    def settings(self, path: str) -> Settings:
        """What the engine is told about one file."""
        values = self.values_for(path)
        return Settings(
            source_language=values["source-language"].value,
            translated=values["translated"].value,
            select=tuple(values["select"].value),
            ignore=tuple(values["ignore"].value),
            style=Style(**{name: values[f"style.{name}"].value for name in STYLE.keys}),
            severities={
                key.removeprefix(_SEVERITY): Severity(given.value)
                for key, given in values.items()
                if key.startswith(_SEVERITY)
            },
        )

    @property
    def fail_level(self) -> str:
        return str(self.values["fail-level"].value)

    def source(self, path: str) -> str | None:
        """The pattern for the original of one file."""
        source = self.values_for(path)["source"].value
        return str(source) if source else None

    @property
    def grammar(self) -> bool:
        return bool(self.values["grammar.enabled"].value or self.grammar_server)

    @property
    def grammar_server(self) -> str | None:
        server = self.values["grammar.server"].value
        return str(server) if server else None

    @property
    def rules(self) -> list[Path]:
        """The project's own packs. Raises FixerError for one that is not there."""
        names: list[str] = self.values["rules"].value
        return [self._existing("rules", name, "give a YAML file or a folder of them") for name in names]

    @property
    def baseline(self) -> Path | None:
        """Where the baseline is, or is to be written."""
        name = self.values["baseline"].value
        return self._path("baseline", name) if name else None

    @property
    def written_baseline(self) -> Path | None:
        """The same; raises FixerError if it was not written yet."""
        name = self.values["baseline"].value
        return self._existing("baseline", name, "'fixer baseline update' writes it") if name else None

    def filter(self, *, force: bool = False) -> Filter:
        """Which files are articles; ``force``: ``exclude`` holds for files that are named, too."""
        return Filter(self._fit("include"), self._fit("exclude"), force)

    def names(self) -> Iterator[tuple[str, Value]]:
        """Every list of rules, packs, categories and languages, with its key."""
        for values in (self.values, *(override.values for override in self.overrides)):
            for key, given in values.items():
                if key in ("select", "ignore"):
                    yield key, given
                elif key.startswith(_SEVERITY):
                    yield "severity", given._replace(value=[key.removeprefix(_SEVERITY)])

    def _fit(self, key: str) -> Callable[[str], bool] | None:
        given = self.values[key]
        return Globs(given.file, key, given.value).fit if given.file and given.value else None

    def _path(self, key: str, name: str) -> Path:
        return Path(shown(self.values[key].folder / name))

    def _existing(self, key: str, name: str, remedy: str) -> Path:
        path = self._path(key, name)
        if not os.path.exists(path):
            message = f"{key}: there is no {name!r} in the folder of this file; {remedy}"
            raise FixerError("config", message, str(self.values[key].file))
        return path


def load(start: Path) -> Config:
    """The configuration for work in the folder ``start``.

    Raises FixerError that names the file, the key or the line, and what to write instead.
    """
    source = find(start)
    if source is None:
        return Config(repository(start) or start)
    values, overrides = collected(source)
    for override in overrides:
        override.globs.check()
    return Config(source.path.parent, merged(defaults(), values), overrides)


def root(start: Path) -> Path:
    """The folder that a project's own files are in (decisions, baseline): that of its configuration,
    else the repository's, else ``start`` itself."""
    source = find(start)
    return source.path.parent if source else repository(start) or start
