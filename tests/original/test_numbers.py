"""Numbers changed, lost and added; and all the ways in which two numbers are the same."""

from __future__ import annotations

import pytest

from fixer.model import Candidate
from fixer.original import numbers
from tests.original.beside import beside, mended
from tests.original.planting import changed, lost, scaled

SAME = [
    ("de", "Rund 1,49 Mio. Euro kostet das.", "It costs nearly 1.5 million euros."),
    ("de", "Die Preise stiegen um 2,5 Prozent.", "Prices rose 2.5%."),
    ("de", "Das Spiel beginnt um 20 Uhr.", "The match begins at 8 p.m."),
    ("de", "Das Spiel beginnt um 21.30 Uhr.", "The match begins at 9:30 p.m."),
    ("de", "Treffpunkt ist um halb acht.", "They meet at 7:30."),
    ("de", "Mitte der 90er zog er weg.", "He moved away in the mid-1990s."),
    ("de", "Sie siegten 2:1 (1:0).", "They won 2-1 (1-0)."),
    ("de", "Am 19.03.2018 brannte es.", "There was a fire on March 19, 2018."),
    ("de", "Vier Hunde und zwölf Katzen.", "4 dogs and 12 cats."),
    ("de", "Drei Viertel der 1.200 Leute gingen.", "Three quarters of the 1,200 people left."),
    ("de", "Es sind 10 bis 15 Millionen.", "It is 10 to 15 million."),
    ("de", "Die Strecke ist 10 Kilometer lang.", "The track is 6.2 miles long."),
    ("de", "Er wartet seit drei Jahrzehnten.", "He has waited for 30 years."),
    ("de", "Die Hälfte ist verkauft.", "Some 50% are sold."),
    ("de", "Die Schule wirbt dafür.", "The school advertises COVID-19 tests."),
    ("de", "Am Mittag kamen einige.", "At noon a dozen came."),
    ("fr", "Il est né en 1985 à 21h30.", "He was born in 1985, at 9:30 p.m."),
    ("ru", "За сутки заболели 20 тыс. человек.", "In 24 hours, 20,000 people fell ill."),
    ("ru", "В XXI веке это не нужно.", "Nobody needs this in the 21st century."),
    ("uk", "Встреча 13:00-14:00.", "The meeting is from 1 to 2 p.m."),
    ("zh", "约有四成，共1.77万亿元。", "About 40 percent, 1.77 trillion yuan in all."),
    ("zh", "7月26日下午3点，有40余万人。", "At 3 p.m. on July 26 there were over 400,000 people."),
    ("ja", "平成18年2月に開業した。", "It opened in February 2006."),
    ("ha", "miliyan 5", "It has 7 million."),
    ("de", "\ufeff12 Kühe 🐄\u00a0und 3 Ka\u0308lber", "12 cows 🐄 and 3 calves"),
]


def find(english: str, original: str, language: str, confidence: float = 0.95) -> list[Candidate]:
    return list(numbers.check(*beside(english, original, language, confidence)))


@pytest.mark.parametrize(("language", "original", "english"), SAME)
def test_equal_values_are_silent(language: str, original: str, english: str) -> None:
    assert [candidate.message for candidate in find(english, original, language)] == []


FAULTS = [
    ("de", "Es kamen 120 Leute.", "Some 210 people came.", "number", "'210': the original says '120'"),
    (
        "de",
        "Es kamen 1,5 Millionen.",
        "Some 1.5 billion came.",
        "number",
        "'1.5 billion': the original says '1,5 Millionen'",
    ),
    ("de", "Zwölf Leute kamen.", "13 people came.", "number", "'13': the original says 'Zwölf'"),
    (
        "zh",
        "拨款2030万元。",
        "It gave 203 million yuan.",
        "amount",
        "'203 million': the original says '2030万'",
    ),
    ("ru", "Штраф 8000 гривен.", "The fine is $8,000.", "amount", "'8,000': the original says '8000'"),
    ("de", "Es war im Juli.", "It was in June.", "date", "'June': the original says 'Juli'"),
    (
        "de",
        "Am Dienstag regnet es.",
        "It will rain on Wednesday.",
        "date",
        "'Wednesday': the original says 'Dienstag'",
    ),
    ("de", "Um 20 Uhr geht es los.", "It begins at 8 a.m.", "time", "'8': the original says '20'"),
    (
        "de",
        "Es kamen 120 Leute.",
        "Many people came.",
        "number",
        "'120' of the original is not in the translation",
    ),
    ("de", "Viele Leute kamen.", "Some 120 people came.", "number", "'120' is not in the original"),
]


@pytest.mark.parametrize(("language", "original", "english", "rule", "message"), FAULTS)
def test_other_values_are_found(language: str, original: str, english: str, rule: str, message: str) -> None:
    (found,) = find(english, original, language)
    assert (found.rule.id, found.message) == (f"original/{rule}", message)
    assert found.span.end > found.span.start


def test_whole_numbers_get_a_fix() -> None:
    english = "Some 12,000 people came."
    assert mended(english, find(english, "Es kamen 21.000 Leute.", "de")) == "Some 21,000 people came."


def test_a_number_may_move_to_the_next_sentence() -> None:
    original = "Im Jahr 2012 kam er.\nEr hatte 15 Hunde."
    assert not find("He came.\nIn 2012 he had 15 dogs.", original, "de")
    assert find("He came.\nIn 2013 he had 15 dogs.", original, "de")


def test_doubtful_pairs_are_left_alone() -> None:
    assert not find("Some 210 people came.", "Es kamen 120 Leute.", "de", confidence=0.5)


def test_a_huge_table_row_is_left_alone() -> None:
    row = " ".join(str(number) for number in range(100_000, 103_000))
    assert not find(row, row.replace("5", "6"), "de")


ARTICLES = [
    (
        "de",
        "Am 14. Juni 2019 kamen 1.250 Gäste, 37 mehr als im Vorjahr.",
        "On June 14, 2019, 1,250 guests came, 37 more than the year before.",
    ),
    (
        "de",
        "Das Haus kostet 4,6 Millionen Euro und hat 28 Zimmer.",
        "The house costs 4.6 million euros and has 28 rooms.",
    ),
    ("fr", "Le train de 17h45 transportait 312 voyageurs.", "The 5:45 p.m. train carried 312 passengers."),
    (
        "ru",
        "Из 18 домов сгорели 14, ущерб составил 2,7 млн рублей.",
        "Of 18 houses 14 burned down, the damage is 2.7 million rubles.",
    ),
    ("uk", "За 65 років тут збудували 430 шкіл.", "In 65 years 430 schools were built here."),
    (
        "cs",
        "Závod má 850 zaměstnanců a vyrábí 46 tisíc aut.",
        "The plant has 850 workers and makes 46,000 cars.",
    ),
    ("zh", "全市共有38.5万人，其中老人占17%。", "The city has 385,000 people, 17% of them old."),
    (
        "ja",
        "１９人が参加し、約２３０万円が集まった。",
        "Some 19 people took part and raised about 2.3 million yen.",
    ),
]
FOLLOW_THE_FAULT = [(fault, article) for fault in (changed, lost, scaled) for article in ARTICLES]


def test_planted_faults_are_found() -> None:
    """Every number of every article is changed, dropped, and scaled by ten and by a thousand."""
    planted = found = 0
    for fault, (language, original, english) in FOLLOW_THE_FAULT:
        assert not find(english, original, language)
        for damaged in fault(english):
            planted += 1
            found += bool(find(damaged, original, language))
    assert planted > 60
    assert found >= 0.95 * planted
