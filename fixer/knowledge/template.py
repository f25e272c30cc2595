"""The English side of a pair: compiled to parts, and rendered for a match.

Parts are plain lists, so that they can be kept as JSON: a string is text as it stands,
``["v", i, forms]`` a verb in the form of the pattern's verb i, ``["n", i, singular, plural]``
a noun in the number of noun i, ``["be", i, j]`` the verb *be* in the form of verb i and the
number of noun j, ``["copy", label, filter]``, ``["pick", label, options]``, ``["?"]`` a hole,
``["expand", text]`` the replacement of a regex.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from fixer.knowledge.inflect import BE_FORMS, Form, be_like, form_of, noun_forms, verb_forms
from fixer.knowledge.notation import Choice, Hole, NotationError, Noun, Sequence, Slot, Text, Verb
from fixer.knowledge.pattern import Pattern
from fixer.knowledge.slots import FILTERS

Part = Any
Filter = Callable[[str], str]
HOLE = "{?}"
_WANTS_BASE = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|do|does|did|not|let)\s+(?:\w+ly\s+)?$|n['’]t\s+$"
)
_PLURAL_SUBJECT = re.compile(
    r"\b(?:they|we|you|these|those|people|men|women|children|\w+[^siu\W]s)\s+(?:\w+ly\s+)?$"
)


class TemplateCompiler:
    """Compiles one answer against its pattern; counts its verbs and nouns in order."""

    def __init__(self, pattern: Pattern, tables: Mapping[str, Mapping[str, Mapping[str, str]]]) -> None:
        self.pattern = pattern
        self.tables = tables
        self.verbs = self.nouns = 0

    def compile(self, sequence: Sequence) -> list[Part]:
        parts: list[Part] = []
        for item in sequence:
            part = self._part(item.node)
            if item.spaced:
                parts.append(" ")
            parts.append(part)
        return _joined(parts)

    def _part(self, node: object) -> Part:
        match node:
            case Text(text):
                return text
            case Hole():
                return ["?"]
            case Noun(lemma):
                if not self.pattern.nouns:
                    raise NotationError(f"{lemma}~ needs a noun with ~ in the pattern")
                index = min(self.nouns, len(self.pattern.nouns) - 1)
                self.nouns += 1
                return ["n", index, *noun_forms(lemma)]
            case Verb():
                return self._verb(node)
            case Slot():
                return self._copy(node)
            case Choice():
                return self._pick(node)
            case _:
                raise NotationError("only words, verbs, nouns, choices and slots can stand in an answer")

    def _verb(self, node: Verb) -> Part:
        if len(node.lemmas) > 1:
            raise NotationError("an answer has one verb in each place; give another answer after //")
        if not self.pattern.verbs:
            raise NotationError(f"<{node.lemmas[0]}> needs a verb in <> in the pattern")
        index = min(self.verbs, len(self.pattern.verbs) - 1)
        self.verbs += 1
        if node.agrees:
            return ["be", index, 0]
        return ["v", index, list(verb_forms(node.lemmas[0]))]

    def _copy(self, node: Slot) -> Part:
        if node.name not in self.pattern.labels:
            raise NotationError(f"{{{node.name}}} does not stand in the pattern")
        if node.filter and node.filter not in FILTERS and node.filter not in _columns(self.tables):
            raise NotationError(f"no filter named {node.filter!r}; there are {', '.join(sorted(FILTERS))}")
        return ["copy", node.name, node.filter]

    def _pick(self, node: Choice) -> Part:
        if not node.label:
            raise NotationError("a choice in an answer needs the label of a choice in the pattern: (k=a|b)")
        count = self.pattern.labels.get(node.label)
        if count != len(node.options):
            raise NotationError(
                f"({node.label}=...) has {len(node.options)} options, the pattern {count or 'none'}"
            )
        return ["pick", node.label, [self.compile(option) for option in node.options]]


def _columns(tables: Mapping[str, Mapping[str, Mapping[str, str]]]) -> set[str]:
    return {column for table in tables.values() for row in table.values() for column in row}


def _joined(parts: list[Part]) -> list[Part]:
    """Neighbouring strings as one."""
    out: list[Part] = []
    for part in parts:
        if out and isinstance(part, str) and isinstance(out[-1], str):
            out[-1] += part
        else:
            out.append(part)
    return out


class Renderer:
    """Renders answers for one match of a compiled pattern."""

    def __init__(
        self,
        match: re.Match[str],
        verbs: list[list[str]],
        nouns: list[list[str]],
        filters: Callable[[str, str, str], str],
    ) -> None:
        self.match, self.verbs, self.nouns, self.filters = match, verbs, nouns, filters

    def render(self, parts: list[Part]) -> str:
        return "".join(part if isinstance(part, str) else self._part(part) for part in parts)

    def _part(self, part: Part) -> str:
        match part:
            case ["?"]:
                return HOLE
            case ["v", index, ["be", *_]]:
                return self._be(index)
            case ["v", index, forms]:
                return str(forms[self._form(index)])
            case ["n", index, singular, plural]:
                return str(plural if self._is_plural(index) else singular)
            case ["be", index, noun]:
                return be_like(self._be(index), self._is_plural(noun))
            case ["copy", label, filter]:
                return self.filters(label, filter, self.match[label] or "")
            case ["pick", label, options]:
                taken = next(i for i in range(len(options)) if self.match[f"{label}__{i}"] is not None)
                return self.render(options[taken])
            case ["expand", template]:
                return self.match.expand(template)
        raise ValueError(f"unknown part {part!r}")

    def _form(self, index: int) -> Form:
        """The form in which the pattern's verb stands."""
        surface = self.match[f"v{index}"]
        for lemma in self.verbs[index]:
            try:
                return form_of(surface, lemma, self._before(index))
            except ValueError:  # a form of another of the verbs
                continue
        raise ValueError(f"{surface!r} is no form of {self.verbs[index]}")

    def _before(self, index: int) -> str:
        start = self.match.start(f"v{index}")
        return self.match.string[max(0, start - 60) : start].lower()

    def _be(self, index: int) -> str:
        """*be* as the pattern's verb stands: its own form if that is *be*, else by what stands before."""
        surface = self.match[f"v{index}"].lower()
        if surface in BE_FORMS:
            return surface
        form = self._form(index)
        if form is Form.BASE and not _WANTS_BASE.search(self._before(index)):
            return "are"
        if form is Form.PAST:
            return be_like("was", bool(_PLURAL_SUBJECT.search(self._before(index))))
        return verb_forms("be")[form]

    def _is_plural(self, index: int) -> bool:
        if not self.nouns:
            return False
        return (self.match[f"n{index}"] or "").lower() in self.nouns[index]
