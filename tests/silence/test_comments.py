"""Comments that ask for silence: what they cover, and what becomes of one without effect."""

from __future__ import annotations

import pytest

from fixer.document import Document
from fixer.engine import Settings
from fixer.fixing import fix
from fixer.model import Applicability
from fixer.run import Loaded
from tests.silence.texts import FIRST, SECOND, analysed, reported

CLOCK, SEMICOLON, UNUSED = "clock/word", "punctuation/semicolon-capital", "fixer/unused-ignore"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<!-- fixer-ignore -->\n\n{FIRST}\n\n{SECOND}\n", [SEMICOLON]),
        (f"<!-- fixer-ignore clock/word: a quotation -->\n{FIRST}\n\n{SECOND}\n", [SEMICOLON]),
        (f"<!-- fixer-ignore format -->\n\n{FIRST} {SECOND}\n", [SEMICOLON]),
        (f"<!-- fixer-ignore clock, punctuation: both -->\n\n{FIRST} {SECOND}\n", []),
        (f"{FIRST} <!-- fixer-ignore clock -->\n\n{SECOND}\n", [SEMICOLON]),
        (
            f"<!-- fixer-ignore-start clock -->\n\n{FIRST}\n\n{SECOND}\n\n<!-- fixer-ignore-end -->\n",
            [SEMICOLON],
        ),
        (f"{SECOND}\n\n<!-- fixer-ignore-start -->\n\n{FIRST}\n", [SEMICOLON]),
        (f"{FIRST}\n\n<!-- fixer-ignore-file clock -->\n\n{SECOND}\n\n{FIRST}\n", [SEMICOLON]),
        (f"<!--\nfixer-ignore clock: a reason\nover two lines\n-->\n\n{FIRST}\n", []),
        (f"- <!-- fixer-ignore clock -->{FIRST}\n- {FIRST}\n", [CLOCK]),
        (f"🙂 é\u0301\r\n\r\n<!-- fixer-ignore clock -->\r\n\r\n{FIRST}\r\n", []),
    ],
)
def test_a_comment_mutes_what_it_covers(own: Loaded, text: str, left: list[str]) -> None:
    assert reported(analysed(own.engine, text)) == left


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- fixer-ignore names -->\n\n{FIRST}\n",
        f"{FIRST}\n\n<!-- fixer-ignore clock -->\n",
        f"<!-- fixer-ignore no/such-rule -->\n\n{FIRST}\n",
    ],
)
def test_a_comment_without_effect_is_reported(own: Loaded, text: str) -> None:
    assert sorted(reported(analysed(own.engine, text))) == [CLOCK, UNUSED]


@pytest.mark.parametrize(
    "text",
    [
        f"```\n<!-- fixer-ignore clock -->\n```\n\n{FIRST}\n",
        f"Write `<!-- fixer-ignore -->` there.\n\n{FIRST}\n",
        f"<!-- fixer-ignored -->\n\n{FIRST}\n",
        f"<!-- nothing to do with fixer-ignore -->\n\n{FIRST}\n",
    ],
)
def test_code_and_other_comments_mute_nothing(own: Loaded, text: str) -> None:
    assert reported(analysed(own.engine, text)) == [CLOCK]


def test_html_comments_mute_but_not_those_of_a_script(own: Loaded) -> None:
    page = f"<p>{FIRST}</p>"
    assert reported(analysed(own.engine, f"<!-- fixer-ignore clock -->{page}", "a.html")) == []
    script = "<script>/* <!-- fixer-ignore clock --> */</script>"
    assert reported(analysed(own.engine, script + page, "a.html")) == [CLOCK]


def test_plain_text_has_no_comments(own: Loaded) -> None:
    assert reported(analysed(own.engine, f"<!-- fixer-ignore clock -->\n\n{FIRST}\n", "a.txt")) == [CLOCK]


def test_naming_the_language_does_not_make_a_comment_useless(own: Loaded) -> None:
    text = "<!-- fixer-ignore clock -->\n\nThe fire broke out at 19.15 on Friday.\n"
    assert reported(analysed(own.engine, text)) == []


def test_fix_leaves_what_is_muted_and_takes_useless_comments_out(own: Loaded) -> None:
    text = f"<!-- fixer-ignore clock -->\n\n{FIRST}\n\n<!-- fixer-ignore names -->\n\n{SECOND}\n"
    done = fix(own.engine, Document.from_text(text, "a.md"), Settings(), Applicability.SAFE)
    assert done.after.document.text == (
        f"<!-- fixer-ignore clock -->\n\n{FIRST}\n\n\nIt grew; and it fell.\n"
    )
