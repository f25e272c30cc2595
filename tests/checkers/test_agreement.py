"""Singular where there are many, plural where there is one."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import agreement
from tests.checkers.mending import find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("They saw three woman.", "They saw three women."),
        ("It was ten kilometer from here.", "It was ten kilometers from here."),
        ("Some 1,500 employee were sent home.", "Some 1,500 employees were sent home."),
        ("They saw **three** woman, then left.", "They saw **three** women, then left."),
        ("They saw three\u00a0man.", "They saw three\u00a0men."),
        ("One of the biggest problem is rain.", "One of the biggest problems is rain."),
        ("It is one of our most expensive product.", "It is one of our most expensive products."),
        ("Police is on the way.", "Police are on the way."),
        ("It rained, and yet most people was calm.", "It rained, and yet most people was calm."),
        ("Most people was calm.", "Most people were calm."),
        ("They has left. He have gone.", "They have left. He has gone."),
        ("I has left.", "I have left."),
    ],
)
def test_numbers_agree(damaged: str, mended: str) -> None:
    assert mend(agreement, damaged, format="markdown") == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A three year and two month term, the three member states, a six man team.",
        "In the 2005 season he beat a top 10 player and the No. 4 player; COVID-19 case by case.",
        "It runs from 12 month 3 day. It might work, they fight crime, day and night work.",
        "Both state and federal laws, many system and rule changes.",
        "Version 2.5 hour by hour, room 12 week by week, Article 5 case in court.",
        "One of the best team players; one of the first of its kind; one of the most city-like towns.",
        "The state police is a body. One of the three people was hurt. The number of people is high.",
        "If he were rich, I insist that he have time. Does he have it? So do I.",
        '"They was late," she said.',
        "\ufeffThree 🙂 woman\u0301s",
    ],
)
def test_good_numbers_are_silent(text: str) -> None:
    assert find(agreement, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [("They saw three woman.", True), ("They saw 30 woman.", False), ("Police is here.", False)],
)
def test_a_number_in_letters_is_sure(text: str, safe: bool) -> None:
    assert is_safe(agreement, text) == safe


def test_one_long_line_is_read_in_one_pass() -> None:
    assert len(find(agreement, "they saw three woman, then " * 4_000)) == 4_000
