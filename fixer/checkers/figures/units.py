"""Measures as other languages write them: "4cm", "km / h", "20 ° C", "+20 degrees", "40 sq.m", "a 5 meter wall".

Finds a missing blank before a unit, blanks inside km/h and °C, abbreviated squares and cubes, rain in liters per
square meter, a plus sign before a temperature, a full stop behind a unit's symbol, meter beside metre, and measures
before a noun without their hyphen. Ages belong to ``ages``.

Leaves alone: races (the 800m), film and guns (35mm), models, m², "mg/m3", a plus beside frost, "a 5 meters long" at
the end of a sentence, and bytes and hertz, which people write closed up.

The number is never touched. Only the blanks of compound units and degree signs and the stop behind a symbol are
mended unattended; what people write as well ("10km", "a 5 metre wall") is told only in translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import SAFE, UNSAFE, replacement
from fixer.context import Context, Style
from fixer.knowledge.tables import table
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.sentences import sentence_bounds
from fixer.view import View
from fixer.wordindex import matches

BLANK = Rule(
    "units/no-blank",
    Category.FORMAT,
    "no blank between number and unit",
    why="A unit stands apart from its number: 4 cm.",
    label=Label.LIKELY,
    tries=(
        "It is 4cm wide. => It is 4 cm wide.",
        "It weighs 2.5kg in all. => It weighs 2.5 kg in all.",
        "He ran a 10km race. => He ran a 10-kilometer race.",
        "They shot on 35mm film with a 50mm lens.",
        "He won the 800m and the 5,000m.",
        "The Canon EF50mm and the A4km are models.",
    ),
)
SLASH = Rule(
    "units/slash",
    Category.FORMAT,
    "blanks in a compound unit",
    why="km/h, m/s and their like are written closed up.",
    tries=(
        "He drove 90 km / h. => He drove 90 km/h.",
        "It blew at 20m / s. => It blew at 20m/s.",
        "He runs 10 km / 6 miles a day.",
    ),
)
SQUARE = Rule(
    "units/square",
    Category.FORMAT,
    "an abbreviated area or volume",
    why="sq.m, m2 and m3 are for tables; a text has square meters and cubic meters.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The flat has 45 sq.m of floor. => The flat has 45 square meters of floor.",
        "It burned over 3,000 m2. => It burned over 3,000 square meters.",
        "It burned over 40 sq. m. Nobody was hurt. => It burned over 40 square meters. Nobody was hurt.",
        "It holds 5 cu. m of it. => It holds 5 cubic meters of it.",
        "It holds 60 thousand cu. m of it. => It holds 60 thousand cubic meters of it.",
        "It burned a 45 sq.m flat. => It burned a 45-square-meter flat.",
        "The M2 runs past 45 square meters of grass.",
        "It holds 0.05 mg/m3 of it, or 5 m³.",
    ),
)
RAIN = Rule(
    "units/rain",
    Category.FORMAT,
    "rain in liters per square meter",
    why="English measures rain by its height: one liter per square meter is one millimeter.",
    safe=False,
    tries=(
        "They got 150 liters of rain per square meter. => They got 150 millimeters of rain.",
        "Up to 40 litres per square metre of rain fell. => Up to 40 millimeters of rain fell.",
        "They water it with 5 liters per square meter.",
    ),
)
DEGREE = Rule(
    "units/degree-sign",
    Category.FORMAT,
    "blanks in a degree sign",
    why="The sign and its letter belong together: 20°C.",
    tries=(
        "It was 20 ° C at noon. => It was 20°C at noon.",
        "It was 20° C at noon. => It was 20°C at noon.",
        "It was 20 °С at noon. => It was 20 °C at noon.",
        "It was 20℃ at noon. => It was 20°C at noon.",
        "It was 20 °C, or 68°F. Turn it 45° clockwise.",
    ),
)
SINGULAR = Rule(
    "units/degree-singular",
    Category.FORMAT,
    "degree for degrees",
    why="English counts degrees: 21 degrees Celsius.",
    tries=(
        "It was 21.7 degree Celsius. => It was 21.7 degrees Celsius.",
        "It was 1 degree Celsius, after a 5 degree Celsius rise.",
    ),
)
PLUS = Rule(
    "units/plus",
    Category.FORMAT,
    "a plus sign before a temperature",
    why="Only frost has a sign in English.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It will be +20 degrees. => It will be 20 degrees.",
        "It will be + 22°C to + 24°C. => It will be 22°C to 24°C.",
        "It will be +13 to +15 degrees. => It will be 13 to 15 degrees.",
        "It swings from -5 to +5 degrees, from -50 to +50 °C.",
        "Call +20 or give it +5.",
    ),
)
STOP = Rule(
    "units/full-stop",
    Category.FORMAT,
    "a full stop after a unit's symbol",
    why="Symbols are no abbreviations: 5 km, without a stop.",
    tries=(
        "It is 5 km. from here. => It is 5 km from here.",
        "It holds 100 kg. per bed. => It holds 100 kg per bed.",
        "It is 5 km. He walked.",
        "It is 5 ft. from here.",
    ),
)
SPELLING = Rule(
    "units/spelling",
    Category.FORMAT,
    "meter and metre in one text",
    why="One spelling a text: meter and liter in American, metre and litre in British papers.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It is 5 meters long and 3 metres wide. => It is 5 meters long and 3 meters wide.",
        "It is 5 metres long and 3 metres wide.",
        "The parking meter is 3 metres tall.",
    ),
)
ADJECTIVE = Rule(
    "units/adjective",
    Category.FORMAT,
    "a measure before a noun without its hyphen",
    why="A measure in front of a noun is one word and singular: a 5-meter wall, a 3-day trip.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He built a 5 meter wall. => He built a 5-meter wall.",
        "It was a 3 days trip. => It was a 3-day trip.",
        "It is a 5 meter long wall. => It is a 5-meter-long wall.",
        "He ran for a 10 minutes or so.",
        "She came a 5 years later, a 3 day in a row.",
        "It is a 5-meter wall, 5 meters long.",
        "They spoke of the 22 year reform and the 11 month standard.",
    ),
)
RULES = (BLANK, SLASH, SQUARE, RAIN, DEGREE, SINGULAR, PLUS, STOP, SPELLING, ADJECTIVE)

_TOKEN = regex(r"[0-9]+(?:[.,][0-9]+)*")
_INSIDE = frozenset("_.,:/#")
_UNIT = regex(
    r"(?P<over> ?(?:km|kg|mg|ml|m[³²]|m|l|g|t)) / (?P<per>h|s|min|kg|km|ml|m[³²]|m|l)\b"
    r"|(?P<glued>cm|kg|kWh|kW|km|mm|ml|mg|ha|MWh|MW|GWh|GW)(?![\w³²*+-])"
    r"|(?P<degree> ?(?:° ?[CFС]|℃))(?!\w)"
    r"| (?P<singular>degree) (?:Celsius|Fahrenheit|centigrade)\b"
    r"|(?P<scale>(?: (?:thousand|million|billion))? ?)(?P<area>(?P<power>[Ss]q|[Cc]u|kv|kub)(?: ?\. ?| )(?P<kilo>k|kilo)?m"
    r"(?:et(?:er|re)s?\b|\b(?P<dot>\.?))|(?P<raised>k?m[23])(?![\w/^-]))"
    r"| (?P<stopped>km|cm|mm|kg|mg|ml|ha)\. (?=[a-z])"
    r"| (?P<measure>(?:centi|milli|kilo)?met(?:er|re)|day|week|month|year|hour|minute|second|mile|inch|foot|ton|tonne"
    r"|hectare|degree|lit(?:er|re)|kilogram|kilo)(?P<s>s?) (?P<noun>[a-z]+)\b"
)
_MODEL = regex(r"(?:[A-Z][\w-]*|\b(?:film|lens|pistol|calib(?:er|re))) $")
_GEAR = regex(r" (?:film|lens|lenses|cannon|guns?|pistols?|rounds?|shells?|camera|calib(?:er|re)|mortars?)\b")
_SPACED = regex(r"[0-9] (?:cm|km|kg|mm|ml|mg|ha|kW|MW|kWh|MWh)\b")
_WORD = regex(r" ([a-z]+)\b")
_ARTICLE = regex(r"\b(?:an?|the|this|another|his|her|its|their|our|my|each|every) $", re.I)
_INDEFINITE = regex(r"\ban? $", re.I)
_NO_NOUN = frozenset([
    "a", "an", "and", "are", "as", "at", "be", "because", "before", "but", "by", "can", "could", "did", "do",
    "does", "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is", "it", "may", "more",
    "my", "of", "off", "on", "onto", "or", "our", "out", "over", "per", "she", "should", "since", "so", "than",
    "that", "the", "their", "them", "then", "there", "they", "this", "to", "under", "until", "up", "was", "we",
    "were", "when", "where", "which", "who", "will", "with", "would", "you", "your", "ago", "after", "later",
    "earlier", "apart", "away", "old", "prior", "back", "behind", "ahead", "each", "every", "only", "now", "early",
    "late", "sooner", "left", "remaining", "worth", "between", "during", "through", "without", "within", "around",
    "about", "across", "along", "north", "south", "east", "west", "above", "below",
])  # fmt: skip
_DIMENSIONS = frozenset(["long", "wide", "high", "deep", "tall", "thick"])
_TEMPERATURE = regex(
    r" ?°| degrees?\b|(?: (?:to|and) | ?\.\.\.? ?| ?… ?|[-–])\+? ?[0-9]+(?:\.[0-9]+)?(?: ?°| degrees?\b)"
)
_FROST = regex(r"(?<![\w°.])[-–−] ?[0-9]|\bminus\b|\bfrosts?\b|\bbelow (?:zero|freezing)")
_RAIN = regex(
    r"(?<=[0-9] )lit(?:er|re)s? (?:of (?P<what>rain|rainfall|precipitation|water) )?per square met(?:er|re)\b"
    r"(?: of (?P<that>rain|rainfall|precipitation))?"
)
_WET = regex(r"\b(?:[Rr]ain|[Pp]recipitation|[Ss]torm|[Dd]ownpour|[Tt]hunderstorm)")
_METRE = regex(r"\b(?:centi|milli|kilo)?(?:met|lit)re(?=s?\b)")
_METER = regex(
    r"(?:(?<=[0-9] )|(?<=square )|(?<=cubic ))(?:met|lit)er(?=s?\b)|\b(?:centi|milli|kilo)(?:met|lit)er(?=s?\b)"
)


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    for match in matches(_TOKEN, text, context.view.places.numbers):
        start, end = match.span()
        previous = text[start - 1] if start else "\n"
        if previous.isalnum() or previous in _INSIDE:
            continue
        if previous == "+" or text[start - 2 : start] == "+ ":
            yield from _plus(context, start, end)
        unit = _UNIT.match(text, end)
        if unit:
            yield from _of_unit(context, match, unit)
    if " per square met" in text:
        yield from _rain(context)
    yield from _spelling(text, context.style)


def _of_unit(context: Context, number: re.Match[str], unit: re.Match[str]) -> Iterator[Candidate]:
    """The number and what follows it, seen by the kind of damage."""
    text, style = context.view.text, context.style
    start, end, digits = number.start(), unit.end(), number[0]
    before = text[max(0, start - 32) : start].rpartition("\n")[2]
    if unit["glued"]:
        yield from _glued(context, number, unit, before)
    elif unit["degree"]:
        sign = unit["degree"].replace("℃", "°C")
        new = (" " if sign[0] == " " and sign[-2] == "°" else "") + "°" + sign[-1].replace("С", "C")
        if unit["degree"] != new:
            yield replacement(DEGREE, text, start, end, digits + new)
    elif unit["singular"]:
        if digits != "1" and not _ARTICLE.search(before):
            yield replacement(SINGULAR, text, start, unit.end("singular"), f"{digits} degrees")
    elif unit["over"]:
        yield replacement(SLASH, text, start, end, f"{digits}{unit['over']}/{unit['per']}")
    elif unit["area"]:
        yield from _area(text, style, number, unit, before)
    elif unit["stopped"]:
        yield replacement(STOP, text, start, unit.end("stopped") + 1, f"{digits} {unit['stopped']}")
    else:
        yield from _adjective(text, number, unit, before)


def _noun_after(text: str, offset: int) -> bool:
    word = _WORD.match(text, offset)
    return word is not None and word[1] not in _NO_NOUN


def _has_spaced(view: View) -> bool:
    """Whether the text writes units with a blank elsewhere."""
    return _SPACED.search(view.text) is not None


def _glued(context: Context, number: re.Match[str], unit: re.Match[str], before: str) -> Iterator[Candidate]:
    text, style = context.view.text, context.style
    if before.endswith(("-", "–", "+", "x", "×")) or _MODEL.search(before) or _GEAR.match(text, unit.end()):
        return
    new, level = f"{number[0]} {unit['glued']}", SAFE if context.view.once(_has_spaced) else UNSAFE
    if _ARTICLE.search(before) and _noun_after(text, unit.end()):
        name = table("units")[unit["glued"]][0]
        new, level = f"{number[0]}-{_spelled(name, style)}", UNSAFE
    yield replacement(BLANK, text, number.start(), unit.end(), new, level)


def _spelled(name: str, style: Style) -> str:
    return name if style.english == "us" else re.sub(r"(met|lit)er", r"\1re", name)


def _area(
    text: str, style: Style, number: re.Match[str], unit: re.Match[str], before: str
) -> Iterator[Candidate]:
    raised = unit["raised"] or ""
    cubic = raised.endswith("3") or (unit["power"] or "").lower() in ("cu", "kub")
    kilo = "kilo" if raised.startswith("k") or unit["kilo"] else ""
    name = f"{'cubic' if cubic else 'square'} {kilo}{_spelled('meter', style)}"
    end = unit.end()
    if unit["dot"] and not _WORD.match(text, end):
        end -= 1
    scale = unit["scale"].rstrip()
    if not (_ARTICLE.search(before) and _noun_after(text, end)):
        plural = "" if number[0] == "1" and not scale else "s"
        yield replacement(SQUARE, text, number.start(), end, f"{number[0]}{scale} {name}{plural}", UNSAFE)
    elif not scale:
        yield replacement(SQUARE, text, number.start(), end, f"{number[0]}-{name.replace(' ', '-')}", UNSAFE)


def _adjective(text: str, number: re.Match[str], unit: re.Match[str], before: str) -> Iterator[Candidate]:
    # After "the" a date of another language looks the same: "the 22 year reform", "the 11 month standard".
    indefinite = unit["s"] or unit["measure"] in ("year", "month", "day")
    noun, end, new = unit["noun"], unit.end("s"), f"{number[0]}-{unit['measure']}"
    if noun in _NO_NOUN or number[0] == "1" or not (_INDEFINITE if indefinite else _ARTICLE).search(before):
        return
    if noun in _DIMENSIONS:
        if not _noun_after(text, unit.end()):
            return
        end, new = unit.end(), f"{new}-{noun}"
    yield replacement(ADJECTIVE, text, number.start(), end, new, UNSAFE)


def _plus(context: Context, start: int, end: int) -> Iterator[Candidate]:
    text = context.view.text
    plus = text.rindex("+", 0, start)
    if text[plus - 1 : plus].isalnum() or not _TEMPERATURE.match(text, end):
        return
    block = context.view.block_at(start)
    if not _FROST.search(text, *sentence_bounds(text, start, block.start, block.end)):
        yield replacement(PLUS, text, plus, end, text[start:end], UNSAFE)


def _rain(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    for match in _RAIN.finditer(text):
        block = context.view.block_at(match.start())
        what = match["that"] or match["what"]
        if what in (None, "water"):
            if not _WET.search(text, *sentence_bounds(text, match.start(), block.start, block.end)):
                continue
            what = "rain"
        new = f"{_spelled('millimeters', context.style)} of {what}"
        yield replacement(RAIN, text, *match.span(), new, UNSAFE)


def _spelling(text: str, style: Style) -> Iterator[Candidate]:
    if not (("metre" in text or "litre" in text) and ("meter" in text or "liter" in text)):
        return
    wrong, right, ending = (_METRE, _METER, "er") if style.english == "us" else (_METER, _METRE, "re")
    if right.search(text):
        for match in wrong.finditer(text):
            yield replacement(SPELLING, text, *match.span(), match[0][:-2] + ending, UNSAFE)
