"""Does a passage report on a match? Asked where a number means another thing in sport."""

from __future__ import annotations

import re
from functools import cache

from fixer.knowledge.tables import table

NEAR, FAR = 150, 300
"""Code points around a place in which two weak words of sport, or a strong one, tell a report on a match."""


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('sport')[kind])})\b", re.IGNORECASE)


def is_sport(text: str, start: int, end: int) -> bool:
    """Whether the words around ``start:end`` are those of a report on a match."""
    if _words("strong").search(text, max(0, start - FAR), end + FAR):
        return True
    weak = {match[0].lower() for match in _words("weak").finditer(text, max(0, start - NEAR), end + NEAR)}
    return len(weak) > 1
