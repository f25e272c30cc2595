"""Candidates for a group of mentions of one name: a finding each, every other spelling offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from fixer.model import Applicability, Candidate, Edit, Rule, Suggestion
from fixer.names.mentions import Mention

RELATED = 20
"""Other mentions that a finding points at; the group holds them all."""

Group = list[Mention]
"""Mentions of one name in text order, of two forms or more."""


def in_order(held: Iterable[Sequence[Mention]]) -> Group:
    """One group of the mentions of several forms."""
    return sorted((mention for each in held for mention in each), key=attrgetter("span"))


def joined(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """The forms of the pairs, those that hang together in one set."""
    group_of: dict[str, set[str]] = {}
    for one, other in pairs:
        group = group_of.get(one, {one}) | group_of.get(other, {other})
        for form in group:
            group_of[form] = group
    return list({id(group): group for group in group_of.values()}.values())


def candidates(rule: Rule, group: Group, said: str) -> Iterator[Candidate]:
    """One candidate a mention; ``said`` stands between a form and the other forms in the message."""
    spellings = sorted({mention.form for mention in group})
    first = group[: RELATED + 1]
    for mention in group:
        others = [spelling for spelling in spellings if spelling != mention.form]
        listed = " and ".join(f"'{other}'" for other in others)
        yield Candidate(
            rule,
            mention.span,
            tuple(_suggestion(mention, other) for other in others),
            message=f"'{mention.form}' {said} {listed} here",
            group=" / ".join(spellings),
            related=tuple((m.span, f"'{m.form}'") for m in first if m != mention)[:RELATED],
        )


def _suggestion(mention: Mention, spelling: str) -> Suggestion:
    edit = Edit(mention.span.start, mention.span.end, spelling)
    return Suggestion((edit,), Applicability.MANUAL, f"use '{spelling}'")
