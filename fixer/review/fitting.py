"""Which answers can stand together in one file: edits apart from each other, and markup that still reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fixer.fixing import reads_back
from fixer.knowledge.template import HOLE
from fixer.model import Fix
from fixer.review.answers import Taken
from fixer.review.files import File
from fixer.review.places import Key
from fixer.review.questions import Answer, Question
from fixer.review.standings import Standing, State

Pairs = Sequence[tuple[Question, Answer]]
Refusal = tuple[Question, str]
"""A question whose answer cannot be taken, and why in words."""

OVERLAPS = "overlaps another accepted change"
GAP = "there is a gap to fill: write the words yourself"
BREAKS = "the file's markup would not read the same afterwards"


def fitting_of(file: File, standings: Mapping[Key, Standing], pairs: Pairs) -> tuple[Pairs, list[Refusal]]:
    """The pairs (all of ``file``) that fit to what is accepted, earlier ones first; the others with the reason."""
    asked = {question.key for question, _ in pairs}
    kept = [(q, standings[q.key]) for q in file.questions if q.key not in asked]
    before = [(q, s.answer) for q, s in kept if s.answer and s.state is State.ACCEPTED]
    good, refused = _apart(before, pairs)
    if not good or reads_back(file.analysis, _fixes([*before, *good])):
        return good, refused
    return _one_by_one(file, before, good, refused)


def _one_by_one(
    file: File, before: Pairs, pairs: Pairs, refused: list[Refusal]
) -> tuple[Pairs, list[Refusal]]:
    good: list[tuple[Question, Answer]] = []
    for pair in pairs:
        if reads_back(file.analysis, _fixes([*before, *good, pair])):
            good.append(pair)
        else:
            refused.append((pair[0], BREAKS))
    return good, refused


def _apart(before: Pairs, pairs: Pairs) -> tuple[Pairs, list[Refusal]]:
    taken = Taken()
    new = {question.key for question, _ in pairs}
    good: list[tuple[Question, Answer]] = []
    refused: list[Refusal] = []
    for question, answer in _names_last([*before, *pairs]):
        free = [] if HOLE in answer.new else _free(taken, answer)
        for part in free:
            taken.add(question, part)
        if question.key in new and HOLE in answer.new:
            refused.append((question, GAP))
        elif question.key in new and free:
            good.append((question, answer))
        elif question.key in new:
            refused.append((question, OVERLAPS))
    return good, refused


def _fixes(pairs: Pairs) -> list[Fix]:
    """The fixes of pairs that go together; a name gives way at single mentions."""
    taken = Taken()
    for question, answer in _names_last(pairs):
        for part in _free(taken, answer):
            taken.add(question, part)
    return taken.fixes


def _free(taken: Taken, answer: Answer) -> list[Fix]:
    return [part for part in answer.parts if not taken.blocker(part)]


def _names_last(pairs: Iterable[tuple[Question, Answer]]) -> Pairs:
    return sorted(pairs, key=lambda pair: pair[0].group is not None)
