"""Options that several commands share, and the job that they describe."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fixer import config, journal
from fixer.config import Config
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.errors import FixerError
from fixer.files import Filter
from fixer.languages import LANGUAGES
from fixer.model import Applicability
from fixer.report import Options
from fixer.review.verdicts import Verdicts
from fixer.silence import Silencer
from fixer.silence.decisions import Decisions
from fixer.silence.stored import Stored

if TYPE_CHECKING:
    from fixer.grammar import Grammar
    from fixer.original.find import Originals
    from fixer.run import Failure, Loaded

EXIT_FINDINGS, EXIT_FAILED, EXIT_INTERRUPTED = 1, 2, 130


def finish(errors: Sequence[FixerError], status: int) -> int:
    """Says what could not be done; the exit status."""
    for error in errors:
        click.echo(f"fixer: {error}", err=True)
    return EXIT_FAILED if errors else status


_OPTIONS = (
    # The type makes shells complete names of files.
    click.argument("paths", nargs=-1, required=True, type=click.Path()),
    click.option(
        "--source-language",
        type=click.Choice(sorted(LANGUAGES)),
        help="The articles are translated from this language.",
    ),
    click.option("--translated", is_flag=True, help="The articles are translations, from whatever language."),
    click.option(
        "--select",
        multiple=True,
        metavar="NAME",
        help="Only these rules, packs, categories or languages, also those that the configuration ignores.",
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
        "--source",
        metavar="PATTERN",
        help="The original of each article, as in 'originals/{stem}.txt', from the article's folder.",
    ),
    click.option(
        "--grammar", is_flag=True, help="Ask LanguageTool, too: needs Java, takes seconds to start."
    ),
    click.option("--grammar-server", metavar="URL", help="Ask a LanguageTool server that runs already."),
    click.option(
        "--force-exclude", is_flag=True, help="Leave out what 'exclude' names even when given by name."
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
    """What configuration and shared options ask for. ``given`` are the settings that options name:
    they count for every file."""

    paths: tuple[str, ...]
    loaded: Loaded
    config: Config
    filter: Filter
    decisions: Decisions
    verdicts: Verdicts
    grammar: Grammar | None
    source: str | None
    given: Mapping[str, Any]
    level: Applicability
    stdin_name: str
    color: bool
    verbose: bool
    everything: bool
    found: dict[str, Originals] = field(default_factory=dict)

    @property
    def engine(self) -> Engine:
        return self.loaded.engine

    @property
    def root(self) -> Path:
        return self.config.root

    def baseline(self, given: Path | None = None) -> Stored:
        """What the baseline holds that an option or the configuration names; nothing if neither does."""
        from fixer.silence import baseline

        file = given or self.config.written_baseline
        return baseline.stored(self.root, baseline.read(file) if file else {})

    def settings(self, path: str, *silencers: Silencer) -> Settings:
        """What counts for one file; ``silencers`` come after those of comments and decisions."""
        settings = replace(self.config.settings(path), **self.given)
        originals = self.originals(path)
        original = originals.of(path) if originals else None
        heard = [originals.witness(path) if originals else None, self.grammar]
        settings = replace(
            settings,
            source_language=settings.source_language or (original.language or None if original else None),
            silencers=(*settings.silencers, self.decisions, *silencers),
            witnesses=tuple(witness for witness in heard if witness),
        )
        return self.verdicts.settings(path, settings)

    def originals(self, path: str) -> Originals | None:
        """Where the original of a file is looked for; None where nobody names a place."""
        pattern = self.source or self.config.source(path)
        if not pattern or path == self.stdin_name:
            return None
        from fixer.original.find import Originals

        language = self.given.get("source_language") or self.config.settings(path).source_language
        return self.found.setdefault(pattern, Originals(pattern, language))

    @property
    def without_original(self) -> int:
        """How many articles so far have no original where one was looked for."""
        return sum(len(originals.missing) for originals in self.found.values())

    def close(self) -> list[FixerError]:
        """Ends what runs beside this program; what of the job could not be done."""
        errors = list(self.loaded.errors)
        for originals in self.found.values():
            errors += originals.broken
        if self.grammar:
            self.grammar.close()
            errors += [self.grammar.error] if self.grammar.error else []
        return errors

    def documents(self) -> Iterator[Document | Failure]:
        """The articles under ``paths``, without those that the configuration leaves out."""
        from fixer.run import documents

        return documents(self.paths, self.stdin_name, self.filter)

    @property
    def report_options(self) -> Options:
        return Options(self.paths, self.color, self.verbose, self.everything, self.loaded.why)


def job_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the shared options, as one ``job``."""

    @functools.wraps(command)
    def run(**values: Any) -> Any:
        own = {name: values.pop(name) for name in list(values) if name not in _NAMES}
        job = _job(**values)
        try:
            return command(job=job, **own)
        finally:
            job.close()

    for option in reversed(_OPTIONS):
        run = option(run)
    return run


_NAMES = {
    *("paths", "source_language", "translated", "select", "ignore", "everything"),
    *(
        "unsafe",
        "packs",
        "source",
        "grammar",
        "grammar_server",
        "force_exclude",
        "stdin_filename",
        "color",
        "verbose",
    ),
}


def _job(**v: Any) -> Job:
    from fixer.run import load

    configured = config.load(Path.cwd())
    entries = journal.read(configured.root)
    loaded = load([*configured.rules, *v["packs"]])
    given = _given(**v)
    if named := [*given.get("select", ()), *given.get("ignore", ())]:
        loaded.check_names(named)
    check_names(configured, loaded)
    return Job(
        v["paths"],
        loaded,
        configured,
        configured.filter(force=v["force_exclude"]),
        Decisions.of(configured.root, entries),
        Verdicts.of(configured.root, entries),
        _grammar(configured, v["grammar"], v["grammar_server"]),
        v["source"],
        given,
        Applicability.UNSAFE if v["unsafe"] else Applicability.SAFE,
        v["stdin_filename"],
        wants_color(v["color"]),
        v["verbose"],
        v["everything"],
    )


def _grammar(configured: Config, wanted: bool, server: str | None) -> Grammar | None:
    if not (wanted or server or configured.grammar):
        return None
    from fixer.grammar import Grammar

    return Grammar(server or configured.grammar_server)


def _given(**v: Any) -> dict[str, Any]:
    """The settings that options name. Who selects on the command line asks for just that."""
    given = {name: _split(v[name]) for name in ("select", "ignore") if v[name]}
    given |= {name: v[name] for name in ("source_language", "translated") if v[name]}
    return {"ignore": (), **given} if v["select"] else given


def _split(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for value in values for name in value.split(","))


def check_names(configured: Config, loaded: Loaded) -> None:
    """Raises FixerError for a name in the configuration that is no rule, pack, category or language."""
    for key, given in configured.names():
        if not given.value:
            continue
        try:
            loaded.check_names(given.value)
        except FixerError as error:
            where = f"{given.origin}: {key}" if given.paths else key
            unknown = FixerError("config", f"{where}: {error.message}", str(given.file))
            # The name of a broken entry is unknown, too: then that is what there is to mend.
            raise next(iter(loaded.errors), unknown) from None


def wants_color(choice: str) -> bool:
    """Whether to colour standard output: asked for, or a terminal without ``NO_COLOR``."""
    import os
    import sys

    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
