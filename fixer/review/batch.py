"""A review without a person at the keys: each decision by the name of its question or rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fixer.errors import FixerError
from fixer.model import Applicability
from fixer.place import Refused
from fixer.report.excerpt import harmless
from fixer.review import scopes
from fixer.review.questions import Answer, Question
from fixer.review.session import Session


@dataclass(frozen=True, slots=True)
class Wanted:
    """Decisions in the order in which they are taken. Ids are those of ``listing``, or fingerprints."""

    undo: int = 0
    redo: int = 0
    accept_ids: tuple[str, ...] = ()
    reject_ids: tuple[str, ...] = ()
    edit_ids: tuple[tuple[str, str], ...] = ()
    reopen_ids: tuple[str, ...] = ()
    always_ids: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return self != Wanted()


def decide(session: Session, wanted: Wanted) -> Iterator[str]:
    """Takes the decisions; what could not be done, in words. Raises FixerError for an id that no question
    has, before anything is decided."""
    accepted = [_numbered(session, id) for id in wanted.accept_ids]
    always = [_numbered(session, id) for id in wanted.always_ids]
    rejected = [q for id in wanted.reject_ids for q in _asked(session, id)]
    edited = [(q, text) for id, text in wanted.edit_ids for q in _asked(session, id)]
    reopened = [q for id in wanted.reopen_ids for q in _asked(session, id)]
    for _ in range(wanted.undo):
        session.undo()
    for _ in range(wanted.redo):
        session.redo()
    pairs = [pair for found in accepted for pair in found]
    yield from _refusals(session.accept_all(pairs, scopes.HERE))
    session.reject_all(rejected, scopes.HERE)
    for question, text in edited:
        yield from _edit(session, question, text)
    for question in reopened:
        session.reopen(question)
    for question, answer in (pair for found in always for pair in found):
        session.always(question, answer)
    yield from of_rules(session, wanted)


def of_rules(session: Session, wanted: Wanted) -> Iterator[str]:
    """Decides what is still open of the rules that are wanted."""
    session.reject_all(scopes.of_names(session, wanted.reject).questions, scopes.EVERYWHERE)
    preview = scopes.with_fixes(scopes.of_names(session, wanted.accept), Applicability.UNSAFE)
    yield from _refusals(session.accept_all(preview.answered, scopes.EVERYWHERE))


def listing(session: Session) -> Iterator[str]:
    """A line a question: id, where it stands, place, rule, words, and the answers by number."""
    for question in session.questions:
        document = session.file(question).analysis.document
        line, column = document.position(question.finding.span.start)
        words = harmless(question.group or question.finding.text)
        answers = [f"{n}: {harmless(a.new) or '(delete)'}" for n, a in enumerate(question.answers, 1)]
        place = f"{harmless(document.path)}:{line}:{column}"
        state = session.standing(question).state
        yield "\t".join([question.id, state, place, question.finding.rule.id, words, *answers])


def _asked(session: Session, id: str) -> list[Question]:
    found = [q for q in session.questions if id in (q.id, *(f.fingerprint for f in q.findings))]
    if not found:
        raise FixerError("option", f"no question has the id {id!r}; 'fixer review --list' shows them")
    return found


def _numbered(session: Session, id: str) -> list[tuple[Question, Answer]]:
    """Questions with their answer: ``ID=2`` is the second, an ``ID`` alone the one that is suggested."""
    id, equals, number = id.partition("=")
    return [(question, _answer(question, number if equals else "")) for question in _asked(session, id)]


def _answer(question: Question, number: str) -> Answer:
    if number.isdecimal() and 0 < int(number) <= len(question.answers):
        return question.answers[int(number) - 1]
    if number or not question.suggested:
        reason = f"{question.id} has {len(question.answers)} answers; write {question.id}=1 for the first"
        raise FixerError("option", reason if question.answers else f"{question.id} has no answer to accept")
    return question.suggested


def _edit(session: Session, question: Question, text: str) -> Iterator[str]:
    try:
        session.accept(question, session.written(question, text))
    except Refused as reason:
        yield from _refusals([(question, str(reason))])


def _refusals(refused: Iterable[tuple[Question, str]]) -> Iterator[str]:
    for question, reason in refused:
        yield f"{question.id} {harmless(question.finding.text)}: not accepted: {reason}"
