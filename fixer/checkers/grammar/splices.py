"""Sentences with only a comma between them: "The shop is closed, the street is empty".

Told by the finite verbs (is, has, will ...) on both sides. Left alone are sentences with any word that can make one side
a clause of the other, contrasts ("not this, it is that", "the other"), lists, reports ("..., a court has ruled") and
quotations, where people speak so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE
from fixer.context import Context
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Candidate, Category, Edit, Label, Rule, Span, Suggestion

SPLICE = Rule(
    "splices/comma",
    Category.GRAMMAR,
    "two sentences with only a comma between them",
    why="German, Czech, Russian and Chinese join sentences with a comma; "
    "English with “and”, a semicolon or a full stop.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The shop has been closed, the street is dead at night. => The shop has been closed; the street is dead at night.",
        "The case was reopened today, it is with the court in Bern. "
        "=> The case was reopened today; it is with the court in Bern.",
        "This is not a game, it is a war for all of us.",
        "The ministry has said that the plan is sound, the paper has reported.",
        "One man was hurt in it, the other was killed at once.",
        "If the case is closed, the court will be silent.",
        "In the town that was hit, the damage is still large.",
        "The shop is closed, the street is empty and the town is dead.",
        '"The shop has been closed, the street is now empty."',
        "Faster connections are now common, although the price is still high.",
        "The plan is dead, a court has ruled. It is a job, a job he has done for years.",
        "The more it is used, the more it will cost. It was late, he said.",
    ),
)
RULES = (SPLICE,)

_VERB = r"(?:is|are|was|were|has|have|had|will|can|must)"
_PLAIN = r"[^,\n.;:?!\"“”()—–]"
_NO_SUBJECT = (
    r"(?!(?:who|which|that|whose|whom|of|in|on|at|to|for|with|from|by|as|and|or|but|so|if|when|while|where|because|since|after"
    r"|before|than|like|including|such|not|what|how|why|nor|yet|then|also|now|though|although|even|amid|once|whether|says?"
    r"|plus|otherwise|however|therefore|[a-z]+ing|[a-z]+ed|[a-z]+ly|some|others?|former|latter|more|most|less|many|much|both"
    r"|all|each|none|half|rest)\b)"
)
"""Words that do not stand in the subject of a second sentence."""
_SECOND = regex(
    rf", {_NO_SUBJECT}(?!{_VERB} )[a-z’'-]+ (?:(?!(?:he|she|they|we|it|you|i) ){_NO_SUBJECT}[a-z’'-]+ ){{0,3}}?"
    rf"{_VERB}\b(?P<rest> {_PLAIN}{{5,120}}\.(?= |\n|$))"
)
_FIRST = regex(rf"(?:^|[.!?] )(?P<half>[A-Z](?:{_PLAIN}|, ){{8,160}})$")
_HAS_VERB = regex(rf"(?!(?:{_VERB}|[a-z]+ing) )\S+ {_PLAIN}*\b{_VERB}\b {_PLAIN}{{2,}}$")
_SUBORDINATE = regex(
    r"\b(?:if|when|while|whilst|as|although|though|because|since|after|before|once|unless|until|where|what|who|whose|how"
    r"|why|whether|that|which|not|no longer|nothing|nobody|never|neither|nor|only|just|says?|said|told|some|first|either"
    r"|than|so|too|such|depending|despite|according|during|with|given|instead|more|even|now|both|others?)\b|n['’]t\b",
    re.I,
)
"""Words by which one half may be a clause of the other, or a contrast that a comma may join."""
_SAID = regex(
    r"\b(?:said|says|told|report(?:s|ed)|announced|confirmed|added|writes?|written|noted|stated|explained|claim(?:s|ed)"
    r"|warn(?:s|ed)|believed?|thinks?|hopes?|shows?|shown|learned|suggest(?:s|ed)|heard|found|ruled|discovered|decided|revealed"
    r"|insist(?:s|ed)|argued?|concluded)\b"
)


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    for match in _SECOND.finditer(text):
        yield from _splice(context, match)


def _first_half(context: Context, comma: int) -> str:
    """The sentence up to ``comma`` if it ends in a clause with a verb; empty in a quotation."""
    text, block = context.view.text, context.view.block_at(comma).start
    first = _FIRST.search(text[max(block, comma - 260) : comma])
    if not first or not _HAS_VERB.match(first["half"].rpartition(", ")[2]) or in_quotes(text, block, comma):
        return ""
    return first["half"]


def _splice(context: Context, match: re.Match[str]) -> Iterator[Candidate]:
    text, comma = context.view.text, match.start()
    first = _first_half(context, comma)
    if not first or " - " in first or _SUBORDINATE.search(first):
        return
    if _SAID.search(match[0]) or " and " in match["rest"]:
        return
    fixes = tuple(
        Suggestion((Edit(comma, comma + 1, new),), UNSAFE, f"use '{new}'") for new in (";", ", and")
    )
    words = text[comma : match.start("rest")]
    yield Candidate(SPLICE, Span(comma, match.start("rest")), fixes, f"'{words}': {SPLICE.message}")
