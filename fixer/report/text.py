"""The report for a terminal: each finding with its words in their line, why, and the fix as a word diff."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator, Sequence

from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.languages import LANGUAGES
from fixer.model import Applicability, Finding
from fixer.report import Options
from fixer.resolve import only_fix
from fixer.worddiff import render, snippet

WIDTH = 100
MOST_PLACES = 8
"""Places listed for one group of findings; the rest is counted."""

_BOLD, _DIM, _RED, _YELLOW, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[0m"
_KINDS = {
    Applicability.SAFE: "fix",
    Applicability.UNSAFE: "unsafe fix",
    Applicability.MANUAL: "by hand",
}
_MUTED = {
    "comment": "a comment in the article",
    "decision": "a decision ('fixer ignore')",
    "baseline": "the baseline",
    "unchanged line": "--diff-base, on lines that did not change",
}
_COLORS = {"error": _RED, "warning": _YELLOW, "info": _DIM}


class Report:
    """Renders files one by one and adds up what the summary at the end tells."""

    def __init__(self, options: Options) -> None:
        self.paths, self.color = options.paths, options.color
        self.verbose, self.everything = options.verbose, options.everything
        self.counts: Counter[str] = Counter()

    def file(self, analysis: Analysis) -> str:
        """The findings of one file; empty if it has none to show."""
        shown = analysis.findings if self.everything else analysis.reported
        self._count(analysis)
        lines = [line for finding in _folded(shown) for line in self._finding(analysis, finding)]
        if self.verbose:
            lines = [self._verdict(analysis), *lines]
        return "".join(f"{line}\n" for line in lines)

    def _count(self, analysis: Analysis) -> None:
        reported = list(_folded(analysis.reported))
        self.counts["files"] += 1
        self.counts["findings"] += len(reported)
        self.counts["silent"] += sum(not finding.spoken for finding in _folded(analysis.findings))
        self.counts.update(f"muted: {f.muted}" for f in _folded(analysis.findings) if f.spoken and f.muted)
        for finding in reported:
            if only_fix(finding, Applicability.SAFE):
                self.counts["safe"] += 1
            elif only_fix(finding, Applicability.UNSAFE):
                self.counts["unsafe"] += 1

    def _finding(self, analysis: Analysis, finding: Finding) -> Iterator[str]:
        document = analysis.document
        line, column = document.position(finding.span.start)
        severity = finding.muted or (finding.severity if finding.spoken else "silent")
        place = self._paint(f"{document.path}:{line}:{column}", _BOLD)
        kind = self._paint(severity, _COLORS.get(severity, _DIM))
        yield f"{place}: {kind} {finding.message} {self._paint(f'[{finding.rule.id}]', _DIM)}"
        yield f"    {snippet(document.text, *finding.span, WIDTH)}"
        if finding.group:
            yield f"    {_places(analysis, finding)}"
        yield from (f"    {line}" for line in self._fixes(document, finding))

    def _fixes(self, document: Document, finding: Finding) -> Iterator[str]:
        for fix in finding.fixes:
            kind = _KINDS[fix.applicability]
            if len(fix.edits) == 1 and not finding.group:
                yield f"{kind}: {render(document.text, fix.edits[0], color=self.color, context=30)}"
            else:
                yield f"{kind}: {fix.title}"
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
        count = self.counts
        files = _plural(count["files"], "file")
        if not count["findings"]:
            lines = [f"{files} checked, nothing found"]
        else:
            lines = [f"{_plural(count['findings'], 'finding')} in {files}"]
            arguments = " ".join(map(shlex.quote, self.paths))
            if count["safe"]:
                lines.append(f"{count['safe']} can be fixed safely: fixer fix {arguments}")
            if count["unsafe"]:
                lines.append(f"{count['unsafe']} more need a look: fixer diff --unsafe {arguments}")
            if rest := count["findings"] - count["safe"] - count["unsafe"]:
                lines.append(f"{rest} {'is' if rest == 1 else 'are'} for a person to decide")
        if muted := {k.removeprefix("muted: "): n for k, n in count.items() if k.startswith("muted: ")}:
            told = ", ".join(f"{n} by {_MUTED.get(reason, reason)}" for reason, n in sorted(muted.items()))
            lines.append(f"left out: {told}; --all shows them")
        if count["silent"] and not self.everything:
            lines.append(
                f"{count['silent']} silent, since nothing says that the text is a translation they fit: "
                "--translated or --source-language lets them speak, --all shows them"
            )
        return "".join(f"{line}\n" for line in lines)

    def _paint(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self.color else text


def _folded(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Each finding, but of a group (the spellings of a name) only the first."""
    groups: set[tuple[str, str]] = set()
    for finding in findings:
        if finding.group:
            key = (finding.rule.id, finding.group)
            if key in groups:
                continue
            groups.add(key)
        yield finding


def _places(analysis: Analysis, finding: Finding) -> str:
    same = [f for f in analysis.findings if f.group == finding.group and f.rule.id == finding.rule.id]
    where = [analysis.document.position(f.span.start) for f in same]
    places = [f"{f.text} {line}:{column}" for f, (line, column) in zip(same, where, strict=True)]
    more = f" and {len(places) - MOST_PLACES} more" if len(places) > MOST_PLACES else ""
    return f"{len(places)} mentions: {', '.join(places[:MOST_PLACES])}{more}"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
