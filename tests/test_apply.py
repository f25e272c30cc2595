from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.apply import apply_edits, compose, minimal
from fixer.model import Edit


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    points = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    pairs = list(zip(points[::2], points[1::2], strict=False))
    apart = [pair for i, pair in enumerate(pairs) if i == 0 or pair[0] > pairs[i - 1][1]]
    return [Edit(a, b, draw(st.text("XY🙂", max_size=3))) for a, b in apart]


@given(st.data(), st.text("abc\n", max_size=20))
def test_composed_edits_do_what_the_two_lists_do(data: st.DataObject, text: str) -> None:
    first = data.draw(edits_of(len(text)))
    between = apply_edits(text, first)
    second = data.draw(edits_of(len(between)))
    assert apply_edits(text, compose(first, second)) == apply_edits(between, second)


@pytest.mark.parametrize(
    ("first", "second", "composed"),
    [
        ([Edit(0, 1, "x")], [], [Edit(0, 1, "x")]),
        ([], [Edit(0, 1, "x")], [Edit(0, 1, "x")]),
        ([Edit(0, 1, "xyz")], [Edit(1, 2, "-")], [Edit(0, 1, "x-z")]),
        ([Edit(0, 2, "")], [Edit(0, 1, "")], [Edit(0, 3, "")]),
        ([Edit(1, 2, "x")], [Edit(3, 4, "y")], [Edit(1, 2, "x"), Edit(3, 4, "y")]),
    ],
)
def test_compose(first: list[Edit], second: list[Edit], composed: list[Edit]) -> None:
    assert compose(first, second) == composed


@pytest.mark.parametrize(
    "edits", [[Edit(0, 2, ""), Edit(1, 3, "")], [Edit(2, 3, ""), Edit(0, 1, "")], [Edit(2, 1, "")]]
)
def test_overlapping_or_unsorted_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlap or are out of order"):
        apply_edits("abcd", edits)


def test_edits_that_change_nothing_are_dropped() -> None:
    assert minimal("abc", [Edit(0, 1, "a"), Edit(1, 2, "x")]) == [Edit(1, 2, "x")]
