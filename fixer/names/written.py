"""Names that differ only in a hyphen, a blank or a capital: Al-Hol and Al Hol, the Rakoczy festival and Festival."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.model import Span
from fixer.names.agreement import side_by_side
from fixer.names.findings import Group
from fixer.names.mentions import UPPER, Mention
from fixer.view import View

_LEFT = r"(?<![\w@#/.'’&-])"
_ONE = regex(rf"{_LEFT}(?:[{UPPER}]\w+|al|el)$")
_TWO = regex(r"\w{2,}(?![\w@/-])")
_WIDEST = 25
"""Characters of the first part of a hyphened name."""
_NAME_EDGE, _NAME_END = re.compile(_LEFT), re.compile(r"(?![\w@/-])")


def groups(view: View) -> list[Group]:
    """Mentions of names that the text writes in two such ways."""
    text = view.text
    found: dict[str, list[Mention]] = defaultdict(list)
    for span in (*_hyphen_variants(view), *_capital_variants(view)):
        form = text[span.start : span.end]
        found[form.lower().replace("-", " ")].append(Mention(form, span))
    made = [sorted(held, key=lambda mention: mention.span) for held in found.values()]
    return sorted((held for held in made if _two_ways(text, held)), key=lambda held: held[0].span)


def _two_ways(text: str, held: Sequence[Mention]) -> bool:
    one = [mention for mention in held if mention.form == held[0].form]
    others = [mention for mention in held if mention.form != held[0].form]
    return bool(others) and not side_by_side(text, one, others)


def _hyphen_variants(view: View) -> Iterator[Span]:
    """Names of two parts that stand somewhere with a hyphen, and elsewhere with a blank or other capitals."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one, two in _hyphened(view):
        forms[one.lower(), two.lower()].add(f"{one}-{two}")
    for (one, two), held in forms.items():
        spans = list(_small(view, one, two))
        if len(held) > 1 or any(view.text[span.start + len(one)] == " " for span in spans):
            yield from (span for span in spans if not view.text[slice(*span)].islower())


def _small(view: View, one: str, two: str) -> Iterator[Span]:
    """Where the two parts stand with a hyphen or a blank, in whatever capitals."""
    for at in view.places.by_word.get(two, ()):
        start, end = at - len(one) - 1, at + len(two)
        same = start >= 0 and view.folded.startswith((f"{one}-", f"{one} "), start)
        if same and _NAME_EDGE.match(view.text, start) and _NAME_END.match(view.text, end):
            yield Span(start, end)


def _hyphened(view: View) -> Iterator[tuple[str, str]]:
    text, words = view.text, view.places.by_word
    for at in [at for word in view.places.rare for at in words[word] if text[at - 1] == "-"]:
        two = _TWO.match(text, at)
        one = _ONE.search(text, max(0, at - 1 - _WIDEST), at - 1) if two else None
        if one and two and _is_name(one[0], two[0]):
            yield one[0], two[0]


@lru_cache(maxsize=1 << 14)
def _is_name(one: str, two: str) -> bool:
    """Whether the second part is no ordinary word: Al-Hol, Jong-un; not Paris-based, North-East."""
    names = table("capitalised").keys()
    if not (one.isalpha() and two.isalpha()) or is_common(two.lower()):
        return False
    return names.isdisjoint((one.title(), two.title(), two.title()[:-1]))


def _capital_variants(view: View) -> Iterator[Span]:
    """A name with a noun that belongs to it, "Rakoczy festival", where the noun stands small and with a capital."""
    text = view.text
    here = view.places.by_word.keys() & table("named_things").keys()
    nouns = sorted(noun for noun in here if f" {noun}" in text and f" {noun.title()}" in text)
    if not nouns:
        return
    either = "|".join(f"[{noun[0].upper()}{noun[0]}]{noun[1:]}" for noun in nouns)
    for match in re.finditer(rf"([{UPPER}](?<![\w@#/.'’&-].)\w+) (?:{either})(?![\w@/-])", text):
        if not is_common(match[1].lower()):
            yield Span(*match.span())
