"""Addresses, handles and placeholders of the original that the English has lost or changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion
from fixer.original.align import Alignment, Pair
from fixer.original.faults import LEAST_CONFIDENCE
from fixer.view import View

LINK = Rule(
    "original/link",
    Category.MARKUP,
    "an address or placeholder that differs from the original",
    why="Machines translate, respace and drop what must be copied: web and e-mail addresses, handles, {name}, %s.",
    safe=False,
)
RULES = (LINK,)
_COPIED = re.compile(
    r"(?:https?://|www\.)[\x21-\x7e]*[\w/=&#-]|[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<![\w@])@[A-Za-z]\w{2,}"
    r"|\{\{?[\w.]+\}?\}|%(?:\(\w+\))?[sd]\b|%\d\$[sd]\b|<[a-z]+_[a-z_]+>",
    re.I | re.ASCII,
)
_ALIKE = 0.75


def check(view: View, alignment: Alignment) -> Iterator[Candidate]:
    """Candidates in offsets of the English ``view``; what was lost is reported at its sentence."""
    known = {_key(token) for token in _COPIED.findall(alignment.original.view.text)}
    lost = known - {_key(token) for token in _COPIED.findall(view.text)}
    for pair in alignment.pairs if lost else ():
        if pair.confidence >= LEAST_CONFIDENCE:
            theirs = _COPIED.findall(alignment.original.view.text, *pair.original)
            missing = [token for token in theirs if _key(token) in lost]
            new = (
                match
                for match in _COPIED.finditer(view.text, *pair.english)
                if _key(match.group()) not in known
            )
            yield from _faults(pair, list(new), missing)


def _faults(pair: Pair, new: list[re.Match[str]], missing: list[str]) -> Iterator[Candidate]:
    for match in new:
        right = get_close_matches(match.group(), missing, 1, _ALIKE)
        if right:
            missing.remove(right[0])
            yield _changed(Span(*match.span()), match.group(), right[0])
    yield from (_lost(pair.english, token) for token in missing)


def _key(token: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", token.lower())


def _changed(span: Span, form: str, right: str) -> Candidate:
    fix = Suggestion((Edit(*span, right),), Applicability.UNSAFE, f"use '{right}'")
    return Candidate(LINK, span, (fix,), f"'{form}': the original has '{right}'")


def _lost(span: Span, token: str) -> Candidate:
    return Candidate(LINK, span, message=f"'{token}' of the original is not in the translation")
