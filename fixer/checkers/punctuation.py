"""Punctuation that translation brings along: a capital after a semicolon.

Safe because only function words are lowered, and "The" only before a small letter: "; The Hague" stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.model import Candidate, Category, Edit, Rule, Span, Suggestion

SEMICOLON = Rule(
    id="punctuation/semicolon-capital",
    category=Category.PUNCTUATION,
    message="a capital after a semicolon",
    why="After a semicolon the sentence goes on: English writes a small letter there.",
    tries=(
        "China grew; And Russia did not. => China grew; and Russia did not.",
        "He left; However, she stayed. => He left; however, she stayed.",
        "He left; The dog stayed. => He left; the dog stayed.",
        "He left; I stayed; Anna wept.",
        "He read the Sun; The Times was too long for him.",
        "L Orquera (Padova); A Lo Cicero (L'Aquila)",
        "They play in May; In Flames come later.",
    ),
)
RULES = (SEMICOLON,)

_ANYWHERE = "And|But|He|She|They|We|If|When|While|However|Then|There|So|Because|Although|Nevertheless|Therefore|Moreover|Or"
_BEFORE_SMALL = (
    "The|An|As|It|In|On|At|For|This|That|These|Those|His|Her|Its|Their|Also|Not|With|After|Before|By|To|From"
)
"""These begin names as well: The Hague, In Flames."""
_CAPITAL = re.compile(rf"; ((?:{_ANYWHERE})\b(?!\.)|(?:{_BEFORE_SMALL})(?=,? [^\W\d_A-ZÀ-Þ]|'s ))")


def check(context: Context) -> Iterator[Candidate]:
    """One candidate for each function word with a capital after a semicolon."""
    text = context.view.text
    if "; " not in text:
        return
    for match in _CAPITAL.finditer(text):
        start, end = match.span(1)
        edit = Edit(start, end, text[start:end].lower())
        yield Candidate(
            SEMICOLON,
            Span(match.start(), end),
            (Suggestion((edit,), title=f"use '{edit.text}'"),),
            message=f"'{match[0]}': a capital after a semicolon",
        )
