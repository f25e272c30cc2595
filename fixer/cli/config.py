"""``fixer config``: each value, and where it came from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from fixer import config as configuration
from fixer.cli.options import check_names
from fixer.config import Config
from fixer.config.merge import Values, shown


@click.command()
@click.argument("path", required=False)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
def config(path: str | None, format_: str) -> None:
    """Print each value of the configuration and where it came from.

    With PATH, an article, as it counts for that file. The files are fixer.toml, .fixer.toml or
    [tool.fixer] in pyproject.toml: the nearest, from the current folder up to the repository's root.

    \b
      fixer config                      all that can be set, and what is
      fixer config articles/a.md        what counts for one article
      fixer config --format json        for other programs
    """
    from fixer.run import load

    found = configuration.load(Path.cwd())
    check_names(found, load(found.rules))
    if format_ == "json":
        click.echo(json.dumps(_json(found, path), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_text(found, path)))


def _json(found: Config, path: str | None) -> dict[str, Any]:
    overrides = [
        {"paths": list(override.globs.patterns), "values": _values(override.values)}
        for override in found.overrides
    ]
    values = found.values_for(path) if path else found.values
    return {"root": str(found.root), "values": _values(values), **({} if path else {"overrides": overrides})}


def _values(values: Values) -> dict[str, Any]:
    return {key: {"value": given.value, "origin": given.origin} for key, given in values.items()}


def _text(found: Config, path: str | None) -> Iterator[str]:
    yield from _rows(found.values_for(path) if path else found.values)
    if not path:
        for override in found.overrides:
            yield f"\nFor {', '.join(override.globs.patterns)} ({shown(override.globs.file)})"
            yield from _rows(override.values, indent="  ", origin=False)


def _rows(values: Values, indent: str = "", *, origin: bool = True) -> Iterator[str]:
    """Key, value and origin in columns."""
    rows = [
        (key, "-" if given.value is None else json.dumps(given.value, ensure_ascii=False), given.origin)
        for key, given in values.items()
    ]
    first, second = (max((len(row[column]) for row in rows), default=0) for column in (0, 1))
    for key, value, where in rows:
        yield f"{indent}{key:{first}}  {value:{second}}{f'  {where}' if origin else ''}".rstrip()
