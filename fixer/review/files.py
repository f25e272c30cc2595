"""One file under review: its questions, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fixer.engine import Analysis, Settings
from fixer.model import Category, Finding, Label, Rule
from fixer.place import Refused
from fixer.review import anchor
from fixer.review.answers import written
from fixer.review.ledger import Said
from fixer.review.places import Key, Place
from fixer.review.questions import Answer, Question, questions
from fixer.words import fold


@dataclass
class File:
    """``name`` is the path from the root; ``stale`` are accepted changes that are nowhere to be found."""

    name: str
    analysis: Analysis
    settings: Settings
    questions: list[Question]
    stale: list[Place] = field(default_factory=list)
    rounds: int = 0

    @classmethod
    def read(cls, name: str, analysis: Analysis, settings: Settings, rounds: int = 0) -> File:
        return cls(name, analysis, settings, questions(analysis, name), rounds=rounds)

    @property
    def path(self) -> str:
        """As the user gave it."""
        return self.analysis.document.path

    def carry(self, said: Iterable[tuple[Key, Said]]) -> None:
        """Finds accepted changes whose findings are gone where their exact words stand; the rest is stale."""
        known = {question.key for question in self.questions}
        self.stale = []
        for one in (one for key, one in said if key not in known and not one.written):
            question = self._carried(one.place)
            if question:
                self.questions.append(question)
            elif not anchor.find(self.analysis.document.text, one.place, one.place.new or ""):
                self.stale.append(one.place)
        self.questions.sort(key=lambda q: (q.finding.span, q.finding.rule.id))

    def _carried(self, place: Place) -> Question | None:
        document = self.analysis.document
        span = None if place.group else anchor.find(document.text, place)
        if not span or place.new is None:
            return None
        rule = Rule(place.rule, Category.MARKUP, "accepted in an earlier review")
        text = document.text[slice(*span)]
        found = Finding(
            rule, span, text, rule.message, Label.CERTAIN, spoken=True, fingerprint=place.fingerprint
        )
        question = Question(Key(self.name, place.fingerprint, place.nth), (found,), ())
        try:
            answer = written(self.analysis, question, place.new)
        except Refused:
            return None
        return Question(question.key, question.findings, (answer,)) if answer.old == place.old else None

    def answer(self, question: Question, old: str, new: str) -> Answer | None:
        """The answer that makes ``old`` words ``new`` ones; None if it cannot be written here."""
        for answer in question.answers:
            if (answer.old, answer.new) == (old, new) or (question.group and fold(answer.new) == fold(new)):
                return answer
        base = next((answer for answer in question.answers if answer.old == old), None)
        try:
            made = written(self.analysis, question, new, base)
        except Refused:
            return None
        return made if made.old == old else None

    def like(self, question: Question, old: str, new: str) -> Answer | None:
        """The suggested answer that is the same but for capitals and a mark at the end, as its sentence wants it."""
        wanted = _bare(old), _bare(new)
        return next((a for a in question.answers if (_bare(a.old), _bare(a.new)) == wanted), None)


def _bare(text: str) -> str:
    return fold(text).rstrip(".,;:!?")
