"""Damaged characters: what is put back unattended, what is offered, and capitals that only look damaged."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.residue import encoding
from fixer.context import Context
from fixer.markup import read
from fixer.model import Applicability
from fixer.view import build
from tests.checkers import mending

LETTERS = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝąćęłńóśźżřčšžěůďťňőűğışțșăđ"
MARKS = "‘’“”„‚–—…•€£°§©®™«»"


find = partial(mending.find, encoding)
mend = partial(mending.mended_view, encoding)


def misread(text: str, page: str) -> str:
    """``text`` as UTF-8, read in a code page; bytes that it leaves out are read as Latin-1."""
    signs = [bytes([byte]) for byte in text.encode("utf-8")]
    return "".join(sign.decode(page, "ignore") or sign.decode("latin-1") for sign in signs)


def levels(text: str) -> set[Applicability]:
    return {suggestion.applicability for candidate in find(text) for suggestion in candidate.suggestions}


@pytest.mark.parametrize("page", ["cp1252", "cp1250"])
@pytest.mark.parametrize("sign", sorted(set(LETTERS + MARKS)))
def test_every_letter_of_europe_comes_back(sign: str, page: str) -> None:
    broken = misread(sign, page)
    if set(broken) & set("\x85\xa0\xad"):
        pytest.skip("one half of the letter is a blank or nothing in a view")
    assert mend(f"on x{broken}y.") == f"on x{sign}y."


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("The cafÃ© in MÃ¼nchen", "The café in München"),
        ("They donâ€™t â€“ really", "They don’t – really"),
        ("The cafÃƒÂ© twice broken", "The café twice broken"),
        ("The Ã‰cole and the Ãœber-mother", "The École and the Über-mother"),
        ("ï»¿The mayor resigned.", "The mayor resigned."),
        ("\ufeffThe cafÃ©", "The café"),
        ("It was 20Â°C, Â£5, Â«noÂ».", "It was 20°C, £5, «no»."),
        ("He said soÂ. And leftÂ\u00a0then", "He said so. And left then"),
        ("Smith &amp; Sons &amp;amp; Co", "Smith & Sons & Co"),
        ("Smith & amp; Sons say & quot;no& quot;", 'Smith & Sons say "no"'),
        ("It&#8217;s&nbsp;late &nbsp; now&nbsp", "It’s late now"),
        ("&nbsp;It is late.", "It is late."),
        ("Caf&eacute; &#233; &#xE9; &hellip;", "Café é é …"),
        (
            "I don\ufffdt; they\ufffdre; We\ufffdll; you\ufffdve; I\ufffdm",
            "I don’t; they’re; We’ll; you’ve; I’m",
        ),
        ("They don\x92t \x93know\x94.", "They don’t “know”."),
        ("A cafÃ©\r\nand a bÃªte", "A café\nand a bête"),
    ],
)
def test_certain_damage_is_mended_unattended(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended
    assert levels(damaged) == {Applicability.SAFE}
    assert find(mended) == []


@pytest.mark.parametrize(
    ("damaged", "offered"),
    [
        ("VoilÃ , the soup", "Voilà, the soup"),
        ("VoilÃ the soup", "VoilÃ the soup"),
        ("He said, â€œNoâ€ and left.", "He said, “No” and left."),
        ("One way Â we hope", "One way we hope"),
        ("a &lt; b", "a < b"),
        ("He\x07 left", "He left"),
        ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
    ],
)
def test_probable_damage_is_offered(damaged: str, offered: str) -> None:
    damaged = damaged.replace("Ã the", "Ã\u00a0the")
    assert mend(damaged) == offered.replace("Ã the", "à the")
    assert Applicability.UNSAFE in levels(damaged)


@pytest.mark.parametrize("text", ["The caf\ufffd is open.", "Est\ufffd\ufffde Lauder", "The cafï¿½ is open."])
def test_a_lost_character_is_named_only(text: str) -> None:
    assert [(c.rule.id, c.suggestions) for c in find(text)] == [("encoding/lost", ())]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain.",
        "Crème brûlée, naïve façade, mañana, Łódź, Škoda, Ångström, œuvre, Æ",
        "SÃO PAULO, IRMÃ”, “IRMÔ, NÃO–SIM, CAFÉ–BAR, «MÃE», ÂME, À LA CARTE",
        "Å, “Å”, the village of Å – and Ö",
        "CÂŞTIG, Ăştia, Ť, Ğ, İstanbul, ĂN",
        "Ð is Icelandic, Ñ Spanish, Â Romanian; the letters Ă and Â",
        "Smith & Sons; Q&A; R&D; AT&T; B&B; fish & chips;",
        "In HTML, &eacute; and &amp; are entities.",
        "👍🏽 e\u0301 tab\there",
    ],
)
def test_writing_is_no_damage(text: str) -> None:
    assert find(text) == []


def test_markup_keeps_its_references() -> None:
    assert find("<p>Smith &amp; Sons, caf&eacute;</p>", format="html") == []
    assert mend("<p>Smith &amp;amp; <b>caf&Atilde;&copy;</b></p>", format="html") == "Smith & café"
    assert find("Smith &amp; Sons `&amp;amp;`", format="markdown") == []


def test_a_huge_line_is_read_once() -> None:
    assert mend("word " * 20_000 + "cafÃ©").endswith("café")


@given(st.text(alphabet="ÃÂâ€Å©¼™“” aB&;#mp1\ufffd\x92\n", max_size=40))
def test_edits_never_leave_their_block(text: str) -> None:
    view = build(text, read(text, "plain"))
    for candidate in encoding.check(Context(view)):
        for suggestion in candidate.suggestions:
            assert all("\n" not in view.text[edit.start : edit.end] for edit in suggestion.edits)
