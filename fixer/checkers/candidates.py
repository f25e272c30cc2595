"""The candidate that most checkers yield: some words, and what they should be."""

from __future__ import annotations

from fixer.model import Applicability, Candidate, Edit, Rule, Span, Suggestion

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def replacement(
    rule: Rule, text: str, start: int, end: int, new: str, level: Applicability = SAFE
) -> Candidate:
    """``start:end`` of the view's ``text`` should read ``new``."""
    fix = Suggestion((Edit(start, end, new),), level, f"use '{new.strip()}'")
    return Candidate(rule, Span(start, end), (fix,), _message(rule, text, start, end))


def remark(rule: Rule, text: str, start: int, end: int) -> Candidate:
    """``start:end`` is damaged, and nobody can know from the text alone what it should read."""
    return Candidate(rule, Span(start, end), message=_message(rule, text, start, end))


def _message(rule: Rule, text: str, start: int, end: int) -> str:
    return f"'{text[start:end].strip()}': {rule.message}"
