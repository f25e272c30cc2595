"""Headlines, paragraphs, sentences and words that stand twice, and repeating that is no mistake."""

from __future__ import annotations

import pytest

from fixer.checkers import repeats
from fixer.context import Context
from fixer.markup import read
from fixer.markup.blocks import Block, Kind, Piece
from fixer.model import Applicability, Candidate
from fixer.view import View, build

BODY = "The council met on Monday, and after a long debate the members voted for the plan by a clear majority of votes."
HEADLINE = "Council votes for new tram line"
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


def blocks_view(*parts: tuple[Kind, str, int]) -> View:
    """A view of blocks of the given kinds, texts and levels, one a line."""
    source, blocks = "", []
    for kind, text, level in parts:
        start, end = len(source), len(source) + len(text)
        blocks.append(Block(kind, (Piece(start, end),), start, end, level=level))
        source += f"{text}\n"
    return build(source, blocks)


@pytest.mark.parametrize(
    ("second", "safe"),
    [
        (HEADLINE, True),
        (HEADLINE.upper(), True),
        (f"{HEADLINE} – News", True),
        (f"{HEADLINE} | Free press", True),
        (f"“{HEADLINE}”", True),
        (f"{HEADLINE} – Blick", False),
    ],
)
def test_a_second_headline_goes_as_a_whole_line(second: str, safe: bool) -> None:
    text = f"{HEADLINE}\r\n\r\n{second}\r\n\r\n{BODY}"
    assert told(text) == [("headline", second, safe)]
    assert find(text)[0].suggestions[0].whole_lines


def test_short_lines_may_stand_between_two_headlines_but_no_text() -> None:
    assert told(f"{HEADLINE}\n\nPolitics\n\n{HEADLINE}\n\n{BODY}") == [("headline", HEADLINE, True)]
    assert told(f"{HEADLINE}\n\n{BODY}\n\n{HEADLINE}") == [("headline", HEADLINE, False)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One\n\nOne\n\n" + BODY,
        f"{HEADLINE} – Part One\n\n{HEADLINE} – Part Two\n\n{BODY}",
        f"{HEADLINE}\n\nCouncil votes for new tram\n\n{BODY}",
    ],
)
def test_other_headlines_are_silent(text: str) -> None:
    assert told(text) == []


def test_a_page_title_or_a_field_beside_the_headline_is_no_repeat() -> None:
    for kind in (Kind.FIELD, Kind.ATTRIBUTE, Kind.HEADING):
        view = blocks_view((kind, HEADLINE, 0), (Kind.HEADING, HEADLINE, 1), (Kind.PARAGRAPH, BODY, 0))
        assert list(repeats.check(Context(view))) == []
    view = blocks_view((Kind.HEADING, HEADLINE, 1), (Kind.PARAGRAPH, HEADLINE, 0), (Kind.PARAGRAPH, BODY, 0))
    assert [c.rule.id for c in repeats.check(Context(view))] == ["repeats/headline"]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        (f"{BODY}\n\n{BODY}", True),
        (f"{LONG}\n\nOther text.\n\n{LONG}", True),
        (f"{BODY}\n\nOther text.\n\n{BODY}", False),
    ],
)
def test_a_paragraph_that_stood_above(text: str, safe: bool) -> None:
    repeated = text.rpartition("\n")[2]
    assert told(text) == [("paragraph", repeated, safe)]
    assert find(text)[0].related[0][0].start == 0


def test_items_cells_and_quotes_may_repeat() -> None:
    for kind in (Kind.ITEM, Kind.CELL, Kind.QUOTE):
        assert list(repeats.check(Context(blocks_view((kind, BODY, 0), (kind, BODY, 0))))) == []


def test_a_refrain_may_repeat() -> None:
    refrain = "And the river runs down to the sea, to the sea"
    assert told(f"Song\n\nOh the hills\n\n{refrain}\n\nOh the woods\n\n{refrain}\n\nOh my") != []
    assert all(
        not safe
        for *_, safe in told(f"Song\n\nOh the hills\n\n{refrain}\n\nOh the woods\n\n{refrain}\n\nOh my")
    )
    verses = "\n".join(f"line {n} of the song" for n in range(9))
    assert told(f"{verses}\n{refrain}\n{refrain}") == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("They met at the the station.", "They met at the station."),
        ("The\u00a0the boat of of wood.", "The boat of wood."),
        ("It cost a a lot 🚤 and and more.", "It cost a lot 🚤 and more."),
        ("The the the boat left.", "The boat left."),
        ("A wall fell on two cars. A wall fell on two cars. So be it.", "A wall fell on two cars. So be it."),
        ("See a list, a list, a list.", "See a list."),
        ("the state of the state of the state of affairs", "the state of affairs"),
        ("He lost his old key, his old key, his old key, his old", "He lost his old key"),
        ("Magnifier magnifier magnifier magnifier here.", "Magnifier here."),
    ],
)
def test_repeats_inside_a_paragraph_are_cut_to_one(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize(
    "text",
    [
        "He had had it, and that that was it: it is what it is is all he said.",
        "It is what we looked at at noon, waited for for years and came in in silence.",
        "The The played; the, the end. A-a and a a-side.",
        "Vitamin A a day, the the's.",
        "He ran. He ran. He ran.",
        "Never, never, never, never say that. Very very very very good.",
        "It went on and on and on and on, day after day after day after day.",
        "“Free the bears, free the bears, free the bears,” they sang.",
        "Free the bears, free the bears, free the bears!",
        "12 40 12 40 12 40 and 7 7 7 7 7",
        "ha ha ha ha ha, la la la la",
        "The rain fell.\n\nThe rain fell.",
    ],
)
def test_what_people_write_is_silent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("He saw the the boat.", True),
        ("He went to to town.", False),
        ("He said: “I saw the the boat.”", False),
        ("We will win this game today! We will win this game today!", False),
        ("A wall fell on two cars. A wall fell on two cars.", True),
        ("A list, a list, a list.", False),
    ],
)
def test_what_may_be_cut_unattended(text: str, safe: bool) -> None:
    assert [sure for *_, sure in told(text)] == [safe]


def test_a_loop_of_any_length_is_one_finding() -> None:
    assert len(told("the minister of the interior, " * 5_000)) == 1
    assert len(told("saga " * 20_000)) == 1
