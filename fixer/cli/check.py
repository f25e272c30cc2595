"""``fixer check``: findings, in one or several formats."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import click

from fixer.cli import outputs
from fixer.cli.options import EXIT_FINDINGS, Job, finish, job_options
from fixer.config.keys import LEVELS
from fixer.errors import FixerError
from fixer.report import FORMATS
from fixer.report.tally import plural
from fixer.run import Failure, each
from fixer.silence import Silencer
from fixer.silence.stored import Missing, Stored


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
    """Report what machine translation left behind in PATHS (files, folders, '-').

    \b
      fixer check articles/                           findings, and what to run next
      fixer check --source-language de article.md     a translation from German
      cat article.txt | fixer check -                 from standard input
      fixer check --format html article.md > a.html   a page for an editor
      fixer check --format github --output sarif=fixer.sarif .
                                                      annotations, and a file beside them
      fixer check --baseline .fixer-baseline.json .   only what is new
      fixer check --diff-base origin/main .           only on lines that changed
    """
    old = job.baseline(baseline)
    mended, outdated = Missing(old), Missing(job.decisions.stored)
    silencers: list[Silencer] = [mended, outdated, *_silencers(job.root, old, diff_base)]
    fail_level = fail_level or job.config.fail_level
    errors: list[FixerError] = []
    options = replace(
        job.report_options,
        notes=lambda: [*_mended(mended.count, job.paths), *_without_original(job.without_original)],
    )
    reports = outputs.Outputs(format_, files, options)
    found = False

    for done in each(job.documents(), lambda d: job.engine.analyse(d, job.settings(d.path, *silencers))):
        if isinstance(done, Failure):
            errors.append(done.error)
            continue
        found = found or any(LEVELS.index(f.severity) >= LEVELS.index(fail_level) for f in done.reported)
        reports.file(done)
    errors = reports.end([*errors, *job.close()])
    _tell_outdated(outdated.count, job.paths)
    return finish(errors, EXIT_FINDINGS if found and not exit_zero else 0)


def _silencers(root: Path, old: Stored, diff_base: str | None) -> list[Silencer]:
    from fixer.silence import baseline, changed

    silencers = [baseline.silencer(old)]
    if diff_base:
        silencers.append(changed.silencer(root, changed.changed_lines(root, diff_base)))
    return silencers


def _mended(count: int, paths: tuple[str, ...]) -> list[str]:
    if not count:
        return []
    are = "is" if count == 1 else "are"
    return [f"{count} of the baseline {are} mended: fixer baseline update {shlex.join(paths)}"]


def _without_original(count: int) -> list[str]:
    return [f"{plural(count, 'article')} checked without an original: there is none"] if count else []


def _tell_outdated(count: int, paths: tuple[str, ...]) -> None:
    if count:
        what = f"{plural(count, 'decision')} on what is no longer there"
        click.echo(f"{what}: fixer ignore --prune {shlex.join(paths)}", err=True)
