"""One definition of word, word edge and case, for both stages of the matcher and all checkers."""

from __future__ import annotations

WORD_CHARS = r"\w\u0300-\u036f"
APOSTROPHES = "'’‘ʼ"

LEFT_EDGE = rf"(?<![{WORD_CHARS}])(?<!\w[{APOSTROPHES}])"
RIGHT_EDGE = rf"(?![{WORD_CHARS}])(?![{APOSTROPHES}](?!s\b)[^\W\d_])"
"""A word ends before a possessive 's, but not inside "can't" or "they're"."""

# What ignoring case means to ``re`` beyond lower(): these match i, i, s.
_FOLDS = {"İ": "i", "ı": "i", "ſ": "s"}
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_ASCII_SHADOW = {i: " " for i in range(128) if not (chr(i).isalnum() or chr(i) == "_")}


def lower(text: str) -> str:
    """Lower case of the same length as ``text``."""
    for char, folded in _FOLDS.items():
        if char in text:
            text = text.replace(char, folded)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Lower case with plain quotes, same length: two words are equal if their folds are."""
    if text.isascii():
        return text.lower()
    low = lower(text)
    for char, plain in _QUOTES.items():
        if char in low:
            low = low.replace(char, plain)
    return low


def shadow(text: str) -> str:
    """Lower case with every mark a blank, same length as ``text``."""
    if text.isascii():
        return text.lower().translate(_ASCII_SHADOW)
    low = lower(text)
    for char in set(low):
        if not is_word_char(char):
            low = low.replace(char, " ")
    return low


def is_word_char(char: str) -> bool:
    return char.isalnum() or char == "_" or "\u0300" <= char <= "\u036f"
