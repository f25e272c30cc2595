"""XML that every parser reads, whatever stands in an article."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, text: str = "", **attributes: str | int) -> Element:
    """An element whose texts hold no character that XML forbids."""
    made = Element(tag, {name: _legal(str(value)) for name, value in attributes.items()})
    made.text = _legal(text) or None
    return made


def serialized(root: Element) -> str:
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
