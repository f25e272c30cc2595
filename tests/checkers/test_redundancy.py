"""The same thing said twice in a tight frame, and words that come again for a reason."""

from __future__ import annotations

import pytest

from fixer.checkers.repeats import redundancy
from fixer.context import Context
from fixer.markup import read
from fixer.view import build


def told(text: str) -> list[tuple[str, str, str]]:
    """What is found, what its fix leaves of it, and how far that may be applied."""
    view = build(text, read(text, "plain"))
    rows = []
    for candidate in redundancy.check(Context(view)):
        (edit,) = candidate.suggestions[0].edits
        (start, end), level = candidate.span, candidate.suggestions[0].applicability.name.lower()
        left = view.text[start : edit.start] + view.text[edit.end : end]
        rows.append((view.text[start:end], left.strip(), level))
    return rows


@pytest.mark.parametrize(
    ("text", "found", "left"),
    [
        (
            "They took preventive measures to prevent fires.",
            "preventive measures to prevent",
            "measures to prevent",
        ),
        ("They began restoration work to restore it.", "restoration work to restore", "work to restore"),
        ("Protective steps to protect us failed.", "Protective steps to protect", "steps to protect"),
    ],
)
def test_a_measure_named_twice(text: str, found: str, left: str) -> None:
    assert told(text) == [(found, left, "unsafe")]


def test_a_thing_explained_by_itself_is_a_choice() -> None:
    assert told("The farm is a large vegetable farm that grows beets.") == [
        ("The farm is a large vegetable farm that", "The farm", "manual")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“We took preventive measures to prevent fires,” he said.",
        "The town took safety measures to protect the park.",
        "It was the right step in the right direction.",
        "She gave work to workers. The game is a game.",
        "The farm is large, and it is a farm that pays.",
        "The farm is a farm that they know.",
        "measures to " * 10_000,
    ],
)
def test_other_repeats_are_silent(text: str) -> None:
    assert told(text) == []
