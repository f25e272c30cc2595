"""Names of the English that are nearly, but not quite, a name of the original's sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from fixer.knowledge.wordlist import shadow_rank
from fixer.model import Span
from fixer.names.mentions import Mention, forms, mentions
from fixer.original.align import Alignment, Pair
from fixer.original.faults import LEAST_CONFIDENCE
from fixer.original.spelling import latin, sound
from fixer.view import View

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|(?<=\w)['’](?=\w))+")
_CYRILLIC = frozenset(["ru", "uk"])
_INFLECTED = frozenset(["pl", "cs", "tr", "ro", "hu", "fi", "is", "ru", "uk"])
_LATIN = _INFLECTED.union(["de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "id"]) - _CYRILLIC
_SLAVIC = re.compile(r"(?:[oe]v|[oe]va|sk[iy]y?|skaya|enko|chuk|yuk|vich|vych|shvili|dze)$")
_FLEETING = re.compile(r"e[cklnrtz]$")
"""A vowel that other cases do not have: Lipek, Lipkovi."""
_ENDING = 3
"""Letters at the end of a name that its case may change."""
_SHORTEST = 4
_LONG = 8


@dataclass(frozen=True, slots=True)
class Misspelled:
    """``form`` at ``span`` of the English view is ``original`` in the original; ``right`` is empty if unknown."""

    span: Span
    form: str
    original: str
    right: str
    sure: bool


def misspelled(view: View, alignment: Alignment) -> Iterator[Misspelled]:
    """Names that no word of the original writes so, where its sentence has one word that is nearly the same."""
    language = alignment.original.language
    if language in _LATIN | _CYRILLIC:
        names = forms(view.text)
        known = _Known(alignment.original.view.text, names, language)
        wanted = {name for name in names if not known.has(name) and shadow_rank(name.lower()) is None}
        for found in mentions(view.text, wanted).values():
            yield from _in_pairs(view, alignment, known, found)


def _in_pairs(view: View, alignment: Alignment, known: _Known, found: list[Mention]) -> Iterator[Misspelled]:
    for mention in found:
        pair = alignment.of(mention.span)
        if pair and pair.confidence >= LEAST_CONFIDENCE:
            near = known.near(mention.form, _unmatched(view, alignment, pair, known))
            if len(near) == 1:
                sentence = alignment.original.view.text[slice(*pair.original)]
                verdict = known.judge(mention, near[0], sentence)
                if verdict:
                    yield Misspelled(mention.span, mention.form, near[0], *verdict)


def _unmatched(view: View, alignment: Alignment, pair: Pair, known: _Known) -> list[str]:
    """The names of the pair's original that no word of its English is."""
    english = [known.key(word) for word in _WORD.findall(view.text[slice(*pair.english)])]
    words = dict.fromkeys(_WORD.findall(alignment.original.view.text[slice(*pair.original)]))
    named = (word for word in words if word[0].isupper() and not word.isupper())
    return [word for word in named if not any(known.same(known.key(word), other) for other in english)]


class _Known:
    """What the original calls its names."""

    def __init__(self, text: str, names: Collection[str], language: str) -> None:
        self.inflected = language in _INFLECTED
        self.key = sound if self.inflected else latin
        self.cyrillic = language in _CYRILLIC
        self.words = {self.key(word) for word in _WORD.findall(text)}
        self.plain = {latin(word) for word in _WORD.findall(text)}
        cuts = range(_ENDING + 1)
        self.starts = {word[: max(_SHORTEST, len(word) - cut)] for word in self.words for cut in cuts}
        self.names = names

    def has(self, name: str) -> bool:
        """Whether the original has the name, in whatever case."""
        key = self.key(name)
        if not self.inflected:
            return not {key, f"{key}s", key.removesuffix("s")}.isdisjoint(self.words)
        if latin(name) in self.plain:
            return True
        stems = (key[: len(key) - cut] for cut in (0, 1, 2))
        return key in self.words or (len(key) > _SHORTEST and any(stem in self.starts for stem in stems))

    def same(self, word: str, english: str) -> bool:
        """Whether two keys are one name but for the ending."""
        if not self.inflected or word == english:
            return word == english
        shorter, longer = sorted((len(word), len(english)))
        shared = shorter - (2 if shorter > 5 else 1)
        return longer - shorter <= _ENDING and shared >= _SHORTEST - 1 and word[:shared] == english[:shared]

    def near(self, name: str, words: list[str]) -> list[str]:
        """The ``words`` that differ from ``name`` by a letter, in long names by two, before the ending."""
        key = self.key(name)
        return [word for word in words if self._is_near(key, self.key(word))]

    def _is_near(self, name: str, word: str) -> bool:
        if name.startswith(word) or word.startswith(name):
            return False
        if self.inflected and _FLEETING.search(name):
            return False
        most = 1 if len(name) < _LONG else 2
        if not self.inflected:
            forms_of = {word, word.removesuffix("s")}
            return len(name) >= _SHORTEST and any(_apart(name, form, most) for form in forms_of)
        stems = [name[: len(name) - cut] for cut in (0, 1, 2) if len(name) - cut >= _SHORTEST]
        return any(_apart(stem, word[: len(stem) + by], 1) for stem in stems for by in (-1, 0, 1))

    def judge(self, mention: Mention, word: str, original: str) -> tuple[str, bool] | None:
        """What to write for ``word`` (empty if unknown) and whether that is sure; None if it may be another name.

        It is the name if the English has it right as well, or the given name before both is the same. Else it
        may be the name's form in another language: "Tokio" sounds as "Tokyo", and a case hides how a name ends.
        """
        right = self._right(word)
        after_given = self._after_given(mention, word, original)
        if right in self.names or (after_given and not self.cyrillic):
            return right, right in self.names and after_given and not self.inflected
        if self.inflected:
            return ("", False) if self.cyrillic and _SLAVIC.search(mention.form) else None
        return (right, False) if sound(mention.form) != sound(word) else None

    def _after_given(self, mention: Mention, word: str, original: str) -> bool:
        before = original[: original.find(word)].split()[-1:]
        return bool(before and mention.given) and self.same(self.key(before[0]), self.key(mention.given))

    def _right(self, word: str) -> str:
        """The spelling of ``word`` in English text; from another script or case only one that the English has."""
        if self.inflected:
            key = self.key(word)
            fits = [name for name in self.names if self.same(key, self.key(name))]
            return fits[0] if len(fits) == 1 else ""
        bare = word.removesuffix("s")
        return bare if bare in self.names else word


def _apart(one: str, other: str, most: int) -> bool:
    """Whether the words differ by ``most`` letters at the most, but do differ."""
    return 0 < DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most
