"""Sentences of any language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.model import Span
from fixer.original.split import sentences


def split(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["It rains.", "We stay."],
        ["“It rains.”", "She left!", "Why?", "Nobody knows …"],
        ["Dr. Torvald met Mr. A. Brem on Jan. 3 in St. Lund.", "They ate."],
        ["Am 16. Dezember kamen ca. 20 Boote.", "Das 3. Boot sank."],
        ["Он родился в 1950 г. в Туле.", "Стоит 5 тыс. руб. за штуку.", "«Да!»", "— Нет."],
        ["¿Dónde está?", "¡Aquí!"],
        ["你好吗？", "我很好。", "“他来了。”", "好的"],
        ["雨だ。", "「行こう。」", "はい！"],
        ["Version 2.0.1 costs 1.500 euros, e.g. here."],
        ["It rains 🌧️.", "Très bien."],
        ["no capital here. and no sentence"],
    ],
)
def test_a_text_is_split_where_its_sentences_end(parts: list[str]) -> None:
    text = " ".join(parts)
    assert split(text) == parts


@pytest.mark.parametrize("text", ["", " ", "\u3000"])
def test_blank_text_has_no_sentence(text: str) -> None:
    assert split(text) == []


def test_only_the_block_is_read() -> None:
    text = "One. Two. Three. Four."
    assert [text[slice(*span)] for span in sentences(text, Span(5, 16))] == ["Two.", "Three."]


@given(st.text(alphabet="Ab1.!?。” \n\u0301🙂", max_size=60))
def test_nothing_but_blanks_is_between_sentences(text: str) -> None:
    spans = sentences(text, Span(0, len(text)))
    borders = [0, *(offset for span in spans for offset in span), len(text)]
    assert borders == sorted(borders)
    assert not any(text[a:b].strip() for a, b in zip(borders[::2], borders[1::2], strict=True))


def test_a_huge_line_takes_no_time() -> None:
    assert len(split("It rains here. " * 20_000)) == 20_000
