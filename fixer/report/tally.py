"""The counts of a run, and what to run next: the end of the reports for people."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator, Sequence

from fixer.engine import Analysis
from fixer.model import Applicability, Label
from fixer.report.entries import folded
from fixer.resolve import only_fix

_MUTED = {
    "comment": "a comment in the article",
    "decision": "a decision ('fixer ignore')",
    "baseline": "the baseline",
    "unchanged line": "--diff-base, on lines that did not change",
}


class Tally:
    """Adds up what each file gave; the mentions of one name count once."""

    def __init__(self) -> None:
        self.files = self.findings = self.safe = self.unsafe = 0
        self.waiting = self.unfit = 0  # silent: until the text counts as a translation; or even then
        self.muted: Counter[str] = Counter()

    def add(self, analysis: Analysis) -> None:
        reported = list(folded(analysis.reported))
        everything = list(folded(analysis.findings))
        self.files += 1
        self.findings += len(reported)
        silent = [finding for finding in everything if not finding.spoken]
        waiting = [f for f in silent if f.label is Label.LIKELY and not analysis.profile.translated]
        self.waiting += len(waiting)
        self.unfit += len(silent) - len(waiting)
        self.muted.update(finding.muted for finding in everything if finding.spoken and finding.muted)
        for finding in reported:
            if only_fix(finding, Applicability.SAFE):
                self.safe += 1
            elif only_fix(finding, Applicability.UNSAFE):
                self.unsafe += 1

    @property
    def headline(self) -> str:
        """What was found in how many files."""
        files, older = plural(self.files, "file"), self.muted["baseline"] or self.muted["unchanged line"]
        if self.findings:
            return f"{plural(self.findings, 'new finding' if older else 'finding')} in {files}"
        return f"{files} checked, nothing {'new' if older else 'found'}"

    def next_steps(self, paths: Sequence[str]) -> Iterator[str]:
        """How many findings can be fixed how, and with which command."""
        arguments = " ".join(map(shlex.quote, paths))
        if self.safe:
            yield f"{self.safe} can be fixed safely: fixer fix {arguments}"
        if self.unsafe:
            yield f"{self.unsafe} more need a look: fixer diff --unsafe {arguments}"
        if rest := self.findings - self.safe - self.unsafe:
            yield f"{rest} {'is' if rest == 1 else 'are'} for a person to decide"

    def left_out(self, *, everything: bool) -> Iterator[str]:
        """What is not in the report, and why."""
        if self.muted:
            told = ", ".join(
                f"{n} by {_MUTED.get(reason, reason)}" for reason, n in sorted(self.muted.items())
            )
            yield f"left out: {told}; --all shows them"
        if everything:
            return
        if self.waiting:
            yield (
                f"{self.waiting} silent, since nothing says that the text is a translation: "
                "--translated or --source-language lets them speak, --all shows them"
            )
        if self.unfit:
            yield f"{self.unfit} silent, of style or known from other languages: --all shows them"


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
