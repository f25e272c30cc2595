"""Blanks and dashes inside words with a hyphen: "post- war", "so - called", "COVID - 19".

Left alone are "pre- and post-war", ranges, and a compound broken at its hyphen at the end of a hard-wrapped line.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.checkers.candidates import SAFE, UNSAFE
from fixer.checkers.punctuation.beside import first_word, is_broken_line, last_word, respelled
from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.lazy import regex
from fixer.model import Candidate, Category, Edit, Rule
from fixer.view import View

HYPHEN = Rule(
    "spacing/hyphen",
    Category.PUNCTUATION,
    "a blank inside a compound",
    why="Machines that split words at hyphens do not always join them again.",
    safe=False,
    tries=(
        "The post- war years were hard. => The post-war years were hard.",
        "A well -known singer came. => A well-known singer came.",
        "A so - called long - term plan of a 30-year - old man. => A so-called long-term plan of a 30-year-old man.",
        "A state- owned bank and a sixty-year- old man. => A state-owned bank and a sixty-year-old man.",
        "Both pre- and post-war, medium- to long-term plans, and two-, three- or four-year terms.",
        "It was -18 degrees; the suffix -based is common.",
        "Short-, mid- and long-term aims.",
    ),
)
VIRUS = Rule(
    "spacing/covid",
    Category.PUNCTUATION,
    "a blank or a dash in COVID-19",
    why="The name is written with a hyphen and without blanks.",
    tries=(
        "The COVID - 19 wave ended. => The COVID-19 wave ended.",
        "SARS-CoV- 2 and Covid–19 spread. => SARS-CoV-2 and Covid-19 spread.",
        "COVID-19 and Covid 19 and COVID - 190 cases.",
        "In 2020, COVID – 19 deaths were counted here => In 2020, COVID-19 deaths were counted here",
    ),
)
_HYPHEN = regex(r"-(?: |(?<= -) ?)(?=[a-z]{2})")
_VIRUS_WORDS = words_of("covid sars")
_VIRUS = regex(r"(?:COVID|Covid|SARS-CoV)(?!-[0-9])( ?[-‐–—−] ?)(?=(?:19|2)(?!\w))")
_JOINING_TEXT = "and or to nor but as versus vs through than und et y e oder"
_JOINING = frozenset(_JOINING_TEXT.split())
_PREFIXES_TEXT = (
    "post pre anti non co ex multi semi ultra counter mid inter self quasi pseudo neo vice cross well ill"
    " all micro macro mini mega pro sub trans intra bi tri"
)
_PREFIXES = frozenset(_PREFIXES_TEXT.split())
_SECOND_TEXT = (
    "owned related based old year known class speaking friendly style led funded held made born century"
    " term scale fledged called appointed backed controlled run sized wide long minded hearted handed eyed"
    " elect proof aged paid educated intensive free established trained producing growing dependent"
    " centered oriented driven"
)
_SECOND = frozenset(_SECOND_TEXT.split())
_FIRM = {
    "called": ("so",),
    "term": ("long", "short", "medium", "mid"),
    "scale": ("large", "small", "full"),
    "old": ("year", "month"),
    "known": ("well",),
    "speed": ("high",),
    "tech": ("high",),
    "quality": ("high",),
}


def _hyphens(view: View) -> Iterator[Candidate]:
    text = view.text
    for match in _HYPHEN.finditer(text):
        start, end = match.start() - (text[match.start() - 1] == " "), match.end()
        seen = text[start:end]
        left, right = last_word(text, start), first_word(text, end)
        if not left.isalpha() or right in _JOINING or is_broken_line(view, start + seen.index(" ")):
            continue
        stop = end + len(right)
        if text[stop] == "-" and seen == "- " and left not in _PREFIXES:
            continue
        if seen == " - " and not is_split_compound(left, right):
            continue
        if not is_compound(left, right) or (seen == " -" and left in ("suffix", "ending", "form", "in")):
            continue
        yield respelled(HYPHEN, text, (start - len(left), stop), [Edit(start, end, "-")], UNSAFE)


def is_split_compound(left: str, right: str) -> bool:
    """Whether the words are so firmly one that even " - " between them is no dash."""
    return left in _FIRM.get(right, ())


def is_compound(left: str, right: str) -> bool:
    return left in _PREFIXES or right in _SECOND


RULES = (HYPHEN, VIRUS)


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    yield from _hyphens(view)
    if view.places.has(_VIRUS_WORDS):
        for match in _VIRUS.finditer(view.text):
            yield respelled(VIRUS, view.text, match.span(), [Edit(*match.span(1), "-")], SAFE)
