"""``fixer diff``: exactly what ``fixer fix`` would write, as a word diff or a patch."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from fixer.cli.options import EXIT_FINDINGS, Job, finish, job_options
from fixer.errors import FixerError
from fixer.fixing import FixResult, fix
from fixer.run import Failure, each
from fixer.silence import baseline


@click.command()
@job_options
@click.option("--unified", is_flag=True, help="A patch for 'git apply' and 'patch -p1'.")
def diff(job: Job, unified: bool) -> int:
    """Show what 'fixer fix' would write into PATHS with the same options.

    \b
      fixer diff article.md                         each change in its line, and why
      fixer diff --unsafe article.md                also the fixes that need a look
      fixer diff --unified . > fixes.patch          a patch
      fixer diff --unified --translated . | git apply

    Exit status: 0 no difference, 1 differences, 2 some file, pack or option could not be done.
    """
    from fixer.diff import patch

    errors: list[FixerError] = []
    changed = False
    old = baseline.silencer(job.baseline())
    for done in each(job.documents(), lambda d: fix(job.engine, d, job.settings(d.path, old), job.level)):
        if isinstance(done, Failure):
            errors.append(done.error)
            continue
        changed = changed or done.changed
        try:
            if unified:
                sys.stdout.buffer.write(patch(done.before.document, done.edits))
            else:
                for line in _words(done, job):
                    click.echo(line, color=job.color)
        except FixerError as error:
            errors.append(error)
    return finish([*errors, *job.close()], EXIT_FINDINGS if changed else 0)


def _words(result: FixResult, job: Job) -> Iterator[str]:
    """Each change in its line, with the reason behind it."""
    from fixer.worddiff import changes

    document = result.before.document
    shown = list(changes(document.text, result.edits, color=job.color))
    ends = [*(at for at, _ in shown[1:]), len(document.text) + 1]
    for (at, change), end in zip(shown, ends, strict=False):
        line, column = document.position(at)
        yield f"{document.path}:{line}:{column}: {change}"
        behind = (c for edit in result.edits if at <= edit.start < end for c in result.behind(edit))
        for reason in dict.fromkeys(f"{c.finding.message} [{c.finding.rule.id}]" for c in behind):
            yield f"    {reason}"
    if job.verbose:
        yield from (f"{document.path}: skipped {s.finding.rule.id}: {s.reason}" for s in result.skipped)
