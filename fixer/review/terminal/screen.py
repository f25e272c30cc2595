"""What a review shows, as lines of text: running text with the change marked, no boxes, nothing that moves.

Lines are ``width`` columns at most. ``[-old-]`` goes, ``{+new+}`` comes, ``[=words=]`` are meant; with
colour they are struck through, underlined, reversed as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fixer.apply import apply_edits
from fixer.model import Edit, Span
from fixer.place import Refused
from fixer.report.excerpt import Kind, Piece, harmless
from fixer.review.answers import view_span
from fixer.review.files import File
from fixer.review.questions import Answer, Question
from fixer.worddiff import Op, columns, compare, visible

CONTEXT = 110
"""Characters shown on either side of a change, to begin with."""
MOST_MENTIONS = 8
MENTION = 34
INDENT = "    "


_MARKS = {
    Kind.KEEP: ("", ""),
    Kind.DELETE: ("[-", "-]"),
    Kind.INSERT: ("{+", "+}"),
    Kind.MARK: ("[=", "=]"),
}
_CODES = {Kind.KEEP: "", Kind.DELETE: "\x1b[9;31m", Kind.INSERT: "\x1b[4;32m", Kind.MARK: "\x1b[7m"}
_RESET = "\x1b[0m"
_OPS = {Op.KEEP: Kind.KEEP, Op.DELETE: Kind.DELETE, Op.INSERT: Kind.INSERT}
_CHUNK = re.compile(r"\n|[^\S\n]+|\S+")


@dataclass(frozen=True, slots=True)
class Screen:
    width: int = 80
    color: bool = False

    def context(
        self, file: File, question: Question, answer: Answer | None, size: int = CONTEXT
    ) -> list[str]:
        """The running text around a question, with the change that ``answer`` makes."""
        if question.group:
            return [line for span in _mentions(file, question) for line in self._mention(file, span)]
        text, edits = _change(file, question, answer)
        return self.wrapped(_pieces(text, edits, size) if edits else _marked(file, question, size))

    def before_after(self, file: File, question: Question, answer: Answer) -> list[str]:
        """The same as two lines, as it is and as it would be."""
        text, edits = _change(file, question, answer)
        if not edits:
            return []
        window = _window(text, Span(edits[0].start, edits[-1].end), CONTEXT)
        old = text[slice(*window)]
        new = apply_edits(old, [Edit(e.start - window.start, e.end - window.start, e.text) for e in edits])
        return [
            *self.wrapped([Piece(Kind.KEEP, f"before: {harmless(old)}")]),
            *self.wrapped([Piece(Kind.KEEP, f"after:  {harmless(new)}")]),
        ]

    def _mention(self, file: File, span: Span) -> list[str]:
        """One mention of a name in its line, with the number of that."""
        view = file.analysis.view
        line, _ = file.analysis.document.position(view.source_span(span).start)
        window = _window(view.text, span, MENTION)
        return self.wrapped(
            [
                Piece(Kind.KEEP, f"line {line}: {_before(view.text, window.start, span.start)}"),
                Piece(Kind.MARK, harmless(view.text[slice(*span)])),
                Piece(Kind.KEEP, _after(view.text, span.end, window.end)),
            ]
        )

    def wrapped(self, pieces: list[Piece], indent: str = INDENT) -> list[str]:
        """Pieces of text as lines that fit, broken at blanks; a longer word is cut."""
        lines = [_Line(indent, self.width)]
        for kind, text in pieces:
            start, end = _MARKS[kind]
            for chunk in _CHUNK.findall(f"{start}{text}{end}"):
                if chunk == "\n":
                    lines.append(_Line(indent, self.width))
                    continue
                while not lines[-1].takes(chunk):
                    if lines[-1].empty:
                        head = lines[-1].fitting(chunk)
                        lines[-1].add(kind, chunk[:head])
                        chunk = chunk[head:]
                    lines.append(_Line(indent, self.width))
                if not (lines[-1].empty and chunk.isspace()):
                    lines[-1].add(kind, chunk)
        return [line.text(self.color) for line in lines]


class _Line:
    def __init__(self, indent: str, width: int) -> None:
        self.indent, self.room = indent, width - len(indent) - 1
        self.chunks: list[Piece] = []

    @property
    def empty(self) -> bool:
        return not self.chunks

    def takes(self, chunk: str) -> bool:
        return chunk.isspace() or columns(chunk) <= self.room

    def fitting(self, chunk: str) -> int:
        """How many characters of a word fit into an empty line; at least one."""
        end = 1
        while end < len(chunk) and columns(chunk[: end + 1]) <= self.room:
            end += 1
        return end

    def add(self, kind: Kind, chunk: str) -> None:
        self.room -= columns(chunk)
        self.chunks.append(Piece(kind, chunk))

    def text(self, color: bool) -> str:
        out: list[str] = []
        last = Kind.KEEP
        for kind, chunk in self.chunks:
            if color and kind is not last:
                out.append((_RESET if last is not Kind.KEEP else "") + _CODES[kind])
                last = kind
            out.append(chunk)
        if last is not Kind.KEEP:
            out.append(_RESET)
        return (self.indent + "".join(out)).rstrip(" ")


def _change(file: File, question: Question, answer: Answer | None) -> tuple[str, list[Edit]]:
    """What an answer does, in the prose where it is prose, else in the source."""
    if answer is None:
        return file.analysis.view.text, []
    (fix,) = answer.parts
    if fix.view_edits:
        return file.analysis.view.text, list(fix.view_edits)
    return file.analysis.document.text, list(fix.edits)


def _pieces(text: str, edits: list[Edit], size: int) -> list[Piece]:
    window = _window(text, Span(edits[0].start, edits[-1].end), size)
    pieces = [Piece(Kind.KEEP, _before(text, window.start, edits[0].start))]
    at = edits[0].start
    for edit in edits:
        pieces.append(Piece(Kind.KEEP, harmless(text[at : edit.start])))
        for part in compare(text[edit.start : edit.end], edit.text):
            shown = harmless(part.text) if part.op is Op.KEEP else _shown(part.text)
            pieces.append(Piece(_OPS[part.op], shown))
        at = edit.end
    return [piece for piece in [*pieces, Piece(Kind.KEEP, _after(text, at, window.end))] if piece.text]


def _shown(text: str) -> str:
    shown = visible(text).replace("\n", "")
    return shown if len(shown) <= 600 else f"{shown[:300]} … {shown[-300:]}"


def _marked(file: File, question: Question, size: int) -> list[Piece]:
    """The words of a finding that has no change to show."""
    try:
        text, span = file.analysis.view.text, view_span(file.analysis, question.finding)
    except Refused:
        text, span = file.analysis.document.text, question.finding.span
    window = _window(text, span, size)
    return [
        Piece(Kind.KEEP, _before(text, window.start, span.start)),
        Piece(Kind.MARK, harmless(text[slice(*span)])[:600]),
        Piece(Kind.KEEP, _after(text, span.end, window.end)),
    ]


def _mentions(file: File, question: Question) -> Iterator[Span]:
    for finding in question.findings[:MOST_MENTIONS]:
        yield view_span(file.analysis, finding)


def _window(text: str, span: Span, size: int) -> Span:
    """The span with up to ``size`` characters around it, between words; of its paragraph only, unless more
    than usual was asked for."""
    start, end = max(0, span.start - size), min(len(text), span.end + size)
    if size <= CONTEXT:
        start = max(start, text.rfind("\n", start, span.start) + 1)
        line_end = text.find("\n", span.end, end)
        end = line_end if line_end >= 0 else end
    if start and not text[start - 1].isspace():
        blank = text.find(" ", start, span.start)
        start = blank + 1 if blank >= 0 else start
    if end < len(text) and not text[end].isspace():
        blank = text.rfind(" ", span.end, end)
        end = blank if blank >= 0 else end
    return Span(start, end)


def _before(text: str, start: int, end: int) -> str:
    """What stands before a change, with dots where its paragraph began earlier."""
    return ("… " if start and text[start - 1] == " " and start < end else "") + _lines(text[start:end])


def _after(text: str, start: int, end: int) -> str:
    return _lines(text[start:end]) + (" …" if text[end : end + 1] == " " else "")


def _lines(text: str) -> str:
    return "\n".join(harmless(line) for line in text.split("\n"))
