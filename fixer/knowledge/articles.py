"""The indefinite article by the sound of what follows it."""

from __future__ import annotations

import re
import unicodedata

_RUN = re.compile(r"[^\W_]+")
_POINT = re.compile(r"(?<!\.)\.$")  # spoken: a .22 rifle, a .exe file
_LETTERS = re.compile(r"[^\W\d_]+")

# Numbers spoken with eight, eleven or eighteen first; 1100 and 1848 are spoken in pairs.
_VOWEL_NUMBER = re.compile(r"8|1[18](?:\d\d\d?)?(?!\d)")

# Written with a vowel, spoken with a consonant: one, European, union, use.
_CONSONANT_SOUND = re.compile(
    r"(?:one|ones|once|oneself|oneness|ouija)$|oua|eu(?!ler)|ew(?!ok|ood)"
    r"|uni(?!m|n(?!om)|d(?!ir|im)|ron|ss|tem)|unanim|unabomb|unesco"
    r"|u(?:bi[qs]|efa|fo|gand|[iy]gh|k|lyss|r(?:[aeio]|ug)|s[aeiu]|t[aeio]|tr|v)"
)
# Written with a consonant, spoken with a vowel: hour, heir, Ypres, Xbox.
_VOWEL_SOUND = re.compile(
    r"hour(?!i)|honest|honou?r|heir|herb(?:s|al|alist|aceous)?$|hors$|y[^aeiouy]|x(?!h|mas)[^aeiouy]"
    r"|nvidia|(?:html|https?|mp|mpeg|nth|sms)$"
)

_VOWEL_NAMES = "AEFHILMNORSX"
"""Letters whose names start with a vowel sound: an F."""

_WORD_SHAPE = re.compile(
    r"(?:[FHLMNRS]|F[LR]|S[CHKLMNPTW]|S[CPT]R)"
    r"(?:[AEIOU]{1,2}[B-DF-HJ-NP-TV-Z]{1,2})*"
    r"[AEIOU]{1,2}(?:[B-DF-HJ-NP-TV-Z]|R[CDKMNST]|L[DFKMST]|N[DGKST]|[CFPS]T|[DKMPT]S|[CST]H|S[KP]|PP|SS|LL)"
    r"[AEIOUY]?"
)
"""Acronyms of four letters and more that can be spoken as a word: FIFA, MERS, NASDAQ."""

_SPOKEN_WORD = re.compile(
    r"FOIA|FOX|HIPAA|HUD|LAN|LOT|MAD|MAN|MAX|NOAA|RAI|RAM|REM|RIA|ROM|SAAB|SADC|SAG|SAM|SIM"
)
"""Acronyms that are spoken as words though their shape does not show it."""

_SPELLED_MIXED = re.compile(r"[fhlmnrsx][A-Z]|[FHLMNRSX][A-Z][b-df-hj-np-tv-z]|Mo[DJU]$")
"""Not all capitals, but spoken letter by letter, the first with a vowel sound: mRNA, MSc, MoD."""


def indefinite_article(following: str) -> str:
    """The word a or an for the text that follows; marks before its first word do not count."""
    text = _without_accents(following[:80])
    run = _RUN.search(text)
    if not run or _POINT.search(text[: run.start()]):
        return "a"
    if run.group()[0].isdecimal():
        vowel = bool(_VOWEL_NUMBER.match(text, run.start()))
    else:
        vowel = _starts_with_vowel(run.group(), text[run.end() : run.end() + 1])
    return "an" if vowel else "a"


def mend_article(article: str, following: str) -> str:
    """The right article for ``following`` in the capitals of ``article``; AN is all capitals, A is not."""
    mended = indefinite_article(following)
    if article == "AN":
        return mended.upper()
    return mended.capitalize() if article[:1].isupper() else mended


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _starts_with_vowel(run: str, mark: str) -> bool:
    """Whether a run of letters and digits, with ``mark`` after it, starts with a vowel sound."""
    letters = _LETTERS.match(run)
    word = letters.group() if letters else run
    if len(word) == 1:
        elided = mark in ("'", "’")
        return _word_starts_with_vowel(word) if elided else word.upper() in _VOWEL_NAMES
    acronym = re.fullmatch(r"([^\Wa-z\d_]{2,})(?:e?s)?", word)
    if acronym:
        return _acronym_starts_with_vowel(acronym[1])
    return bool(_SPELLED_MIXED.match(word)) or _word_starts_with_vowel(word)


def _acronym_starts_with_vowel(acronym: str) -> bool:
    if _SPOKEN_WORD.fullmatch(acronym) or (len(acronym) > 3 and _WORD_SHAPE.fullmatch(acronym)):
        return _word_starts_with_vowel(acronym)
    if acronym in ("ONE", "ONCE", "EUR") or (len(acronym) > 3 and acronym.startswith("EU")):
        return False
    return acronym[0] in _VOWEL_NAMES


def _word_starts_with_vowel(word: str) -> bool:
    low = word.lower()
    if _CONSONANT_SOUND.match(low):
        return False
    return low[0] in "aeiouæœø" or bool(_VOWEL_SOUND.match(low))
