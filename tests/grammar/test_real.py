"""The real LanguageTool, started and stopped as for a user. ``make`` fetches it, see the Makefile.

``FIXER_LANGUAGETOOL`` names another folder with its jars (server and English).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixer.grammar import Grammar
from tests.grammar.stub import install
from tests.grammar.texts import marked, view_of

JARS = Path(os.environ.get("FIXER_LANGUAGETOOL", Path(__file__).parents[2] / "build" / "languagetool"))
ABSENT = not (any(JARS.glob("languagetool-server*.jar")) and shutil.which("java"))

pytestmark = pytest.mark.skipif(
    ABSENT and not os.environ.get("CI"), reason="no LanguageTool; make build/languagetool fetches it"
)


@pytest.fixture(scope="module")
def grammar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grammar]:
    folder = install(tmp_path_factory.mktemp("grammar") / "lt", sorted(JARS.glob("*.jar")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LTP_PATH", str(folder))
        grammar = Grammar()
        yield grammar
        grammar.close()


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        ("most_comparative", "The second one is more bigger than the first.", "more bigger"),
        ("most_comparative", "😀🇨🇭 The second one is more bigger 👩‍👩‍👧 than the first.", "more bigger"),
        ("between_to_and", "It will cost between 20 to 30 euros.", "between 20 to 30"),
        ("allow_to", "The new law allows to close the shop.", "to close"),
        ("in_facebook", "He wrote about it in Facebook on Monday.", "in Facebook"),
        ("dt_dt", "They discussed it in a the meeting.", "a the"),
        ("to_non_base", "They wanted to built a new bridge.", "built"),
    ],
)
def test_damage_is_found(grammar: Grammar, rule: str, text: str, words: str) -> None:
    view = view_of(text)
    found = grammar.check(view, [])
    assert grammar.error is None
    assert [(c.rule.id, view.text[slice(*c.span)]) for c in found] == [(f"grammar/{rule}", words)]


def test_offsets_are_exact_behind_emoji_and_markup(grammar: Grammar) -> None:
    text = "# 😀 News\n\n*🇨🇭 It* is **more bigger** &amp; `more bigger`.\r\n\r\n> 𝐁𝐨𝐥𝐝: it is more bigger.\n"
    assert marked(grammar, text, "markdown") == ["more bigger", "more bigger"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "😀",
        "The council met on Monday and voted for the new bridge.",
        "He is the fastest of them all, neither tall nor strong.",
        "Farmers urged to save water",
        "Wilhelm Tell said hte adn teh wrods of the Ramsbeck letter.",
    ],
)
def test_good_english_and_bad_spelling_are_silent(grammar: Grammar, text: str) -> None:
    assert marked(grammar, text) == []
    assert grammar.error is None
