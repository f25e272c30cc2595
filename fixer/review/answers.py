"""Answers that people write themselves, and whether a file still reads as it should with an answer in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from fixer import fit
from fixer.engine import Analysis
from fixer.model import Applicability, Edit, Finding, Fix, Span, Suggestion
from fixer.place import Refused, place
from fixer.review.questions import Answer, Question
from fixer.view import View

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def written(analysis: Analysis, question: Question, text: str, base: Answer | None = None) -> Answer:
    """``text`` in place of the words that ``base`` changes (of the finding's words without it; of a name: in
    place of every mention). Raises Refused with the reason."""
    if _CONTROL.search(text):
        raise Refused("the new words hold characters that no article has")
    if question.group:
        return _name(analysis, question, text)
    span = (
        _hull(base.parts[0]) if base and base.parts[0].view_edits else view_span(analysis, question.finding)
    )
    old = analysis.view.text[slice(*span)]
    if text == old:
        raise Refused("these are the words that stand there")
    return Answer(old, text, (_fix(analysis, span, text),))


def _name(analysis: Analysis, question: Question, text: str) -> Answer:
    if not text.strip():
        raise Refused("a name cannot be empty")
    spans = [_mention(analysis, finding) for finding in question.findings]
    parts = tuple(_fix(analysis, s, text) for s in spans if analysis.view.text[slice(*s)] != text)
    if not parts:
        raise Refused("every mention is spelled so")
    return Answer(question.group or "", text, parts)


def _mention(analysis: Analysis, finding: Finding) -> Span:
    fixes = [fix for fix in finding.fixes if fix.view_edits]
    return _hull(fixes[0]) if fixes else view_span(analysis, finding)


def _fix(analysis: Analysis, span: Span, text: str) -> Fix:
    block = analysis.view.block_at(span.start)
    edit = Edit(span.start, span.end, text)
    if not text:
        edit = fit.delete(analysis.view.text, span.start, span.end, (block.start, block.end))
    title = f"use '{text}'" if text else "delete it"
    return place(analysis.document, analysis.view, Suggestion((edit,), title=title), Applicability.UNSAFE)


def _hull(fix: Fix) -> Span:
    return Span(fix.view_edits[0].start, fix.view_edits[-1].end)


def view_span(analysis: Analysis, finding: Finding) -> Span:
    """Where the words of a finding stand in the view. Raises Refused where they are no prose."""
    view, span = analysis.view, finding.span
    found = Span(_in_view(view, span.start), _in_view(view, span.end - 1) + 1)
    if not 0 <= found.start < found.end or view.source_span(found) != span:
        raise Refused("these words are no prose that could be edited here")
    return found


def _in_view(view: View, offset: int) -> int:
    """The place in the view of a character of the source; -1 for one that is not seen."""
    index = bisect_right(view.sources, offset) - 1
    while index >= 0 and view.sources[index] == view.ends[index]:
        index -= 1
    if index < 0 or offset >= view.ends[index]:
        return -1
    return view.starts[index] + (offset - view.sources[index] if view.literal[index] else 0)


class Taken:
    """Fixes of one file that go together: their edits are the same, do not touch, or only take out."""

    def __init__(self) -> None:
        self.fixes: list[Fix] = []
        self._edits: list[Edit] = []
        self._owners: list[Question] = []

    def add(self, question: Question, fix: Fix) -> None:
        """Takes a fix that nothing blocks."""
        self.fixes.append(fix)
        for edit in fix.edits:
            at = bisect_right(self._edits, edit)
            self._edits.insert(at, edit)
            self._owners.insert(at, question)

    def blocker(self, fix: Fix, besides: Question | None = None) -> Question | None:
        """Whose fix touches this one and is another one."""
        return next((q for edit in fix.edits for q in self._touching(edit) if q is not besides), None)

    def holder(self, fix: Fix) -> Question | None:
        """Whose fixes do all that this one does."""
        places = [bisect_right(self._edits, edit) - 1 for edit in fix.edits]
        if not all(at >= 0 and self._edits[at] == edit for at, edit in zip(places, fix.edits, strict=True)):
            return None
        return self._owners[places[0]]

    def _touching(self, edit: Edit) -> Iterator[Question]:
        at = bisect_right(self._edits, edit.end, key=lambda e: e.start) - 1
        while at >= 0 and self._edits[at].end >= edit.start:
            if self._edits[at] != edit and not _side_by_side(self._edits[at], edit):
                yield self._owners[at]
            at -= 1


def _side_by_side(one: Edit, other: Edit) -> bool:
    """Whether both only take out, one right after the other, as two lines that both have to go."""
    return not (one.text or other.text) and not one.span.overlaps(other.span)
