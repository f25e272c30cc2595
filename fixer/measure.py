"""Measures rules: hits per fact on good English, on human translations and on machine output.

Labels, *safe* and the weights of signs follow from these counts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from fixer.context import Checker, Context
from fixer.document import Document
from fixer.engine import Engine
from fixer.knowledge.measured import Counts, Measured
from fixer.knowledge.signs import weight
from fixer.markup import format_of, read
from fixer.model import Candidate, Category
from fixer.profile import WINDOW
from fixer.protect import Protected
from fixer.view import View, build

Key = tuple[str, str]
WEIGHTLESS = {
    *(Category.PUNCTUATION, Category.DUPLICATE, Category.MARKUP, Category.LEFTOVER, Category.UI),
    Category.NAME,
}
"""Damage that says nothing of a source language; names and topics of a country least of all."""
_LANGUAGE = re.compile(r"(?<![a-z])([a-z]{2})-en(?![a-z])")


@dataclass
class Corpus:
    """Hits of one corpus: per fact, and in how many windows of text each rule stands."""

    words: int = 0
    windows: int = 0
    hits: Counter[Key] = field(default_factory=Counter)
    windows_with: Counter[str] = field(default_factory=Counter)
    samples: dict[Key, list[str]] = field(default_factory=lambda: defaultdict(list))


def count(engine: Engine, documents: Iterable[Document], samples: int = 0) -> Corpus:
    """Hits of every fact and checker rule in ``documents``, spoken or silent."""
    corpus = Corpus()
    for document in documents:
        view = build(document.text, read(document.text, format_of(document.path)))
        corpus.words += len(view.text.split())
        corpus.windows += max(1, round(len(view.text) / WINDOW))
        seen: set[tuple[str, int]] = set()
        for candidate in _counted(engine.checkers, view):
            key = (candidate.rule.id, candidate.fact)
            corpus.hits[key] += 1
            if len(corpus.samples[key]) < samples:
                corpus.samples[key].append(_sample(view, candidate))
            window = (candidate.rule.id, candidate.span.start // WINDOW)
            if window not in seen:
                seen.add(window)
                corpus.windows_with[candidate.rule.id] += 1
    return corpus


def _counted(checkers: Iterable[Checker], view: View) -> Iterator[Candidate]:
    """Candidates outside protected spans; of a group (a name's spellings) only the first."""
    protected = Protected(view)
    groups: set[tuple[str, str]] = set()
    for check in checkers:
        for candidate in check(Context(view)):
            if protected.holds(candidate.span):
                continue
            if candidate.group:
                if (candidate.rule.id, candidate.group) in groups:
                    continue
                groups.add((candidate.rule.id, candidate.group))
            yield candidate


def _sample(view: View, candidate: Candidate) -> str:
    """The hit in its surroundings, and what it would become."""
    text, (start, end) = view.text, candidate.span
    edits = candidate.suggestions[0].edits if candidate.suggestions else ()
    new = " | ".join(f"{text[e.start : e.end]} -> {e.text}" for e in edits)
    around = f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 60]}"
    return f"{around}   {{{new}}}".replace("\n", " ¶ ")


def measured(
    known: Iterable[Key], human: Corpus, reference: Corpus, machine: Iterable[Corpus], old: Measured
) -> Measured:
    """Counts for every known fact; what was read of its fixes (right, wrong) is kept."""
    machine = list(machine)
    counts = {}
    for key in known:
        before = old.counts.get(key, Counts())
        counts[key] = Counts(
            human.hits[key], reference.hits[key], sum(c.hits[key] for c in machine), *before[3:]
        )
    return Measured((human.words, reference.words, sum(c.words for c in machine)), counts)


def weights(
    engine_rules: Iterable[tuple[str, Category]], human: Corpus, machine: Mapping[str, Corpus]
) -> dict[str, dict[str, float]]:
    """Weights of signs by rule and source language."""
    result: dict[str, dict[str, float]] = {}
    for rule, category in engine_rules:
        if category in WEIGHTLESS:
            continue
        for language, corpus in machine.items():
            value = weight(corpus.windows_with[rule], corpus.windows, human.windows_with[rule], human.windows)
            if value > 0:
                result.setdefault(rule, {})[language] = value
    return result


def language_in(path: str) -> str | None:
    """The source language that a path tells, as in ``wmt/de-en/system.txt``."""
    found = _LANGUAGE.search(path)
    return found[1] if found else None
