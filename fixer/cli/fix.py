"""``fixer fix``: writes what is safe, says what it did, what is left and why."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from fixer.cli.options import EXIT_FAILED, EXIT_FINDINGS, Job, finish, job_options
from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.fixing import FixResult
from fixer.fixing import fix as fix_document
from fixer.review import verdicts
from fixer.run import Failure, each
from fixer.silence import baseline

Change = tuple[str, bytes, bytes]


def _undo(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        ctx.exit(undo())


@click.command()
@click.option(
    *("--undo", "_undo"),
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_undo,
    help="Take back the last 'fixer fix' that was run in this folder.",
)
@job_options
@click.option("--exit-non-zero-on-fix", "fails", is_flag=True, help="Exit 1 also when something was fixed.")
def fix(job: Job, fails: bool) -> int:
    """Apply safe fixes to PATHS (with --unsafe also those that need a look). '-' goes to standard output.

    \b
      fixer fix articles/                      write the safe fixes, say what is left
      fixer fix --unsafe article.md            also those that need a look
      fixer diff article.md                    look before
      fixer fix --undo                         take the last run back
      cat article.txt | fixer fix - > new.txt

    Exit status: 0 nothing is left, 1 findings are left, 2 some file, pack or option could not be done.
    """
    errors: list[FixerError] = []
    changes: list[Change] = []
    before: list[Analysis] = []
    left = fixed = 0
    old = baseline.silencer(job.baseline())

    def work(document: Document) -> FixResult:
        return fix_document(job.engine, document, job.settings(document.path, old), job.level)

    for done in each(job.documents(), work):
        if isinstance(done, Failure):
            errors.append(done.error)
            continue
        left += len(done.after.reported)
        fixed += done.changed
        document, after = done.before.document, done.after.document
        if "-" in job.paths and document.path == job.stdin_name:
            sys.stdout.buffer.write(after.data)
        elif done.changed:
            changes.append((document.path, document.data, after.data))
            before.append(done.before)
        _tell(done, job)
    _write(changes, errors)
    verdicts.record(job.root, before)
    if left:
        names = " ".join(map(shlex.quote, job.paths))
        click.echo(
            f"{left} {'finding is' if left == 1 else 'findings are'} left: fixer check {names}", err=True
        )
    return finish([*errors, *job.close()], EXIT_FINDINGS if left or (fails and fixed) else 0)


def _tell(done: FixResult, job: Job) -> None:
    """What was done to one file, on standard error so that standard output stays the article."""
    path = done.before.document.path
    count = len({id(chosen) for chosen, _ in done.applied})
    if count:
        click.echo(f"{path}: {count} {'fix' if count == 1 else 'fixes'}", err=True)
    if job.verbose:
        for chosen in dict.fromkeys(chosen for chosen, _ in done.applied):
            click.echo(f"    fixed: {chosen.finding.message} [{chosen.finding.rule.id}]", err=True)
    for skipped in done.skipped:
        click.echo(f"    skipped {skipped.finding.rule.id}: {skipped.reason}", err=True)


def _write(changes: Sequence[Change], errors: list[FixerError]) -> None:
    """First the record that 'fixer fix --undo' reads, then each file by itself."""
    from fixer.undo import record
    from fixer.write import replace

    if not changes:
        return
    record(Path.cwd(), changes)
    written = 0
    for path, old, new in changes:
        try:
            replace(path, old, new)
            written += 1
        except FixerError as error:
            errors.append(error)
    click.echo(
        f"{written} {'file' if written == 1 else 'files'} written; 'fixer fix --undo' takes it back", err=True
    )


def undo() -> int:
    """Takes back the last run of this folder; the exit status."""
    from fixer.undo import State, undo_last

    outcomes = undo_last(Path.cwd())
    if not outcomes:
        click.echo("fixer: nothing to take back in this folder", err=True)
        return EXIT_FAILED
    for outcome in outcomes:
        click.echo(
            f"{outcome.path}: {outcome.state}{f' ({outcome.reason})' if outcome.reason else ''}", err=True
        )
    return EXIT_FAILED if any(o.state in (State.EDITED, State.FAILED) for o in outcomes) else 0
