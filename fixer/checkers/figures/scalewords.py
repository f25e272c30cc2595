"""Thousands, millions and billions as other languages write them: "5 mln", "3 millions of people", "4 thousand".

Left alone are "2 million", "a thousand years", and numbers in words inside quotations. The value never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from fixer.checkers.candidates import UNSAFE, remark
from fixer.checkers.figures.amounts import (
    NO_NOUN,
    ONES,
    SYMBOL,
    TENS,
    Place,
    counted_noun,
    money_pattern,
    number_places,
    place_at,
)
from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.knowledge.tables import table
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

THOUSAND = Rule(
    "numbers/thousand",
    Category.FORMAT,
    "a number half in digits and half in words",
    why="Slavic and other languages write 75 thousand; English papers write 75,000, but 2 million.",
    label=Label.LIKELY,
    tries=(
        "It has 46 thousand people. => It has 46,000 people.",
        "Some 1.5 thousand cars burned. => Some 1,500 cars burned.",
        "Some 9,5 thousand cars burned. => Some 9,500 cars burned.",
        "They sent four thousand troops. => They sent 4,000 troops.",
        "It costs two and a half million tenge. => It costs 2.5 million tenge.",
        "It costs two and a half thousand tenge. => It costs 2,500 tenge.",
        "They need 10 to 15 thousand men. => They need 10,000 to 15,000 men.",
        "It costs 2 million and hundreds of thousands more.",
        "One in a thousand waits a thousand years.",
        "It costs 4 thousand 500 liras, or 2 million 300 thousand.",
        "Four thousand people came.",
        'He said: "I told you two thousand times."',
    ),
)
SCALE = Rule(
    "numbers/scale-word",
    Category.FORMAT,
    "a scale word of another language",
    why="mln, Mio., mlrd, Mrd., tsd. and milliard are million, billion and thousand in English.",
    tries=(
        "It cost 2.5 mln euros. => It cost 2.5 million euros.",
        "It cost 3 mlrd. euros. => It cost 3 billion euros.",
        "It cost 3 milliards of euros. => It cost 3 billion euros.",
        "It cost 15 Tsd. euros. => It cost 15,000 euros.",
        "It cost 3 Mio. => It cost 3 million.",
        "MLN is a name. He lives at 5 Mill Road..",
    ),
)
PLURAL = Rule(
    "numbers/scale-plural",
    Category.FORMAT,
    "a plural scale word after a number",
    why="After a number English says million, not millions, and has no “of” before the noun.",
    tries=(
        "It cost 1.2 millions of euros. => It cost 1.2 million euros.",
        "It has 3 millions people. => It has 3 million people.",
        "It cost 5 million of euros. => It cost 5 million euros.",
        "Millions of people came, hundreds of millions even.",
        "They saved $5 million of losses, and 4.1 million of them stayed.",
        "Some 2.1 million of the world's poor live here.",
        "He found £22 billions worth of savings.",
    ),
)
INDIAN = Rule(
    "numbers/indian-scale",
    Category.FORMAT,
    "an Indian number word in a text that is not from India",
    why="Lakh (100,000) and crore (10 million) are English in South Asia only; elsewhere crore may be a misread crown.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "Nurses earn 47,498 crore. => Nurses earn 47,498 crore.",
        "India has 14 lakh cases.",
        "It costs Rs 3 crore.",
    ),
)
_SOUTH_ASIAN = regex(r"\b(?:India|Pakistan|Bangladesh|Nepal|[Rr]upees?\b|Rs\b)|₹")
_JOINED = regex(r"(?:thousand|million|billion|trillion)(?: and)? $|[0-9] ?[,/] ?$|[0-9] (?:or )?$")
_FIRST = regex(
    r"(?P<between>\b[Bb]etween )?(?<![\w.,$€£-])(?P<first>[0-9]{1,3})(?P<link> (?:to|or) | ?[-–] ?|(?P<and> and ))$"
)
_SAID_ON = regex(rf"-| (?:and )?(?:[0-9]|(?:{'|'.join([*ONES[1:], *TENS])}|million|billion)\b)")
_WORTH = regex(r"[’'-]| worth\b")


@cache
def _scales() -> re.Pattern[str]:
    words = [word for names in table("scales").values() for word in names]
    foreign = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words)
    return re.compile(
        rf" ?(?:(?P<foreign>{foreign})\b(?P<dot>\.?)|(?P<own>{'|'.join(table('scales'))})(?P<s>s?)\b"
        r"|(?P<indian>crores?|lakhs?)\b)(?P<of> of\b)?"
    )


def _of_scale(context: Context, place: Place, scale: re.Match[str]) -> Iterator[Candidate]:
    if scale["indian"]:
        if not _SOUTH_ASIAN.search(place.text):
            yield remark(INDIAN, place.text, place.start, place.end + scale.end("indian"))
    elif not _JOINED.search(place.before):
        rest = place.after[scale.end() :]
        if scale["foreign"]:
            yield from _foreign_scale(place, scale, rest)
        elif scale["s"] or scale["of"]:
            yield from _plural_scale(place, scale, rest)
        elif scale["own"] == "thousand":
            yield from _thousand(place, scale, rest)


def _value(digits: str) -> Decimal | None:
    """The number that ``digits`` write in English or with a decimal comma; None if they can be read in two ways."""
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?", digits):
        return Decimal(digits.replace(",", "."))
    return None


def _thousands(value: Decimal | None) -> str | None:
    return f"{int(value * 1000):,}" if value else None


def _foreign_scale(place: Place, scale: re.Match[str], rest: str) -> Iterator[Candidate]:
    word = scale["foreign"].lower()
    own = next(own for own, names in table("scales").items() if word in names)
    value = _value(place.digits)
    new = _thousands(value) if own == "thousand" else f"{value} {own}" if value else None
    named = scale["foreign"][0].isupper() and not scale["dot"] and re.match(r" [^\W\d_a-z]", rest)
    if new is None or (named and not money_pattern().match(rest)):
        return
    length = scale.end("foreign")
    if scale["dot"] and re.match(r" [^\W\d_A-Z]|[,;:)]", rest):
        length += 1
    elif scale["of"] and counted_noun(rest):
        length = scale.end()
    mended = place.mended(SCALE, new, length=length)
    yield replace(mended, label=Label.LIKELY) if word in ("mln", "bln", "mld") else mended


def _plural_scale(place: Place, scale: re.Match[str], rest: str) -> Iterator[Candidate]:
    noun = re.match(r" (people|[a-z]{4,}s)\b(?!['’])", rest)
    if (
        _WORTH.match(rest)
        or SYMBOL.search(place.before)
        or (scale["of"] and (not noun or noun[1] in NO_NOUN))
    ):
        return
    new = _thousands(_value(place.digits)) if scale["own"] == "thousand" else f"{place.digits} {scale['own']}"
    if new and place.digits != "1":
        yield place.mended(PLURAL, new, length=scale.end())


def _thousand(place: Place, scale: re.Match[str], rest: str) -> Iterator[Candidate]:
    value = _value(place.digits)
    new = _thousands(value)
    if value is None or new is None or _SAID_ON.match(rest):
        return
    first = _FIRST.search(place.before)
    if first is None:
        if not place.before.endswith(("-", "–", '"', "“")):
            yield place.mended(THOUSAND, new, length=scale.end())
    elif int(first["first"]) < value and bool(first["and"]) == bool(first["between"]):
        both = f"{first['first']},000{first['link']}{new}"
        back = len(place.before) - first.start("first")
        yield place.mended(THOUSAND, both, UNSAFE, scale.end(), back)


_BELOW_HUNDRED = f"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{'|'.join(ONES[2:])}"
_SPELLED = regex(
    rf"(?<![\w-])(?:(?P<half>{'|'.join(ONES[1:13])}|[0-9]{{1,2}}) and (?:a )?half"
    rf"|(?P<words>(?:(?:{'|'.join(ONES[2:10])}) hundred(?: and)?(?: (?:{_BELOW_HUNDRED}))?)|{_BELOW_HUNDRED})) $"
)
_LOOSE = regex(r"(?:\b(?:or|to|and|hundred|in|million|a|by)|[0-9]|[,-]) ?$")
"""Before these words the number is only a part of what is said: "two or three thousand"."""
_SCALE_WORDS = words_of("thousand million billion trillion")
_SCALE_WORD = regex(r"(?:thousand|(?<=half )(?:million|billion|trillion))\b(?![-'’])")


def _in_words(context: Context) -> Iterator[Candidate]:
    """ "four thousand troops", "two and a half million tenge"."""
    text = context.view.text
    for scale in matches(_SCALE_WORD, text, context.view.places.of(_SCALE_WORDS)):
        place = place_at(text, *scale.span())
        match = _SPELLED.search(place.before)
        if match is None or _LOOSE.search(place.before[: match.start()]):
            continue
        if match["words"] and (scale[0] != "thousand" or not counted_noun(place.after)):
            continue
        if not in_quotes(text, context.view.block_at(scale.start()).start, scale.start()):
            value = _half(match["half"]) if match["half"] else Decimal(_number(match["words"]))
            new = _thousands(value) if scale[0] == "thousand" else f"{value} {scale[0]}"
            yield place.mended(THOUSAND, new or "", UNSAFE, back=len(place.before) - match.start())


def _half(word: str) -> Decimal:
    return Decimal(int(word) if word.isdigit() else ONES.index(word)) + Decimal("0.5")


def _number(words: str) -> int:
    """The value of number words below a thousand."""
    total = 0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            total *= 100
        elif word in TENS:
            total += 10 * (TENS.index(word) + 2)
        elif word != "and":
            total += ONES.index(word)
    return total


RULES = (THOUSAND, SCALE, PLURAL, INDIAN)


def check(context: Context) -> Iterator[Candidate]:
    for place in context.view.once(number_places):
        scale = _scales().match(place.after) if place.after[:2].strip(" ").isalpha() else None
        if scale:
            yield from _of_scale(context, place, scale)
    yield from _in_words(context)
