"""What a reviewer may accept at a click: at most one change a line, written as whole lines.

Accepting one suggestion makes every other one of its lines outdated, so that all safe fixes that share
lines are one. Lines without a safe fix get the first fix that needs a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fixer.apply import apply_edits
from fixer.document import Document
from fixer.model import Applicability, Edit, Finding
from fixer.resolve import Chosen, resolve

_LINE_END = re.compile(r"(?:\r\n|\n|\r)\Z")
_LONE_CR = re.compile(r"\r(?!\n)")


class Suggestion(NamedTuple):
    """Lines ``first`` to ``last`` (1-based, inclusive) become ``text``, which ends with no line end.

    The first of ``findings`` carries it.
    """

    first: int
    last: int
    text: str
    findings: tuple[Finding, ...]


class _Block(NamedTuple):
    first: int
    last: int
    chosen: list[Chosen]


def suggestions(document: Document, findings: Sequence[Finding]) -> list[Suggestion]:
    """None where the lines of git, which end at LF only, are not ours."""
    if _LONE_CR.search(document.text):
        return []
    safe, _ = resolve(findings, Applicability.SAFE)
    blocks = list(_merged(_Block(*_lines(document, chosen), [chosen]) for chosen in _by_place(safe)))
    for chosen in _by_place(resolve(findings, Applicability.UNSAFE)[0]):
        first, last = _lines(document, chosen)
        if not any(first <= block.last and block.first <= last for block in blocks):
            blocks.append(_Block(first, last, [chosen]))
    return [_suggestion(document, block) for block in blocks]


def _by_place(chosen: Sequence[Chosen]) -> list[Chosen]:
    return sorted(chosen, key=lambda c: min(c.finding.span.start, c.fix.edits[0].start))


def _lines(document: Document, chosen: Chosen) -> tuple[int, int]:
    """First and last line of a finding and its fix. A line end that goes brings in no line after it."""
    edits = chosen.fix.edits
    start = min(chosen.finding.span.start, edits[0].start)
    end = max(chosen.finding.span.end, edits[-1].end)
    return document.position(start)[0], document.position(max(start, end - 1))[0]


def _merged(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Blocks that share lines as one."""
    open: _Block | None = None
    for block in blocks:
        if open and block.first <= open.last:
            open = _Block(open.first, max(open.last, block.last), [*open.chosen, *block.chosen])
            continue
        if open:
            yield open
        open = block
    if open:
        yield open


def _suggestion(document: Document, block: _Block) -> Suggestion:
    starts = document.line_starts
    start = starts[block.first - 1]
    end = starts[block.last] if block.last < len(starts) else len(document.text)
    edits = sorted({edit for chosen in block.chosen for edit in chosen.fix.edits})
    inside = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits]
    text = apply_edits(document.text[start:end], inside)
    findings = tuple(chosen.finding for chosen in block.chosen)
    return Suggestion(block.first, block.last, _LINE_END.sub("", text), findings)
