"""Sentences that stand in another place than in the original: the dynamic programme, which keeps to the order,
leaves them alone on both sides."""

from __future__ import annotations

import math

from fixer.original.dynamic import Bead, Beads
from fixer.original.score import Evidence

LEAST = 0.0
"""Log likelihood ratio from which on two lone sentences are one that has moved."""
MOST = 10_000
"""Pairs that are compared at most: with more the original is that of another article."""


def reunite(beads: Beads, evidence: Evidence) -> Beads:
    """``beads`` with the sentences that have moved as beads of their own, in the order of the English text."""
    english = [bead.i for bead in beads.path if not bead.do]
    original = [bead.j for bead in beads.path if not bead.de]
    if not english or not original or len(english) * len(original) > MOST:
        return beads
    scores = {(i, j): evidence.bead(i, j, 1, 1) for i in english for j in original}
    found: list[Bead] = []
    for (i, j), score in sorted(scores.items(), key=lambda item: -item[1]):
        if score < LEAST or any(i == bead.i or j == bead.j for bead in found):
            continue
        found.append(Bead(i, j, 1, 1, 1 / (1 + math.exp(-score))))
    moved_english, moved_original = {bead.i for bead in found}, {bead.j for bead in found}
    kept = [
        b for b in beads.path if (b.do or b.i not in moved_english) and (b.de or b.j not in moved_original)
    ]
    return beads._replace(path=sorted([*kept, *found], key=lambda bead: bead.i))
