"""Blanks round marks, brackets and hyphens, glued words, and the many places where people mean them so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.punctuation import compounds, gluedwords, spacing
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.fixing import fix
from fixer.gate import Gate
from fixer.model import Applicability, Label
from tests.checkers.mending import find, is_safe, mend
from tests.texts import articles

SAFE = [
    ("It rained in Oslo , Bergen and Molde .", "It rained in Oslo, Bergen and Molde."),
    ("Is it over ? Yes ! Really ?!", "Is it over? Yes! Really?!"),
    ("He paid 90 % ; she paid 10 %.", "He paid 90 %; she paid 10 %."),
    ("The winner (aged 30) , who left.", "The winner (aged 30), who left."),
    ("He came ,“she” did not , he said ,and left", "He came ,“she” did not, he said, and left"),
    ("Why\u00a0? And so\u202f: it ends.", "Why? And so: it ends."),
    ("A cafe\u0301 , a bar.", "A cafe\u0301, a bar."),
    ("Bitte sehr 🙂 . And thanks , all .", "Bitte sehr 🙂 . And thanks, all."),
    ("They left.Then it rained,hailed and snowed;nobody cared.", "They left. Then it rained, hailed and snowed; nobody cared."),
    ("In 2020,the shop closed.", "In 2020, the shop closed."),
    ("I asked Mr.Smith and Dr.Lee", "I asked Mr. Smith and Dr. Lee"),
    ("Did it hurt?No, it worked!She knew.", "Did it hurt? No, it worked! She knew."),
    ("It is luck.I was unharmed. It tells all.It's over.", "It is luck. I was unharmed. It tells all. It's over."),
    ("The club ( founded 1899 ) won.", "The club (founded 1899) won."),
    ("The bank(World Bank)said so.", "The bank (World Bank) said so."),
    ("COVID — 19 and SARS-CoV - 2", "COVID-19 and SARS-CoV-2"),
    ("I think thatI can, sinceI'm strong.", "I think that I can, since I'm strong."),
    ("He went  home.", "He went home."),
]  # fmt: skip


SPACING = (spacing, compounds, gluedwords)


@pytest.mark.parametrize(("damaged", "mended"), SAFE)
def test_blanks_are_mended(damaged: str, mended: str) -> None:
    assert mend(SPACING, damaged) == mended


@pytest.mark.parametrize("text", [mended for _, mended in SAFE])
def test_mended_text_is_left_alone(text: str) -> None:
    assert mend(SPACING, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        " , ",
        "Use .NET or a .22 rifle, see ./run and :root, and wait ... or . . . for it.",
        "Smile :) wink ;) frown :( and ( :",
        "The score was 2 : 1, the list 3 , 4 , 5 and the odds 7 : 2.",
        "if (a != b) return x ? y : z",
        "node.js, README.md, ASP.Net, Booking.Com, U.S.A., J.R.R.Tolkien, p.m.The, i.e.this, e.g.That",
        "Read Yahoo!News, oOh!media, Nier:Automata, std::vector and tl;dr today.",
        "M&uuml;ller &amp;Sons; &nbsp;the",
        "1,500 or 3.5 or 10:30 or N,N-dimethyl and f(x,y)",
        "The person(s) with the child(ren) can (re)open max(a, b), f(x) and sin(2 x).",
        "An empty ( ) box ( * ) and a list ( : - ) of dots",
        "Both pre- and post-war; two-, three- and four-year terms; short- to mid-term; 10- to 12-year-olds.",
        "It was -18 degrees, -20 in the hills; the suffix -based and the flag -v.",
        "COVID-19, Covid 19, COVID - 190, Covid: 19",
        "The OpenAI model, HawaiI, Elizabeth II and WiiI can win.",
        "The manifesto, the therapist and a wonderland, thereof, herewith, notwithstanding, homeland, motto, albumin.",
        "Asbestosis, pelican, potato, hardware, beforehand, goodwill, roundabout and meanwhile.",
        "He slept.  She woke.  They ate.",
        "Goals     Points     Games",
        "one  two  three  four  five",
    ],
)  # fmt: skip
def test_what_people_write_is_silent(text: str) -> None:
    assert find(SPACING, text) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("The ex- president and a well -known singer met.", "The ex-president and a well-known singer met."),
        ("The so - called plan of a 30-year - old man.", "The so-called plan of a 30-year-old man."),
        ("He sat near the park.Natalia came.", "He sat near the park. Natalia came."),
        ("We went to Shanghai.It is large.", "We went to Shanghai. It is large."),
        ("The story:nobody came.", "The story: nobody came."),
        ("It is homesfor all and thefirst one.", "It is homes for all and the first one."),
    ],
)
def test_what_is_only_probable_is_not_safe(text: str, mended: str) -> None:
    assert mend(SPACING, text) == mended
    assert all(
        not c.rule.safe or c.suggestions[0].applicability is not Applicability.SAFE
        for c in find(SPACING, text)
    )


def test_a_single_hit_is_safe_and_says_what_it_found() -> None:
    assert is_safe(SPACING, "The rain ended,but nobody came.")
    [candidate] = find(SPACING, "The rain ended,but nobody came.")
    assert candidate.message == "'ended,but': no blank after a mark"
    assert candidate.suggestions[0].title == "use 'ended, but'"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_compound_broken_at_the_end_of_a_line_is_whole(end: str) -> None:
    first = "The long and very detailed report of the commission on the well-"
    second = "known singer was read by all the members of the house, and nobody"
    third = "said a word about it for the whole of the following week or so."
    assert find(SPACING, end.join([first, second, third])) == []


@pytest.mark.parametrize(
    ("name", "text", "mended"),
    [
        ("a.md", "The **rain** , it *ended*,but `x` stays.\n", "The **rain**, it *ended*, but `x` stays.\n"),
        ("a.md", "Run `a ,b` and `f( x )` now.\n", "Run `a ,b` and `f( x )` now.\n"),
        ("a.html", "<p>Why&nbsp;? <b>Yes</b> ,<i>no</i>.</p>", "<p>Why? <b>Yes</b>, <i>no</i>.</p>"),
        ("a.html", "<p>He went  home ,\r\nshe stayed</p>", "<p>He went  home,\r\nshe stayed</p>"),
        ("a.txt", "\ufeffThe rain , it ended\r\n\r\nWhy ?", "\ufeffThe rain, it ended\r\n\r\nWhy?"),
    ],
)
def test_markup_stays(name: str, text: str, mended: str) -> None:
    gate = Gate({rule.id: (Label.CERTAIN, True) for rule in spacing.RULES})
    document = Document.from_bytes(text.encode(), name)
    result = fix(Engine((spacing.check,), gate), document, Settings(), Applicability.SAFE)
    assert result.after.document.data.decode() == mended


@given(st.one_of(articles("txt"), st.text(alphabet="ab AI.,;:?!()-  \n12é🙂", max_size=60)))
def test_only_blanks_change_and_nothing_is_lost(text: str) -> None:
    def shown(text: str) -> str:
        return "".join(c for c in text if not c.isspace() and c not in "\u200b\ufeff\u00ad-")

    assert shown(mend(SPACING, text)) == shown(text)


def test_a_very_long_line_is_read_in_one_go() -> None:
    assert len(find(SPACING, "The rain ended , and " * 5000)) == 5000
    assert find(SPACING, "(" * 100_000) == []
