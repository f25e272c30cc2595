"""Facts made on the spot: pairs to a matcher, texts to what it finds and writes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from fixer.context import Context
from fixer.knowledge.compiled import Hot
from fixer.knowledge.compiler import Vocabulary, compile_entries
from fixer.knowledge.entry import Answer, Entry, PackError, Pair
from fixer.knowledge.matcher import Matcher
from fixer.knowledge.root import rules_root
from fixer.markup import read
from fixer.model import Category, Rule
from fixer.view import View, build

Place = tuple[int, int, int]
"""Number of the pattern, start and end of the match."""


@cache
def vocabulary() -> Vocabulary:
    """Every slot, those of ``slots.yaml`` included."""
    return Vocabulary.of(yaml.safe_load((rules_root() / "common" / "slots.yaml").read_text(encoding="utf-8")))


def compiled(*lines: str, **keys: Any) -> tuple[Hot, list[PackError]]:
    """Hot part and errors of one entry; a line without an arrow gets an answer that nobody looks at."""
    rule = Rule("test/fact", Category.TERM, keys.pop("message", "'{text}' is wrong"))
    pairs = []
    for number, line in enumerate(lines, 1):
        machine, arrow, english = line.partition("=>")
        answers = tuple(Answer(text.strip()) for text in (english if arrow else "x").split("//"))
        pairs.append(Pair(number, machine.strip(), answers, is_regex="anchors" in keys))
    hot, _, errors = compile_entries(
        [Entry(rule, Path("test.yaml"), 1, tuple(pairs), **keys)], vocabulary(), None
    )
    return hot, errors


def matcher(*lines: str, **keys: Any) -> Matcher:
    """A matcher of one entry with these pairs. Raises the first error."""
    hot, errors = compiled(*lines, **keys)
    if errors:
        raise errors[0]
    return Matcher(hot)


def problem(line: str, **keys: Any) -> str:
    """What is wrong with a pair; empty if nothing is."""
    errors = compiled(line, **keys)[1]
    return errors[0].message if errors else ""


def view_of(text: str) -> View:
    return build(text, read(text, "plain"))


def found(matcher: Matcher, view: View) -> set[Place]:
    """What both stages find."""
    return {
        (n, *match.span())
        for n, at, backs in matcher.candidates(view)
        for match in matcher.pattern(n).matches(view, at, backs)
    }


def naive(matcher: Matcher, view: View) -> Iterator[Place]:
    """What the second stage alone finds, tried at every place."""
    for number in range(len(matcher.hot.patterns)):
        regex = matcher.pattern(number).regex
        for block in view.blocks:
            for at in range(block.start, block.end):
                match = regex.match(view.text, at, block.end)
                if match:
                    yield (number, *match.span())


def hits(line: str, text: str, **keys: Any) -> list[str]:
    """The words that one pair flags in ``text``."""
    view = view_of(text)
    return [view.text[slice(*c.span)] for c in matcher(line, **keys).check(Context(view))]


def mend(line: str, text: str, **keys: Any) -> str:
    """``text`` with the first answer of the pair put in wherever it matches."""
    view = view_of(text)
    mended = view.text
    for candidate in reversed(list(matcher(line, **keys).check(Context(view)))):
        for start, end, new in candidate.suggestions[0].edits:
            mended = mended[:start] + new + mended[end:]
    return mended.removesuffix("\n")
