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
from fixer.knowledge.slots import FILTERS, SLOTS_OF
from fixer.words import fold, lower

Part = Any
Filter = Callable[[str], str]
HOLE = "{?}"
_BLANKS = re.compile(" {2,}")
_FIRST_PERSON = re.compile(r"\bi\s+(?:\w+ly\s+)?$")
_PLAIN_DASHES = str.maketrans("‐‑–—−", "-----")
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
        if node.lemmas[0].startswith("be "):
            raise NotationError(f"write <be> and the other words after it, not <{node.lemmas[0]}>")
        if not self.pattern.verbs:
            raise NotationError(f"<{node.lemmas[0]}> needs a verb in <> in the pattern")
        index = min(self.verbs, len(self.pattern.verbs) - 1)
        self.verbs += 1
        if node.agrees:
            return ["be", index, self._agreeing(node.lemmas[0])]
        return ["v", index, list(verb_forms(node.lemmas[0]))]

    def _agreeing(self, lemma: str) -> int:
        """The pattern's noun that a <be~> here agrees with; without any it is singular."""
        if lemma != "be":
            raise NotationError(f"only <be~> can take the number of a noun, not <{lemma}~>")
        return max(0, min(self.nouns, len(self.pattern.nouns) - 1))

    def _copy(self, node: Slot) -> Part:
        if node.name not in self.pattern.labels:
            raise NotationError(f"{{{node.name}}} does not stand in the pattern")
        if node.filter and node.filter not in self._filters(self.pattern.slots.get(node.name, "")):
            known = ", ".join(self._filters(self.pattern.slots.get(node.name, "")))
            raise NotationError(f"{{{node.name}}} has no filter named {node.filter!r}; there are {known}")
        return ["copy", node.name, node.filter]

    def _filters(self, slot: str) -> list[str]:
        """The filters that every filling of a slot can take; ``slot`` is empty for a choice."""
        columns = [set(row) for row in self.tables.get(slot, {}).values()]
        own = {name for name in FILTERS if slot in SLOTS_OF.get(name, (slot,))}
        return sorted(own.union(set.intersection(*columns) if columns else ()))

    def _pick(self, node: Choice) -> Part:
        if not node.label:
            raise NotationError("a choice in an answer needs the label of a choice in the pattern: (k=a|b)")
        count = self.pattern.labels.get(node.label)
        if count != len(node.options):
            raise NotationError(
                f"({node.label}=...) has {len(node.options)} options, the pattern {count or 'none'}"
            )
        return ["pick", node.label, [self.compile(option) for option in node.options]]


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
        text = "".join(part if isinstance(part, str) else self._part(part) for part in parts)
        return _BLANKS.sub(" ", text).strip(" ")  # what matched nothing leaves its blanks

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
                return self.filters(label, filter, self.match[label]) if self.match[label] else ""
            case ["pick", label, options]:
                return self.render(self._taken(label, options))
            case ["expand", template]:
                return self.match.expand(template)
        raise ValueError(f"unknown part {part!r}")

    def _taken(self, label: str, options: list[list[Part]]) -> list[Part]:
        """The option for what a choice matched: an option without a group is for nothing."""
        groups = self.match.groupdict()
        for i, option in enumerate(options):
            if groups.get(f"{label}__{i}") is not None:
                return option
        return next((option for i, option in enumerate(options) if f"{label}__{i}" not in groups), [])

    def _matched(self, kind: str, index: int, count: int) -> int | None:
        """The verb (kind v) or noun (n) for ``index``: of those that alternatives and options left in."""
        matched = [i for i in range(count) if self.match[f"{kind}{i}"] is not None]
        return matched[min(index, len(matched) - 1)] if matched else None

    def _form(self, index: int) -> Form:
        """The form in which the pattern's verb stands."""
        verb = self._matched("v", index, len(self.verbs))
        if verb is None:
            return Form.BASE
        surface = lower(self.match[f"v{verb}"])
        for lemma in self.verbs[verb]:
            try:
                return form_of(surface, lemma, self._before(verb))
            except ValueError:  # a form of another of the verbs
                continue
        raise ValueError(f"{surface!r} is no form of {self.verbs[verb]}")

    def _before(self, verb: int) -> str:
        start = self.match.start(f"v{verb}")
        return lower(self.match.string[max(0, start - 60) : start])

    def _be(self, index: int) -> str:
        """*be* as the pattern's verb stands: its own form if that is *be*, else by what stands before."""
        verb = self._matched("v", index, len(self.verbs))
        if verb is None:
            return "be"
        surface, before, form = lower(self.match[f"v{verb}"]), self._before(verb), self._form(index)
        if surface in BE_FORMS:
            return surface
        if form is Form.BASE and not _WANTS_BASE.search(before):
            return "am" if _FIRST_PERSON.search(before) else "are"
        if form is Form.PAST:
            return be_like("was", bool(_PLURAL_SUBJECT.search(before)))
        return verb_forms("be")[form]

    def _is_plural(self, index: int) -> bool:
        noun = self._matched("n", index, len(self.nouns))
        if noun is None:
            return False
        return fold(self.match[f"n{noun}"]).translate(_PLAIN_DASHES) in map(fold, self.nouns[noun])
