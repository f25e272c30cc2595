"""Notes of editors and authors inside a text, whose sign stayed foreign: "(note d. Red.)", "approx. ed.".

Every language abbreviates them: "Anm. d. Red.", "NDLR", "прим. ред."; a machine translates half of it.
English writes "editor's note". *Safe* are signs that English does not have; "- Ed." is English, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion

EDITOR = Rule(
    "notes/editor",
    Category.LEFTOVER,
    "the sign of an editor's note in the way of another language",
    why="English newspapers write “editor's note”.",
    tries=(
        "The club (in Atlanta, note d. Red.) is shut. => The club (in Atlanta, editor's note) is shut.",
        "The club [Anm. d. Red.] is shut. => The club [editor's note] is shut.",
        "They (the owners - approx. ed.) left. => They (the owners - editor's note) left.",
        "They (the owners - Ed.) left. => They (the owners - editor's note) left.",
        "The club (NDLR: in Atlanta) is shut. => The club (editor's note: in Atlanta) is shut.",
        "He (editor's note: the owner) left.",
        "A note by the editor was found, and Ed. Miller left (with Ed).",
    ),
)
AUTHOR = Rule(
    "notes/author",
    Category.LEFTOVER,
    "the sign of an author's note in the way of another language",
    why="English newspapers write “author's note”.",
    tries=(
        "They (the owners - approx. author) left. => They (the owners - author's note) left.",
        "They (the owners, note of the author) left. => They (the owners, author's note) left.",
        "He left a note of the author.",
    ),
)
RULES = (EDITOR, AUTHOR)

_NOTE = r"(?:notes?|note to|remarks?|comment|ann|anm|annot|approx|pozn|prim|przyp|red)\.? ?(?:of |from |by |- )?(?:the )?"
_BEFORE = r"(?<=[(\[ ,–—-])"
_AFTER = r"\.?(?= ?[)\]]|: )"
_RED = (
    r"(?:d\. ?red|d\. ?r|d\.? ?redaktion|red\b|redaction|ed\b|redakce|redakcji"
    r"|editorial (?:staff|team|office|board))"
)
_FOREIGN = regex(
    rf"{_BEFORE}(?:{_NOTE}{_RED}|approx\.? (?:of )?(?:the )?editors?|n\. ?d\. ?l\. ?r|ndlr|ndr|n\. ?d\. ?r"
    r"|n\. ?de (?:la )?r(?:edacción)?|anm\. ?d\. ?r|editor(?:ial)? remark|(?:note|remark)s? (?:of|by) (?:the )?editors?)"
    rf"{_AFTER}"
)
_ED = regex(rf"(?<=[-–—,.] )ed{_AFTER}")
_AUTHOR = regex(
    rf"{_BEFORE}(?:{_NOTE}(?:d\. ?aut|d\. ?verf|aut\b|auth\b|autora)|approx\.? (?:of )?(?:the )?aut(?:hor)?|n\. ?d\. ?a|nda"
    rf"|(?:note|remark)s? (?:of|by) (?:the )?author|author's (?:remark|comment)){_AFTER}"
)


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.folded
    if ")" not in text and "]" not in text:
        return
    for start, end in _brackets(text):
        for rule, pattern, label in (
            (EDITOR, _FOREIGN, Label.CERTAIN),
            (EDITOR, _ED, Label.LIKELY),
            (AUTHOR, _AUTHOR, Label.CERTAIN),
        ):
            if match := pattern.search(text, start, end):
                level = Applicability.SAFE if label is Label.CERTAIN else Applicability.UNSAFE
                new = "editor's note" if rule is EDITOR else "author's note"
                fix = Suggestion((Edit(*match.span(), new),), level, f"use '{new}'")
                message = f"'{match[0]}': {rule.message}"
                yield Candidate(rule, Span(*match.span()), (fix,), message, label=label)
                break


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Brackets of up to 400 characters, with what is in them; those in other brackets are part of these."""
    for match in re.finditer(r"[(\[][^()\[\]\n]{2,400}[)\]]", text):
        if "ed" in match[0] or "n" in match[0] or "approx" in match[0]:
            yield match.span()
