"""The dynamic programme: two rows of sentences in one order, and the most probable way they belong together."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_SHARES = {
    (1, 1): 0.93,
    (1, 2): 0.006,
    (2, 1): 0.006,
    (1, 3): 0.0008,
    (3, 1): 0.0008,
    (2, 2): 0.003,
    (1, 0): 0.025,
    (0, 1): 0.025,
}
"""How many English sentences belong to how many of the original, and how often in a translation that may be damaged."""
_PRIORS = {shape: math.log(share) for shape, share in _SHARES.items()}
_BAND = 60
"""Sentences on either side of the diagonal that may belong to one: bounds the work on long texts."""
_BEAM = 60.0
"""A way worse by this than the best one so far is given up: a gap of sixteen sentences costs as much."""

Cell = tuple[int, int]
Score = Callable[[int, int, int, int], float]


class Bead(NamedTuple):
    """English sentences ``i:i+de`` are sentences ``j:j+do`` of the original; ``confidence`` is a probability."""

    i: int
    j: int
    de: int
    do: int
    confidence: float


class Step(NamedTuple):
    """A bead that ends in a cell, with its score."""

    de: int
    do: int
    score: float


class Beads(NamedTuple):
    """``path``: beads that hold every sentence once, in order.

    ``added[i]`` and ``missing[j]`` are the probabilities that a sentence stands on one side only.
    """

    path: list[Bead]
    added: list[float]
    missing: list[float]


def align(english: int, original: int, score: Score) -> Beads:
    """How so many sentences belong to so many, by the scores of single beads."""
    steps, sums = _forward(english, original, score)
    after = _backward(steps, (english, original))
    total = sums[english, original]
    best: dict[Cell, tuple[float, Bead | None]] = {(0, 0): (0.0, None)}
    added, missing = [0.0] * english, [0.0] * original
    for (i, j), ending in steps.items():
        for de, do, worth in ending:
            before = i - de, j - do
            if before not in best or (i, j) not in after:
                continue
            chance = math.exp(min(0.0, sums[before] + worth + after[i, j] - total))
            right = best[before][0] + chance * (de + do)
            if (i, j) not in best or right > best[i, j][0]:
                best[i, j] = right, Bead(*before, de, do, chance)
            if not do:
                added[i - 1] += chance
            elif not de:
                missing[j - 1] += chance
    return Beads(_trace(best, (english, original)), added, missing)


def _forward(english: int, original: int, score: Score) -> tuple[dict[Cell, list[Step]], dict[Cell, float]]:
    """Steps into every cell that is worth a look, and the weight of all ways to it."""
    steps: dict[Cell, list[Step]] = {}
    sums: dict[Cell, float] = {(0, 0): 0.0}
    floor = -math.inf
    beam = _BEAM * max(1.0, original / (8 * max(english, 1)))
    for i in range(english + 1):
        best = -math.inf
        for j in _columns(i, english, original):
            here = list(_steps(i, j, sums, score))
            weight = _add([sums[i - de, j - do] + worth for de, do, worth in here]) if here else -math.inf
            if here and (weight >= floor or i == english):
                steps[i, j], sums[i, j] = here, weight
            best = max(best, sums.get((i, j), -math.inf))
        floor = best - beam
    return steps, sums


def _columns(i: int, english: int, original: int) -> range:
    """Sentences of the original that may stand beside English sentence ``i``."""
    if not english:
        return range(original + 1)
    middle, half = i * original // english, _BAND + abs(english - original)
    return range(max(0, middle - half), min(original, middle + half) + 1)


def _steps(i: int, j: int, sums: dict[Cell, float], score: Score) -> Iterator[Step]:
    for (de, do), prior in _PRIORS.items():
        if de <= i and do <= j and (i - de, j - do) in sums:
            both = score(i - de, j - do, de, do) if de and do else 0.0
            yield Step(de, do, prior + both)


def _backward(steps: dict[Cell, list[Step]], last: Cell) -> dict[Cell, float]:
    """The weight of all ways from a cell to the last one."""
    ways: dict[Cell, list[float]] = {last: [0.0]}
    after: dict[Cell, float] = {}
    for cell in [*reversed(steps), (0, 0)]:
        if cell not in ways:
            continue
        after[cell] = _add(ways.pop(cell))
        for de, do, worth in steps.get(cell, ()):
            ways.setdefault((cell[0] - de, cell[1] - do), []).append(after[cell] + worth)
    return after


def _trace(best: dict[Cell, tuple[float, Bead | None]], last: Cell) -> list[Bead]:
    beads: list[Bead] = []
    while (bead := best[last][1]) is not None:
        beads.append(bead)
        last = bead.i, bead.j
    return beads[::-1]


def _add(logs: Sequence[float]) -> float:
    """The logarithm of the sum of numbers given by their logarithms."""
    top = max(logs)
    return top + math.log(sum(math.exp(x - top) for x in logs))
