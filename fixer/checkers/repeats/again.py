"""Which blocks say three words twice, or one twice in a row: the only ones in which anything is repeated."""

from __future__ import annotations

from operator import eq
from typing import NamedTuple

from fixer.view import View, ViewBlock


class Repeating(NamedTuple):
    """A block that may hold a repetition; ``near`` when the copies may follow each other at once."""

    block: ViewBlock
    near: bool


def repeating(view: View) -> tuple[Repeating, ...]:
    """The blocks that may hold a repetition. Ask for it with ``view.once(repeating)``."""
    found: list[Repeating] = []
    for block in view.blocks:
        words = view.shadow[block.start + 1 : block.end + 1].split()
        following = words[1:]
        doubled = True in map(eq, words, following)
        if doubled or len(set(zip(words, following, following[1:], strict=False))) < len(words) - 2:
            found.append(Repeating(block, doubled or _is_near(words)))
    return tuple(found)


def _is_near(words: list[str]) -> bool:
    """Whether all three words of a stretch come again as far behind as the stretch is long."""
    latest: dict[tuple[str, str, str], int] = {}
    period = length = 0
    for at, triple in enumerate(zip(words, words[1:], words[2:], strict=False)):
        back = at - latest.get(triple, at)
        length = length + 1 if back and back == period else 1
        period = back
        latest[triple] = at
        if back and length >= back - 2:
            return True
    return False
