"""Keys, mentions and pairs by themselves."""

from __future__ import annotations

import pytest

from fixer.knowledge.root import rules_root
from fixer.knowledge.wordlist import is_common, rank
from fixer.markup import read
from fixer.names.mentions import Mention, forms, is_small, mentions
from fixer.names.sound import plain, skeleton, sound
from fixer.names.variants import BLOCK, Pair, inflected, near, pairs
from fixer.view import build


@pytest.mark.parametrize(
    "spellings",
    [
        "Ramsbeek Ramsbeck",
        "Zelensky Zelenskyy Zelenskyi Zelenskiy Selenskyj Selenski",
        "Dziuba Dzyuba",
        "Hanna Hannah",
        "Toyosawa Toyozawa",
        "Khodorkovsky Chodorkowski",
        "Shevchenko Schewtschenko",
        "Chernobyl Tschernobyl Czernobyl",
        "Müller Mueller Muller",
        "Tinkov Tinkoff Tinkow",
        "Srncová Srncova",
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: str) -> None:
    assert len({sound(form) for form in spellings.split()}) == 1


@pytest.mark.parametrize(
    "names",
    ["Takashi Takeshi", "Sabina Sabine", "Reinhard Richard", "Kate Katie", "Korea Korean", "Maria Marie"],
)
def test_different_names_sound_different(names: str) -> None:
    one, other = names.split()
    assert sound(one) != sound(other)


def test_the_coarse_key_has_no_vowels_and_one_kind_of_consonant() -> None:
    assert skeleton("Ramsbeek") == skeleton("Ramspeck") == skeleton("Ramsbock")
    assert skeleton("Ramsbeek") != skeleton("Ramsbeet")


def test_plain_takes_accents_off() -> None:
    assert plain("Łódź") == "lodz"
    assert plain("Ærøskøbing") == "aeroskobing"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday the mayor met Ramsbeck.", {"Ramsbeck"}),
        ("The O'Driscolls and D’Ettore came.", {"O'Driscolls", "D’Ettore"}),
        ("NATO and UNESCO and R2D2bot met on Monday.", set()),
        ("@Ramsbeck #Ramsbeck www.Ramsbeck.org Ramsbeck/Olpe Ramsbeck@x.org", set()),
        ("Škoda, Ōarashi and Šumava.", {"Škoda", "Ōarashi", "Šumava"}),
    ],
)
def test_forms(text: str, names: set[str]) -> None:
    assert forms(text) == names


def test_is_small() -> None:
    text = "The ramsbeck of Ramsbeck"
    view = build(text, read(text, "plain"))
    assert is_small(view, "Ramsbeck")
    assert not is_small(view, "Ramsbek")


@pytest.mark.parametrize(
    ("text", "given", "title", "after"),
    [
        ("Peter Ramsbeck", "Peter", "", ""),
        ("Otto von der Ramsbeck", "Otto", "", ""),
        ("But Ramsbeck", "", "", ""),
        ("J. Ramsbeck", "J", "", ""),
        ("He met Biden. Ramsbeck", "", "", ""),
        ("Mr. Ramsbeck", "", "Mr", ""),
        ("Professor Ramsbeck", "", "Professor", ""),
        ("SRF Ramsbeck", "", "", ""),
        ("the Ramsbeck Institute", "", "", "Institute"),
        ("Meyer-Ramsbeck", "Meyer", "", ""),
        ("Peter\nRamsbeck\nInstitute", "", "", ""),
    ],
)
def test_what_stands_beside_a_name(text: str, given: str, title: str, after: str) -> None:
    (mention,) = mentions(text, {"Ramsbeck"})["Ramsbeck"]
    assert mention == Mention("Ramsbeck", mention.span, given, title, after)
    assert text[mention.span.start : mention.span.end] == "Ramsbeck"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Korea", "Korean"),
        ("Mezenov", "Mezenova"),
        ("Kanaevsky", "Kanaevskaya"),
        ("Bucha", "Buche"),
        ("Welshman", "Welshmen"),
    ],
)
def test_inflected(one: str, other: str) -> None:
    assert inflected(one, other, alike=False)


@pytest.mark.parametrize(
    ("one", "other", "alike", "expected"),
    [
        ("Lin", "Lyn", True, True),
        ("Hatley", "Hoadley", False, False),
        ("Illarionov", "Iliaronov", False, True),
        ("Worldcom", "WorldCom", True, False),
        ("Khodorkovsky", "Chodorkowski", True, True),
        ("Haasts", "Hayes", True, False),
    ],
)
def test_near(one: str, other: str, alike: bool, expected: bool) -> None:
    assert near(one, other, alike) is expected


def test_pairs_come_in_the_same_order_every_time() -> None:
    names = {"Ramsbeek", "Ramsbeck", "Dziuba", "Dzyuba", "Olpe"}
    assert list(pairs(names)) == [Pair("Dziuba", "Dzyuba", True), Pair("Ramsbeck", "Ramsbeek", True)]


def test_a_crowded_key_does_not_grow_the_work_beyond_measure() -> None:
    crowd = {f"Ab{'aeiou'[i % 5]}{'aeiou'[i // 5 % 5]}{'aeiou'[i // 25 % 5]}b" for i in range(125)}
    assert len({skeleton(name) for name in crowd}) == 1
    assert len(list(pairs(crowd))) <= BLOCK * (BLOCK - 1) // 2


def test_wordlist() -> None:
    assert (rules_root() / "common" / "words.txt").is_file()
    assert rank("the") == 0
    assert is_common("harvest")
    assert not is_common("ramsbeck")
    assert rank("The") is None
    assert rank("#") is None
