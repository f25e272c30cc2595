"""Workflow commands: the annotations of a GitHub workflow run.

Severity: error is ``::error``, warning ``::warning``, info ``::notice``. GitHub shows ten of a kind and
drops the others without a word: the first ten come out, errors first, and a last notice counts the
rest. Columns count characters and are given for findings within one line only, since GitHub refuses
others. The mentions of a name in several spellings are one annotation, so that they do not use up
the ten. The whole report belongs into the job summary: see ``summary_file``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.model import Severity
from fixer.report import Options
from fixer.report.columns import Columns
from fixer.report.entries import SEVERITIES, Entry, entries, relative
from fixer.report.tally import plural

MOST = 10
"""Annotations of a kind that GitHub shows of one step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class Report:
    """Nothing before the end, since errors come first."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything
        self.lines: dict[Severity, list[str]] = {severity: [] for severity in SEVERITIES}
        self.count = 0

    def file(self, analysis: Analysis) -> str:
        columns = Columns(analysis.document)
        for entry in entries(analysis, everything=self.everything, fold=True):
            self.count += 1
            kept = self.lines[entry.severity]
            if len(kept) < MOST:
                kept.append(_annotation(columns, entry))
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        failed = [_failure(error) for error in errors]
        found = self.lines[Severity.ERROR][: max(0, MOST - len(failed))] + self.lines[Severity.WARNING]
        notices = self.lines[Severity.INFO]
        if len(found) + len(notices) < self.count or len(failed) > MOST:
            notices = notices[: MOST - 1]
        lines = [*failed[:MOST], *found, *notices]
        if rest := self.count + len(failed) - len(lines):
            lines.append(
                command("notice", f"and {plural(rest, 'more finding')} without an annotation", title="fixer")
            )
        return "".join(f"{line}\n" for line in lines)


def summary_file(environment: Mapping[str, str]) -> Path | None:
    """Where a job's summary is to be appended to, as Markdown; None outside a workflow run."""
    path = environment.get("GITHUB_STEP_SUMMARY")
    return Path(path) if path else None


def command(kind: str, message: str, **properties: str | int) -> str:
    """One workflow command, escaped as the runner reads it."""
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {told}::{_data(message)}"


def _annotation(columns: Columns, entry: Entry) -> str:
    region = columns.region(entry.finding.span)
    where: dict[str, str | int] = {"line": region.line, "endLine": region.end_line}
    if region.line == region.end_line:
        where |= {"col": region.column, "endColumn": region.end_column}
    return command(
        _COMMANDS[entry.severity],
        entry.full_message,
        file=relative(columns.document.path),
        **where,
        title=f"fixer {entry.finding.rule.id}",
    )


def _failure(error: FixerError) -> str:
    if not error.path:
        return command("error", error.message, title="fixer")
    return command("error", error.message, file=relative(error.path), title="fixer")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
