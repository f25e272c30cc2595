"""The review in a terminal: shows a question, reads a key, tells what was decided.

Nothing is drawn over: each thing is printed below the last, so that it can be read again, spoken by a
screen reader, or sent over a slow line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fixer.errors import FixerError
from fixer.model import Applicability
from fixer.place import Refused
from fixer.report.excerpt import Kind, Piece, harmless, shortened
from fixer.review.places import Key
from fixer.review.questions import Answer, Question
from fixer.review.session import Session
from fixer.review.standings import State
from fixer.review.terminal import help
from fixer.review.terminal.keys import Keys
from fixer.review.terminal.screen import CONTEXT, MOST_MENTIONS, Screen
from fixer.silence.comments import names_of

LEVELS = {
    Applicability.SAFE: "safe",
    Applicability.UNSAFE: "needs a look",
    Applicability.MANUAL: "for you to decide",
}
_LONGEST = 60


@dataclass
class Terminal:
    """``say`` prints one line and flushes it. ``why`` gives the reason of a rule."""

    session: Session
    keys: Keys
    screen: Screen
    say: Callable[[str], None]
    prompt: Callable[[str], None]
    why: Callable[[str], str]
    undo_root: Path
    unsafe: bool = False
    at: Question | None = None
    filter: str = ""
    over: bool = False
    errors: list[FixerError] = field(default_factory=list)
    size: int = CONTEXT
    lines: bool = False
    last: str = ""
    chosen: dict[Key, int] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Steps from before, which ``Q`` leaves alone."""
        self.known = frozenset(self.session.ledger.done)

    def tell(self, text: str, indent: str = "") -> None:
        """Prints text for a person, folded to the width of the screen."""
        for line in self.screen.wrapped([Piece(Kind.KEEP, text)], indent):
            self.say(line)

    def key(self, prompt: str) -> str:
        self.prompt(prompt)
        key = self.keys.key()
        self.say(key if len(key) == 1 and key.isprintable() else f"({key})" if len(key) > 1 else "")
        return key

    def ask(self, question: str, answers: Mapping[str, str]) -> str:
        """One of the keys of ``answers``; empty when another one is pressed."""
        self.tell(question)
        for key, what in answers.items():
            self.tell(f"{key}  {what}", "  ")
        key = self.key(f"({' '.join(answers)}, another key: back) ")
        return key if key in answers else ""

    # Where we are

    def listed(self) -> list[Question]:
        """The questions in order, without those that the filter leaves out."""
        wanted = self.filter.lower()
        return [q for q in self.session.questions if not wanted or _means(wanted, q)]

    def move(self, step: int, *, decided: bool = False) -> None:
        """Goes to the next (or previous) question, round the end; to none when there is none."""
        listed = self.listed()
        at = self._index(listed) if self.at else -1
        order = [listed[(at + step * n) % len(listed)] for n in range(1, len(listed) + 1)] if listed else []
        self.at = next((q for q in order if decided or self.session.is_open(q)), None)

    def go_to(self, question: Question) -> None:
        """Shows a question again whose file was read anew; the next one if it is gone."""
        self.at = next((q for q in self.listed() if q.key == question.key), None)
        if self.at is None:
            self.move(1)

    def _index(self, listed: Sequence[Question]) -> int:
        for index, question in enumerate(listed):
            if self.at and question.key == self.at.key:
                return index
        return -1

    def open(self) -> int:
        return sum(self.session.is_open(question) for question in self.session.questions)

    # What is shown

    def answer(self, question: Question) -> Answer | None:
        """The answer shown: the one accepted, chosen with Tab, or suggested."""
        standing = self.session.standing(question)
        if standing.state is State.ACCEPTED:
            return standing.answer
        if question.key in self.chosen:
            return question.answers[self.chosen[question.key]]
        return question.suggested

    def look(self, question: Question) -> object:
        """All that what is shown depends on: while it is the same, nothing is shown again."""
        standing = self.session.standing(question)
        return question, self.answer(question), standing.state, self.size, self.lines

    def show(self, question: Question) -> None:
        """The question, in a few lines."""
        session, file = self.session, self.session.file(question)
        line, _ = file.analysis.document.position(question.finding.span.start)
        place = f"[{self._index(self.listed()) + 1} of {len(self.listed())}, {self.open()} undecided]"
        answer = self.answer(question)
        level = LEVELS[answer.applicability] if answer else ""
        self.say("")
        self.tell(f"{place} {harmless(file.path)}:{line}  {question.finding.rule.id}  {level}".rstrip())
        self.tell(harmless(question.finding.message))
        shown = self.screen.before_after(file, question, answer) if answer and self.lines else []
        for text in shown or self.screen.context(file, question, answer, self.size):
            self.say(text)
        for text in self._answers(question):
            self.tell(text, "  ")
        standing = session.standing(question)
        if standing.state is not State.UNDECIDED:
            self.tell(f"decided: {standing.state}")

    def _answers(self, question: Question) -> list[str]:
        if question.group:
            return self._spellings(question)
        if not question.answers:
            refused = question.finding.refused
            return [f"no change: {refused}" if refused else "no change is suggested; e writes one"]
        if len(question.answers) == 1:
            return []
        shown = self.answer(question)
        return [
            f"{n}  {told(answer)}{' (shown)' if answer is shown else ''}"
            for n, answer in enumerate(question.answers[:9], 1)
        ]

    def _spellings(self, question: Question) -> list[str]:
        found = len(question.findings)
        more = [f"and {found - MOST_MENTIONS} more mentions"] if found > MOST_MENTIONS else []
        shown = self.answer(question)
        answers = [
            f"{n}  {harmless(answer.new)} everywhere here (changes {len(answer.parts)})"
            f"{', shown' if answer is shown else ''}"
            for n, answer in enumerate(question.answers[:9], 1)
        ]
        return [*more, *answers, "e  another spelling", "n  leave all as they are"]

    # What is decided

    def accept(self, answer: Answer | None) -> None:
        question = self.at
        if not question:
            return
        if not answer:
            self.tell("press the number of a spelling" if question.group else "there is no change to accept")
            return
        try:
            self.session.accept(question, answer)
        except Refused as reason:
            self.tell(f"not accepted: {reason}")
            return
        self.tell(f"accepted: {told(answer)}")
        self.move(1)

    def hint(self) -> str:
        question = self.at
        many = question and (question.group or len(question.answers) > 1)
        numbers = f"1-{min(len(question.answers), 9)} " if question and many else ""
        yes = "" if question and question.group else "y "
        return f"({yes}n e {numbers}l A N R i u q ?) "

    def help(self) -> None:
        if self.last == "?" and self.at:
            self.tell(harmless(self.why(self.at.finding.rule.id)))
            return
        for line in help.lines():
            self.tell(line)
        self.tell("? once more: why this rule speaks")


def told(answer: Answer) -> str:
    """A change on one line."""
    old, new = (shortened(harmless(text).strip(), _LONGEST) for text in (answer.old, answer.new))
    return f"{old} -> {new}" if new else f"{old}: delete it"


def words_of(question: Question) -> str:
    """What a question is about, on one line."""
    return shortened(harmless(question.group or question.finding.text), _LONGEST)


def _means(wanted: str, question: Question) -> bool:
    texts = [question.key.path, question.finding.message, question.finding.text, question.group or ""]
    return wanted in names_of(question.finding.rule) or any(wanted in text.lower() for text in texts)
