"""Doubled words, phrases and loops of a machine, and repeating that is no mistake."""

from __future__ import annotations

import pytest

from fixer.checkers.repeats import loops
from fixer.context import Context
from fixer.markup import read
from fixer.model import Applicability
from fixer.view import build


def told(text: str, markup: str = "plain") -> list[tuple[str, str, bool]]:
    """Rule, place and whether the fix is safe."""
    view = build(text, read(text, markup))
    return [
        (
            c.rule.id.partition("/")[2],
            view.text[slice(*c.span)],
            c.suggestions[0].applicability is Applicability.SAFE,
        )
        for c in loops.check(Context(view))
    ]


def mend(text: str) -> str:
    view = build(text, read(text, "plain"))
    mended = view.text
    for candidate in sorted(loops.check(Context(view)), key=lambda c: c.span, reverse=True):
        for start, end, new in candidate.suggestions[0].edits:
            mended = mended[:start] + new + mended[end:]
    return mended.removesuffix("\n")


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("They met at the the station.", "They met at the station."),
        ("The\u00a0the boat of of wood.", "The boat of wood."),
        ("It cost a a lot 🚤 and and more.", "It cost a lot 🚤 and more."),
        ("He lives with with friends, who were were glad.", "He lives with friends, who were glad."),
        ("The the the boat left.", "The boat left."),
        ("See a list, a list, a list.", "See a list."),
        ("the state of the state of the state of affairs", "the state of affairs"),
        ("He lost his old key, his old key, his old key, his old", "He lost his old key"),
        ("Magnifier magnifier magnifier magnifier here.", "Magnifier here."),
        ("For the first time for the first time it rained.", "For the first time it rained."),
        ("He runs the harbor office, the harbor office.", "He runs the harbor office."),
        ("It stops the epidemic epidemic in town.", "It stops the epidemic in town."),
        ("It stops the café\u202fcafé boom.", "It stops the café boom."),
    ],
)
def test_repeats_are_cut_to_one(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He had had it, and that that was it: it is what it is is all he said.",
        "It is what we looked at at noon, waited for for years and came in in silence.",
        "The The played; the, the end. A-a and a a-side.",
        "Vitamin A a day, the the's.",
        "Never, never, never, never say that. Very very very very good.",
        "It went on and on and on and on, day after day after day after day.",
        "“Free the bears, free the bears, free the bears,” they sang.",
        "Free the bears, free the bears, free the bears!",
        "“I will buy that, I will buy that,” she said.",
        "We came, we saw. We came, we saw the harbor.",
        "12 40 12 40 12 40 and 7 7 7 7 7",
        "ha ha ha ha ha, la la la la, many many years, a long long way",
        "A high-power power line, a trillion trillion watts.",
        "Those who voted voted for the bridge; small power power lines.",
        "Write T + Send + safe, T + Send + safe; or Self::Item, Self::Item, Self::Item.",
        "Duran Duran played. Duran Duran left.",
        "He stood from morning to night, from morning till night.",
        "He was the best of the best of the town.",
    ],
)
def test_what_people_write_is_silent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "rule", "safe"),
    [
        ("He saw the the boat.", "word", True),
        ("He went to to town.", "word", False),
        ("They were were late.", "word", False),
        ("He said: “I saw the the boat.”", "word", False),
        ("A list, a list, a list.", "loop", False),
        ("It was the harbor office the harbor office.", "phrase", False),
        ("It was the harbor harbor.", "same-word", False),
    ],
)
def test_what_may_be_cut_unattended(text: str, rule: str, safe: bool) -> None:
    assert [(name, sure) for name, _, sure in told(text)] == [(rule, safe)]


def test_a_loop_of_any_length_is_one_finding() -> None:
    assert len(told("the minister of the interior, " * 5_000)) == 1
    assert len(told("saga " * 20_000)) == 1


def test_markup_may_stand_between() -> None:
    assert told("<p>They met at <b>the</b> the station.</p>", "html") == [("word", "the the", True)]
