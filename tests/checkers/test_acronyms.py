"""Acronyms that stand twice, do not fit, or come in two ways; and the many that are right."""

from __future__ import annotations

import pytest

from fixer.checkers.letters import acronyms
from fixer.checkers.letters.acronyms import fits
from fixer.context import Context, Style
from fixer.knowledge import tries
from fixer.markup import read
from fixer.model import Applicability, Candidate, Rule
from fixer.view import build


def find(text: str, kind: str = "plain", style: Style | None = None) -> list[Candidate]:
    return list(acronyms.check(Context(build(text, read(text, kind)), style or Style())))


def found(text: str) -> list[tuple[str, str]]:
    view = build(text, read(text, "plain"))
    return [(c.rule.id, view.text[c.span.start : c.span.end]) for c in acronyms.check(Context(view))]


@pytest.mark.parametrize("rule", acronyms.RULES, ids=lambda rule: rule.id)
def test_the_examples_of_each_rule_hold(rule: Rule) -> None:
    assert tries.run(acronyms.check, rule)[0] == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("The Labor Agency (BA) (BA) spoke.", [("acronyms/doubled", "(BA)")]),
        ("The Labor Agency\u00a0(BA)\u202f(BA) spoke.", [("acronyms/doubled", "(BA)")]),
        ("Omega Watches (Omega Watches) 🕰 tick.", [("acronyms/echo", "(Omega Watches)")]),
        ("CNN (CNN) said so.\r\n", [("acronyms/echo", "(CNN)")]),
        ("The German Retail Association (HDE) spoke.", [("acronyms/mismatch", "HDE")]),
        (
            "According to the State Flood Office (SFO) it rains. The State Water Office (SFO) agrees.",
            [
                ("acronyms/two-expansions", "State Flood Office"),
                ("acronyms/two-expansions", "State Water Office"),
            ],
        ),
        (
            "The Press Freedom Union (PFU) spoke.\n\nThe Press Freedom Union (UPF) left.",
            [("acronyms/two-acronyms", "PFU"), ("acronyms/two-acronyms", "UPF")],
        ),
        ("Covid-19 is here. COVID-19 stays.", [("acronyms/case", "Covid-19")]),
        ("Sars-Cov-2 spreads.", [("acronyms/case", "Sars-Cov-2")]),
    ],
)
def test_found(text: str, hits: list[tuple[str, str]]) -> None:
    assert found(text) == hits


@pytest.mark.parametrize(
    "text",
    [
        "",
        "()",
        "( ) (()) (a",
        "(BA)(BA) and (BA) (BB)",
        "f(x) (x) and g (y) (z)",
        "The vote (1) (1) and the vote [A] [A]",
        "Say bye (bye) and no (no) and 3 (3) and A (A).",
        "York (New York) and Hong Kong(Hong Kong)",
        # Expansions that fit, in any order and with words left out.
        "The World Health Organization (WHO), the Bureau of Investigation (FBI) and the Office of Budget (OMB)",
        "The North Atlantic Treaty Organization (NATO) and the Cyprus Exchange Commission (CySEC)",
        # Acronyms of another language that English papers keep.
        "The International Football Federation (FIFA), the German Football Association (DFB), the Workers Party (PT)",
        # Persons and their parties, places, tickers.
        "Chancellor Olaf Scholz (SPD) met Anna Kohl (CDU) in the House of the Union (Berlin).",
        "Deutsche Bank (DBK) and Toyota Motor (TM) fell.",
        # An acronym that the text goes on to use.
        "The German Retail Association (HDE) spoke. Members of the HDE agreed.",
        # One way throughout.
        "Nato met. Nato left. Unicef came. Covid-19 and Aids kill.",
        "She aids him. A swat of the hand.",
        "Follow #Nato and @Covid or NATO.",
    ],
)
def test_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("acronym", "phrase"),
    [
        ("WHO", "World Health Organization"),
        ("MoE", "Ministry of Education"),
        ("UNHCR", "United Nations High Commissioner for Refugees"),
        ("FIFA", "World Football Federation"),
        ("SPD", "Social Democratic Party"),
        ("COMESA", "Common Market for Eastern and Southern Africa"),
    ],
)
def test_fits(acronym: str, phrase: str) -> None:
    assert fits(acronym, phrase)


@pytest.mark.parametrize(
    ("acronym", "phrase"),
    [
        ("BA", "Federal Employment Agency"),
        ("HDE", "German Retail Association"),
        ("SSHR", "State Material Reserves"),
    ],
)
def test_does_not_fit(acronym: str, phrase: str) -> None:
    assert not fits(acronym, phrase)


def test_only_repetitions_are_removed_unattended() -> None:
    doubled, echo = find("The Agency (BA) (BA) met CNN (CNN).")
    assert {c.suggestions[0].applicability for c in (doubled, echo)} == {Applicability.SAFE}
    [mismatch] = find("The German Retail Association (HDE) spoke.")
    assert mismatch.suggestions[0].applicability is Applicability.MANUAL


def test_british_papers_write_the_virus_as_they_like() -> None:
    assert find("Sars-CoV-2 spreads.", style=Style(english="uk")) == []
    assert len(find("Sars-CoV-2 spreads. SARS-CoV-2 stays.", style=Style(english="uk"))) == 1


def test_both_wordings_belong_to_one_group() -> None:
    text = "The State Flood Office (SFO) met. The State Water Office (SFO) met."
    assert {c.group for c in find(text)} == {"SFO"}
    assert all(c.related for c in find(text))


def test_markup_between_and_table_cells() -> None:
    assert len(find("The Agency **(BA)** (BA) met.", "markdown")) == 1
    assert find("The Agency `(BA)` (BA) met.", "markdown") == []
    [cell] = find("<table><tr><td>OMEGA (OMEGA)</td></tr></table>", "html")
    assert cell.suggestions == ()


def test_many_brackets_are_read_in_no_time() -> None:
    assert len(find("The Omega (Omega) and " * 4500)) == 4500
