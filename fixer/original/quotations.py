"""Quotations that the translation opens and does not close, or loses, where the original has them whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from fixer.model import Candidate, Category, Label, Rule, Span
from fixer.original.align import Alignment, Pair
from fixer.original.quote import quote, words
from fixer.view import View

SURE = 0.6
LEAST_WORDS = 4
"""Shorter ones are titles, names and single words, which English sets without marks more often."""
FARTHEST = 3
"""Blocks that a quotation may go on for."""

QUOTATION = Rule(
    "original/quotation",
    Category.PUNCTUATION,
    "a quotation of the original is not whole here",
    why="Who says what is the first thing a reader of news must know.",
    label=Label.LIKELY,
    safe=False,
)
RULES = (QUOTATION,)

_MARKS = r"\"“”„‟«»＂「」『』〝〟"
_MARK = re.compile(rf"[{_MARKS}]|''|,,(?=\w)")
_INCHES = re.compile(r"\d\"")
_QUOTED = re.compile(rf"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]")
_OPENING = re.compile(rf"(?:^|[\s(\[—–-])[{_MARKS}]+(?=\S)")
_SINGLE = re.compile(r"(?<!\w)['‘‹`][^'’›`\n]+['’›`](?!\w)")


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """Nothing is said where the two do not belong together."""
    if not alignment.fits:
        return
    original = alignment.original.view.text
    blocks = [
        list(g) for _, g in groupby(alignment.pairs, lambda pair: view.block_at(pair.english.start).start)
    ]
    lone, inside = _unpaired(view.text, blocks)
    for index, pairs in enumerate(blocks):
        if any(pair.confidence < SURE for pair in pairs) or index in inside:
            continue
        if index not in lone:
            yield from _lost(view.text, original, pairs)
        elif found := _open(view.text, original, pairs, lone[index]):
            yield found


def _unpaired(text: str, blocks: list[list[Pair]]) -> tuple[dict[int, Span], set[int]]:
    """Marks without a partner by their block, and blocks that belong to a quotation of several blocks."""
    lone: dict[int, Span] = {}
    inside: set[int] = set()
    opened = -FARTHEST - 1
    for index, pairs in enumerate(blocks):
        if _count(text, pairs[0].english.start, pairs[-1].english.end) % 2 == 0:
            continue
        lone[index] = _lone_mark(text, pairs)
        if _opens(text, lone[index]):
            opened = index
        elif index - opened <= FARTHEST:
            inside.update(range(opened, index + 1))
            opened = -FARTHEST - 1
    return lone, inside


def _open(english: str, original: str, pairs: list[Pair], mark: Span) -> Candidate | None:
    """The mark without a partner in a block whose original has all its partners."""
    block = Span(min(pair.original.start for pair in pairs), max(pair.original.end for pair in pairs))
    if sum(_count(original, *pair.original) for pair in pairs) % 2:
        return None
    [here] = [pair.original for pair in pairs if pair.english.start <= mark.start < pair.english.end]
    quoted = next((m for m in _QUOTED.finditer(original, *block) if here.overlaps(Span(*m.span()))), None)
    if not quoted:
        return Candidate(
            QUOTATION, mark, message="a quotation mark without a partner; the original has none here"
        )
    ends = "opened and never closed" if _opens(english, mark) else "closed and never opened"
    return Candidate(
        QUOTATION, mark, message=f"this quotation is {ends}; the original has {quote(quoted[1])}"
    )


def _count(text: str, start: int, end: int) -> int:
    return len(_MARK.findall(text, start, end)) - len(_INCHES.findall(text, start, end)) % 2


def _lone_mark(text: str, pairs: list[Pair]) -> Span:
    """The mark that has no partner: one that opens where one should close, one that closes what is not open."""
    marks = [Span(*match.span()) for pair in pairs for match in _MARK.finditer(text, *pair.english)]
    open_mark: Span | None = None
    for mark in marks:
        if _opens(text, mark) == (open_mark is not None):
            return open_mark or mark
        open_mark = None if open_mark else mark
    return open_mark or marks[-1]


def _opens(text: str, mark: Span) -> bool:
    """Whether the mark begins a quotation, by the blank beside it."""
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    return (not before or before in " \n([—–-'‘") and bool(after.strip())


def _lost(english: str, original: str, pairs: list[Pair]) -> Iterator[Candidate]:
    """Sentences with no mark at all, whose original quotes a clause; not inside a longer quotation."""
    before = 0
    for pair in pairs:
        marks = _count(english, *pair.english)
        quoted = [
            match[0] for match in _QUOTED.finditer(original, *pair.original) if words(match[1]) >= LEAST_WORDS
        ]
        if quoted and not marks and before % 2 == 0 and not _SINGLE.search(english, *pair.english):
            yield Candidate(
                QUOTATION, pair.english, message=f"the original quotes somebody here: {quote(quoted[0])}"
            )
        before += marks
