"""Figures as other languages write them: "8,5 percent", "15.000 people", "171 100 cars", "5000 people".

Finds a comma as decimal mark; a dot, a blank or an apostrophe between thousands, or no mark at all. Scale words are
for ``scalewords``, signs and places of numbers for ``numbersigns``.

Leaves alone what may be a list ("chapters 1,2 and 3"), a score, a year, a version, an address, a telephone or model
number, and a quantity with three decimals ("1.500 seconds", "4.176 million").

Only the notation changes, never the value. A comma is a decimal mark only with one or two digits behind it and a measure
or currency beside them; a dot or blank marks thousands only before a counted noun, a currency, or as "000". Such fixes
are safe; where two readings are left, however unlikely one is, the fix waits for a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import SAFE, UNSAFE
from fixer.checkers.figures.amounts import (
    LABEL,
    NO_NOUN,
    SYMBOL,
    WHOLE_UNIT,
    Place,
    counted_noun,
    measure_of,
    measure_pattern,
    money_pattern,
    number_places,
)
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Label, Rule

DECIMAL = Rule(
    "numbers/decimal-comma",
    Category.FORMAT,
    "a comma as decimal mark",
    why="Most of Europe writes 8,5 for eight and a half; English writes 8.5 and keeps the comma for thousands.",
    tries=(
        "Prices rose by 8,5 percent. => Prices rose by 8.5 percent.",
        "The wall is 1,75 metres high. => The wall is 1.75 metres high.",
        "It cost 3,2 million euros. => It cost 3.2 million euros.",
        "Turnout was 62,4%. => Turnout was 62.4%.",
        "It weighs 1,5 to 2,5 kg. => It weighs 1.5 to 2.5 kg.",
        "A ticket is €2,50 here. => A ticket is €2.50 here.",
        "A 7,5-ton truck burned. => A 7.5-ton truck burned.",
        "Read chapters 1,2 and 3, then pages 4,5.",
        "He won 6,4 and 7,5; the odds are 2,5.",
        "The place is at 52,5 north.",
        "They sold 12,500 cars for 1,250,000 dollars.",
        "On July 5,20 people came, on July 5,20 percent of them left.",
    ),
)
THOUSANDS = Rule(
    "numbers/thousands-mark",
    Category.FORMAT,
    "a thousands mark that English does not use",
    why="Other languages part thousands by a dot, a blank or an apostrophe; in English the dot is a decimal point.",
    tries=(
        "About 15.000 people came. => About 15,000 people came.",
        "It has 171 100 inhabitants. => It has 171,100 inhabitants.",
        "They sold 1.500.000 tickets. => They sold 1,500,000 tickets.",
        "It cost over 10 000. => It cost over 10,000.",
        "The bill came to 1'000 francs. => The bill came to 1,000 francs.",
        "It is 30, 000 years old. => It is 30,000 years old.",
        "Between 12.000 and 15.000 fans came. => Between 12,000 and 15,000 fans came.",
        "He lost by 1.500 seconds and 2.256 points.",
        "The jobless total reached 5.037 million, or 10.125%.",
        "Use version 1.500.2 at 192.168.100.200.",
        "Call 800 100 200 or +49 30 100 200.",
        "The signal is sent on 145.990 MHz.",
        "On April 3 410 bodies were found.",
        "The yen rose to 102.975 against the dollar.",
        "The mattress is 16 100x185 cm.",
    ),
)
LARGE = Rule(
    "numbers/no-comma",
    Category.FORMAT,
    "a large number without its comma",
    why="American papers write 2,598 jobs and 40,000 people; years, names and addresses have no comma.",
    label=Label.LIKELY,
    tries=(
        "The plant has 2598 workers. => The plant has 2,598 workers.",
        "The fine is 5000 euros. => The fine is 5,000 euros.",
        "The fine is $5000. => The fine is $5,000.",
        "Some 147253 tests were made. => Some 147,253 tests were made.",
        "Text GOOD to 85130 or write to Box 90210 tests nobody.",
        "It opened in 1998; the 2012 games were in London.",
        "In 2004 sales were up, and in 2005 papers said so.",
        "In 2020 people stayed at home; since 2019 residents have moved.",
        "He drives a Lada 2107 cars collectors like.",
        "The curfew begins at 2400 hours.",
    ),
)
_DECIMAL = regex(r"[0-9]{1,3},[0-9]{1,2}$")
_GROUPS = regex(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}$")
_APOSTROPHES = regex(r"[1-9][0-9]{0,2}(?:['’][0-9]{3}){1,3}$")
_SPACED = regex(r"[1-9][0-9]{0,2}(?:(?: [0-9]{3}){1,3}|, 000)(?![\w/×:*])(?!(?:[.,-]| ?[x×] ?| )[0-9])")
_SECOND_GROUP = frozenset(" 0123456789")
_GOES_ON = regex(r"[^\W_]|[/:°%]| %|[-.,x×*] ?[0-9]{1,2}\b")
"""After these a number with dots is no count of thousands."""
_FOUR_WITH_COMMA = regex(r"(?<![0-9,.])[1-9],[0-9]{3}(?![0-9,])")
_CODE = regex(r"\b[A-Z]{3} $")
_NAME = regex(r"(?:(?<![.!?:] )(?<!^)\b(?!I )[^\W\d_a-z]|\b[0-9])[\w-]*[.)]? $")
_QUANTITY = regex(
    r"(?:\b(?:about|around|some|nearly|almost|over|than|approximately|only|least|most|up to|reached|exceeded|total of|costs?"
    r"|paid|pay|worth|fine of|another)|[$€£]) ?$",
    re.I,
)
"""What shows that 2020 is no year."""
_NEVER_YEARS = frozenset(
    ["people", "persons", "residents", "inhabitants", "soldiers", "deaths", "patients", "workers"]
)
_RATE = regex(r"[^.,;]{0,24}\b(?:per|a|an|each) (?:lit|gallon|kilo|kWh|unit|share|head|woman)")


def _of_shape(place: Place, commas: bool) -> Candidate | None:
    digits = place.digits
    if digits.isdigit():
        return _of_digits(place, commas)
    if _DECIMAL.match(digits):
        return _decimal(place)
    if _APOSTROPHES.match(digits):
        return None if _GOES_ON.match(place.after) else place.mended(THOUSANDS, re.sub("['’]", ",", digits))
    if _GROUPS.match(digits):
        level = None if _GOES_ON.match(place.after) else _dot_level(place)
        return None if level is None else place.mended(THOUSANDS, digits.replace(".", ","), level)
    return None


def _of_digits(place: Place, commas: bool) -> Candidate | None:
    """A number of digits alone."""
    count = len(place.digits)
    if count < 4:
        return _spaced(place) if place.after[:1] in (" ", ",") and place.after[1:2] in _SECOND_GROUP else None
    return _without_comma(place) if count <= 8 and (commas or count > 4) else None


def _decimal(place: Place) -> Candidate | None:
    whole, _, part = place.digits.partition(",")
    measure = measure_of(place.after)
    symbol = SYMBOL.search(place.before)
    if measure == "thousand" or LABEL.search(place.before) or (len(whole) > 1 and whole[0] == "0"):
        return None
    if measure is None and not (symbol and len(part) == 2):
        return None
    euros = "€" in place.before[-2:] or (measure or "").startswith(("euro", "€", "EUR"))
    if part == "00" and not euros:
        return None  # People type 52,00 and £135,00 for 52,000 and £135,000.
    listed = (
        len(part) == 1
        and int(part) == int(whole) + 1
        and measure not in ("%", "percent", "million", "billion")
    )
    doubtful = (
        listed
        or part == "00"
        or (symbol and len(whole) == 3)
        or (measure or "").startswith(("hour", "minute"))
    )
    return place.mended(DECIMAL, f"{whole}.{part}", UNSAFE if doubtful else SAFE)


def _dot_level(place: Place) -> Applicability | None:
    """How sure it is that dots mark thousands; None where they may mark decimals."""
    lead, _, last = place.digits.partition(".")
    pair = re.match(r"(?: (?:to|and|or) |[-–])[0-9]{1,3}\.[0-9]{3}(?![0-9.])", place.after)
    rest = place.after[pair.end() :] if pair else place.after
    if _RATE.match(rest):
        return None
    money = money_pattern().match(rest) or SYMBOL.search(place.before)
    if "." in last:
        return SAFE if counted_noun(rest) or money or last.endswith("000") else None
    if money:
        round_sum = last.endswith("00")
        return None if len(lead) == 1 and not round_sum else SAFE if len(lead) > 1 and round_sum else UNSAFE
    if counted_noun(rest) and not measure_pattern().match(rest):
        return SAFE
    if last != "000" or len(lead) == 1:
        return None
    word = re.match(r" ([a-z]+)", rest)
    noun = word and word[1] not in NO_NOUN and not measure_pattern().match(rest)
    return UNSAFE if noun or WHOLE_UNIT.match(rest) else None


def _spaced(place: Place) -> Candidate | None:
    match = _SPACED.match(place.digits + place.after)
    if match is None or re.search(r"[0-9)+-] ?$", place.before) or LABEL.search(place.before):
        return None
    rest = (place.digits + place.after)[match.end() :]
    zeros, named = match[0].endswith("000"), _NAME.search(place.before)
    money = money_pattern().match(rest) or SYMBOL.search(place.before)
    if not (counted_noun(rest) or money or WHOLE_UNIT.match(rest)) and (not zeros or named):
        return None
    sure = not named and (zeros or len(place.digits) == 3 or match[0].count(" ") > 1)
    new = match[0].replace(", ", ",").replace(" ", ",")
    return place.mended(THOUSANDS, new, SAFE if sure else UNSAFE, match.end() - len(place.digits))


def _without_comma(place: Place) -> Candidate | None:
    digits, after, before = place.digits, place.after, place.before
    if (
        digits[0] == "0"
        or before.endswith(("-", "–", "+"))
        or LABEL.search(before)
        or re.match(r"[.,-][0-9]", after)
    ):
        return None
    symbol = SYMBOL.search(before)
    if _NAME.search(before) and not symbol and not _CODE.search(before):
        return None
    noun, money = counted_noun(after), money_pattern().match(after) or symbol
    if not (noun or money or WHOLE_UNIT.match(after)):
        return None
    year = 1100 <= int(digits) < 2100
    if year and not (
        (money or noun in _NEVER_YEARS) and (int(digits) < 1900 or symbol or _QUANTITY.search(before))
    ):
        return None
    sure = len(digits) > 4 and (money or _QUANTITY.search(before))
    return place.mended(LARGE, f"{int(digits):,}", SAFE if sure else UNSAFE)


RULES = (DECIMAL, THOUSANDS, LARGE)


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    commas = context.style.english == "us" or _FOUR_WITH_COMMA.search(view.text) is not None
    for place in view.once(number_places):
        mended = _of_shape(place, commas)
        if mended:
            yield mended
