"""A finding a line, for streams and scripts: the objects of the JSON report, each with its file's path."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.report import Options
from fixer.report.json import VERSION, dumps, finding


class Report:
    """Lines come as soon as a file is done; errors last, as lines with ``error``."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything

    def file(self, analysis: Analysis) -> str:
        document = analysis.document
        shown = analysis.findings if self.everything else analysis.reported
        return "".join(_line({"path": document.path, **finding(document, f)}) for f in shown)

    def end(self, errors: Sequence[FixerError]) -> str:
        return "".join(_line({"path": e.path, "error": e.kind, "message": e.message}) for e in errors)


def _line(value: dict[str, object]) -> str:
    return dumps({"version": VERSION, **value}) + "\n"
