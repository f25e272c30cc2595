"""Spellings of one name in one text, with every mention; silent when they may be two names."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from fixer.names.agreement import one_name
from fixer.names.findings import Group, in_order, joined
from fixer.names.mentions import is_small, mentions, places_of
from fixer.names.variants import namesakes, pairs
from fixer.view import View


def clusters(view: View, forms: Collection[str], full: Iterable[tuple[str, str]]) -> list[Group]:
    """Groups of mentions whose forms spell one name in two ways or more, both in text order.

    ``forms`` are the names of ``view``, ``full`` the given and family names.
    """
    text = view.text
    found = [*pairs(forms), *namesakes(full)]
    if not found:
        return []
    found = [pair for pair in found if not is_small(view, pair.one) and not is_small(view, pair.other)]
    forms = {form for pair in found for form in (pair.one, pair.other)}
    held = mentions(text, forms, places_of(view, forms))
    same = [pair for pair in found if one_name(text, pair, held[pair.one], held[pair.other])]
    groups = [in_order(held[form] for form in group) for group in joined((p.one, p.other) for p in same)]
    return sorted(groups, key=lambda group: group[0].span)
