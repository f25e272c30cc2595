"""Credits of pictures, reporters, editors and agencies, and sentences that speak of such people."""

from __future__ import annotations

from functools import partial

import pytest

from fixer.checkers.page import credits
from fixer.context import Context
from fixer.markup import read
from fixer.markup.blocks import Block, Kind, Piece
from fixer.view import build
from tests.checkers import mending

BODY = "She lives in Bern and works in the town hall, where she has an office of her own."


def told(text: str, markup: str = "plain") -> list[tuple[str, str]]:
    view = build(text, read(text, markup))
    return [(c.rule.id, view.text[slice(*c.span)]) for c in credits.check(Context(view))]


mend = partial(mending.mended_view, credits)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Legend:", "furniture/label"),
        ("Legend: The new bridge over the river.", "furniture/label"),
        ("Picture rights: agency", "furniture/label"),
        ("Symbol image", "furniture/label"),
        ("Photo for illustration", "furniture/label"),
        ("Photo: Anna Muster", "furniture/credit"),
        ("(Video source: YouTube)", "furniture/credit"),
        ("© Agency / Anna Muster", "furniture/credit"),
        ("Getty Images", "furniture/credit"),
        ("Source: Harbor Daily Author: Li Wei Editor: Ma Jun", "credits/editor"),
        (
            "26 Jul, 2020 19:43:50 Source: Harbor Net Author：Li Wei Responsible Editor：Ma Jun",
            "credits/editor",
        ),
        ("[Editor in charge: Ma Jun, Li Wei]", "credits/named-line"),
        ("Original title: The rain came at night", "credits/editor"),
        ("Author: Ivan Petrov", "credits/named-line"),
        ("Source: dpa", "credits/named-line"),
        ("(Reporter Li Wei)", "credits/reporter"),
        ("(sda/harbor)", "credits/agency"),
        ("© dpa-infocom, dpa:210726-99-543210/3", "credits/agency"),
    ],
)
def test_whole_lines(text: str, rule: str) -> None:
    assert told(f"{BODY}\n\n{text}\n\n{BODY}") == [(rule, text)]


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("BERN, July 26 (Reporter Li Wei) The bridge shut.", "BERN, July 26 The bridge shut."),
        ("BERN, July 26(reporter Li Wei)The bridge shut.", "BERN, July 26 The bridge shut."),
        ("BERN, July 26 (by staff reporter Li Wei): The bridge.", "BERN, July 26: The bridge."),
        ("The bridge shut （Correspondents: Li Wei and Ma Jun）.", "The bridge shut."),
        ("The bridge shut. 【Editor: Ma Jun】", "The bridge shut."),
        ("The bridge shut. (Photo: Anna Muster / dpa)", "The bridge shut."),
        ("The bridge (image source: agency) shut.", "The bridge shut."),
        ("The bridge shut. (dpa)", "The bridge shut."),
        ("The bridge shut.” /ČTK/", "The bridge shut.”"),
        ("The bridge shut.\u00a0(SDA/AFP) 🎬", "The bridge shut. (SDA/AFP) 🎬"),
    ],
)
def test_brackets_go_and_leave_one_blank(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Legend of the sea",
        "Photo: how a hundred amateurs and one professional saw the year",
        "The photo: it shows her house.",
        "He met others (reporters from three papers) and (journalist at heart) wrote.",
        "(Reporting by Ann Miller; Editing by Joe Brown)",
        "The road is closed. (AP)",
        "The agency (dpa) said so, and (sda) too.",
        "Source: figures of the ministry of health",
        "Editor: a man of few words who left the paper in May.",
        "The editor in charge left. Copyright is a law.",
        "Copyright law for beginners",
        "(photo) (" + "a" * 200 + ")",
        "(((((" * 20_000,
        "Reporter " * 12_000,
    ],
)
def test_what_people_write_is_silent(text: str) -> None:
    assert told(f"{BODY}\n\n{text}\n\n{BODY}") == []


def test_a_headline_and_a_caption_keep_what_looks_like_a_credit() -> None:
    assert told(f"Legend: a story\n\n{BODY}") == []
    text = "Photo: Anna Muster"
    blocks = [
        Block(Kind.PARAGRAPH, (Piece(0, 5, "Text."),), 0, 5),
        Block(Kind.CAPTION, (Piece(0, len(text)),), 0, len(text)),
    ]
    assert list(credits.check(Context(build(text, blocks)))) == []


def test_a_caption_loses_the_foreign_word_for_caption() -> None:
    text = "<figure><img src='a.jpg'><figcaption>Legend: The bridge. Agency</figcaption></figure>"
    assert told(text, "html") == [("furniture/label", "Legend: ")]


def test_markup_inside_a_bracket() -> None:
    text = "<p>BERN (Reporter <b>Li&nbsp;Wei</b>) The bridge shut.</p>"
    assert told(text, "html") == [("credits/reporter", "(Reporter Li Wei)")]
