"""Where sentences begin; ``|`` marks the offset that is asked about."""

from __future__ import annotations

import pytest

from fixer.sentences import is_sentence_start, sentence_bounds

STARTS = [
    ("|He left.", True),
    ("“|He left.”", True),
    ("- |He left.", True),
    ("(|He left.)", True),
    ("• |He left.", True),
    ("He |left.", False),
    ("He left. |She stayed.", True),
    ("He left! |She stayed.", True),
    ("He left? |She stayed.", True),
    ("He left… |She stayed.", True),
    ("He left.” |She stayed.", True),
    ('He left." |She stayed.', True),
    ("He left. “|She stayed.", True),
    ("(He left.) |She stayed.", True),
    ('He said: "|She stayed.', True),
    ("He said: “|She stayed.", True),
    ("He said: |she stayed.", False),
    ("He said, “|she stayed.", False),
    ("He left – |she stayed.", False),
    ("He left; |she stayed.", False),
    ("Mr. |Smith left.", False),
    ("He met Dr. |Smith.", False),
    ("He met (Prof. |Smith).", False),
    ("J. |Smith left.", False),
    ("At 5 p.m. |Monday", False),
    ("e.g. |Berlin", False),
    ("the U.S. |Army", False),
    ("Damr. |She left.", True),
    ("visit.|She", False),
    ("www.|example.org", False),
    ("“Why?” |he asked.", True),
]


@pytest.mark.parametrize(("text", "starts"), STARTS)
@pytest.mark.parametrize("before", ["", "Another block.\n", "another block\n"])
def test_where_a_sentence_begins(text: str, starts: bool, before: str) -> None:
    offset = text.index("|")
    whole = before + text.replace("|", "")
    assert is_sentence_start(whole, len(before) + offset, len(before)) is starts


BOUNDS = [
    ("|One. Two. Three.", "One. "),
    ("One. T|wo. Three.", "Two. "),
    ("One. Two. |Three.", "Three."),
    ("One |word", "One word"),
    ("He met Mr. |Smith. Then he left.", "He met Mr. Smith. "),
    ("It was 3.5 |percent. “Yes!” he said.", "It was 3.5 percent. "),
    ("It is. “Y|es!” She left.", "“Yes!” "),
    ("It is. “Y|es!” he said.", "“Yes!” he said."),
    ("One. two |three.", "One. two three."),
]


@pytest.mark.parametrize(("text", "sentence"), BOUNDS)
@pytest.mark.parametrize("before", ["", "Another block.\n"])
def test_the_sentence_around_an_offset(text: str, sentence: str, before: str) -> None:
    offset = text.index("|")
    whole = before + text.replace("|", "") + "\nAnd More."
    start, end = sentence_bounds(whole, len(before) + offset, len(before), len(before) + len(text) - 1)
    assert whole[start:end] == sentence
