"""One definition of word, word edge and case, for both stages of the matcher and all checkers."""

from __future__ import annotations

WORD_CHARS = r"\w\u0300-\u036f"
APOSTROPHES = "'’‘ʼ"

LEFT_EDGE = rf"(?<![{WORD_CHARS}])(?<!\w[{APOSTROPHES}])"
RIGHT_EDGE = rf"(?![{WORD_CHARS}])(?![{APOSTROPHES}](?![sS]\b)[^\W\d_])"
"""A word ends before a possessive 's, but not inside "can't" or "they're"."""

WEB_ADDRESS = r"(?:https?://|ftp://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]*_]"
"""A web address without the marks of the sentence after it."""

# What ignoring case means to ``re`` beyond lower(): these match i, i, s. No other lower case is longer than its letter.
_FOLDS = {"İ": "i", "ı": "i", "ſ": "s"}
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_ASCII_SHADOW = {i: " " for i in range(128) if not (chr(i).isalnum() or chr(i) == "_")}


def lower(text: str) -> str:
    """Lower case of the same length as ``text``."""
    for char, folded in _FOLDS.items():
        if char in text:
            text = text.replace(char, folded)
    return text.lower()


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
    """Whether ``char`` is part of a word in the shadow; the apostrophe ʼ, a letter to Unicode, is not."""
    return (char.isalnum() and char != "ʼ") or char == "_" or "\u0300" <= char <= "\u036f"
