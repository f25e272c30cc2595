"""Work stays flat: it grows neither per character with the text, nor with the number of facts."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from fixer.context import Context
from fixer.knowledge.compiled import Hot
from fixer.knowledge.matcher import Backs, CompiledPattern, Matcher
from fixer.knowledge.root import rules_root
from fixer.view import View
from tests.knowledge.facts import compiled, view_of


class CountedRegex:
    """A regex that counts how often it is tried."""

    def __init__(self, regex: re.Pattern[str], matcher: CountingMatcher) -> None:
        self.regex, self.matcher = regex, matcher

    def match(self, *place: Any) -> re.Match[str] | None:
        self.matcher.tried += 1
        return self.regex.match(*place)


class CountingMatcher(Matcher):
    """Counts what the first stage proposes and how often the second tries."""

    def __init__(self, hot: Hot) -> None:
        super().__init__(hot)
        self.proposed = self.tried = 0

    def candidates(self, view: View) -> Iterator[tuple[int, int, Backs]]:
        for candidate in super().candidates(view):
            self.proposed += 1
            yield candidate

    def pattern(self, number: int) -> CompiledPattern:
        pattern = super().pattern(number)
        if not isinstance(pattern.regex, CountedRegex):
            pattern.regex = CountedRegex(pattern.regex, self)  # type: ignore[assignment]
        return pattern


def work(hot: Hot, text: str) -> tuple[int, int]:
    """What the first stage proposes in ``text``, and how often the second tries."""
    matcher = CountingMatcher(hot)
    list(matcher.check(Context(view_of(text))))
    return matcher.proposed, matcher.tried


@cache
def common_words() -> list[str]:
    lines = (rules_root() / "common" / "words.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@cache
def generated(count: int) -> Hot:
    """Facts about pairs of words, as translators write them: most of two common words, some with gaps."""
    pick = random.Random(count)
    shapes = ["{} {}"] * 6 + [
        "<take> the {} {}",
        "(old|new) {} [of] {}",
        "{{number}} {} {}",
        "{} - {} {{word}}",
    ]
    words = common_words()[200:8000]
    facts = (pick.choice(shapes).format(pick.choice(words), pick.choice(words)) for _ in range(count))
    hot, errors = compiled(*(fact.replace("'", "") for fact in facts))
    assert not errors
    return hot


@cache
def kilobyte(seed: int = 0) -> str:
    """About 1,000 characters of words as common as in English."""
    words = common_words()
    chosen = random.Random(seed).choices(words, [1 / rank for rank in range(1, len(words) + 1)], k=170)
    return f"{' '.join(chosen)}."


@pytest.mark.parametrize("separator", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_work_per_character_does_not_grow_with_the_text(separator: str) -> None:
    hot = generated(500)
    least = work(hot, separator.join([kilobyte()] * 10))
    for size in (100, 1000):
        proposed, tried = work(hot, separator.join([kilobyte()] * size))
        assert proposed <= least[0] * size / 10 * 1.1 + 10
        assert tried <= least[1] * size / 10 * 1.1 + 10


def test_five_thousand_facts_propose_little() -> None:
    text = "\n\n".join(kilobyte(seed) for seed in range(200))
    few, many = (work(generated(count), text) for count in (500, 5000))
    assert few[0] <= 0.5 * 200  # per 1,000 characters
    assert few[1] <= 5 * 200
    assert many[0] <= 2 * 200
    assert many[1] <= 15 * 200


HOSTILE = [
    ("harvest helper", "harvest helper "),
    ("harvest helper", "harvest "),
    ("{names} helper", "Ida helper, "),
    ("{names} helper", "Ida, Ida and "),
    ("Said {names}", "Said Ida and "),
    ("helper {rest}", "helper "),
    ("{number} helper", "1.000.000 helper "),
    ("helper - {word} - helper", "helper-"),
    ("{word} [{a:word}] [{b:word}] helper [{c:word}] $", "helper "),
    ("<take> [the] [old] helper", "take the old "),
    ("helper $", "helper…"),
    ("!(the|old) helper !(of|at)", "old helper at "),
]


@pytest.mark.parametrize(("pattern", "text"), HOSTILE)
def test_a_text_of_nothing_but_anchors_is_linear_work(pattern: str, text: str) -> None:
    hot, _ = compiled(pattern)
    proposed, tried = work(hot, text * (10_000 // len(text)))
    more_proposed, more_tried = work(hot, text * (100_000 // len(text)))
    assert more_proposed <= 10.5 * proposed + 10
    assert more_tried <= 10.5 * tried + 10
    assert more_tried <= 60 * more_proposed  # what stands before a match is never searched far
