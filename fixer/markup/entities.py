"""Character references of HTML, each as a piece of its own, so that an edit takes it whole or not at all."""

from __future__ import annotations

import html
import re
from html.entities import html5

from fixer.markup.blocks import Piece

_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_LONGEST_NUMBER = 12
_LONGEST_WITHOUT_SEMICOLON = 6


def pieces(text: str, start: int, end: int, *, attribute: bool = False) -> list[Piece]:
    """Source ``start:end`` as literal pieces and decoded references.

    In an attribute, ``&copy=2`` is an address and no reference, as browsers see it.
    """
    if text.find("&", start, end) < 0:
        return [Piece(start, end)] if start < end else []
    found: list[Piece] = []
    at = start
    for match in _REFERENCE.finditer(text, start, end):
        length, decoded = _decode(match.group())
        stop = match.start() + length
        if not length or (attribute and _is_address(text, stop, end)):
            continue
        if at < match.start():
            found.append(Piece(at, match.start()))
        found.append(Piece(match.start(), stop, decoded))
        at = stop
    if at < end:
        found.append(Piece(at, end))
    return found


def _decode(reference: str) -> tuple[int, str]:
    """How much of ``reference`` is one, and what it stands for; length 0 when none."""
    if reference[1] == "#":
        # Python refuses to read numbers of thousands of digits; none of that length is a character.
        return len(reference), html.unescape(reference) if len(reference) < _LONGEST_NUMBER else "\ufffd"
    name = reference[1:]
    if name in html5:
        return len(reference), html5[name]
    for length in range(min(len(name), _LONGEST_WITHOUT_SEMICOLON), 1, -1):
        if name[:length] in html5:
            return length + 1, html5[name[:length]]
    return 0, ""


def _is_address(text: str, stop: int, end: int) -> bool:
    return text[stop - 1] != ";" and stop < end and (text[stop] == "=" or text[stop].isalnum())
