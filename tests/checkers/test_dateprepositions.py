"""on with days, in with months."""

from __future__ import annotations

import pytest

from fixer.checkers.dates import dateprepositions
from tests.checkers.mending import find, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("The talks begin at Friday.", "The talks begin on Friday."),
        ("At Friday, the talks begin.", "On Friday, the talks begin."),
        ("They began at July 26 in Bonn.", "They began on July 26 in Bonn."),
        ("They began in July 26, 2020.", "They began on July 26, 2020."),
        ("They began in July 26.", "They began on July 26."),
        ("They began on July 2020.", "They began in July 2020."),
        ("They began at **Friday**.", "They began on **Friday**."),
    ],
)
def test_the_preposition_is_mended(damaged: str, mended: str) -> None:
    assert mend(dateprepositions, damaged, format="markdown") == mended
    assert find(dateprepositions, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They met at Friday prayers, at Friday's talks, at Monday night's show.",
        "In July 25 people died; in July, 26 more; in July 2020 none.",
        "She was sworn in Friday. It set in Monday.",
        "On July 20, 20 of them came.",
        "It rose at May 2.5 percent.",
    ],
)
def test_other_words_are_silent(text: str) -> None:
    assert find(dateprepositions, text) == []


def test_a_huge_line_is_read() -> None:
    assert len(find(dateprepositions, "It began at Friday. " * 5_000)) == 5_000
