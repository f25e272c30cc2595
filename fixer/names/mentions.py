"""Mentions of names: words with a capital that no one writes small, and the words beside them."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from fixer.knowledge.wordlist import is_common, rank
from fixer.model import Span

UPPER = "A-ZÀ-ÖØ-ÞŁŠŽŚŹŻČĆĎŇŘŤĐŐŰĞİŞĀĒĪŌŪ"
_NAME = re.compile(
    rf"[{UPPER}](?<![\w@#/.\\].)(?<!\w['’].)(?:['’][{UPPER}])?"  # no handle, address, or "We'Re"
    r"[\w\u0300-\u036f]{3,40}(?![\w/@\\]|\.\w)"
)
_FULL = re.compile(rf"([{UPPER}](?<![\w@#/.'’&-].)\w+) ([{UPPER}]\w{{4,40}})(?![\w@/-]|['’]\w\w| [{UPPER}])")
_SMALL = re.compile(r"(?<![\w@#/.\\])[a-zß-öø-ÿ]\w{3,}")
_BEFORE = re.compile(r"([\w'’]+)(\. | |-)$")
_AFTER = re.compile(rf"[ -]([{UPPER}][\w'’]+)")
_WEB = re.compile(r"://|www\.|@")
_BRITISH = re.compile(r"i[sz](?:ations?|ing|ed)$")
_CALENDAR = """
    January February March April June July August September October November December
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday"""
_HE = frozenset(["Mr", "Sir", "Lord", "Herr", "Monsieur", "King", "Prince", "Father", "Brother"])
_SHE = frozenset(
    ["Mrs", "Ms", "Miss", "Lady", "Dame", "Frau", "Madame", "Queen", "Princess", "Sister", "Mother"]
)
_OFFICES = """
    Dr Prof Professor President Minister Chancellor Senator Governor Mayor General Colonel Captain Major Judge
    Justice Bishop Archbishop Cardinal Pope Coach Inspector Detective Sergeant Officer Secretary Director
    Chairman Chairwoman Ambassador Deputy Rep Sen Gov Gen Col Capt Rev"""
_TITLES = _HE.union(_SHE, _OFFICES.split())
_NO_NAMES = _TITLES.union(_CALENDAR.split(), (f"{title}s" for title in _TITLES))
_PARTICLES = frozenset(
    ["van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "bin", "ibn", "al"]
)
_NEAR = 30
"""Characters to the left of a name that may hold a particle and a given name."""
_FUNCTION_WORDS = 1000
"""A word of this rank before a name is no part of it: "But Davies", "In Davies"."""


class Mention(NamedTuple):
    """One place in the text. ``given`` or ``title`` stands before the name, ``after`` follows it."""

    form: str
    span: Span
    given: str = ""
    title: str = ""
    after: str = ""

    @property
    def gender(self) -> str:
        """``he`` or ``she`` where the title tells, else empty."""
        return "he" if self.title in _HE else "she" if self.title in _SHE else ""


def forms(text: str) -> set[str]:
    """The words of ``text`` that look like names, as they are written."""
    return {word for word in set(_NAME.findall(text)) if _is_name(word)}


def full_names(text: str) -> set[tuple[str, str]]:
    """Two words with a capital that may be a given and a family name, no third one behind."""
    return {
        (given, family) for given, family in _FULL.findall(text) if _is_given(given, " ") and _is_name(family)
    }


def small_words(text: str) -> set[str]:
    """The words of four letters or more that ``text`` writes in lower case."""
    return set(_SMALL.findall(text))


def mentions(text: str, wanted: Collection[str]) -> dict[str, list[Mention]]:
    """Every mention of the ``wanted`` forms, in text order."""
    found: dict[str, list[Mention]] = {form: [] for form in wanted}
    for match in _NAME.finditer(text):
        if match.group() in found and not _in_address(text, *match.span()):
            found[match.group()].append(_mention(text, Span(*match.span())))
    return found


@lru_cache(maxsize=1 << 16)
def _is_name(word: str) -> bool:
    if word in _NO_NAMES or word[1:].isupper() or any(char.isdigit() or char == "_" for char in word):
        return False
    return not is_common(word.lower()) and not _BRITISH.search(word)


def _in_address(text: str, start: int, end: int) -> bool:
    left, right = max(0, start - 200), text.find(" ", end, end + 200)
    left = max(left, text.rfind(" ", left, start))
    return _WEB.search(text, left, right if right > 0 else end) is not None


def _mention(text: str, span: Span) -> Mention:
    given = title = ""
    at = span.start
    while before := _BEFORE.search(text, max(0, at - _NEAR), at):
        word, at = before.group(1), before.start()
        if word in _PARTICLES:
            continue
        if word in _TITLES:
            title = word
        elif _is_given(word, before.group(2)):
            given = word
        break
    after = _AFTER.match(text, span.end)
    return Mention(text[span.start : span.end], span, given, title, after.group(1) if after else "")


def _is_given(word: str, gap: str) -> bool:
    """Whether the word before a name belongs to it; a full stop stands only after an initial."""
    if not word[0].isupper() or (len(word) > 1 and (word.isupper() or gap == ". ")):
        return False
    place = rank(word.lower())
    return place is None or place >= _FUNCTION_WORDS
