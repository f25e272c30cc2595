"""JUnit XML: a test suite a file, a failed test case a finding, one passed case for a clean file.

Severity: each finding is a ``failure`` whose ``type`` is the severity, error, warning or info. A file that
could not be read is a suite with an ``error``. Lines and columns stand in the names of the cases;
columns count characters. The mentions of a name in several spellings are one case.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.report import Options
from fixer.report.entries import Entry, advice, entries, relative
from fixer.report.xml import element, serialized
from fixer.worddiff import snippet

WIDTH = 100


class Report:
    """Nothing before the end, since the numbers come first."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything
        self.suites: list[Element] = []
        self.tests = self.failures = 0

    def file(self, analysis: Analysis) -> str:
        path = relative(analysis.document.path)
        found = list(entries(analysis, everything=self.everything, fold=True))
        cases = [_failed(analysis.document, path, entry) for entry in found] or [
            element("testcase", name="no findings", classname=path)
        ]
        self._add(path, cases, failures=len(found))
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        for error in errors:
            name = relative(error.path) if error.path else "fixer"
            case = element("testcase", name=error.kind, classname=name)
            case.append(element("error", type=error.kind, message=error.message))
            self._add(name, [case], errors=1)
        root = element(
            "testsuites", name="fixer", tests=self.tests, failures=self.failures, errors=len(errors)
        )
        root.extend(self.suites)
        return serialized(root)

    def _add(self, name: str, cases: Sequence[Element], failures: int = 0, errors: int = 0) -> None:
        suite = element("testsuite", name=name, tests=len(cases), failures=failures, errors=errors)
        suite.extend(cases)
        self.suites.append(suite)
        self.tests += len(cases)
        self.failures += failures


def _failed(document: Document, path: str, entry: Entry) -> Element:
    finding = entry.finding
    line, column = document.position(finding.span.start)
    case = element("testcase", name=f"{finding.rule.id} {line}:{column}", classname=path)
    body = [f"{path}:{line}:{column}", snippet(document.text, *finding.span, WIDTH), *advice(finding)]
    case.append(element("failure", "\n".join(body), type=entry.severity, message=entry.message))
    return case
