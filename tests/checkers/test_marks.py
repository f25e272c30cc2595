"""Marks of other scripts, doubled marks and invisible characters, and where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.punctuation import marks
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.fixing import fix
from fixer.gate import Gate
from fixer.model import Applicability, Label
from tests.checkers.mending import find, mend
from tests.texts import articles

MENDED = [
    ("It rained，it snowed。Nobody came！", "It rained, it snowed. Nobody came!"),
    ("Rain ， snow 。 Nobody", "Rain, snow. Nobody"),
    ("Author：Lee Wen；editor：unknown", "Author: Lee Wen; editor: unknown"),
    ("The dam（built 1960）broke", "The dam (built 1960) broke"),
    ("The dam （ built 1960 ）.", "The dam (built 1960)."),
    ("At 15：43 it fell to 3．5％ or 1，000", "At 15:43 it fell to 3.5% or 1,000"),
    ("apples、pears、plums", "apples, pears, plums"),
    ("It is over.。 Go on", "It is over. Go on"),
    ("What a game!！", "What a game!"),
    ("the ＡＢＣ of １２３", "the ABC of 123"),
    ("He said：“No。”", "He said: “No.”"),
    ("¿Where were they? And ¡what a day!", "Where were they? And what a day!"),
    ("Tel Aviv־Haifa، why؟", "Tel Aviv-Haifa, why?"),
    ("It began at 01։23।", "It began at 01:23."),
    ("a left・hander", "a left-hander"),
    ("rain,, snow, , and hail,.", "rain, snow, and hail."),
    ("Is it over?. Nobody knows. .", "Is it over? Nobody knows."),
    ("Many books; . The rest", "Many books. The rest"),
    ("It is over.. He left", "It is over. He left"),
    ("I waited.. and waited", "I waited... and waited"),
    ("tea, coffee, etc..", "tea, coffee, etc."),
    ("\u202dfour\u202c peo\u200dple", "four people"),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_marks_become_english(damaged: str, mended: str) -> None:
    assert mend(marks, damaged) == mended
    assert mend(marks, mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "，",
        "The sign 出口，入口 and the word 中文。 stay. (中国（北京）)",
        "مرحبا، كيف حالك؟ and שלום־עליכם and नमस्ते।",
        "「No」 and 『Yes』 and 《Title》 belong to others.",
        "“¡Viva la vida!” and “¿No?” and ¿Quién es?",
        "News · Sport; col·legi; 5 N·m",
        "・ First point",
        "Inc., Ltd., etc., et al., Ore., U.S., Jr., a.m., No. 5., p. 5",
        "Wait ... what?! No!! Yes?? . . . and so on....",
        "She saw Airplane!, Who?, and Yahoo!. Well, :) and ;, :-)",
        "He typed ,,Guten Tag” and a::b and x;; and Sudb&oslash;, or caf&#233;, too.",
        "Open ../src, ..\\src, 1..5 and file..txt",
        "The family 👨\u200d👩\u200d👧, می\u200cخواهم \u200fعربي\u200f and क\u094d\u200dष",
    ],
)
def test_marks_in_their_place_are_silent(text: str) -> None:
    assert find(marks, text) == []


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("He came，she left.", True),
        ("He came，", False),
        ("I forgot、、、 it", False),
        ("Nobody came. .", True),
        ("They met; , and left", False),
        ("It is over..", False),
        ("Singer Maria・Lopez", None),
    ],
)
def test_how_sure_a_fix_is(text: str, safe: bool | None) -> None:
    [candidate] = find(marks, text)
    level = candidate.suggestions[0].applicability if candidate.suggestions else None
    assert level == {True: Applicability.SAFE, False: Applicability.UNSAFE, None: None}[safe]


def fixed(name: str, text: str) -> str:
    gate = Gate({rule.id: (Label.CERTAIN, True) for rule in marks.RULES})
    document = Document.from_bytes(text.encode(), name)
    return fix(Engine((marks.check,), gate), document, Settings(), Applicability.SAFE).after.document.text


@pytest.mark.parametrize(
    ("name", "text", "mended"),
    [
        ("a.txt", "The govern\u00admen\u00adt fell\u200bows\r\nmet", "The government fellows\r\nmet"),
        ("a.txt", "one\ufefftwo \ufeffthree \u200bfour", "onetwo \ufeffthree \u200bfour"),
        ("a.md", "The **govern\u200bment** met，then left", "The **government** met, then left"),
        (
            "a.html",
            "<p>The govern\u00adment, the fel&shy;lows</p>",
            "<p>The govern\u00adment, the fel&shy;lows</p>",
        ),
        ("a.html", "<p><b>Rain</b>，<i>snow</i>。</p>", "<p><b>Rain</b>, <i>snow</i>.</p>"),
    ],
)
def test_invisible_characters_leave_words_and_markup_stays(name: str, text: str, mended: str) -> None:
    assert fixed(name, text) == mended


@given(
    st.one_of(
        articles("txt"), st.text(alphabet="ab ，。：（）、・?!.,;:¿\u00ad\u200b\u200d中1\n", max_size=50)
    )
)
def test_any_text_can_be_mended(text: str) -> None:
    mend(marks, text)


def test_a_very_long_line_is_read_in_one_go() -> None:
    assert len(find(marks, "rain，" * 20_000)) == 20_000
    assert len(find(marks, "rain.. " * 10_000)) == 10_000
