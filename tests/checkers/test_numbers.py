"""Numbers of other languages, and the many numbers that mean what they say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.figures import numbers, numbersigns, scalewords
from fixer.context import Context, Style
from fixer.markup import read
from fixer.model import Applicability, Candidate
from fixer.view import build

US = Style()


MODULES = (numbers, numbersigns, scalewords)
RULES = [rule for module in MODULES for rule in module.RULES]


def check(context: Context) -> list[Candidate]:
    return [candidate for module in MODULES for candidate in module.check(context)]


def find(text: str, style: Style = US, format: str = "plain") -> list[Candidate]:
    return list(check(Context(build(text, read(text, format)), style)))


def mend(text: str, style: Style = US, format: str = "plain") -> str:
    view = build(text, read(text, format))
    edits = {e for c in check(Context(view, style)) for s in c.suggestions for e in s.edits}
    mended = view.text
    for start, end, new in sorted(edits, reverse=True):
        mended = mended[:start] + new + mended[end:]
    return mended.removesuffix("\n")


def safe(text: str) -> bool:
    [candidate] = find(text)
    return candidate.suggestions[0].applicability is Applicability.SAFE


MENDED = [
    ("It grew by 8,5 percent.", "It grew by 8.5 percent."),
    ("It grew by 8,5%, by 62,45%.", "It grew by 8.5%, by 62.45%."),
    ("It costs 3,2 billion euros.", "It costs 3.2 billion euros."),
    ("He ran it in 24,04 seconds.", "He ran it in 24.04 seconds."),
    ("It measures 21 x 27,5 cm.", "It measures 21 x 27.5 cm."),
    ("It uses 3,3 MWh, or 3,3 to 4,5 MWh.", "It uses 3.3 MWh, or 3.3 to 4.5 MWh."),
    ("It is 2,5-3 million euros.", "It is 2.5-3 million euros."),
    ("The temperature rose to 37,7°C 🌡", "The temperature rose to 37.7°C 🌡"),
    ("It costs $12,6 billion.", "It costs $12.6 billion."),
    ("A share costs €2,50.", "A share costs €2.50."),
    ("It is 1,5 times higher.", "It is 1.5 times higher."),
    ("It sold 272.000 tickets.", "It sold 272,000 tickets."),
    ("It sold 1.500.000 euros worth.", "It sold 1,500,000 euros worth."),
    ("About 146.460 new cases came.", "About 146,460 new cases came."),
    ("Some 65.000 square kilometers burned.", "Some 65,000 square kilometers burned."),
    ("In all, 200 625 cases came.", "In all, 200,625 cases came."),
    ("In all, 15 785 641 cases came.", "In all, 15,785,641 cases came."),
    ("It is one in 100 000.", "It is one in 100,000."),
    ("It costs 1’250’000 francs.", "It costs 1,250,000 francs."),
    ("It is 30, 000 years old.", "It is 30,000 years old."),
    ("It has 2598 workers.", "It has 2,598 workers."),
    ("Some 1104 people came.", "Some 1,104 people came."),
    ("About 2020 people came.", "About 2,020 people came."),
    ("It has 2394513 confirmed cases.", "It has 2,394,513 confirmed cases."),
    ("It earns $5000 a month.", "It earns $5,000 a month."),
    ("It has 812.5 thousand cases.", "It has 812,500 cases."),
    ("It paid €185 thousand.", "It paid €185,000."),
    ("It rose by 8-10 thousand rubles.", "It rose by 8,000-10,000 rubles."),
    ("Between 10 and 15 thousand men came.", "Between 10,000 and 15,000 men came."),
    ("It took two hundred and fifty thousand men.", "It took 250,000 men."),
    ("It took twenty-one thousand men.", "It took 21,000 men."),
    ("It took one and a half billion euros.", "It took 1.5 billion euros."),
    ("It cost 5.2 mln euros.", "It cost 5.2 million euros."),
    ("It cost 5,2 Mrd. euros.", "It cost 5.2 billion euros."),
    ("It cost 3 milliards.", "It cost 3 billion."),
    ("It cost 5 Mio. Then it closed.", "It cost 5 million. Then it closed."),
    ("It has 20 thousands of people.", "It has 20,000 people."),
    ("It has 3 millions of people.", "It has 3 million people."),
    ("It grew 10 % a year.", "It grew 10% a year."),
    ("It is kindergarten №12.", "It is kindergarten No. 12."),
    ("It is School N 12.", "It is School No. 12."),
    ("99 candidates ran for the seats here.", "Ninety-nine candidates ran for the seats here."),
    ("It ended. 12 years later it began.", "It ended. Twelve years later it began."),
    ("It is 2 - 3 degrees colder.", "It is 2-3 degrees colder."),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_numbers_are_written_as_in_english(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize("text", [mended for _, mended in MENDED])
def test_mended_text_is_left_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No number at all.",
        "Items 1,2 and 3; sets 6,4 and 7,5; odds of 2,5.",
        "The 52,00 tonne load and £135,00 are slips for thousands.",
        "On July 25,22 cases came; on May 5,20 percent of them left.",
        "They sold 12,500 cars, 1,250,000 in all, at 12,500.50 dollars.",
        "He won by 1.500 seconds, 2.256 points and 12.000 meters.",
        "The total reached 5.037 million; gas costs 1.459 euros per liter.",
        "It had 2.256 children per woman.",
        "The euro rose to $1.303 and the yen to 102.975.",
        "Version 1.500.200 runs on 192.168.100.200.",
        "Call 800 100 200, +49 30 100 200 or (800) 100 000.",
        "On April 3 410 bodies were found, on stage 3 200 riders left.",
        "They ordered 10 737-800 planes and a mattress of 16 100x185.",
        "In 2020 people stayed home. Since 2019 residents have left. The 2012 games ended.",
        "The Lada 2107 cars and the 3M 7500 masks sold. The curfew begins at 2400 hours.",
        "Text GOOD to 85130. Article 4241014 is sold out.",
        "It costs 2 million. Hundreds of thousands came. One in a thousand waits a thousand years.",
        "It costs 4 thousand 500 liras, 1 million 250 thousand, or two or three thousand.",
        "It costs 4 thousand five hundred liras, 3 thousand million, or 2 million of workers' hours.",
        "Four thousand people came. A twenty-thousand-strong crowd.",
        'She said: "There were four thousand people."',
        "They saved $5 million of losses; 4.1 million of them stayed; £22 billions worth.",
        "India has 14 lakh cases and 2 crore voters.",
        "World number 10 Smith lives at No 10. The school number is 30.",
        "46 ships in the harbor",
        "2020 was hard for all of us. 3-1 was the score. 5:30 is early.",
        "It is No. 4 seed. Heat it at max. 300 watts for two minutes.",
        "It ended 5 - 10 and 2 - 1.",
        "H5N1 and CN1 and N2020 stay; so does a\u0301 1\u0301,5 percent.",
        "1\n000 euros",
    ],
)
def test_other_numbers_are_silent(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("It grew by 8,5 percent.", True),
        ("It took 2,3 years.", False),
        ("It took 1,30 hours.", False),
        ("It costs 5,00 euros.", False),
        ("It sold 15.000 tickets.", True),
        ("It costs 15.000 euros.", True),
        ("It costs 15.250 rubles.", False),
        ("It costs 1.500 euros.", False),
        ("It has 65.000 infection sites.", True),
        ("It has 65.000 infection.", False),
        ("It costs 10 000 euros.", True),
        ("It has 171 100 people.", True),
        ("It has 3 410 people.", False),
        ("They saw Boeing 10 000 passengers fly.", False),
        ("It has 2598 workers.", False),
        ("It has 25980 workers.", False),
        ("It has over 25980 workers.", True),
        ("It has 46 thousand workers.", True),
        ("It has 10 to 46 thousand workers.", False),
        ("It has forty thousand workers.", False),
        ("It costs 3 mlrd euros.", True),
        ("99 candidates ran for the seats here.", False),
    ],
)
def test_a_fix_is_safe_only_when_there_is_one_reading(text: str, sure: bool) -> None:
    assert safe(text) == sure


def test_british_texts_have_commas_when_one_of_their_numbers_has() -> None:
    uk = Style(english="uk")
    assert find("It has 2598 workers.", uk) == []
    assert mend("It has 2598 workers and 1,200 cars.", uk) == "It has 2,598 workers and 1,200 cars."
    assert mend("It has 25980 workers.", uk) == "It has 25,980 workers."


def test_crore_outside_india_has_no_fix() -> None:
    [candidate] = find("Nurses earn 47,498 crore.")
    assert (candidate.rule.id, candidate.suggestions) == ("numbers/indian-scale", ())


def test_messages_name_the_words() -> None:
    [candidate] = find("It grew by 8,5 percent.")
    assert candidate.message == "'8,5': a comma as decimal mark"
    assert candidate.suggestions[0].title == "use '8.5'"


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009"])
def test_no_break_and_narrow_blanks_are_blanks(blank: str) -> None:
    assert mend(f"It has 171{blank}100 people and grew 10{blank}%.") == "It has 171,100 people and grew 10%."


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", ""])
def test_lines_and_blocks_end_a_number(end: str) -> None:
    text = f"It has 8,5{end or ' '}percent" if not end else f"It has 8,5{end}{end}percent{end}"
    assert bool(find(text)) == (end == "")


def test_lists_cells_and_headlines_begin_with_numerals() -> None:
    start = "46 ships took part in the parade."
    assert [c.rule.id for c in find(start, format="markdown")] == ["numbers/sentence-start"]
    assert find(f"- {start}", format="markdown") == find(f"# {start}", format="markdown") == []
    assert find(f"| a |\n|---|\n| {start} |", format="markdown") == []


def test_markup_inside_a_number() -> None:
    assert mend("It has **15.000** people.", format="markdown") == "It has 15,000 people."
    assert (
        mend("<p>It has <b>8,5</b> percent &amp; 10&nbsp;%.</p>", format="html")
        == "It has 8.5 percent & 10%."
    )
    assert find("Run `15.000 people` and `8,5 percent`.", format="markdown") == []


def test_a_hundred_thousand_characters_on_one_line() -> None:
    assert len(find("It grew by 8,5 percent and 46 thousand, 1 2 3. " * 2_200)) == 4_400


@given(st.text(alphabet="0123456789.,' %€-mlnthousandpercent\n", max_size=60))
def test_any_text_is_read_and_digits_keep_their_order(text: str) -> None:
    kept = {
        "numbers/decimal-comma",
        "numbers/thousands-mark",
        "numbers/no-comma",
        "numbers/percent",
        "numbers/range",
    }
    view = build(text, read(text, "plain"))
    for candidate in check(Context(view)):
        for start, end, new in candidate.suggestions[0].edits if candidate.rule.id in kept else ():
            assert re.sub(r"\D", "", new) == re.sub(r"\D", "", view.text[start:end])
