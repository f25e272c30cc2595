"""Sentences in which a page speaks of itself, and people who speak of their pages."""

from __future__ import annotations

import pytest

from fixer.checkers.page import promotion
from fixer.context import Context
from fixer.markup import read
from fixer.view import build

BODY = "She lives in Bern and works in the town hall."


def told(text: str, markup: str = "plain") -> list[tuple[str, str, str]]:
    view = build(text, read(text, markup))
    return [
        (c.rule.id.partition("/")[2], view.text[slice(*c.span)], c.suggestions[0].applicability.name.lower())
        for c in promotion.check(Context(view))
    ]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("The debate will be live on our homepage.", "own-page"),
        ("You can follow the game in our live ticker.", "own-page"),
        ("All pictures are in our photo gallery!", "own-page"),
        ("Subscribe to our Telegram channel so as not to miss the news.", "call"),
        ("Follow us on Google News.", "call"),
        ("Read more about it in our material.", "call"),
        ("Watch the full video below.", "call"),
        ("Earlier, we wrote that the bridge was shut.", "earlier-report"),
        ("As we already reported, the bridge is shut.", "earlier-report"),
    ],
)
def test_such_a_sentence_goes(sentence: str, rule: str) -> None:
    for text in (f"{BODY} {sentence} {BODY}", f"{BODY}\u00a0{sentence}", f"{BODY}\r\n\r\n{BODY} {sentence}"):
        assert told(text) == [(rule, sentence, "unsafe")]
    assert told(f"<p>{BODY} <b>{sentence}</b></p>", "html") == [(rule, sentence, "unsafe")]


def test_a_whole_line_goes_too_unless_furniture_tells_it() -> None:
    line = "The debate will be live on our homepage."
    assert told(f"{BODY}\n\n{line}") == [("own-page", line, "unsafe")]
    assert told(f"{BODY}\n\nFollow us on Google News.") == []


def test_an_earlier_report_of_nobody_is_a_choice() -> None:
    text = "Earlier it was reported that the bridge was shut."
    assert told(text) == [("earlier-report", text, "manual")]


def test_a_caption_that_only_says_who_was_interviewed() -> None:
    text = "Professor Li Wei of the Harbor Hospital was interviewed by the media."
    assert told(f"{BODY}\n\n{text}\n\n{BODY}") == [("interview-caption", text, "manual")]
    assert told(f"{BODY} {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“You will find it on our website,” he said.",
        "We put it on our website, the mayor said. It is there.",
        "The catalog is on our website (https://bread.example).",
        "Come and join us in our special teams.",
        "They follow us on every trip.",
        "He told them to subscribe to our newsletter.",
        "Earlier reports of rain were wrong.",
        "It was reported earlier that the bridge was shut.",
        "The suspect was interviewed by the police.",
        "our " * 25_000,
        "Earlier we " * 10_000,
    ],
)
def test_what_people_say_is_silent(text: str) -> None:
    assert told(text) == []
