"""How a replacement is written into a block, so that it reads back as itself.

A writer returns the text as it must stand in the source, or None where it cannot.
Whether it really reads back is checked once more on the whole document before writing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_YAML_UNSAFE = re.compile(r":(\s|$)|\s#|^[\s\-?:,\[\]{}#&*!|>'\"%@`]|\s$")


def plain(text: str) -> str | None:
    return text


def html(text: str) -> str | None:
    return "".join(_HTML.get(c, c) for c in text)


def double_quoted_attribute(text: str) -> str | None:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def single_quoted_attribute(text: str) -> str | None:
    return text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;")


def bare_attribute(text: str) -> str | None:
    return text if re.fullmatch(r"[\w.:-]+", text) else None


def markdown(text: str) -> str | None:
    if "\n" in text or "&" in text:
        return None
    return _MARKDOWN_SPECIAL.sub(r"\\\1", text)


def yaml_plain(text: str) -> str | None:
    return None if _YAML_UNSAFE.search(f"x{text}x") or "\n" in text else text


def double_quoted(text: str) -> str | None:
    """A double-quoted scalar of YAML or TOML."""
    return None if re.search(r'[\\"\n]', text) else text


def single_quoted(text: str) -> str | None:
    """A single-quoted scalar of YAML or TOML."""
    return None if re.search(r"['\n]", text) else text


WRITERS: dict[str, Callable[[str], str | None]] = {
    "plain": plain,
    "html": html,
    "attribute-double": double_quoted_attribute,
    "attribute-single": single_quoted_attribute,
    "attribute-bare": bare_attribute,
    "markdown": markdown,
    "yaml-plain": yaml_plain,
    "double-quoted": double_quoted,
    "single-quoted": single_quoted,
}
