"""Names that the original spells otherwise, surnames that were translated, addresses and nights."""

from __future__ import annotations

import pytest

from fixer.model import Applicability, Candidate
from fixer.original import links, names, nights
from tests.original.beside import beside, mended
from tests.original.planting import misspelled

MENDED = [
    ("de", "Lena Ramsbeek kam.\nRamsbeek ging.", "Lena Ramsbeck came.\nRamsbeek left.", "Lena Ramsbeek came.\nRamsbeek left."),
    ("de", "Er lebt in Abtsgmünd.", "He lives in Absagmünd.", "He lives in Abtsgmünd."),
    ("de", "Das ist Ramsbeeks Haus.\nLena Ramsbeek lebt dort.", "It is Ramsbeck's house.\nLena Ramsbeek lives there.", "It is Ramsbeek's house.\nLena Ramsbeek lives there."),
    ("cs", "Přišel Roman Humlík.\nHumlík odešel.", "Roman Homlík came.\nHumlík left.", "Roman Humlík came.\nHumlík left."),
    ("ru", "Приехал Артём Дзюба.\nДзюбу ждали.", "Artem Dzyuba came.\nFans waited for Dzyubo.", "Artem Dzyuba came.\nFans waited for Dzyubo."),
    ("ru", "Пришёл Ломакин.\nЛомакина ждали.", "Lomakin came.\nLomarin was expected.", "Lomakin came.\nLomakin was expected."),
    ("de", "Anna König sprach.\nKönig lächelte.", "Anna King spoke.\nKing smiled.", "Anna König spoke.\nKönig smiled."),
    ("de", "Frau Koch sprach.", "Ms. Cook spoke.", "Ms. Koch spoke."),
    ("es", "Pablo Iglesia habló.", "Pablo Iglesia spoke.", "Pablo Iglesia spoke."),
]  # fmt: skip


def find(english: str, original: str, language: str) -> list[Candidate]:
    return list(names.check(*beside(english, original, language)))


@pytest.mark.parametrize(("language", "original", "english", "right"), MENDED)
def test_the_original_settles_a_name(language: str, original: str, english: str, right: str) -> None:
    assert mended(english, find(english, original, language)) == right


SILENT = [
    ("de", "Peter Müller kam.", "Peter Mueller came."),
    ("de", "Er lebt in Genf und Tokio.", "He lives in Geneva and Tokyo."),
    ("de", "Ramsbeeks Haus brannte.", "Ramsbeek's house burned."),
    ("de", "Ein König sprach.", "A King spoke."),
    ("de", "Der König Karl kam.", "King Karl came."),
    ("cs", "Viděli Babiše a Nunesovou.", "They saw Babis and Nunes."),
    ("ru", "Приехал Зеленский.", "Zelenskyy came."),
    ("ru", "Приехал Щербаков.", "Shcherbakov came."),
    ("uk", "Жителі Вишгородського району.", "People of the Vyshhorodsky district."),
    ("zh", "拉姆斯贝克来了。", "Ramsbeck came."),
    ("de", "", ""),
]


@pytest.mark.parametrize(("language", "original", "english"), SILENT)
def test_usual_ways_to_write_a_name_are_silent(language: str, original: str, english: str) -> None:
    assert [found.message for found in find(english, original, language)] == []


def test_a_fix_is_safe_where_the_english_has_the_name_and_the_given_name_agrees() -> None:
    original = "Lena Ramsbeek kam.\nRamsbeek ging."
    (found,) = find("Lena Ramsbeck came.\nRamsbeek left.", original, "de")
    assert found.suggestions[0].applicability is Applicability.SAFE
    (found,) = find("Lena Ramsbeck came.\nThen she left.", original, "de")
    assert found.suggestions[0].applicability is Applicability.UNSAFE


def test_misspelled_names_are_found() -> None:
    original = "Der Maler Lorenz Dornbichler wohnt hier.\nDornbichler malt."
    english = "The painter Lorenz Dornbichler lives here.\nDornbichler paints."
    damaged = list(misspelled(english, "Dornbichler"))
    assert sum(bool(find(text, original, "de")) for text in damaged) >= 0.9 * len(damaged)


@pytest.mark.parametrize(
    ("original", "english", "message"),
    [
        ("Schreib an post@krd.example.", "Write to post@kd.example.", "'post@kd.example': the original has 'post@krd.example'"),
        ("Siehe https://a.example/weg.", "See https://a.example/way.", "'https://a.example/way': the original has 'https://a.example/weg'"),
        ("Hallo {name}!", "Hello {Name_}!", "'{Name_}': the original has '{name}'"),
        ("Siehe www.a.example（hier）", "See here.", "'www.a.example' of the original is not in the translation"),
    ],
)  # fmt: skip
def test_what_must_be_copied(original: str, english: str, message: str) -> None:
    (found,) = links.check(*beside(english, original, "de"))
    assert found.message == message


@pytest.mark.parametrize(
    ("original", "english"),
    [
        ("Siehe https://a.example/.", "See http://www.a.example."),
        ("Kein Link.", "See https://a.example."),
        ("Siehe www.a.example.\nEnde.", "Start.\nSee www.a.example."),
    ],
)
def test_addresses_that_are_there(original: str, english: str) -> None:
    assert list(links.check(*beside(english, original, "de"))) == []


@pytest.mark.parametrize(
    ("language", "original", "english", "right"),
    [
        ("de", "In der Nacht zum Samstag brannte es.", "On Saturday night it burned.", "Overnight into Saturday it burned."),
        ("de", "Es brannte in der Nacht auf Freitag.", "It burned on the night of Friday.", "It burned overnight into Friday."),
        ("ru", "Пожар случился в ночь на воскресенье.", "A fire broke out on Sunday night.", "A fire broke out overnight into Sunday."),
        ("de", "In der Nacht zum Samstag brannte es.", "On Friday night it burned.", "On Friday night it burned."),
        ("de", "Am Samstagabend brannte es.", "On Saturday night it burned.", "On Saturday night it burned."),
    ],
)  # fmt: skip
def test_the_night_before_a_day(language: str, original: str, english: str, right: str) -> None:
    assert mended(english, list(nights.check(*beside(english, original, language)))) == right
