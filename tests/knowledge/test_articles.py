"""a or an: by sound, whatever the spelling."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.knowledge.articles import indefinite_article, mend_article

WORDS_AN = """
apple, egg, idea, old man, umbrella, uncle, ugly, upper, urgent, urban, usher, utter, ultimate, under-21
hour, hours-long, hourly, honest, honor, honour, honorary, heir, heiress, heirloom, herb, herbal, hors d'oeuvre
onerous, oncoming, only, onion, Ewok, Euler
unimportant, uninterested, unidentified, unimaginable, uninhabited, uninvited, unintended, unironic, unissued
Uber, Uzbek, Ypres, Xbox, Nvidia, nth, Élysée, Österreich, Übermensch, Åland, Øresund, Œuvre, Ürümqi
OPEC, ASEAN, AIDS, ISIS, EU, IRA, OECD
"""

WORDS_A = """
dog, house, historic, hotel, horror, Herbert, herbivore, Honolulu, humble, year, yacht, young
one, one-off, one's, once, once-in-a-lifetime, Oneness, ONCE, Ouija, Ouattara
use, used, user, useful, useless, usual, usually, using, usurper, US-led, utility, utopia, utensil, Utah, Utrecht
unit, union, unique, uniform, unilateral, unity, unicorn, universal, university, unanimous, unidirectional, uni
uranium, Uruguayan, urine, Ukrainian, Ugandan, Uyghur, Uighur, ubiquitous, UFO, Ulysses, Uefa, Unesco, Unicef
euro, European, Eurasian, EUROPOL, eulogy, euphoric, eucalyptus, ewe, Ewing
Xhosa, Xmas, xenophobe, St. Petersburg, Mr. Smith, Ms. Smith, Mt. Etna, No. 1, Lt. Gen., ft, Škoda, Łódź, Čapek
"""


def listed(table: str) -> list[str]:
    return [word.strip() for line in table.strip().splitlines() for word in line.split(", ")]


@pytest.mark.parametrize("word", listed(WORDS_AN))
def test_vowel_sound(word: str) -> None:
    assert indefinite_article(word) == "an"


@pytest.mark.parametrize("word", listed(WORDS_A))
def test_consonant_sound(word: str) -> None:
    assert indefinite_article(word) == "a"


@pytest.mark.parametrize("word", ["hour", "unit", "unimportant", "apple", "one", "euro", "useful", "honest"])
def test_capitals_change_nothing(word: str) -> None:
    assert indefinite_article(word) == indefinite_article(word.capitalize())


@pytest.mark.parametrize(
    "word",
    [
        "8",
        "11",
        "18",
        "80",
        "85-year-old",
        "800",
        "8,000",
        "8.5",
        "11,000",
        "18,500",
        "8th",
        "11th",
        "18th-century",
        "1848",
        "1100s",
        "18000",
        "11.5",
        "$8 million",
        "€11",
        "£18bn",
        "'80s",
        "8%",
    ],
)
def test_numbers_spoken_with_a_vowel(word: str) -> None:
    assert indefinite_article(word) == "an"


@pytest.mark.parametrize(
    "word",
    [
        "1",
        "7",
        "10",
        "100",
        "110",
        "118",
        "180-degree",
        "1,100",
        "1,800",
        "1.8",
        "0",
        "911",
        "2018",
        "19th",
        "$1 million",
        ".22 rifle",
        ".8",
        "70-year-old",
    ],
)
def test_numbers_spoken_with_a_consonant(word: str) -> None:
    assert indefinite_article(word) == "a"


@pytest.mark.parametrize(
    "word",
    [
        "FBI agent",
        "EU plan",
        "MP",
        "MPs",
        "MEP",
        "NGO",
        "NGO-run",
        "SMS",
        "X-ray",
        "S&P",
        "H&M",
        "F-16",
        "N95",
        "H1N1",
        "MI5",
        "M5S",
        "L-shaped",
        "SPD",
        "FPÖ",
        "ÖVP",
        "HIV",
        "LGBTQ+",
        "NBA",
        "NAACP",
        "NYSE",
        "LAPD",
        "HMRC",
        "RAF",
        "SUV",
        "F. Scott",
        "L.A.",
        "x",
        "n",
        "A4",
        "I",
        "e-mail",
        "mRNA",
        "iPhone",
        "MSc",
        "MoD",
        "mp3",
        "HTML",
        "LSAT",
        "HVAC",
    ],
)
def test_spelled_with_a_vowel(word: str) -> None:
    assert indefinite_article(word) == "an"


@pytest.mark.parametrize(
    "word",
    [
        "UN",
        "U.N.",
        "US",
        "U.S.",
        "UK",
        "UAE",
        "U-turn",
        "USAID",
        "UNHCR",
        "UNESCO",
        "UNICEF",
        "UEFA",
        "BBC",
        "CIA",
        "PhD",
        "T-shirt",
        "WTO",
        "YPG",
        "G-20",
        "B2B",
        "KGB",
        "CDU",
        "D.C.",
    ],
)
def test_spelled_with_a_consonant(word: str) -> None:
    assert indefinite_article(word) == "a"


@pytest.mark.parametrize(
    "word",
    [
        "NATO",
        "NASA",
        "FIFA",
        "SARS",
        "LASIK",
        "NAFTA",
        "FEMA",
        "MERS",
        "NASDAQ",
        "FARC",
        "SWAT",
        "FISA",
        "SIM",
        "RAM",
        "LAN",
        "HUD",
        "NOAA",
        "HIPAA",
        "FOIA",
        "SPAC",
        "REIT",
        "SLAPP",
        "HIMARS",
        "NATO-led",
    ],
)
def test_acronyms_spoken_as_words(word: str) -> None:
    assert indefinite_article(word) == "a"


@pytest.mark.parametrize(
    ("following", "article"),
    [
        ("“hour” of", "an"),
        ("'honest' man", "an"),
        ("(unique) chance", "a"),
        ("[8] day", "an"),
        ("  apple", "an"),
        ("\u00a0apple", "an"),
        ("*important* one", "an"),
        ("_useful_ one", "a"),
        ("…honest man", "an"),
        ("...honest man", "an"),
        ("🙂 egg", "an"),
        (".exe file", "a"),
        ("O'Brien", "an"),
        ("L'Oréal", "a"),
        ("N'Djamena", "a"),
        ("D’Artagnan", "a"),
        ("человек", "a"),
        ("", "a"),
        ("…", "a"),
        ("\ufeff\r\n", "a"),
        ("h" * 100_000, "a"),
    ],
)
def test_marks_and_odd_text(following: str, article: str) -> None:
    assert indefinite_article(following) == article


@pytest.mark.parametrize("word", ["Élysée", "Übermensch", "Škoda", "Čapek"])
def test_combining_marks_are_accents(word: str) -> None:
    assert indefinite_article(unicodedata.normalize("NFD", word)) == indefinite_article(word)


@pytest.mark.parametrize(
    ("article", "following", "mended"),
    [
        ("a", "hour", "an"),
        ("A", "hour", "An"),
        ("An", "unit", "A"),
        ("an", "unit", "a"),
        ("an", "egg", "an"),
        ("AN", "egg", "AN"),
        ("AN", "UNIT", "A"),
    ],
)
def test_mending_keeps_capitals(article: str, following: str, mended: str) -> None:
    assert mend_article(article, following) == mended


@given(st.text())
def test_any_text_gets_an_article(text: str) -> None:
    assert indefinite_article(text) in ("a", "an")
    assert indefinite_article(f"“{text}") == indefinite_article(text)
