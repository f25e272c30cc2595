"""Markup readers: a document's text to the blocks that a reader sees.

Adding a format touches one module and the table in ``read``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from fixer.markup.blocks import Block

FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "plain",
    ".text": "plain",
}


def format_of(path: str) -> str:
    """The format that a file's name tells; plain text when it tells none."""
    return FORMATS.get(PurePath(path).suffix.lower(), "plain")


def read(text: str, format: str) -> list[Block]:
    """Blocks of ``text`` in document order. Never raises: bad markup is text."""
    reader: Callable[[str], list[Block]] = import_module(f"fixer.markup.{format}").read
    return reader(text)
