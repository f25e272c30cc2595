"""Spellings of one name in one text, with every mention; silent when they may be two names."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from fixer.names.agreement import one_name
from fixer.names.mentions import Mention, forms, mentions, small_words
from fixer.names.variants import Pair, pairs


def clusters(text: str) -> list[list[Mention]]:
    """Groups of mentions whose forms spell one name in two ways or more, both in text order."""
    found = list(pairs(forms(text)))
    if not found:
        return []
    small = small_words(text)
    found = [pair for pair in found if pair.one.lower() not in small and pair.other.lower() not in small]
    held = mentions(text, {form for pair in found for form in (pair.one, pair.other)})
    same = (pair for pair in found if one_name(text, pair, held[pair.one], held[pair.other]))
    groups = [_in_order(held[form] for form in group) for group in _joined(same)]
    return sorted(groups, key=lambda group: group[0].span)


def _in_order(mentions: Iterable[list[Mention]]) -> list[Mention]:
    return sorted((mention for each in mentions for mention in each), key=attrgetter("span"))


def _joined(same: Iterable[Pair]) -> list[set[str]]:
    """The forms of the pairs, those that hang together in one set."""
    group_of: dict[str, set[str]] = {}
    for one, other, _ in same:
        group = group_of.get(one, {one}) | group_of.get(other, {other})
        for form in group:
            group_of[form] = group
    return list({id(group): group for group in group_of.values()}.values())
