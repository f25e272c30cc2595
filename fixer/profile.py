"""Is this document a translation, and from what? Judged from signs, or named by the user.

A sign is a rule with a measured weight (log-likelihood of a hit in a window of translated
text against a window of English) for each source language, see ``rules/signs.tsv``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fixer.model import Candidate, Span
from fixer.sentences import sentence_bounds
from fixer.view import View

WINDOW = 2_400
"""Code points in which signs are added up: about 400 words, so that length alone convicts nobody."""

Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Sign:
    """A place that speaks for a source language. ``span`` counts in the view."""

    rule: str
    language: str
    span: Span
    weight: float


@dataclass(frozen=True, slots=True)
class Profile:
    """The verdict, and why. ``named`` means that the user said so."""

    translated: bool = False
    language: str | None = None
    signs: tuple[Sign, ...] = ()
    named: bool = False

    def fits(self, languages: tuple[str, ...]) -> bool:
        """Whether rules for these source languages (empty: any) belong to this document."""
        return self.translated and (not languages or self.language is None or self.language in languages)


def judge(candidates: Iterable[Candidate], view: View, weights: Weights, threshold: float) -> Profile:
    """The verdict of the best window: at least two independent signs that reach ``threshold``."""
    by_language: dict[str, list[tuple[Sign, int]]] = defaultdict(list)
    for candidate in candidates:
        for language, weight in weights.get(candidate.rule.id, {}).items():
            sign = Sign(candidate.rule.id, language, candidate.span, weight)
            by_language[language].append((sign, _sentence(view, candidate.span)))
    best: tuple[float, tuple[Sign, ...]] = (0.0, ())
    for signs in by_language.values():
        best = max(best, _best_window(signs), key=lambda scored: scored[0])
    score, found = best
    if len(found) < 2 or score < threshold:
        return Profile(signs=found)
    return Profile(True, found[0].language, found)


def _sentence(view: View, span: Span) -> int:
    block = view.block_at(span.start)
    return sentence_bounds(view.text, span.start, block.start, block.end)[0]


def _best_window(signs: list[tuple[Sign, int]]) -> tuple[float, tuple[Sign, ...]]:
    signs.sort(key=lambda s: s[0].span.start)
    best: tuple[float, tuple[Sign, ...]] = (0.0, ())
    last = 0
    for first in range(len(signs)):
        while last < len(signs) and signs[last][0].span.start < signs[first][0].span.start + WINDOW:
            last += 1
        chosen = _independent(signs[first:last])
        best = max(best, (sum(s.weight for s in chosen), chosen), key=lambda scored: scored[0])
    return best


def _independent(signs: list[tuple[Sign, int]]) -> tuple[Sign, ...]:
    """The heaviest signs of which no two share a rule or a sentence."""
    rules: set[str] = set()
    sentences: set[int] = set()
    chosen: list[Sign] = []
    for sign, sentence in sorted(signs, key=lambda s: -s[0].weight):
        if sign.rule not in rules and sentence not in sentences:
            rules.add(sign.rule)
            sentences.add(sentence)
            chosen.append(sign)
    return tuple(sorted(chosen, key=lambda s: s.span))
