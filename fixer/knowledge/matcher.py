"""The two-stage matcher: one pass for anchors over the shadow, then each pattern in place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from ahocorasick_rs import AhoCorasick

from fixer.context import Context
from fixer.fit import fit
from fixer.knowledge.compiled import Hot, Tables
from fixer.knowledge.pattern import REGION
from fixer.knowledge.slots import FILTERS
from fixer.knowledge.template import HOLE, Renderer
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Severity, Span, Suggestion
from fixer.sentences import is_sentence_start
from fixer.view import View, ViewBlock
from fixer.words import WORD_CHARS, fold

_START = re.compile(rf"(?<![{WORD_CHARS}])[{WORD_CHARS}]|[^\s{WORD_CHARS}]")

Backs = tuple[int, ...]

LONGEST_WAY = 5000
"""How far ``unless`` and ``??`` look, in code points to either side."""
LONGEST_NAMED = 60
"""A message names the words with their frame ("drove with a Ford", not "with"), unless they are longer."""
MOST_MARKS = 20
"""How many marks and blanks may stand around a hit that is a whole line."""


class Matcher:
    """Finds the facts of one compiled body of knowledge. ``check`` is a checker."""

    def __init__(self, hot: Hot) -> None:
        self.hot = hot
        self._patterns: dict[int, CompiledPattern] = {}
        self._targets: dict[int, list[tuple[int, Backs]]] = {}

    @cached_property
    def automaton(self) -> AhoCorasick:
        return AhoCorasick(self.hot.anchors)

    @cached_property
    def rules(self) -> list[Rule]:
        return [rule_of(row) for row in self.hot.rules]

    def check(self, context: Context) -> Iterator[Candidate]:
        """Every fact that stands in the view, each place once, in the order of the packs; different
        facts may overlap."""
        matches: dict[int, list[re.Match[str]]] = {}
        for number, position, backs in self.candidates(context.view):
            found = self.pattern(number).matches(context.view, position, backs)
            if found:
                matches.setdefault(number, []).extend(found)
        for number, found in sorted(matches.items()):
            for match in _outermost(found):
                candidate = self.pattern(number).candidate(context, match)
                if candidate:
                    yield candidate

    def candidates(self, view: View) -> Iterator[tuple[int, int, Backs]]:
        """The first stage: pattern number, the anchor's place in the shadow, how far back to begin."""
        if not self.hot.anchors:
            return
        for index, start, _ in self.automaton.find_matches_as_indexes(view.shadow, overlapping=True):
            for number, backs in self._target(index):
                yield number, start, backs

    def _target(self, index: int) -> list[tuple[int, Backs]]:
        """Pattern and how far back, for each pattern that has the anchor."""
        if index not in self._targets:
            pairs = (pair.split(":") for pair in self.hot.targets[index].split(" "))
            self._targets[index] = [(int(n), tuple(map(int, backs.split(",")))) for n, backs in pairs]
        return self._targets[index]

    def pattern(self, number: int) -> CompiledPattern:
        if number not in self._patterns:
            body = json.loads(self.hot.patterns[number])
            self._patterns[number] = CompiledPattern(body, self.rules[body["rule"]], self.hot.tables)
        return self._patterns[number]


def rule_of(row: list[Any]) -> Rule:
    """A rule as the hot part keeps it: without its documentation."""
    id, category, message, languages, severity, label, safe, priority, original = row
    return Rule(
        id,
        Category(category),
        message,
        languages=tuple(languages),
        severity=Severity(severity),
        label=Label(label),
        safe=safe,
        priority=priority,
        original=original,
    )


class CompiledPattern:
    """The second stage for one fact: confirms a match in place and writes its answers."""

    def __init__(self, body: dict[str, Any], rule: Rule, tables: Tables) -> None:
        self.body, self.rule, self.tables = body, rule, tables
        self.needs, self.reach = body.get("needs", ((), 0))
        self.start: str = body.get("start", "")
        self.unless = _any_word(body["unless"]) if "unless" in body else None
        self.safe: bool = body["safe"]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.body["regex"])

    def matches(self, view: View, position: int, backs: Backs) -> list[re.Match[str]]:
        """The matches that hold the anchor at ``position`` of the shadow."""
        if self.needs and not self._near(view.shadow, position):
            return []
        block = view.block_at(min(position, len(view.text) - 1))
        return [match for back in backs if (match := self._match(view, block, position, back))]

    def _match(self, view: View, block: ViewBlock, position: int, back: int) -> re.Match[str] | None:
        for at in _beginnings(view.text, position, back):
            if at < block.start:
                continue
            match = self.regex.match(view.text, at, block.end)
            if match and match.end() > position and self._stands_right(view, match, block):
                return match
        return None

    def _near(self, shadow: str, position: int) -> bool:
        """Whether all that a match needs stands around the anchor: quick to say, and mostly no."""
        around = shadow[max(position - self.reach, 0) : position + self.reach + 2]
        return all(any(f" {word} " in around for word in words) for words in self.needs)

    def _stands_right(self, view: View, match: re.Match[str], block: ViewBlock) -> bool:
        if self.start == "^^" and match.start() != block.start:
            return False
        if self.start == "^" and not is_sentence_start(view.text, match.start(), block.start):
            return False
        return not (self.unless and self.unless.search(view.folded, *_paragraph(match, block)))

    def candidate(self, context: Context, match: re.Match[str]) -> Candidate | None:
        """The match as a candidate; None if all its answers want words that are not there, or the
        first says what stands there already: (old|young) helper => young helper."""
        view = context.view
        block = view.block_at(match.start())
        span = Span(*match.span(REGION if self.body.get("region") else 0))
        answers = [
            parts
            for parts, when in self.body["answers"]
            if not when or _any_word(when).search(view.folded, *_paragraph(match, block))
        ]
        if not answers or span.start == span.end:
            return None
        suggestions = tuple(self._suggestion(view, match, span, block, parts) for parts in answers)
        if all(edit.text == view.text[edit.start : edit.end] for edit in suggestions[0].edits):
            return None
        named = match[0] if len(match[0]) <= LONGEST_NAMED else view.text[span.start : span.end]
        message = self.rule.message.replace("{text}", named)
        return Candidate(
            self.rule,
            span,
            suggestions,
            message,
            fact=self.body["fact"],
            label=Label(self.body["label"]),
            safe=self.safe,
        )

    def _suggestion(
        self, view: View, match: re.Match[str], span: Span, block: ViewBlock, parts: list[Any]
    ) -> Suggestion:
        body = self.body
        renderer = Renderer(match, body.get("verbs", []), body.get("nouns", []), self._filtered)
        new = renderer.render(parts)
        if not new and _is_whole(view.text, span, block):
            return Suggestion((Edit(block.start, block.end, ""),), title="delete the line", whole_lines=True)
        proper = "capital" in body
        edit = fit(view.text, span.start, span.end, new, (block.start, block.end), proper=proper)
        hole = HOLE in new
        title = f"use '{new}'" if new else "delete"
        return Suggestion((edit,), Applicability.MANUAL if hole else Applicability.SAFE, title)

    def _filtered(self, label: str, filter: str, text: str) -> str:
        if not filter:
            return text
        if filter in FILTERS:
            return FILTERS[filter](text)
        return str(self.tables[self.body["slots"][label]][text][filter])


def _outermost(matches: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Of one pattern's matches those that lie in no longer one: with or without an optional word."""
    end = -1
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if match.end() > end:
            end = match.end()
            yield match


def _beginnings(text: str, position: int, back: int) -> Iterator[int]:
    """Where the match around an anchor can begin: at the one place that ``back`` tells, or, behind
    a slot, at each word and mark up to so far before."""
    if back >= 0:
        yield position - back
    else:
        yield from (found.start() for found in _START.finditer(text, max(position + back, 0), position + 1))


def _paragraph(match: re.Match[str], block: ViewBlock) -> tuple[int, int]:
    """The block, or what is near in a block that is too long for a paragraph: work must not grow with it."""
    return max(block.start, match.start() - LONGEST_WAY), min(block.end, match.end() + LONGEST_WAY)


def _is_whole(text: str, span: Span, block: ViewBlock) -> bool:
    """Whether nothing but a few marks stands around ``span`` in its block."""
    if span.start - block.start > MOST_MARKS or block.end - span.end > MOST_MARKS:
        return False
    return not text[block.start : span.start].strip() and not text[span.end : block.end].strip(" .:…")


def _any_word(words: tuple[str, ...] | list[str]) -> re.Pattern[str]:
    """Finds one of the words in a folded text; ``word*`` stands for every word that begins so."""
    options = (re.escape(fold(w)).replace(r"\*", rf"[{WORD_CHARS}]*").replace(r"\ ", " ") for w in words)
    return re.compile(rf"(?<![{WORD_CHARS}])(?:{'|'.join(options)})(?![{WORD_CHARS}])")
