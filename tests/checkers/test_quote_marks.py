"""Quotation marks: which opens, which closes, and the many that nobody can tell."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.punctuation import quotations, quote_marks
from fixer.context import Context
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.fixing import fix
from fixer.gate import Gate
from fixer.markup import read
from fixer.model import Applicability, Candidate, Label
from fixer.view import build

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def find(text: str, rule: str = "") -> list[Candidate]:
    found = quote_marks.check(Context(build(text, read(text, "plain"))))
    return [candidate for candidate in found if not rule or candidate.rule.id == f"quotes/{rule}"]


def mend(text: str, rule: str = "") -> str:
    mended = build(text, read(text, "plain")).text
    edits = [edit for c in find(text, rule) for s in c.suggestions[:1] for edit in s.edits]
    for start, end, new in sorted(edits, reverse=True):
        mended = mended[:start] + new + mended[end:]
    return mended.removesuffix("\n")


def fixed(text: str, path: str) -> str:
    """The file after all safe fixes of these rules alone."""
    gate = Gate({rule.id: (Label.CERTAIN, True) for rule in quote_marks.RULES})
    engine = Engine((quote_marks.check,), gate)
    return fix(engine, Document.from_text(text, path), Settings(), SAFE).after.document.text


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ('He sang in a"beat group" once.', 'He sang in a "beat group" once.'),
        ('A"beat group"played.', 'A "beat group" played.'),
        ('The" Lower Post " asked him.', 'The "Lower Post" asked him.'),
        ('The "Lower Post "asked him.', 'The "Lower Post" asked him.'),
        ('She worked as a" sea cook "on ships.', 'She worked as a "sea cook" on ships.'),
        ('" We won, " he said.', '"We won," he said.'),
        ('"We won, "he said.', '"We won," he said.'),
        ('"We won, "Miller told the"Post".', '"We won," Miller told the "Post".'),
        ('"We won! "shouted the crowd, said Ann.', '"We won! "shouted the crowd, said Ann.'),
        ('Ann added:"We won."', 'Ann added: "We won."'),
        ('Ann added:" We won."', 'Ann added: "We won."'),
        ('Ann said, " We won."', 'Ann said, "We won."'),
        ('It rose to 8 million, "said the owner.', 'It rose to 8 million," said the owner.'),
        ('It rose to 8 million, " said the owner.', 'It rose to 8 million," said the owner.'),
        ("He brought“important”papers.", "He brought “important” papers."),
        ("He brought “ important ” papers 📰.", "He brought “important” papers 📰."),
        ('He (" the boss") left.', 'He ("the boss") left.'),
        ('Le"cafe\u0301 noir"ferma.', 'Le "cafe\u0301 noir" ferma.'),
    ],
)
def test_blanks_go_outside(damaged: str, mended: str) -> None:
    assert mend(damaged, "spacing") == mended


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", "  "])
def test_any_blank_inside_is_one(blank: str) -> None:
    assert mend(f'"{blank}We won,{blank}" he said.', "spacing") == '"We won," he said.'


@pytest.mark.parametrize(
    "text",
    [
        "",
        '"',
        '""',
        'He said: "We won," and "they lost," and left.',
        '"We won," he said. "They lost."',
        'He said, "Told you," and "said it before," he said.',
        'The words "may," "said" and "told" are verbs.',
        '"We won. "It was close. "They lost," he said.',
        'Ann: "I asked him "why" and he "left" at once," she said.',
        'A 5" by 7" print, a 32" screen, 10" and 12" pizzas.',
        'The height is 5\'10", the width 6".',
        "He won in 3' 25\".",
        'Set id="a" and name="b". Print {"key": "value"} or ["a","b"].',
        'Say "\'tis so" or \'"tis so"\'.',
        '"Friends"-like jokes, two "A"s, an "OK"ed plan, the ("old") and/or "new" — "odd" ones.',
        'The boys" team met the girls" team.',
        'A ".22 caliber" gun and a "...maybe" reply.',
        "He “won,” she “lost.”",
        '"Why?" "Because."',
        'He said: "We won.\n\n"They lost.\n\n"We go home," he said.',
        "🙂" * 20 + ' "ok" ' + "e\u0301" * 20,
        "a" * 100_000,
    ],
)
def test_good_marks_are_silent(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It is „new“.", "It is “new”."),
        ("It is „new” and he's off.", "It is “new” and he's off."),
        ("It's „new“, he's off.", "It's \"new\", he's off."),
        ("It’s «new».", "It’s “new”."),
        ("It’s »new«.", "It’s “new”."),
        ("It’s 「new」.", "It’s “new”."),
        ("It’s 『new』.", "It’s “new”."),
        ("It’s “new“.", "It’s “new”."),
        ("It’s ”new“.", "It’s “new”."),
        ('It is «new" and "old".', 'It is "new" and "old".'),
        ('It’s “new" and “old”.', "It’s “new” and “old”."),
        ("We met in May,“ says Ann.", "We met in May,” says Ann."),
        ("It’s ‚new‘ and ‹old›.", "It’s ‘new’ and ‘old’."),
        ("It’s «" + "new " * 90 + "thing».", "It’s “" + "new " * 90 + "thing”."),
    ],
)
def test_foreign_marks_become_english_ones_by_the_habit_of_the_document(damaged: str, mended: str) -> None:
    assert mend(damaged, "foreign") == mended


def test_a_foreign_mark_in_a_puzzle_is_shown_but_not_touched() -> None:
    found = find('He said "the sign «no entry» is new" and left.', "foreign")
    assert [candidate.suggestions for candidate in found] == [(), ()]


def test_a_comma_as_decimal_mark_is_no_quotation_mark() -> None:
    assert find("It costs 3‚50 or 4‚20 ‘only’.") == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ('He read ""the book"" twice.', 'He read "the book" twice.'),
        ('He read "the book"" twice.', 'He read "the book" twice.'),
        ('""We won," he said.', '"We won," he said.'),
        ('He read "the book."”', 'He read "the book."'),
        ("He read ``the book'' twice.", 'He read "the book" twice.'),
        ("He’s read ``the book'' twice.", "He’s read “the book” twice."),
        ("''We won,'' he said.", '"We won," he said.'),
        ("He read ´´the book´´ twice.", "He read “the book” twice."),
    ],
)
def test_two_marks_for_one(damaged: str, mended: str) -> None:
    if "´" in damaged:
        damaged, mended = damaged + " It’s new.", mended + " It’s new."
    assert mend(damaged, "doubled") == mended


@pytest.mark.parametrize(
    "text", ['He said "I read "the book"".', "x = '' and 5'10'' tall", 'An empty "" string', "a '' b"]
)
def test_two_marks_that_are_two(text: str) -> None:
    assert find(text, "doubled") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('He said: "We won.', "this quotation never closes"),
        ('He said: "We won.\n\nThen it rained.\n\nShe said: "No."', "this quotation never closes"),
        ('We won," he said.', "this quotation never opens"),
        ('"We won," he said. ”', "a mark after the quotation is over"),
    ],
)
def test_a_mark_without_partner(text: str, message: str) -> None:
    assert [c.message for c in find(text, "unpaired")] == [message]


@pytest.mark.parametrize(
    "text",
    [
        '"We won.\n\nWe are glad.\n\nWe go home," he said.',
        '"We won.\n\n"We are glad.\n\n"We go home," he said.',
        'He said: "We won.\n\n"We go home."',
        '"We won.',
        'A 32" screen.',
        'We did not "win" or "lose."',
    ],
)
def test_quotations_of_several_paragraphs_are_whole(text: str) -> None:
    assert find(text, "unpaired") == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ('"We won, "said the coach.', SAFE),
        ('He wore a"press only" badge.', SAFE),
        ('He took"press only"badges home.', UNSAFE),
        ('"We won."Then he left.', UNSAFE),
    ],
)
def test_only_a_plain_reading_is_safe(text: str, level: Applicability) -> None:
    assert {s.applicability for c in find(text) for s in c.suggestions} == {level}


def test_marks_in_markup_are_mended_and_markup_stays() -> None:
    markdown = (
        'The[" Lower Post](http://a.b/c "x")" asked. *"We won, "* said Ann.\r\n\r\nUse `a"b"c` now.\r\n'
    )
    assert '*"We won,"* said Ann.' in fixed(markdown, "a.md")
    assert '`a"b"c`' in fixed(markdown, "a.md")
    html = '<p title="a"> He wore a&quot;<b>press</b> only&quot; badge.</p><pre>a"b"c</pre>'
    assert fixed(html, "a.html") == html.replace("a&quot;<b>", 'a "<b>')


def test_windows_line_ends_and_a_missing_last_one_stay() -> None:
    assert fixed('\ufeffA"new"car.\r\nIt is„old“.', "a.txt") == '\ufeffA "new" car.\r\nIt is "old".'


def test_a_very_long_line_is_quick() -> None:
    text = 'He said, "no," and left a"note" there. ' * 2_600
    begin = time.perf_counter()
    list(quotations.readings(build(text, read(text, "plain"))))
    assert time.perf_counter() - begin < 2


@given(st.text(alphabet=" \"“”„«»‚‘’'`a,.B:5\n", max_size=40))
def test_no_text_is_too_odd_and_fixes_settle(text: str) -> None:
    view = build(text, read(text, "plain"))
    for candidate in quote_marks.check(Context(view)):
        assert 0 <= candidate.span.start < candidate.span.end <= len(view.text)
        assert "\n" not in view.text[candidate.span.start : candidate.span.end]
    once = fixed(text, "a.txt")
    assert fixed(once, "a.txt") == once


def test_findings_name_the_words() -> None:
    [candidate] = find('He wore a"press" badge.')
    assert candidate.message == "'a\"press\"': a mark on the wrong side of a blank"
    assert candidate.suggestions[0].title == "use 'a \"press\"'"
