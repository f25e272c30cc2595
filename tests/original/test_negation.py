"""Sentences that the original denies."""

from __future__ import annotations

import pytest

from fixer.original import negation
from fixer.original.negation import denies, negations
from tests.original.aligned import find, told

DENIED = [
    ("de", "Die Brücke ist nicht sicher.", "The bridge is not safe.", "The bridge is safe."),
    ("de", "Sie hat keine Freunde im Rat.", "She has no friends on the council.", "She has friends on the council."),
    ("ru", "Полиция не нашла лодку.", "The police did not find the boat.", "The police found the boat."),
    ("uk", "Поліція не знайшла човен.", "The police did not find the boat.", "The police found the boat."),
    ("cs", "Policie nenašla člun.", "The police did not find the boat.", "The police found the boat."),
    ("pl", "Policja nie znalazła łodzi.", "The police did not find the boat.", "The police found the boat."),
    ("fr", "La police n'a pas trouvé le bateau.", "The police did not find the boat.", "The police found the boat."),
    ("es", "La policía no encontró el barco.", "The police did not find the boat.", "The police found the boat."),
    ("it", "La polizia non ha trovato la barca.", "The police did not find the boat.", "The police found the boat."),
    ("sv", "Polisen hittade inte båten.", "The police didn't find the boat.", "The police found the boat."),
    ("is", "Lögreglan fann ekki bátinn.", "The police didn’t find the boat.", "The police found the boat."),
    ("zh", "警方没有找到那艘船。", "The police did not find the boat.", "The police found the boat."),
    ("ja", "警察は船を見つけませんでした。", "The police did not find the boat.", "The police found the boat."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "right", "wrong"), DENIED)
def test_a_lost_negation(language: str, original: str, right: str, wrong: str) -> None:
    assert told(negation, right, original, language) == []
    [found] = find(negation, wrong, original, language)
    assert told(negation, wrong, original, language) == [("original/negation", wrong)]
    assert original in found.message


@pytest.mark.parametrize(
    ("language", "original", "english"),
    [
        ("de", "Das ist nicht nur schön, sondern auch nützlich.", "It is beautiful and useful."),
        ("de", "Könnten Sie das nicht sagen?", "Could you say that?"),
        ("de", "Das Boot ist nicht bekannt.", "The boat is unknown."),
        ("de", "Er kam nicht.", "He failed to come."),
        ("de", "Er hat kein Haus.", "He is homeless."),
        ("ru", "Не только лодка утонула.", "The boat sank, too."),
        ("cs", "V neděli přišel Jan Nevole.", "Jan Nevole came on Sunday."),
        ("xx", "Das Boot ist nicht da.", "The boat is there."),
        ("de", "", ""),
    ],
)
def test_no_negation_was_lost(language: str, original: str, english: str) -> None:
    assert told(negation, english, original, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "It isn’t so.",
        "Nobody came.",
        "He is unhappy.",
        "a smoke-free room",
        "She left without him.",
        "CANNOT",
    ],
)
def test_english_that_denies(text: str) -> None:
    assert denies(text)


@pytest.mark.parametrize(
    "text", ["", "The united nation is important.", "An island in the north", "Under the university", "🙂"]
)
def test_english_that_does_not(text: str) -> None:
    assert not denies(text)


def test_every_pattern_can_be_read() -> None:
    for language in [
        "ar",
        "cs",
        "da",
        "de",
        "en",
        "es",
        "fr",
        "he",
        "hu",
        "is",
        "it",
        "ja",
        "ko",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sv",
        "tr",
        "uk",
        "zh",
    ]:
        assert negations(language)
