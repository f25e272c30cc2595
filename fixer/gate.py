"""Who speaks: a candidate's measured label against the document's profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fixer.model import Applicability, Candidate, Label
from fixer.profile import Profile


@dataclass(frozen=True, slots=True)
class Gate:
    """``measured`` gives label and safety of checkers' rules; facts bring their own."""

    measured: Mapping[str, tuple[Label, bool]] = field(default_factory=dict)

    def label(self, candidate: Candidate) -> Label:
        if candidate.label is not None:
            return candidate.label
        return self.measured.get(candidate.rule.id, (Label.LIKELY, False))[0]

    def speaks(self, candidate: Candidate, profile: Profile) -> bool:
        label = self.label(candidate)
        if label is Label.CERTAIN:
            return True
        return label is Label.LIKELY and profile.fits(candidate.rule.languages)

    def ceiling(self, candidate: Candidate) -> Applicability:
        """The highest applicability that measurement allows this candidate's fixes."""
        safe = candidate.safe
        if safe is None:
            safe = self.measured.get(candidate.rule.id, (Label.LIKELY, False))[1]
        return Applicability.SAFE if safe and candidate.rule.safe else Applicability.UNSAFE
