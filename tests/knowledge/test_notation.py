"""The notation's tree: every construct, every mistake."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fixer.knowledge.notation import (
    Border,
    Choice,
    Hole,
    Item,
    Node,
    Not,
    NotationError,
    Noun,
    Region,
    Sequence,
    Slot,
    Text,
    Verb,
    parse,
    walk,
)


def row(*nodes: Node | str) -> Sequence:
    """Nodes with a blank between; ``~`` in front of a string means no blank; strings are texts."""
    items: list[Item] = []
    for node in nodes:
        glued = not items or (isinstance(node, str) and node.startswith("~"))
        items.append(Item(Text(node.removeprefix("~")) if isinstance(node, str) else node, not glued))
    return tuple(items)


def glued(*nodes: Node) -> Sequence:
    return tuple(Item(node, spaced=False) for node in nodes)


TREES = [
    ("", ()),
    ("   ", ()),
    ("harvest helper", row("harvest", "helper")),
    ("  two \t blanks\u00a0", row("two", "blanks")),
    ("OTAN", row("OTAN")),
    ("can't", row("can't")),
    ("king’s", row("king’s")),
    ("workers' pay", row("workers'", "pay")),
    ("foo-bar", row("foo-bar")),
    ("foo - bar", row("foo", "-", "bar")),
    ("yes, no", row("yes", "~,", "no")),
    ("3.5", row("3", "~.", "~5")),
    ("Straße Łódź 東京", row("Straße", "Łódź", "東京")),
    ("<take>", row(Verb(("take",)))),
    ("<say|tell>", row(Verb(("say", "tell")))),
    ("< say | tell >", row(Verb(("say", "tell")))),
    ("<take part>", row(Verb(("take part",)))),
    ("<be~>", row(Verb(("be",), agrees=True))),
    ("helper~", row(Noun("helper"))),
    ("farm-worker~", row(Noun("farm-worker"))),
    ("(a|b c)", row(Choice((row("a"), row("b", "c"))))),
    ("(a|)", row(Choice((row("a"), ())))),
    ("[a]", row(Choice((row("a"),), optional=True))),
    ("[a|an]", row(Choice((row("a"), row("an")), optional=True))),
    ("(k=a|b)", row(Choice((row("a"), row("b")), label="k"))),
    ("[k=a|b]", row(Choice((row("a"), row("b")), label="k", optional=True))),
    ("((a|b) c|d)", row(Choice((row(Choice((row("a"), row("b"))), "c"), row("d"))))),
    ("{number}", row(Slot("number", "number"))),
    ("{a:weekday}", row(Slot("weekday", "a"))),
    ("{poss.object}", row(Slot("poss", "poss", "object"))),
    ("{a:number.x1000}", row(Slot("number", "a", "x1000"))),
    ("{?}", row(Hole())),
    ("!of", row(Not((row("of"),)))),
    ("!(on|against us)", row(Not((row("on"), row("against", "us"))))),
    ("^ so", row(Border("^"), "so")),
    ("so$", glued(Text("so"), Border("$"))),
    ("^^ so $$", row(Border("^^"), "so", Border("$$"))),
    ("the _clinic_", (*row("the", Region()), *glued(Text("clinic"), Region()))),
    ("_a_-b", (*glued(Region(), Text("a"), Region(), Text("-b")),)),
    (r"\(x\)", row("(", "~x", "~)")),
    (r"\_ \! \\", row("_", "!", "\\")),
]


@pytest.mark.parametrize(("text", "tree"), TREES, ids=[text for text, _ in TREES])
def test_the_tree_of_every_construct(text: str, tree: Sequence) -> None:
    assert parse(text) == tree


MISTAKES = [
    ("<take", "'<' without a verb and '>' in '<take'; write <take> or \\<"),
    ("<>", "'<' without a verb"),
    ("<take|>", "'<' without a verb"),
    ("a > b", "unexpected '>' in 'a > b'; write \\> for the character itself"),
    ("{number", "'{' without a slot's name and '}' in '{number'"),
    ("{}", "'{' without a slot's name"),
    ("{two words}", "'{' without a slot's name"),
    ("a } b", "unexpected '}'"),
    ("(a|b", "no ')' for the bracket at character 1 of '(a|b'"),
    ("x [a", "no ']' for the bracket at character 3 of 'x [a'"),
    ("(a]", "unexpected ']'"),
    ("[a (b] c)", "unexpected ']'"),
    ("()", "empty brackets in '()'"),
    ("[ | ]", "empty brackets"),
    ("(k=)", "empty brackets"),
    ("!()", "empty brackets"),
    ("a)", "unexpected ')'"),
    ("a|b", "unexpected '|' in 'a|b'"),
    ("a ~", "unexpected '~'"),
    ("(a)~", "unexpected '~'"),
    ("a \\", "a backslash with nothing after it in 'a \\\\'"),
    ("a !", "'!' without"),
    ("! of", "'!' without"),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_a_mistake_is_named_in_the_authors_terms(text: str, message: str) -> None:
    with pytest.raises(NotationError) as raised:
        parse(text)
    assert message in str(raised.value)


def test_walk_gives_parents_first_in_order_of_writing() -> None:
    kinds = [type(node).__name__ for node in walk(parse("a (b|[c~]) !(<go>)"))]
    assert kinds == ["Text", "Choice", "Text", "Choice", "Noun", "Not", "Verb"]


@given(st.text() | st.text(alphabet="ab <>()[]{}|~_^$!\\?:.='-\n"))
@example("!")
@example("!\\")
@example("<\n>")
def test_random_text_is_a_tree_or_a_notation_error(text: str) -> None:
    with suppress(NotationError):
        assert isinstance(parse(text), tuple)
