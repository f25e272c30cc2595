"""A hit of a LanguageTool rule as a candidate, or nothing where the words are not its business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fixer.grammar.client import Hit
from fixer.grammar.rules import Curated, curated
from fixer.knowledge.wordlist import is_common
from fixer.layout import is_headline
from fixer.markup.blocks import OPAQUE, Kind
from fixer.model import Candidate, Edit, Span, Suggestion
from fixer.sentences import is_sentence_start
from fixer.view import View, trim_edit

MOST_FIXES = 3
"""LanguageTool's further replacements are guesses."""

_WORD = re.compile(r"[^\W\d_]+")
_NOT_ONE = re.compile(f'[{OPAQUE}"“”„«»]')
"""Words with a picture, or the beginning or end of a quotation, between them: no error of one writer."""


def candidate(view: View, hit: Hit, offset: int, covered: Sequence[Span]) -> Candidate | None:
    """The hit, in a text that begins at ``offset`` of the view, if its rule is on the list.

    None where it overlaps ``covered``, where what it would change is a name, a foreign word or no prose,
    and in headlines, which have a grammar of their own.
    """
    entry = curated().get(hit.rule)
    span = Span(hit.start + offset, hit.end + offset)
    words = view.text[slice(*span)]
    if not entry or any(span.overlaps(other) for other in covered) or _NOT_ONE.search(words):
        return None
    if _in_headline(view, span):
        return None
    edits = [trim_edit(view.text, Edit(*span, new)) for new in hit.replacements[:MOST_FIXES]]
    if any(_is_foreign(view, place) for place in ([edit.span for edit in edits] or [span])):
        return None
    message = f"'{words.strip()}': {hit.message or entry.rule.message}"
    return Candidate(
        entry.rule, span, tuple(_suggestions(entry, edits)), message, label=entry.label, safe=False
    )


def _suggestions(entry: Curated, edits: Sequence[Edit]) -> Iterator[Suggestion]:
    for edit in edits:
        new = edit.text.strip()
        yield Suggestion((edit,), entry.fix, f"use '{new}'" if new else "take it out")


def _in_headline(view: View, span: Span) -> bool:
    block = view.block_at(span.start)
    marked = not view.text[block.end - 1].isalnum()  # by a quotation mark, say, behind the full stop
    return block.block.kind is Kind.HEADING or (is_headline(view, block) and not marked)


def _is_foreign(view: View, span: Span) -> bool:
    """Whether ``span`` holds a name or a word that is not everyday English."""
    for word in _WORD.finditer(view.text, *span):
        if not is_common(word.group().lower()):
            return True
        start = view.block_at(word.start()).start
        capital = word.group()[0].isupper() and word.group() != "I"
        if capital and not is_sentence_start(view.text, word.start(), start):
            return True
    return False
