"""Fingerprint v1: how a finding is known again in a later run. Frozen: decisions depend on it.

The key is a hash of the rule and the folded matched words (of a group: its set of
spellings). Beside it stand hashes of the four words on either side. A finding is a stored
one when the keys are equal and one side is; a set of stored ones is a multiset.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

from fixer.words import fold

VERSION = 1
SIDE = 4
"""Words on either side that tell two equal findings apart."""

_WORD = re.compile(r"[\w\u0300-\u036f]+")


class Fingerprint(NamedTuple):
    key: str
    left: str
    right: str

    def __str__(self) -> str:
        return f"{VERSION}:{self.key}:{self.left}:{self.right}"

    @classmethod
    def parse(cls, text: str) -> Fingerprint:
        """Raises ValueError for anything but a v1 fingerprint."""
        version, key, left, right = text.split(":")
        if version != str(VERSION):
            raise ValueError(f"fingerprint version {version}")
        return cls(key, left, right)


def fingerprint(rule: str, view: str, start: int, end: int, group: str | None = None) -> Fingerprint:
    """The fingerprint of ``view[start:end]``, a prose view, so that re-wrapping changes nothing."""
    words = group if group is not None else " ".join(_words(view[start:end])) or view[start:end]
    left = _words(view[max(0, start - 200) : start])[-SIDE:]
    right = _words(view[end : end + 200])[:SIDE]
    return Fingerprint(_hash(f"{rule}\0{words}", 16), _hash(" ".join(left), 8), _hash(" ".join(right), 8))


def match(stored: Sequence[Fingerprint], found: Sequence[Fingerprint]) -> list[int | None]:
    """For each found one (in document order) the index of the stored one that it is, or None.

    Stored ones are in the order in which they stood. Both sides equal comes first, then
    one side; among equals the nearest in order. Each stored one is used once.
    """
    result: list[int | None] = [None] * len(found)
    free: dict[str, list[int]] = {}
    for i, one in enumerate(stored):
        free.setdefault(one.key, []).append(i)
    for sides in (2, 1):
        for i, one in enumerate(found):
            fitting = [j for j in free.get(one.key, ()) if _sides(stored[j], one) >= sides]
            if result[i] is None and fitting:
                nearest = min(fitting, key=lambda j: abs(j - i))
                result[i] = nearest
                free[one.key].remove(nearest)
    return result


def _sides(a: Fingerprint, b: Fingerprint) -> int:
    return (a.left == b.left) + (a.right == b.right)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _hash(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]
