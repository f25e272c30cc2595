"""Quotations that are whole in the original."""

from __future__ import annotations

import pytest

from fixer.original import quotations
from tests.original.aligned import ENGLISH, GERMAN, find, told

EN, DE = "\n".join(ENGLISH), "\n".join(GERMAN)


@pytest.mark.parametrize(
    ("damaged", "mark", "message"),
    [
        ("“No one was injured, she said.", "“", "this quotation is opened and never closed"),
        ("No one was injured,” she said.", "”", "this quotation is closed and never opened"),
        ('"No one was injured, she said.', '"', "this quotation is opened and never closed"),
        ('No one was injured," she said.', '"', "this quotation is closed and never opened"),
        (
            "No one was injured, she said.",
            "No one was injured, she said.",
            "the original quotes somebody here",
        ),
    ],
)
def test_a_lost_mark_is_found_and_the_original_quoted(damaged: str, mark: str, message: str) -> None:
    english = EN.replace(ENGLISH[3], damaged)
    original = DE.replace("Niemand wurde verletzt", "Hier wurde niemand verletzt")
    [found] = find(quotations, english, original)
    assert told(quotations, english, original) == [("original/quotation", mark)]
    assert found.message.startswith(message)
    assert "Hier wurde niemand verletzt" in found.message


@pytest.mark.parametrize(
    "sentence",
    [
        "“No one was injured,” she said.",
        '"No one was injured," she said.',
        "«No one was injured», she said.",
        "'No one was injured here,' she said.",
        '‘No one was injured here,’ she said, a 5" nail in her hand.',
    ],
)
def test_any_marks_will_do(sentence: str) -> None:
    assert told(quotations, EN.replace(ENGLISH[3], sentence), DE) == []


def test_a_quotation_of_two_paragraphs_is_whole() -> None:
    english = EN.replace(ENGLISH[3], "“No one was injured.").replace(ENGLISH[4], ENGLISH[4] + "”")
    original = DE.replace(GERMAN[3], "Niemand wurde verletzt.")
    assert told(quotations, english, original) == []


def test_a_quotation_that_the_original_leaves_open_may_stay_open() -> None:
    assert told(quotations, EN.replace("injured,”", "injured,"), DE.replace("verletzt“", "verletzt")) == []


def test_marks_around_a_name_may_go() -> None:
    assert told(quotations, EN, DE.replace("Wimmelsund", "„Wimmelsund“")) == []


@pytest.mark.parametrize(("english", "original"), [("", ""), ("“", ""), ("", "„"), ("“🙂", "„🙂“")])
def test_hardly_any_text(english: str, original: str) -> None:
    assert len(told(quotations, english, original)) <= 1
