"""Words, phrases and sentences of other languages, and all that English borrows or names."""

from __future__ import annotations

import pytest

from fixer.checkers.residue import untranslated
from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.markup import read
from fixer.model import Applicability, Candidate, Label
from fixer.view import build


def find(text: str, format: str = "plain") -> list[Candidate]:
    return list(untranslated.check(Context(build(text, read(text, format)))))


def shown(text: str, format: str = "plain") -> list[str]:
    """Each finding as its rule and its words."""
    view = build(text, read(text, format))
    found = untranslated.check(Context(view))
    return [f"{c.rule.id.rpartition('/')[2]}: {view.text[c.span.start : c.span.end]}" for c in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The trainer hadert with it.", ["word: hadert"]),
        ("He does partout not want it.", ["word: partout"]),
        ("They went home avec the children.", ["word: avec"]),
        ("She said perché she was late.", ["word: perché"]),
        ("He niet came to the office.", ["word: niet"]),
        ("We were tylko a minute late.", ["word: tylko"]),
        ("The driver byl taken away.", ["word: byl"]),
        ("They said că he left.", ["word: că"]),
        ("He won und lost the game.", ["word: und"]),
        ("Äpfel oder Birnen are healthy.", ["word: oder"]),
        ("The Menschen wait in the Krankenhaus for help.", ["word: Menschen", "word: Krankenhaus"]),
        ("It is closed porque siempre llueve in May.", ["phrase: porque siempre"]),
        ("The road is avstängd today.", ["letters: avstängd"]),
        ("The smitrakning of sjóðsfélaga failed.", ["letters: sjóðsfélaga"]),
        ("They discussed the Wirtschaftlichkeit of it.", ["letters: Wirtschaftlichkeit"]),
        ("A new\u00a0außerdem\u202fnice house\r\nstands here.", ["word: außerdem"]),
        ("talk " * 20_000 + "nicht good", ["word: nicht"]),
    ],
)
def test_left_words_are_found(text: str, found: list[str]) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Polizei sucht nach dem Mann, der am Freitag verschwunden ist.",
        "La police recherche toujours les deux hommes qui ont quitté la ville.",
        "El alcalde dijo que no habrá más dinero para las escuelas.",
        "Il sindaco ha detto che non ci sono più soldi per le scuole.",
        "O prefeito disse que não há mais dinheiro para as escolas.",
        "De burgemeester zei dat er geen geld meer is voor de scholen.",
        "Burmistrz powiedział, że nie ma już pieniędzy na szkoły.",
        "Starosta řekl, že už nejsou peníze na školy.",
        "Primarul a spus că nu mai sunt bani pentru școli.",
        "Belediye başkanı okullar için artık para olmadığını söyledi.",
        "Borgmästaren sade att det inte finns mer pengar till skolorna.",
        "Borgmesteren sagde, at der ikke er flere penge til skolerne.",
        "Ordføreren sa at det ikke er mer penger til skolene.",
        "A polgármester azt mondta, hogy nincs több pénz az iskolákra.",
        "Pormestari sanoi, että kouluille ei ole enää rahaa.",
        "Wali kota mengatakan bahwa tidak ada lagi uang untuk sekolah.",
        "Gradonačelnik je rekao da više nema novca za škole.",
    ],
)
def test_a_left_sentence_is_found_whole(sentence: str) -> None:
    assert shown(f"The mayor left early. {sentence} We went home.") == [f"sentence: {sentence}"]
    assert shown(sentence) == [f"sentence: {sentence}"]
    assert find(f"“{sentence}”") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "👍🏽 e\u0301 \ufeff",
        "The fiancé of the naïve protégée ate a crème brûlée in a café; it was déjà vu, c’est la vie.",
        "Angst, kitsch and schadenfreude are in the zeitgeist, says the doppelgänger.",
        "He eats schnitzel with jalapeños, smörgåsbord, pierogi and a soufflé.",
        "The city council (Stadtrat) and the council (nicht der Stadtrat) met.",
        "The word “oder” means or. The motto nicht verzagen helps.",
        "The Oberbürgermeister (mayor) spoke. The Oberbürgermeister is ill.",
        "She read Le Monde diplomatique, El País and the Frankfurter Allgemeine Zeitung.",
        "Das Leben der Anderen, La vita è bella and Todo sobre mi madre are films.",
        "She studied at the Universidad Nacional Autónoma de México and the École normale supérieure.",
        "The Alternative für Deutschland, the Verein für Leibesübungen and Ärzte ohne Grenzen",
        "Charles de Gaulle, Leonardo da Vinci, Ursula von der Leyen, Guillermo del Toro",
        "The rue de la Paix, the Champs-Élysées, Frankfurt an der Oder, Chalon-sur-Saône",
        "She lives in San José del Cabo, Rio de Janeiro or Baden bei Wien.",
        "Homo sapiens, in vitro, de facto, ad hoc and per capita are Latin.",
        "The Māori haka and the hāngī; nasi goreng in Bali",
        "Fahrenheit 451, and 90 degrees Fahrenheit in the shade",
        "Die hard fans also met; in war, man must hat the den. Och, a ska band!",
    ],
)
def test_what_english_borrows_and_names_is_silent(text: str) -> None:
    assert find(text) == []


def test_a_translation_is_offered_where_there_is_one() -> None:
    [candidate] = find("They walked oder took the tram.")
    [suggestion] = candidate.suggestions
    assert (suggestion.title, suggestion.applicability) == ("use 'or'", Applicability.UNSAFE)
    assert candidate.message == "'oder': left German"
    assert find("The trainer hadert with it.")[0].suggestions == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The trainer hadert with it.", None),
        ("Friedrich holt the title again.", Label.LIKELY),
        ("He won und lost.", Label.LIKELY),
        ("The road is avstängd today.", Label.LIKELY),
    ],
)
def test_what_may_be_a_name_or_a_term_is_likely_only(text: str, label: Label | None) -> None:
    assert [candidate.label for candidate in find(text)] == [label]


def test_emphasis_and_code_are_meant() -> None:
    assert find("The *trainer* is a *hadert* and __nicht__ a word, `oder` code.", "markdown") == []
    assert find("<p>The <i>außerdem</i> and <em>nicht</em> here</p>", "html") == []
    assert shown("<p>He was <b>not</b> au&szlig;erdem here</p>", "html") == ["word: außerdem"]


@pytest.mark.parametrize("code", untranslated._CODES.split())
def test_tables_hold_no_english_words(code: str) -> None:
    words = [key.lstrip("~") for key in table("words", code)]
    assert 100 < len(words) < 2_000
    assert [word for word in words if is_common(word.lower())] == []
    assert len(words) == len(set(words))
