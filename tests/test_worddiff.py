"""How a change looks to a person."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.model import Edit
from fixer.worddiff import LONGEST, Op, Part, changes, columns, compare, render, snippet, visible


def shown(old: str, text: str, new: str, **options: int) -> str:
    """The rendering of the edit that puts ``new`` in place of ``text`` in ``old``."""
    start = old.index(text)
    return render(old, Edit(start, start + len(text), new), color=False, **options)


@pytest.mark.parametrize(
    ("old", "text", "new", "expected"),
    [
        ("The OTAN met.", "OTAN", "NATO", "The [-OTAN-]{+NATO+} met."),
        ("OTAN", "OTAN", "NATO", "[-OTAN-]{+NATO+}"),
        ("The OTAN's plan", "OTAN's", "NATO's", "The [-OTAN-]{+NATO+}'s plan"),
        ("He met them", "met", "met with", "He met{+ with+} them"),
        ("He met with them", "met with", "met", "He met[- with-] them"),
        ("It can take bitter revenge.", "take bitter revenge", "backfire badly", "It can [-take bitter revenge-]{+backfire badly+}."),
        ("They met at 21.30 clock in Rome", "21.30 clock", "9:30 p.m.", "They met at [-21.30 clock-]{+9:30 p.m.+} in Rome"),
        ("a red car and a blue bike", "red car and a blue", "green car and a grey", "a [-red-]{+green+} car and a [-blue-]{+grey+} bike"),
        ("the the cat", "the the", "the", "the[- the-] cat"),
        ("the the cat", "the ", "", "[-the -]the cat"),
        ("café", "café", "cafe\u0301", "[-café-]{+cafe\u0301+}"),
        ("two\nlines", "two\n", "", "[-two⏎-]lines"),
        ("two\r\nlines\r\n", "lines\r\n", "", "[-lines⏎-]"),
        ("a\rb", "\r", "\n", "a[-␍-]{+⏎+}b"),
        ("10\u00a0km", "\u00a0", " ", "10[-⍽-]{+␣+}km"),
        ("10\u202fkm", "\u202f", "\u00a0", "10[-‹NNBSP›-]{+⍽+}km"),
        ("a  b", "  ", " ", "a[-␣␣-]{+␣+}b"),
        ("a\tb", "\t", " ", "a[-⇥-]{+␣+}b"),
        ("co\u00adop", "\u00ad", "", "co[-‹SHY›-]op"),
        ("a\u200bb", "\u200b", "", "a[-‹ZWSP›-]b"),
        ("a\u2009b", "\u2009", " ", "a[-‹U+2009›-]{+␣+}b"),
        ("\ufeffa", "\ufeff", "", "[-‹U+FEFF›-]a"),
        ("\x1b[31m\u202eevil\tOTAN\u2028x", "OTAN", "NATO", "‹U+001B›[31m‹U+202E›evil [-OTAN-]{+NATO+}‹U+2028›x"),
        ("first\nthe OTAN\nlast", "OTAN", "NATO", "the [-OTAN-]{+NATO+}"),
        ("", "", "new text", "{+new text+}"),
    ],
)  # fmt: skip
def test_render(old: str, text: str, new: str, expected: str) -> None:
    assert shown(old, text, new) == expected


def test_colour_instead_of_brackets() -> None:
    assert (
        render("The OTAN met.", Edit(4, 8, "NATO"), color=True)
        == "The \x1b[9;31mOTAN\x1b[0m\x1b[32mNATO\x1b[0m met."
    )


def test_the_words_around_are_cut_between_words() -> None:
    old = "Yesterday the leaders of the OTAN gathered in the city of Brussels"
    assert shown(old, "OTAN", "NATO", context=16) == "…leaders of the [-OTAN-]{+NATO+} gathered in…"
    assert shown(old, "OTAN", "NATO", context=99) == old.replace("OTAN", "[-OTAN-]{+NATO+}")


def test_long_deletions_are_shown_by_their_ends() -> None:
    lines = "".join(f"Menu item number {i} of the page\r\n" for i in range(30))
    compact = shown(f"Text.\r\n{lines}More.", lines, "")
    assert re.fullmatch(r"\[-Menu item number 0 of.*… \(30 lines\) ….*29 of the page⏎-\]More\.", compact)
    sentence = "word " * 100
    assert "… (100 words) …" in shown(f"A {sentence}end", sentence, "")
    assert columns(compact) < LONGEST + 40


def test_insertions_are_shown_whole() -> None:
    assert "word " * 100 in shown("A b", "b", "word " * 100 + "b")


def test_near_edits_are_shown_together() -> None:
    old = "The OTAN and the UE met.\nOther line with the OTAN. " + "Far away. " * 30 + "The UE."
    found = [m.start() for m in re.finditer("OTAN|UE", old)]
    edits = [Edit(at, at + 4, "NATO") if old[at] == "O" else Edit(at, at + 2, "EU") for at in found]
    lines = dict(changes(old, edits, color=False, context=20))
    assert list(lines) == [found[0], found[2], found[3]]
    assert lines[found[0]] == "The [-OTAN-]{+NATO+} and the [-UE-]{+EU+} met."
    assert lines[found[2]] == "Other line with the [-OTAN-]{+NATO+}. Far away. Far…"
    assert lines[found[3]] == "…Far away. The [-UE-]{+EU+}."


def test_compare_of_equal_and_of_empty_texts() -> None:
    assert compare("same", "same") == [Part(Op.KEEP, "same")]
    assert compare("", "") == []
    assert compare("a", "") == [Part(Op.DELETE, "a")]
    assert compare("", "a") == [Part(Op.INSERT, "a")]


TEXT = st.text("ab \n\r\t'é\u0301😀\u00a0\u200b.\ue000", max_size=30)


@given(TEXT, TEXT)
def test_the_parts_hold_both_texts(old: str, new: str) -> None:
    parts = compare(old, new)
    assert "".join(part.text for part in parts if part.op is not Op.INSERT) == old
    assert "".join(part.text for part in parts if part.op is not Op.DELETE) == new


@given(TEXT, st.integers(0, 30), st.integers(0, 30), st.integers(1, 40))
def test_a_snippet_is_one_line_that_fits(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line = snippet(text, start, end, width)
    assert columns(line) <= width
    assert not re.search("[\r\n\t]", line)


@pytest.mark.parametrize(
    ("text", "word", "width", "expected"),
    [
        ("The OTAN met.", "OTAN", 80, "The OTAN met."),
        ("first\n  The OTAN met.  \nlast", "OTAN", 80, "The OTAN met."),
        ("The leaders of the OTAN met in Brussels", "OTAN", 22, "…of the OTAN met in…"),
        ("OTAN and then a long line of words", "OTAN", 16, "OTAN and then a…"),
        ("a long line of words and then OTAN", "OTAN", 16, "…and then OTAN"),
        ("an extraordinarily long word", "extraordinarily", 8, "extraor…"),
        ("春夏秋冬東西南北", "冬東", 12, "…秋冬東西南…"),
        ("cafe\u0301 cafe\u0301 cafe\u0301 OTAN", "OTAN", 14, "…cafe\u0301 OTAN"),
        ("one\ntwo three", "one\ntwo", 80, "one⏎two three"),
        ("", "", 80, ""),
    ],
)
def test_snippet(text: str, word: str, width: int, expected: str) -> None:
    start = text.index(word)
    assert snippet(text, start, start + len(word), width) == expected


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("e\u0301", 1), ("日本", 4), ("😀", 2), ("a\u200bb", 2), ("ﾊ", 1), ("Ａ", 2)],
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


def test_visible_leaves_words_alone() -> None:
    assert visible("a naïve “word” – 日本 😀") == "a naïve “word” – 日本 😀"


def test_huge_texts_take_no_time() -> None:
    line = "word " * 2_000_000
    before = time.process_time()
    for at in range(0, 1_000_000, 5_000):
        snippet(line, at, at + 4, 80)
        snippet(line, at, len(line), 80)
        render(line, Edit(at, at + 4, "WORD"), color=False)
    compare(line[:1_000_000], line[5:1_000_000:3])
    assert time.process_time() - before < 2
