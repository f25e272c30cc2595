"""Entries to compiled knowledge: the hot part that matching needs, and the documentation beside it.

The documentation is plain JSON; of the hot part ``compiled.py`` tells the shape.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fixer.knowledge.anchors import AnchorError, Search, anchor, search_of
from fixer.knowledge.compiled import Hot, Tables
from fixer.knowledge.entry import Entry, PackError, Pair
from fixer.knowledge.measured import Measured
from fixer.knowledge.notation import Not, NotationError, Sequence, Slot, parse, walk
from fixer.knowledge.pattern import LONGEST_GAP, Pattern, PatternCompiler, parts_of, texts_of
from fixer.knowledge.slots import BUILT_IN, SlotKind, words
from fixer.knowledge.template import TemplateCompiler
from fixer.knowledge.wordlist import shadow_rank
from fixer.model import Label

_NESTED = re.compile(r"[+*}]\)[+*{]|\.\*.*\.\*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The slots a pattern may use, and the tables behind ``{country.adj}``."""

    slots: Mapping[str, SlotKind]
    tables: Tables

    @classmethod
    def of(cls, lists: Mapping[str, Any]) -> Vocabulary:
        """From the content of ``slots.yaml``: lists of words, or tables word -> columns."""
        slots = dict(BUILT_IN) | {name: words(tuple(options)) for name, options in lists.items()}
        return cls(slots, {name: rows for name, rows in lists.items() if isinstance(rows, dict)})


def compile_entries(
    entries: Iterable[Entry], vocabulary: Vocabulary, measured: Measured | None
) -> tuple[Hot, dict[str, Any], list[PackError]]:
    """Hot part, documentation, and the pairs that could not be compiled (the others still are).

    Without measurements (a user's own pack) labels are what the entries say.
    """
    errors: list[PackError] = []
    rules: list[list[Any]] = []
    patterns: list[str] = []
    targets: dict[str, list[str]] = {}
    docs: dict[str, Any] = {}
    for entry in entries:
        docs[entry.rule.id] = _documentation(entry)
        rules.append(_rule_row(entry))
        for pair in entry.pairs:
            try:
                body, places = _compile_pair(pair, entry, vocabulary)
            except (NotationError, AnchorError, re.error, ValueError, RecursionError) as error:
                errors.append(PackError(f"{entry.rule.id}: {error}", entry.path, pair.line))
                continue
            body["label"], body["safe"] = _verdict(entry, pair, measured)
            for text, backs in places.items():
                targets.setdefault(text, []).append(f"{len(patterns)}:{','.join(map(str, backs))}")
            patterns.append(
                json.dumps(body | {"rule": len(rules) - 1}, ensure_ascii=False, separators=(",", ":"))
            )
    lines = [" ".join(found) for found in targets.values()]
    return Hot(rules, list(targets), lines, patterns, vocabulary.tables), docs, errors


def _verdict(entry: Entry, pair: Pair, measured: Measured | None) -> tuple[Label, bool]:
    if measured is None:
        return entry.rule.label, entry.safe_by_author
    return measured.fact_verdict(entry.rule, pair.machine)


def _rule_row(entry: Entry) -> list[Any]:
    rule = entry.rule
    return [
        rule.id,
        rule.category,
        rule.message,
        rule.languages,
        rule.severity,
        rule.label,
        rule.safe,
        rule.priority,
        entry.original,
    ]


def _documentation(entry: Entry) -> dict[str, Any]:
    return {
        "why": entry.rule.why,
        "original": entry.original,
        "unless": entry.unless,
        "pairs": [[p.line, p.machine, [[a.text, a.when] for a in p.answers]] for p in entry.pairs],
        "tries": entry.rule.tries,
        "path": "/".join(entry.path.parts[-2:]),
        "line": entry.line,
    }


def _compile_pair(
    pair: Pair, entry: Entry, vocabulary: Vocabulary
) -> tuple[dict[str, Any], Mapping[str, Iterable[int]]]:
    if pair.is_regex:
        pattern, search = _regex_pattern(pair.machine, entry.anchors)
        for answer in pair.answers:
            re.sub(pattern.regex, answer.text, "")  # raises re.error for a group that is not there
        answers = [[[["expand", a.text]], a.when] for a in pair.answers]
    else:
        tree = parse(pair.machine)
        pattern = PatternCompiler(vocabulary.slots).compile(tree)
        gap = max(
            [LONGEST_GAP, *(vocabulary.slots[n.name].longest for n in walk(tree) if isinstance(n, Slot))]
        )
        matched = _matched(tree)
        search = search_of(
            texts_of(matched, vocabulary.slots), parts_of(matched, vocabulary.slots), gap, shadow_rank
        )
        answers = [
            [TemplateCompiler(pattern, vocabulary.tables).compile(parse(a.text)), a.when]
            for a in pair.answers
        ]
    body: dict[str, Any] = {
        "fact": pair.machine,
        "regex": pattern.regex,
        "start": pattern.start,
        "region": pattern.region,
        "capital": pattern.capital,
        "verbs": pattern.verbs,
        "nouns": pattern.nouns,
        "slots": {label: slot for label, slot in pattern.slots.items() if slot not in BUILT_IN},
        "answers": answers,
        "unless": entry.unless,
        "needs": [search.needs, search.reach] if search.needs else [],
    }
    return {key: value for key, value in body.items() if value}, search.backs


def _matched(tree: Sequence) -> Sequence:
    """The tree without what must not stand around a match."""
    return tuple(item for item in tree if not isinstance(item.node, Not))


def _regex_pattern(regex: str, anchors: tuple[str, ...]) -> tuple[Pattern, Search]:
    if _NESTED.search(regex):
        raise NotationError("nested or unbounded repeats can take for ever; write {0,3} or a class")
    re.compile(regex)
    backs = {anchor(word.lower(), 0, shadow_rank).text: [-LONGEST_GAP] for word in anchors}
    return Pattern(regex=regex, capital=True), Search(backs)
