"""People under two titles that cannot both be theirs: Mr and Ms Haymann, goalkeeper and striker Petrov."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.model import Span
from fixer.names.mentions import UPPER
from fixer.view import View
from fixer.wordindex import matches
from fixer.words import is_word_char, shadow


class Titled(NamedTuple):
    """A title with the name behind it; ``span`` is the title's. ``kind`` parts titles that exclude each other."""

    title: str
    span: Span
    given: str
    family: str
    kind: str


_TITLES = {
    "he": "Mr Herr Monsieur",
    "she": "Mrs Ms Miss Frau Madame spokeswoman chairwoman congresswoman businesswoman policewoman camerawoman",
    "man": "spokesman chairman congressman businessman policeman cameraman",
}
_ALL = [title for titles in _TITLES.values() for title in titles.split()]
_SHE = frozenset(_TITLES["she"].lower().split())
_KIND_OF = {title.lower(): kind for kind, titles in _TITLES.items() for title in titles.split()}
_TITLE_WORDS = frozenset(_KIND_OF)
_WORD = rf"[{UPPER}][\w\u0300-\u036f]+(?:-[{UPPER}]\w+)?"
_BEHIND = rf"(?:({_WORD}) )?({_WORD})(?![\w-])"
_GENDERED = regex(
    rf"\b(?=[A-Zbcps])({'|'.join(f'(?i:{title[0]}){title[1:]}' for title in _ALL)})\.? {_BEHIND}"
)
_FAMILY = regex(
    r"\b(?:husband|wife|wives|couple|married|marriage|widow|widower|parents|brother|sister|siblings|son|daughter|mother"
    r"|father|spouse|partner|twins?|namesake|cousin|uncle|aunt|nephew|niece|(?:Mr|Mrs|Herr|Frau)\.? (?:and|&)"
    r"|no relation|family)\b"
)
_NOT_NOW = regex(
    r"\b(?:former|formerly|ex|then|future|acting|deputy|vice|incoming|outgoing|designate|elect|candidate|interim|became"
    r"|succeeded|replaced|appointed|named|elected|previously|shadow|one-time|until|assistant|associate|co|or|and)\W*$",
    re.I,
)
_GIVEN_BEFORE = regex(rf"({_WORD}) $")
_NEAR = 30
"""Characters before a title that may say that the office is another one or is over, or hold a given name."""


def genders(view: View) -> list[list[Titled]]:
    """Titled mentions of people who are he and she here; silent where a relative may be meant."""
    text, places = view.text, view.places
    if not places.has(_SHE):
        return []
    found: dict[str, list[Titled]] = defaultdict(list)
    for match in matches(_GENDERED, text, places.of(_TITLE_WORDS)):
        kind = _KIND_OF.get(match[1].lower())
        if kind:
            found[match[3]].append(Titled(match[1], Span(*match.span(1)), match[2] or "", match[3], kind))
    mixed = {family: held for family, held in found.items() if _both(held)}
    if not mixed or _FAMILY.search(text):
        return []
    return [held for family, held in mixed.items() if _one_person(held, _given_names(view, family))]


def _both(held: Sequence[Titled]) -> bool:
    """Whether he is she; a woman may be a chairman, but not chairwoman as well."""
    kinds = {titled.kind for titled in held}
    titles = {titled.title.lower() for titled in held}
    return {"he", "she"} <= kinds or any(
        f"{title[:-3]}woman" in titles for title in titles if title[-3:] == "man"
    )


def roles(view: View) -> list[list[Titled]]:
    """Titled mentions of people under two roles that exclude each other, in the table ``roles``."""
    made: list[list[Titled]] = []
    held, words = view.places.held(_role_words()), view.places.by_word
    for area, nouns in _areas().items() if held else ():
        if not nouns.isdisjoint(held):
            seen = [role for role in area if role.partition(" ")[0] in words and role in view.folded]
            made += _mixed(view, seen) if len(seen) > 1 else ()
    return made


@cache
def _role_words() -> frozenset[str]:
    return frozenset(word for nouns in _areas().values() for word in nouns)


@cache
def _areas() -> dict[tuple[str, ...], frozenset[str]]:
    """The roles of each area, and their last words."""
    return {area: frozenset(role.split(" ")[-1] for role in area) for area in table("roles").values()}


def _mixed(view: View, area: Sequence[str]) -> Iterator[list[Titled]]:
    text, first = view.text, frozenset(role.partition(" ")[0] for role in area)
    found: dict[str, list[Titled]] = defaultdict(list)
    for match in matches(_pattern(tuple(area)), text, view.places.of(first)):
        if not _NOT_NOW.search(text, max(0, match.start() - _NEAR), match.start()):
            titled = Titled(match[1], Span(*match.span(1)), match[2] or "", match[3], match[1].lower())
            found[match[3]].append(titled)
    for family, held in found.items():
        if len({titled.kind for titled in held}) > 1 and _one_person(held, _given_names(view, family)):
            yield held


def _one_person(held: Sequence[Titled], given: set[str]) -> bool:
    """Whether all can be one person: no two given names, and the family name is no ordinary word."""
    return len(given) == 1 and not any(is_common(titled.family.lower()) for titled in held)


def _given_names(view: View, family: str) -> set[str]:
    """Words with a capital before the family name that can be given names."""
    text, first = view.text, shadow(family).split(" ")[0]
    places = (at for at in view.places.by_word.get(first, ()) if _is_whole(text, family, at))
    before = (_GIVEN_BEFORE.search(text, max(0, at - _NEAR), at) for at in places)
    found = {match[1] for match in before if match}
    return {word for word in found if word.lower() not in _KIND_OF and not is_common(word.lower())}


def _is_whole(text: str, family: str, at: int) -> bool:
    after = text[at + len(family) : at + len(family) + 1]
    return text.startswith(family, at) and after != "-" and not is_word_char(after or " ")


@lru_cache(maxsize=256)
def _pattern(area: tuple[str, ...]) -> re.Pattern[str]:
    """The roles, longest first, small or with capitals, and the name behind."""
    ordered = sorted(area, key=len, reverse=True)
    forms = [form for role in ordered for form in dict.fromkeys((role, role.capitalize(), role.title()))]
    return re.compile(rf"({'|'.join(map(re.escape, forms))}),? {_BEHIND}")
