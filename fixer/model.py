"""The nouns of the project. This module imports nothing of ours.

Offsets are Unicode code points, end exclusive. Whether they count in the source
text or in a view is said by the type that holds them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def touches(self, other: Span) -> bool:
        return self.start <= other.end and other.start <= self.end


class Edit(NamedTuple):
    """Replace ``start:end`` by ``text``."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Applicability(IntEnum):
    """How a fix may be applied: by nobody, after a look, or unattended."""

    MANUAL = 0
    UNSAFE = 1
    SAFE = 2


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Label(StrEnum):
    """How sure a rule is that its hit is damage; measured, see ``docs/design.md``."""

    CERTAIN = "certain"
    LIKELY = "likely"
    HINT = "hint"


class Category(StrEnum):
    NAME = "name"
    IDIOM = "idiom"
    CALQUE = "calque"
    FALSEFRIEND = "falsefriend"
    UI = "ui"
    UNTRANSLATED = "untranslated"
    DUPLICATE = "duplicate"
    FORMAT = "format"
    PUNCTUATION = "punctuation"
    MARKUP = "markup"
    TERM = "term"
    REFERENCE = "reference"
    GRAMMAR = "grammar"
    MEANING = "meaning"
    LEFTOVER = "leftover"


@dataclass(frozen=True, slots=True)
class Rule:
    """What one kind of finding is about; its documentation and its tests.

    ``languages`` are the source languages whose translations show the damage (empty: any).
    ``tries`` holds one example a line: ``damaged => mended``, or good text that must
    stay silent. ``label`` is the highest label that measurement may give.
    ``safe`` is likewise a ceiling: whether a fix may be applied unattended at all.
    ``original`` are words that the original sentence holds where the rule is right.
    """

    id: str
    category: Category
    message: str
    why: str = ""
    tries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
    label: Label = Label.CERTAIN
    safe: bool = True
    priority: int = 0
    original: str = ""

    @property
    def pack(self) -> str:
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A fix in view offsets, as matcher and checkers propose it.

    ``whole_lines`` asks for the removal of the block with its line ends.
    """

    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.SAFE
    title: str = ""
    whole_lines: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in the view that a rule points at; the gate decides whether it speaks.

    ``fact`` is the key of the measured fact (a line of ``pairs``; empty for a checker), which
    brings its own measured ``label`` and ``safe``; None leaves both to the rule's measurement.
    """

    rule: Rule
    span: Span
    suggestions: tuple[Suggestion, ...] = ()
    message: str = ""
    fact: str = ""
    label: Label | None = None
    safe: bool | None = None
    group: str | None = None
    related: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Fix:
    """Sorted, disjoint edits of the source text, applied all or none.

    ``view_edits`` are the same change in the view, to check a rewritten file against.
    """

    edits: tuple[Edit, ...]
    applicability: Applicability
    title: str
    view_edits: tuple[Edit, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """A candidate brought back to the source text, with the gate's verdict.

    ``spoken``: the gate lets it speak. ``muted`` says who asked that it be left out all the
    same ("comment", "decision", "baseline" ...). ``refused`` says why a fix that was
    suggested cannot be written into this file.
    """

    rule: Rule
    span: Span
    text: str
    message: str
    label: Label
    spoken: bool
    fixes: tuple[Fix, ...] = ()
    refused: str = ""
    fact: str = ""
    group: str | None = None
    related: tuple[tuple[Span, str], ...] = ()
    fingerprint: str = ""
    muted: str = ""

    @property
    def reported(self) -> bool:
        return self.spoken and not self.muted

    @property
    def severity(self) -> Severity:
        return self.rule.severity
