"""Options that several commands share, and the job that they describe."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fixer import config, journal
from fixer.engine import Engine, Settings
from fixer.errors import FixerError
from fixer.languages import LANGUAGES
from fixer.model import Applicability
from fixer.report import Options
from fixer.silence.decisions import Decisions

if TYPE_CHECKING:
    from fixer.run import Loaded

EXIT_FINDINGS, EXIT_FAILED, EXIT_INTERRUPTED = 1, 2, 130


def finish(errors: Sequence[FixerError], status: int) -> int:
    """Says what could not be done; the exit status."""
    for error in errors:
        click.echo(f"fixer: {error}", err=True)
    return EXIT_FAILED if errors else status


_OPTIONS = (
    click.argument("paths", nargs=-1, required=True),
    click.option(
        "--source-language",
        type=click.Choice(sorted(LANGUAGES)),
        help="The articles are translated from this language.",
    ),
    click.option("--translated", is_flag=True, help="The articles are translations, from whatever language."),
    click.option(
        "--select", multiple=True, metavar="NAME", help="Only these rules, packs, categories or languages."
    ),
    click.option(
        "--ignore", multiple=True, metavar="NAME", help="Not these rules, packs, categories or languages."
    ),
    click.option("--all", "everything", is_flag=True, help="Also findings that are silent on this document."),
    click.option("--unsafe", is_flag=True, help="Also fixes that need a look, where there is exactly one."),
    click.option(
        "--rules",
        "packs",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A pack of your own: a file or folder.",
    ),
    click.option(
        "--stdin-filename", default="-", metavar="NAME", help="The name (and so the format) of '-'."
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Default: on a terminal.",
    ),
    click.option(
        "--verbose", "-v", is_flag=True, help="Also what speaks for a translation, and what was skipped."
    ),
)


@dataclass(frozen=True, slots=True)
class Job:
    """What the shared options ask for."""

    paths: tuple[str, ...]
    loaded: Loaded
    root: Path
    decisions: Decisions
    settings: Settings
    level: Applicability
    stdin_name: str
    color: bool
    verbose: bool
    everything: bool

    @property
    def engine(self) -> Engine:
        return self.loaded.engine

    @property
    def report_options(self) -> Options:
        return Options(self.paths, self.color, self.verbose, self.everything, self.loaded.why)


def job_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the shared options, as one ``job``."""

    @functools.wraps(command)
    def run(**values: Any) -> Any:
        own = {name: values.pop(name) for name in list(values) if name not in _NAMES}
        return command(job=_job(**values), **own)

    for option in reversed(_OPTIONS):
        run = option(run)
    return run


_NAMES = {
    *("paths", "source_language", "translated", "select", "ignore", "everything"),
    *("unsafe", "packs", "stdin_filename", "color", "verbose"),
}


def _job(**v: Any) -> Job:
    from fixer.run import load

    root = config.root(Path.cwd())
    decisions = Decisions.of(root, journal.read(root))
    settings = config.load(config.find(Path.cwd()))
    settings = replace(
        settings,
        source_language=v["source_language"] or settings.source_language,
        translated=v["translated"] or settings.translated,
        select=tuple(name for value in v["select"] for name in value.split(",")),
        ignore=tuple(name for value in v["ignore"] for name in value.split(",")),
        silencers=(*settings.silencers, decisions),
    )
    loaded = load(v["packs"])
    if settings.select or settings.ignore:
        loaded.check_names([*settings.select, *settings.ignore])
    return Job(
        v["paths"],
        loaded,
        root,
        decisions,
        settings,
        Applicability.UNSAFE if v["unsafe"] else Applicability.SAFE,
        v["stdin_filename"],
        wants_color(v["color"]),
        v["verbose"],
        v["everything"],
    )


def wants_color(choice: str) -> bool:
    """Whether to colour standard output: asked for, or a terminal without ``NO_COLOR``."""
    import os
    import sys

    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
