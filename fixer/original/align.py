"""Which sentences of an English article belong to which of its original."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from fixer.model import Span
from fixer.original import dynamic
from fixer.original.dynamic import Beads
from fixer.original.moved import reunite
from fixer.original.score import Evidence, Unit
from fixer.original.split import sentences
from fixer.original.text import Original
from fixer.view import View


class Pair(NamedTuple):
    """``english`` (offsets of the English view) says what ``original`` (offsets of the original's) says.

    Both are one or more whole sentences. ``confidence`` is the probability that they belong together
    and that nothing else belongs to either.
    """

    english: Span
    original: Span
    confidence: float


class Missing(NamedTuple):
    """A sentence of the original that has no translation; it should stand at offset ``at`` of the English view."""

    original: Span
    at: int
    confidence: float


class Added(NamedTuple):
    """A sentence of the English view that the original does not have."""

    english: Span
    confidence: float


@dataclass(frozen=True)
class Alignment:
    """``pairs``, ``missing`` and ``added`` in order of their English offsets; no pair overlaps another.
    A sentence that was moved has its pair, too: the original's spans need not be in order.

    ``sentences`` are those of the English view.
    """

    english: View
    original: Original
    pairs: tuple[Pair, ...]
    missing: tuple[Missing, ...] = ()
    added: tuple[Added, ...] = ()
    sentences: tuple[Span, ...] = ()

    def of(self, span: Span) -> Pair | None:
        """The pair whose English sentences hold all of ``span`` (of the English view)."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or self.pairs[index].english.end < span.end:
            return None
        return self.pairs[index]

    @cached_property
    def fits(self) -> bool:
        """Whether this can be the original of the article: most of it has a place there."""
        paired = sum(p.english.end - p.english.start for p in self.pairs if p.confidence > 0.5)
        return 2 * paired > sum(span.end - span.start for span in self.sentences)

    @cached_property
    def _starts(self) -> list[int]:
        return [pair.english.start for pair in self.pairs]


def align(english: View, original: Original) -> Alignment:
    """The sentences of an article beside those of its original; an empty text has no pairs."""
    blocks = tuple(sentences(english.text, Span(block.start, block.end)) for block in english.blocks)
    spans = tuple(span for block in blocks for span in block)
    originals = tuple(span for block in original.sentences for span in block)
    evidence = Evidence(
        _units(english.text, blocks, "en"),
        _units(original.view.text, original.sentences, original.language),
        original.language,
    )
    beads = reunite(dynamic.align(len(spans), len(originals), evidence.bead), evidence)
    return Alignment(english, original, *_named(beads, spans, originals), spans)


def _units(text: str, blocks: tuple[tuple[Span, ...], ...], language: str) -> list[Unit]:
    return [
        Unit.of(text[slice(*span)], language, opens=span is block[0], closes=span is block[-1])
        for block in blocks
        for span in block
    ]


def _named(
    beads: Beads, english: tuple[Span, ...], original: tuple[Span, ...]
) -> tuple[tuple[Pair, ...], tuple[Missing, ...], tuple[Added, ...]]:
    pairs: list[Pair] = []
    missing: list[Missing] = []
    added: list[Added] = []
    for i, j, de, do, confidence in beads.path:
        if de and do:
            here, there = (
                Span(english[i].start, english[i + de - 1].end),
                Span(original[j].start, original[j + do - 1].end),
            )
            pairs.append(Pair(here, there, confidence))
        elif de:
            added.append(Added(english[i], _around(beads.added, i)))
        else:
            missing.append(Missing(original[j], english[i - 1].end if i else 0, _around(beads.missing, j)))
    return tuple(pairs), tuple(missing), tuple(added)


def _around(chances: list[float], at: int) -> float:
    """The probability that a sentence at ``at`` or beside it stands alone: which one is hard to tell at times."""
    return min(1.0, sum(chances[max(0, at - 1) : at + 2]))
