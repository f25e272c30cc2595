"""Names that differ only in a hyphen, a blank or a capital: Al-Hol and Al Hol, the Rakoczy festival and Festival."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.model import Span
from fixer.names.agreement import side_by_side
from fixer.names.findings import Group
from fixer.names.mentions import UPPER, Mention

_LEFT = r"(?<![\w@#/.'’&-])"
_ONE = re.compile(rf"{_LEFT}(?:[{UPPER}]\w+|al|el)$")
_TWO = re.compile(r"\w{2,}(?![\w@/-])")
_WIDEST = 25
"""Characters of the first part of a hyphened name."""
_MOST = 60
"""Hyphened names of one text that are looked for with a blank as well."""


def groups(text: str, folded: str) -> list[Group]:
    """Mentions of names that the text writes in two such ways; ``folded`` is the text in small letters."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for span in (*_hyphen_variants(text, folded), *_capital_variants(text)):
        form = text[span.start : span.end]
        found[form.lower().replace("-", " ")].append(Mention(form, span))
    made = [sorted(held, key=lambda mention: mention.span) for held in found.values()]
    return sorted((held for held in made if _two_ways(text, held)), key=lambda held: held[0].span)


def _two_ways(text: str, held: Sequence[Mention]) -> bool:
    one = [mention for mention in held if mention.form == held[0].form]
    others = [mention for mention in held if mention.form != held[0].form]
    return bool(others) and not side_by_side(text, one, others)


def _hyphen_variants(text: str, folded: str) -> Iterator[Span]:
    """Names of two parts that stand somewhere with a hyphen, and elsewhere with a blank or other capitals."""
    forms: dict[str, set[str]] = defaultdict(set)
    for one, two in _hyphened(text):
        forms[f"{one} {two}".lower()].add(f"{one}-{two}")
    found = [name for name, held in forms.items() if len(held) > 1 or name in folded]
    if not found:
        return
    either = "|".join(sorted(name.replace(" ", "[ -]") for name in found[:_MOST]))
    for match in re.finditer(rf"{_LEFT}(?:{either})(?![\w@/-])", folded):
        if text[match.start() : match.end()] != match[0]:
            yield Span(*match.span())


def _hyphened(text: str) -> Iterator[tuple[str, str]]:
    for hyphen in re.finditer("-", text):
        at = hyphen.start()
        two = _TWO.match(text, at + 1)
        one = _ONE.search(text, max(0, at - _WIDEST), at) if two else None
        if one and two and _is_name(one[0], two[0]):
            yield one[0], two[0]


@lru_cache(maxsize=1 << 14)
def _is_name(one: str, two: str) -> bool:
    """Whether the second part is no ordinary word: Al-Hol, Jong-un; not Paris-based, North-East."""
    names = table("capitalised").keys()
    if not (one.isalpha() and two.isalpha()) or is_common(two.lower()):
        return False
    return names.isdisjoint((one.title(), two.title(), two.title()[:-1]))


def _capital_variants(text: str) -> Iterator[Span]:
    """A name with a noun that belongs to it, "Rakoczy festival", where the noun stands small and with a capital."""
    nouns = [noun for noun in table("named_things") if f" {noun}" in text and f" {noun.title()}" in text]
    if not nouns:
        return
    either = "|".join(f"[{noun[0].upper()}{noun[0]}]{noun[1:]}" for noun in nouns)
    for match in re.finditer(rf"([{UPPER}](?<![\w@#/.'’&-].)\w+) (?:{either})(?![\w@/-])", text):
        if not is_common(match[1].lower()):
            yield Span(*match.span())
