"""Inline content of Markdown: from the parser's events to the pieces of one run."""

from __future__ import annotations

import re
from typing import Any

from fixer.markup import tags
from fixer.markup.blocks import Block, Kind, Piece
from fixer.markup.run import Run

_MARKERS = frozenset(("Emphasis", "Strong", "Strikethrough"))
_ADDRESSES = ("Autolink", "Email")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_CONTINUED = re.compile(r"[ \t>]*")


class Inline:
    """Fills ``run``; ``extra`` takes the attributes met on the way (alternative texts, titles).

    ``seen_to`` is where the last inline content ended.
    """

    def __init__(self, text: str, extra: list[Block]) -> None:
        self.text = text
        self.extra = extra
        self.run = Run(0)
        self.around: list[Run] = []  # the runs around the open images
        self.mute = False  # inside code or an address
        self.hidden: tuple[str, int, int] | None = None  # element name, start, depth
        self.seen_to = 0

    def restart(self, at: int, *, mute: bool = False) -> None:
        self.run = Run(at)
        self.mute = mute

    def settle(self) -> None:
        """An element that hides its content ends with its block at the latest."""
        if self.hidden:
            self.run.opaque(self.hidden[1], self.seen_to)
            self.hidden = None

    def words(self, value: str, start: int, end: int) -> None:
        """Text that reads ``value``: the source itself, an entity, or what follows a backslash."""
        self.seen_to = end
        if not value or self.mute or self.hidden:
            return
        if self._is_escaped(start, value[0]):
            self.run.add([Piece(start - 1, start + 1, value[0])])
            start, value = start + 1, value[1:]
        self._not_before(start)
        if value == self.text[start:end]:
            self.run.literal(start, end)
        else:
            self.run.add([Piece(start, end, value)])

    def _not_before(self, start: int) -> None:
        """A ">" after a line end was text and no quote mark."""
        if self.run.pieces and self.run.pieces[-1].end > start:
            self.run.pieces[-1] = self.run.pieces[-1]._replace(end=start)

    def _is_escaped(self, start: int, char: str) -> bool:
        if start <= self.run.start or self.text[start - 1] != "\\" or char not in _PUNCTUATION:
            return False
        return not self.run.pieces or self.run.pieces[-1].end < start

    def soft_break(self, start: int, end: int) -> None:
        """A line end is one blank together with the indent or the quote marks that follow it."""
        pieces = self.run.pieces
        if pieces and not self.hidden:
            if not self.text[pieces[-1].end : start].strip():
                start = pieces[-1].end
            continued = _CONTINUED.match(self.text, end)
            self.run.add([Piece(start, continued.end() if continued else end, " ")])

    def opaque(self, start: int, end: int) -> None:
        self.seen_to = end
        if not self.hidden:
            self.run.opaque(start, end)

    def footnote(self, end: int) -> None:
        self.seen_to = end
        self.run.pure = False

    def open(self, name: str, tag: Any, start: int, end: int) -> bool:
        """Takes the start of an inline element; False if it is none."""
        if name == "Image":
            self.around.append(self.run)
            self.run = Run(start)
        elif name == "Link" and tag["Link"]["link_type"] in _ADDRESSES:
            self.opaque(start, end)
            self.mute = True
        elif name == "Link" or name in _MARKERS:
            self.run.tag(1)
        else:
            return False
        return True

    def close(self, name: str, start: int, end: int) -> bool:
        """Takes the end of an inline element; False if it is none."""
        if name == "Image":
            block = self.run.block(self.text, Kind.ATTRIBUTE, "markdown")
            self.extra += [block] if block else []
            self.run = self.around.pop()
            self.opaque(start, end)
        elif name == "Link" and self.mute:
            self.mute = False
        elif name == "Link" or name in _MARKERS:
            self.run.tag(-1)
        else:
            return False
        self.seen_to = end
        return True

    def html(self, start: int, end: int) -> bool:
        """Takes a tag or a comment; True if it is a line break."""
        self.seen_to = end
        mark = tags.MARK.match(self.text, start, end)
        if not mark or mark["name"] is None:
            self.run.pure = False
            return False
        name = mark["name"].lower()
        step = 0 if name in tags.VOID or self.text[end - 2] == "/" else -1 if mark["close"] else 1
        if self.hidden:
            self._inside_hidden(name, step, end)
            return False
        values = tags.attributes(self.text, *mark.span("attributes"))
        seen = tags.attribute_blocks(self.text, name, values)
        self.extra += seen
        self.run.pure &= not seen
        if step > 0 and tags.hides(name, values, None):
            self.hidden = (name, start, 1)
        elif name in tags.REPLACED:
            self.run.opaque(start, end)
        else:
            self.run.tag(step)
        return name == "br"

    def _inside_hidden(self, name: str, step: int, end: int) -> None:
        if self.hidden and name == self.hidden[0]:
            _, start, depth = self.hidden
            self.hidden = (name, start, depth + step) if depth + step else None
            self.opaque(start, end)
