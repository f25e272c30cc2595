"""Findings of an earlier run, known again by their fingerprints: what baseline and decisions share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fixer.fingerprint import Fingerprint, match
from fixer.model import Finding


@dataclass(frozen=True, slots=True)
class Stored:
    """Fingerprints by path (from ``root``, with "/"), in the order in which the findings stood."""

    root: Path
    by_path: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def known(self, path: str, findings: Sequence[Finding]) -> list[int | None]:
        """For each finding of the file the place in ``stored_for(path)`` of the one that it is, or None."""
        stored = self.stored_for(path)
        if not stored:
            return [None] * len(findings)
        return match(
            [Fingerprint.parse(s) for s in stored], [Fingerprint.parse(f.fingerprint) for f in findings]
        )

    def stored_for(self, path: str) -> Sequence[str]:
        """What is stored of a file; of one that is new, what is stored of files that are gone:
        it may be one of them under another name."""
        name = inside(self.root, path)
        return self.by_path[name] if name in self.by_path else self._orphans()

    def _orphans(self) -> Sequence[str]:
        return [
            one for name, stored in self.by_path.items() if not (self.root / name).exists() for one in stored
        ]


def inside(root: Path, path: str) -> str:
    """The path of a file as it is stored: from ``root``, with "/"; as it is for a file elsewhere."""
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return Path(path).as_posix()
