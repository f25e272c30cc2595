"""A or an by sound, determiners that stand twice, and speakers without an article."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import articles
from tests.checkers.mending import find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("He waited a hour.", "He waited an hour."),
        ("It was an unique day.", "It was a unique day."),
        ("It is a 8 percent gain.", "It is an 8 percent gain."),
        ("It was an 20-minute walk.", "It was a 20-minute walk."),
        ("She met a **old** friend.", "She met an **old** friend."),
        ("She met a\u00a0old friend.", "She met an\u00a0old friend."),
        ("She met a old friend.\r\nAn man left.\r\n", "She met an old friend.\r\nA man left.\r\n"),
        ("An spokesman left 🙂", "A spokesman left 🙂"),
        ("He sold a the car.", "He sold the car."),
        ("He sold the his car.", "He sold his car."),
        ("The our car is sold.", "Our car is sold."),
        ("He sold his the car.", "He sold his car."),
        ('"It is over," said mayor.', '"It is over," said the mayor.'),
    ],
)
def test_articles_are_mended(damaged: str, mended: str) -> None:
    assert mend(articles, damaged, format="markdown") == mended
    assert find(articles, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "An historic vote in an hotel, an hour from a unit of a U.S. army with an MRI.",
        "Vitamin A is in group A only. Serie A opens. La Niña and El Niño e a outra.",
        "the servers idnes.cz a aktualne.cz",
        "It is a a good day. An how are you?",
        "They gave her the key, making this the best day and him his a-list wish.",
        "The A Team and The The play a cappella; the a la carte menu.",
        "All the his-and-hers towels.",
        '"It is over," said Mayor Berg. "It is over," said mayor Anna Berg.',
        "It is over, says mayor",
    ],
)
def test_good_articles_are_silent(text: str) -> None:
    assert find(articles, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("He came with a old man.", True),
        ("An man came.", True),
        ("They elected a old man.", False),
        ("He sold the his car.", False),
    ],
)
def test_a_fix_is_safe_when_the_word_before_needs_an_article(text: str, safe: bool) -> None:
    assert is_safe(articles, text) == safe


def test_one_long_line_is_read_in_one_pass() -> None:
    assert len(find(articles, "He came with a old man and left " * 3_000)) == 3_000
