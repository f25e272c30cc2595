"""Endings, order, hyphens and capitals, titles: the rules beside the one for spelling."""

from __future__ import annotations

import pytest

from fixer.context import Context
from fixer.knowledge import tries
from fixer.markup import read
from fixer.model import Applicability, Candidate, Rule
from fixer.names import RULES, check
from fixer.view import build


def found(text: str, kind: str = "plain") -> list[Candidate]:
    return list(check(Context(build(text, read(text, kind)))))


def groups(text: str) -> set[tuple[str, str | None]]:
    return {(candidate.rule.id.removeprefix("names/"), candidate.group) for candidate in found(text)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_each_rule_hold(rule: Rule) -> None:
    assert tries.run(check, rule)[0] == []


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Roman Berbr spoke. They gave Berbra a million.", "Berbr / Berbra"),
        ("Roman Berbra spoke. Berbr was given a million.", "Berbr / Berbra"),
        ("Petra Hlavac sang. Petra Hlavacova danced.", "Hlavac / Hlavacova"),
        ("Julianna Peña won. Later Peñová rested 🥊.", "Peña / Peñová"),
        ("Trains leave from Tomsk. The Tomska mayor is ill.", "Tomsk / Tomska"),
        ("Father of Abducted Salska Boy Found\r\n\r\nHe was taken in Salsk.", "Salsk / Salska"),
        ("They drove from Zolota to Kyiv and slept in Zoloty.", "Zolota / Zoloty"),
    ],
)
def test_endings(text: str, group: str) -> None:
    assert groups(text) == {("inflected", group)}


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Mezenov spoke. Mezenova agreed. Mezenov left.",
        "Jan Novak came. Jana Novakova came. Novakova sang.",
        "Amanda Nunes lost. Lucie Nunesova won.",
        "Korea won. The Koreans sang. Antarctic ice melts in Antarctica.",
        "Bob Martin spoke. Mrs Martina agreed. Martina Kohl laughed.",
        "They live in Sofia. Sofie lives in Berlin.",
        "He was born in Tomsk (Tomska). The Tomska is a river.",
        "She lives in Tomsk. Anna Tomska said no.",
    ],
)
def test_no_endings(text: str) -> None:
    assert groups(text) == set()


def test_only_the_mention_with_the_ending_is_a_finding() -> None:
    text = "Eric Zemmour spoke. They cheered Zemmoura. Zemmour left."
    [candidate] = found(text)
    assert text[candidate.span.start : candidate.span.end] == "Zemmoura"
    assert candidate.suggestions[0].applicability is Applicability.UNSAFE
    assert [text[span.start : span.end] for span, _ in candidate.related] == ["Zemmour", "Zemmour"]


def test_a_womans_name_is_left_to_the_reader() -> None:
    [candidate] = found("Petra Hlavac sang. Petra Hlavacova danced.")
    assert candidate.suggestions[0].applicability is Applicability.MANUAL


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Orbán Viktor spoke.\n\nViktor Orbán left.", "Orbán Viktor / Viktor Orbán"),
        (
            "Yesterday Nakajima Shoya ran. The coach of Shoya Nakajima smiled.",
            "Nakajima Shoya / Shoya Nakajima",
        ),
        ("Lee Min-ho sang. Min-ho Lee bowed.", "Lee Min-ho / Min-ho Lee"),
        ("Kim Jong Nam came. Jong Nam Kim left.", "Jong Nam Kim / Kim Jong Nam"),
    ],
)
def test_order(text: str, group: str) -> None:
    assert groups(text) == {("order", group)}


@pytest.mark.parametrize(
    "text",
    [
        "Gimme Gimme Gimme and Lang Lang sang.",
        "Orbán Viktor, or Viktor Orbán, spoke.",
        "Green Brown came. Brown Green left.",
        "The Berlin Moscow train is the Moscow Berlin train.",
        "LI WEI won. WEI LI lost.",
        "#Wei Li and @Li Wei",
    ],
)
def test_no_order(text: str) -> None:
    assert groups(text) == set()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("They fled al-Hol. Trucks reached Al-Hol. Others left Al Hol.", "Al Hol / Al-Hol / al-Hol"),
        ("Kim Jong-un spoke. Kim Jong-Un left.", "Jong-Un / Jong-un"),
        ("Zlin Castle burned. They saw the Zlin castle.", "Zlin Castle / Zlin castle"),
    ],
)
def test_written_two_ways(text: str, group: str) -> None:
    assert groups(text) == {("written-two-ways", group)}


@pytest.mark.parametrize(
    "text",
    [
        "Paris-based and Paris Based; South-East and South East; Asian-American and Asian American.",
        "Al-Hol (Al Hol) is a camp.",
        "A Large Castle and a large castle; the Old Bridge and old bridges.",
        "See /al-hol, #Al-Hol, al-hol.org and Al-Hol.",
    ],
)
def test_written_one_way(text: str) -> None:
    assert groups(text) == set()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Robin Haymann came. Mr. Haymann sat. Ms. Haymann stood.", "Haymann: Mr / Ms"),
        (
            "Robin Haymann came. Chairman Haymann sat. Chairwoman Haymann stood.",
            "Haymann: Chairman / Chairwoman",
        ),
    ],
)
def test_two_genders(text: str, group: str) -> None:
    assert groups(text) == {("two-genders", group)}


@pytest.mark.parametrize(
    "text",
    [
        "Robin Haymann came. Chairman Haymann sat. Ms Haymann stood.",
        "Robin Haymann came with his wife. Mr Haymann sat. Mrs Haymann stood.",
        "Robin Haymann and Alex Haymann came. Mr Haymann sat. Mrs Haymann stood.",
        "Mr and Mrs Haymann came. Robin Haymann sat. Mr Haymann sat. Mrs Haymann stood.",
        "Mr Brown sat. Ms Brown stood. Robin Brown came.",
    ],
)
def test_one_gender(text: str) -> None:
    assert groups(text) == set()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Judge Ivan Petrov spoke. Prosecutor Petrov left.", "Petrov: Judge / Prosecutor"),
        (
            "Foreign Minister Ivan Petrov spoke. Health Minister Petrov left.",
            "Petrov: Foreign Minister / Health Minister",
        ),
    ],
)
def test_two_roles(text: str, group: str) -> None:
    assert groups(text) == {("two-roles", group)}


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ivan Petrov spoke. Former prosecutor Petrov left.",
        "Judge Ivan Petrov spoke. Prosecutor Olga Petrov left.",
        "Judge Ivan Petrov spoke. Goalkeeper Petrov left.",
        "Judge and prosecutor Ivan Petrov spoke. Judge Petrov left.",
        "The judge met Petrov. The prosecutor met Ivan Petrov.",
    ],
)
def test_one_role(text: str) -> None:
    assert groups(text) == set()


def test_titles_of_the_other_kind_are_offered_in_the_case_of_the_text() -> None:
    text = "Judge Ivan Petrov spoke. The prosecutor Petrov left."
    assert [c.suggestions[0].edits[0].text for c in found(text)] == ["Prosecutor", "judge"]


def test_names_under_one_given_name_may_differ_in_any_letter() -> None:
    assert groups("Charles Clarke spoke. Charles Clark left.") == {("spelled-two-ways", "Clark / Clarke")}
    assert groups("Mark Mayerhofler ran. Mayerholfer scored.") == {
        ("spelled-two-ways", "Mayerhofler / Mayerholfer")
    }
    assert groups("Dmitry Lomsadze won. Dmitri smiled.") == {("spelled-two-ways", "Dmitri / Dmitry")}
    assert groups("Richie Byrne scored. Smith, Ritchie, Brown sat out.") == set()
    assert groups("The Translation Office met. The Translator left.") == set()


def test_markup_inside_a_name() -> None:
    [one, other] = found("**Orbán** Viktor spoke.\n\nViktor Orbán left.", "markdown")
    assert {one.rule.id, other.rule.id} == {"names/order"}


def test_one_long_line() -> None:
    text = "Orbán Viktor spoke in Al-Hol. Viktor Orbán left Al Hol. " * 1800
    assert len(found(text)) == 7200
