"""How messages quote an original."""

from __future__ import annotations

import re

LONGEST = 90
_KANA, _HAN = "\u3040-\u30ff", "\u3400-\u9fff"
_KANA_WORD, _HAN_WORD = 0.25, 0.5
_WORD = re.compile(rf"([{_KANA}])|([{_HAN}])|[^\W\d_{_KANA}{_HAN}]+")


def quote(text: str, longest: int = LONGEST) -> str:
    """``text`` in quotation marks on one line, cut at a blank where it is long."""
    line = " ".join(text.split())
    if len(line) > longest:
        cut = line[:longest]
        line = (cut.rpartition(" ")[0] or cut).rstrip(",;:–—- ") + " …"
    return f"“{line}”"


def words(text: str) -> float:
    """How many words ``text`` has; Chinese and Japanese are counted by their characters."""
    found = (match.lastindex for match in _WORD.finditer(text))
    return sum(_KANA_WORD if index == 1 else _HAN_WORD if index == 2 else 1 for index in found)
