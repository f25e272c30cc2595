"""Where reports go: one to standard output as it comes, others to files at the end."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.files import os_error
from fixer.report import FORMATS, Options, Report, report


def parse(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, Path]]:
    """Each ``FORMAT=FILE`` as its two parts; a callback of click."""
    pairs = [value.partition("=") for value in values]
    for format, _, path in pairs:
        if not path or format not in FORMATS:
            known = ", ".join(FORMATS)
            raise click.BadParameter(f"write FORMAT=FILE; formats are {known}", ctx, param)
    return [(format, Path(path)) for format, _, path in pairs]


@dataclass
class _File:
    path: Path
    report: Report
    mode: str = "w"
    parts: list[str] = field(default_factory=list)


class Outputs:
    """All reports of a run. Errors of writing are returned, so that the printed report can tell them."""

    def __init__(self, format: str, files: Iterable[tuple[str, Path]], options: Options) -> None:
        self.printed, self.color = report(format, options), options.color
        plain = replace(options, color=False)
        self.files = [_File(path, report(name, plain)) for name, path in files]
        if summary := _job_summary([format, *(name for name, _ in files)]):
            self.files.append(_File(summary, report("markdown", plain), mode="a"))

    def file(self, analysis: Analysis) -> None:
        click.echo(self.printed.file(analysis), nl=False, color=self.color)
        for file in self.files:
            file.parts.append(file.report.file(analysis))

    def end(self, errors: Sequence[FixerError]) -> list[FixerError]:
        """Writes and prints the rest; ``errors`` of the run, and those of writing with them."""
        told = list(errors)
        for file in self.files:
            file.parts.append(file.report.end(errors))
            told += _write(file)
        click.echo(self.printed.end(told), nl=False, color=self.color)
        return told


def _job_summary(formats: Sequence[str]) -> Path | None:
    """Where GitHub wants the summary of a job, when its annotations are printed."""
    if "github" not in formats:
        return None
    from fixer.report.github import summary_file

    return summary_file(os.environ)


def _write(file: _File) -> list[FixerError]:
    try:
        file.path.parent.mkdir(parents=True, exist_ok=True)
        with open(file.path, file.mode, encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
            stream.write("".join(file.parts))
    except OSError as error:
        return [os_error(error, str(file.path))]
    return []
