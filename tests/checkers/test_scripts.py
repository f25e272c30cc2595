"""Letters of other scripts: look-alikes, words left over, and the many that are meant."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.residue import scripts
from fixer.context import Context
from fixer.markup import read
from fixer.model import Applicability
from fixer.view import build
from tests.checkers import mending

find = partial(mending.find, scripts)
mend = partial(mending.mended_view, scripts)


def words(text: str, format: str = "plain") -> list[str]:
    view = build(text, read(text, format))
    return [view.text[c.span.start : c.span.end] for c in find(text, format=format) if c.rule is scripts.WORD]


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("The Сommittee sat.", "The Committee sat."),
        ("WНO said so.", "WHO said so."),
        ("A bed of 90х190х27 cm", "A bed of 90x190x27 cm"),
        ("A bed of 90 х 190 cm", "A bed of 90 x 190 cm"),
        ("From -50 to 50°С.", "From -50 to 50°C."),
        ("It was +17 ° С.", "It was +17 ° C."),
        ("A Т-72 tank", "A T-72 tank"),
        ("The ΝΑTO-Russia council", "The NATO-Russia council"),
        ("NBSP\u00a0Сomma", "NBSP Comma"),
        ("Ｎｏｔｅ １２，０００", "Note 12,000"),
    ],
)
def test_look_alikes_are_mended_unattended(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended
    assert {s.applicability for c in find(damaged) for s in c.suggestions} == {Applicability.SAFE}


def test_a_lone_letter_is_offered_only() -> None:
    [candidate] = find("He was а teacher.")
    assert [s.applicability for s in candidate.suggestions] == [Applicability.UNSAFE]
    [candidate] = find("В. K. Arsenyev wrote it.")
    assert [s.title for s in candidate.suggestions] == ["use 'V'", "use 'B'"]
    assert {s.applicability for s in candidate.suggestions} == {Applicability.MANUAL}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("We owe you дякуємо a lot.", ["дякуємо"]),
        ("It will not do, пока этих воров не видно.", ["пока этих воров не видно"]),
        ("О войне he wrote much.", ["О войне"]),
        ("A fearful懼, careful man", ["懼"]),
        ("By 静岡 Shizuoka Shimbun", ["静岡"]),
        ("He said שלום to all and مرحبا to me.", ["שלום", "مرحبا"]),
        ("Slim 재은이 HDR", ["재은이"]),
        ("Крым is\r\nhot.", ["Крым"]),
        ("x " * 50_000 + "美元", ["美元"]),
    ],
)
def test_words_in_another_script_are_named(text: str, left: list[str]) -> None:
    assert words(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain text, 130x185 and 20 °C.",
        "Café, Łódź, Škoda, naïve, Ångström, ß, œuvre, ĳ, ǆ",
        "Beijing (北京) and “東京”, 「大阪」 or 'Киев'",
        "The kanji 日 and the word мир mean sun and peace.",
        "Kyiv (Ukrainian: Київ, Russian: Киев) lies on the river.",
        "5 μg, 3 µm, Δt, λ, TNFα, IL-1β, γ-rays, πr², Ω, the α and the ω",
        "The ΑΦΩ and ΣΑΕ houses",
        "¯\\_(ツ)_/¯ and (ﾟДﾟ) and ʕ•ᴥ•ʔ",
        "👍🏽 👨‍👩‍👧 e\u0301 \ufeff 🇺🇦",
        "The site стоп.рф is new.",
        "Delivery・Catering ー News",
    ],
)
def test_what_people_write_is_silent(text: str) -> None:
    assert find(text) == []


def test_markup_is_no_obstacle() -> None:
    assert mend("<p>The <b>Сom</b>mission</p>", format="html") == "The Commission"
    assert mend("The *Сommission* &amp; more", format="markdown") == "The Commission & more"
    assert find("A word in `Код` is code.", format="markdown") == []


@given(st.text(alphabet="aсхВК90 .°(日ーπ\n", max_size=60))
def test_spans_stay_in_their_block_and_edits_in_the_text(text: str) -> None:
    view = build(text, read(text, "plain"))
    for candidate in scripts.check(Context(view)):
        assert "\n" not in view.text[candidate.span.start : candidate.span.end]
        assert candidate.span.start < candidate.span.end
