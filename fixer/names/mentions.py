"""Mentions of names: words with a capital that no one writes small, and the words beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from fixer.knowledge.wordlist import is_common, rank
from fixer.lazy import regex
from fixer.model import Span
from fixer.view import View
from fixer.wordindex import matches
from fixer.words import shadow

UPPER = "A-ZÀ-ÖØ-ÞŁŠŽŚŹŻČĆĎŇŘŤĐŐŰĞİŞĀĒĪŌŪ"
_NAME = regex(
    rf"[{UPPER}](?<![\w@#/.\\].)(?<!\w['’].)(?:['’][{UPPER}])?"  # no handle, address, or "We'Re"
    r"[\w\u0300-\u036f]{3,40}(?![\w/@\\]|\.\w)"
)
_FULL = regex(rf"([{UPPER}](?<![\w@#/.'’&-].)\w+) ([{UPPER}]\w{{4,40}})(?![\w@/-]|['’]\w\w| [{UPPER}])")
_SMALL = regex(r"(?<![\w@#/.\\])[a-zß-öø-ÿ]\w{3,}")
_BEFORE = regex(r"([\w'’]+)(\. | |-)$")
_AFTER = regex(rf"[ -]([{UPPER}][\w'’]+)")
_WEB = regex(r"://|www\.|@")
_BRITISH = regex(r"i[sz](?:ations?|ing|ed)$")
_LETTERS = frozenset(ascii_lowercase)
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


class Start(NamedTuple):
    """Where a name may begin, and the word of the index that stands there."""

    at: int
    word: str


def starts(view: View) -> list[Start]:
    """The words with a capital that are not in everyday use, and the O of O'Brien; in no order."""
    text, words = view.text, view.places.by_word
    found = {*view.places.held(_LETTERS), *view.places.rare}
    return [Start(at, word) for word in found for at in words[word] if text[at].isupper()]


def names(view: View, starts: Sequence[Start]) -> set[str]:
    """What ``forms`` finds, in a view of which the ``starts`` are known."""
    found = {match[0] for at, _ in starts if (match := _NAME.match(view.text, at))}
    return {name for name in found if _is_name(name)}


def full_names(view: View, starts: Sequence[Start]) -> set[tuple[str, str]]:
    """Two words with a capital that may be a given and a family name, no third one behind."""
    text = view.text
    firsts = [view.shadow.rfind(" ", 0, at) for at, _ in starts if text[at - 1] == " "]
    found = {match.groups() for at in firsts if (match := _FULL.match(text, at))}
    return {(given, family) for given, family in found if _is_given(given, " ") and _is_name(family)}


def is_small(view: View, form: str) -> bool:
    """Whether ``form``, of four letters or more, stands in lower case somewhere."""
    word = form.lower()
    return any(match[0] == word for match in matches(_SMALL, view.text, places_of(view, (word,))))


def places_of(view: View, forms: Iterable[str]) -> list[int]:
    """Where words stand with which one of ``forms`` begins."""
    return view.places.of(frozenset(shadow(form).split(" ")[0] for form in forms))


def mentions(
    text: str, wanted: Collection[str], places: Iterable[int] | None = None
) -> dict[str, list[Mention]]:
    """Every mention of the ``wanted`` forms, in text order; ``places``, if known, are where they can begin."""
    found: dict[str, list[Mention]] = {form: [] for form in wanted}
    for match in _NAME.finditer(text) if places is None else matches(_NAME, text, places):
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
