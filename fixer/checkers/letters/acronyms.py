"""Acronyms: doubled, repeating what stands before them, not fitting their words, or written in two ways.

Left alone: acronyms in the order of another language that English papers use as they are (FIFA, MSF, parties),
persons with their party in brackets, tickers, and words that only look like an acronym's expansion.
Safe are only repetitions: what stands twice, letter for letter, can go once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.view import View
from fixer.wordindex import matches

SAFE, UNSAFE, MANUAL = Applicability.SAFE, Applicability.UNSAFE, Applicability.MANUAL

DOUBLED = Rule(
    "acronyms/doubled",
    Category.DUPLICATE,
    "the same brackets stand twice",
    why="The original gave an acronym in brackets after a name that the machine turned into the same acronym.",
    tries=(
        "The Labor Agency (BA) (BA) warned. => The Labor Agency (BA) warned.",
        "He sits on the board (ECB) (Bonn) of the bank.",
        "He wrote f(x) (x) on the board, and [1] [1] below.",
    ),
)
ECHO = Rule(
    "acronyms/echo",
    Category.DUPLICATE,
    "brackets that repeat the words before them",
    why="A name in the original's own script and in Latin letters comes out twice as the same word.",
    tries=(
        "The watch is by OMEGA (OMEGA). => The watch is by OMEGA.",
        "He works for Asahi Beer (Asahi Beer) in Osaka. => He works for Asahi Beer in Osaka.",
        "The World Bank (World Bank Group) met.",
        "He won 3 (3) points. The bye-bye (bye) song.",
    ),
)
MISMATCH = Rule(
    "acronyms/mismatch",
    Category.NAME,
    "the acronym does not fit the words before it",
    why="The name was translated, but its acronym is still the original's. Readers cannot connect the two.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "She works for the Federal Employment Agency (BA). => She works for the Federal Employment Agency.",
        "The Federal Employment Agency (BA) warned. Later the BA said more.",
        "The World Health Organization (WHO) and the Party of Labor (PL) met.",
        "The International Football Federation (FIFA) and Doctors Without Borders (MSF) met.",
        "Health Minister Jens Spahn (CDU) and Anna Kohl of the Green Party (Berlin) met.",
        "The Ministry of Education (MoE) and the Institute for Energy Research (IfE) met.",
        "Shares of the Deutsche Bank Group (DBK) fell.",
    ),
)
EXPANSIONS = Rule(
    "acronyms/two-expansions",
    Category.TERM,
    "one acronym is expanded in two ways",
    why="Each sentence is translated by itself, so the full name of a body comes out in two wordings.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The State Flood Office (SFO) met. Later the Deluge Office (SFO) spoke. => "
        "The State Flood Office (SFO) met. Later the Deluge Office (SFO) spoke.",
        "The World Health Organization (WHO) met. The World Health Organisation (WHO) spoke.",
        "The Health Agency (HA) met. The State Health Agency (HA) spoke.",
    ),
)
LETTERS = Rule(
    "acronyms/two-acronyms",
    Category.TERM,
    "one name has two acronyms",
    why="Beside the original's acronym the machine made up an English one.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The Federal Police Office (BKA) met. The Federal Police Office (FPO) spoke. => "
        "The Federal Police Office (BKA) met. The Federal Police Office (FPO) spoke.",
        "The World Trade Organization (WTO) met. The World Trade Organization (Geneva) spoke.",
    ),
)
CASE = Rule(
    "acronyms/case",
    Category.NAME,
    "an acronym in small letters",
    why="American papers write NATO and COVID-19 in capitals, British ones Nato and Covid-19; nobody mixes them.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He tested positive for Sars-CoV-2. => He tested positive for SARS-CoV-2.",
        "Nato met; NATO is old. => NATO met; NATO is old.",
        "Nato met in Brussels. Unesco did not.",
        "He aids her. A swat team came.",
    ),
)
RULES = (DOUBLED, ECHO, MISMATCH, EXPANSIONS, LETTERS, CASE)

VIRUS = "SARS-CoV-2"
_BRACKETS = regex(r"\(([^()\n]{2,60})\)")
_TWICE = regex(r" ?\(([A-Z][\w&.-]{1,20})\)$")
_ACRONYM = regex(r"[A-Z](?:[A-Za-z]?[A-Z]){1,6}$")
_SMALL = "of|for|the|and|in|on|against|with|to|de|des|di|du|für|et"
_WORD = r"[A-ZÀ-ÞŠŽČ][\w'’-]*"
_PHRASE = regex(rf"{_WORD}(?: (?:&|(?:{_SMALL}) )?(?:(?:{_SMALL}) )?{_WORD})+ $")
_FARTHEST = 120
"""Characters before a bracket that may hold the words of an acronym."""
_BODY = regex(
    r"\b(?:Agency|Ministry|Union|Association|Party|Organi[sz]ation|Office|Institute|Committee|Federation|Council|Service"
    r"|Authority|Commission|Bureau|Administration|Board|Society|Foundation|Alliance|Movement|Front|Chamber|Confederation"
    r"|Inspectorate|Directorate|Department|Headquarters|Exchange|Forces)\b"
)
_LEADING = regex(
    r"(?:(?:.* )?(?:According to|(?:President|Chair\w*|Director|Head|Secretary|Member) of) )?(?:[Tt]he )?"
)
_ALONE = regex(r"(?<![\w@#/.-])[\w-]+")
_PARTS = regex(r"[^\W\d_]+")


class Expanded(NamedTuple):
    """An acronym in brackets behind the words that it stands for; both spans without brackets and blanks."""

    acronym: str
    phrase: str
    span: Span
    whole: Span


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    if "(" in view.text:
        expanded: list[Expanded] = []
        for match in _BRACKETS.finditer(view.text):
            repeated = _repeated(view, match)
            if repeated:
                yield repeated
            elif _ACRONYM.match(match[1]):
                expanded += _expanded(view, match)
        yield from _mismatched(view, expanded)
        yield from _compared(expanded)
    yield from _cases(context)


def _repeated(view: View, match: re.Match[str]) -> Candidate | None:
    """The brackets, if what they hold stands right before them, with brackets or without."""
    text, inside = view.text, match[1]
    twice = _TWICE.search(text, max(0, match.start() - 25), match.start() - 1)
    if twice and twice[1] == inside and text[match.start() - 1] == " ":
        return _removal(DOUBLED, view, match)
    start = match.start() - 1 - len(inside)
    if (
        start < 0
        or text[start : match.start()] != f"{inside} "
        or text[start - 1 : start].strip(" \n\"“'(,;:")
    ):
        return None
    if not inside[0].isupper() or not any(char.islower() or char.isupper() for char in inside[1:]):
        return None
    return _removal(ECHO, view, match)


def _removal(rule: Rule, view: View, match: re.Match[str]) -> Candidate:
    """Takes the brackets out with the blank before them."""
    start, end = match.start() - 1, match.end()
    fixes: tuple[Suggestion, ...] = (Suggestion((Edit(start, end, ""),), SAFE, f"delete '{match[0]}'"),)
    if view.block_at(start).block.kind is Kind.CELL:
        fixes = ()
    return Candidate(rule, Span(match.start(), end), fixes, f"'{match[0]}' repeats what stands before it")


def _expanded(view: View, match: re.Match[str]) -> Iterator[Expanded]:
    block = view.block_at(match.start())
    found = _PHRASE.search(view.text, max(block.start, match.start() - _FARTHEST), match.start())
    if found and _BODY.search(found[0]):
        leading = _LEADING.match(found[0])
        first = leading.end() if leading else 0
        start = found.start() + first + _beginning(match[1], found[0][first:])
        end = match.start() - 1
        yield Expanded(match[1], view.text[start:end], Span(*match.span(1)), Span(start, end))


def _beginning(acronym: str, phrase: str) -> int:
    """Where the word of the first letter stands, if all letters are initials: not at "According to the"."""
    words = list(re.finditer(r"[^\W\d_]+", phrase))
    at = 0
    for letter in reversed(acronym.lower()):
        while words and words[-1][0][0].lower() != letter:
            words.pop()
        if not words:
            return 0
        at = words.pop().start()
    return at


def _mismatched(view: View, expanded: Sequence[Expanded]) -> Iterator[Candidate]:
    """Acronyms that do not fit and are not used again: whoever meets one later has learned it here."""
    for one in expanded:
        if fits(one.acronym, one.phrase) or _is_used(view, one.acronym):
            continue
        start, end = one.span.start - 2, one.span.end + 1
        fix = Suggestion((Edit(start, end, ""),), MANUAL, f"delete '({one.acronym})'")
        yield Candidate(MISMATCH, one.span, (fix,), f"'{one.acronym}' does not fit '{one.phrase}'")


def _is_used(view: View, acronym: str) -> bool:
    """Whether the acronym, or its plural, stands in more than one place."""
    small = acronym.lower()
    places = view.places.of(frozenset((small, f"{small}s")))
    return sum(view.text.startswith(acronym, at) for at in places) > 1


def _compared(expanded: Sequence[Expanded]) -> Iterator[Candidate]:
    by_acronym: dict[str, list[Expanded]] = defaultdict(list)
    by_phrase: dict[str, list[Expanded]] = defaultdict(list)
    for one in expanded:
        by_acronym[one.acronym].append(one)
        by_phrase[_key(one.phrase)].append(one)
    for acronym, held in by_acronym.items():
        yield from _differing(
            EXPANSIONS, acronym, [(one.phrase, _key(one.phrase), one.whole) for one in held]
        )
    for held in by_phrase.values():
        yield from _differing(LETTERS, held[0].phrase, [(one.acronym, one.acronym, one.span) for one in held])


def _differing(rule: Rule, name: str, held: Sequence[tuple[str, str, Span]]) -> Iterator[Candidate]:
    """A candidate for every (text, key, span) whose key is not a part of another's."""
    first, key, span = held[0]
    for text, other, where in held[1:]:
        if not (key.endswith(other) or other.endswith(key)):
            message = f"'{name}': '{first}' here, '{text}' elsewhere"
            yield Candidate(rule, span, message=message, group=name, related=((where, f"'{text}'"),))
            message = f"'{name}': '{text}' here, '{first}' elsewhere"
            yield Candidate(rule, where, message=message, group=name, related=((span, f"'{first}'"),))
            return


def _key(phrase: str) -> str:
    """The words of an expansion without what spelling habits change."""
    words = _PARTS.findall(phrase.lower().replace("isation", "ization").replace("'s", "").replace("’s", ""))
    return " ".join(word.rstrip("s") for word in words if word not in _SMALL.split("|"))


def fits(acronym: str, phrase: str) -> bool:
    """Whether the letters could come from the words: in order somewhere, or half of them as initials."""
    if acronym in _foreign():
        return True
    letters = acronym.lower()
    initials = [word[0] for word in _PARTS.findall(phrase.lower())]
    found = 0
    for letter in letters:
        if letter in initials:
            initials.remove(letter)
            found += 1
    return found * 2 > len(letters) or _is_subsequence(letters, phrase.lower())


def _is_subsequence(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


@cache
def _foreign() -> frozenset[str]:
    return frozenset(table("foreign_acronyms"))


def _cases(context: Context) -> Iterator[Candidate]:
    """Acronyms written like names beside the same in capitals; the virus always, in American style."""
    text, places = context.view.text, context.view.places
    for first in places.held(frozenset(_cased())):
        found = list(matches(_ALONE, text, places.by_word[first]))
        written = {match[0] for match in found}
        for full, forms in _cased()[first]:
            if full in written or (full == VIRUS and context.style.english == "us"):
                yield from (_case(match, full) for match in found if match[0] in forms)


@cache
def _cased() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The acronyms with what they are not, by the word of the index with which they begin."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for full, forms in table("acronyms").items():
        found[full.lower().partition("-")[0]].append((full, forms))
    return dict(found)


def _case(match: re.Match[str], full: str) -> Candidate:
    fix = Suggestion((Edit(*match.span(), full),), UNSAFE, f"use '{full}'")
    group = f"{full} / {match[0]}"
    return Candidate(CASE, Span(*match.span()), (fix,), f"'{match[0]}' for '{full}'", group=group)
