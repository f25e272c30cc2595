"""Reviewdog's format, for comments on a pull request with suggestions to accept.

Severity: error, warning and info are ``ERROR``, ``WARNING`` and ``INFO``. Columns count UTF-8 bytes, from 1, the end
exclusive. Each mention of a name in several spellings is a diagnostic, since reviewdog comments on
changed lines only. A line has one suggestion at most, see ``suggestions``, and its diagnostic covers
the same lines. Files that could not be read have no place in it: standard error and the exit status tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.model import Severity, Span
from fixer.report import Options
from fixer.report.columns import Columns, Region, Unit
from fixer.report.entries import Entry, entries, relative
from fixer.report.json import dumps
from fixer.report.suggestions import Suggestion, suggestions

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
SOURCE = {"name": "fixer"}

Object = dict[str, Any]


class Report:
    """Nothing before the end: the report is one object."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything
        self.diagnostics: list[Object] = []

    def file(self, analysis: Analysis) -> str:
        self.diagnostics += diagnostics(analysis, everything=self.everything)
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        return dumps({"source": SOURCE, "diagnostics": self.diagnostics}, indent=1) + "\n"


def diagnostics(analysis: Analysis, *, everything: bool) -> Iterator[Object]:
    """One file's findings as reviewdog's ``Diagnostic``."""
    columns = Columns(analysis.document, Unit.UTF8)
    found = suggestions(analysis.document, analysis.reported)
    carried = {id(suggestion.findings[0]): suggestion for suggestion in found}
    for entry in entries(analysis, everything=everything, fold=False):
        yield _diagnostic(columns, entry, carried.get(id(entry.finding)))


def _diagnostic(columns: Columns, entry: Entry, suggestion: Suggestion | None) -> Object:
    finding = entry.finding
    location = _location(columns, finding.span)
    message = entry.full_message
    made: Object = {"message": message, "location": location, "severity": _SEVERITIES[entry.severity]}
    made["code"] = {"value": finding.rule.id}
    if finding.related:
        made["related_locations"] = [
            {"message": message, "location": _location(columns, span)} for span, message in finding.related
        ]
    if suggestion:
        lines = {"start": {"line": suggestion.first}, "end": {"line": suggestion.last}}
        made["suggestions"] = [{"range": lines, "text": suggestion.text}]
        made["message"] += _merged(suggestion)
        if not _covers(columns.region(finding.span), suggestion):
            location["range"] = lines
    return made


def _location(columns: Columns, span: Span) -> Object:
    region = columns.region(span)
    start = {"line": region.line, "column": region.column}
    end = {"line": region.end_line, "column": region.end_column}
    return {"path": relative(columns.document.path), "range": {"start": start, "end": end}}


def _covers(region: Region, suggestion: Suggestion) -> bool:
    return (region.line, region.end_line) == (suggestion.first, suggestion.last)


def _merged(suggestion: Suggestion) -> str:
    count = len(suggestion.findings)
    return f" (the suggestion holds all {count} safe fixes of these lines)" if count > 1 else ""
