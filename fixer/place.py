"""Brings suggestions from the view back to the source, in each block's own writing."""

from __future__ import annotations

import re
from itertools import pairwise

from fixer.document import Document
from fixer.markup.blocks import Block
from fixer.markup.writers import WRITERS
from fixer.model import Applicability, Edit, Fix, Suggestion
from fixer.view import View

_BLANKS = re.compile(r"\s*")
_BLANK_AFTER = re.compile(r"[ \t]*(\r\n|\n|\r|\Z)")


class Refused(Exception):
    """Why a suggestion cannot be written into this file."""


def place(document: Document, view: View, suggestion: Suggestion, ceiling: Applicability) -> Fix:
    """The suggestion as edits of the source. Raises Refused."""
    edits: list[Edit] = []
    for edit in suggestion.edits:
        block = view.block_at(edit.start)
        if edit.end > block.end:
            raise Refused("the change runs over more than one paragraph")
        if suggestion.whole_lines:
            edits.append(_line_edit(document, block.block))
        else:
            edits += _written(document, view, edit, block.block.writer)
    edits.sort()
    if any(a.end > b.start for a, b in pairwise(edits)):
        raise Refused("parts of the change overlap")
    applicability = min(suggestion.applicability, ceiling)
    return Fix(tuple(edits), applicability, suggestion.title, suggestion.edits)


def _written(document: Document, view: View, edit: Edit, writer: str) -> list[Edit]:
    parts = view.source_edits(edit)
    if parts is None:
        raise Refused("markup stands inside the words")
    written: list[Edit] = []
    for part in parts:
        text = WRITERS[writer](part.text)
        if text is None:
            raise Refused("the new words cannot be written in this place")
        if not document.can_encode(text):
            raise Refused(f"{document.encoding} has no room for the new words")
        written.append(Edit(part.start, part.end, text))
    return written


def _line_edit(document: Document, block: Block) -> Edit:
    """Takes out a block with its line end and, between blank lines, one of those."""
    if not block.deletable:
        raise Refused("the words are only part of what would have to go")
    text = document.text
    line_start = document.line_span(block.start)[0]
    after = _BLANK_AFTER.match(text, block.end)
    if text[line_start : block.start].strip() or not after:
        return Edit(block.start, block.end, "")
    end = after.end()
    leading = _BLANKS.match(text)
    at_top = leading is not None and leading.end() >= line_start
    if at_top or _blank_line_before(document, line_start):
        blank = _BLANK_AFTER.match(text, end)
        while blank and blank.end() > end:
            end = blank.end()
            blank = _BLANK_AFTER.match(text, end) if at_top else None
    return Edit(line_start, end, "")


def _blank_line_before(document: Document, line_start: int) -> bool:
    start, end = document.line_span(max(line_start - 1, 0))
    return line_start > 0 and not document.text[start:end].strip()
