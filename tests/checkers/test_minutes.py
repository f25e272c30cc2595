"""Minutes of play, stoppage time and extra time."""

from __future__ import annotations

import pytest

from fixer.checkers.sport import minutes
from fixer.model import Applicability
from tests.checkers.mending import find, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("He scored in the 17. minute.", "He scored in the 17th minute."),
        ("Lang (1.) and Moor (62.) scored.", "Lang (1st) and Moor (62nd) scored."),
        ("Lang scored twice (12., 33.).", "Lang scored twice (12th, 33rd)."),
        ("Lang scored late (90.+3).", "Lang scored late (90+3)."),
        ("Lang scored late (45 + 2).", "Lang scored late (45+2)."),
        ("They want the 50 + 1 rule.", "They want the 50+1 rule."),
        ("Lang scored in minute 17.", "Lang scored in the 17th minute."),
        ("In minute 3, Lang scored.", "In the 3rd minute, Lang scored."),
        ("*Lang* scored (12.).", "*Lang* scored (12th)."),
    ],
)
def test_minutes_are_ordinals(damaged: str, mended: str) -> None:
    assert mend(minutes, damaged, format="markdown") == mended
    assert find(minutes, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "See page (12.) and rule (3.).",
        "In minute 5 of the film he dies.",
        "It took 18 minutes 15 seconds.",
        "The children learn that 45 + 2 is 47.",
        "Lang scored (in 2017.) and (121.).",
        "Lang scored. He had 17. Minutes later he left.",
        "Lang scored in minute 45+2.",
        "Philips N.V. and 3 N.V. shares.",
    ],
)
def test_other_numbers_are_silent(text: str) -> None:
    assert find(minutes, text) == []


def test_extra_time_depends_on_the_sport() -> None:
    [candidate] = find(minutes, "Bonn won 2-1 n.V.")
    assert [fix.title for fix in candidate.suggestions] == ["use 'after extra time'", "use 'in overtime'"]
    assert {fix.applicability for fix in candidate.suggestions} == {Applicability.MANUAL}
    assert mend(minutes, "Bonn won 5-4 (n.E.) today.") == "Bonn won 5-4 (n.E.) today."


def test_a_huge_line_is_read() -> None:
    assert len(find(minutes, "Lang scored in the 17. minute. " * 4_000)) == 4_000
