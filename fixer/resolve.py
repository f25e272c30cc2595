"""Which fixes go together: the better one wins, and every loser keeps a reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from fixer.model import Applicability, Edit, Finding, Fix


@dataclass(frozen=True, slots=True)
class Chosen:
    finding: Finding
    fix: Fix


@dataclass(frozen=True, slots=True)
class Skipped:
    """A finding that is not fixed, and why in words for a person."""

    finding: Finding
    reason: str


def only_fix(finding: Finding, level: Applicability) -> Fix | None:
    """The one fix that reaches ``level``; None if there is none or a choice for a person."""
    fixes = [fix for fix in finding.fixes if fix.applicability >= level]
    return fixes[0] if len(fixes) == 1 else None


def resolve(findings: Iterable[Finding], level: Applicability) -> tuple[list[Chosen], list[Skipped]]:
    """Compatible fixes of at least ``level``, one a finding. Touching edits are a conflict
    (the next pass gets the loser); identical edits are one."""
    proposals = [Chosen(f, fix) for f in findings if f.reported and (fix := only_fix(f, level))]
    proposals.sort(key=_order)
    chosen: list[Chosen] = []
    skipped: list[Skipped] = []
    taken = _Taken()
    for proposal in proposals:
        blocker = next((b for edit in proposal.fix.edits if (b := taken.blocker(edit))), None)
        if blocker:
            skipped.append(Skipped(proposal.finding, f"overlaps the fix of {blocker.rule.id}"))
        else:
            chosen.append(proposal)
            for edit in proposal.fix.edits:
                taken.add(edit, proposal.finding)
    return chosen, skipped


class _Taken:
    """Accepted edits, sorted and apart from each other, with the findings they serve."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.findings: list[Finding] = []

    def blocker(self, edit: Edit) -> Finding | None:
        """The finding whose accepted edit touches ``edit`` and is another one."""
        i = bisect_right(self.edits, edit.end, key=lambda e: e.start) - 1
        while i >= 0 and self.edits[i].end >= edit.start:
            if self.edits[i] != edit:
                return self.findings[i]
            i -= 1
        return None

    def add(self, edit: Edit, finding: Finding) -> None:
        i = bisect_right(self.edits, edit)
        if i == 0 or self.edits[i - 1] != edit:
            self.edits.insert(i, edit)
            self.findings.insert(i, finding)


def _order(proposal: Chosen) -> tuple[int, int, int, int, str]:
    finding, fix = proposal.finding, proposal.fix
    length = finding.span.end - finding.span.start
    return -fix.applicability, -finding.rule.priority, -length, finding.span.start, finding.rule.id
