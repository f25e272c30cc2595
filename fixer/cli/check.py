"""``fixer check``: findings, as text or JSON."""

from __future__ import annotations

from typing import Any

import click

from fixer.cli.options import EXIT_FINDINGS, Job, finish, job_options
from fixer.errors import FixerError
from fixer.run import Failure, documents, each


@click.command()
@job_options
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Default: text."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even when there are findings.")
def check(job: Job, format_: str, exit_zero: bool) -> int:
    """Report what machine translation left behind in PATHS (files, folders, '-')."""
    from fixer.report import json
    from fixer.report.text import Printer

    errors: list[FixerError] = list(job.pack_errors)
    files: list[dict[str, Any]] = []
    printer = Printer(job.paths, job.color, job.verbose, job.everything)
    found = False
    for done in each(documents(job.paths, job.stdin_name), lambda d: job.engine.analyse(d, job.settings)):
        if isinstance(done, Failure):
            errors.append(done.error)
            continue
        found = found or bool(done.reported)
        if format_ == "json":
            files.append(json.file(done, everything=job.everything))
        else:
            click.echo(printer.file(done), nl=False, color=job.color)
    click.echo(json.render(files, errors) if format_ == "json" else printer.summary().rstrip())
    return finish(errors, EXIT_FINDINGS if found and not exit_zero else 0)
