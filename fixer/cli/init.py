"""``fixer init``: asks what the texts are and writes ``fixer.toml``."""

from __future__ import annotations

from pathlib import Path

import click

from fixer import config
from fixer.config.keys import CLOCK, ENGLISH
from fixer.errors import FixerError
from fixer.languages import LANGUAGES

_LANGUAGE = click.Choice([*sorted(LANGUAGES), "mixed"])


@click.command()
@click.option("--translated/--not-translated", default=None, help="Whether the articles are translations.")
@click.option("--source-language", type=_LANGUAGE, help="What they are translated from.")
@click.option("--english", type=click.Choice(ENGLISH), help="House style.")
@click.option("--clock", type=click.Choice(CLOCK), help="9:30 p.m. or 21:30.")
@click.option("--force", is_flag=True, help="Write over a fixer.toml that is there.")
def init(
    translated: bool | None, source_language: str | None, english: str | None, clock: str | None, force: bool
) -> None:
    """Write fixer.toml for this folder; asks for what no option tells.

    \b
      fixer init
      fixer init --translated --source-language de --english uk --clock 24
    """
    path = Path.cwd() / config.NAME
    if path.exists() and not force:
        raise FixerError("config", "is there already; --force writes over it", str(path))
    if translated is None:
        translated = click.confirm("Are the articles machine translations?", default=True)
    if translated and source_language is None:
        source_language = click.prompt("From which language?", type=_LANGUAGE, default="mixed")
    english = english or click.prompt("English", type=click.Choice(ENGLISH), default="us")
    clock = clock or click.prompt("Clock", type=click.Choice(CLOCK), default="12")
    lines = [f"translated = {str(translated).lower()}"]
    if translated and source_language != "mixed":
        lines.append(f'source-language = "{source_language}"')
    lines += ["", "[style]", f'english = "{english}"', f'clock = "{clock}"']
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    click.echo(f"wrote {path.name}; 'fixer check .' is next, 'fixer config' shows all that can be set")
