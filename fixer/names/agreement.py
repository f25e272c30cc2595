"""Whether the mentions of two similar forms speak of one person, place or organisation.

The words beside a name decide: the same given name joins, another one parts. Where they
say nothing, forms that sound alike are joined; others only under one title, or when one
stands with a given name and the other alone ("John Monteith", later "Montieth").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import attrgetter

from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.names.mentions import Mention
from fixer.names.sound import plain, sound
from fixer.names.variants import Pair

SHORTEST = 5
"""Letters a name must have to be joined without a shared given name: Hassel, not Scot."""
LONGEST_SENTENCE = 1000
"""Characters; what is further apart is no more looked at as one sentence."""
_SIDE_BY_SIDE = regex(
    r"""[ ,()/"“”'’‘=–—-]{0,4}(?:(?:and|or|also|not|now|formerly|&)[ "“'‘]+){0,2}(?:\w+ )?"""
)
_SENTENCE_END = regex(r"""[.!?…]["”'’)]*\s|\n""")

_given: Callable[[Mention], str] = attrgetter("given")
_title: Callable[[Mention], str] = attrgetter("title")
_after: Callable[[Mention], str] = attrgetter("after")


def one_name(text: str, pair: Pair, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether ``ones`` and ``others``, all mentions of the two forms, name the same thing."""
    if not ones or not others or side_by_side(text, ones, others):
        return False
    if _shared(ones, others, _given) or (pair.alike and _shared(ones, others, _after)):
        return True
    if _genders_differ(ones, others) or _neighbours_differ(text, pair, ones, others) or _short(pair):
        return False
    if _meet(text, ones, others, _same_sentence):
        return False
    return pair.alike or _shared(ones, others, _title) or _full_and_bare(ones, others)


def side_by_side(text: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether two different forms stand beside each other on purpose: "Kiev (Kyiv)"."""
    return _meet(text, ones, others, _side_by_side)


def _words(mentions: Sequence[Mention], side: Callable[[Mention], str]) -> set[str]:
    return {sound(side(mention)) for mention in mentions} - {""}


def _names(mentions: Sequence[Mention], side: Callable[[Mention], str]) -> set[str]:
    """Like ``_words``, without ordinary words: the Murray of "Goulburn Murray Water"."""
    found = {side(mention) for mention in mentions}
    return {sound(word) for word in found if not is_common(word.lower())} - {""}


def _shared(ones: Sequence[Mention], others: Sequence[Mention], side: Callable[[Mention], str]) -> bool:
    return any(len(word) > 1 for word in _words(ones, side) & _words(others, side))


def _genders_differ(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether one is Mr and the other Mrs."""
    return len({mention.gender for mention in [*ones, *others]} - {""}) > 1


def _neighbours_differ(text: str, pair: Pair, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether given names differ, names behind differ, or one is a family name and one a given name.

    A given name also stands alone: "Dmitry Lomsadze", later "Dmitri".
    """
    before = _words(ones, _given), _words(others, _given)
    behind = _names(ones, _after), _names(others, _after)
    if all(before) and not any(_initial(one, other) for one in before[0] for other in before[1]):
        return True
    if all(behind):
        return True
    alone = pair.alike and not any(before) and not any(m.title or _listed(text, m) for m in (*ones, *others))
    return not alone and any(after and not given for after, given in zip(behind, before, strict=True))


def _listed(text: str, mention: Mention) -> bool:
    """Whether it stands between commas, as the family names of a team do."""
    return (
        text[mention.span.start - 2 : mention.span.start] == ", "
        and text[mention.span.end : mention.span.end + 1] == ","
    )


def _initial(one: str, other: str) -> bool:
    return 1 in (len(one), len(other)) and one[0] == other[0]


def _short(pair: Pair) -> bool:
    return min(len(pair.one), len(pair.other)) < SHORTEST and plain(pair.one) != plain(pair.other)


def _full_and_bare(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether one stands with a given name and the other alone."""
    one_full, other_full = (bool(_words(mentions, _given)) for mentions in (ones, others))
    return one_full != other_full and not _words([*ones, *others], _after)


def _meet(
    text: str, ones: Sequence[Mention], others: Sequence[Mention], test: Callable[[str, int, int], bool]
) -> bool:
    """Whether ``test`` holds for the text between two neighbouring mentions of different form."""
    ordered = sorted([*ones, *others], key=attrgetter("span"))
    return any(
        left.form != right.form and test(text, left.span.end, right.span.start)
        for left, right in pairwise(ordered)
    )


def _side_by_side(text: str, start: int, end: int) -> bool:
    """As in "Kiev (Kyiv)" or "Davies and Davis": whoever writes this means it."""
    return end - start < 40 and _SIDE_BY_SIDE.fullmatch(text, start, end) is not None


def _same_sentence(text: str, start: int, end: int) -> bool:
    return end - start < LONGEST_SENTENCE and _SENTENCE_END.search(text, start, end) is None
