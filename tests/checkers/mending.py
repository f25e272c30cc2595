"""What a checker finds in a text, and the text with its first fixes, for tests that are tables of strings."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from fixer.apply import apply_edits
from fixer.context import Context, Style
from fixer.markup import read
from fixer.model import Candidate, Edit
from fixer.view import View, build

US, UK = Style(), Style(english="uk")
Checker = ModuleType | tuple[ModuleType, ...]
"""A checker, or some that a text is given to together."""


def find(checker: Checker, text: str, style: Style = US, format: str = "plain") -> list[Candidate]:
    return _found(checker, build(text, read(text, format)), style)


def mend(checker: Checker, text: str, style: Style = US, format: str = "plain") -> str:
    """The source with every first suggestion written into it, the first of two that overlap."""
    view = build(text, read(text, format))
    edits: list[Edit] = []
    for candidate in _found(checker, view, style):
        new: list[Edit] = []
        for edit in candidate.suggestions[0].edits if candidate.suggestions else ():
            parts = view.source_edits(edit)
            assert parts is not None, f"markup stands inside {view.text[edit.start : edit.end]!r}"
            new += parts
        _take(edits, new)
    return apply_edits(text, sorted(edits))


def mended_view(checker: ModuleType, text: str, style: Style = US, format: str = "plain") -> str:
    """What a reader sees once every first suggestion is written, without the line feed at the end."""
    view = build(text, read(text, format))
    edits: list[Edit] = []
    for candidate in _found(checker, view, style):
        _take(edits, candidate.suggestions[0].edits if candidate.suggestions else ())
    return apply_edits(view.text, sorted(edits)).removesuffix("\n")


def is_safe(checker: Checker, text: str) -> bool:
    [candidate] = find(checker, text)
    return candidate.rule.safe and candidate.suggestions[0].applicability.name == "SAFE"


def _take(edits: list[Edit], new: Sequence[Edit]) -> None:
    """Adds ``new``, unless one of it overlaps what was taken before."""
    if not any(a.span.overlaps(b.span) for a in new for b in edits):
        edits += new


def _found(checker: Checker, view: View, style: Style) -> list[Candidate]:
    modules = checker if isinstance(checker, tuple) else (checker,)
    return [candidate for module in modules for candidate in module.check(Context(view, style))]
