"""The nearest ``fixer.toml``: what the texts are, and the house style."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from fixer.context import Style
from fixer.engine import Settings
from fixer.errors import FixerError
from fixer.languages import LANGUAGES

NAME = "fixer.toml"
KEYS = {"translated", "source-language", "style"}
STYLE: Mapping[str, tuple[str, ...]] = {"english": ("us", "uk"), "clock": ("12", "24")}


def find(start: Path) -> Path | None:
    """The configuration of ``start`` or the nearest folder above, up to the repository's root."""
    for folder in [start, *start.parents]:
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / ".git").exists():
            return None
    return None


def root(start: Path) -> Path:
    """The folder that a project's own files are in (decisions, baseline): that of its configuration,
    else the repository's, else ``start`` itself."""
    configured = find(start)
    if configured:
        return configured.parent
    return next((folder for folder in [start, *start.parents] if (folder / ".git").exists()), start)


def load(path: Path | None) -> Settings:
    """Settings of a configuration file. Raises FixerError that names file, key and remedy."""
    if path is None:
        return Settings()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FixerError("config", f"not valid TOML: {error}", str(path)) from None
    _known(values, KEYS, path)
    language = values.get("source-language")
    if language is not None and language not in LANGUAGES:
        raise FixerError("config", f"source-language must be one of {', '.join(LANGUAGES)}", str(path))
    if not isinstance(values.get("translated", False), bool):
        raise FixerError("config", "translated must be true or false", str(path))
    return Settings(language, values.get("translated", False), style=_style(values.get("style", {}), path))


def _style(values: Any, path: Path) -> Style:
    if not isinstance(values, dict):
        raise FixerError("config", 'style must be a table: [style] and english = "us"', str(path))
    _known(values, set(STYLE), path)
    for key, value in values.items():
        if value not in STYLE[key]:
            raise FixerError("config", f"style.{key} must be one of {', '.join(STYLE[key])}", str(path))
    return Style(**values)


def _known(values: Mapping[str, Any], keys: set[str], path: Path) -> None:
    for key in values:
        if key not in keys:
            near = get_close_matches(key, sorted(keys), 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(sorted(keys))}"
            raise FixerError("config", f"unknown key {key!r}; {hint}", str(path))
