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

_CAPITAL = re.compile(
    r"; (And|But|It|He|She|They|We|This|That|These|Those|In|On|At|If|When|While|However|Then|There|For|So|Because"
    r"|Although|Nevertheless|Therefore|Moreover|Also|Or|The|An|As|His|Her|Its|Their|Our|Not|No|With|After|Before|By|To|From)"
    r"(?=,? [^\W\d_A-ZÀ-Þ]|'s | I\b)"
)


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
