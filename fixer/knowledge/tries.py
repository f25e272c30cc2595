"""Runs the examples of rules: an arrow must become the other text, no arrow must stay silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fixer.apply import apply_edits
from fixer.context import Checker, Context
from fixer.document import Document
from fixer.markup import read
from fixer.model import Applicability, Candidate, Edit, Rule
from fixer.place import Refused, place
from fixer.view import View, build

PARAGRAPH = " ¶ "
"""Stands for a paragraph break in an example."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An example that does not hold: which rule, which example, what came instead."""

    rule: str
    example: str
    reason: str


def run(check: Checker, rule: Rule) -> tuple[list[Failed], set[str]]:
    """Failed examples of ``rule`` under ``check``, and the facts that its examples fire."""
    failed: list[Failed] = []
    fired: set[str] = set()
    for example in rule.tries:
        damaged, mended = split(example)
        reason, facts = _run_one(check, rule, damaged, mended)
        fired |= facts
        if reason:
            failed.append(Failed(rule.id, example, reason))
    return failed, fired


def untried(rule: Rule, facts: Iterable[str], fired: set[str]) -> Iterator[Failed]:
    """Facts that no example fires: nobody ever saw them work."""
    for fact in facts:
        if fact not in fired:
            yield Failed(rule.id, fact, "no example fires this line of pairs; add one to 'try'")


def split(example: str) -> tuple[str, str | None]:
    """The two sides of an example, with its paragraphs; None where it must stay silent."""
    damaged, arrow, mended = example.partition("=>")
    return _paragraphs(damaged), _paragraphs(mended) if arrow else None


def _paragraphs(text: str) -> str:
    return text.strip().replace(PARAGRAPH, "\n\n").replace(PARAGRAPH.rstrip(), "\n\n")


def _run_one(check: Checker, rule: Rule, damaged: str, mended: str | None) -> tuple[str, set[str]]:
    document = Document.from_text(damaged)
    view = build(damaged, read(damaged, "plain"))
    found = [c for c in check(Context(view)) if c.rule.id == rule.id]
    facts = {c.fact for c in found}
    if mended is None:
        return (f"must stay silent, but flags '{_hit(view, found[0])}'" if found else ""), facts
    if not found:
        return "must be flagged, but is silent", facts
    got = _mended(document, view, found)
    return ("" if got.strip() == mended else f"becomes {got.strip()!r}, not {mended!r}"), facts


def _hit(view: View, candidate: Candidate) -> str:
    return view.text[candidate.span.start : candidate.span.end]


def _mended(document: Document, view: View, found: Sequence[Candidate]) -> str:
    """The text with the first suggestion of each candidate applied, longest candidates first;
    of a group (the spellings of a name) only its first mention's."""
    edits: list[Edit] = []
    groups: set[str] = set()
    for candidate in sorted(found, key=lambda c: (c.span.start - c.span.end, c.span.start)):
        if candidate.group in groups:
            continue
        groups.update([candidate.group] if candidate.group else [])
        for suggestion in candidate.suggestions[:1]:
            try:
                fix = place(document, view, suggestion, Applicability.SAFE)
            except Refused as reason:
                return f"(refused: {reason})"
            if not any(edit.span.overlaps(other.span) for edit in fix.edits for other in edits):
                edits += fix.edits
    return apply_edits(document.text, sorted(edits))
