"""One person with family name first here and last there: Li Wei and Wei Li, Orbán Viktor and Viktor Orbán."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.model import Span
from fixer.names.agreement import side_by_side
from fixer.names.findings import Group, in_order
from fixer.names.mentions import UPPER, Mention, Start
from fixer.view import View
from fixer.wordindex import matches

_REST = r"[\w\u0300-\u036f]+(?:-\w+)?"
_RUN = regex(rf"[{UPPER}](?<![\w@#/.'’&-].){_REST}(?: [{UPPER}]{_REST})+(?![\w@-])")
_RUN_BEFORE = regex(rf"(?:[{UPPER}](?<![\w@#/.'’&-].){_REST} )+$")
_LONGEST = 3
_FARTHEST = 100
"""Characters before a word in which its run begins."""


def groups(view: View, starts: Sequence[Start]) -> list[Group]:
    """Mentions of full names of two or three words that stand in both orders."""
    text = view.text
    found: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in _full_names(view, starts):
        found[tuple(mention.form.split(" "))].append(mention)
    made: list[Group] = []
    for words in sorted(found):
        turned = (*words[1:], words[0])
        if turned not in found or not _is_earlier(words, turned):
            continue
        if not side_by_side(text, found[words], found[turned]):
            made.append(in_order((found[words], found[turned])))
    return sorted(made, key=lambda group: group[0].span)


def _full_names(view: View, starts: Sequence[Start]) -> Iterator[Mention]:
    """Runs of two or three capitalised words, without the ordinary words at their ends ("Later Li Wei")."""
    for match in matches(_RUN, view.text, sorted(_beginnings(view, starts))):
        words, start = match[0].split(" "), match.start()
        while words and _is_ordinary(words[0]):
            start += len(words.pop(0)) + 1
        while words and _is_ordinary(words[-1]):
            words.pop()
        if 1 < len(words) <= _LONGEST and not any(map(_is_ordinary, words)):
            name = " ".join(words)
            yield Mention(name, Span(start, start + len(name)))


def _beginnings(view: View, starts: Sequence[Start]) -> set[int]:
    """Where the runs begin that hold a word which stands first in one place, and last in another."""
    text, places = view.text, view.places.by_word
    repeated = [(at, word) for at, word in starts if len(places[word]) > 1]
    first = {word for at, word in repeated if _stands_first(text, at + len(word))}
    last = {word for at, word in repeated if word in first and _stands_last(view, at)}
    found: set[int] = set()
    for at in (at for at, word in repeated if word in last):
        before = _RUN_BEFORE.search(text, max(0, at - _FARTHEST), at)
        found.add(before.start() if before else at)
    return found


def _stands_first(text: str, end: int) -> bool:
    """Whether the word that ends at ``end`` has a hyphen, or a word with a capital behind it."""
    return text[end] == "-" or (text[end] == " " and text[end + 1].isupper())


def _stands_last(view: View, at: int) -> bool:
    """Whether the word before ``at`` has a capital or is the end of one with a hyphen."""
    before = view.shadow.rfind(" ", 0, at)
    return view.text[at - 1] == " " and (view.text[before].isupper() or view.text[before - 1] == "-")


@lru_cache(maxsize=1 << 14)
def _is_ordinary(word: str) -> bool:
    return is_common(word.lower()) or word.isupper() or word in table("capitalised")


def _is_earlier(words: Sequence[str], turned: Sequence[str]) -> bool:
    """Each pair once; of three words either order may come first."""
    return len(set(words)) == len(words) and (len(words) == _LONGEST or tuple(words) < tuple(turned))
