"""How a replacement is written into a block, so that it reads back as itself.

A writer returns the text as it must stand in the source, or None where it cannot.
Whether it really reads back is checked once more on the whole document before writing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

Writer = Callable[[str], str | None]

_MARKDOWN_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w*(?:;|$))")
_MARKDOWN_MARKER = re.compile(r"^(\d{0,9})([.)](?=\s|$)|[+-](?=\s|$)|#{1,6}(?=\s|$)|[=-]+$)")
_YAML_UNSAFE = re.compile(r":(?:\s|$)|\s#|^[\-?:,\[\]{}#&*!|>'\"%@`]")
_LINE_ENDS = re.compile(r"[\r\n]")


def _one_line(writer: Writer) -> Writer:
    """A line end would end the block, or read back as a blank."""

    @wraps(writer)
    def write(text: str) -> str | None:
        return None if _LINE_ENDS.search(text) else writer(text)

    return write


def plain(text: str) -> str | None:
    return text


@_one_line
def html(text: str) -> str | None:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@_one_line
def double_quoted_attribute(text: str) -> str | None:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


@_one_line
def single_quoted_attribute(text: str) -> str | None:
    return text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;")


def bare_attribute(text: str) -> str | None:
    return text if re.fullmatch(r"[\w.:-]+", text) else None


@_one_line
def markdown(text: str) -> str | None:
    """Escapes what is markup anywhere, and at the start what begins a heading or a list on a line."""
    escaped = _MARKDOWN_SPECIAL.sub(r"\\\g<0>", text)
    return _MARKDOWN_MARKER.sub(r"\1\\\2", escaped)


@_one_line
def yaml_plain(text: str) -> str | None:
    return None if _YAML_UNSAFE.search(text) else text


@_one_line
def yaml_block(text: str) -> str | None:
    """A line of a literal or folded YAML scalar."""
    return text


@_one_line
def double_quoted(text: str) -> str | None:
    """A double-quoted scalar of YAML or TOML."""
    return None if re.search(r'[\\"]', text) else text


@_one_line
def single_quoted(text: str) -> str | None:
    """A single-quoted scalar of YAML or TOML."""
    return None if "'" in text else text


WRITERS: dict[str, Writer] = {
    "plain": plain,
    "html": html,
    "attribute-double": double_quoted_attribute,
    "attribute-single": single_quoted_attribute,
    "attribute-bare": bare_attribute,
    "markdown": markdown,
    "yaml-plain": yaml_plain,
    "yaml-block": yaml_block,
    "double-quoted": double_quoted,
    "single-quoted": single_quoted,
}
