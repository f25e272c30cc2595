"""Centuries in Roman figures or without their ending."""

from __future__ import annotations

import pytest

from fixer.checkers.dates import centuries
from tests.checkers.mending import find, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("Built in the XIX century.", "Built in the 19th century."),
        ("Built in the IV century.", "Built in the 4th century."),
        ("Built in the XXIst century.", "Built in the 21st century."),
        ("Built in the 19. century.", "Built in the 19th century."),
        ("Built in the 18 century.", "Built in the 18th century."),
        ("Built in the 2 century.", "Built in the 2nd century."),
        ("Built in the XVII-XVIII centuries.", "Built in the 17th-18th centuries."),
        ("Built in the 18–19 centuries.", "Built in the 18th–19th centuries."),
        ("Built in the XIX and XX centuries.", "Built in the 19th and 20th centuries."),
        ("Built in the late **XIX** century.", "Built in the late **19th** century."),
    ],
)
def test_a_century_is_an_ordinal(damaged: str, mended: str) -> None:
    assert mend(centuries, damaged, format="markdown") == mended
    assert find(centuries, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A quarter of a century, half a century, 3 centuries.",
        "It took 2 centuries, lasted in 3 centuries and for 2-3 centuries.",
        "He made 18 centuries in 20 Tests.",
        "The 16th–19th centuries and the 21st century.",
        "The XX Century Hall, the 45 century and the XL century.",
        "the XXX century 🙂",
    ],
)
def test_counts_and_names_are_silent(text: str) -> None:
    assert find(centuries, text) == []


def test_a_huge_line_is_read() -> None:
    assert len(find(centuries, "Built in the XIX century. " * 4_000)) == 4_000
