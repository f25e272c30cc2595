"""Capitals and colons inside and at the start of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given

from fixer.checkers.punctuation import colons as punctuation
from fixer.model import Applicability
from tests.checkers.mending import UK, find, mend
from tests.texts import articles

MENDED = [
    ("It grew; And it fell; However, it rose.", "It grew; and it fell; however, it rose."),
    ("It grew; The dog’s bowl fell.", "It grew; the dog’s bowl fell."),
    ("But: Even now it rains.", "But even now it rains."),
    ("It rained. Yet : Nobody left.", "It rained. Yet nobody left."),
    ("“In other words: Nobody left.”", "“In other words, nobody left.”"),
    ("Still: Anna stayed.", "Still, Anna stayed."),
    ("But: Brown Bears left.", "But Brown Bears left."),
    ("The mayor added: The work goes on.", "The mayor added that the work goes on."),
    ("Even if they argue a lot: Together they win.", "Even if they argue a lot: together they win."),
    ("The reason for it is simple: Because it rained.", "The reason for it is simple: because it rained."),
    ("Neustadt: Fire in the hall: 19 people hurt", "Neustadt: Fire in the hall; 19 people hurt"),
    ("The rain had ended. the guests came.", "The rain had ended. The guests came."),
    ("They talked for hours. which was too long.", "They talked for hours, which was too long."),
    ("They met in the house. of the mayor.", "They met in the house of the mayor."),
    ("A cafe\u0301 🙂; And so on.\r\nBut: It rains.", "A cafe\u0301 🙂; and so on.\r\nBut it rains."),
    ("It grew;\u00a0And fell.", "It grew;\u00a0and fell."),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_sentences_are_mended(damaged: str, mended: str) -> None:
    assert mend(punctuation, damaged) == mended
    assert mend(punctuation, mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        ";",
        ": ",
        "He left; I stayed; Anna wept; The Hague slept; The Times wrote; In Flames played.",
        "Note: I have no oven. For example: The first. Photo: The mayor.",
        "He said nothing but: Go away. The film is called Still: Life goes on.",
        'He added: "The work goes on." She said: We are glad. He said: Anna won.',
        "The rule is clear: The first one wins. If you go, take this: The umbrella is new.",
        "The minister: With pleasure. A title: Because of rain",
        "Neustadt: Fire in the hall",
        "Source: Daily News Author: Anna Huber Editor: Max Braun",
        "Huber: 'My motto: Never give up'",
        "Pens, paper, etc. the whole year; approx. the same; Smith vs. the state; 5 p.m. by then; i.e. the end",
        "He waited ... the bell rang... the door opened. iPhone users left. eBay is fine.",
    ],
)
def test_good_punctuation_is_silent(text: str) -> None:
    assert find(punctuation, text) == []


def test_british_style_goes_on_small_after_a_colon() -> None:
    text = "The rule of the game is clear: The first one wins."
    assert find(punctuation, text) == []
    assert mend(punctuation, text, UK) == "The rule of the game is clear: the first one wins."


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("It grew; And it fell.", [Applicability.SAFE]),
        ("But: Even now it rains.", [Applicability.UNSAFE]),
        ("The rain had ended. the guests came.", [Applicability.MANUAL, Applicability.MANUAL]),
    ],
)
def test_only_the_semicolon_is_safe(text: str, levels: list[Applicability]) -> None:
    [candidate] = find(punctuation, text)
    assert [s.applicability for s in candidate.suggestions] == levels


def test_headings_have_their_own_capitals() -> None:
    assert find(punctuation, "# The reason for it is simple: Because it rained.", format="markdown") == []
    assert find(punctuation, "<h2>The mayor added: The work.</h2>", format="html") == []


def test_markup_beside_a_mark_stays() -> None:
    assert (
        mend(punctuation, "It *grew*; **And** it fell.\n", format="markdown")
        == "It *grew*; **and** it fell.\n"
    )
    assert mend(punctuation, "<p>It <b>grew</b>; And it fell.</p>", format="html") == (
        "<p>It <b>grew</b>; and it fell.</p>"
    )


@given(articles("txt"))
def test_any_text_can_be_mended(text: str) -> None:
    mend(punctuation, text)


def test_a_very_long_line_is_read_in_one_go() -> None:
    assert len(find(punctuation, "it grew; And fell " * 6000)) == 6000
    assert find(punctuation, "If it rains " * 9000 + ": then") == []
