"""A pronoun against a given name: "Anna Berg said that he would stay".

Judged only when the name begins its sentence, nobody else is named or hinted at between it and the pronoun, and nobody
whom the pronoun could mean stands shortly before. Given names that some language gives to both women and men are not
in ``rules/common/given_names_*.txt``; a surname alone tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule

PRONOUN = Rule(
    "genders/pronoun",
    Category.REFERENCE,
    "a pronoun that does not go with the given name",
    why="Turkish, Finnish, Hungarian, Chinese and Japanese have one pronoun or none for he and she, "
    "and machines guess from a surname or a job.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "Anna Berg said that he would stay. => Anna Berg said that she would stay.",
        "Dmitry Orlov lives with her sons in Bonn. => Dmitry Orlov lives with his sons in Bonn.",
        "Anna Berg said that she would stay.",
        "Anna Berg and her husband said that he would stay.",
        "Anna Berg said the mayor knew what he did. Peter Kaiser met her.",
        "Eva Kern was elected. Peter Kaiser praised her courage.",
        "Anna Berg, told by a boy that he would stay, left.",
        "St. Anna Kirk lost his tower. Maria Berg's son said he would stay. Konrad Adenauer House opens with her help.",
    ),
)
RULES = (PRONOUN,)

_REACH = 600
"""Characters before a name in which nobody whom the pronoun could mean may stand."""
_AHEAD = 300
"""Characters of the sentence after the name that are read."""
_SENTENCE_END = regex(r"[.!?…][\"”’)]*(?= [\"“‘(]?[A-ZÀ-Þ]|$)")
_NAME = r"[^\W\d_a-zß-öø-ÿ](?:['’][^\W\d_a-z])?[\w-]+"
_PERSON = regex(rf"(?P<given>{_NAME}) (?:van |von |de |der |den |da |di |al |[A-Z]\. )?{_NAME}")
_NAME_BEFORE = regex(rf"{_NAME} (?:van |von |de |der |den |da |di |al |[A-Z]\. )?$")
_LONGEST = 60
"""Characters of a name with the blank behind it."""
_ANY_NAME = regex(rf" {_NAME}|[\"“”]")
_ROLE_BEFORE = regex(r"(?:^|[.!?][\"”]? )(?:[A-Z][a-z-]+ )?(?:[a-z-]+ ){0,3}(?<!St\. )$")
_GOES_ON = regex(rf"['’-]|,? {_NAME}")
"""After a name: it belongs to something else, or is longer."""
_HE_OR_SHE = regex(r"(?:(?P<f>[Ss]he|[Hh]er|[Hh]erself)|(?P<m>[Hh]e|[Hh]is|[Hh]imself))\b(?!['’])")
_SWAP = {"she": "he", "he": "she", "herself": "himself", "himself": "herself", "his": "her", "her": "his"}
_HER_OBJECT = regex(
    r" ?(?:[.,;:!?]|$|(?:to|in|on|at|and|with|for|from|as|by|that|when|after|before|not|a|an|the)\b)"
)
_SOMEBODY = regex(
    r"\b(?:wife|husband|mother|father|sons?|daughters?|brothers?|sisters?|girls?|boys?|m[ae]n|wom[ae]n|lady|king|queen|prince\w*"
    r"|widow\w*|\w+friends?|partner|fianc\w+|uncle|aunt|niece|nephew|grand\w+|parents?|child|children|baby|friends?|colleagues?"
    r"|\w+man|\w+woman|act(?:or|ress)|mayor|minister|president|coach|doctor|lawyer|judge|teacher|driver|player|manager|director"
    r"|leader|chief|head|boss|victim|suspect|teenager|patient|student|pupil|reporter|author|singer|artist|writer|candidate|opponent"
    r"|rival|successor|predecessor|officer|soldier|worker|owner|client|guest|some(?:one|body)|who[ms]?|whose|character|role|hero"
    r"|heroine|person|star|champion|captain|secretary|governor|senator|god|\d\d-year-old|dog|cat|horse|ship)\b"
)


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    for at in context.view.places.of(_given_words()):
        person = _person(text, at) if text[at].isupper() else None
        if person and person["given"] in _genders():
            yield from _gender(context, person)


def _person(text: str, at: int) -> re.Match[str] | None:
    """The person whose name begins at ``at``, when the names before it are read two by two."""
    begin = at
    while before := _NAME_BEFORE.search(text, max(0, begin - _LONGEST), begin):
        begin = before.start()
    while begin < at and (other := _PERSON.match(text, begin)):
        begin = other.end() + 1
    return _PERSON.match(text, at) if begin == at else None


@cache
def _given_words() -> frozenset[str]:
    return frozenset(re.split(r"\W", name.lower())[0] for name in _genders())


@cache
def _genders() -> dict[str, str]:
    """Given name to the group of ``_HE_OR_SHE`` that goes with it."""
    return {
        name: group
        for group, file in (("f", "given_names_female"), ("m", "given_names_male"))
        for names in table(file).values()
        for name in names
    }


def _gender(context: Context, person: re.Match[str]) -> Iterator[Candidate]:
    """The pronouns after ``person`` in its sentence, where nobody else can be meant."""
    text, block = context.view.text, context.view.block_at(person.start())
    limit = min(block.end, person.end() + _AHEAD)
    stop = _SENTENCE_END.search(text, person.end(), limit)
    end = stop.start() if stop else limit
    pronouns = [p for p in _HE_OR_SHE.finditer(text, person.end(), end) if text[p.start() - 1] in " (,"]
    if not pronouns or _genders()[person["given"]] in {p.lastgroup for p in pronouns}:
        return
    if _GOES_ON.match(text, person.end()) or not _ROLE_BEFORE.search(
        text[max(block.start, person.start() - 60) : person.start()]
    ):
        return
    between = text[person.end() : pronouns[0].start()]
    shortly_before = text[max(0, person.start() - _REACH) : person.start()]
    if _hints_at_somebody(between) or _means(shortly_before, pronouns[0].lastgroup):
        return
    for pronoun in pronouns:
        yield replacement(PRONOUN, text, *pronoun.span(), _swapped(text, pronoun), UNSAFE)


def _hints_at_somebody(words: str) -> bool:
    return bool(_SOMEBODY.search(words) or _ANY_NAME.search(words))


def _means(words: str, group: str | None) -> bool:
    """Whether ``words`` hold a pronoun or a given name of ``group``."""
    return any(p.lastgroup == group for p in _HE_OR_SHE.finditer(words)) or any(
        _genders().get(p["given"]) == group for p in _PERSON.finditer(words)
    )


def _swapped(text: str, pronoun: re.Match[str]) -> str:
    word = pronoun[0].lower()
    new = "him" if word == "her" and _HER_OBJECT.match(text, pronoun.end()) else _SWAP[word]
    return new.capitalize() if pronoun[0][0].isupper() else new
