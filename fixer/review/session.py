"""A review without any interface: questions over many files, decisions in the journal, undo and redo.

The journal is the truth. Each decision is a line of it, on disk when the method returns; where every
question stands is worked out from the lines, so that a later session, or another one beside this, sees
the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from fixer import journal
from fixer.document import Document
from fixer.engine import Analysis, Engine, Settings, all_spoken
from fixer.files import read_bytes
from fixer.journal import Entry, Journal
from fixer.place import Refused
from fixer.profile import Profile
from fixer.review import answers, ledger
from fixer.review.files import File
from fixer.review.fitting import Pairs, Refusal, fitting_of
from fixer.review.ledger import ALWAYS, Ledger
from fixer.review.places import Key, Place, aliases, by_path, places_of
from fixer.review.questions import Answer, Question
from fixer.review.standings import Standing, State, standings
from fixer.silence import decisions
from fixer.silence.decisions import ACCEPT, OPEN, REJECT
from fixer.silence.stored import inside

SettingsOf = Callable[[str], Settings]


class Session:
    """``settings`` gives those of a path, without the journal's own silencer. ``files`` are by name, in
    order; add them with ``add`` and then ``link`` them with the journal."""

    def __init__(self, root: Path, engine: Engine, settings: SettingsOf, *, everything: bool = False) -> None:
        self.root, self.engine, self.settings, self.everything = root, engine, settings, everything
        self.journal = Journal(root)
        self.files: dict[str, File] = {}
        self.ledger = Ledger(root)
        self._aliases: dict[Key, Key] = {}
        self._standings: dict[str, dict[Key, Standing]] = {}

    # What is asked

    def add(self, document: Document, profile: Profile | None = None, rounds: int = 0) -> None:
        """Takes a file under review."""
        file = self.read(document, profile, rounds)
        self.files[file.name] = file

    def read(self, document: Document, profile: Profile | None, rounds: int) -> File:
        """A file's questions. ``profile`` holds the verdict of its first reading."""
        name = inside(self.root, document.path)
        settings = self.settings(document.path)
        return File.read(name, self.analyse(document, settings, profile), settings, rounds)

    def analyse(self, document: Document, settings: Settings, profile: Profile | None = None) -> Analysis:
        analysis = self.engine.analyse(document, settings, profile)
        return all_spoken(analysis) if self.everything else analysis

    def reload(self, file: File) -> None:
        """Reads a file again; ``link`` then finds its decisions in the new text. Raises FixerError."""
        self.add(Document.from_bytes(read_bytes(file.path), file.path), file.analysis.profile)

    def link(self) -> None:
        """Finds for what the journal holds the questions that it is about now."""
        stored = by_path(self.root, self._stored())
        self._aliases = {}
        for file in self.files.values():
            known = stored.get(file.name, stored[""])
            self._aliases |= aliases(known, [question.key for question in file.questions])
        self._fold()
        for file in self.files.values():
            accepted = (one for one in self.ledger.said.items() if one[1].kind == ACCEPT)
            file.carry((key, said) for key, said in accepted if key.path == file.name)
        self._fold()

    def _stored(self) -> Iterator[Key]:
        for entry in journal.live(self.journal.entries):
            if "places" in entry or entry.get("kind") == decisions.FINDING:
                yield from (place.key for place in places_of(entry))

    def _fold(self, names: Iterable[str] | None = None) -> None:
        """Works out anew what the journal says; ``names`` are the files it may concern (None: all)."""
        hashes = {file.name: file.analysis.document.sha256 for file in self.files.values()}
        self.ledger = ledger.read(self.root, self.journal.entries, self._aliases, hashes)
        for name in list(self._standings) if names is None else names:
            self._standings.pop(name, None)

    @property
    def questions(self) -> list[Question]:
        return [question for file in self.files.values() for question in file.questions]

    def file(self, question: Question) -> File:
        return self.files[question.key.path]

    def standings(self, file: File) -> dict[Key, Standing]:
        if file.name not in self._standings:
            self._standings[file.name] = standings(file, self.ledger)
        return self._standings[file.name]

    def standing(self, question: Question) -> Standing:
        return self.standings(self.file(question))[question.key]

    def is_open(self, question: Question) -> bool:
        return self.standing(question).state is State.UNDECIDED

    # Decisions

    def accept(self, question: Question, answer: Answer) -> None:
        """Raises Refused where the answer cannot stand beside what was accepted before."""
        refused = self.accept_all([(question, answer)], "here")
        if refused:
            raise Refused(refused[0][1])

    def accept_all(self, pairs: Pairs, scope: str) -> list[Refusal]:
        """Accepts in one step all that go together; the others, each with the reason."""
        good: list[tuple[Question, Answer]] = []
        refused: list[Refusal] = []
        for file in self._files_of(q for q, _ in pairs):
            mine = [pair for pair in pairs if pair[0].key.path == file.name]
            fitting, bad = fitting_of(file, self.standings(file), mine)
            good += fitting
            refused += bad
        if good:
            self._decide(ACCEPT, [q.place(self.file(q).analysis, answer) for q, answer in good], scope)
        return refused

    def reject_all(self, questions: Iterable[Question], scope: str) -> None:
        """These stay as they are, from now on."""
        places = [q.place(self.file(q).analysis) for q in questions]
        if places:
            self._decide(REJECT, places, scope)

    def reject(self, question: Question) -> None:
        self.reject_all([question], "here")

    def reopen(self, question: Question) -> None:
        """Takes the decision on one question back, whatever came after it."""
        self._decide(OPEN, [question.place(self.file(question).analysis)], "here")

    def always(self, question: Question, answer: Answer) -> None:
        """This change wherever the rule speaks of these words, in later reviews, too."""
        rule = question.finding.rule.id
        self._append({"kind": ALWAYS, "rule": rule, "words": answer.old, "new": answer.new})

    def ignore_words(self, question: Question) -> None:
        """The rule never means these words, in no file."""
        finding = question.finding
        self._append(decisions.words_entry(finding.rule.id, finding.group or finding.text, ""))

    def ignore_rule(self, rule: str, folder: str) -> None:
        """The rule is not for a folder or file (from the root; "" is all)."""
        self._append(decisions.folder_entry(rule, folder, ""))

    def undo(self) -> Entry | None:
        """Takes the last step back that was not written into a file; what it was."""
        self.refresh()
        return self.take_back(self.ledger.done[-1]) if self.ledger.done else None

    def redo(self) -> Entry | None:
        """Does again what was taken back last, unless something was decided since."""
        self.refresh()
        return self._turn(journal.REDO, self.ledger.undone[-1]) if self.ledger.undone else None

    def take_back(self, step: str) -> Entry:
        """Takes one step back, whatever came after it."""
        return self._turn(journal.UNDO, step)

    def _turn(self, kind: str, step: str) -> Entry:
        self._append({"kind": kind, "of": step})
        return next(entry for entry in self.journal.entries if entry.get("id") == step)

    def written(self, question: Question, text: str, base: Answer | None = None) -> Answer:
        """An answer in somebody's own words. Raises Refused with the reason."""
        return answers.written(self.file(question).analysis, question, text, base or question.suggested)

    def drop_stale(self) -> None:
        """Forgets the accepted changes that are nowhere to be found."""
        stale = [place for file in self.files.values() for place in file.stale]
        if stale:
            self._append({"kind": ledger.STALE, "places": [place.entry() for place in stale]})
        for file in self.files.values():
            file.stale.clear()

    # The journal

    def adopt(self, entries: Iterable[Entry], *, keep: bool) -> None:
        """Takes over what another journal says; ``keep``: into the journal of this project. Then ``link``."""
        known = {entry.get("id") for entry in self.journal.entries}
        for entry in entries:
            if entry in self.journal.entries if not entry.get("id") else entry["id"] in known:
                continue
            if keep:
                self.journal.append(entry)
            else:
                self.journal.entries.append(entry)

    def _decide(self, kind: str, places: list[Place], scope: str) -> None:
        self._append({"kind": kind, "scope": scope, "places": [place.entry() for place in places]})

    def _append(self, entry: Entry) -> None:
        new = self.record(entry, step=entry["kind"] in ledger.STEPS)
        local = all("places" in e and e["kind"] in ledger.STEPS for e in new)
        self._fold({place["path"] for e in new for place in e["places"]} if local else None)

    def record(self, entry: Entry, *, step: bool = False) -> list[Entry]:
        """Adds a line to the journal, with its time; a ``step`` gets a name to be taken back by.
        What is new in the journal; until ``link`` the questions do not know of it."""
        named = {"id": secrets.token_hex(6)} if step else {}
        known = len(self.journal.entries)
        self.journal.append({**entry, **named, "at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"})
        return self.journal.entries[known:]

    def refresh(self) -> None:
        """Takes in what others decided meanwhile."""
        if self.journal.refresh():
            self._fold()

    def _files_of(self, questions: Iterable[Question]) -> list[File]:
        return [self.files[name] for name in dict.fromkeys(q.key.path for q in questions)]
