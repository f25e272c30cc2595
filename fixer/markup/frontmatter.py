"""Front matter: the fields that readers see, line by line, without a YAML or TOML parser.

What cannot be read with certainty (flow collections, anchors, odd escapes) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from fixer.markup.blocks import Block, Kind, Piece

_OPEN = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
}
_LINE = re.compile(r"([ \t]*)([^\r\n]*)(\r\n|\n|\r|\Z)")
_KEY = re.compile(r"""((?:-[ \t]++)*+)(["']?)([\w. -]*\w)\2[ \t]*([:=])(?:[ \t]+|$|(?<==))""")
_HEADLINES = frozenset(("title", "headline"))
_FIELD = re.compile(
    "abstract|alt|blurb|caption|dek|deck|description|excerpt|headline|intro|kicker|lead|lede|standfirst"
    "|subhead|subheading|subtitle|summary|tagline|teaser|title"
)
_BLOCK_SCALAR = re.compile(r"([|>])[-+1-9]*[ \t]*(?:#.*)?$")
_QUOTED = {
    '"': re.compile(r'"((?:[^"\\]++|\\.)++)"[ \t]*(?:#[^\r\n]*)?$', re.S),
    "'": re.compile(r"'((?:[^']++|'')++)'[ \t]*(?:#[^\r\n]*)?$"),
}
_COMMENT = re.compile(r"[ \t]#")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\"\\/ ntr]))")
_ESCAPED = {"n": " ", "t": " ", "r": " "}
_NO_PROSE = tuple("[{&*!%@`#|>,?")


class _Line(NamedTuple):
    """``start`` is where the first word of the line stands, ``end`` where its last ends."""

    indent: int
    start: int
    end: int


def end(text: str) -> int:
    """Where the body begins; 0 when there is no front matter."""
    inside = _inside(text)
    return inside[2] if inside else 0


def read(text: str) -> list[Block]:
    """A block for each field that readers see; for a text block, one for each line or paragraph."""
    inside = _inside(text)
    if not inside:
        return []
    lines = list(_lines(text, inside[0], inside[1]))
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        size, found = _entry(text, lines, at)
        blocks += found
        at += size
    return blocks


def _inside(text: str) -> tuple[int, int, int] | None:
    """Start and end of what stands between the fences, and the end of the closing one."""
    opening = _OPEN.match(text)
    closing = _CLOSE[opening.group(1)].search(text, opening.end()) if opening else None
    if not opening or not closing:
        return None
    lines = [line for line in _lines(text, opening.end(), closing.start()) if line.start < line.end]
    first = next((line for line in lines if text[line.start] != "#"), None)
    if lines and not (first and _KEY.match(text, first.start, first.end)):
        return None  # two thematic breaks, or one and an underlined heading
    return opening.end(), closing.start(), closing.end()


def _lines(text: str, start: int, stop: int) -> Iterator[_Line]:
    while start < stop:
        match = _LINE.match(text, start, stop)
        if not match:
            return
        body = match.group(2).rstrip()
        yield _Line(len(match.group(1)), match.start(2), match.start(2) + len(body))
        start = match.end()


def _entry(text: str, lines: list[_Line], at: int) -> tuple[int, list[Block]]:
    """How many lines the entry takes that begins at line ``at``, and its blocks."""
    line = lines[at]
    key = _KEY.match(text, line.start, line.end)
    if not key:
        return 1, []
    value = text[key.end() : line.end]
    if not value:
        return 1, []
    size = 1 + (_continued(lines, at, line.indent + len(key.group(1))) if key.group(4) == ":" else 0)
    name = _last_word(key.group(3))
    if not _FIELD.fullmatch(name):
        return size, []
    level = int(name in _HEADLINES)
    style = _BLOCK_SCALAR.match(value)
    if style and key.group(4) == ":":
        return size, list(_text_block(lines[at + 1 : at + size], style.group(1) == ">", level))
    return size, _scalar(text, key.end(), lines[at + size - 1].end, key.group(4) == ":", level)


def _continued(lines: list[_Line], at: int, indent: int) -> int:
    """How many lines after ``at`` are indented more than its key."""
    last = at
    for index in range(at + 1, len(lines)):
        line = lines[index]
        if line.start < line.end:
            if line.indent <= indent:
                break
            last = index
    return last - at


def _last_word(key: str) -> str:
    """The last word of a key: ``seo_title``, ``image.alt`` and ``metaDescription`` are fields, too."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key)
    return re.split(r"[\s._-]", spaced.lower())[-1]


def _text_block(lines: list[_Line], folded: bool, level: int) -> Iterator[Block]:
    """Lines of ``|`` one by one; those of ``>`` run on to the next blank line."""
    start = -1
    for index, line in enumerate(lines):
        if line.start == line.end:
            continue
        start = line.start if start < 0 else start
        following = lines[index + 1] if index + 1 < len(lines) else None
        if not folded or following is None or following.start == following.end:
            yield _block([Piece(start, line.end)], "yaml-block", level)
            start = -1


def _scalar(text: str, start: int, stop: int, yaml: bool, level: int) -> list[Block]:
    """A quoted or plain scalar that begins at ``start`` and ends at or before ``stop``."""
    source = text[start:stop]
    if re.search(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)", source):
        return []  # a blank line inside a scalar is a line break
    if source[0] in "\"'":
        return _quoted(text, start, stop, source[0], level)
    if not yaml or source.startswith(_NO_PROSE):
        return []
    comment = _COMMENT.search(source)
    return [_block([Piece(start, start + comment.start() if comment else stop)], "yaml-plain", level)]


def _quoted(text: str, start: int, stop: int, quote: str, level: int) -> list[Block]:
    match = _QUOTED[quote].match(text, start, stop)
    pieces = _unescaped(text, *match.span(1), quote) if match else []
    writer = "double-quoted" if quote == '"' else "single-quoted"
    return [_block(pieces, writer, level)] if pieces else []


def _unescaped(text: str, start: int, stop: int, quote: str) -> list[Piece]:
    """Pieces of a quoted scalar; none when an escape is not understood."""
    pieces: list[Piece] = []
    at = start
    mark = "\\" if quote == '"' else "''"
    while (found := text.find(mark, at, stop)) >= 0:
        escape = _ESCAPE.match(text, found, stop) if quote == '"' else None
        if quote == '"' and not escape:
            return []
        pieces.append(Piece(at, found))
        after = escape.end() if escape else found + 2
        pieces.append(Piece(found, after, _character(escape) if escape else "'"))
        at = after
    pieces.append(Piece(at, stop))
    return [piece for piece in pieces if piece.start < piece.end]


def _character(escape: re.Match[str]) -> str:
    if escape.group(4):
        return _ESCAPED.get(escape.group(4), escape.group(4))
    code = int(escape.group(1) or escape.group(2) or escape.group(3), 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _block(pieces: list[Piece], writer: str, level: int) -> Block:
    start, stop = pieces[0].start, pieces[-1].end
    return Block(Kind.FIELD, tuple(pieces), start, stop, writer, level, deletable=False)
