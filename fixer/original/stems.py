"""The ``original`` of an entry: words that the original sentence holds when a fact is true.

A blank stands between words that must all be there, ``|`` between alternatives, ``*`` for any letters:
``rücken stärk*|gestärkt``. Quotation marks keep a phrase together.
"""

from __future__ import annotations

import re
from functools import cache

from fixer.words import fold

_GROUP = re.compile(r'(?:[^\s"\']|"[^"]*"|\'[^\']*\')+')
_QUOTES = "\"'"
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def holds(sentence: str, original: str) -> bool:
    """Whether ``sentence`` of the original has all the words that ``original`` of an entry asks for."""
    text = fold(sentence)
    return all(group.search(text) for group in _groups(original))


@cache
def _groups(original: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(
            "|".join(_word(option.strip(_QUOTES)) for option in group.split("|") if option.strip(_QUOTES))
        )
        for group in _GROUP.findall(fold(original))
    )


def _word(option: str) -> str:
    """Whole words, but in scripts that set no blanks between them."""
    body = r"\w*".join(re.escape(part) for part in option.split("*"))
    if _UNSPACED.search(option):
        return body
    return rf"(?<!\w){body}(?!\w)"
