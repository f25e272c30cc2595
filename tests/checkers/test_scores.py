"""Scores with a colon, and the clock times, ratios and verses that are none."""

from __future__ import annotations

import pytest

from fixer.checkers.sport import scores
from tests.checkers.mending import UK, find, is_safe, mend

MENDED = [
    ("Bonn beat Mainz 2:1 (1:0).", "Bonn beat Mainz 2-1 (1-0)."),
    ("Bonn beat Mainz 2: 1 (1 : 0).", "Bonn beat Mainz 2-1 (1-0)."),
    ("After a 0:2 deficit the striker left.", "After a 0-2 deficit the striker left."),
    ("She won the match 6:3, 3:6 and 7:5.", "She won the match 6-3, 3-6 and 7-5."),
    ("The hosts won with 5:2.", "The hosts won 5-2."),
    ("The hosts won easily with 5:2.", "The hosts won easily 5-2."),
    ("The game ended with 1:1.", "The game ended with 1-1. ".strip()),
    ("The team lost 104:106 on Friday.", "The team lost 104-106 on Friday."),
    ("The team trailed 39:59 at half-time.", "The team trailed 39-59 at half-time."),
    ("They lost 1:2 (17:21, 21:17, 19:21).", "They lost 1-2 (17-21, 21-17, 19-21)."),
    ("The hockey team won (1:0, 0:2, 3:1).", "The hockey team won (1-0, 0-2, 3-1)."),
    ("The final (22:15) of the handball cup.", "The final (22:15) of the handball cup."),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_a_score_has_a_hyphen(damaged: str, mended: str) -> None:
    assert mend(scores, damaged) == mended
    assert mend(scores, damaged, UK) == mended
    assert mend(scores, mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mix it 2:1 and wait.",
        "The goal fell after 9:30 minutes, the match began at 20:30.",
        "The team watched the match in 16:9 on a 4:3 screen.",
        "She won the final in 2:05:13 and lost 3:05 there.",
        "The ratio of goals to games is 2:1 for the club.",
        "The coach praised his 1:1 duels and the 1:1 situation of the striker.",
        "The goalkeeper reads John 3:16 and Genesis 1:1.",
        "In the tournament, group 3: 2 wins; group 19: 2.5 goals a match.",
        "The match: 2-1. The goal came at 12:3x or 2019: 3.",
        "The striker paid $2:1 and 1.2:1 or 2:1%.",
    ],
)
def test_other_numbers_are_silent(text: str) -> None:
    assert find(scores, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Bonn won 2:1 at home.", True),
        ("Bonn won 61:72 at home.", True),
        ("Bonn won 21:17 at home.", False),
    ],
)
def test_what_could_be_a_time_needs_a_look(text: str, safe: bool) -> None:
    assert is_safe(scores, text) == safe


@pytest.mark.parametrize(
    ("format", "source", "mended"),
    [
        ("markdown", "# Bonn beat **Mainz** 2:1\n", "# Bonn beat **Mainz** 2-1\n"),
        ("html", "<p>Bonn beat Mainz <b>2:&nbsp;1</b>.</p>", "<p>Bonn beat Mainz <b>2-1</b>.</p>"),
        (
            "plain",
            "\ufeffBonn beat Mainz 2:\u202f1 🙂\r\nfor once.",
            "\ufeffBonn beat Mainz 2-1 🙂\r\nfor once.",
        ),
    ],
)
def test_markup_and_odd_blanks_stay(format: str, source: str, mended: str) -> None:
    assert mend(scores, source, format=format) == mended


def test_a_huge_line_is_read() -> None:
    assert len(find(scores, "Bonn beat Mainz 2:1. " * 5_000)) == 5_000
