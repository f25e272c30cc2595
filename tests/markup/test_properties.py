"""What holds for every format and any text, however broken."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixer.markup import read
from fixer.markup.writers import WRITERS
from fixer.model import Edit, Span
from fixer.view import View, build

FORMATS = ("html", "markdown", "plain")
WORDS = (
    "word",
    "Zürich",
    "it’s",
    "😀",
    "e\u0301te\u0301",
    "a\u00adb",
    "x\u200by",
    "no 5",
    "“said”",
    "\ufffc",
    "\0",
    "\ud800",
)
BLANKS = (" ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "\u00a0", "\n    ", "\u2028")
HTML = (
    "<p>", "</p>", "<P CLASS=x>", "<div>", "</div>", "<b>", "</b>", "<i/>", "<br>", "<br/>", "<li>", "</li>", "<ul>", "<td>", "<h2>", "</h2>",
    "<blockquote>", "<code>", "</code>", "<pre>", "</pre>", "<script>", "</script>", "<title>", "</title>", "<textarea>", "<svg>", "</svg>",
    "<span lang=de>", "</span>", "<q translate='no'>", "</q>", '<img alt="a > b &amp; c">', "<img alt='x\ny'>", "<a title=bare href=x>", "<a href=\"x",
    "<!-- c -->", "<!-- open", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?php ?>", "<", ">", "</", "</ x>", "<3", "a<b", '"', "'", "=",
    "&amp;", "&nbsp;", "&#65;", "&#x1F600;", "&#0;", "&#xD800;", "&#10;", "&bogus;", "&copy", "&notit;", "&fjlig;", "&", "&#", "&shy;",
    "<meta name=description content='seen'>", "http://a.b/c?d=e&amp;f", "{{ x }}", "[caption id=1]", "www.", "a@b.c",
)  # fmt: skip
MARKDOWN = (
    "# ", "## ", "> ", "- ", "* ", "1. ", "10) ", "- [ ] ", "    ", "```\n", "~~~", "---", "===", "***", "**", "*", "_", "__", "~~", "`", "``",
    "\\", "\\*", "\\&", "\\\n", "  \n", "[", "]", "](", "](u)", "](<u> \"t\")", "![", "![a](b)", "[a][r]", "[r]", "\n\n[r]: /u 't'\n\n", "[^1]",
    "\n\n[^1]: ", "| ", " | ", "\n|-|-|\n", "\\|", "<http://a.b>", "http://a_b.c", "{{< x >}}", "{% y %}", "{#id}", "+++\n", "---\ntitle: ", "[!NOTE]",
)  # fmt: skip

DELIMITERS = frozenset("*_~`")
"""What these mean in Markdown depends on the characters next to them: the check of the whole file is for that."""

TEXTS = st.lists(st.sampled_from(WORDS + BLANKS + HTML + MARKDOWN), max_size=25).map("".join)
PARTS = (
    "word", "two *words*", "# word", "## a [b](c) ##", "word\n===", "> word\n> said", "> word\n>\n> said\nlazy", "- word\n- it\n  said",
    "- word\n\n- said\n\n  it", "1. word\n2. said\n   - it", "- [ ] word", "> - word\n> - said", "word  \nsaid\\\nit", "> word  \n> said",
    "word<br>\nsaid", "| word | it |\n|--|--|\n| said | a\\|b |", "<p>word <b>said</b></p>", "<div>\nword<br>said\n</div>", "```\ncode\n```",
    "![word](said)", "word[^1]", "[^1]: said", "**word", "*", "`a", "word\\", "&amp; word", "# word\nsaid\n# it", "---", "<li>", "word &",
)  # fmt: skip
ARTICLES = st.lists(st.sampled_from(PARTS), max_size=8).map("\n\n".join)
MANY = settings(max_examples=300, deadline=None, derandomize=True)


def view_of(text: str, format: str) -> View:
    return build(text, read(text, format))


def stands_clear(text: str, start: int, end: int) -> bool:
    return DELIMITERS.isdisjoint(text[max(0, start - 1) : start] + text[end : end + 1])


def without(text: str, start: int, end: int) -> str:
    """``text`` without a block, and without its line if nothing else stands there."""
    before = re.search(r"(?:^|[\r\n])[ \t]*\Z", text[:start])
    after = re.match(r"[ \t]*(?:\r\n|\n|\r|\Z)", text[end:])
    return text[:start] + text[end + after.end() :] if before and after else text[:start] + text[end:]


@pytest.mark.parametrize("format", FORMATS)
@given(text=TEXTS)
@MANY
def test_pieces_stand_in_order_inside_the_text(format: str, text: str) -> None:
    for block in read(text, format):
        at = 0
        for piece in block.pieces:
            assert at <= piece.start <= piece.end <= len(text)
            at = piece.end
        assert 0 <= block.start <= block.pieces[0].start
        assert block.pieces[-1].end <= block.end <= len(text)


@pytest.mark.parametrize("format", FORMATS)
@given(text=TEXTS)
@MANY
def test_blocks_stand_in_document_order(format: str, text: str) -> None:
    starts = [block.start for block in read(text, format)]
    assert starts == sorted(starts)


@pytest.mark.parametrize("format", FORMATS)
@given(text=TEXTS)
@MANY
def test_no_source_text_is_shown_twice(format: str, text: str) -> None:
    shown = sorted((p.start, p.end) for block in read(text, format) for p in block.pieces if p.text is None)
    assert all(end <= start for (_, end), (start, _) in pairwise(shown))


@pytest.mark.parametrize("format", FORMATS)
@given(text=TEXTS)
@MANY
def test_literal_characters_map_to_themselves(format: str, text: str) -> None:
    view = view_of(text, format)
    for index, literal in enumerate(view.literal):
        if literal:
            start, source, end = view.starts[index], view.sources[index], view.ends[index]
            size = end - source
            assert view.text[start : start + size] == text[source:end]
            for offset in range(size):
                assert view.source_span(Span(start + offset, start + offset + 1)) == (
                    source + offset,
                    source + offset + 1,
                )


@pytest.mark.parametrize("format", FORMATS)
@given(text=TEXTS, data=st.data())
@MANY
def test_text_replaced_by_itself_changes_nothing_that_is_shown(
    format: str, text: str, data: st.DataObject
) -> None:
    view = view_of(text, format)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    held = view.segments(Span(start, end))
    if start < end and all(view.literal[index] for index in held):
        edits = view.source_edits(Edit(start, end, view.text[start:end]))
        assert edits is None or all(text[e.start : e.end] == e.text for e in edits)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("new", ["x<y", "a*b", "R&D", '"q"', "it's", "new", "a_b", "[x]", "1\\2", "&lt;"])
@given(text=TEXTS, data=st.data())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_new_word_reads_back_as_itself(format: str, new: str, text: str, data: st.DataObject) -> None:
    view = view_of(text, format)
    words = list(re.finditer(r"\b(?:word|Zürich|said)\b", view.text))
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    edits = view.source_edits(Edit(*word.span(), new))
    writer = WRITERS[view.block_at(word.start()).block.writer]
    for edit in edits or ():
        written = writer(edit.text)
        if written is not None and stands_clear(text, edit.start, edit.end):
            after = text[: edit.start] + written + text[edit.end :]
            wanted = view.text[: word.start()] + new + view.text[word.end() :]
            assert view_of(after, format).text.split() == wanted.split()  # other words may wrap elsewhere


@pytest.mark.parametrize(("format", "texts"), [("html", TEXTS), ("markdown", ARTICLES), ("plain", TEXTS)])
@given(data=st.data())
@MANY
def test_a_deleted_block_is_gone_and_no_other(
    format: str, texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    text = data.draw(texts)
    view = view_of(text, format)
    for block in view.blocks:
        if block.block.deletable:
            after = without(text, block.block.start, block.block.end)
            wanted = view.text[: block.start] + " " + view.text[block.end :]
            assert view_of(after, format).text.split() == wanted.split()
