"""Ordinals with a full stop before a month, and the many full stops that end a sentence there."""

from __future__ import annotations

import pytest

from fixer.checkers.dates import dates
from fixer.context import Style
from tests.checkers.mending import UK, US, find, is_safe, mend

MENDED = [
    ("It fell on 3. May in Bonn.", "It fell on May 3 in Bonn.", "It fell on 3 May in Bonn."),
    ("It fell on 3.May.", "It fell on May 3.", "It fell on 3 May."),
    ("It fell on the 12. of March.", "It fell on March 12.", "It fell on 12 March."),
    ("It fell on 3. May 2019.", "It fell on May 3, 2019.", "It fell on 3 May 2019."),
    ("By 3. May 2019 it fell.", "By May 3, 2019, it fell.", "By 3 May 2019 it fell."),
    ("On Sunday 8. June it fell.", "On Sunday, June 8, it fell.", "On Sunday 8 June it fell."),
    ("On Sunday, the 8. of June.", "On Sunday, June 8.", "On Sunday 8 June."),
    ("From 5. to 8. May.", "From May 5 to 8.", "From 5 to 8 May."),
    ("Seen (5. – 8. May).", "Seen (May 5-8).", "Seen (5-8 May)."),
    ("Seen on 3., 10. and 15. July.", "Seen on July 3, 10 and 15.", "Seen on 3, 10 and 15 July."),
    ("Seen on 3. Dec. 2019.", "Seen on Dec. 3, 2019.", "Seen on 3 Dec. 2019."),
    ("On 1. In January, Lula won.", "On January 1, Lula won.", "On 1 January, Lula won."),
    ("On 18. In March 1990, he won.", "On March 18, 1990, he won.", "On 18 March 1990, he won."),
    ("The 3. May parade began.", "The May 3 parade began.", "The 3 May parade began."),
]


@pytest.mark.parametrize(("damaged", "us", "uk"), MENDED)
def test_a_date_is_written_in_the_order_of_the_house(damaged: str, us: str, uk: str) -> None:
    assert mend(dates, damaged, US) == us
    assert mend(dates, damaged, UK) == uk


@pytest.mark.parametrize("text", [mended for row in MENDED for mended in row[1:]])
def test_mended_text_is_left_alone(text: str) -> None:
    assert find(dates, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They won by 12. March was better.",
        "He is number 3. May he rest.",
        "The total was 30. In March, it grew.",
        "The bus no. 18. In May they left.",
        "1. January sales\n2. February sales",
        "It costs $12. May I pay?",
        "It opened at 9.30. June was hot.",
        "Version 2.3. May follow.",
        "It fell on 32. May and 0. June.",
        "It fell on 3. Maybe later.",
        "It fell on 3. Marching on, it rose.",
        "It fell on 3.\nMay was hot.",
        "The 10. district has 10. Juniors.",
    ],
)
def test_a_number_that_ends_a_sentence_is_silent(text: str) -> None:
    assert find(dates, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("It fell on 3. May.", True),
        ("It fell on Friday 3. May.", True),
        ("It fell 3. May 2019.", True),
        ("On 1. In January it fell.", True),
        ("It fell 3. May.", False),
        ("It fell by 3. May.", False),
        ("The 3. May parade began.", False),
    ],
)
def test_a_fix_is_safe_only_where_the_words_before_tell_a_date(text: str, safe: bool) -> None:
    assert is_safe(dates, text) == safe


@pytest.mark.parametrize(
    ("format", "source", "mended"),
    [
        ("markdown", "It fell on **3. May** in Bonn.", "It fell on **May 3** in Bonn."),
        ("markdown", "1. January sales\n2. February sales\n", "1. January sales\n2. February sales\n"),
        ("html", "<p>It fell on 3. May in Bonn.</p>", "<p>It fell on May 3 in Bonn.</p>"),
        ("html", "<p>It fell on 3.&nbsp;May.</p>", "<p>It fell on May 3.</p>"),
        ("plain", "It fell on 3. May\r\nin Bonn.\r\n", "It fell on May 3\r\nin Bonn.\r\n"),
        ("plain", "\ufeffIt fell on 3.\u202fMay 🙂", "\ufeffIt fell on May 3 🙂"),
        ("plain", "Le\u0301a fell on 3. May.", "Le\u0301a fell on May 3."),
    ],
)
def test_markup_and_odd_blanks_stay(format: str, source: str, mended: str) -> None:
    assert mend(dates, source, format=format) == mended


def test_a_huge_line_is_read() -> None:
    assert len(find(dates, "It fell on 3. May and more. " * 4_000)) == 4_000


def test_the_clock_of_the_house_does_not_matter() -> None:
    assert mend(dates, "It fell on 3. May.", Style(clock="24")) == "It fell on May 3."
