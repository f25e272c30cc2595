"""Markdown for a comment on a pull request or a job summary: a table a file, changes as word diffs.

Severity: in its own word, error, warning or info. Columns count characters. The mentions of a name in
several spellings are one row. GitHub's comments hold 65,536 characters: what would go beyond is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.report import Options
from fixer.report.entries import KINDS, Entry, advice, entries, relative
from fixer.report.excerpt import Kind, Piece, excerpts, harmless
from fixer.report.tally import Tally, plural

MOST = 60_000
"""Characters of all tables together."""

_FORMS = {
    Kind.KEEP: "{}",
    Kind.MARK: "<b>{}</b>",
    Kind.DELETE: "<del>{}</del>",
    Kind.INSERT: "<ins>{}</ins>",
}
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]|[@#](?=\w)")


class Report:
    """Nothing before the end, since the counts come first."""

    def __init__(self, options: Options) -> None:
        self.paths, self.everything, self.notes = options.paths, options.everything, options.notes
        self.tally = Tally()
        self.tables: list[str] = []
        self.length = self.cut = 0

    def file(self, analysis: Analysis) -> str:
        self.tally.add(analysis)
        rows = []
        for entry in entries(analysis, everything=self.everything, fold=True):
            row = _row(analysis.document, entry)
            if self.length + len(row) > MOST:
                self.cut += 1
                continue
            self.length += len(row)
            rows.append(row)
        if rows:
            head = f"### {escaped(relative(analysis.document.path))}\n\n| place | finding | change |\n|---|---|---|\n"
            self.length += len(head)
            self.tables.append(head + "".join(rows))
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        left_out = self.tally.left_out(everything=self.everything)
        notes = [*self.tally.next_steps(self.paths), *left_out, *self.notes()]
        if self.cut:
            notes.append(f"{plural(self.cut, 'more finding')} not listed here")
        notes += (f"not done: {error}" for error in errors)
        listed = "".join(f"- {escaped(note)}\n" for note in notes)
        parts = [f"## fixer: {self.tally.headline}\n", listed, *self.tables]
        return "\n".join(part for part in parts if part)


def escaped(text: str) -> str:
    """Text that Markdown takes for nothing but text, also in a table."""
    return _SPECIAL.sub(_entity, harmless(text))


def _entity(match: re.Match[str]) -> str:
    char = match.group()
    # A blank without width, since ``@name`` would send somebody a message and ``#12`` link an issue.
    return f"{char}&#8203;" if char in "@#" else f"&#{ord(char)};"


def _row(document: Document, entry: Entry) -> str:
    line, column = document.position(entry.finding.span.start)
    finding = f"**{entry.severity}** {escaped(entry.message)} (`{entry.finding.rule.id}`)"
    return f"| {line}:{column} | {finding} | {'<br>'.join(_changes(document, entry))} |\n"


def _changes(document: Document, entry: Entry) -> Iterator[str]:
    finding = entry.finding
    if finding.group or not finding.fixes:
        yield from map(_marked, excerpts(document.text, finding))
        yield from map(escaped, advice(finding))
        return
    for fix, pieces in zip(finding.fixes, excerpts(document.text, finding), strict=True):
        yield f"{KINDS[fix.applicability]}: {_marked(pieces)}"


def _marked(pieces: Sequence[Piece]) -> str:
    return "".join(_FORMS[piece.kind].format(escaped(piece.text)) for piece in pieces)
