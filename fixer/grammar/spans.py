"""From a view to the texts that are sent, and from hits back to places in the view.

What is sent has as many UTF-16 units as code points: characters beyond U+FFFF (emoji), which count
two there, and what no rule may read go as one stand-in each. So offsets mean the same on both sides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fixer.grammar.client import Hit
from fixer.markup.blocks import OPAQUE
from fixer.model import Span
from fixer.view import View

LONGEST = 8_000
"""Characters of a batch, and of a piece; the least that servers accept is 20,000."""
SEPARATOR = "\n\n"

_NOT_SENT = re.compile("[\U00010000-\U0010ffff\ud800-\udfff\x00-\x08\x0e-\x1f]")
_LETTERS = re.compile(r"[^\W\d_]{2}")


class Piece(NamedTuple):
    """A block of the view (of a very long one, a part), as it is sent; it begins at ``start``."""

    start: int
    text: str


def pieces(view: View, covered: Sequence[Span]) -> Iterator[Piece]:
    """What of ``view`` is worth sending: not a block that a span of ``covered`` takes in whole."""
    whole = [span for span in covered if span.end - span.start > 1]
    for block in view.blocks:
        if any(span.start <= block.start and block.end <= span.end for span in whole):
            continue
        start = block.start
        while start < block.end:
            end = _cut(view.text, start, block.end)
            text = _NOT_SENT.sub(OPAQUE, view.text[start:end])
            if _LETTERS.search(text):
                yield Piece(start, text)
            start = end


def _cut(text: str, start: int, end: int) -> int:
    """Where a piece from ``start`` ends: behind a sentence if that can be."""
    if end - start <= LONGEST:
        return end
    limit = start + LONGEST
    sentence = text.rfind(". ", start, limit)
    return sentence + 2 if sentence > start else limit


def batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """The texts in order, in groups that are one request each."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > LONGEST:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + len(SEPARATOR)
    if batch:
        yield batch


def assign(batch: Sequence[str], hits: Sequence[Hit]) -> list[list[Hit]]:
    """For each text of a batch its hits, with offsets in that text; hits across two texts are dropped."""
    starts = [0]
    for text in batch[:-1]:
        starts.append(starts[-1] + len(text) + len(SEPARATOR))
    found: list[list[Hit]] = [[] for _ in batch]
    for hit in hits:
        index = bisect_right(starts, hit.start) - 1
        start, end = hit.start - starts[index], hit.end - starts[index]
        if start < end <= len(batch[index]):
            found[index].append(hit._replace(start=start, end=end))
    return found
