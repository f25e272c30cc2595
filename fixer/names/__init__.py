"""Names checkers: a person, place or organisation that one document spells in two ways.

No spelling is chosen by majority: each mention gets every other spelling as a fix of its
own, and all findings of one name share a ``group``.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.context import Context
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Suggestion
from fixer.names.clusters import clusters
from fixer.names.mentions import Mention

SPELLED_TWO_WAYS = Rule(
    id="names/spelled-two-ways",
    category=Category.NAME,
    message="a name is spelled in two ways",
    why="""\
Each sentence is translated by itself, so the same foreign name comes out in two spellings.
Which one is right the text cannot say: the more frequent one is often the wrong one.
Different given names, relatives, inflected forms and spellings set side by side are left alone.""",
    tries=(
        "Lena Brandtner came. Later Brantner left. => Lena Brantner came. Later Brantner left.",
        "Artem Dziuba scored. Fans cheered Dzyuba. => Artem Dzyuba scored. Fans cheered Dzyuba.",
        "Jonathan Davies met the press. Rebecca Davis stayed at home.",
        "South Korea won. The Korean team cheered.",
        "Sergey Mezenov came early. His wife Olga Mezenova came late.",
        "They flew to Dnepr (Dnipro). Dnipro is a city of a million.",
        "Takashi Mori won. Takeshi Sato lost.",
        "The Millers left. Anna Miller stayed.",
    ),
    safe=False,
)
RULES = (SPELLED_TWO_WAYS,)
_RELATED = 20
"""Other mentions that a finding points at; the group holds them all."""


def check(context: Context) -> Iterator[Candidate]:
    """One candidate a mention of every name that the document spells in two ways or more."""
    for group in clusters(context.view.text):
        spellings = sorted({mention.form for mention in group})
        for mention in group:
            yield _candidate(mention, group, spellings)


def _candidate(mention: Mention, group: list[Mention], spellings: list[str]) -> Candidate:
    others = [spelling for spelling in spellings if spelling != mention.form]
    first = group[: _RELATED + 1]
    listed = " and ".join(f"'{other}'" for other in others)
    return Candidate(
        SPELLED_TWO_WAYS,
        mention.span,
        tuple(_suggestion(mention, other) for other in others),
        message=f"'{mention.form}' is also spelled {listed} here",
        group=" / ".join(spellings),
        related=tuple((m.span, f"'{m.form}'") for m in first if m != mention)[:_RELATED],
    )


def _suggestion(mention: Mention, spelling: str) -> Suggestion:
    edit = Edit(mention.span.start, mention.span.end, spelling)
    return Suggestion((edit,), Applicability.MANUAL, f"use '{spelling}'")
