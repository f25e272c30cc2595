"""``fixer apply``: what another person decided, into these files or a patch."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from fixer import journal
from fixer.cli.options import EXIT_FINDINGS, Job, finish, job_options
from fixer.cli.review import open_session, save, tell_stale, write
from fixer.document import Document
from fixer.errors import FixerError
from fixer.files import read_bytes
from fixer.journal import Entry
from fixer.review.batch import Wanted
from fixer.review.ledger import STEPS
from fixer.review.places import places_of
from fixer.review.session import Session
from fixer.review.standings import State
from fixer.review.verdicts import VERDICT
from fixer.run import Failure
from fixer.silence.decisions import ACCEPT


@click.command()
@job_options
@click.option("--patch", metavar="FILE", help="Save a patch in place of writing; '-' prints it.")
def apply(job: Job, patch: str | None) -> int:
    """Write what another person accepted: PATHS are journals (decisions.jsonl) of 'fixer review'.

    The articles are those that the journals name, from this project's folder. A change is written only
    where its words still stand. What the person left or ignored is kept in this project's own journal;
    with --patch nothing is.

    \b
      fixer apply their/decisions.jsonl                write it into the articles here
      fixer apply --patch their.diff decisions.jsonl   only show it, as a patch
    """
    entries = [entry for path in job.paths for entry in _entries(path)]
    errors: list[FixerError] = []
    session = open_session(job, _documents(job.root, _names(job.root, entries)), errors)
    session.adopt(entries, keep=patch is None)
    session.link()
    left = _left(session)
    stale = any(file.stale for file in session.files.values())
    if patch is not None:
        tell_stale(session)
        errors += save(session, patch)
    else:
        errors += write(session, Wanted())
    for line in left:
        click.echo(line, err=True)
    return finish([*errors, *job.close()], EXIT_FINDINGS if left or stale else 0)


def _entries(path: str) -> list[Entry]:
    """The decisions of a journal, without what was taken back and what became of its own files."""
    if not os.path.isfile(path):
        raise FixerError("missing", "no such file", path)
    kinds = STEPS | {VERDICT}
    return [entry for entry in journal.live(journal.read_file(Path(path))) if entry.get("kind") in kinds]


def _names(root: Path, entries: Iterable[Entry]) -> list[str]:
    """The articles in which something was accepted. Raises FixerError for one outside of the project."""
    accepted = [place for entry in entries if entry["kind"] == ACCEPT for place in places_of(entry)]
    names = list(dict.fromkeys(place.path for place in accepted))
    base = os.path.realpath(root)
    for name in names:
        if os.path.commonpath([base, os.path.realpath(os.path.join(base, name))]) != base:
            raise FixerError("option", "the journal names a file outside of this project", name)
    return names


def _documents(root: Path, names: Iterable[str]) -> Iterator[Document | Failure]:
    for name in names:
        path = os.path.relpath(root / name)
        try:
            yield Document.from_bytes(read_bytes(path), path)
        except FixerError as error:
            yield Failure(path, error)


def _left(session: Session) -> list[str]:
    """Accepted changes that another one keeps out."""
    return [
        f"{question.key.path}: not written, it overlaps another change: {question.finding.text!r}"
        for question in session.questions
        if (standing := session.standing(question)).state is State.SUPERSEDED and standing.answer
    ]
