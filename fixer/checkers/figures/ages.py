"""Ages in words: "a 33 years old man", "the 33 year-old", "he is 33-years-old", "at the age of 33 years".

English writes "33-year-old" before a noun or as one, and "33 years old" after a verb. Only the plural behind
an article is no slip of people as well. Ranges ("4-5 year olds") and headlines in capitals are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

PLURAL = Rule(
    "ages/years-old",
    Category.FORMAT,
    "an age before a noun with the plural",
    why="Before a noun, or as one, the unit stays singular and is hyphenated: a 33-year-old man, the 33-year-old.",
    tries=(
        "A 33 years old man was hurt. => A 33-year-old man was hurt.",
        "The 33-years-old was hurt. => The 33-year-old was hurt.",
        "She has a 12 years-old daughter. => She has a 12-year-old daughter.",
        "A three years old child was hurt. => A three-year-old child was hurt.",
        "He is 33 years old. The house is over 200 years old.",
        "It is for children of 3 to 5 years old.",
    ),
)
HYPHEN = Rule(
    "ages/hyphen",
    Category.FORMAT,
    "an age with a hyphen too few or too many",
    why="33-year-old before a noun or as one; 33 years old after a verb.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "A 33 year old man was hurt. => A 33-year-old man was hurt.",
        "The 33 year-old was hurt. => The 33-year-old was hurt.",
        "The 33-year old was hurt. => The 33-year-old was hurt.",
        "Two 33 year olds were hurt. => Two 33-year-olds were hurt.",
        "He is 33-years-old. => He is 33 years old.",
        "She is 33 year old. => She is 33 years old.",
        "Police found the 33-Year-Old at home. => Police found the 33-year-old at home.",
        "The 7,000 year old stones were found. => The 7,000-year-old stones were found.",
        "It is for 4-5 year olds, 18 to 21 year olds and 33-year-olds.",
        "33-Year-Old Man Found",
        "He saw the New Year old friends spoke of.",
    ),
)
TWICE = Rule(
    "ages/aged-years",
    Category.FORMAT,
    "“years” after a word that tells it",
    why="“aged 33” and “at the age of 33” say it already.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He died at the age of 33 years. => He died at the age of 33.",
        "A man aged 33 years old was hurt. => A man aged 33 was hurt.",
        "Men aged 18 to 60 years may not leave. => Men aged 18 to 60 may not leave.",
        "He won at the age of 16 years and 40 days. People aged 40 years and over came.",
        "He aged 10 years in a night. Whisky aged 12 years is dear.",
    ),
)
RULES = (PLURAL, HYPHEN, TWICE)

_YEAR, _AGED, _AGE = words_of("year years"), words_of("aged"), words_of("age")
_OLD = regex(r"(?P<unit>[Yy]ears?)[- ](?P<old>[Oo]lds?)\b")
_NUMBER = regex(
    r"(?<![\w.,$€£])(?P<number>[0-9][0-9,]{0,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?P<link>[- ]?)$",
    re.IGNORECASE,
)
_RANGE = regex(r"[0-9](?: ?[-–] ?| to | or | and |, )$")
_DETERMINER = regex(
    r"\b(?:an?|the|this|that|another|every|his|her|their|our|my|whose)(?: (?:then|now|only|just))? $",
    re.IGNORECASE,
)
_AFTER_VERB = regex(
    r"(?:\b(?:is|was|are|were|be|been|being|am|turns?|turned|turning|when|at|than|under|over|least|only|now|nearly|almost|already"
    r"|about|to|of|aged|up to)|['’][ms]|['’]re|,) $",
    re.IGNORECASE,
)
_NO_NOUN = regex(
    r"[.,;:!?)\]\"”'’]|$| (?:and|or|when|who|at|in|to|now|on|with|but|has|is|was|s?he|they|it|as|for|by)\b",
    re.MULTILINE,
)
_TWICE = regex(
    r"(?:\b[Aa]ged|\bthe age of) [0-9]{1,3}(?:(?: to | ?[-–] ?| and | or )[0-9]{1,3})?(?P<years> years(?: old)?)\b"
    r"(?! ?-| and\b| or \w+er\b)"
)
_PERSONS = regex(
    r"(?:,|\b(?:man|men|woman|women|boys?|girls?|people|persons?|child(?:ren)?|adults?|students?|those)) $",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Candidate]:
    """Candidates of all three rules."""
    text, places = context.view.text, context.view.places
    for match in matches(_OLD, text, places.of(_YEAR)):
        start = context.view.block_at(match.start()).start
        number = _NUMBER.search(text, max(start, match.start() - 12), match.start())
        if number and not _RANGE.search(text, max(start, number.start() - 6), number.start()):
            yield from _year_old(text, number, match)
    for match in matches(_TWICE, text, sorted((*places.of(_AGED), *(at - 4 for at in places.of(_AGE))))):
        if _is_person(text, match):
            yield replacement(
                TWICE, text, match.start(), match.end(), text[match.start() : match.start("years")], UNSAFE
            )


def _is_person(text: str, match: re.Match[str]) -> bool:
    """Whether "aged 12 years" tells an age, and not how long whisky lay or somebody aged."""
    return match[0].startswith("the") or bool(
        _PERSONS.search(text, max(0, match.start() - 12), match.start())
    )


def _year_old(text: str, number: re.Match[str], match: re.Match[str]) -> Iterator[Candidate]:
    start, end = number.start("number"), match.end()
    old, before = text[start:end], text[max(0, start - 16) : start]
    noun = f"{number['number']}-year-{match['old'].lower()}"
    if match["unit"].lower() == "years" and _DETERMINER.search(before):
        yield replacement(PLURAL, text, start, end, noun)
        return
    new = _fitting(old, noun, before, text[end : end + 12])
    if new not in ("", old):
        yield replacement(HYPHEN, text, start, end, new, UNSAFE)


def _fitting(old: str, noun: str, before: str, after: str) -> str:
    """``noun`` ("33-year-old") or "33 years old", as the place asks for; empty where ``old`` may stay."""
    phrase = noun.replace("-year-olds", " years old").replace("-year-old", " years old")
    if "years" in old.lower():
        return phrase if "-" in old else ""
    if "Y" in old or "O" in old:
        in_sentence = before[-2:-1].islower() and re.match(r" [a-z]|[.,]", after)
        return noun if old.lower() == noun and in_sentence else ""
    predicate = old != noun and not old.endswith("s") and _AFTER_VERB.search(before) and _NO_NOUN.match(after)
    return phrase if predicate else noun
