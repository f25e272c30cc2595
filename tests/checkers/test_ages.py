"""33-year-old and 33 years old."""

from __future__ import annotations

import pytest

from fixer.checkers.figures import ages
from tests.checkers.mending import UK, find, is_safe, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("A 33 years old man left.", "A 33-year-old man left."),
        ("The 33-years-old left.", "The 33-year-old left."),
        ("Her 12 years-old son left.", "Her 12-year-old son left."),
        ("A three years old child left.", "A three-year-old child left."),
        ("A 33 year old man left.", "A 33-year-old man left."),
        ("The 33 year-old left.", "The 33-year-old left."),
        ("The 33-year old left.", "The 33-year-old left."),
        ("Two 33 year olds left.", "Two 33-year-olds left."),
        ("He is 33-years-old.", "He is 33 years old."),
        ("She is 33 year old.", "She is 33 years old."),
        ("The 33-Year-Old left.", "The 33-year-old left."),
        ("The 7,000 year old stones.", "The 7,000-year-old stones."),
        ("He died at the age of 33 years.", "He died at the age of 33."),
        ("A man aged 33 years old left.", "A man aged 33 left."),
        ("Men aged 18 to 60 years left.", "Men aged 18 to 60 left."),
        ("A **33** years old man left.", "A **33**-year-old man left."),
    ],
)
def test_an_age_fits_its_place(damaged: str, mended: str) -> None:
    assert mend(ages, damaged, format="markdown") == mended
    assert mend(ages, damaged, UK, "markdown") == mended
    assert find(ages, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A 33-year-old man is 33 years old; 33-year-olds are, too.",
        "She is only 33 years old, and her house over 200 years old.",
        "It is for 4-5 year olds, 18 to 21 year olds, and children of 3 to 5 years old.",
        "33-Year-Old Man Found\nMan, 33-Year-Old Son Found",
        "The New Year old friends spoke of; years old and new.",
        "He won at the age of 16 years and 40 days. People aged 40 years and over or 60 years or older.",
        "He aged 10 years in a night. Whisky aged 12 years is dear.",
        "It cost $5 year old or new 🙂.",
    ],
)
def test_good_ages_are_silent(text: str) -> None:
    assert find(ages, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("A 33 years old man left.", True),
        ("A 33 year old man left.", False),
        ("A man aged 33 years left.", False),
    ],
)
def test_what_people_also_write_is_not_safe(text: str, safe: bool) -> None:
    assert is_safe(ages, text) == safe


def test_a_huge_line_is_read() -> None:
    assert len(find(ages, "A 33 years old man left.\u00a0 " * 4_000)) == 4_000
