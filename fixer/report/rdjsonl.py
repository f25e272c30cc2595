"""Reviewdog's format with a finding a line, as soon as its file is done; see ``rdjson``."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.report import Options
from fixer.report.json import dumps
from fixer.report.rdjson import SOURCE, diagnostics


class Report:
    """Each line tells its source, since nothing stands around it."""

    def __init__(self, options: Options) -> None:
        self.everything = options.everything

    def file(self, analysis: Analysis) -> str:
        found = diagnostics(analysis, everything=self.everything)
        return "".join(dumps({"source": SOURCE, **diagnostic}) + "\n" for diagnostic in found)

    def end(self, errors: Sequence[FixerError]) -> str:
        return ""
