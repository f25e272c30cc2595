"""Names that the English spells otherwise than the original, and surnames that were translated as words.

In Latin scripts the original has the right letters (diacritics may be left out); from Cyrillic any usual
transliteration is right. Endings of cases and possessives are looked past. Other scripts are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Suggestion
from fixer.original.align import Alignment
from fixer.original.misspelled import Misspelled, misspelled
from fixer.original.surnames import translated
from fixer.view import View

NAME = Rule(
    "original/name",
    Category.NAME,
    "a name that the original spells otherwise",
    why="Machines write foreign names by ear, in each sentence anew: Ramsbeek here and Ramsbeck there. "
    "Which one is right stands in the original.",
)
TRANSLATED = Rule(
    "original/translated-name",
    Category.NAME,
    "a surname that was translated",
    why="Many surnames are words: Frau König is not Ms. King. The original has the name.",
    safe=False,
)
RULES = (NAME, TRANSLATED)


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """Candidates in offsets of the English ``view``."""
    for found in misspelled(view, alignment):
        yield _candidate(NAME, found)
    for found in translated(view, alignment):
        yield _candidate(TRANSLATED, found)


def _candidate(rule: Rule, found: Misspelled) -> Candidate:
    level = Applicability.SAFE if found.sure else Applicability.UNSAFE
    label = Label.CERTAIN if found.sure or rule is TRANSLATED else Label.LIKELY
    edit = Edit(*found.span, found.right)
    fix = (Suggestion((edit,), level, f"use '{found.right}'"),) if found.right else ()
    return Candidate(
        rule, found.span, fix, f"'{found.form}': the original has '{found.original}'", label=label
    )
