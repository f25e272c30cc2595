"""Checkstyle XML, which Jenkins and many older tools read.

Severity: error, warning and info keep their names. Columns count characters. Each mention of a name in
several spellings is an entry of its own, since readers mark each place in its line. A file that
could not be read holds an ``exception``. The source is ``fixer.`` and the rule, so that readers that
cut it at its last full stop show the rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.report import Options
from fixer.report.entries import Entry, entries, relative
from fixer.report.xml import element, serialized


class Report:
    """Nothing before the end: the report is one document."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything
        self.root = element("checkstyle", version="4.3")

    def file(self, analysis: Analysis) -> str:
        file = element("file", name=relative(analysis.document.path))
        found = entries(analysis, everything=self.everything, fold=False)
        file.extend([_error(analysis.document, entry) for entry in found])
        self.root.append(file)
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        for error in errors:
            file = element("file", name=relative(error.path)) if error.path else self.root
            file.append(element("exception", error.message))
            if file is not self.root:
                self.root.append(file)
        return serialized(self.root)


def _error(document: Document, entry: Entry) -> Element:
    line, column = document.position(entry.finding.span.start)
    return element(
        "error",
        line=line,
        column=column,
        severity=entry.severity,
        message=entry.full_message,
        source=f"fixer.{entry.finding.rule.id}",
    )
