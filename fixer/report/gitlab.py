"""GitLab Code Quality: an array of issues, empty when there is nothing.

Severity: error is ``major``, warning ``minor``, info ``info``. GitLab knows an issue again by its
fingerprint, which must be the only one of its kind in the report: it holds the path and the identity
of the finding in its file. GitLab does not show ``check_name``, so that the description names the rule.
The format has lines and no columns, and no place for files that could not be read: standard error and
the exit status tell of those. The mentions of a name in several spellings are one issue.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.model import Severity
from fixer.report import Options
from fixer.report.columns import Columns
from fixer.report.entries import Entry, entries, relative
from fixer.report.json import dumps

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


class Report:
    """Nothing before the end: the report is one array."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything
        self.issues: list[dict[str, Any]] = []

    def file(self, analysis: Analysis) -> str:
        columns = Columns(analysis.document)
        found = entries(analysis, everything=self.everything, fold=True)
        self.issues += (_issue(columns, entry) for entry in found)
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        return dumps(self.issues, indent=1) + "\n"


def _issue(columns: Columns, entry: Entry) -> dict[str, Any]:
    rule, path = entry.finding.rule.id, relative(columns.document.path)
    region = columns.region(entry.finding.span)
    return {
        "description": f"{entry.full_message} [{rule}]",
        "check_name": rule,
        "fingerprint": hashlib.sha256(f"{path}\0{entry.identity}".encode()).hexdigest(),
        "severity": _SEVERITIES[entry.severity],
        "location": {"path": path, "lines": {"begin": region.line, "end": region.end_line}},
    }
