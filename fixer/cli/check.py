"""``fixer check``: findings, in one or several formats."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from fixer.cli import outputs
from fixer.cli.options import EXIT_FINDINGS, Job, finish, job_options
from fixer.config.keys import LEVELS
from fixer.engine import Settings
from fixer.errors import FixerError
from fixer.report import FORMATS
from fixer.run import Failure, each
from fixer.silence import Silencer


@click.command()
@job_options
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@click.option(
    "--output",
    "files",
    multiple=True,
    callback=outputs.parse,
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
    files: list[tuple[str, Path]],
    baseline: Path | None,
    diff_base: str | None,
    fail_level: str | None,
    exit_zero: bool,
) -> int:
    """Report what machine translation left behind in PATHS (files, folders, '-')."""
    silencers = _silencers(job.root, baseline or job.config.written_baseline, diff_base)
    fail_level = fail_level or job.config.fail_level
    errors: list[FixerError] = []
    reports = outputs.Outputs(format_, files, job.report_options)
    found = False

    def settings(path: str) -> Settings:
        given = job.settings(path)
        return replace(given, silencers=(*given.silencers, *silencers))

    for done in each(job.documents(), lambda d: job.engine.analyse(d, settings(d.path))):
        if isinstance(done, Failure):
            errors.append(done.error)
            continue
        found = found or any(LEVELS.index(f.severity) >= LEVELS.index(fail_level) for f in done.reported)
        reports.file(done)
    errors = reports.end([*errors, *job.close()])
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
