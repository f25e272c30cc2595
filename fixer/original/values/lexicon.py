"""The words of a language for numbers, money, months and weekdays: ``rules/LANG/values.txt``.

Keys of the table: a number; ``month N``, ``weekday N``; ``percent``; a currency; ``and`` (stands inside numbers),
``suffix`` (follows a number in the same word), ``half`` ("halb acht" is half past seven), ``hour`` (beside a time),
``tens`` (decades: three of them are thirty years), ``none`` (looks like a number and is none),
``night`` (stands before the weekday that a night leads to).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache, cached_property

from fixer.knowledge.tables import has_table, table
from fixer.words import fold

CJK = frozenset(["zh", "ja", "ko"])
_GLUED = frozenset(["de", "nl", "it", "sv", "da", "no", "hu", "fi", "cs", "ru", "uk", "pl"])
"""Languages that write numbers as one word."""
COMMA = _GLUED.union(["fr", "es", "pt", "tr", "ro", "is", "id"])
"""Languages with a decimal comma."""
_OTHERS = frozenset(["and", "suffix", "half", "hour", "percent", "tens", "none", "night"])


@dataclass(frozen=True)
class Words:
    """Forms in lower case, each with what it stands for; a stem takes any ending."""

    forms: Mapping[str, str]
    stems: Mapping[str, str]

    def get(self, word: str) -> str | None:
        """What ``word`` (in lower case) stands for: as a form, else by its longest stem."""
        found = self.forms.get(word)
        return found if found is not None else self.stems.get(word[: self.stem_of(word)])

    def stem_of(self, word: str) -> int:
        """Length of the longest stem that begins ``word``; 0 for none."""
        ends = range(len(word) if self.stems else 0, 0, -1)
        return next((end for end in ends if word[:end] in self.stems), 0)


@dataclass(frozen=True, eq=False)
class Lexicon:
    language: str
    entries: Mapping[str, tuple[str, ...]]

    def _words(self, wanted: Iterable[str]) -> Words:
        forms: dict[str, str] = {}
        stems: dict[str, str] = {}
        for key in wanted:
            for form in self.entries[key]:
                low = fold(form)
                kind = stems if low.endswith("*") else forms
                kind.setdefault(low.rstrip("*"), key.rpartition(" ")[2])
        return Words(forms, stems)

    @cached_property
    def numbers(self) -> Words:
        return self._words(key for key in self.entries if _number(key) is not None)

    @cached_property
    def months(self) -> Words:
        return self._words(key for key in self.entries if key.startswith("month "))

    @cached_property
    def weekdays(self) -> Words:
        return self._words(key for key in self.entries if key.startswith("weekday "))

    @cached_property
    def money(self) -> Words:
        return self._words(key for key in self.entries if _is_currency(key))

    @cached_property
    def tens(self) -> Words:
        return self._words(key for key in self.entries if key == "tens")

    @cached_property
    def none(self) -> Words:
        return self._words(key for key in self.entries if key == "none")

    @cached_property
    def hours(self) -> Words:
        return self._words(key for key in self.entries if key == "hour")

    @cached_property
    def word(self) -> re.Pattern[str]:
        """A word, or one of the numbers that are two ("quatre-vingt")."""
        pairs = [re.escape(form) for form in self.numbers.forms if re.search("[ -]", form)]
        return re.compile(
            "|".join([*(rf"\b{pair}\b" for pair in pairs), r"[^\W\d_]+(?:['’][^\W\d_]+)?"]), re.I
        )

    def forms(self, key: str) -> tuple[str, ...]:
        """The forms of ``key`` in lower case, stars included; none if the table has none."""
        return tuple(map(fold, self.entries.get(key, ())))

    @property
    def cjk(self) -> bool:
        return self.language in CJK

    @cached_property
    def glued(self) -> re.Pattern[str] | None:
        """Takes numbers apart that are written as one word; None where the language has none."""
        if self.language not in _GLUED:
            return None
        words = self.numbers
        parts = sorted([*words.forms, *self.forms("and")], key=len, reverse=True)
        endings = [re.escape(form).replace(r"\*", r"\w*") for form in self.forms("suffix")]
        stems = sorted(words.stems, key=len, reverse=True)
        return re.compile(
            rf"(?P<parts>(?:{'|'.join(map(re.escape, parts))})+)"
            rf"(?:(?P<stem>{'|'.join(map(re.escape, stems)) or '(?!)'})\w*|{'|'.join(endings)})?"
        )

    def apart(self, word: str) -> list[str]:
        """The parts of a number that is one word ("vierundzwanzig"), each with an entry; else none."""
        match = self.glued.fullmatch(word) if self.glued else None
        if not match or self.numbers.stem_of(word) > len(match["parts"]):
            return []
        known = [*self.numbers.forms, *self.forms("and")]
        parts = _split(match["parts"], sorted(known, key=len, reverse=True))
        return [*parts, match["stem"]] if match["stem"] else parts


def _split(word: str, known: list[str]) -> list[str]:
    """``word`` as a row of ``known`` parts (long ones first); it is such a row."""
    if not word:
        return []
    for part in known:
        if word.startswith(part):
            rest = _split(word[len(part) :], known)
            if rest or len(part) == len(word):
                return [part, *rest]
    return []


def _number(key: str) -> Decimal | None:
    try:
        return Decimal(key)
    except InvalidOperation:
        return None


def _is_currency(key: str) -> bool:
    return " " not in key and key not in _OTHERS and _number(key) is None


@cache
def lexicon(language: str) -> Lexicon:
    """The words of ``language``; none for a language without a table."""
    return Lexicon(language, table("values", language) if has_table("values", language) else {})
