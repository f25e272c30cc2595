"""``fixer review``: findings decided one by one in the terminal, or by options for scripts."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from fixer.cli.options import EXIT_FINDINGS, Job, finish, job_options
from fixer.document import Document
from fixer.engine import Settings
from fixer.errors import FixerError
from fixer.model import Applicability
from fixer.report.tally import plural
from fixer.review import batch, writing
from fixer.review.batch import Wanted
from fixer.review.session import Session
from fixer.review.standings import State
from fixer.review.terminal import keys
from fixer.review.terminal.face import Terminal
from fixer.review.terminal.leaving import outcome
from fixer.review.terminal.run import run
from fixer.review.terminal.screen import Screen
from fixer.review.verdicts import Verdicts
from fixer.run import Failure, each
from fixer.silence import baseline

WIDEST = 100

_OPTIONS = (
    click.option("--list", "listed", is_flag=True, help="Show the questions with their ids and answers."),
    click.option("--accept", multiple=True, metavar="RULE", help="Accept where this rule has one fix."),
    click.option("--reject", multiple=True, metavar="RULE", help="Leave what this rule finds as it is."),
    click.option("--accept-id", "accept_ids", multiple=True, metavar="ID[=N]", help="Accept an answer."),
    click.option("--reject-id", "reject_ids", multiple=True, metavar="ID", help="Leave it as it is."),
    click.option(
        "--edit-id", "edit_ids", multiple=True, nargs=2, metavar="ID TEXT", help="Accept your own words."
    ),
    click.option("--reopen-id", "reopen_ids", multiple=True, metavar="ID", help="Make it undecided again."),
    click.option(
        *("--always-id", "always_ids"),
        multiple=True,
        metavar="ID[=N]",
        help="Accept an answer for these words everywhere, from now on.",
    ),
    click.option("--undo", type=click.IntRange(0), default=0, metavar="N", help="Take back N decisions."),
    click.option("--redo", type=click.IntRange(0), default=0, metavar="N", help="Do N of them again."),
    click.option("--apply", "applied", is_flag=True, help="Write what is accepted."),
    click.option("--save-patch", metavar="FILE", help="Save what is accepted as a patch; '-' prints it."),
)


def _options(command: Any) -> Any:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command()
@job_options
@_options
def review(job: Job, listed: bool, applied: bool, save_patch: str | None, **decisions: Any) -> int:
    """Decide about each finding in PATHS: accept, leave, edit, the same everywhere.

    Decisions are kept in .fixer/decisions.jsonl; nothing is written into the articles until you say so.
    Without options a terminal is asked, key by key ('?' shows the keys). With them nobody is asked:

    \b
      fixer review --list news                                     questions with their ids
      fixer review --accept clock --reject-id 5c2e91aa04 news      decide
      fixer review --apply news                                    write what is accepted
      fixer review --save-patch review.patch news                  ... or save it as a patch

    RULE is a rule, a pack, a category or a language. Exit status: 0 all is decided, 1 not yet.
    """
    if "-" in job.paths:
        raise click.UsageError("only files can be reviewed, not standard input")
    wanted = Wanted(**decisions)
    job.loaded.check_names([*wanted.accept, *wanted.reject])
    errors: list[FixerError] = []
    session = open_session(job, job.documents(), errors)
    if not (wanted.anything or listed or applied or save_patch):
        errors += _ask(job, session)
    else:
        errors += _decide(session, wanted)
        if save_patch:
            errors += save(session, save_patch)
        if applied:
            errors += write(session, wanted)
        if listed:
            for line in batch.listing(session):
                click.echo(line)
    left = sum(session.is_open(question) for question in session.questions)
    return finish([*errors, *job.close()], EXIT_FINDINGS if left else 0)


def open_session(job: Job, documents: Iterable[Document | Failure], errors: list[FixerError]) -> Session:
    """The articles under review; those that fail are added to ``errors``."""

    old = baseline.silencer(job.baseline())

    def settings(path: str) -> Settings:
        """Those of the job, but decisions are the session's own business."""
        asked = job.settings(path, old)
        return replace(asked, silencers=tuple(s for s in asked.silencers if s is not job.decisions))

    session = Session(job.root, job.engine, settings, everything=job.everything)
    verdicts = Verdicts.of(job.root, session.journal.entries)
    session.settings = lambda path: verdicts.settings(path, settings(path))
    done = each(documents, session.add)
    errors += [one.error for one in done if isinstance(one, Failure)]
    writing.confirm(session)
    session.link()
    return session


def _decide(session: Session, wanted: Wanted) -> list[FixerError]:
    return [FixerError("review", message) for message in batch.decide(session, wanted)]


def write(session: Session, wanted: Wanted) -> list[FixerError]:
    """Writes what is accepted, and what is wanted of the findings that this brings; what failed."""
    errors: list[FixerError] = []
    tell_stale(session)
    for _ in range(writing.MOST_ROUNDS):
        outcomes = writing.apply(session, Path.cwd())
        errors += [one.error for one in outcomes if one.error]
        for one in outcomes:
            if not one.error:
                click.echo(outcome(one), err=True)
        if not any(one.questions for one in outcomes):
            break
        errors += [FixerError("review", message) for message in batch.of_rules(session, wanted)]
    return errors


def save(session: Session, path: str) -> list[FixerError]:
    """The patch of what is accepted into a file that is not there yet; what failed."""
    try:
        patch = b"".join(writing.patch(session))
        if path == "-":
            sys.stdout.buffer.write(patch)
        else:
            with open(path, "xb") as file:
                file.write(patch)
    except FixerError as error:
        return [error]
    except OSError as error:
        return [FixerError("system", (error.strerror or str(error)).lower(), path)]
    return []


def tell_stale(session: Session) -> None:
    """Names accepted changes that are nowhere to be found."""
    for file in session.files.values():
        for place in file.stale:
            click.echo(f"{file.path}: not found any more: {place.words!r} -> {place.new!r}", err=True)


def _ask(job: Job, session: Session) -> Sequence[FixerError]:
    """The review with a person."""
    if not session.questions:
        click.echo(f"{plural(len(session.files), 'file')} checked, nothing to decide")
        return []
    width = min(shutil.get_terminal_size().columns, WIDEST)
    terminal = Terminal(
        session,
        keys.keys(_show),
        Screen(width, job.color),
        lambda line: _show(f"{line}\n"),
        _show,
        job.loaded.why,
        Path.cwd(),
        unsafe=job.level is Applicability.UNSAFE,
    )
    known = [session.standing(question).state for question in session.questions]
    terminal.tell(
        f"{plural(len(known), 'question')} in {plural(len(session.files), 'file')}; ? shows the keys"
    )
    if decided := sum(state is not State.UNDECIDED for state in known):
        terminal.tell(f"{decided} decided before")
    tell_stale(session)
    try:
        run(terminal)
    finally:
        terminal.keys.close()
    return terminal.errors


def _show(text: str) -> None:
    click.echo(text, nl=False, color=True)
    sys.stdout.flush()
