"""Where each question of a file stands, worked out from what was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from fixer.model import Edit, Fix
from fixer.review.answers import Taken
from fixer.review.files import File
from fixer.review.ledger import Ledger, Said
from fixer.review.places import Key
from fixer.review.questions import Answer, Question
from fixer.silence.decisions import ACCEPT, OPEN, REJECT, Decisions
from fixer.words import fold


class State(StrEnum):
    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    IGNORED = "ignored"
    SUPERSEDED = "superseded"
    """Another accepted change does the same, or takes its place."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a question stands: with which answer; instead of which other question's change."""

    state: State
    answer: Answer | None = None
    by: Question | None = None


_UNDECIDED = Standing(State.UNDECIDED)


def standings(file: File, ledger: Ledger) -> dict[Key, Standing]:
    """Where each question stands. Changes are taken in the order of their decision, those of names last:
    they give way at a single mention."""
    taken, found = Taken(), dict[Key, Standing]()
    accepted = list(_accepted(file, ledger))
    for question, answer in sorted(accepted, key=lambda pair: pair[0].group is not None):
        found[question.key] = _take(taken, question, answer)
    muted = _muted(file, ledger)
    for question in file.questions:
        if question.key not in found:
            found[question.key] = _open(ledger, question, taken, muted)
    return found


def _accepted(file: File, ledger: Ledger) -> Iterator[tuple[Question, Answer]]:
    """In the order of decision; what holds for all places comes last."""
    said = [(s.order, q, s.place.old, s.place.new or "") for q in file.questions if (s := _accept(ledger, q))]
    found = [(q, old, new) for _, q, old, new in sorted(said, key=lambda one: one[0])]
    found += [(q, *rule) for q in file.questions if _is_open(ledger, q) and (rule := _always(ledger, q))]
    for question, old, new in found:
        answer = file.answer(question, old, new) or file.like(question, old, new)
        if answer:
            yield question, answer


def _open(ledger: Ledger, question: Question, taken: Taken, muted: set[Key]) -> Standing:
    kind = said.kind if (said := ledger.said.get(question.key)) else OPEN
    if kind == REJECT:
        return Standing(State.REJECTED)
    if kind not in (OPEN, ACCEPT) or question.key in muted:
        return Standing(State.IGNORED)
    parts = [part for answer in question.answers for part in answer.parts]
    blockers = [taken.blocker(part) for part in parts]
    settled = next((owner for part in parts if not question.group and (owner := taken.holder(part))), None)
    if settled or (blockers and all(blockers)):
        return Standing(State.SUPERSEDED, by=settled or blockers[0])
    return _UNDECIDED


def _muted(file: File, ledger: Ledger) -> set[Key]:
    """Questions about words, or rules in folders, that are to be left as they are; not those that were
    opened again since."""
    muted = _silenced(file, ledger.silent, file.questions)
    for question in file.questions:
        said = ledger.said.get(question.key)
        if said and question.key in muted:
            since = _silenced(file, ledger.silent_since(said.order), [question])
            muted -= {question.key} - since
    return muted


def _silenced(file: File, silent: Decisions, asked: list[Question]) -> set[Key]:
    found = [finding for question in asked for finding in question.findings]
    now = silent(file.analysis.document, file.analysis.view, found)
    off = {id(before) for before, after in zip(found, now, strict=True) if after.muted}
    return {question.key for question in asked if all(id(finding) in off for finding in question.findings)}


def _accept(ledger: Ledger, question: Question) -> Said | None:
    said = ledger.said.get(question.key)
    return said if said and said.kind == ACCEPT else None


def _is_open(ledger: Ledger, question: Question) -> bool:
    said = ledger.said.get(question.key)
    return not said or said.kind == OPEN


def _always(ledger: Ledger, question: Question) -> tuple[str, str] | None:
    """Old and new words of a decision for all places that fits a question, and came last."""
    if not ledger.always:
        return None
    said = ledger.said.get(question.key)
    rule, since = question.finding.rule.id, said.order if said else -1
    words = (
        [question.group] if question.group else [*(a.old for a in question.answers), question.finding.text]
    )
    for old in words:
        new, order = ledger.always.get((rule, fold(old)), ("", -1))
        if order > since:
            return old, new
    return None


def _take(taken: Taken, question: Question, answer: Answer) -> Standing:
    """Takes what nothing blocks of an answer: of a name the mentions that are free, else all or nothing."""
    fitting: list[Fix] = []
    blocker: Question | None = None
    for part in answer.parts:
        blocked = taken.blocker(part)
        blocker = blocker or blocked
        if not blocked:
            fitting.append(part)
    if not fitting:
        return Standing(State.SUPERSEDED, answer, blocker)
    for part in fitting:
        taken.add(question, part)
    return Standing(State.ACCEPTED, Answer(answer.old, answer.new, tuple(fitting)))


def edits_of(standings: Iterable[Standing]) -> list[Edit]:
    """All accepted edits of one file."""
    return sorted({edit for fix in fixes_of(standings) for edit in fix.edits})


def fixes_of(standings: Iterable[Standing]) -> list[Fix]:
    return [part for s in standings if s.state is State.ACCEPTED and s.answer for part in s.answer.parts]
