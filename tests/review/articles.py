"""Articles in several formats and encodings for reviews, and sessions over them."""

from __future__ import annotations

from pathlib import Path

from fixer.document import Document
from fixer.engine import Settings
from fixer.review import writing
from fixer.review.questions import Question
from fixer.review.session import Session
from fixer.run import Loaded

HARBOR = "It opens at 21.30 clock; And it closes late. They strengthened each other's backs.\n"
NAMES = "Marlies Hagenbuch spoke. Hagenbuck left early. Later Hagenbuck came back.\n"


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def opened(own: Loaded, folder: Path, *names: str, settings: Settings | None = None) -> Session:
    """A session over files of ``folder`` (its root); the files are known by their whole path."""
    session = Session(folder, own.engine, lambda path: settings or Settings())
    for name in names or sorted(path.name for path in folder.iterdir() if path.is_file()):
        session.add(Document.from_bytes((folder / name).read_bytes(), str(folder / name)))
    writing.confirm(session)
    session.link()
    return session


def asked(session: Session, words: str, nth: int = 0) -> Question:
    """The question about these words, or about a name one of whose spellings they are."""
    found = [q for q in session.questions if words in (q.group or q.finding.text)]
    return found[nth]


def states(session: Session) -> dict[str, str]:
    return {q.group or q.finding.text: str(session.standing(q).state) for q in session.questions}
