"""Signs of editors' and authors' notes that stayed foreign."""

from __future__ import annotations

import pytest

from fixer.checkers.page import notes
from fixer.context import Context
from fixer.markup import read
from fixer.model import Applicability
from fixer.view import build


def mend(text: str, markup: str = "plain") -> tuple[str, list[bool]]:
    """The mended view, and which fixes are safe."""
    view = build(text, read(text, markup))
    found = list(notes.check(Context(view)))
    mended = view.text
    for candidate in reversed(found):
        for start, end, new in candidate.suggestions[0].edits:
            mended = mended[:start] + new + mended[end:]
    safe = [candidate.suggestions[0].applicability is Applicability.SAFE for candidate in found]
    return mended.removesuffix("\n"), safe


@pytest.mark.parametrize(
    ("sign", "mended", "safe"),
    [
        ("(in Bern, note d. Red.)", "(in Bern, editor's note)", True),
        ("(note. D. R.)", "(editor's note)", True),
        ("[Anm. d. Red.: in Bern]", "[editor's note: in Bern]", True),
        ("(NDLR: in Bern)", "(editor's note: in Bern)", True),
        ("(in Bern – approx. ed.)", "(in Bern – editor's note)", True),
        ("(in Bern, note of the editorial office)", "(in Bern, editor's note)", True),
        ("(in Bern — pozn. red.)", "(in Bern — editor's note)", True),
        ("(in Bern - Ed.)", "(in Bern - editor's note)", False),
        ("(in Bern - approx. author)", "(in Bern - author's note)", True),
        ("(in Bern, note of the author)", "(in Bern, author's note)", True),
    ],
)
def test_foreign_signs_become_english_ones(sign: str, mended: str, safe: bool) -> None:
    assert mend(f"The club {sign} is shut 🎬.") == (f"The club {mended} is shut 🎬.", [safe])
    assert mend(f"<p>The club {sign} is shut.</p>", "html") == (f"The club {mended} is shut.", [safe])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He (editor's note: the owner) left; (author's note) he came back.",
        "A note by the editor was found, and Ed. Miller left (with Ed).",
        "The bed (red) and the note (blue) were left (notes, red, and blue).",
        "He approved (approx. 20 editors).",
        "((((" * 25_000,
        "(note " * 20_000,
    ],
)
def test_other_brackets_are_silent(text: str) -> None:
    assert mend(text)[1] == []
