"""How alike two spellings of a name are, in Latin letters or across scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LATIN = str.maketrans(
    {"ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"}
)
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"}
_SOUNDS = (
    "а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ye ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f "
    "х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya љ=lj њ=nj ћ=c ђ=dj џ=dz ј=j "
    "š=sh č=ch ž=zh ś=sh ć=ch ż=zh ź=zh ş=sh ç=ch"
)
_TABLE = str.maketrans({pair[0]: pair[2:] for pair in _SOUNDS.split()})
_VARIANTS = (
    (re.compile(r"shch|sch(?=[aeiouy])|szcz|sz|sch"), "sh"),
    (re.compile(r"tsch|tch|cz|tsh"), "ch"),
    (re.compile(r"dzh|dj"), "zh"),
    (re.compile(r"kh|ch(?=[aou]|$)(?<!^ch)"), "h"),
    (re.compile(r"tz|c(?=[eiy])|ts"), "z"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"ck|c(?!h)|q"), "k"),
    (re.compile(r"g"), "h"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=[aeiou])h(?![aeiou])"), ""),
    (re.compile(r"[jy]|ie|ij"), "i"),
    (re.compile(r"i+(?=[aeou])|(?<=[aeou])i+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Usual ways to write one sound."""


def latin(word: str) -> str:
    """``word`` without case, diacritics and the ways around them: "Müller", "Mueller" and "MULLER" are one."""
    low = word.lower()
    for umlaut, pair in _UMLAUTS.items():
        low = low.replace(pair, umlaut)
    low = unicodedata.normalize("NFKD", low.translate(_LATIN))
    return "".join(char for char in low if not unicodedata.combining(char))


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """What ``word`` (Cyrillic or Latin) sounds like in letters; equal for all usual transliterations of one name."""
    plain = latin(unicodedata.normalize("NFC", word).lower().translate(_TABLE))
    for pattern, sign in _VARIANTS:
        plain = pattern.sub(sign, plain)
    return plain
