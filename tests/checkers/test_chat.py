"""What chat models say around a translation, and what people say about translations."""

from __future__ import annotations

import pytest

from fixer.checkers.page import chat
from fixer.context import Context
from fixer.markup import read
from fixer.view import build

BODY = "She lives in Bern and works in the town hall, where she has an office of her own."


def told(text: str, markup: str = "plain") -> list[tuple[str, str, str]]:
    """Rule, place and what the fix is: safe, unsafe or none."""
    view = build(text, read(text, markup))
    return [
        (
            c.rule.id.partition("/")[2],
            view.text[slice(*c.span)],
            c.suggestions[0].applicability.name.lower() if c.suggestions else "none",
        )
        for c in chat.check(Context(view))
    ]


@pytest.mark.parametrize(
    ("first", "fix"),
    [
        ("Here is the translation:", "safe"),
        ("Sure! Here's the English translation of your article:", "safe"),
        ("Of course, here is the translated text", "safe"),
        ("Here is the translation of the article you provided into English:", "safe"),
        ("I have translated the article into English for you:", "unsafe"),
        ("I'd be happy to help translate this news article.", "unsafe"),
        ("English translation:", "unsafe"),
        ("Here is the translation that won a prize", None),
        ("Here is my translation: read it.", None),
        ("Great, here is the bus.", None),
    ],
)
def test_what_a_chat_model_says_before_its_translation(first: str, fix: str | None) -> None:
    found = told(f"{first}\r\n\r\n{BODY}\r\n\r\n{BODY}\r\n\r\n{BODY}\r\n\r\n{BODY}")
    assert found == ([("chat-preamble", first, fix)] if fix else [])


def test_only_a_first_line_is_deleted_unattended() -> None:
    text = "Here is the translation:"
    assert told(f"{BODY}\n\n{text}\n\n{BODY}") == [("chat-preamble", text, "unsafe")]
    assert told(f"# {text}\n\n{BODY}", "markdown") == [("chat-preamble", text, "unsafe")]


def test_the_rule_behind_an_opening_goes_with_it() -> None:
    first = "Here is the translation:"
    assert told(f"{first}\n\n---\n\n{BODY}\n\n{BODY}") == [
        ("chat-preamble", first, "safe"),
        ("chat-preamble", "---", "safe"),
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Let me know if you'd like any changes!",
        "Let me know if you need help with anything else.",
        "I hope this helps!",
        "Please feel free to ask if you have any questions.",
        "Would you like me to make it more formal?",
        "Is there anything else I can help you with?",
    ],
)
def test_offers_at_the_end_need_a_look(last: str) -> None:
    assert told(f"{BODY}\n\n{BODY}\n\n{last}") == [("chat-preamble", last, "unsafe")]
    assert told(f"{last}\n\n{BODY}\n\n{BODY}\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("text", "rule", "fix"),
    [
        ("Note: This translation assumes a male speaker.", "chat-preamble", "unsafe"),
        ("Note: I have kept the names as they are.", "chat-preamble", "unsafe"),
        ("Alternative translation: She is at home in Bern.", "alternatives", "none"),
        ("Option 2 (more formal): She resides in Bern.", "alternatives", "none"),
        ("Or, more literally: She lives to Bern.", "alternatives", "none"),
        ("Translate the following text into English:", "instruction", "unsafe"),
        ("Do not add any explanations.", "instruction", "unsafe"),
        ("Assistant:", "instruction", "unsafe"),
        ("This article was automatically translated from German.", "disclosure", "none"),
        ("Translated from French by Anna Muster", "disclosure", "none"),
    ],
)
def test_other_lines_of_a_chat(text: str, rule: str, fix: str) -> None:
    assert told(f"{BODY}\n\n{text}\n\n{BODY}\n\n{BODY}\n\n{BODY}") == [(rule, text, fix)]


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry, but I can't translate this text.",
        "I apologize, but I don't feel comfortable translating it.",
        "I apologize. I cannot fulfill this request.",
        "Unfortunately, I am unable to assist with this.",
        "As an AI language model, I have no view.",
        "I cannot provide a translation of that.",
        "Please provide the text you would like me to translate.",
        "There is no text provided to translate.",
        "It seems like you haven't provided any text to translate.",
        "The text you provided is incomplete.",
    ],
)
def test_a_refusal_is_told_but_never_deleted(text: str) -> None:
    assert told(text) == [("refusal", text, "none")]
    assert told(f"<p>{text.replace('I ', 'I&nbsp;')}</p>", "html") == [("refusal", text, "none")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He ate it (translator's note: a cake) at noon.", "(translator's note: a cake)"),
        ("He ate it (a cake – translator’s note) at noon.", "(a cake – translator’s note)"),
        ("He ate it [TN: a cake].", "[TN: a cake]"),
    ],
)
def test_notes_in_brackets_need_a_look(text: str, place: str) -> None:
    assert told(text) == [("translators-note", place, "unsafe")]


def test_two_languages_in_one_file() -> None:
    text = "German: Sie wohnt hier.\n\nEnglish: She lives here.\n\nEnglish: She is glad."
    assert told(text) == [("language-label", "English: ", "unsafe")] * 2
    assert told("English: a language of many lands") == []
    assert told("German: a language\n\nFrench: another") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Here is the house.",
        "I'm sorry, but I can't stay.",
        "I can't help with that, says the mayor.",
        "“I'm sorry, but I can't translate this,” said the guide.",
        "The model said it cannot translate this text.",
        "He let me know if I was late.",
        "Option 1 is to wait.",
        "Do you want me to leave?",
        "Output:",
        "They had to translate the text by hand.",
        "The translator lives (in Bern, she says) by the lake.",
        "This article was written on a train.",
        "The text that he read is long.",
        "Please provide help to those in need.",
        "(translator's note: " * 5_000,
        "I " * 50_000,
    ],
)
def test_what_people_write_is_silent(text: str) -> None:
    assert told(f"{BODY}\n\n{text}\n\n{BODY}\n\n{BODY}\n\n{BODY}") == []
