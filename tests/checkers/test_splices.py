"""Two sentences with a comma between them, and all that looks like it."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import splices
from tests.checkers.mending import find, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        (
            "The road is closed today, trains are also late.",
            "The road is closed today; trains are also late.",
        ),
        (
            "In Bonn, the road is closed, the *bridge* is open now.",
            "In Bonn, the road is closed; the *bridge* is open now.",
        ),
        ("No one is in the house, it will be sold soon.", "No one is in the house; it will be sold soon."),
        ("The road is closed today, it has snowed.\r\n", "The road is closed today; it has snowed.\r\n"),
    ],
)
def test_a_semicolon_takes_the_place_of_the_comma(damaged: str, mended: str) -> None:
    assert mend(splices, damaged, format="markdown") == mended
    assert find(splices, mended, format="markdown") == []


def test_the_other_way_is_offered_too() -> None:
    [candidate] = find(splices, "The road is closed today, trains are also late.")
    assert [fix.edits[0].text for fix in candidate.suggestions] == [";", ", and"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The road is not closed, it is open for all of us.",
        "If the road is closed, the bridge will be open.",
        "The road that was closed, the bridge has said.",
        "The road is closed, the bridge is open and the tunnel is free.",
        "The road has been closed, the police have confirmed it.",
        "The road has been closed, a court has ruled.",
        "The road was closed, although the bridge was open.",
        "It has been a good road, a road he has built.",
        "One was hurt in the house, the other was killed at once.",
        '"The road is closed today, trains are also late."',
        "Over time - the road is closed, people are late.",
        "The road is closed today, trains are also late 🙂",
    ],
)
def test_other_commas_are_silent(text: str) -> None:
    assert find(splices, text) == []


def test_one_long_line_is_read_in_one_pass() -> None:
    assert len(find(splices, "The road is closed today, trains are also late. " * 2_000)) > 400
