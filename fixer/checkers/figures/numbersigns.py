"""Signs beside numbers: blanks before "%", "№", "school No 5", ranges with blanks, and numbers that begin a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.checkers.figures.amounts import (
    LABEL,
    NO_NOUN,
    ONES,
    TENS,
    Place,
    counted_noun,
    measure_pattern,
    number_places,
)
from fixer.context import Context
from fixer.layout import is_headline
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Candidate, Category, Label, Rule
from fixer.sentences import is_sentence_start

PERCENT = Rule(
    "numbers/percent",
    Category.FORMAT,
    "a percentage that is not written as in English",
    why="English has no blank before %, and percent has no plural.",
    tries=(
        "Prices rose by 10 %. => Prices rose by 10%.",
        "Prices rose by 5%%. => Prices rose by 5%.",
        "Prices rose by 5 percents. => Prices rose by 5 percent.",
        "Prices rose by 5% a year, by 20 per cent in all.",
    ),
)
NUMBER = Rule(
    "numbers/number-sign",
    Category.FORMAT,
    "a number sign of another language",
    why="№ and “school number 30” are Slavic; English writes School No. 30.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He went to school number 30 in town. => He went to School No. 30 in town.",
        "The school № 30 is closed. => School No. 30 is closed.",
        "It is order №127. => It is order No. 127.",
        "He is number 10 and lives at No 10.",
        "The school number is 30.",
    ),
)
START = Rule(
    "numbers/sentence-start",
    Category.FORMAT,
    "a sentence that begins with a numeral",
    why="Newspapers spell a number out at the beginning of a sentence, unless it is a year.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "46 ships took part in the parade on Sunday. => Forty-six ships took part in the parade on Sunday.",
        "It rained. 10,000 people came all the same. => It rained. Ten thousand people came all the same.",
        "2020 was a hard year for all of us.",
        "46 ships in the harbor",
        "She is the No. 4 seed. Heat it at max. 300 watts for long.",
        "5:30 is early. 3-1 was the score.",
        "5 kg of flour is too much. 10 a.m. is early enough for us.",
    ),
)
RANGE = Rule(
    "numbers/range",
    Category.FORMAT,
    "a range with blanks",
    why="A range is closed up in English: 5-10 kg.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It weighs 5 - 10 kg. => It weighs 5-10 kg.",
        "They won 3 - 4 games of it. => They won 3-4 games of it.",
        "It ended 5 - 10 on Friday. He scored 4 - 2 points behind.",
    ),
)


def _percent(place: Place) -> Iterator[Candidate]:
    if place.after.startswith(" percents"):
        if not place.after[9:10].isalnum():
            yield place.mended(PERCENT, f"{place.digits} percent", length=9)
    elif not place.after[2:3].isalnum():
        mended = place.mended(PERCENT, f"{place.digits}%", length=2)
        yield replace(mended, label=Label.LIKELY) if place.after[0] == " " else mended


def _range(place: Place) -> Iterator[Candidate]:
    match = re.match(r" [-–] ([0-9]{1,3})(?= )", place.after)
    if match is None or len(place.digits) > 3 or int(match[1]) <= int(place.digits):
        return
    rest = place.after[match.end() :]
    counted = measure_pattern().match(rest) or counted_noun(rest)
    if counted and not LABEL.search(place.before) and not re.search(r"[0-9] ?$", place.before):
        yield place.mended(RANGE, f"{place.digits}-{match[1]}", UNSAFE, match.end())


_INSTITUTION = regex(
    r"(?:\b[Tt]he )?\b(?P<noun>[Ss]chool|[Gg]ymnasium|[Ll]yceum|[Hh]ospital|[Kk]indergarten|[Pp]olyclinic|[Cc]linic"
    r"|[Cc]olony|[Pp]rison|[Oo]rphanage|[Bb]oarding [Ss]chool) (?:number|N|No|№|#) $"
)
_NUMERO = regex(r"№ ?(?=[0-9])")


def _institution(place: Place) -> Iterator[Candidate]:
    match = _INSTITUTION.search(place.before)
    if match and len(place.digits) < 5 and not re.match(r"[.,:/-]?[0-9]", place.after):
        new = f"{match['noun'].title()} No. {place.digits}"
        yield place.mended(NUMBER, new, UNSAFE, back=len(place.before) - match.start())


def _numero(text: str) -> Iterator[Candidate]:
    for match in _NUMERO.finditer(text):
        if (
            not _INSTITUTION.search(f"{text[max(0, match.start() - 40) : match.start()]}№ ")
            or match[0] == "№"
        ):
            yield replacement(NUMBER, text, match.start(), match.end(), "No. ", UNSAFE)


_ABBREVIATED = regex(
    r"\b(?:[A-Za-z]|max|min|approx|appr|ca|[Aa]rt|[Vv]ol|[Ff]ig|pp|[Nn]os?|ch|sec|par|i\.e|e\.g|[Tt]el|Ltd|Inc|Co|Corp|Jan"
    r"|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Dr|Mrs?|Ms|Prof)\. $"
)
_FEW_FIGURES = regex(r"[1-9][0-9]{0,2}(?:,000)?")
_STARTS = regex(r" (?!and\b|or\b|to\b|out of\b)(?:(?P<word>[a-z]{3,})|(?:million|billion|percent)\b)")


def _spell(number: int) -> str | None:
    """English words for a number below a hundred, round hundreds, and thousands of those; None for all others."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, one = divmod(number, 10)
        return TENS[tens - 2] + (f"-{ONES[one]}" if one else "")
    unit, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    head = _spell(number // unit) if number % unit == 0 and number < 1_000_000 else None
    return f"{head} {name}" if head else None


def _sentence_start(context: Context, place: Place) -> Iterator[Candidate]:
    following = _STARTS.match(place.after)
    if following is None or (
        following["word"] in NO_NOUN and following["word"] not in ("years", "million", "percent")
    ):
        return
    last = place.before.rstrip()[-1:]
    if (last and last not in ".!?\"”“'(") or not _FEW_FIGURES.fullmatch(place.digits):
        return
    block = context.view.block_at(place.start)
    if block.block.kind not in (Kind.PARAGRAPH, Kind.QUOTE) or is_headline(context.view, block):
        return
    words = _spell(int(place.digits.replace(",", "")))
    if not words or _ABBREVIATED.search(place.before):
        return
    if is_sentence_start(place.text, place.start, block.start):
        yield place.mended(START, words.capitalize(), UNSAFE)


RULES = (PERCENT, NUMBER, START, RANGE)


def check(context: Context) -> Iterator[Candidate]:
    for place in context.view.once(number_places):
        after = place.after
        if place.before.endswith((" number ", " No ", " N ", " № ", " # ")):
            yield from _institution(place)
        if after.startswith((" %", "%%", " percents")):
            yield from _percent(place)
        elif after.startswith((" - ", " – ")):
            yield from _range(place)
        elif after[:1] == " ":
            yield from _sentence_start(context, place)
    if "№" in context.view.text:
        yield from _numero(context.view.text)
