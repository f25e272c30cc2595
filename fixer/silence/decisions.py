"""Decisions of the journal: this finding here, these words everywhere, this rule in this folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from fixer import journal
from fixer.document import Document
from fixer.journal import Entry
from fixer.model import Finding
from fixer.silence.comments import names_of
from fixer.silence.stored import Stored, inside
from fixer.view import View
from fixer.words import fold

FINDING, WORDS, FOLDER, FORGET = "ignore", "ignore-words", "ignore-folder", "forget"
ACCEPT, REJECT, OPEN = "accept", "reject", "open"
"""What a review decides about the ``places`` of an entry: change it, leave it, ask again."""
APPLIED = "applied"
"""A review has written a file; ``moved`` are findings that have other neighbours since."""


def finding_entry(path: str, finding: Finding, reason: str) -> Entry:
    """The decision to leave one finding of a file (its path from the root) as it is."""
    return {
        "kind": FINDING,
        "path": path,
        "rule": finding.rule.id,
        "fingerprint": finding.fingerprint,
        "words": finding.text,
        "reason": reason,
    }


def words_entry(rule: str, words: str, reason: str) -> Entry:
    """The decision that a rule never means these words (or all spellings of a name, as its group has them),
    in no file."""
    return {"kind": WORDS, "rule": rule, "words": words, "reason": reason}


def folder_entry(rule: str, folder: str, reason: str) -> Entry:
    """The decision that a rule is not for the files of a folder ("" is the root)."""
    return {"kind": FOLDER, "rule": rule, "path": folder, "reason": reason}


def forget_entry(path: str, fingerprint: str) -> Entry:
    """Takes back the decision on one finding: there is no such finding any more."""
    return {"kind": FORGET, "path": path, "fingerprint": fingerprint}


@dataclass(frozen=True)
class Decisions:
    """The journal's decisions for silence, ready for use. As a function it is a silencer."""

    stored: Stored
    words: frozenset[tuple[str, str]] = frozenset()
    folders: tuple[tuple[str, PurePosixPath], ...] = field(default=())

    @classmethod
    def of(cls, root: Path, entries: Iterable[Entry]) -> Decisions:
        by_path: dict[str, list[str]] = defaultdict(list)
        words: set[tuple[str, str]] = set()
        folders: list[tuple[str, PurePosixPath]] = []
        for entry in journal.live(entries):
            kind = entry.get("kind")
            if kind in (FINDING, REJECT):
                for path, fingerprint in _places(entry):
                    by_path[path].append(fingerprint)
            elif kind in (FORGET, ACCEPT, OPEN):
                for path, fingerprint in _places(entry):
                    if fingerprint in by_path.get(path, ()):
                        by_path[path].remove(fingerprint)
            elif kind == APPLIED:
                _move(by_path.get(entry["path"], []), entry.get("moved", ()))
            elif kind == WORDS:
                words.add((entry["rule"], fold(entry["words"])))
            elif kind == FOLDER:
                folders.append((entry["rule"], PurePosixPath(entry["path"])))
        return cls(Stored(root, by_path), frozenset(words), tuple(folders))

    def __call__(self, document: Document, view: View, findings: Sequence[Finding]) -> Sequence[Finding]:
        if not (self.stored.by_path or self.words or self.folders):
            return findings
        known = self.stored.known(document.path, findings)
        here = PurePosixPath(inside(self.stored.root, document.path))
        off = {rule for rule, folder in self.folders if here.is_relative_to(folder)}
        names = {_name(f) for f, place in zip(findings, known, strict=True) if f.group and place is not None}
        return [
            replace(finding, muted="decision")
            if not finding.muted
            and (place is not None or _name(finding) in names or self._means(finding, off))
            else finding
            for finding, place in zip(findings, known, strict=True)
        ]

    def for_words_and_folders(self) -> Decisions:
        """The same without what was decided about single findings."""
        return replace(self, stored=Stored(self.stored.root))

    def unused(self, document: Document, findings: Sequence[Finding]) -> list[str]:
        """Fingerprints that are stored for this file, of findings that it no longer has."""
        stored = self.stored.by_path.get(inside(self.stored.root, document.path), ())
        used = set(self.stored.known(document.path, findings))
        return [fingerprint for place, fingerprint in enumerate(stored) if place not in used]

    def _means(self, finding: Finding, off: set[str]) -> bool:
        names = names_of(finding.rule)
        texts = {fold(finding.text), fold(finding.group or finding.text)}
        return not off.isdisjoint(names) or any((n, text) in self.words for n in names for text in texts)


def _places(entry: Entry) -> Iterator[tuple[str, str]]:
    """Path and fingerprint of each finding that an entry is about."""
    for place in entry.get("places", [entry]):
        yield place["path"], place["fingerprint"]


def _move(stored: list[str], moved: Iterable[Entry]) -> None:
    """Puts the fingerprints that findings have now in the place of those that they had."""
    now = {place["was"]: place["fingerprint"] for place in moved}
    stored[:] = [now.get(fingerprint, fingerprint) for fingerprint in stored]


def _name(finding: Finding) -> tuple[str, str | None]:
    """What all mentions of a name share: one decision is about all of them."""
    return finding.rule.id, finding.group
