"""Did went, has began, will granted, has said on Monday."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import verbforms
from tests.checkers.mending import find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("He didn’t went home.", "He didn’t go home."),
        ("He does not knew it.", "He does not know it."),
        ("It has *began*.", "It has *begun*."),
        ("They had already wrote it.", "They had already written it."),
        ("The club has signed him on Monday.", "The club signed him on Monday."),
        ("The club (SC) has already signed him last week.", "The club (SC) already signed him last week."),
        ("The men have been freed two days ago.", "The men were freed two days ago."),
        ("The play has begun yesterday.", "The play began yesterday."),
        ("Yesterday the club has signed him.", "Yesterday the club signed him."),
        ("In 2016, the club has been sold.", "In 2016, the club was sold."),
    ],
)
def test_verb_forms_are_mended(damaged: str, mended: str) -> None:
    assert mend(verbforms, damaged, format="markdown") == mended
    assert find(verbforms, mended, format="markdown") == []


@pytest.mark.parametrize("text", ["The king will awarded it.", "Guests should tested at the door."])
def test_a_past_after_a_modal_is_only_pointed_at(text: str) -> None:
    [candidate] = find(verbforms, text)
    assert candidate.rule is verbforms.MODAL
    assert not candidate.suggestions


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They do not found clubs, fell trees or saw wood. He had become old and has come home.",
        "It will need, feed, succeed and speed up; the will named her, a can opened, indeed.",
        "He may have left on Monday, and is said to have left last week.",
        "It has grown since last week, by more than last year and until yesterday.",
        "The club has called a vote that begins on Sunday. He has said what he did last week.",
        "He has recovered and played on Sunday.",
        "Since 2016, the club has been sold. In 2016 the club, which has been sold, won.",
        '"We have sold it yesterday," he said.',
        "The coast has enjoyed strong growth in 2004.",
    ],
)
def test_good_verb_forms_are_silent(text: str) -> None:
    assert find(verbforms, text) == []


def test_only_irregular_forms_are_safe() -> None:
    assert is_safe(verbforms, "He did not went home.")
    assert not is_safe(verbforms, "The club has signed him on Monday.")


def test_one_long_line_is_read_in_one_pass() -> None:
    assert len(find(verbforms, "He did not went home and " * 4_000)) == 4_000
