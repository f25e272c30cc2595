"""The report for a terminal: each finding with its words in their line, why, and the fix as a word diff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.languages import LANGUAGES
from fixer.model import Finding
from fixer.report import Options
from fixer.report.entries import KINDS, folded, places, title
from fixer.report.excerpt import harmless
from fixer.report.tally import Tally
from fixer.worddiff import render, snippet

WIDTH = 100
_BOLD, _DIM, _RED, _YELLOW, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[0m"
_COLORS = {"error": _RED, "warning": _YELLOW, "info": _DIM}


class Report:
    """Renders files one by one and adds up what the summary at the end tells."""

    def __init__(self, options: Options) -> None:
        self.paths, self.color = options.paths, options.color
        self.verbose, self.everything, self.notes = options.verbose, options.everything, options.notes
        self.tally = Tally()

    def file(self, analysis: Analysis) -> str:
        """The findings of one file; empty if it has none to show."""
        shown = analysis.findings if self.everything else analysis.reported
        self.tally.add(analysis)
        lines = [line for finding in folded(shown) for line in self._finding(analysis, finding)]
        if self.verbose:
            lines = [self._verdict(analysis), *lines]
        return "".join(f"{line}\n" for line in lines)

    def _finding(self, analysis: Analysis, finding: Finding) -> Iterator[str]:
        document = analysis.document
        line, column = document.position(finding.span.start)
        severity = finding.muted or (finding.severity if finding.spoken else "silent")
        place = self._paint(f"{document.path}:{line}:{column}", _BOLD)
        kind = self._paint(severity, _COLORS.get(severity, _DIM))
        yield f"{place}: {kind} {harmless(finding.message)} {self._paint(f'[{finding.rule.id}]', _DIM)}"
        yield f"    {snippet(document.text, *finding.span, WIDTH)}"
        if finding.group:
            yield f"    {places(analysis, finding)}"
        yield from (f"    {line}" for line in self._fixes(document, finding))

    def _fixes(self, document: Document, finding: Finding) -> Iterator[str]:
        for fix in finding.fixes:
            kind = KINDS[fix.applicability]
            if len(fix.edits) == 1 and not finding.group:
                yield f"{kind}: {render(document.text, fix.edits[0], color=self.color, context=30)}"
            else:
                yield f"{kind}: {title(fix)}"
        if finding.refused and not finding.fixes:
            yield f"no fix: {finding.refused}"

    def _verdict(self, analysis: Analysis) -> str:
        profile, path = analysis.profile, analysis.document.path
        language = LANGUAGES.get(profile.language or "", "an unnamed language")
        if profile.named:
            return f"{path}: named as a translation from {language}"
        signs = ", ".join(
            f"'{analysis.view.text[slice(*sign.span)]}' ({LANGUAGES[sign.language]}, {sign.weight:+.1f})"
            for sign in profile.signs
        )
        if profile.translated:
            return f"{path}: reads as a translation from {language}: {signs}"
        return f"{path}: not enough speaks for a translation" + (f": only {signs}" if signs else "")

    def end(self, errors: Sequence[FixerError]) -> str:
        """What was found, and what to run next."""
        left_out = self.tally.left_out(everything=self.everything)
        lines = [self.tally.headline, *self.tally.next_steps(self.paths), *left_out, *self.notes()]
        return "".join(f"{line}\n" for line in lines)

    def _paint(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self.color else text
