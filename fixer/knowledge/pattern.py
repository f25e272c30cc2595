"""The machine's side of a pair: from its tree to a regex, and to the literal texts it can match.

Both come from the same tree, so that the first stage of the matcher (literal texts) can
lose nothing that the second stage (the regex) would confirm.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from fixer.knowledge.inflect import noun_forms, pattern_forms
from fixer.knowledge.notation import (
    Border,
    Choice,
    Hole,
    Item,
    Not,
    NotationError,
    Noun,
    Region,
    Sequence,
    Slot,
    Text,
    Verb,
)
from fixer.knowledge.slots import SlotKind
from fixer.words import APOSTROPHES, LEFT_EDGE, RIGHT_EDGE, WORD_CHARS, is_word_char

GAP = "\0"
"""Stands in a literal text for what is not known: the filling of a slot."""

MOST_TEXTS = 600
"""A pattern with more literal texts than this gives up its least useful alternatives to gaps."""

LONGEST_GAP = 60
"""Code points that stand for a gap which is no slot."""

_LEFT = rf"(?:(?![{WORD_CHARS}])|{LEFT_EDGE})"
_RIGHT = rf"(?:(?<![{WORD_CHARS}])|{RIGHT_EDGE})"
_RESERVED = re.compile(r"region|[vn]\d+|\w*__\w*|\d\w*")
_DASHES = "-‐‑–—−"
_MARKS = {"'": f"[{APOSTROPHES}]", "-": f"[{_DASHES}]", '"': '["“”„«»]', "…": r"(?:…|\.\.\.)"}
REGION = "region"


@dataclass(slots=True)
class Pattern:
    """``regex`` matches in the view's text; named groups carry what templates copy.

    Group ``v0``, ``v1`` ... hold verbs (``verbs[i]`` lists the lemmas), ``n0`` ... nouns
    (``nouns[i]``: every plural form), ``label__0`` ... the options of a labelled choice.
    ``labels`` counts those options (0 for a slot), ``slots`` names the slot behind a label.
    """

    regex: str = ""
    start: str = ""
    verbs: list[tuple[str, ...]] = field(default_factory=list)
    nouns: list[list[str]] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)
    slots: dict[str, str] = field(default_factory=dict)
    region: bool = False
    capital: bool = False


class PatternCompiler:
    """Compiles one pattern; ``slots`` are the slots it may use."""

    def __init__(self, slots: Mapping[str, SlotKind]) -> None:
        self.slots = slots
        self.out = Pattern()
        self._region_open = False

    def compile(self, sequence: Sequence) -> Pattern:
        body, before, after = _split_nots(sequence)
        if body and isinstance(body[0].node, Border) and body[0].node.mark in ("^", "^^"):
            self.out.start = body[0].node.mark
            body = body[1:]
        if not body:
            raise NotationError("nothing to match")
        self.out.capital = _first_is_capital(_replaced(body))
        regex = self._sequence(body)
        self.out.regex = f"{_not_before(before)}{_LEFT}{regex}{_RIGHT}{self._not_after(after)}"
        if self._region_open:
            raise NotationError("the part to replace begins with '_' but does not end")
        re.compile(self.out.regex)
        return self.out

    def _sequence(self, items: Sequence) -> str:
        """Optional items carry the blank that goes with them, so that leaving them out leaves no hole."""
        out: list[str] = []
        first = True  # only optional items so far: their blank follows them
        for i, item in enumerate(items):
            part, blank = self._node(item.node), _blank(item, items[i - 1] if i else None)
            if isinstance(item.node, Region):
                out.append(part if first else blank + part)
                first = self._region_open or first
            elif not _is_optional(item.node):
                out.append(part if first else blank + part)
                first = False
            elif first:
                out.append(f"(?:{part}{' ' if _blank_follows(items[i + 1 :]) else ''})?")
            else:
                out.append(f"(?:{blank}{part})?")
        return "".join(out)

    def _node(self, node: object) -> str:
        match node:
            case Text(text):
                return _literal(text)
            case Verb(lemmas):
                self.out.verbs.append(lemmas)
                forms = {form for lemma in lemmas for form in pattern_forms(lemma)}
                return f"(?P<v{len(self.out.verbs) - 1}>{_alternatives(forms)})"
            case Noun():
                return self._nouns([node])
            case Choice():
                return self._choice(node)
            case Slot():
                return self._slot(node)
            case Region():
                if self.out.region and not self._region_open:
                    raise NotationError("only one part of a pattern can be replaced")
                self.out.region = True
                self._region_open = not self._region_open
                return f"(?P<{REGION}>" if self._region_open else ")"
            case Border("$"):
                return r"(?=[.!?…;:]|[.!?…]?[\"”’')\]]*\s*\Z)"
            case Border("$$"):
                return r"(?=[.:…]?\s*\Z)"
            case Hole():
                raise NotationError("{?} can only stand in an answer")
            case Border(mark):
                raise NotationError(f"{mark} can only stand at the start of a pattern")
            case _:
                raise NotationError("!(...) can only stand first or last in a pattern")

    def _nouns(self, nouns: Iterable[Noun]) -> str:
        pairs = [noun_forms(noun.lemma) for noun in nouns]
        self.out.nouns.append([plural for _, plural in pairs])
        forms = {form for pair in pairs for form in pair}
        return f"(?P<n{len(self.out.nouns) - 1}>{_alternatives(forms)})"

    def _choice(self, node: Choice) -> str:
        bare = [option[0].node for option in node.options if len(option) == 1]
        if not node.label and len(bare) == len(node.options) and all(isinstance(n, Noun) for n in bare):
            return self._nouns(n for n in bare if isinstance(n, Noun))
        if any(option and all(_is_optional(item.node) for item in option) for option in node.options):
            raise NotationError("all of an alternative is optional; write [a|b] for one of these or nothing")
        options = {i: self._sequence(option) for i, option in enumerate(node.options) if option}
        if not node.label:
            longest_first = sorted(options.values(), key=len, reverse=True)  # "corona virus" before "corona"
            return f"(?:{'|'.join(longest_first)})"
        self._label(node.label)
        self.out.labels[node.label] = len(node.options)
        groups = "|".join(f"(?P<{node.label}__{i}>{option})" for i, option in options.items())
        return f"(?P<{node.label}>{groups})"

    def _slot(self, node: Slot) -> str:
        kind = self.slots.get(node.name)
        if not kind:
            known = ", ".join(sorted(self.slots))
            raise NotationError(f"no slot named {node.name!r}; there are {known}")
        if node.filter:
            raise NotationError(f"the filter {node.filter!r} can only stand in an answer")
        self._label(node.label)
        self.out.labels[node.label] = 0
        self.out.slots[node.label] = node.name
        return f"(?P<{node.label}>{kind.regex})"

    def _label(self, label: str) -> None:
        if _RESERVED.fullmatch(label):
            raise NotationError(f"{label!r} cannot be a label; take another word")
        if label in self.out.labels:
            raise NotationError(f"two parts are called {label!r}; write {{a:{label}}} and {{b:{label}}}")

    def _not_after(self, node: Not | None) -> str:
        if not node:
            return ""
        options = "|".join(PatternCompiler(self.slots)._sequence(option) for option in node.options)
        options = re.sub(r"\(\?P<\w+>", "(?:", options)  # answers do not count what must not stand there
        return rf"(?![ ,]{{0,2}}(?:{options}){_RIGHT})"


def _split_nots(sequence: Sequence) -> tuple[Sequence, Not | None, Not | None]:
    before = sequence[0].node if sequence and isinstance(sequence[0].node, Not) else None
    rest = sequence[1:] if before else sequence
    after = rest[-1].node if rest and isinstance(rest[-1].node, Not) else None
    return (rest[:-1] if after else rest), before, after


def _not_before(node: Not | None) -> str:
    """Look-behinds of fixed width, one for each literal text that must not stand before."""
    if not node:
        return ""
    texts = [text for option in node.options for text in texts_of(option, {})]
    if any(GAP in text for text in texts):
        raise NotationError("only words can stand in !(...) at the start, no slots and no dashes")
    return "".join(rf"(?<!\b{_literal(text)} )" for text in texts)


def _literal(text: str) -> str:
    """Lower-case text matches in any case, text with a capital as written."""
    regex = "".join(_MARKS.get(c, re.escape(c) if c != " " else c) for c in text)
    cased = any(c.isalpha() for c in text) and text == text.lower()
    return f"(?i:{regex})" if cased else regex


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(_literal(form) for form in sorted(forms, key=lambda f: (-len(f), f)))


def _blank(item: Item, previous: Item | None) -> str:
    """What stands between two items: a dash may have its blanks or not, an end has none before it."""
    if isinstance(item.node, Border):
        return ""
    for neighbour in (item, previous):
        if neighbour and isinstance(neighbour.node, Text) and neighbour.node.text in _DASHES and item.spaced:
            return " ?[-–—]?" if neighbour is item else "[-–—]? ?"
    return " " if item.spaced else ""


def _blank_follows(items: Sequence) -> bool:
    """Whether a blank stands before the next item that is no border of the region."""
    for item in items:
        if item.spaced or not isinstance(item.node, Region):
            return item.spaced
    return False


def _replaced(items: Sequence) -> Sequence:
    """The items inside the region; all of them if none is marked."""
    marks = [i for i, item in enumerate(items) if isinstance(item.node, Region)]
    return items[marks[0] + 1 : marks[1]] if len(marks) == 2 else items


def _first_is_capital(items: Sequence) -> bool:
    """Whether the first word can be one that is written with a capital wherever it stands."""
    for item in items:
        match item.node:
            case Text(text) if text[0].isalpha():
                return text[0].isupper()
            case Noun(lemma):
                return lemma[0].isupper()
            case Verb():
                return False
            case Slot(name):
                return name in ("name", "names", "weekday", "month", "country", "outlet")
            case Choice(options):
                if any(map(_first_is_capital, options)):
                    return True
                if not _is_optional(item.node):
                    return False
    return False


def _is_optional(node: object) -> bool:
    """``[a]``, or ``(a|)`` with an empty alternative."""
    return isinstance(node, Choice) and (node.optional or () in node.options)


def texts_of(items: Sequence, slots: Mapping[str, SlotKind]) -> list[str]:
    """Every literal text the items can match, with GAP for each slot."""
    items = _without_regions(items)
    choices = [_node_texts(item.node, slots) for item in items]
    while math.prod(map(len, choices)) > MOST_TEXTS:
        _give_up_least_useful(choices)
    texts = [""]
    for item, endings in zip(items, choices, strict=True):
        blank = " " if item.spaced else ""
        texts = [_join(text, blank, ending) for text in texts for ending in endings]
    return list(dict.fromkeys(texts))


def parts_of(items: Sequence, slots: Mapping[str, SlotKind]) -> list[list[str]]:
    """The literal texts of each item that is a word or more of its own in every match."""
    items = _without_regions(items)
    ends = [*(item.spaced or _is_mark(item.node) for item in items[1:]), True]
    starts = [True, *(item.spaced or _is_mark(before.node) for before, item in pairwise(items))]
    return [
        _node_texts(item.node, slots)
        for item, start, end in zip(items, starts, ends, strict=True)
        if start and end
    ]


def _is_mark(node: object) -> bool:
    return isinstance(node, Border) or (isinstance(node, Text) and not any(map(is_word_char, node.text)))


def _give_up_least_useful(choices: list[list[str]]) -> None:
    """Makes a gap of the alternatives with the shortest word (or nothing): it is as common as they come."""
    able = [c for c in choices if len(c) > 1 and all(len(t) <= LONGEST_GAP and GAP not in t for t in c)]
    if not able:
        raise NotationError("too many alternatives; make two lines of it")
    able.sort(key=lambda texts: (min(map(len, texts)), -len(texts)))
    able[0][:] = [GAP]


def _without_regions(items: Sequence) -> Sequence:
    out: list[Item] = []
    spaced = False
    for item in items:
        spaced = spaced or item.spaced
        if not isinstance(item.node, Region):
            out.append(Item(item.node, spaced))
            spaced = False
    return tuple(out)


def _join(text: str, blank: str, ending: str) -> str:
    return text if not ending else text + (blank if text else "") + ending


def _node_texts(node: object, slots: Mapping[str, SlotKind]) -> list[str]:
    match node:
        case Text(text):
            return ["…", "..."] if text == "…" else [f" {GAP} "] if text in _DASHES else [text]
        case Verb(lemmas):
            return sorted({form for lemma in lemmas for form in pattern_forms(lemma)})
        case Noun(lemma):
            return list(dict.fromkeys(noun_forms(lemma)))
        case Choice(options, _, optional):
            texts = [text for option in options for text in texts_of(option, slots)]
            return list(dict.fromkeys([*texts, ""] if optional else texts))
        case Slot(name):
            return list(slots[name].texts) or [GAP] if name in slots else [GAP]
        case _:
            return [""]
