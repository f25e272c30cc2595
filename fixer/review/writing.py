"""What was accepted, into the files or a patch: each file as a whole, and only if it is what was reviewed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from fixer import diff, undo, write
from fixer.apply import apply_edits
from fixer.document import Document
from fixer.errors import FixerError
from fixer.fixing import reads_back
from fixer.journal import Entry
from fixer.model import Edit
from fixer.review import ledger, verdicts
from fixer.review.files import File
from fixer.review.fitting import BREAKS
from fixer.review.places import Key
from fixer.review.session import Session
from fixer.review.standings import State, edits_of, fixes_of
from fixer.silence import decisions

MOST_ROUNDS = 3
"""How often what a written file newly says joins the questions."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one file: so many changes written, so many new questions; or an error.

    ``changed``: the file is no longer what was reviewed. It was read anew, with its decisions.
    """

    path: str
    changes: int = 0
    questions: int = 0
    error: FixerError | None = None

    @property
    def changed(self) -> bool:
        return self.error is not None and self.error.kind == "changed"


def pending(session: Session) -> list[tuple[File, list[Edit]]]:
    """The files that accepted changes would change, with the edits of each."""
    found = [(file, edits_of(session.standings(file).values())) for file in session.files.values()]
    return [(file, edits) for file, edits in found if edits]


def accepted(session: Session, file: File) -> int:
    """How many answers were accepted in a file; a name counts once."""
    return sum(standing.state is State.ACCEPTED for standing in session.standings(file).values())


def apply(session: Session, undo_root: Path) -> list[Written]:
    """Writes what was accepted, each file by itself; 'fixer fix --undo' in ``undo_root`` takes it back.

    A written file is read again, and what it says now joins the questions. Raises FixerError when the
    old texts cannot be kept.
    """
    outcomes: list[Written] = []
    ready: list[tuple[File, bytes]] = []
    session.refresh()
    for file, edits in pending(session):
        try:
            ready.append((file, _new_bytes(session, file, edits)))
        except FixerError as error:
            outcomes.append(Written(file.path, error=error))
    undo.record(undo_root, [(file.path, file.analysis.document.data, new) for file, new in ready])
    outcomes += [_write(session, file, new) for file, new in ready]
    session.drop_stale()
    session.link()
    return outcomes


def _new_bytes(session: Session, file: File, edits: list[Edit]) -> bytes:
    document = file.analysis.document
    if not reads_back(file.analysis, fixes_of(session.standings(file).values())):
        raise FixerError("markup", f"{BREAKS}; nothing written", file.path)
    return document.encode(apply_edits(document.text, edits))


def _write(session: Session, file: File, new: bytes) -> Written:
    """Says first in the journal what is going to be there, so that a run that is killed leaves no doubt."""
    count, old = accepted(session, file), file.analysis.document.data
    edits = edits_of(session.standings(file).values())
    now = session.read(Document.from_bytes(new, file.path), file.analysis.profile, file.rounds + 1)
    moved = _moved(file, now, edits)
    said = {"path": file.name, "old": _hash(old), "new": _hash(new), "moved": _said_of(session, moved)}
    session.record({"kind": ledger.APPLY, **said})
    try:
        write.replace(file.path, old, new)
    except FixerError as error:
        if error.kind == "changed":
            _reread(session, file)
        return Written(file.path, error=error)
    session.record({"kind": decisions.APPLIED, **said})
    for entry in verdicts.entries(session.root, session.journal.entries, [file.analysis]):
        session.record(entry)
    session.files[file.name] = now
    known = {*(question.key for question in file.questions), *moved.values()}
    fresh = [question for question in now.questions if question.key not in known]
    if now.rounds > MOST_ROUNDS:
        now.questions = [question for question in now.questions if question not in fresh]
        return Written(file.path, count)
    return Written(file.path, count, len(fresh))


def confirm(session: Session) -> None:
    """Completes the journal where a run was killed right after it had written a file."""
    last = {
        e["path"]: e for e in session.journal.entries if e.get("kind") in (ledger.APPLY, decisions.APPLIED)
    }
    for name, entry in last.items():
        file = session.files.get(name)
        if file and entry["kind"] == ledger.APPLY and entry["new"] == file.analysis.document.sha256:
            session.record({**entry, "kind": decisions.APPLIED})


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def _moved(before: File, now: File, edits: list[Edit]) -> dict[Key, Key]:
    """Questions that are the same after the edits, though words around them have changed."""
    places = {(q.finding.span.start, q.finding.text, q.finding.rule.id): q.key for q in now.questions}
    ends = [edit.end for edit in edits]
    shifts = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in edits)]
    moved: dict[Key, Key] = {}
    for question in before.questions:
        finding = question.finding
        start = finding.span.start + shifts[bisect_right(ends, finding.span.start)]
        key = places.get((start, finding.text, finding.rule.id))
        if key and key != question.key and not question.group:
            moved[question.key] = key
    return moved


def _said_of(session: Session, moved: Mapping[Key, Key]) -> list[Entry]:
    """For the journal: what somebody decided about is known by other neighbours now."""
    return [
        {"was": old.mark, "was_nth": old.nth, "fingerprint": new.mark, "nth": new.nth}
        for old, new in moved.items()
        if old in session.ledger.said
    ]


def _reread(session: Session, file: File) -> None:
    """A file that somebody changed meanwhile, or took away."""
    try:
        session.reload(file)
    except FixerError:
        del session.files[file.name]


def patch(session: Session) -> Iterator[bytes]:
    """A patch of what was accepted, file by file, from the current folder. Raises FixerError for a file
    that no patch can hold, or whose changes do not go together."""
    for file, edits in pending(session):
        _new_bytes(session, file, edits)
        yield diff.patch(file.analysis.document, edits)
