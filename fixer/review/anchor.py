"""An accepted change in a file that somebody edited since: found again where its exact words stand."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.model import Span
from fixer.review.places import Place
from fixer.review.questions import CONTEXT

ALIKE = 0.6
"""How much of what stood around a change must still be there."""
CLEARLY = 0.15
"""How much better than the second best place the best one must be."""
_MOST = 40
"""Places looked at, the nearest first: short words stand everywhere."""


def find(text: str, place: Place, words: str | None = None) -> Span | None:
    """Where in ``text`` the changed source words (or other ``words``) of a place stand; None if they do not,
    or stand in several places alike."""
    words = place.source if words is None else words
    if not words:
        return None
    near = sorted(_occurrences(text, words), key=lambda at: abs(at - place.at))[:_MOST]
    scored = sorted(((_alike(text, Span(at, at + len(words)), place), -at) for at in near), reverse=True)
    if not scored or scored[0][0] < ALIKE:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < CLEARLY:
        return None
    return Span(-scored[0][1], -scored[0][1] + len(words))


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        if _whole(text, at, at + len(words)):
            yield at
        at = text.find(words, at + 1)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the span does not begin or end inside a word."""
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return not cut_before and not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def _alike(text: str, span: Span, place: Place) -> float:
    """The better of both sides and of both together: one side may have been written anew."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    left, right = _same(place.before, before), _same(place.after, after)
    return max(
        (left + right) / 2, min(max(left, right), 0.99) if min(len(place.before), len(place.after)) else 0
    )


def _same(old: str, new: str) -> float:
    from diff_match_patch import diff_match_patch

    longest = max(len(old), len(new))
    if old == new or not longest:
        return 1.0
    differ = diff_match_patch()
    differ.Diff_Timeout = 0  # otherwise the result depends on how fast the machine is
    return 1 - float(differ.diff_levenshtein(differ.diff_main(old, new, False))) / longest
