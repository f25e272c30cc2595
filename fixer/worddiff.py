"""Changes for people: ``the [-OTAN-]{+NATO+} summit``, with some words around and nothing invisible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from fixer.model import Edit
from fixer.words import WORD_CHARS

CONTEXT = 40
"""Columns shown on either side of a change."""
LONGEST = 120
"""Columns up to which deleted text is shown whole."""
MOST_TOKENS = 2000
"""Words and marks up to which two texts are compared: the work may grow with the square."""

_TOKEN = re.compile(rf"[{WORD_CHARS}]+|[^\S\r\n]+|\r\n|.", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\n|\r")
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What would move the cursor, colour the screen or turn the line round."""
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)
_NAMES = ["⇥", "⏎", "␍", "⍽", "‹NNBSP›", "‹SHY›", "‹ZWSP›", "‹ZWNJ›", "‹ZWJ›", "‹LRM›", "‹RLM›", "‹WJ›"]
_SYMBOLS = dict(zip("\t\n\r\xa0\u202f\xad\u200b\u200c\u200d\u200e\u200f\u2060", _NAMES, strict=True))
_CUT = "…"


class Op(StrEnum):
    KEEP = "keep"
    DELETE = "delete"
    INSERT = "insert"


class Part(NamedTuple):
    op: Op
    text: str


_PLAIN = {Op.KEEP: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
_COLOR = {Op.KEEP: "{}", Op.DELETE: "\x1b[9;31m{}\x1b[0m", Op.INSERT: "\x1b[32m{}\x1b[0m"}


def compare(old: str, new: str) -> list[Part]:
    """How ``old`` becomes ``new``, in whole words; a deletion stands before the insertion in its place."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if not before or not after or len(before) + len(after) > MOST_TOKENS:
        whole = (Part(Op.DELETE, old), Part(Op.INSERT, new)) if old != new else (Part(Op.KEEP, old),)
        return [part for part in whole if part.text]
    codes: dict[str, str] = {}
    # Each word is one character of the private use area, so that no word can be cut.
    coded = ["".join(codes.setdefault(t, chr(0xE000 + len(codes))) for t in side) for side in (before, after)]
    words = {code: token for token, code in codes.items()}
    return [Part(op, "".join(words[code] for code in run)) for op, run in _diff(*coded)]


def _diff(old: str, new: str) -> Iterator[tuple[Op, str]]:
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0  # otherwise the result depends on how fast the machine is
    diffs = differ.diff_main(old, new, False)
    differ.diff_cleanupSemantic(diffs)
    ops = {differ.DIFF_EQUAL: Op.KEEP, differ.DIFF_DELETE: Op.DELETE, differ.DIFF_INSERT: Op.INSERT}
    for sign, run in diffs:
        yield ops[sign], run


def render(old: str, edit: Edit, *, color: bool, context: int = CONTEXT) -> str:
    """One edit of ``old`` on one line of the screen, with the words around it."""
    return _line(old, [edit], color, context)


def changes(
    old: str, edits: Sequence[Edit], *, color: bool, context: int = CONTEXT
) -> Iterator[tuple[int, str]]:
    """The offset of each change and its rendering; edits whose contexts meet are shown as one."""
    group: list[Edit] = []
    for edit in edits:
        if group and _apart(old, group[-1].end, edit.start, context):
            yield group[0].start, _line(old, group, color, context)
            group = []
        group.append(edit)
    if group:
        yield group[0].start, _line(old, group, color, context)


def _apart(old: str, start: int, end: int, context: int) -> bool:
    return end - start > 2 * context or _LINE_END.search(old, start, end) is not None


def _line(old: str, edits: Sequence[Edit], color: bool, context: int) -> str:
    forms = _COLOR if color else _PLAIN
    out = [_before(old, edits[0].start, context).lstrip()]
    at = edits[0].start
    for edit in edits:
        out.append(_safe(old[at : edit.start]))
        out += (_part(part, forms) for part in compare(old[edit.start : edit.end], edit.text))
        at = edit.end
    return "".join([*out, _after(old, at, context).rstrip()])


def _part(part: Part, forms: dict[Op, str]) -> str:
    if part.op is Op.KEEP:
        return _safe(part.text)
    text = visible(part.text)
    if part.op is Op.DELETE and columns(text) > LONGEST:
        text = _compact(part.text, text)
    return forms[part.op].format(text)


def _compact(text: str, shown: str) -> str:
    lines = len(_LINE_END.split(text.strip()))
    size = f"{lines} lines" if lines > 1 else f"{len(text.split())} words"
    return f"{_head(shown, LONGEST // 2)} ({size}) {_tail(shown, LONGEST // 2)}"


def snippet(text: str, start: int, end: int, width: int) -> str:
    """``start:end`` with as much of its line around it as fits ``width`` columns, cut between words."""
    inside = _safe(text[start : min(end, start + 4 * width + 1)])
    room = width - columns(inside)
    if room <= 0:
        return _head(inside, width)
    after = _after(text, end, room)
    before = _before(text, start, max(room // 2, room - columns(after)))
    return f"{before}{inside}{_after(text, end, room - columns(before))}".strip()


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def visible(text: str) -> str:
    """The text with a symbol or a name for each character that cannot be seen."""
    if text.isspace():
        text = text.replace(" ", "␣")
    return _INVISIBLE.sub(_symbol, text.replace("\r\n", "\n"))


def _safe(text: str) -> str:
    """The text as it stands, but harmless on a terminal."""
    return _HARMFUL.sub(_symbol, text.replace("\t", " ").replace("\r\n", "\n"))


def _symbol(match: re.Match[str]) -> str:
    char = match.group()
    return _SYMBOLS.get(char) or f"‹U+{ord(char):04X}›"


def _before(text: str, start: int, room: int) -> str:
    """The end of what stands before ``start`` in its line."""
    # Not the whole line, which may be megabytes; four characters a column leave room for marks over letters.
    window = max(0, start - 4 * room - 1)
    piece = _LINE_END.split(text[window:start])[-1]
    return _tail(_safe(piece), room)


def _after(text: str, end: int, room: int) -> str:
    """The beginning of what stands after ``end`` in its line."""
    piece = _LINE_END.split(text[end : end + 4 * room + 1], maxsplit=1)[0]
    return _head(_safe(piece), room)


def _head(text: str, room: int) -> str:
    if columns(text) <= room:
        return text
    if room < 1:
        return ""
    end = _fitting(text, room - 1)
    border = text.rfind(" ", 0, end + 1)
    return text[: border if border > 0 else end] + _CUT


def _tail(text: str, room: int) -> str:
    if columns(text) <= room:
        return text
    if room < 1:
        return ""
    start, used = len(text), 1
    while start and used + _columns(text[start - 1]) <= room:
        start -= 1
        used += _columns(text[start])
    border = text.find(" ", max(start - 1, 0), len(text) - 1)
    start = border + 1 if border >= 0 else start
    while start < len(text) and not _columns(text[start]):
        start += 1
    return _CUT + text[start:]


def _fitting(text: str, room: int) -> int:
    """How many characters fit ``room`` columns, with the marks over the last of them."""
    used = 0
    for index, char in enumerate(text):
        used += _columns(char)
        if used > room:
            return index
    return len(text)
