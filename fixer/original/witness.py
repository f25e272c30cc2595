"""The original as a witness: it confirms facts, silences those that it does not bear out, and adds its own checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fixer.context import Context
from fixer.model import Candidate, Label, Rule
from fixer.original import copies, links, names, negation, nights, numbers, quotations, structure
from fixer.original.align import Alignment, align
from fixer.original.stems import holds
from fixer.original.text import Original

CHECKS = (structure, copies, quotations, negation, numbers, nights, names, links)
SURE = 0.8
"""The confidence of a pair that may confirm a fact or silence it."""


def rules() -> list[Rule]:
    """The rules that need an original."""
    return [rule for check in CHECKS for rule in check.RULES]


def hear(context: Context, candidates: list[Candidate], original: Original) -> list[Candidate]:
    """The candidates as the original leaves them, with those of the checks that need it.

    An original that does not belong to the article changes nothing.
    """
    alignment = align(context.view, original)
    if not alignment.fits:
        return candidates
    found = [candidate for check in CHECKS for candidate in check.check(context.view, alignment)]
    return [*(_judged(candidate, alignment) for candidate in candidates), *_without_twins(candidates, found)]


def _judged(candidate: Candidate, alignment: Alignment) -> Candidate:
    """*certain* where the original holds the fact's words; a *likely* one that it lacks falls silent."""
    if not candidate.rule.original or candidate.label in (None, Label.CERTAIN):
        return candidate
    pair = alignment.of(candidate.span)
    if pair is None or pair.confidence < SURE:
        return candidate
    borne_out = holds(alignment.original.view.text[slice(*pair.original)], candidate.rule.original)
    return replace(candidate, label=Label.CERTAIN if borne_out else Label.HINT)


def _without_twins(candidates: list[Candidate], found: list[Candidate]) -> Iterator[Candidate]:
    """What the original adds, but nothing that stands at the very place of another finding of its category."""
    known = {(candidate.span, candidate.rule.category) for candidate in candidates}
    return (candidate for candidate in found if (candidate.span, candidate.rule.category) not in known)
