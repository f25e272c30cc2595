"""What is sent to LanguageTool, and where its hits are in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.grammar import Grammar
from fixer.grammar.client import Hit
from fixer.grammar.spans import LONGEST, SEPARATOR, assign, batches, pieces
from fixer.markup.blocks import OPAQUE
from fixer.model import Span
from tests.grammar.stub import served
from tests.grammar.texts import marked, view_of

HIT = "more bigger"


@pytest.mark.parametrize(
    "text",
    [
        "It is more bigger now.",
        "😀 It is more bigger now. 👩‍👩‍👧 So it is.",
        "𝐁𝐨𝐥𝐝 𠜎 and 🇨🇭 flags, then more bigger things.\n\nAnd 😀😀😀 more bigger ones.",
        "\ufeffA cafe\u0301\u00a0is  more bigger than \u200bthat.\r\n\r\nAnd more bigger.",
        "It was more bigger at last, with no line end after it.",
        'He said: "It is more bigger!"',
        "Broken \udc80 byte and nul \x00, then more bigger things.",
    ],
)
def test_offsets_come_back_exact(text: str) -> None:
    with served() as stub:
        assert marked(Grammar(stub.url), text) == [HIT] * text.count(HIT)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("markdown", "# A headline\n\nIt is **more bigger** than [that 😀](https://example.org/x).\n"),
        (
            "html",
            "<p>It &amp; that are <b>more bigger</b> &#128512; now.</p><p>And <i>more bigger</i> still.</p>",
        ),
    ],
)
def test_markup_is_not_sent(format: str, text: str) -> None:
    with served() as stub:
        assert set(marked(Grammar(stub.url), text, format)) == {HIT}
        sent = stub.texts[-1]["text"]
    assert not any(mark in sent for mark in ("*", "<", "&amp;", "example.org", "😀"))


def test_code_and_pictures_stay_away() -> None:
    with served() as stub:
        assert marked(Grammar(stub.url), "It is `more bigger` and more `x` bigger.", "markdown") == []
        assert HIT not in stub.texts[-1]["text"]


@pytest.mark.parametrize(
    "text",
    [
        "They saw More Bigger, a film by More Bigger.",
        "A headline with more bigger things",
        "# It is more bigger.",
    ],
)
def test_names_and_headlines_stay_away(text: str) -> None:
    with served() as stub:
        assert marked(Grammar(stub.url), text, "markdown") == []


def test_what_others_have_found_is_left_to_them() -> None:
    text = "It is more bigger.\n\nThat is more bigger."
    with served() as stub:
        grammar = Grammar(stub.url)
        assert len(marked(grammar, text, covered=[Span(6, 10)])) == 1
        assert len(marked(grammar, text, covered=[Span(17, 18)])) == 2
        assert marked(grammar, text, covered=[Span(0, 18), Span(24, 30)]) == []
    assert [piece.text for piece in pieces(view_of(text), [Span(0, 18)])] == ["That is more bigger."]


def test_paragraphs_are_sent_together_and_once() -> None:
    text = "\n\n".join(f"Paragraph {'abcdefgh'[i]} is more bigger." for i in range(8))
    with served() as stub:
        grammar = Grammar(stub.url)
        assert len(marked(grammar, text)) == 8
        asked = len(stub.texts)
        assert len(marked(grammar, text.replace("Paragraph c is", "Paragraph c was"))) == 8
        [again] = stub.texts[asked:]
    assert again["text"] == "Paragraph c was more bigger."


def test_only_the_listed_rules_are_asked_for() -> None:
    with served() as stub:
        marked(Grammar(stub.url), "It is more bigger.")
        sent = stub.texts[-1]
    assert sent["enabledOnly"] == "true"
    assert "MOST_COMPARATIVE" in sent["enabledRules"].split(",")
    assert sent["language"] == "en-US"


def test_a_huge_paragraph_is_cut_behind_sentences() -> None:
    text = "It is more bigger than that. " * 2000
    with served() as stub:
        assert len(marked(Grammar(stub.url), text)) == 2000
        assert max(len(sent["text"]) for sent in stub.texts) <= LONGEST


def test_a_huge_word_is_cut_too() -> None:
    assert [len(piece.text) for piece in pieces(view_of("x" * (LONGEST + 5)), [])] == [LONGEST, 5]


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30), max_size=12))
def test_sent_texts_have_as_many_utf16_units_as_code_points(blocks: list[str]) -> None:
    view = view_of("\n\n".join(blocks))
    for piece in pieces(view, []):
        assert len(piece.text.encode("utf-16-le")) == 2 * len(piece.text)
        original = view.text[piece.start : piece.start + len(piece.text)]
        assert all(a in (b, OPAQUE) for a, b in zip(piece.text, original, strict=True))


@given(st.lists(st.text("ab ", min_size=1, max_size=9), min_size=1, max_size=9), st.data())
def test_hits_find_their_text(texts: list[str], data: st.DataObject) -> None:
    [batch] = batches(texts)
    index = data.draw(st.integers(0, len(batch) - 1))
    at = sum(len(text) + len(SEPARATOR) for text in batch[:index])
    start = data.draw(st.integers(0, len(batch[index]) - 1))
    end = data.draw(st.integers(start + 1, len(batch[index])))
    found = assign(batch, [Hit("X", at + start, at + end, "", ())])
    assert found == [[Hit("X", start, end, "", ())] if i == index else [] for i in range(len(batch))]


def test_a_hit_over_two_paragraphs_is_nobodys() -> None:
    assert assign(["ab", "cd"], [Hit("X", 1, 5, "", ()), Hit("X", 2, 4, "", ())]) == [[], []]
