from __future__ import annotations

import pytest

from fixer.markup.blocks import OPAQUE
from fixer.markup.markdown import code_points, read
from fixer.model import Edit
from fixer.view import View, build


def view_of(text: str) -> View:
    return build(text, read(text))


def shown(text: str) -> list[str]:
    """What a reader sees, a block a line, with ``#`` for what is no prose."""
    return view_of(text).text.replace(OPAQUE, "#").splitlines()


def kinds(text: str) -> list[tuple[str, int]]:
    return [(block.kind.value, block.level) for block in read(text)]


def deletable(text: str) -> list[str]:
    return [text[block.start : block.end] for block in read(text) if block.deletable]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        ("\n \n", []),
        ("One\n\nTwo", ["One", "Two"]),
        ("# One\nTwo\n===\n", ["One", "Two"]),
        ("the **bi**g *house*", ["the big house"]),
        ("one\ntwo\r\nthree\rfour", ["one two three four"]),
        ("one \n   two", ["one two"]),
        ("one  \ntwo\\\nthree<br>four", ["one", "two", "three", "four"]),
        ("> one\n> two\nlazy", ["one two lazy"]),
        ("- one\n- two\n  more\n  - deep\n", ["one", "two more", "deep"]),
        ("1. one\n\n   two\n", ["one", "two"]),
        ("- [x] done\n- [ ] open", ["done", "open"]),
        ("| a | b\\|c |\n|---|---|\n| *d* | |\n", ["a", "b|c", "d"]),
        ("note[^1] here\n\n[^1]: Small print", ["note here", "Small print"]),
        ("> [!NOTE]\n> Mind", ["Mind"]),
        ("# Head {#id .class}", ["Head"]),
        ("~~old~~ new", ["old new"]),
        ("Zürich “said” 😀 **e\u0301t\u00e9** x", ["Zürich “said” 😀 e\u0301t\u00e9 x"]),
        ("nul \0 and \ud800 half", ["nul \0 and \ufffd half"]),
    ],
)
def test_blocks_are_what_stands_apart_on_the_page(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("run `make it` now", ["run # now"]),
        ("run <code>make *it*</code> now", ["run # now"]),
        ("he said <q lang=de>nein  \nnein</q> again", ["he said # again"]),
        ("never <code>closed\n\nnext", ["never #", "next"]),
        ("one\n\n    code\n\n```\ncode\n```\n\ntwo", ["one", "two"]),
        ("[text](https://a.b 'title') and [more][r]\n\n[r]: /target 'title'", ["text and more"]),
        ("<https://a.b> <x@y.z> https://a_b.c/d_e.", ["# # #."]),
        ("{{< figure src='a_b' >}} {% tag %} {{ name }} text", ["# # # text"]),
        ("[caption id=1]photo[/caption]", ["#photo#"]),
        ("a <b>bold</b> <!-- no --> word", ["a bold word"]),
        ("`only code`", []),
    ],
)
def test_what_is_no_prose_is_not_read(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (r"3 \* 4 \\ 5 \a", [r"3 * 4 \ 5 \a"]),
        (r"\# no heading", ["# no heading"]),
        (r"\&amp; &amp; &copy; &bogus;", ["&amp; & © &bogus;"]),
        ("10&nbsp;km", ["10 km"]),
        ("one\n    > two", ["one > two"]),
        ("ends with a backslash\\", ["ends with a backslash\\"]),
        ('it\'s "so" -- and...', ['it\'s "so" -- and...']),
    ],
)
def test_escapes_and_entities_read_as_what_they_stand_for(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("![a *red* car](u 'title')", ["a red car"]),
        ("text ![a car](u) text", ["text # text", "a car"]),
        ("![a\ncar](u)", ["a car"]),
        ("![a\\\ncar](u)", ["a car"]),
        ("![](u)", []),
        ("<img alt='a car'> text <b title=tip>x</b>", ["# text x", "a car", "tip"]),
    ],
)
def test_words_that_stand_for_images(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("<div>\n<p>One <b>two</b></p>\n</div>\n\nThree", ["One two", "Three"]),
        ("<script>\nlet x\n\nlet y\n</script>\n\nOne", ["One"]),
        ("<div>\n\n*One*\n\n</div>", ["One"]),
        ("- item\n\n  <p>One\n  two</p>", ["item", "One two"]),
        ("> <p>One\n> two</p>\n\nThree", ["Three"]),
    ],
)
def test_html_blocks_are_read_as_html(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


def test_each_block_has_the_writer_of_its_place() -> None:
    text = "---\ntitle: A\n---\nB\n\n<p>C\n\n<a title='D'>"
    assert [block.writer for block in read(text)] == ["yaml-plain", "markdown", "html", "attribute-single"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\n###### B", [("heading", 1), ("heading", 6)]),
        ("A\n---", [("heading", 2)]),
        ("> A\n>\n> - B", [("quote", 0), ("item", 0)]),
        ("- A\n  > B", [("item", 0), ("quote", 0)]),
        ("- # A", [("heading", 1)]),
        ("|A|\n|-|\n|B|", [("cell", 0), ("cell", 0)]),
        ("![A](u)", [("attribute", 0)]),
        ("A[^1]\n\n[^1]: B", [("paragraph", 0), ("paragraph", 0)]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, int]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("One *two*\nthree\n\n# Four #\n", ["One *two*\nthree", "# Four #"]),
        ("One\n===\n", ["One\n==="]),
        ("- One\n- Two\n  three\n", ["- One", "- Two\n  three"]),
        ("- One\n\n- Two\n\n", ["- One", "- Two"]),
        ("- [ ] One", ["- [ ] One"]),
        ("> One\n> two\n\n> - Three", ["> One\n> two", "> - Three"]),
        ("One  \nTwo\\\nThree", ["One  ", "Two\\", "\\\nThree"]),
        ("- One\n  - Two", ["- Two"]),
        ("- One\n\n  Two", []),
        ("**One  \nTwo**", []),
        ("One\n# Two\nThree", ["One", "Three"]),
        ("One `code`", []),
        ("One ![two](u)", []),
        ("|One|\n|-|", []),
        ("One[^1]\n\n[^1]: Two", []),
    ],
)
def test_a_block_is_deleted_with_its_markup_or_not_at_all(text: str, gone: list[str]) -> None:
    assert deletable(text) == gone


@pytest.mark.parametrize(
    ("text", "old", "new", "result"),
    [
        ("> one two\n> three four", "two three", "x", "> one x four"),
        ("> one two\n> three four", "two ", "", "> one three four"),
        (r"costs 3 \* 4 euros", "3 * 4", "12", "costs 12 euros"),
        (r"costs 3 \* 4 euros", "* 4", "x", "costs 3 x euros"),
        ("the *big house* here", "big house", "barn", "the *barn* here"),
        ("Zürich “said” the word", "word", "last", "Zürich “said” the last"),
    ],
)
def test_edits_take_escapes_and_line_ends_whole(text: str, old: str, new: str, result: str) -> None:
    view = view_of(text)
    start = view.text.index(old)
    edits = view.source_edits(Edit(start, start + len(old), new))
    assert edits
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == result


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("the *big* house", "big house", "barn"),
        ("see `code` here", "see " + OPAQUE, "x"),
        ("One\n\nTwo", "One\nTwo", "x"),
    ],
)
def test_edits_over_markup_are_refused(text: str, old: str, new: str) -> None:
    view = view_of(text)
    start = view.text.index(old)
    assert view.source_edits(Edit(start, start + len(old), new)) is None


@pytest.mark.parametrize("text", ["abc", "é", "aé😀“b", "\ud800x", "éé" * 50])
@pytest.mark.parametrize("start", [0, 1])
def test_utf8_offsets_become_code_points(text: str, start: int) -> None:
    at = code_points(text, start)
    for end in range(start, len(text) + 1):
        assert at(len(text[start:end].encode("utf-8", "surrogatepass"))) == end


@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "*a " * 30_000, "> " * 2_000 + "x", "![" * 20_000, "a  \n" * 20_000, "<code>" * 20_000, "- a\n" * 20_000, "é " * 100_000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_hostile_files_take_no_longer_than_long_ones(text: str) -> None:
    view_of(text)
