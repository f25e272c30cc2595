"""Ages in brackets behind persons, and the other numbers in brackets."""

from __future__ import annotations

import pytest

from fixer.checkers.figures import agebrackets
from tests.checkers.mending import UK, find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("Anna Weber (33) left.", "Anna Weber, 33, left."),
        ("Anna Weber (33), a baker, left.", "Anna Weber, 33, a baker, left."),
        ("It was Anna Weber (33).", "It was Anna Weber, 33."),
        ("It was Jean-Luc Ébréché (33)", "It was Jean-Luc Ébréché, 33"),
        ("Ludwig van Dorn (61) left.", "Ludwig van Dorn, 61, left."),
        ("A woman (46) from Bern left.", "A woman, 46, from Bern left."),
        ("Anna Weber (aged 33) left.", "Anna Weber, 33, left."),
        ("Anna Weber (33 years old) left.", "Anna Weber, 33, left."),
        ("**Anna Weber** (33) left.", "**Anna Weber**, 33, left."),
    ],
)
def test_commas_set_the_age_off(damaged: str, mended: str) -> None:
    assert mend(agebrackets, damaged, format="markdown") == mended.replace("33\n", "33")
    assert find(agebrackets, mended, format="markdown") == []
    assert find(agebrackets, damaged, UK, "markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A man from New York (17), one from Oita Prefecture (45) and Osaka (33).",
        "See Section Nine (11), Blue River (20) and New Party (33).",
        "Gomez for Lee Hall (53), Reid for Tom Ford (71).",
        "Tom Ford (61) scored his second goal.",
        "Anna Weber (1980-2013), Anna Weber (9), Anna Weber (2013).",
        "Anna Weber (33)'s house.",
        "anna weber (33) 🙂",
    ],
)
def test_other_numbers_are_silent(text: str) -> None:
    assert find(agebrackets, text) == []


def test_a_matter_of_style_needs_a_look() -> None:
    assert not is_safe(agebrackets, "Anna Weber (33) left.")


def test_a_huge_line_is_read() -> None:
    text = "Anna Weber (33) left the old town hall and went to the sea by the long road. " * 1_500
    assert len(find(agebrackets, text)) == 1_500
