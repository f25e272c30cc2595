"""One decision for many questions: which ones it means, to be shown before it is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fixer.model import Applicability
from fixer.review.questions import Answer, Question
from fixer.review.session import Session
from fixer.silence.comments import names_of
from fixer.words import fold

HERE, FILE, EVERYWHERE = "here", "file", "everywhere"


@dataclass(frozen=True, slots=True)
class Preview:
    """Open questions that one decision would answer, with their answers (None: stay as they are)."""

    pairs: tuple[tuple[Question, Answer | None], ...]

    @property
    def questions(self) -> list[Question]:
        return [question for question, _ in self.pairs]

    @property
    def answered(self) -> list[tuple[Question, Answer]]:
        return [(question, answer) for question, answer in self.pairs if answer]

    @property
    def places(self) -> int:
        return sum(len(answer.parts) if answer else len(q.findings) for q, answer in self.pairs)

    @property
    def files(self) -> int:
        return len({question.key.path for question in self.questions})


def same_change(session: Session, question: Question, answer: Answer) -> Preview:
    """Where the rule says the same of the same words, in every file; this question with them."""
    pairs = [(question, answer)]
    for other in _like(session, question):
        if other is question or not session.is_open(other):
            continue
        file = session.file(other)
        found = file.like(other, answer.old, answer.new) or file.answer(other, answer.old, answer.new)
        if found:
            pairs.append((other, found))
    return Preview(tuple(pairs))


def same_words(session: Session, question: Question) -> Preview:
    """Where the rule flags the same words, in every file; this question with them."""
    others = [q for q in _like(session, question) if q is not question and session.is_open(q)]
    return Preview(tuple((one, None) for one in (question, *others) if _words(one) == _words(question)))


def rest_of_file(session: Session, question: Question) -> Preview:
    """The open questions of a file from this one on."""
    asked = session.file(question).questions
    rest = asked[asked.index(question) :]
    return Preview(tuple((one, None) for one in rest if session.is_open(one)))


def of_names(session: Session, names: Iterable[str]) -> Preview:
    """The open questions of rules, packs, categories or languages, in every file."""
    wanted = set(names)
    return Preview(
        tuple(
            (question, None)
            for question in session.questions
            if wanted & names_of(question.finding.rule) and session.is_open(question)
        )
    )


def with_fixes(preview: Preview, level: Applicability) -> Preview:
    """Those of a preview that have exactly one fix of at least ``level``, with it."""
    pairs = [(question, _only(question, level)) for question in preview.questions]
    return Preview(tuple((question, answer) for question, answer in pairs if answer))


def _only(question: Question, level: Applicability) -> Answer | None:
    answers = [answer for answer in question.answers if answer.applicability >= level]
    return answers[0] if len(answers) == 1 else None


def _like(session: Session, question: Question) -> list[Question]:
    rule, name = question.finding.rule.id, question.group
    return [q for q in session.questions if q.finding.rule.id == rule and q.group == name]


def _words(question: Question) -> str:
    return fold(question.group or question.finding.text)
