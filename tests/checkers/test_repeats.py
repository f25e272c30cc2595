"""Paragraphs, sentences and bracketed words that stand twice, and repeating that is no mistake."""

from __future__ import annotations

import pytest

from fixer.checkers.repeats import repeats
from fixer.context import Context
from fixer.markup import read
from fixer.markup.blocks import Block, Kind, Piece
from fixer.model import Applicability, Candidate
from fixer.view import View, build

BODY = "The council met on Monday, and after a long debate the members voted for the plan by a clear majority of votes."
LONG = " ".join(f"word{n}" for n in range(26)) + "."


def find(text: str) -> list[Candidate]:
    return list(repeats.check(Context(build(text, read(text, "plain")))))


def told(text: str) -> list[tuple[str, str, bool]]:
    """Rule, place and whether the fix is safe."""
    view = build(text, read(text, "plain"))
    return [
        (
            c.rule.id.partition("/")[2],
            view.text[slice(*c.span)],
            c.suggestions[0].applicability is Applicability.SAFE,
        )
        for c in repeats.check(Context(view))
    ]


def mend(text: str) -> str:
    view = build(text, read(text, "plain"))
    mended = view.text
    for candidate in sorted(repeats.check(Context(view)), key=lambda c: c.span, reverse=True):
        for start, end, new in candidate.suggestions[0].edits:
            mended = mended[:start] + new + mended[end:]
    return mended.removesuffix("\n")


def blocks_view(*parts: tuple[Kind, str]) -> View:
    """A view of blocks of the given kinds and texts, one a line."""
    source, blocks = "", []
    for kind, text in parts:
        start, end = len(source), len(source) + len(text)
        blocks.append(Block(kind, (Piece(start, end),), start, end))
        source += f"{text}\n"
    return build(source, blocks)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        (f"{BODY}\n\n{BODY}", True),
        (f"{LONG}\r\n\r\nOther text.\r\n\r\n{LONG}", True),
        (f"{BODY}\n\nOther text.\n\n{BODY}", False),
    ],
)
def test_a_paragraph_that_stood_above(text: str, safe: bool) -> None:
    repeated = text.rpartition("\n")[2]
    assert told(text) == [("paragraph", repeated, safe)]
    assert find(text)[0].related[0][0].start == 0


def test_items_cells_and_quotes_may_repeat() -> None:
    for kind in (Kind.ITEM, Kind.CELL, Kind.QUOTE):
        assert list(repeats.check(Context(blocks_view((kind, BODY), (kind, BODY))))) == []


def test_a_refrain_may_repeat() -> None:
    verses = "\n".join(f"line {n} of the song" for n in range(9))
    refrain = "And the river runs down to the sea, to the sea"
    assert told(f"{verses}\n{refrain}\n{refrain}") == []


def test_a_second_headline_is_told_by_the_headlines_only() -> None:
    headline = "Council votes for the new tram line to the harbor"
    assert told(f"{headline}\n\n{headline}\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("A wall fell on two cars. A wall fell on two cars. So be it.", "A wall fell on two cars. So be it."),
        ("The protein (protein) is new.", "The protein is new."),
        ("The olive\u00a0oil (Olive Oil), rose 🚀.", "The olive oil, rose 🚀."),
        ("The chè (chè) is good.", "The chè is good."),
        ("The firm Omega (OMEGA) left.", "The firm Omega left."),
    ],
)
def test_repeats_inside_a_paragraph_are_cut_to_one(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("A wall fell on two cars. A wall fell on two cars.", True),
        ("We will win this game today! We will win this game today!", False),
        ("The protein (protein) is new.", True),
        ("The watch of Omega (OMEGA) is old.", False),
    ],
)
def test_what_may_be_cut_unattended(text: str, safe: bool) -> None:
    assert [sure for *_, sure in told(text)] == [safe]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The rain fell.\n\nThe rain fell.",
        "He ran. He ran. He ran.",
        "He won 6-7 (7), 7-6 (6) and 123 (123).",
        "The Federal Office (FO) agreed. He (the boss) left.",
        "A name of its own, OMEGA (OMEGA), is for another checker.",
        "The pre-war (war) years, and the word “saga (saga)”.",
        "(one) (two) and (three), Path(path) and f(x)",
        "(" * 20_000,
        "word (word " * 10_000,
    ],
)
def test_what_people_write_is_silent(text: str) -> None:
    assert told(text) == []
