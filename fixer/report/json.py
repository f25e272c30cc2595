"""The JSON report: one object, shape frozen by ``version``."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from fixer import __version__
from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.model import Finding, Fix
from fixer.report import Options

VERSION = 1
_AWKWARD = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What is legal in JSON but ends a line for many readers, or is no character that UTF-8 can hold."""


class Report:
    """Nothing before the end: the report is one object."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything
        self.files: list[dict[str, Any]] = []

    def file(self, analysis: Analysis) -> str:
        self.files.append(file(analysis, everything=self.everything))
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        report = {
            "version": VERSION,
            "tool": {"name": "fixer", "version": __version__},
            "files": self.files,
            "errors": [{"path": e.path, "kind": e.kind, "message": e.message} for e in errors],
        }
        return dumps(report, indent=1) + "\n"


def dumps(value: object, indent: int | None = None) -> str:
    """JSON in UTF-8 that stays one line where it is one, whatever its reader takes for a line end."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _AWKWARD.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def file(analysis: Analysis, *, everything: bool) -> dict[str, Any]:
    """One file's part; offsets in code points of the decoded file. ``everything``: silent ones too."""
    document, profile = analysis.document, analysis.profile
    return {
        "path": document.path,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "translated": profile.translated,
        "source_language": profile.language,
        "evidence": [
            {"sign": sign.rule, "language": sign.language, **_range(analysis.view.source_span(sign.span))}
            for sign in profile.signs
        ],
        "findings": [finding(document, f) for f in (analysis.findings if everything else analysis.reported)],
    }


def finding(document: Document, finding: Finding) -> dict[str, Any]:
    line, column = document.position(finding.span.start)
    end_line, end_column = document.position(finding.span.end)
    return {
        "rule": finding.rule.id,
        "category": finding.rule.category,
        "severity": finding.severity,
        "label": finding.label,
        "spoken": finding.spoken,
        "muted": finding.muted or None,
        "message": finding.message,
        **_range(finding.span),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": finding.text,
        "fixes": [_fix(fix) for fix in finding.fixes],
        "refused": finding.refused or None,
        "group": finding.group,
        "related": [{**_range(span), "message": message} for span, message in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.name.lower(),
        "title": fix.title,
        "edits": [{"start": e.start, "end": e.end, "text": e.text} for e in fix.edits],
    }


def _range(span: tuple[int, int]) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}
