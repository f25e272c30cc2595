"""Tokens of machines and templates in the text, and texts that speak about them."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.residue import placeholders
from fixer.context import Context
from fixer.markup import read
from fixer.model import Applicability
from fixer.view import build
from tests.checkers import mending

find = partial(mending.find, placeholders)


def rules(text: str, format: str = "plain") -> list[str]:
    return [candidate.rule.id.removeprefix("placeholders/") for candidate in find(text, format=format)]


mend = partial(mending.mended_view, placeholders)


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("He read Faust</i> again", "He read Faust again"),
        ("It was <b>not</b> so.<br/> She left.", "It was not so. She left."),
        ("A &lt;/b&gt; mistake", "A mistake"),
        ("<p>Begin and end</p>", "Begin and end"),
        ('A <a href="https://example.org">link</a> here', "A link here"),
        ("A new tunnel opens - <url>", "A new tunnel opens"),
    ],
)
def test_what_can_go_is_offered_to_be_deleted(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended
    assert {s.applicability for c in find(damaged) for s in c.suggestions} == {Applicability.UNSAFE}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The mayor of ⟨unk⟩ left.", "variable"),
        ("Dear % s, hello", "variable"),
        ("Dear %s, hello", "variable"),
        ("Open %1$s now", "variable"),
        ("Open {0} now", "variable"),
        ("Open {{ page.title }} or ${name}", "variable"),
        ("Call __FIRST_NAME__ now", "variable"),
        ("Call XXNAMEXX now", "variable"),
        ("See [[12]] there", "variable"),
        ("<url>", "variable"),
        ("Ask <name> (👍🏽) about it", "variable"),
        ('The caption" content = "shows it', "tag"),
        ("See [the report] (https://example.org) now", "link"),
        ("word " * 20_000 + "<url> here", "variable"),
    ],
)
def test_what_is_lost_is_named(text: str, rule: str) -> None:
    assert rule in rules(text)
    assert all(rule == candidate.rule.id.rpartition("/")[2] for candidate in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Really?? Yes!?",
        "a < b and c > d, 5 <6, x << y, <3 and </3",
        "Up 10 % said he, 10% so far, 5 % d'abord, 100%s",
        "The set {1, 2}, f_{0}, {a} and {}",
        "Anna@example.org, @anna, 5@2, a @ b",
        "XXL, XXX, XXI, XXth century, __init__, snake_case_name",
        "The chart ▁▂▃▅▇ shows it.",
        "He [the mayor] (who is ill) left; see [1] (https://example.org).",
        "A <men's tennis> board, <Tokyo, July 24>",
        "In JavaScript, ${name} is filled in, and {{name}} in a template.",
        "The HTML tag <b> and &lt;i&gt;; printf takes %s.",
        "Her style = “casual”, he said.",
    ],
)
def test_writing_is_no_placeholder(text: str) -> None:
    assert find(text) == []


def test_markup_and_code_are_not_text() -> None:
    assert find("<p>It <b>is</b> <code>%s</code> so</p>", format="html") == []
    assert find("It **is** `{{name}}` so\n\n    %s in code\n", format="markdown") == []
    assert rules("<p>It is &lt;url&gt; here</p>", "html") == ["variable"]
    assert (
        mend("<p>A <i>well&lt;/b&gt;</i> known &amp; old man</p>", format="html") == "A well known & old man"
    )


@given(st.text(alphabet='<>/bi% s{0}@-▁a.[]()= "\n', max_size=50))
def test_edits_never_leave_their_block(text: str) -> None:
    view = build(text, read(text, "plain"))
    for candidate in placeholders.check(Context(view)):
        for suggestion in candidate.suggestions:
            assert all("\n" not in view.text[edit.start : edit.end] for edit in suggestion.edits)
