"""Findings of an earlier run, known again by their fingerprints: what baseline and decisions share."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from fixer.document import Document
from fixer.fingerprint import Fingerprint, match
from fixer.model import Finding
from fixer.view import View


@dataclass(frozen=True)
class Stored:
    """Fingerprints by path (from ``root``, with "/"), in the order in which the findings stood."""

    root: Path
    by_path: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def known(self, path: str, findings: Sequence[Finding]) -> list[int | None]:
        """For each finding of the file None if it is not stored, else the place of what is stored of it
        in ``by_path`` of the file."""
        if not self.by_path or not findings:
            return [None] * len(findings)
        found = [Fingerprint.parse(finding.fingerprint) for finding in findings]
        return match(self._stored_for(path, found), found)

    def unused(self, path: str, findings: Sequence[Finding]) -> list[str]:
        """What is stored of this file, of findings that it no longer has."""
        stored = self.by_path.get(inside(self.root, path), ())
        used = set(self.known(path, findings)) if stored else set()
        return [fingerprint for place, fingerprint in enumerate(stored) if place not in used]

    def _stored_for(self, path: str, found: Sequence[Fingerprint]) -> list[Fingerprint]:
        """What is stored of a file; of one that is new, what is stored of files that are gone:
        it may be one of them under another name."""
        name = inside(self.root, path)
        if name in self.by_path:
            return [Fingerprint.parse(stored) for stored in self.by_path[name]]
        keys = dict.fromkeys(one.key for one in found)
        return [stored for key in keys for stored in self._orphans.get(key, ())]

    @cached_property
    def _orphans(self) -> Mapping[str, Sequence[Fingerprint]]:
        """By key; looked for once, since every new file asks for them."""
        orphans: dict[str, list[Fingerprint]] = defaultdict(list)
        for name, stored in self.by_path.items():
            if not os.path.exists(self.root / name):
                for one in map(Fingerprint.parse, stored):
                    orphans[one.key].append(one)
        return orphans


class Missing:
    """Counts what is stored of the files that a run checks, and is no longer found in them.

    As a silencer it mutes nothing; it gets every finding, also those that no option asks for.
    """

    def __init__(self, stored: Stored) -> None:
        self.stored = stored
        self.count = 0

    def __call__(self, document: Document, view: View, findings: Sequence[Finding]) -> Sequence[Finding]:
        self.count += len(self.stored.unused(document.path, findings))
        return findings


def inside(root: Path, path: str) -> str:
    """The path of a file as it is stored: from ``root``, with "/"; as it is for a file elsewhere."""
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return Path(path).as_posix()
