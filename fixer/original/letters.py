"""How words sound, roughly, in whatever script they are written: "Зеленский", "Selenskyj" and "Zelensky" are one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SCRIPTS = (
    ("абвгґдеєёжзиіїйклмнопрстуфхцчшщыэюя", "abvggdeeessiiiiklmnoprstufhssssieua"),
    ("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdesitiklmnkoprsstifhso"),
    ("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "avgdavshtikklmmnnsaffsskrst"),
    ("ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگیکةىئؤءأإآ", "avttghhddrssssdtsagfkklmnavifssgikaaaaaaaa"),
    ("アイウエオァィゥェォャュョヤユヨ", "aiueoaiueoauoauo"),
    ("カキクケコガギグゲゴサシスセソザジズゼゾ", "kkkkkgggggssssssssss"),
    ("タチツテトダヂヅデドナニヌネノハヒフヘホ", "tssttdssddnnnnnhhfhh"),
    ("バビブベボパピプペポマミムメモラリルレロ", "bbbbbpppppmmmmmrrrrr"),
    ("ワヲンヴ", "vonv"),
    ("ßłđðþøæœı", "slddtoaoi"),
)
"""Letters and what they sound like; vowels count for nothing in the end."""
_TABLE = str.maketrans(
    "".join(letters for letters, _ in _SCRIPTS), "".join(latin for _, latin in _SCRIPTS), "ъьッー"
)
_SOUNDS = (
    (re.compile(r"t?sch|tch|shch|sh|sz|ch(?=[eiy])|cz|c(?=[eiy])|x|z|j(?=[aeou])|dzh"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"[kg]h|ck|c|q|ch"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"m(?=[bp])"), "n"),
    (re.compile(r"[aeiouyhj'’-]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=20_000)
def consonants(word: str) -> str:
    """The consonants of ``word`` as Latin letters that stand for a sound each; "" where it has none."""
    plain = unicodedata.normalize("NFKD", word.lower().translate(_TABLE))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(_TABLE)
    for pattern, sound in _SOUNDS:
        plain = pattern.sub(sound, plain)
    return plain if plain.isascii() else ""
