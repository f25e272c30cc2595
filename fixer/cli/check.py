"""``fixer check``: findings, in one or several formats."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from fixer.cli.options import EXIT_FINDINGS, Job, finish, job_options
from fixer.config.keys import LEVELS
from fixer.engine import Settings
from fixer.errors import FixerError
from fixer.report import FORMATS, report
from fixer.run import Failure, each
from fixer.silence import Silencer


def _outputs(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, Path]]:
    """Each ``FORMAT=FILE`` as its two parts."""
    pairs = [value.partition("=") for value in values]
    for format, _, path in pairs:
        if not path or format not in FORMATS:
            known = ", ".join(FORMATS)
            raise click.BadParameter(f"write FORMAT=FILE; formats are {known}", ctx, param)
    return [(format, Path(path)) for format, _, path in pairs]


@click.command()
@job_options
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@click.option(
    "--output",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="FORMAT=FILE",
    help="Also write this report to a file, as in sarif=report.sarif; can be given several times.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    help="Report only what this file, written by 'fixer baseline update', does not hold. Default: as configured.",
)
@click.option("--diff-base", metavar="REV", help="Report only lines that git says were changed since REV.")
@click.option(
    "--fail-level",
    type=click.Choice(LEVELS),
    help="Exit 1 only for findings of at least this severity. Default: as configured, or info.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even when there are findings.")
def check(
    job: Job,
    format_: str,
    outputs: list[tuple[str, Path]],
    baseline: Path | None,
    diff_base: str | None,
    fail_level: str | None,
    exit_zero: bool,
) -> int:
    """Report what machine translation left behind in PATHS (files, folders, '-')."""
    silencers = _silencers(job.root, baseline or job.config.written_baseline, diff_base)
    fail_level = fail_level or job.config.fail_level
    errors: list[FixerError] = list(job.loaded.errors)
    options = job.report_options
    printed = report(format_, options)
    written = [(report(format, replace(options, color=False)), path, list[str]()) for format, path in outputs]
    found = False

    def settings(path: str) -> Settings:
        given = job.settings(path)
        return replace(given, silencers=(*given.silencers, *silencers))

    for done in each(job.documents(), lambda d: job.engine.analyse(d, settings(d.path))):
        if isinstance(done, Failure):
            errors.append(done.error)
            continue
        found = found or any(LEVELS.index(f.severity) >= LEVELS.index(fail_level) for f in done.reported)
        click.echo(printed.file(done), nl=False, color=job.color)
        for other, _, parts in written:
            parts.append(other.file(done))
    errors += [
        error
        for other, path, parts in written
        if (error := _write(path, "".join([*parts, other.end(errors)])))
    ]
    click.echo(printed.end(errors), nl=False, color=job.color)
    return finish(errors, EXIT_FINDINGS if found and not exit_zero else 0)


def _silencers(root: Path, baseline: Path | None, diff_base: str | None) -> list[Silencer]:
    from fixer.silence import baseline as base
    from fixer.silence import changed

    silencers: list[Silencer] = []
    if baseline:
        silencers.append(base.silencer(root, base.read(baseline)))
    if diff_base:
        silencers.append(changed.silencer(root, changed.changed_lines(root, diff_base)))
    return silencers


def _write(path: Path, text: str) -> FixerError | None:
    from fixer.files import os_error

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="surrogateescape", newline="\n")
    except OSError as error:
        return os_error(error, str(path))
    return None
