"""What the journal says now: the last word on each question, and what can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from fixer import journal
from fixer.journal import Entry
from fixer.review.places import Key, Place, places_of
from fixer.silence.decisions import ACCEPT, APPLIED, FINDING, FOLDER, FORGET, OPEN, REJECT, WORDS, Decisions
from fixer.words import fold

ALWAYS = "always"
"""These words become those wherever the rule speaks, in later reviews, too."""
APPLY, STALE = "apply", "stale"
"""A file is going to be written; places that were not found again, and somebody was told."""
STEPS = frozenset({ACCEPT, REJECT, OPEN, ALWAYS, FINDING, WORDS, FOLDER})
_ON_PLACES = frozenset({ACCEPT, REJECT, OPEN, FINDING})


@dataclass(frozen=True, slots=True)
class Said:
    """The last word on one question: of which kind, in which step, and before or after which others.

    ``written``: it is in the file already, and holds on for mentions of a name still to come.
    """

    kind: str
    place: Place
    step: str
    order: int
    written: bool = False


@dataclass
class Ledger:
    """``entries`` are the live ones. ``always`` maps (rule, folded words) to new words and their order.
    ``done`` and ``undone`` are steps; the last one is the next to take back, or to do again."""

    root: Path
    entries: list[Entry] = field(default_factory=list)
    said: dict[Key, Said] = field(default_factory=dict)
    always: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    spent: set[str] = field(default_factory=set)

    @cached_property
    def silent(self) -> Decisions:
        """What is said of words, and of rules in folders."""
        return self.silent_since(0)

    def silent_since(self, order: int) -> Decisions:
        """The same, as far as it was said from this entry on."""
        return Decisions.of(self.root, self.entries[order:]).for_words_and_folders()

    def take(self, entry: Entry, aliases: Mapping[Key, Key], hashes: Mapping[str, str], order: int) -> None:
        """Adds what the next entry says."""
        kind = entry.get("kind")
        if kind in _ON_PLACES:
            for place in places_of(entry):
                key = aliases.get(place.key, place.key)
                self.said[key] = Said(str(kind), place, entry.get("id", ""), order)
        elif kind == STALE:
            for place in places_of(entry):
                self.said.pop(aliases.get(place.key, place.key), None)
        elif kind == FORGET:
            self.said.pop(Key(entry["path"], entry["fingerprint"]), None)
        elif kind == ALWAYS:
            self.always[entry["rule"], fold(entry["words"])] = entry["new"], order
        elif kind == APPLIED or (kind == APPLY and hashes.get(entry["path"]) == entry["new"]):
            self._spend(entry["path"])
            self._move(entry["path"], entry.get("moved", ()), aliases)

    def _spend(self, path: str) -> None:
        """The changes of a file were written."""
        for key, said in list(self.said.items()):
            if key.path == path and said.kind == ACCEPT:
                self.spent.add(said.step)
                if said.place.group:
                    self.said[key] = replace(said, written=True)
                else:
                    del self.said[key]

    def _move(self, path: str, moved: Iterable[Entry], aliases: Mapping[Key, Key]) -> None:
        """What was decided about findings whose neighbours the writing has changed."""
        pairs = [(Key(path, m["was"], m["was_nth"]), Key(path, m["fingerprint"], m["nth"])) for m in moved]
        found = [(new, self.said.pop(aliases.get(old, old), None)) for old, new in pairs]
        self.said |= {aliases.get(new, new): said for new, said in found if said}


def read(
    root: Path,
    entries: list[Entry],
    aliases: Mapping[Key, Key] | None = None,
    hashes: Mapping[str, str] | None = None,
) -> Ledger:
    """``aliases`` lead from keys in the journal to what the questions are called now. ``hashes`` of the files
    tell of a writing that was announced and not confirmed whether it came to pass."""
    ledger = Ledger(root, journal.live(entries))
    for order, entry in enumerate(ledger.entries):
        ledger.take(entry, aliases or {}, hashes or {}, order)
    done, ledger.undone = _history(entries)
    ledger.done = [step for step in done if step not in ledger.spent]
    return ledger


def _history(entries: Iterable[Entry]) -> tuple[list[str], list[str]]:
    done: dict[str, None] = {}
    undone: dict[str, None] = {}
    for entry in entries:
        kind, step = entry.get("kind"), entry.get("id", "")
        if kind == journal.UNDO and entry["of"] in done:
            del done[entry["of"]]
            undone[entry["of"]] = None
        elif kind == journal.REDO and entry["of"] in undone:
            del undone[entry["of"]]
            done[entry["of"]] = None
        elif kind == APPLIED or (kind in STEPS and step):
            undone.clear()
            if step:
                done[step] = None
    return list(done), list(undone)
