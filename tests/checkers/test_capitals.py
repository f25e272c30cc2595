"""Names in small letters, capitals where none belong, and the texts that mean them so."""

from __future__ import annotations

import pytest

from fixer.checkers.letters import capitals, smallnames
from fixer.context import Context
from fixer.knowledge import tries
from fixer.markup import read
from fixer.model import Applicability, Candidate, Rule
from fixer.view import build

MODULES = (capitals, smallnames)
RULES = [rule for module in MODULES for rule in module.RULES]


def check(context: Context) -> list[Candidate]:
    return [candidate for module in MODULES for candidate in module.check(context)]


def find(text: str, kind: str = "plain") -> list[Candidate]:
    return list(check(Context(build(text, read(text, kind)))))


def mend(text: str) -> str:
    view = build(text, read(text, "plain"))
    mended = view.text
    for candidate in sorted(check(Context(view)), key=lambda c: c.span, reverse=True):
        for start, end, new in candidate.suggestions[0].edits:
            mended = mended[:start] + new + mended[end:]
    return mended.removesuffix("\n")


def level(text: str) -> Applicability:
    [candidate] = find(text)
    return candidate.suggestions[0].applicability


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_each_rule_hold(rule: Rule) -> None:
    assert tries.run(check, rule)[0] == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        (
            "It rained on tuesday, on wednesday and in october.",
            "It rained on Tuesday, on Wednesday and in October.",
        ),
        ("German-speaking and german-speaking guests", "German-speaking and German-speaking guests"),
        ("They saw ukraine's flag in (moscow).", "They saw Ukraine's flag in (Moscow)."),
        ("A kenyan runner 🏃 beat two polish ones.", "A Kenyan runner 🏃 beat two polish ones."),
        ("On\u00a0friday all slept.", "On Friday all slept."),
        ("On\u202ffriday all slept.", "On Friday all slept."),
        (
            "Talks at uefa and at nato failed; the eu and the uk agree.",
            "Talks at UEFA and at NATO failed; the EU and the UK agree.",
        ),
        ("She lookS tired. TheY left.", "She looks tired. They left."),
        ("The 9-Year-old and the 10-Year-olds ran.", "The 9-year-old and the 10-year-olds ran."),
        (
            "He drives for The company and listens to Her voice.",
            "He drives for the company and listens to her voice.",
        ),
        ("They want a PHASE 2 trial.", "They want a Phase 2 trial."),
    ],
)
def test_mended(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff\r\n",
        # Words that also mean something small.
        "You may march in august order and polish the china, said a swede with a danish and roman numerals.",
        "They had french toast, brazil nuts and turkish delight; he fears spanish fly and german measles.",
        # A habit of small letters.
        "we met in berlin. it was friday. she spoke german and he spoke french. nobody cared.",
        "Met in berlin. Slept in paris. Ate in london. Sang in tokyo. Woke in moscow. Left on friday.",
        # Addresses, handles, paths, code.
        "See www.paris.fr, @london, #tokyo, kyiv@example.org, /srv/moscow, moscow.txt, paris_2 and C:\\berlin.",
        # Brands and units.
        "iPhone eBay YouTube PlayStation OpenAI LaTeX pH kWh GmbH McDonald DeLorean SpaceX TikTok WhatsApp ModelS",
        "O'Neill's McLaren and MacArthur's PhD",
        # Titles and headlines.
        "76-Year-Old Wins Marathon in Record Time",
        "She played in The Lord Of The Rings and in The End.",
        "WHO and NATO met. LEVEL 5 is the last.",
        "The Police sang on. Sting left The Police.",
        # Sentences that begin.
        "It was late. And then it rained. The end: Of course he knew. (More later.) “Or not.”",
        "Vitamin A is good. He is in The Hague with The Times. She likes On the Road.",
    ],
)
def test_silent(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on friday.", Applicability.SAFE),
        ("“We met on friday,” he said.", Applicability.UNSAFE),
        ("Wir sind auf die schwarze liste berlin gekommen.", Applicability.UNSAFE),
        ("A man of nato came.", Applicability.SAFE),
        ("They love the uk.", Applicability.UNSAFE),
        ("The DeputY came.", Applicability.SAFE),
        ("A 76-Year-old fell.", Applicability.SAFE),
        ("They need More and more of The same thing.", Applicability.UNSAFE),
    ],
)
def test_a_fix_is_safe_only_where_nothing_else_can_be_meant(text: str, expected: Applicability) -> None:
    assert level(text) is expected


def test_the_same_word_with_a_capital_outweighs_a_habit() -> None:
    text = "the french cook. the french sing. the french dance. " + "The French sleep. " * 5
    assert len(find(text)) == 3


def test_title_case_keeps_names_and_the_first_word() -> None:
    text = "It rained all day. Zhang Wei Told The Reporter That The Growth Of Xuzhou Is Good For China And Europe. It rained."
    assert "Zhang Wei told the reporter that the growth of Xuzhou is good for China and Europe" in mend(text)


def test_markup_inside_and_around() -> None:
    assert [c.message for c in find("They met on **friday** in `berlin`.", "markdown")] == [
        "'friday': a name in small letters"
    ]
    assert len(find("<p>They met on <b>friday</b>.</p><code>paris</code>", "html")) == 1
    assert find("# The Growth Of The Town And Of The State Needs Support Of All\n", "markdown") == []


def test_one_long_line_is_read_in_no_time() -> None:
    text = "They met on friday and on Friday and LeavE. " * 2500
    assert len(find(text)) == 5000
