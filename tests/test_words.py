"""One definition of word, edge and case: lengths stay, and ``re`` and ``lower`` agree."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.words import LEFT_EDGE, RIGHT_EDGE, fold, is_word_char, lower, shadow

NASTY = "’‘ʼ“”„«»'\"-–—\u212aſıİK k\u0301\u00a0\u200b\ufffc🙂ßẞΣς\n"

FOLDED = [
    ("", "", ""),
    ("The King's Café", "the king's café", "the king s café"),
    ("“Don’t!”", '"don\'t!"', " don t  "),
    ("\u212aöln Maſt", "köln mast", "köln mast"),
    ("İstanbul Diyarbakır", "istanbul diyarbakir", "istanbul diyarbakir"),
    ("canʼt", "can't", "can t"),
    ("snake_case 3.5", "snake_case 3.5", "snake_case 3 5"),
    ("e\u0301te\u0301", "e\u0301te\u0301", "e\u0301te\u0301"),
    ("a–b…🙂\nc", "a–b…🙂\nc", "a b   c"),
    ("«Straße»", '"straße"', " straße "),
]


@pytest.mark.parametrize(("text", "folded", "shadowed"), FOLDED)
def test_fold_and_shadow(text: str, folded: str, shadowed: str) -> None:
    assert fold(text) == folded
    assert shadow(text) == shadowed


@given(st.text() | st.text(alphabet=NASTY + string.ascii_letters))
def test_every_form_is_as_long_as_the_text(text: str) -> None:
    assert len(lower(text)) == len(fold(text)) == len(shadow(text)) == len(text)


@given(st.text(alphabet=NASTY + string.ascii_letters), st.text(alphabet=NASTY + string.ascii_letters))
def test_a_shadow_does_not_depend_on_what_stands_around(one: str, other: str) -> None:
    # The small sigma alone looks at its neighbours; English text has none.
    one, other = one.replace("Σ", ""), other.replace("Σ", "")
    assert shadow(one + other) == shadow(one) + shadow(other)


def test_what_re_takes_for_an_ascii_letter_is_that_letter_in_lower_case() -> None:
    every_char = "".join(map(chr, range(0x10000)))
    for letter in string.ascii_letters:
        for char in set(re.findall(f"(?i:{letter})", every_char)):
            assert lower(char) == fold(char) == shadow(char) == letter.lower(), (letter, char)


def test_every_char_keeps_its_length() -> None:
    every_char = [chr(i) for i in range(0x110000)]
    assert [c for c in every_char if len(lower(c)) != 1] == []


def test_a_mark_is_a_blank_in_the_shadow_and_nothing_else_is() -> None:
    for i in range(0x10000):
        assert (shadow(chr(i)) == " ") == (not is_word_char(chr(i))), hex(i)


EDGES = [
    ("king", "the king.", True),
    ("king", "king", True),
    ("king", "the king's men", True),
    ("king", "the king’s men", True),
    ("KING", "THE KING'S MEN", True),
    ("kings", "the kings' men", True),
    ("king", "'king'", True),
    ("king", "(king)", True),
    ("king", "king-size", True),
    ("king", "kingdom", False),
    ("king", "viking", False),
    ("king", "king_1", False),
    ("king", "king2", False),
    ("can", "can't", False),
    ("can", "can’t", False),
    ("they", "they're", False),
    ("he", "he'll", False),
    ("eau", "l'eau", False),
    ("cafe", "cafe\u0301", False),
    ("te", "e\u0301te", False),
]


@pytest.mark.parametrize(("word", "text", "stands"), EDGES)
def test_words_end_where_words_end(word: str, text: str, stands: bool) -> None:
    assert bool(re.search(LEFT_EDGE + word + RIGHT_EDGE, text)) is stands
