"""One person with family name first here and last there: Li Wei and Wei Li, Orbán Viktor and Viktor Orbán."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.model import Span
from fixer.names.agreement import side_by_side
from fixer.names.findings import Group, in_order
from fixer.names.mentions import UPPER, Mention

_REST = r"[\w\u0300-\u036f]+(?:-\w+)?"
_RUN = re.compile(rf"[{UPPER}](?<![\w@#/.'’&-].){_REST}(?: [{UPPER}]{_REST})+(?![\w@-])")
_LONGEST = 3


def groups(text: str) -> list[Group]:
    """Mentions of full names of two or three words that stand in both orders."""
    found: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in _full_names(text):
        found[tuple(mention.form.split(" "))].append(mention)
    made: list[Group] = []
    for words in sorted(found):
        turned = (*words[1:], words[0])
        if turned not in found or not _is_earlier(words, turned):
            continue
        if not side_by_side(text, found[words], found[turned]):
            made.append(in_order((found[words], found[turned])))
    return sorted(made, key=lambda group: group[0].span)


def _full_names(text: str) -> Iterator[Mention]:
    """Runs of two or three capitalised words, without the ordinary words at their ends ("Later Li Wei")."""
    for match in _RUN.finditer(text):
        words, start = match[0].split(" "), match.start()
        while words and _is_ordinary(words[0]):
            start += len(words.pop(0)) + 1
        while words and _is_ordinary(words[-1]):
            words.pop()
        if 1 < len(words) <= _LONGEST and not any(map(_is_ordinary, words)):
            name = " ".join(words)
            yield Mention(name, Span(start, start + len(name)))


@lru_cache(maxsize=1 << 14)
def _is_ordinary(word: str) -> bool:
    return is_common(word.lower()) or word.isupper() or word in table("capitalised")


def _is_earlier(words: Sequence[str], turned: Sequence[str]) -> bool:
    """Each pair once; of three words either order may come first."""
    return len(set(words)) == len(words) and (len(words) == _LONGEST or tuple(words) < tuple(turned))
