"""People under two titles that cannot both be theirs: Mr and Ms Haymann, goalkeeper and striker Petrov."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.model import Span
from fixer.names.mentions import UPPER


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
_SHE_SEEN = ("Ms", "Mrs", "Miss", "Frau", "Madame", "woman ")
_KIND_OF = {title.lower(): kind for kind, titles in _TITLES.items() for title in titles.split()}
_WORD = rf"[{UPPER}][\w\u0300-\u036f]+(?:-[{UPPER}]\w+)?"
_BEHIND = rf"(?:({_WORD}) )?({_WORD})(?![\w-])"
_GENDERED = re.compile(
    rf"\b(?=[A-Zbcps])({'|'.join(f'(?i:{title[0]}){title[1:]}' for title in _ALL)})\.? {_BEHIND}"
)
_FAMILY = re.compile(
    r"\b(?:husband|wife|wives|couple|married|marriage|widow|widower|parents|brother|sister|siblings|son|daughter|mother"
    r"|father|spouse|partner|twins?|namesake|cousin|uncle|aunt|nephew|niece|(?:Mr|Mrs|Herr|Frau)\.? (?:and|&)"
    r"|no relation|family)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:former|formerly|ex|then|future|acting|deputy|vice|incoming|outgoing|designate|elect|candidate|interim|became"
    r"|succeeded|replaced|appointed|named|elected|previously|shadow|one-time|until|assistant|associate|co|or|and)\W*$",
    re.I,
)
_NEAR = 30
"""Characters before a title that may say that the office is another one or is over."""


def genders(text: str) -> list[list[Titled]]:
    """Titled mentions of people who are he and she here; silent where a relative may be meant."""
    if not any(title in text for title in _SHE_SEEN):
        return []
    found: dict[str, list[Titled]] = defaultdict(list)
    for match in _GENDERED.finditer(text):
        kind = _KIND_OF.get(match[1].lower())
        if kind:
            found[match[3]].append(Titled(match[1], Span(*match.span(1)), match[2] or "", match[3], kind))
    mixed = {family: held for family, held in found.items() if _both(held)}
    if not mixed or _FAMILY.search(text):
        return []
    return [held for family, held in mixed.items() if _one_person(held, _given_names(text, family))]


def _both(held: Sequence[Titled]) -> bool:
    """Whether he is she; a woman may be a chairman, but not chairwoman as well."""
    kinds = {titled.kind for titled in held}
    titles = {titled.title.lower() for titled in held}
    return {"he", "she"} <= kinds or any(
        f"{title[:-3]}woman" in titles for title in titles if title[-3:] == "man"
    )


def roles(text: str, folded: str) -> list[list[Titled]]:
    """Titled mentions of people under two roles that exclude each other, in the table ``roles``."""
    made: list[list[Titled]] = []
    for area in table("roles").values():
        seen = [role for role in area if role in folded]
        if len(seen) > 1:
            made += _mixed(text, seen)
    return made


def _mixed(text: str, area: Sequence[str]) -> Iterator[list[Titled]]:
    found: dict[str, list[Titled]] = defaultdict(list)
    for match in _pattern(tuple(area)).finditer(text):
        inside_word = text[max(0, match.start() - 1) : match.start()].isalnum()
        if not inside_word and not _NOT_NOW.search(text, max(0, match.start() - _NEAR), match.start()):
            titled = Titled(match[1], Span(*match.span(1)), match[2] or "", match[3], match[1].lower())
            found[match[3]].append(titled)
    for family, held in found.items():
        if len({titled.kind for titled in held}) > 1 and _one_person(held, _given_names(text, family)):
            yield held


def _one_person(held: Sequence[Titled], given: set[str]) -> bool:
    """Whether all can be one person: no two given names, and the family name is no ordinary word."""
    return len(given) == 1 and not any(is_common(titled.family.lower()) for titled in held)


def _given_names(text: str, family: str) -> set[str]:
    """Words with a capital before the family name that can be given names."""
    found = re.findall(rf"({_WORD}) {re.escape(family)}(?![\w-])", text)
    return {word for word in found if word.lower() not in _KIND_OF and not is_common(word.lower())}


@lru_cache(maxsize=256)
def _pattern(area: tuple[str, ...]) -> re.Pattern[str]:
    """The roles, longest first, small or with capitals, and the name behind."""
    ordered = sorted(area, key=len, reverse=True)
    forms = [form for role in ordered for form in dict.fromkeys((role, role.capitalize(), role.title()))]
    return re.compile(rf"({'|'.join(map(re.escape, forms))}),? {_BEHIND}")
