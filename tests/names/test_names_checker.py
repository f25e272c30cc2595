"""The whole checker on made-up articles: what it reports, and above all where it is silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.context import Context
from fixer.markup.plain import read
from fixer.model import Applicability, Candidate
from fixer.names import RULES, check
from fixer.view import build


def found(text: str) -> list[Candidate]:
    return list(check(Context(build(text, read(text)))))


def groups(text: str) -> set[str | None]:
    return {candidate.group for candidate in found(text)}


def first_mended(text: str) -> str:
    edit = found(text)[0].suggestions[0].edits[0]
    return text[: edit.start] + edit.text + text[edit.end :]


ARTICLE = """\
Martin Kolbeek

Correspondent

Martin Kolbeek writes about trade. Kolbeck's first book was on rye, he says. Kolbeck lives in Bern."""


def test_every_mention_is_a_finding_of_one_group() -> None:
    candidates = found(ARTICLE)
    assert [ARTICLE[c.span.start : c.span.end] for c in candidates if c.span.start < 15] == ["Kolbeek"]
    assert [c.message for c in candidates] == [
        "'Kolbeek' is also spelled 'Kolbeck' here",
        "'Kolbeek' is also spelled 'Kolbeck' here",
        "'Kolbeck' is also spelled 'Kolbeek' here",
        "'Kolbeck' is also spelled 'Kolbeek' here",
    ]
    assert {c.group for c in candidates} == {"Kolbeck / Kolbeek"}


def test_each_mention_points_at_the_others() -> None:
    candidates = found(ARTICLE)
    spans = {c.span for c in candidates}
    assert all({span for span, _ in c.related} == spans - {c.span} for c in candidates)


def test_no_spelling_wins_by_majority() -> None:
    text = "Vera Stolzmann won. Stolzmann smiled. Stolzmann waved. Stolsmann left."
    for candidate in found(text):
        (suggestion,) = candidate.suggestions
        assert suggestion.applicability is Applicability.MANUAL
        assert suggestion.title == f"use '{suggestion.edits[0].text}'"
        assert suggestion.edits[0].text != text[candidate.span.start : candidate.span.end]


def test_three_spellings_offer_two_choices_each() -> None:
    text = "Oleh Zelinsky spoke. Zelinskyy waited.\nZelinskyj agreed."
    candidates = found(text)
    assert groups(text) == {"Zelinsky / Zelinskyj / Zelinskyy"}
    assert [len(c.suggestions) for c in candidates] == [2, 2, 2]
    assert candidates[0].message == "'Zelinsky' is also spelled 'Zelinskyj' and 'Zelinskyy' here"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Artem Dziuba scored. Later Dzyuba missed.", "Dziuba / Dzyuba"),
        ("They met in Toyosawa. The road to Toyozawa is closed.", "Toyosawa / Toyozawa"),
        ("Hurricane Hanna came ashore. Hurricane Hannah is weak now.", "Hanna / Hannah"),
        ("Sergey Lomov won. Fans of Sergei Lomov cheered.", "Sergei / Sergey"),
        ("Jan Novotný came. Mr. Novotny left.", "Novotny / Novotný"),
        ("Ann O'Driscol sang. O'Driscoll bowed.", "O'Driscol / O'Driscoll"),
        ("Anton Weintrub led. Later Anton Waintrub fell back.", "Waintrub / Weintrub"),
        ("John Hartwick came. Hartwich left.", "Hartwich / Hartwick"),
        ("Otto von Kramnitz came. Otto Cramnitz left.", "Cramnitz / Kramnitz"),
        ("Lord Harmsworth spoke. Lord Hermsworth sat down.", "Harmsworth / Hermsworth"),
        ("🏆 Mia Brandtner won 🏆. «Brantner is fast», they said.", "Brandtner / Brantner"),
        ("J. Brandtner won. Jutta Brantner lost.", "Brandtner / Brantner"),
        ("\r\nMia Brandtner won.\r\n\r\nBrantner\u00a0lost.", "Brandtner / Brantner"),
    ],
)
def test_one_name_in_two_spellings(text: str, group: str) -> None:
    assert groups(text) == {group}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff\n",
        # Two people.
        "Gareth Davies won. Lindsey Davis lost.",
        "Gareth Davies won. Davis and Davies shook hands.",
        "Kate Moore sang. Cate Larsen danced.",
        "Takashi Mori won. Takeshi Mori lost.",
        "Sabina sang. Her cousin Sabine danced.",
        "Reinhard Kohl left. Richard Kohl stayed.",
        "Mr Browne came. Mrs Brown left.",
        "Mr Haymann came. Mrs Hayman left.",
        "Paul Sellers won. Cate Paull lost.",
        "Peter Krause spoke. His son Jonas Krause listened.",
        # Inflection, derivation, gender.
        "Korea won. The Korean team cheered. Koreans danced.",
        "Sergey Mezenov came. Olga Mezenova left. Mezenov stayed, Mezenova cried.",
        "Ivan Kanaevsky came. Kanaevskaya left.",
        "The village of Kanaevka is small. Kanaevsky was born there.",
        "Jon Jonsson came. Anna Jonsdottir left. Jonsson slept, Jonsdottir worked.",
        "Jan Kowalski came. Kowalska left.",
        "The Millhausens left. Tom Millhausen stayed. Millhausen's dog barked.",
        "The Welshmen sang. A Welshman danced.",
        # Meant side by side.
        "He was born in Kharkiv (Kharkov). Kharkov was cold, Kharkiv is not.",
        "The town of Zhmerinka, also Zhmerynka, is old. Zhmerinka has a station.",
        # No names.
        "Travelling light. Traveling fast.",
        "The Organisation met. Organization is hard.",
        "Yogurts sell. Yoghurts too; a yogurts maker said so.",
        "June was wet. January was dry. Friday came, then Freday.",
        # Codes, case, addresses, handles.
        "Sakhalin-1 pumps. Sakhalin-2 waits.",
        "RAMSBEEK won. RAMSBECK lost.",
        "PayPall grew. Paypall shrank.",
        "Lena Brandtner won. See https://example.org/a-Brantner and #Brantner or Brantner@example.org.",
        "Lena Brandtner won. Follow @Brantner and visit Brantner.com today.",
        # One spelling, two encodings of the accent.
        "Petra Srncová came. Petra Srncova\u0301 left.",
        # Short names and Chinese syllables.
        "Anna Lin came. Lynn left.",
        "Snow fell in Shanxi. Rain fell in Shaanxi.",
    ],
)
def test_silent(text: str) -> None:
    assert groups(text) == set()


def test_possessive_is_not_part_of_the_span() -> None:
    text = "Lena Brandtner’s mill burned. Brantner's house did not."
    assert [text[c.span.start : c.span.end] for c in found(text)] == ["Brandtner", "Brantner"]


def test_the_examples_of_the_rule_hold() -> None:
    for line in RULES[0].tries:
        damaged, arrow, mended = line.partition(" => ")
        if arrow:
            assert first_mended(damaged) == mended
        else:
            assert groups(line) == set(), line


def test_work_and_findings_stay_in_step_with_the_text() -> None:
    text = "Lena Brandtner won. Brantner lost.\n" * 500
    candidates = found(text)
    assert len(candidates) == 1000
    assert sum(len(c.related) for c in candidates) <= 20 * len(candidates)


@given(
    st.lists(
        st.sampled_from(
            ["Lena", "Brandtner", "Brantner", "Brändtner", "said.", "(", "Mr", "\n", "J.", "e\u0301", "🎈"]
        ),
        max_size=30,
    )
)
def test_spans_and_edits_fit_the_text(words: list[str]) -> None:
    text = " ".join(words)
    view = build(text, read(text))
    for candidate in check(Context(view)):
        form = view.text[candidate.span.start : candidate.span.end]
        assert candidate.group is not None
        spellings = candidate.group.split(" / ")
        assert form in spellings
        assert [s.edits[0].text for s in candidate.suggestions] == [s for s in spellings if s != form]
        assert all(s.edits[0].span == candidate.span for s in candidate.suggestions)


@given(st.text())
def test_any_text_is_read_without_error(text: str) -> None:
    list(check(Context(build(text, read(text)))))
