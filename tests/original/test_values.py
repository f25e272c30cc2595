"""What numbers, times and dates of many languages are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.knowledge.root import rules_root
from fixer.model import Span
from fixer.original.values import Kind, values

AMOUNTS = [
    ("en", "1,500 people", "1500"),
    ("en", "two hundred and fifty", "250"),
    ("en", "twenty-five", "25"),
    ("en", "$2.5 million", "2500000"),
    ("en", "3 lakh", "300000"),
    ("en", "half a million", "500000"),
    ("en", "World War II", "2"),
    ("de", "1.500 Leute", "1500"),
    ("de", "1'500 Franken", "1500"),
    ("de", "1,49 Mio. Euro", "1490000"),
    ("de", "zwölf", "12"),
    ("de", "vierundzwanzig", "24"),
    ("de", "zweihundertfünfzig", "250"),
    ("de", "ein 25-Jähriger", "25"),
    ("de", "eine Vierjährige", "4"),
    ("nl", "vijfentwintig", "25"),
    ("fr", "quatre-vingt-dix-sept", "97"),
    ("fr", "1,2 milliard d'euros", "1200000000"),
    ("fr", "12 000 personnes", "12000"),
    ("es", "doscientos mil", "200000"),
    ("pt", "2,5 bilhões", "2500000000"),
    ("it", "ventiquattro", "24"),
    ("it", "duemila", "2000"),
    ("ro", "trei mii", "3000"),
    ("ru", "1,5 млн рублей", "1500000"),
    ("ru", "20 тыс. человек", "20000"),
    ("ru", "двадцать пять", "25"),
    ("ru", "двадцатипятилетний", "25"),
    ("uk", "п'ять тисяч гривень", "5000"),
    ("pl", "pięć tysięcy złotych", "5000"),
    ("cs", "šestačtyřicetiletý", "46"),
    ("cs", "2,5 milionu korun", "2500000"),
    ("hu", "huszonöt millió", "25000000"),
    ("fi", "kaksikymmentäviisi", "25"),
    ("sv", "tjugofem", "25"),
    ("da", "femoghalvtreds", "55"),
    ("no", "tjuefem", "25"),
    ("is", "8,3 milljörðum króna", "8300000000"),
    ("tr", "yirmi beş bin", "25000"),
    ("id", "5 juta", "5000000"),
    ("ar", "٢٥ مليون", "25000000"),
    ("he", "3 מיליון", "3000000"),
    ("zh", "3億5000万", "350000000"),
    ("zh", "1.77万亿元", "1770000000000"),
    ("zh", "40余万人", "400000"),
    ("ja", "１億２千万円", "120000000"),
    ("ja", "令和3年", "2021"),
    ("ko", "25만 명", "250000"),
    ("xx", "1,5 foo", "1.5"),
]


@pytest.mark.parametrize(("language", "text", "amount"), AMOUNTS)
def test_a_number_has_its_value(language: str, text: str, amount: str) -> None:
    assert Decimal(amount) in [reading for value in values(text, language) for reading in value.amounts]


@pytest.mark.parametrize(
    ("language", "text", "minute", "clear"),
    [
        ("en", "at 9:30 p.m.", 1290, True),
        ("en", "at noon", 720, True),
        ("en", "at three o'clock", 180, False),
        ("de", "um 21.30 Uhr", 1290, True),
        ("de", "um 8 Uhr", 480, False),
        ("de", "um halb acht", 450, False),
        ("fr", "à 21h30", 1290, True),
        ("ru", "в 17 часов 47 минут", 1067, True),
        ("zh", "下午3点30分", 930, True),
        ("ja", "午後3時半", 930, True),
    ],
)
def test_a_time_is_a_minute_of_the_day(language: str, text: str, minute: int, clear: bool) -> None:
    assert (minute, clear) in [(value.minute, value.clear) for value in values(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "25 percent", "%"),
        ("en", "$5", "USD"),
        ("en", "5 million euros", "EUR"),
        ("de", "2,5 Prozent", "%"),
        ("uk", "5 тис. грн", "UAH"),
        ("zh", "2510 亿美元", "USD"),
        ("ja", "4割", "%"),
        ("tr", "yüzde 25", "%"),
        ("en", "5 people", ""),
    ],
)
def test_a_unit_stands_beside_its_number(language: str, text: str, unit: str) -> None:
    assert [value.unit for value in values(text, language)][-1] == unit


@pytest.mark.parametrize(
    ("language", "text", "kind", "number"),
    [
        ("en", "on July 5", Kind.MONTH, 7),
        ("en", "on May 5", Kind.MONTH, 5),
        ("en", "in May", Kind.MONTH, 5),
        ("de", "am Samstag", Kind.WEEKDAY, 6),
        ("ru", "в субботу", Kind.WEEKDAY, 6),
        ("zh", "7月26日", Kind.MONTH, 7),
        ("zh", "3至6月", Kind.MONTH, 3),
    ],
)
def test_months_and_weekdays(language: str, text: str, kind: Kind, number: int) -> None:
    found = [value for value in values(text, language) if value.amounts]
    assert (kind, Decimal(number)) in [(value.kind, value.amounts[0]) for value in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ""),
        ("en", "They may march on."),
        ("de", "Achtung, eine Einheit: das Einkommen."),
        ("cs", "v minulém století"),
        ("ru", "сторона стола"),
        ("en", "👍🏽 e\u0301\u0301 \ufeff"),
    ],
)
def test_words_that_only_look_like_numbers(language: str, text: str) -> None:
    assert not [value for value in values(text, language) if not value.amounts or value.amounts[0] > 1]


def test_spans_count_in_the_whole_text() -> None:
    text = "5 apples. 12 pears."
    found = values(text, "en", Span(10, len(text)))
    assert [text[slice(*value.span)] for value in found] == ["12"]


def test_a_huge_line_takes_no_time() -> None:
    assert len(values("12 apples, " * 10_000, "de")) == 10_000


LANGUAGES = sorted(path.parent.name for path in rules_root().glob("*/values.txt"))


@given(st.sampled_from(LANGUAGES), st.text(max_size=80))
def test_any_text_can_be_read(language: str, text: str) -> None:
    for value in values(text, language):
        assert 0 <= value.span.start < value.span.end <= len(text)
        assert value.amounts or value.parts or value.minute is not None


@given(st.sampled_from(LANGUAGES), st.integers(min_value=0, max_value=999))
def test_plain_figures_are_the_same_in_all_languages(language: str, number: int) -> None:
    found = values(f"xx {number} xx", language)
    assert any(value.amounts and value.amounts[0] == number for value in found)
