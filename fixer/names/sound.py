"""Keys that are equal for spellings of one name: a fine one with vowels and a coarse one without.

English, German, Polish and French ways to write the same foreign name fall together:
Zelensky/Zelenskyy/Selenskyj, Dziuba/Dzyuba, Khodorkovsky/Chodorkowski, Ramsbeek/Ramsbeck.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from fixer.lazy import regex

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
# In this order: what one letter of another script or language becomes in Latin letters.
_STEPS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tt+(?=s)", "t"),
        (r"tsch|tch", "k"),
        (r"sch|sh|sz|zh", "s"),
        (r"cz|[ck]h|ck|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"t[sz]|z", "s"),
        (r"ph", "f"),
        (r"w|ff?$", "v"),
        (r"d?th?", "t"),
        (r"(?<!^)h", ""),
        (r"ou|oo|ue", "u"),
        (r"oe", "o"),
        (r"ae(?!l)", "a"),
        (r"[yij]+", "i"),
        (r"i(?=e.)", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = regex(r"(?<!^)[aeiou]+")
_HARD = str.maketrans("bdgfj", "ptkvi")


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Fine key: spellings differ only in how sounds are written (Zaluzhny/Zaluzhnyi)."""
    key = plain(word)
    for pattern, replacement in _STEPS:
        key = pattern.sub(replacement, key)
    return key


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Coarse key: the consonants in order, voiced and voiceless alike (Ramsbeck/Ramspeck)."""
    key = _VOWELS.sub("", sound(word)).translate(_HARD)
    return re.sub(r"(.)\1+", r"\1", key)


def plain(word: str) -> str:
    """Lower case without accents."""
    low = word.lower()
    if low.isascii():
        return low
    split = unicodedata.normalize("NFD", low.translate(_LETTERS))
    return "".join(char for char in split if not unicodedata.combining(char))
