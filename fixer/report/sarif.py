"""SARIF 2.1.0, for GitHub code scanning, VS Code and whatever else reads it.

Severity: error is ``error``, warning ``warning``, info ``note``. Columns count UTF-16 code units, as
``columnKind`` says. The mentions of a name in several spellings are one result, at the first of
them, with the others as related locations: it is one thing to decide. ``--all`` shows muted findings
as suppressed. GitHub keeps 5,000 results: we keep as many, errors first, and a notification tells
what was cut.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fixer import __version__
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.model import Finding, Fix, Label, Rule, Severity, Span
from fixer.report import Options
from fixer.report.columns import Columns, Unit
from fixer.report.entries import SEVERITIES, Entry, entries, inside, title
from fixer.report.json import dumps

MOST_RESULTS = 5000
MOST_RELATED = 20
LONGEST = 1024
"""Characters that GitHub keeps of a description."""
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_PRECISION = {Label.CERTAIN: "very-high", Label.LIKELY: "medium", Label.HINT: "low"}

Object = dict[str, Any]


class Report:
    """Nothing before the end: the report is one object. Holds no more results than it may write."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.results: dict[Severity, list[Object]] = {severity: [] for severity in SEVERITIES}
        self.rules: dict[str, Rule] = {}
        self.count = 0

    def file(self, analysis: Analysis) -> str:
        columns = Columns(analysis.document, Unit.UTF16)
        for entry in entries(analysis, everything=self.options.everything, fold=True):
            self.count += 1
            kept = self.results[entry.severity]
            if len(kept) < MOST_RESULTS:
                kept.append(_result(columns, entry))
                self.rules[entry.finding.rule.id] = entry.finding.rule
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        results = [result for kept in self.results.values() for result in kept][:MOST_RESULTS]
        rules = sorted({result["ruleId"] for result in results})
        index = {rule: i for i, rule in enumerate(rules)}
        driver = {
            "name": "fixer",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [self._rule(self.rules[rule]) for rule in rules],
        }
        run = {
            "tool": {"driver": driver},
            "automationDetails": {"id": "fixer/"},
            "columnKind": "utf16CodeUnits",
            "invocations": [self._invocation(errors, self.count - len(results))],
            "results": [{"ruleIndex": index[result["ruleId"]], **result} for result in results],
        }
        return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"

    def _rule(self, rule: Rule) -> Object:
        short = rule.message.replace("{text}", "…")
        why = self.options.why(rule.id)
        say_no = f"To keep it: fixer ignore PATH:LINE {rule.id} --reason '…'"
        return {
            "id": rule.id,
            "shortDescription": {"text": _clipped(short)},
            "fullDescription": {"text": _clipped(why or short)},
            "help": {"text": f"{why or short}\n\nMore: fixer explain {rule.id}\n{say_no}"},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            "properties": {
                "tags": [rule.category.value, *rule.languages][:20],
                "precision": _PRECISION[rule.label],
                "problem.severity": _PROBLEMS[rule.severity],
            },
        }

    def _invocation(self, errors: Sequence[FixerError], cut: int) -> Object:
        notes = [_notification(error) for error in errors]
        if cut:
            text = f"{cut} of {self.count} results are left out, the least severe ones and then the last"
            notes.append({"level": "warning", "message": {"text": text}})
        return {"executionSuccessful": not errors, "toolExecutionNotifications": notes}


def _clipped(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _notification(error: FixerError) -> Object:
    note: Object = {"level": "error", "message": {"text": str(error)}, "descriptor": {"id": error.kind}}
    if error.path:
        note["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri(error.path)}}}]
    return note


def _result(columns: Columns, entry: Entry) -> Object:
    finding = entry.finding
    result: Object = {
        "ruleId": finding.rule.id,
        "level": _LEVELS[entry.severity],
        "message": {"text": entry.full_message},
        "locations": [_location(columns, finding.span, snippet=finding.text)],
        "partialFingerprints": {
            "primaryLocationLineHash": entry.identity,
            "fixer/v1": finding.fingerprint,
        },
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(columns, span), "message": {"text": message}}
            for number, (span, message) in enumerate(finding.related[:MOST_RELATED], 1)
        ]
    if finding.fixes:
        result["fixes"] = [_fix(columns, fix) for fix in finding.fixes]
    if finding.muted:
        result["suppressions"] = [_suppression(finding)]
    return result


def _location(columns: Columns, span: Span, snippet: str = "") -> Object:
    region = _region(columns, span)
    if snippet:
        region["snippet"] = {"text": snippet}
    where = {"artifactLocation": {"uri": uri(columns.document.path)}, "region": region}
    return {"physicalLocation": where}


def _fix(columns: Columns, fix: Fix) -> Object:
    replacements = [
        {"deletedRegion": _region(columns, edit.span), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": uri(columns.document.path)}, "replacements": replacements}
    return {
        "description": {"text": f"{title(fix)} ({fix.applicability.name.lower()})"},
        "artifactChanges": [change],
    }


def _region(columns: Columns, span: Span) -> Object:
    region = columns.region(span)
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _suppression(finding: Finding) -> Object:
    kind = "inSource" if finding.muted == "comment" else "external"
    return {"kind": kind, "justification": finding.muted}


def uri(path: str) -> str:
    """A path as a URI reference from the current folder; a ``file:`` URI if it lies outside."""
    if os.path.isabs(name := inside(path)):
        return Path(name).as_uri()
    return quote(os.fsencode(name))
