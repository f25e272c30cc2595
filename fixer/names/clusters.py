"""Spellings of one name in one text, with every mention; silent when they may be two names."""

from __future__ import annotations

from collections.abc import Collection

from fixer.names.agreement import one_name
from fixer.names.findings import Group, in_order, joined
from fixer.names.mentions import full_names, mentions, small_words
from fixer.names.variants import namesakes, pairs


def clusters(text: str, forms: Collection[str]) -> list[Group]:
    """Groups of mentions whose forms spell one name in two ways or more, both in text order.

    ``forms`` are the names of ``text``.
    """
    found = [*pairs(forms), *namesakes(full_names(text))]
    if not found:
        return []
    small = small_words(text)
    found = [pair for pair in found if pair.one.lower() not in small and pair.other.lower() not in small]
    held = mentions(text, {form for pair in found for form in (pair.one, pair.other)})
    same = [pair for pair in found if one_name(text, pair, held[pair.one], held[pair.other])]
    groups = [in_order(held[form] for form in group) for group in joined((p.one, p.other) for p in same)]
    return sorted(groups, key=lambda group: group[0].span)
