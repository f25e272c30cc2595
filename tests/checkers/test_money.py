"""Sums of money of other languages, and the sums that English writes so itself."""

from __future__ import annotations

from functools import partial

import pytest

from fixer.checkers.figures import money
from fixer.context import Style
from fixer.model import Applicability
from tests.checkers import mending

US, UK = Style(), Style(english="uk")


find = partial(mending.find, money)
mend = partial(mending.mended_view, money)


MENDED = [
    ("It costs 50€, 1,500 € or 2.50€.", "It costs €50, €1,500 or €2.50."),
    ("It costs 5$ 🎟", "It costs $5 🎟"),
    ("It costs 3 million €.", "It costs €3 million."),
    ("It costs 50-60 €.", "It costs €50-60."),
    ("It costs $ 5 million, £ 1.8 or € 185,000.", "It costs $5 million, £1.8 or €185,000."),
    ("He paid 5 euro for it.", "He paid 5 euros for it."),
    ("He paid 5 million dollar, not 2 ruble.", "He paid 5 million dollars, not 2 rubles."),
    ("It costs 80 yuans and 5,000 yens.", "It costs 80 yuan and 5,000 yen."),
    ("It costs 300 grivnas.", "It costs 300 hryvnias."),
    ("He paid 45,000 Euros and 20 Dollars.", "He paid 45,000 euros and 20 dollars."),
    ("He paid 45,000 Euro.", "He paid 45,000 euros."),
    ("He paid 80 Yuan for it.", "He paid 80 yuan for it."),
    ("He paid $5 million dollars.", "He paid $5 million."),
    ("It fell to €50 euros.", "It fell to €50."),
    ("A rouble and 5 roubles. Roubles fell.", "A ruble and 5 rubles. Rubles fell."),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_sums_are_written_as_in_english(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize("text", [mended for _, mended in MENDED])
def test_mended_text_is_left_alone(text: str) -> None:
    assert find(text) == []


CODES = [
    ("He paid EUR 5,000.", "He paid 5,000 euros.", "He paid €5,000."),
    ("He paid 5,000 EUR.", "He paid 5,000 euros.", "He paid €5,000."),
    ("He paid USD 3 million.", "He paid $3 million.", "He paid $3 million."),
    ("He paid 3 million USD.", "He paid $3 million.", "He paid $3 million."),
    ("He paid GBP 1.", "He paid 1 pound.", "He paid £1."),
    ("He paid 740,000 CZK.", "He paid 740,000 Czech crowns.", "He paid 740,000 Czech crowns."),
    ("He paid RMB 50,000 Yuan.", "He paid 50,000 yuan.", "He paid 50,000 yuan."),
    ("He paid USD 100-110 million.", "He paid $100-110 million.", "He paid $100-110 million."),
    ("He paid a EUR 500 fine.", "He paid a €500 fine.", "He paid a €500 fine."),
    ("He paid 30\u202f000 UAH or 30,000\u00a0UAH.", "He paid 30 000 UAH or 30,000 hryvnias.", None),
]


@pytest.mark.parametrize(("damaged", "us", "uk"), CODES)
def test_codes_become_what_the_house_writes(damaged: str, us: str, uk: str | None) -> None:
    assert mend(damaged) == us
    assert uk is None or mend(damaged, UK) == uk


def test_a_code_in_an_adjective_has_no_fix() -> None:
    [candidate] = find("He paid a CZK 500 fine.")
    assert (candidate.rule.id, candidate.suggestions) == ("money/code", ())
    assert candidate.message == "'CZK 500': a currency code instead of the word or sign"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It costs €50, $5 million, £1.8bn, US$3, A$5 or 5 euros.",
        "It rose from $5 to 10 $15 bills. The $ is strong, the € is not.",
        "It costs 5 000 €, 1'000 €, 1’000 EUR, 440\u00a0000 CZK or CZK 440 000.",
        "The EUR/USD rate is 1.10; EUR 2020 began; the USD-5 plan; XEUR 5, EURO 5.",
        "He paid with a 5 euro and a 10 euro note for an 11,000 euro watch.",
        "It is a 50 million dollar deal; 50 euro notes; 1 euro; a 10 cent a litre increase.",
        "The 12 Euro zone countries, the 2022 Euros, the 2024 Euro final.",
        "He had 5. Euros fell. Ezra Pound, 80, and Crown 5.",
        "She yens for 2 wonders.",
        "It costs $50 or 40 dollars, £5 sterling, $5 dollar bills.",
        "Euro\n5 euro\u0301 e\u0301",
    ],
)
def test_other_sums_are_silent(text: str) -> None:
    assert find(text) == []


def test_headlines_may_have_capitals() -> None:
    assert find("He Won 5 Million Euros") == []
    assert find("# He Won 5 Million Euros", format="markdown") == []


@pytest.mark.parametrize(("text", "sure"), [("It costs 50 €.", True), ("It costs EUR 50.", False)])
def test_only_codes_wait_for_a_look(text: str, sure: bool) -> None:
    [candidate] = find(text)
    assert (candidate.suggestions[0].applicability is Applicability.SAFE) == sure


def test_the_spelling_of_ruble_follows_the_house() -> None:
    assert mend("The ruble fell to 5 rubles.", UK) == "The rouble fell to 5 roubles."
    assert find("The rouble fell.", UK) == find("The ruble fell.") == []


def test_markup_inside_a_sum() -> None:
    assert mend("It costs **50 €**.", format="markdown") == "It costs €50."
    assert mend("<td>50&nbsp;&euro;</td>", format="html") == "€50"
    assert find("It costs `50 €`.", format="markdown") == []


@pytest.mark.parametrize("end", ["\r\n\r\n", "\n\n", "\r\r"])
def test_blocks_end_a_sum(end: str) -> None:
    assert find(f"It was 50{end}€ and EUR{end}50") == []


def test_a_hundred_thousand_characters_on_one_line() -> None:
    assert len(find("It costs 50 €, EUR 5,000 and 5 euro. " * 2_800)) == 8_400
