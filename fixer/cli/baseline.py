"""``fixer baseline``: what is there today, so that 'fixer check --baseline' reports only what is new."""

from __future__ import annotations

import os
from pathlib import Path

import click

from fixer.cli.options import Job, finish, job_options
from fixer.errors import FixerError
from fixer.run import Failure, each
from fixer.silence import baseline as base
from fixer.silence.stored import inside


@click.group()
def baseline() -> None:
    """Keep what is there today, and report only what is new.

    \b
      fixer baseline update .                         once, and whenever something was mended
      fixer check --baseline .fixer-baseline.json .   from then on
    """


@baseline.command()
@job_options
@click.option(
    "--baseline",
    "file",
    type=click.Path(path_type=Path),
    help=f"The file to write. Default: as configured, or {base.NAME} in the project's folder.",
)
def update(job: Job, file: Path | None) -> int:
    """Write the findings of PATHS to the baseline. What it holds of other files stays;
    of files that are gone it is taken out.

    \b
      fixer baseline update .
      fixer baseline update --baseline ci/old.json --source-language de articles/

    Keep the file under version control. With 'baseline = ".fixer-baseline.json"' in fixer.toml,
    'fixer check' reads it by itself.
    """
    file = file or job.config.baseline or Path(os.path.relpath(job.root / base.NAME))
    old = base.read(file) if file.exists() else {}
    kept = {name: entries for name, entries in old.items() if (job.root / name).exists()}
    errors: list[FixerError] = []
    for done in each(job.documents(), lambda d: job.engine.analyse(d, job.settings(d.path))):
        if isinstance(done, Failure):
            errors.append(done.error)
            continue
        kept[inside(job.root, done.document.path)] = base.entries_of(done.findings)
    base.write(file, kept)
    before, now = (sum(map(len, files.values())) for files in (old, kept))
    click.echo(
        f"{file}: {now} findings ({now - before:+d}); 'fixer check --baseline {file}' reports the others"
    )
    return finish([*errors, *job.close()], 0)
