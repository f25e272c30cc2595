"""Numbers as other languages write them: "8,5 percent", "15.000 people", "171 100 cars", "75 thousand", "3 mln", "10 %".

Finds a comma as decimal mark; a dot, a blank or an apostrophe between thousands, or no mark at all;
numbers half in digits and half in words; scale words of other languages; odd percentages and number signs; numerals
that begin a sentence; ranges with blanks.

Leaves alone what may be a list ("chapters 1,2 and 3"), a score, a year, a version, an address, a telephone or model
number, a quantity with three decimals ("1.500 seconds", "4.176 million"), "2 million", "a thousand years", and
numbers in words inside quotations.

Only the notation changes, never the value. A comma is a decimal mark only with one or two digits behind it and a measure
or currency beside them; a dot or blank marks thousands only before a counted noun, a currency, or as "000". Such fixes
are safe; where two readings are left, however unlikely one is, the fix waits for a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from fixer.candidates import SAFE, UNSAFE, remark, replacement
from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.layout import in_quotes, is_headline
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Label, Rule
from fixer.sentences import is_sentence_start

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
RULES = (DECIMAL, THOUSANDS, LARGE, THOUSAND, SCALE, PLURAL, INDIAN, PERCENT, NUMBER, START, RANGE)

_TOKEN = re.compile(r"[0-9]+(?:[.,'’][0-9]+)*")
_INSIDE = frozenset("_.,:/#№@'’\\")
"""After one of these, or a letter or digit, a number is part of something longer."""
_DECIMAL = re.compile(r"[0-9]{1,3},[0-9]{1,2}$")
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}$")
_APOSTROPHES = re.compile(r"[1-9][0-9]{0,2}(?:['’][0-9]{3}){1,3}$")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:(?: [0-9]{3}){1,3}|, 000)(?![\w/×:*])(?!(?:[.,-]| ?[x×] ?| )[0-9])")
_GOES_ON = re.compile(r"[^\W_]|[/:°%]| %|[-.,x×*] ?[0-9]{1,2}\b")
"""After these a number with dots is no count of thousands."""
_FOUR_WITH_COMMA = re.compile(r"(?<![0-9,.])[1-9],[0-9]{3}(?![0-9,])")

_SYMBOL = re.compile(r"[€$£¥] ?$")
_CODE = re.compile(r"\b[A-Z]{3} $")
_LABEL = re.compile(
    r"\b(?:(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]+|\.)?|March|April|May|June|July|[Ss]tage|[Dd]ay|[Gg]roup"
    r"|[Pp]age|[Ll]evel|[Nn]umber|[Ss]eason|[Tt]ype|[Pp]hase|[Rr]ound|[Aa]ged?|[Rr]oom|[Cc]hannel|[Cc]hapter|[Gg]rade"
    r"|[Cc]lass|[Ss]ection|[Pp]art|[Ss]tep|[Gg]ate|[Ee]xit|[Rr]oute|[Ll]ine|[Bb]us|[Ff]light|[Nn]os?\.?|[Pp]hone|[Cc]ode|[Cc]all"
    r"|[Tt]el\.?) $"
)
"""A month, or a noun that is numbered: "April 3 410 bodies", "on stage 3 200 riders"."""
_NAME = re.compile(r"(?:(?<![.!?:] )(?<!^)\b(?!I )[^\W\d_a-z]|\b[0-9])[\w-]*[.)]? $")
_QUANTITY = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|over|than|approximately|only|least|most|up to|reached|exceeded|total of|costs?"
    r"|paid|pay|worth|fine of|another)|[$€£]) ?$",
    re.I,
)
"""What shows that 2020 is no year."""

_NO_NOUN = frozenset([
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "did", "do", "does", "for", "from", "had", "has", "have", "he",
    "her", "his", "if", "in", "is", "it", "its", "more", "most", "not", "of", "on", "or", "our", "over", "per", "she", "so",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "up", "us", "was", "we",
    "were", "who", "will", "with", "would", "you", "your", "against", "across", "plus", "versus", "times", "points", "years",
    "hours", "minutes", "seconds", "days", "weeks", "months", "always", "perhaps", "thus", "towards", "unless", "previous",
    "various", "numerous", "yes", "less", "besides", "sometimes", "afterwards", "ours", "yours", "theirs", "hers", "says",
    "shows", "opens", "begins", "comes", "goes", "gets", "makes", "takes", "ends", "starts", "runs", "wins", "loses",
    "thousand", "million", "billion", "trillion", "percent",
])  # fmt: skip
"""No counted nouns, and a number does not count a noun across them."""
_NOUN = re.compile(
    r" ((?:[a-z][a-z-]+ ){0,2}?)((?:people|men|women|children|police|personnel|cattle)\b|[a-z]{3,}s\b)"
)
_NEVER_YEARS = frozenset(
    ["people", "persons", "residents", "inhabitants", "soldiers", "deaths", "patients", "workers"]
)
_WHOLE_UNIT = re.compile(
    r" (?:square|cubic|tons?|tonnes?|hectares?|kilomet(?:er|re)s?|miles?|km|kg|ha|kilograms?|kilos?|barrels?|acres?)\b"
)
_PAIR = re.compile(r"(?: (?P<word>to|and|or) |[-–]| ?[x×] ?)[0-9.]*[0-9](?P<part>,[0-9]{1,2})?")
_RATE = re.compile(r"[^.,;]{0,24}\b(?:per|a|an|each) (?:lit|gallon|kilo|kWh|unit|share|head|woman)")


class Place(NamedTuple):
    """A number with its surroundings in the view, cut at the borders of its block."""

    text: str
    start: int
    end: int
    digits: str
    before: str
    after: str

    def mended(
        self, rule: Rule, new: str, level: Applicability = SAFE, length: int = 0, back: int = 0
    ) -> Candidate:
        """``new`` for the number with ``length`` characters behind it and ``back`` before it."""
        return replacement(rule, self.text, self.start - back, self.end + length, new, level)


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    commas = context.style.english == "us" or _FOUR_WITH_COMMA.search(text) is not None
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        previous = text[start - 1] if start else "\n"
        if not previous.isalnum() and previous not in _INSIDE:
            yield from _of_number(context, _place(text, start, end), commas)
    yield from _in_words(context)
    if "№" in text:
        yield from _numero(text)


def _place(text: str, start: int, end: int) -> Place:
    before, after = text[max(0, start - 40) : start], text[end : end + 64]
    return Place(
        text, start, end, text[start:end], before[before.rfind("\n") + 1 :], after.partition("\n")[0]
    )


def _of_number(context: Context, place: Place, commas: bool) -> Iterator[Candidate]:
    digits, after = place.digits, place.after
    mended = _of_shape(place, commas)
    if mended:
        yield mended
    if place.before.endswith((" number ", " No ", " N ", " № ", " # ")):
        yield from _institution(place)
    if not after.startswith((" ", "%", "-")) and not after[:1].isalpha():
        return
    scale = _scales().match(after)
    if scale:
        yield from _of_scale(context, place, scale)
    elif after.startswith((" %", "%%", " percents")):
        yield from _percent(place)
    elif digits.isdigit() and after.startswith((" - ", " – ")):
        yield from _range(place)
    yield from _sentence_start(context, place)


def _of_shape(place: Place, commas: bool) -> Candidate | None:
    digits = place.digits
    if _DECIMAL.match(digits):
        return _decimal(place)
    if _APOSTROPHES.match(digits):
        return None if _GOES_ON.match(place.after) else place.mended(THOUSANDS, re.sub("['’]", ",", digits))
    if _GROUPS.match(digits):
        level = None if _GOES_ON.match(place.after) else _dot_level(place)
        return None if level is None else place.mended(THOUSANDS, digits.replace(".", ","), level)
    if not digits.isdigit() or len(digits) > 8:
        return None
    if len(digits) < 4:
        return _spaced(place)
    return _without_comma(place) if commas or len(digits) > 4 else None


@cache
def _measures() -> re.Pattern[str]:
    """What shows, after a number, that it is measured and may have decimals."""
    words = {
        word
        for names in table("currencies").values()
        for name in names[:2]
        for word in (name, name.split()[-1])
    }
    symbols = [
        *table("units"),
        *table("currencies"),
        *(s for names in table("scales").values() for s in names),
    ]
    names = (
        "percent|per cent|percentage points?|(?:centi|milli|kilo)?(?:met(?:er|re)|lit(?:er|re))s?|(?:kilo)?grams?|kilos?"
        "|tons?|tonnes?|hectares?|acres?|inch(?:es)?|feet|foot|miles?|degrees?|(?:kilo|mega|giga)?watts?"
        "|(?:kilo|mega|giga)watt[ -]hours?|square|cubic|hours?|minutes?|seconds?|days?|weeks?|months?|years?|cents?"
        "|times (?:more|less|higher|lower|larger|bigger|greater|faster|the|as)|thousand|million|billion|trillion"
    )
    alternatives = "|".join([names, *sorted(words, key=len, reverse=True), *symbols])
    return re.compile(rf" ?[%‰€$£°]|[ -]?(?P<word>{alternatives})\b")


def _measure(after: str) -> str | None:
    """The measure at the beginning of ``after``, perhaps behind the other end of a range; None if there is none."""
    match = _measures().match(after)
    if match is None:
        pair = _PAIR.match(after)
        if pair is None or (pair["word"] == "and" and not pair["part"]):
            return None
        match = _measures().match(after, pair.end())
    return (match["word"] or match[0].strip()) if match else None


def _decimal(place: Place) -> Candidate | None:
    whole, _, part = place.digits.partition(",")
    measure = _measure(place.after)
    symbol = _SYMBOL.search(place.before)
    if measure == "thousand" or _LABEL.search(place.before) or (len(whole) > 1 and whole[0] == "0"):
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


def _counted(after: str) -> str | None:
    """The plural noun that a number before ``after`` counts."""
    match = _NOUN.match(after)
    if match is None or match[2] in _NO_NOUN or not _NO_NOUN.isdisjoint(match[1].split()):
        return None
    return match[2]


@cache
def _money() -> re.Pattern[str]:
    names = {name.split()[-1] for names in table("currencies").values() for name in names[:2]} | {"cents"}
    codes = "|".join(table("currencies"))
    return re.compile(rf" ?[€$£]| (?:[A-Z][a-z]+ )?(?:{'|'.join(sorted(names))})\b| (?:{codes})\b")


def _dot_level(place: Place) -> Applicability | None:
    """How sure it is that dots mark thousands; None where they may mark decimals."""
    lead, _, last = place.digits.partition(".")
    pair = re.match(r"(?: (?:to|and|or) |[-–])[0-9]{1,3}\.[0-9]{3}(?![0-9.])", place.after)
    rest = place.after[pair.end() :] if pair else place.after
    if _RATE.match(rest):
        return None
    money = _money().match(rest) or _SYMBOL.search(place.before)
    if "." in last:
        return SAFE if _counted(rest) or money or last.endswith("000") else None
    if money:
        round_sum = last.endswith("00")
        return None if len(lead) == 1 and not round_sum else SAFE if len(lead) > 1 and round_sum else UNSAFE
    if _counted(rest) and not _measures().match(rest):
        return SAFE
    if last != "000" or len(lead) == 1:
        return None
    word = re.match(r" ([a-z]+)", rest)
    noun = word and word[1] not in _NO_NOUN and not _measures().match(rest)
    return UNSAFE if noun or _WHOLE_UNIT.match(rest) else None


def _spaced(place: Place) -> Candidate | None:
    match = _SPACED.match(place.digits + place.after)
    if match is None or re.search(r"[0-9)+-] ?$", place.before) or _LABEL.search(place.before):
        return None
    rest = (place.digits + place.after)[match.end() :]
    zeros, named = match[0].endswith("000"), _NAME.search(place.before)
    money = _money().match(rest) or _SYMBOL.search(place.before)
    if not (_counted(rest) or money or _WHOLE_UNIT.match(rest)) and (not zeros or named):
        return None
    sure = not named and (zeros or len(place.digits) == 3 or match[0].count(" ") > 1)
    new = match[0].replace(", ", ",").replace(" ", ",")
    return place.mended(THOUSANDS, new, SAFE if sure else UNSAFE, match.end() - len(place.digits))


def _without_comma(place: Place) -> Candidate | None:
    digits, after, before = place.digits, place.after, place.before
    if (
        digits[0] == "0"
        or before.endswith(("-", "–", "+"))
        or _LABEL.search(before)
        or re.match(r"[.,-][0-9]", after)
    ):
        return None
    symbol = _SYMBOL.search(before)
    if _NAME.search(before) and not symbol and not _CODE.search(before):
        return None
    noun, money = _counted(after), _money().match(after) or symbol
    if not (noun or money or _WHOLE_UNIT.match(after)):
        return None
    year = 1100 <= int(digits) < 2100
    if year and not (
        (money or noun in _NEVER_YEARS) and (int(digits) < 1900 or symbol or _QUANTITY.search(before))
    ):
        return None
    sure = len(digits) > 4 and (money or _QUANTITY.search(before))
    return place.mended(LARGE, f"{int(digits):,}", SAFE if sure else UNSAFE)


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
    counted = _measures().match(rest) or _counted(rest)
    if counted and not _LABEL.search(place.before) and not re.search(r"[0-9] ?$", place.before):
        yield place.mended(RANGE, f"{place.digits}-{match[1]}", UNSAFE, match.end())


_INSTITUTION = re.compile(
    r"(?:\b[Tt]he )?\b(?P<noun>[Ss]chool|[Gg]ymnasium|[Ll]yceum|[Hh]ospital|[Kk]indergarten|[Pp]olyclinic|[Cc]linic"
    r"|[Cc]olony|[Pp]rison|[Oo]rphanage|[Bb]oarding [Ss]chool) (?:number|N|No|№|#) $"
)
_NUMERO = re.compile(r"№ ?(?=[0-9])")


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


_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ABBREVIATED = re.compile(
    r"\b(?:[A-Za-z]|max|min|approx|appr|ca|[Aa]rt|[Vv]ol|[Ff]ig|pp|[Nn]os?|ch|sec|par|i\.e|e\.g|[Tt]el|Ltd|Inc|Co|Corp|Jan"
    r"|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Dr|Mrs?|Ms|Prof)\. $"
)
_STARTS = re.compile(r" (?!and\b|or\b|to\b|out of\b)(?:(?P<word>[a-z]{3,})|(?:million|billion|percent)\b)")


def _spell(number: int) -> str | None:
    """English words for a number below a hundred, round hundreds, and thousands of those; None for all others."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, one = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[one]}" if one else "")
    unit, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    head = _spell(number // unit) if number % unit == 0 and number < 1_000_000 else None
    return f"{head} {name}" if head else None


def _sentence_start(context: Context, place: Place) -> Iterator[Candidate]:
    following = _STARTS.match(place.after)
    if following is None or (
        following["word"] in _NO_NOUN and following["word"] not in ("years", "million", "percent")
    ):
        return
    if re.search(r"[^\s.!?\"”“'(]\s?$", place.before) or not re.fullmatch(
        r"[1-9][0-9]{0,2}(?:,000)?", place.digits
    ):
        return
    block = context.view.block_at(place.start)
    if block.block.kind not in (Kind.PARAGRAPH, Kind.QUOTE) or is_headline(context.view, block):
        return
    words = _spell(int(place.digits.replace(",", "")))
    if not words or _ABBREVIATED.search(place.before):
        return
    if is_sentence_start(place.text, place.start, block.start):
        yield place.mended(START, words.capitalize(), UNSAFE)


# Scale words: behind digits in any language, behind words in English.

_SOUTH_ASIAN = re.compile(r"\b(?:India|Pakistan|Bangladesh|Nepal|[Rr]upees?\b|Rs\b)|₹")
_JOINED = re.compile(r"(?:thousand|million|billion|trillion)(?: and)? $|[0-9] ?[,/] ?$|[0-9] (?:or )?$")
_FIRST = re.compile(
    r"(?P<between>\b[Bb]etween )?(?<![\w.,$€£-])(?P<first>[0-9]{1,3})(?P<link> (?:to|or) | ?[-–] ?|(?P<and> and ))$"
)
_SAID_ON = re.compile(rf"-| (?:and )?(?:[0-9]|(?:{'|'.join([*_ONES[1:], *_TENS])}|million|billion)\b)")
_WORTH = re.compile(r"[’'-]| worth\b")


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
    if new is None or (named and not _money().match(rest)):
        return
    length = scale.end("foreign")
    if scale["dot"] and re.match(r" [^\W\d_A-Z]|[,;:)]", rest):
        length += 1
    elif scale["of"] and _counted(rest):
        length = scale.end()
    mended = place.mended(SCALE, new, length=length)
    yield replace(mended, label=Label.LIKELY) if word in ("mln", "bln", "mld") else mended


def _plural_scale(place: Place, scale: re.Match[str], rest: str) -> Iterator[Candidate]:
    noun = re.match(r" (people|[a-z]{4,}s)\b(?!['’])", rest)
    if (
        _WORTH.match(rest)
        or _SYMBOL.search(place.before)
        or (scale["of"] and (not noun or noun[1] in _NO_NOUN))
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


_BELOW_HUNDRED = f"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[1:10])}))?|{'|'.join(_ONES[2:])}"
_SPELLED = re.compile(
    rf"(?<![\w-])(?:(?P<half>{'|'.join(_ONES[1:13])}|[0-9]{{1,2}}) and (?:a )?half"
    rf"|(?P<words>(?:(?:{'|'.join(_ONES[2:10])}) hundred(?: and)?(?: (?:{_BELOW_HUNDRED}))?)|{_BELOW_HUNDRED})) $"
)
_LOOSE = re.compile(r"(?:\b(?:or|to|and|hundred|in|million|a|by)|[0-9]|[,-]) ?$")
"""Before these words the number is only a part of what is said: "two or three thousand"."""
_SCALE_WORDS = (
    re.compile(r"thousand\b(?![-'’])"),
    re.compile(r"(?<=half )(?:million|billion|trillion)\b(?![-'’])"),
)


def _in_words(context: Context) -> Iterator[Candidate]:
    """ "four thousand troops", "two and a half million tenge"."""
    text = context.view.text
    for pattern in _SCALE_WORDS:
        for scale in pattern.finditer(text):
            place = _place(text, *scale.span())
            match = _SPELLED.search(place.before)
            if match is None or _LOOSE.search(place.before[: match.start()]):
                continue
            if match["words"] and (scale[0] != "thousand" or not _counted(place.after)):
                continue
            if not in_quotes(text, context.view.block_at(scale.start()).start, scale.start()):
                value = _half(match["half"]) if match["half"] else Decimal(_number(match["words"]))
                new = _thousands(value) if scale[0] == "thousand" else f"{value} {scale[0]}"
                yield place.mended(THOUSAND, new or "", UNSAFE, back=len(place.before) - match.start())


def _half(word: str) -> Decimal:
    return Decimal(int(word) if word.isdigit() else _ONES.index(word)) + Decimal("0.5")


def _number(words: str) -> int:
    """The value of number words below a thousand."""
    total = 0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            total *= 100
        elif word in _TENS:
            total += 10 * (_TENS.index(word) + 2)
        elif word != "and":
            total += _ONES.index(word)
    return total
