"""Whether a file is a translation, and from what, kept beside the decisions.

Mending the signs must not silence the rest: a file that was written after a verdict keeps it. What the
user names counts before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from fixer import journal
from fixer.engine import Analysis, Settings
from fixer.journal import Entry
from fixer.silence.stored import inside

VERDICT = "verdict"


@dataclass(frozen=True)
class Verdicts:
    """Source languages (None: a translation from whatever language) by path from ``root``."""

    root: Path
    languages: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path, entries: Iterable[Entry]) -> Verdicts:
        found = {e["path"]: e.get("language") for e in journal.live(entries) if e.get("kind") == VERDICT}
        return cls(root, found)

    def settings(self, path: str, settings: Settings) -> Settings:
        """The settings of a file with its verdict, unless the user named one."""
        name = inside(self.root, path) if self.languages else ""
        if settings.named_profile or name not in self.languages:
            return settings
        return replace(settings, translated=True, source_language=self.languages[name])


def entries(root: Path, known: Iterable[Entry], written: Iterable[Analysis]) -> Iterator[Entry]:
    """What the journal of ``root`` has yet to hold of files that are written, as they were before."""
    before = Verdicts.of(root, known).languages
    for analysis in written:
        profile, name = analysis.profile, inside(root, analysis.document.path)
        if profile.translated and not profile.named and before.get(name, "") != profile.language:
            yield {"kind": VERDICT, "path": name, "language": profile.language}


def record(root: Path, written: Iterable[Analysis]) -> None:
    """Adds the same to the journal. Raises FixerError."""
    for entry in list(entries(root, journal.read(root), written)):
        journal.append(root, entry)
