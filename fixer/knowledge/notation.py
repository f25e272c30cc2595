"""The notation of one side of a pair, parsed into a tree. ``docs/notation.md`` is its manual.

Both sides share it: what a machine writes (a pattern) and what English says (a template).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


class NotationError(ValueError):
    """Says what is wrong with a side of a pair, in the author's terms."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words and marks as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Verb:
    """``<take>``, ``<say|tell>``: any form; ``<be~>`` (``agrees``) takes the number of a noun."""

    lemmas: tuple[str, ...]
    agrees: bool = False


@dataclass(frozen=True, slots=True)
class Noun:
    """``word~``: singular or plural."""

    lemma: str


@dataclass(frozen=True, slots=True)
class Choice:
    """``(a|b)``, ``[a|b]`` (optional), ``(k=a|b)`` (labelled: paired and copied by name)."""

    options: tuple[Sequence, ...]
    label: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """``{number}``, ``{a:weekday}``, ``{time.clock}``; in a template also ``{k}`` for a label."""

    name: str
    label: str
    filter: str = ""


@dataclass(frozen=True, slots=True)
class Hole:
    """``{?}``: what only a person can fill."""


@dataclass(frozen=True, slots=True)
class Not:
    """``!(a|b)``: must not stand just before (first in a pattern) or just after (last)."""

    options: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class Border:
    """``^`` ``$`` ends of a sentence, ``^^`` ``$$`` ends of a block."""

    mark: str


@dataclass(frozen=True, slots=True)
class Region:
    """``_``: where the part that is replaced begins or ends."""


Node = Text | Verb | Noun | Choice | Slot | Hole | Not | Border | Region


@dataclass(frozen=True, slots=True)
class Item:
    """A node, and whether a blank stands before it."""

    node: Node
    spaced: bool


Sequence = tuple[Item, ...]

_WORD = re.compile(r"[\w'’\-]*\w(?:['’](?=\s|$|[|)\]]))?")
_VERB = re.compile(r"<([^<>|~]+(?:\|[^<>|~]+)*)(~?)>")
_SLOT = re.compile(r"\{(?:(\w+):)?(\w+)(?:\.(\w+))?\}")
_LABEL = re.compile(r"([a-z]\w*)=")
_SPECIAL = "<>()[]{}|~_^$!\\"


def parse(text: str) -> Sequence:
    """The tree of one side. Raises NotationError."""
    parser = _Parser(text)
    sequence = parser.sequence("")
    if parser.at < len(text):
        raise NotationError(f"unexpected {text[parser.at]!r} in {text!r}")
    return sequence


def walk(sequence: Sequence) -> Iterator[Node]:
    """Every node of the tree, parents first, in order of writing."""
    for item in sequence:
        yield item.node
        if isinstance(item.node, Choice | Not):
            for option in item.node.options:
                yield from walk(option)


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def sequence(self, closing: str) -> Sequence:
        items: list[Item] = []
        while self.at < len(self.text) and self.text[self.at] not in f"|{closing}":
            spaced = self._blanks() and bool(items)
            if self.at < len(self.text) and self.text[self.at] not in f"|{closing}":
                items.append(Item(self.node(), spaced))
        return tuple(items)

    def _blanks(self) -> bool:
        start = self.at
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at > start

    def node(self) -> Node:
        char = self.text[self.at]
        if char == "<":
            return self._verb()
        if char == "{":
            return self._slot()
        if char in "([":
            return self._choice(char)
        if char == "!":
            return self._not()
        if char == "_":
            self.at += 1
            return Region()
        if char in "^$":
            mark = char * (2 if self.text.startswith(char * 2, self.at) else 1)
            self.at += len(mark)
            return Border(mark)
        return self._text()

    def _verb(self) -> Node:
        match = _VERB.match(self.text, self.at)
        if not match:
            raise NotationError(f"'<' without a verb and '>' in {self.text!r}; write <take> or \\<")
        self.at = match.end()
        return Verb(tuple(v.strip() for v in match[1].split("|")), agrees=bool(match[2]))

    def _slot(self) -> Node:
        if self.text.startswith("{?}", self.at):
            self.at += 3
            return Hole()
        match = _SLOT.match(self.text, self.at)
        if not match:
            raise NotationError(f"'{{' without a slot's name and '}}' in {self.text!r}")
        self.at = match.end()
        return Slot(match[2], match[1] or match[2], match[3] or "")

    def _choice(self, opening: str) -> Node:
        closing = ")" if opening == "(" else "]"
        self.at += 1
        label = _LABEL.match(self.text, self.at)
        if label:
            self.at = label.end()
        return Choice(self._options(closing), label[1] if label else "", optional=opening == "[")

    def _options(self, closing: str) -> tuple[Sequence, ...]:
        start, options = self.at, [self.sequence(closing)]
        while self.text.startswith("|", self.at):
            self.at += 1
            options.append(self.sequence(closing))
        if not self.text.startswith(closing, self.at):
            raise NotationError(f"no {closing!r} for the bracket at character {start} of {self.text!r}")
        self.at += 1
        if not any(options):
            raise NotationError(f"empty brackets in {self.text!r}")
        return tuple(options)

    def _not(self) -> Node:
        self.at += 1
        if self.text.startswith("(", self.at):
            self.at += 1
            return Not(self._options(")"))
        following = self.text[self.at : self.at + 1]
        if not following.strip() or (following in _SPECIAL and following != "\\"):
            raise NotationError(f"'!' without a word or (...) in {self.text!r}; write !of, !(on|off) or \\!")
        return Not(((Item(self._text(), spaced=False),),))

    def _text(self) -> Text | Noun:
        if self.text[self.at] == "\\":
            if self.at + 1 == len(self.text):
                raise NotationError(f"a backslash with nothing after it in {self.text!r}")
            self.at += 2
            return Text(self.text[self.at - 1])
        word = _WORD.match(self.text.replace("_", " "), self.at)
        if word:
            self.at = word.end()
            if self.text.startswith("~", self.at):
                self.at += 1
                return Noun(word.group())
            return Text(word.group())
        char = self.text[self.at]
        if char in _SPECIAL:
            raise NotationError(
                f"unexpected {char!r} in {self.text!r}; write \\{char} for the character itself"
            )
        self.at += 1
        return Text(char)
