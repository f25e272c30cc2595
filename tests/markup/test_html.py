from __future__ import annotations

import pytest

from fixer.markup.blocks import OPAQUE
from fixer.markup.html import read
from fixer.view import build


def shown(text: str) -> list[str]:
    """What a reader sees, a block a line, with ``#`` for what is no prose."""
    return build(text, read(text)).text.replace(OPAQUE, "#").splitlines()


def kinds(text: str) -> list[tuple[str, int]]:
    return [(block.kind.value, block.level) for block in read(text)]


def deletable(text: str) -> list[str]:
    return [text[block.start : block.end] for block in read(text) if block.deletable]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\t ", []),
        ("bare text", ["bare text"]),
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p>One<p>Two", ["One", "Two"]),
        ("One</p>Two", ["One", "Two"]),
        ("<P CLASS=x>Loud</P>", ["Loud"]),
        ("<p>the <b>bi</b>g <a href='x'>house</a></p>", ["the big house"]),
        ("<p>\n  wrapped\r\n  and\rindented\n</p>", ["wrapped and indented"]),
        ("<b>bold</b> <i>slanted</i>", ["bold slanted"]),
        ("<ul><li>a<li>b</ul>c", ["a", "b", "c"]),
        ("<table><tr><td>a</td><td>b</td></table>", ["a", "b"]),
        ("one<br>two<BR/>three", ["one", "two", "three"]),
        ("one<hr>two", ["one", "two"]),
        ("<unknown-card>one</unknown-card> two", ["one two"]),
        ("<p>\u00a0</p><p>&nbsp;</p>", []),
        ("e\u0301t\u00e9 😀<p>\ufeffx", ["e\u0301t\u00e9 😀", "x"]),
    ],
)
def test_blocks_are_what_stands_apart_on_the_page(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("I <3 you", ["I <3 you"]),
        ("a << b", ["a << b"]),
        ("<a href='x>y' title>link</a>", ["link"]),
        ('<a data-x="a > b">link</a>', ["link"]),
        ("<a href=x>y</a>", ["y"]),
        ("one <!-- not > seen --> two", ["one two"]),
        ("one <!--> two", ["one two"]),
        ("<!DOCTYPE html><?xml version='1.0'?>text", ["text"]),
        ("one <![CDATA[ not > seen ]]> two", ["one two"]),
        ("seen <a href='never closed> text", ["seen"]),
        ("seen <!-- never closed", ["seen"]),
        ("seen <script>never closed", ["seen"]),
        ("</>one</ >two", ["onetwo"]),
    ],
)
def test_broken_tags_read_as_in_a_browser(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("R&amp;D", ["R&D"]),
        ("R&D & more", ["R&D & more"]),
        ("&lt;b&gt;", ["<b>"]),
        ("10&nbsp;km, 5&thinsp;kg", ["10 km, 5 kg"]),
        ("&#65;&#x42;&#X43", ["ABC"]),
        ("&#x1F600;", ["😀"]),
        ("&eacute;t&eacute", ["été"]),
        ("&copyright &notit;", ["©right ¬it;"]),
        ("&bogus; &#; &#x; &", ["&bogus; &#; &#x; &"]),
        ("co&shy;op", ["coop"]),
        ("one&#10;&#13;two&#9;three", ["one two three"]),
        ("&#xD800;&#0;" + "&#" + "9" * 5000 + ";", ["\ufffd\ufffd\ufffd"]),
    ],
)
def test_entities_read_as_the_characters_they_stand_for(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("run <code>make <b>it</b></code> now", ["run # now"]),
        ("press <kbd>Q</kbd>, see <var>x</var>", ["press #, see #"]),
        ("an <img src=x> image", ["an # image"]),
        ("a <textarea><p>b</textarea> c", ["a # c"]),
        ("one <svg><title>no</title><p>no</svg> two", ["one # two"]),
        ("one<pre>two\n\nthree</pre>four", ["one", "four"]),
        ("one <script>if (a<b) '</p>'</script> two", ["one two"]),
        ("<style>p > b {}</style><noscript>no</noscript><template><p>no</template>yes", ["yes"]),
        ("said <span translate=no>Der <span>Spiegel</span></span> today", ["said # today"]),
        ("<p class='a notranslate b'>no</p><p class=notranslatable>yes</p>", ["yes"]),
        ("<p>never <code>closed</p><p>next</p>", ["never #", "next"]),
        ("<div><p>never <code>closed<div></p>next</div>", ["never #", "next"]),
        ("<code>only code</code>", []),
        ("see https://a.b/c?d&amp;e, or {{ name }} [caption id=1]photo[/caption]", ["see #, or # #photo#"]),
    ],
)
def test_what_is_no_prose_is_not_read(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("he said <q lang=de>nein</q> again", ["he said # again"]),
        ("<p xml:lang='fr-CA'>non</p><p lang=en-GB>yes</p><p lang>yes</p>", ["yes", "yes"]),
        ("<html lang=en><p lang=de>nein", []),
        ("<html lang=de><p lang=de-AT>left over</p><p lang=fr>non", ["left over"]),
        (
            "<article lang=de><p>an article whose language nobody mended",
            ["an article whose language nobody mended"],
        ),
    ],
)
def test_passages_marked_as_another_language_are_not_read(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<title>A</title>", [("heading", 0)]),
        ("<h1>A</h1><h6>B</h6>", [("heading", 1), ("heading", 6)]),
        ("<blockquote>A<p>B</p></blockquote>C", [("quote", 0), ("quote", 0), ("paragraph", 0)]),
        ("<li>A<p>B</p></li>", [("item", 0), ("item", 0)]),
        ("<td>A</td><th>B</th>", [("cell", 0), ("cell", 0)]),
        ("<td><p>a table for layout</p></td>", [("paragraph", 0)]),
        ("<figcaption>A</figcaption><caption>B</caption>", [("caption", 0), ("caption", 0)]),
        ("<h2>never closed<p>A", [("heading", 2), ("paragraph", 0)]),
        ("<img alt='A'>", [("attribute", 0)]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, int]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "blocks", "writer"),
    [
        ('<img alt="A &quot;b&quot; > c">', ['A "b" > c'], "attribute-double"),
        ("<a title='tip'></a>", ["tip"], "attribute-single"),
        ("<a TITLE=tip>", ["tip"], "attribute-bare"),
        ('<button aria-label="Close"></button>', ["Close"], "attribute-double"),
        ('<input placeholder="Search">', ["Search"], "attribute-double"),
        ('<meta name="Description" content="About">', ["About"], "attribute-double"),
        ('<meta property="og:title" content="About">', ["About"], "attribute-double"),
        ('<meta name=viewport content="width">', [], ""),
        ('<link rel=alternate title="feed">', [], ""),
        ('<img alt="" title=" ">', [], ""),
        ('<img alt="?a=1&copy=2 &copy; &lt">', ["?a=1&copy=2 © <"], "attribute-double"),
        ('<b default-lang="x" data-salt="y">', [], ""),
    ],
)
def test_attributes_that_readers_see(text: str, blocks: list[str], writer: str) -> None:
    assert shown(text) == blocks
    assert all(block.writer == writer and not block.deletable for block in read(text))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("<p>One <b>two</b></p>", ["<p>One <b>two</b></p>"]),
        ("<ul>\n<li> One </li>\n</ul>", ["<li> One </li>"]),
        ("<p>One<br>\nTwo<br>\nThree\n</p>", ["One<br>", "Two<br>", "<br>\nThree"]),
        ("bare", []),
        ("<p>never closed<p>", []),
        ("<td>cell</td><body>page</body><title>head</title>", []),
        ("<p>text <img src=x></p>", []),
        ("<p>text<!-- c --></p>", []),
        ("<p>text <b>open</p></b>", []),
        ("<b>One<br>two</b>", []),
        ("text<p>glued</p>text", []),
        ('<h2 title="tip">head</h2>', []),
        ("<div>one<p>two</p></div>", []),
    ],
)
def test_a_block_is_deleted_with_its_element_or_its_line(text: str, gone: list[str]) -> None:
    assert deletable(text) == gone


def test_front_matter_comes_before_the_page() -> None:
    assert shown("---\ntitle: Top\n---\n<p>page") == ["Top", "page"]


@pytest.mark.parametrize(
    "text",
    [
        "<" * 100_000,
        "&" * 100_000,
        "<a b='" * 50_000,
        "<!-- " * 50_000,
        "<title>" * 50_000,
        "<p><code>" * 50_000,
        "<div>" * 10_000 + "x" + "</p></div>" * 10_000,
        "<p><code>" + "<div>" * 50_000 + "</p>" * 50_000,
        "<a title" + " " * 100_000 + ">",
        "{{ www. " * 30_000,
        "word " * 200_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_pages_take_no_longer_than_long_ones(text: str) -> None:
    build(text, read(text))
