from __future__ import annotations

import pytest

from fixer.apply import apply_edits
from fixer.document import Document
from fixer.markup import read
from fixer.model import Applicability, Edit, Suggestion
from fixer.place import Refused, place
from fixer.view import build


def changed(format: str, text: str, old: str, new: str, *, whole_lines: bool = False) -> str:
    """``text`` after ``old`` of its view became ``new``, or the reason why not."""
    view = build(text, read(text, format))
    start = view.text.index(old)
    suggestion = Suggestion((Edit(start, start + len(old), new),), whole_lines=whole_lines)
    try:
        fix = place(Document.from_text(text), view, suggestion, Applicability.SAFE)
    except Refused as reason:
        return f"refused: {reason}"
    return apply_edits(text, fix.edits)


@pytest.mark.parametrize(
    ("format", "text", "old", "new", "wanted"),
    [
        ("plain", "A harvest helper came.", "harvest helper", "farm worker", "A farm worker came."),
        ("plain", "A harvest\u00a0 helper came.", "harvest helper", "farm worker", "A farm worker came."),
        ("plain", "A har\u00advest helper came.", "harvest helper", "farm worker", "A farm worker came."),
        ("markdown", "A *harvest* helper came.", "harvest helper", "farm worker", "A *farm* worker came."),
        (
            "markdown",
            "A har*vest* helper came.",
            "harvest helper",
            "farm worker",
            "refused: markup stands inside the words",
        ),
        (
            "markdown",
            "A `harvest` helper came.",
            "A \ufffc helper",
            "B",
            "refused: markup stands inside the words",
        ),
        ("markdown", "A harvest helper.", "harvest helper", "[x]", "A \\[x\\]."),
        ("html", "<p>A harvest helper &amp; I.</p>", "helper & I", "R&D", "<p>A harvest R&amp;D.</p>"),
        (
            "html",
            "<p>A <b>harvest helper</b></p>",
            "A harvest",
            "The harvest",
            "<p>The <b>harvest helper</b></p>",
        ),
        ("html", "<img alt='a harvest'>", "harvest", "farm's", "<img alt='a farm&#39;s'>"),
        (
            "html",
            "<img alt=harvest>",
            "harvest",
            "two words",
            "refused: the new words cannot be written in this place",
        ),
        (
            "html",
            "<p>one</p><p>two</p>",
            "one\ntwo",
            "x",
            "refused: the change runs over more than one paragraph",
        ),
    ],
)
def test_a_change_is_written_into_the_markup_or_refused(
    format: str, text: str, old: str, new: str, wanted: str
) -> None:
    assert changed(format, text, old, new) == wanted


@pytest.mark.parametrize(
    ("format", "text", "old", "wanted"),
    [
        ("plain", "a\nbox\nb\n", "box", "a\nb\n"),
        ("plain", "a\n\nbox\n\nb\n", "box", "a\n\nb\n"),
        ("plain", "a\r\n\r\nbox\r\n\r\nb\r\n", "box", "a\r\n\r\nb\r\n"),
        ("plain", "box\n\n\na\n", "box", "a\n"),
        ("plain", "a\n\nbox", "box", "a\n\n"),
        ("plain", "box", "box", ""),
        ("plain", "  box  \na", "box", "a"),
        ("html", "<p>a</p>\n<p>box</p>\n<p>b</p>", "box", "<p>a</p>\n<p>b</p>"),
        ("html", "<p>a</p><p>box</p><p>b</p>", "box", "<p>a</p><p>b</p>"),
        ("html", "<title>box</title>", "box", "refused: the words are only part of what would have to go"),
        (
            "markdown",
            "| box | b |\n|--|--|\n| c | d |\n",
            "box",
            "refused: the words are only part of what would have to go",
        ),
    ],
)
def test_a_block_goes_with_its_line(format: str, text: str, old: str, wanted: str) -> None:
    assert changed(format, text, old, "", whole_lines=True) == wanted
