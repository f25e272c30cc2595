"""Dashes as the document writes them, and hyphens that are none."""

from __future__ import annotations

import pytest
from hypothesis import given

from fixer.checkers.punctuation import dashes
from fixer.model import Applicability, Label
from tests.checkers.mending import find, mend
from tests.texts import articles

MENDED = [
    ("The house - an old farm - burned down.", "The house – an old farm – burned down."),
    (
        "The house — a farm — and the barn - a ruin - burned.",
        "The house — a farm — and the barn — a ruin — burned.",
    ),
    ("The house -- an old farm--burned down.", "The house – an old farm – burned down."),
    ("“It burned” - that is all he said.", "“It burned” – that is all he said."),
    ("He gave up- as always - too soon.", "He gave up – as always – too soon."),
    ("The firm -which builds cars -was sold.", "The firm – which builds cars – was sold."),
    ("Neustadt-On Friday it rained.", "Neustadt – On Friday it rained."),
    ("Kleinberg-Health Minister Anna Huber resigned.", "Kleinberg – Health Minister Anna Huber resigned."),
    ("Nobody knows, - said the mayor.", "Nobody knows, said the mayor."),
    ("“Nobody knows”, — he added.", "“Nobody knows”, he added."),
    ("There is no trust,- Anna Petrova agreed.", "There is no trust, Anna Petrova agreed."),
    ("They came late, - tired and wet.", "They came late – tired and wet."),
    ("- We will come, - she said.", '"We will come," she said.'),
    ("“Quoted.”\n– Will you come? – asked the mayor.", "“Quoted.”\n– Will you come? – asked the mayor."),
    ("“Quoted.”\n– Will you come?, – asked the mayor.", "“Quoted.”\n“Will you come?” asked the mayor."),
    (
        "Rain - 🙂 - fell, a cafe\u0301 - closed - burned.",
        "Rain - 🙂 - fell, a cafe\u0301 - closed – burned.",
    ),
    ("Fire\u00a0- a bad one\u202f- broke out.\r\n", "Fire\u00a0– a bad one\u202f– broke out.\r\n"),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_dashes_are_those_of_the_document(damaged: str, mended: str) -> None:
    assert mend(dashes, damaged) == mended
    assert mend(dashes, mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        " - ",
        "--",
        "- A list item, which is short.",
        "- One\n- Two, three\n- Four",
        "Council votes for new tram - News",
        "Open Monday - Friday, 9 - 17; from 5 - 6 euros; minus - 5 degrees.",
        "Lions - Tigers ended 2 - 1, Bears - Wolves 0 - 0.",
        "Oil - 20, gas - 30, coal - 50 percent.",
        "A - B is a route.",
        "Both pre- and post-war plans; 10- to 12-year-olds; an ex- president; a so - called plan.",
        "It was -18 degrees; the suffix -ing, the option -v, run --help or x--; it.",
        "Stand-In players, All-The-Best, Coca-Cola, Rolls-Royce, Baden-Baden and Day-Lewis won.",
        "Post-The war, Non-On days.",
        "It costs 5, - euros; see p. 4, - 5.",
        "- Apples, - pears, - plums and more.",
    ],
)
def test_hyphens_that_are_no_dashes_are_silent(text: str) -> None:
    assert find(dashes, text) == []


def test_no_fix_is_applied_unasked() -> None:
    assert not any(rule.safe for rule in dashes.RULES)


def test_a_hyphen_with_one_blank_before_a_noun_is_a_choice() -> None:
    [candidate] = find(dashes, "He wants a lower- cost phone.")
    assert [s.edits[0].text for s in candidate.suggestions] == ["-", " – "]
    assert all(s.applicability is Applicability.MANUAL for s in candidate.suggestions)


def test_people_type_hyphens_too_so_translations_only() -> None:
    [candidate] = find(dashes, "The house - an old one.")
    assert candidate.label is Label.LIKELY
    assert candidate.message == "'house - an': a hyphen for a dash"


def test_a_line_of_speech_that_goes_on_has_no_simple_fix() -> None:
    [candidate] = find(dashes, "- We will come, - she said. - And we will stay.")
    assert candidate.rule is dashes.SPEECH
    assert candidate.suggestions == ()


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("markdown", "# The house - an old farm."),
        ("markdown", "| The house - an old farm. | b - c. |\n|---|---|\n| d - e. | f - g. |"),
        ("markdown", "- The house, which\n- is old.\n\n---\n"),
        ("html", "<h1>The house - an old farm.</h1><td>rain - snow.</td>"),
    ],
)
def test_headings_and_tables_are_silent(format: str, text: str) -> None:
    assert find(dashes, text, format=format) == []


def test_markup_beside_a_dash_stays() -> None:
    assert (
        mend(dashes, "The *house* - an **old** farm.\n", format="markdown")
        == "The *house* – an **old** farm.\n"
    )
    assert (
        mend(dashes, "<p><b>Rain</b>&nbsp;- it fell.</p>", format="html")
        == "<p><b>Rain</b>&nbsp;– it fell.</p>"
    )


@given(articles("txt"))
def test_any_text_can_be_mended(text: str) -> None:
    mend(dashes, text)


def test_a_very_long_line_is_read_in_one_go() -> None:
    assert len(find(dashes, "rain - snow, " * 8000 + "hail.")) == 8000
