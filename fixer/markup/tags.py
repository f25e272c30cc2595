"""Tags of HTML: how they are written, which of them end a block, which hide what they hold."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.markup import entities
from fixer.markup.blocks import Block, Kind

MARK = re.compile(
    r"""
    <(?: (?P<close>/?) (?P<name>[a-zA-Z][^\s/>]*+)
         (?P<attributes> (?: [^>=]++ | =\s*+ (?: "[^"]*+" | '[^']*+' | (?!["'])[^\s>]*+ ) )*+ ) >
       | !-- (?: -?> | .*?--!?> )
       | !\[CDATA\[ .*?\]\]>
       | (?: ! (?!--|\[CDATA\[) | [?/] ) [^>]*+ >
       | (?= [a-zA-Z!?/] )
    )
    """,
    re.X | re.S,
)
"""A tag, or (no ``name``) a comment or a declaration; one of length 1 never ends, and hides the rest."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


KINDS = {
    **{f"h{level}": Kind.HEADING for level in range(1, 7)},
    **dict.fromkeys(("li", "dt", "dd", "option"), Kind.ITEM),
    **dict.fromkeys(("td", "th"), Kind.CELL),
    **dict.fromkeys(("caption", "figcaption"), Kind.CAPTION),
    "blockquote": Kind.QUOTE,
}
BLOCKS = frozenset(KINDS) | _names(
    "address article aside body button center col colgroup details dialog dir div dl fieldset figure footer "
    "form frameset head header hgroup hr html legend main menu nav ol optgroup p pre search section select "
    "summary table tbody template tfoot thead tr ul"
)
VOID = _names("area base br col embed hr img input link meta param source track wbr")
RAW = _names("iframe noembed noframes noscript script style textarea title xmp")
"""Their content is text to the next closing tag of the same name, whatever stands in it."""
REPLACED = _names("embed iframe img input textarea")
"""What a reader sees in the middle of a line, and what is no word."""
KEPT = _names("article body head html main td th")
"""Never deleted with their words: the page would fall apart."""

_HIDING = _names("audio canvas code kbd math object pre samp svg template tt var video")
_PAGE = _names("article body html main")
_META = _names("description og:description og:title twitter:description twitter:title")
_SEEN = ("title", "alt", "aria-label", "placeholder")
_NO_LANGUAGE = frozenset(("", "en", "mul", "und", "zxx"))

_WORTH_READING = re.compile(r"title|alt|aria-label|placeholder|content|lang|translate", re.I)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?""")
_WRITERS = ("attribute-double", "attribute-single", "attribute-bare")


class Value(NamedTuple):
    """An attribute's value at ``start:end``, without its quotes."""

    start: int
    end: int
    text: str
    writer: str


def attributes(text: str, start: int, end: int) -> dict[str, Value]:
    """Attributes with a value by lower-case name; empty when no reader or rule cares for any of them."""
    found: dict[str, Value] = {}
    if start < end and _WORTH_READING.search(text, start, end):
        for match in _ATTRIBUTE.finditer(text, start, end):
            group = match.lastindex or 0
            if group > 1:
                value = Value(*match.span(group), match.group(group), _WRITERS[group - 2])
                found.setdefault(match.group(1).lower(), value)
    return found


def attribute_blocks(text: str, name: str, values: dict[str, Value]) -> list[Block]:
    """The attributes that a reader of the page gets to see or to hear."""
    if name == "meta":
        about = values.get("name") or values.get("property")
        seen = [values["content"]] if about and about.text.lower() in _META and "content" in values else []
    elif name in ("link", "style"):
        seen = []
    else:
        seen = [value for key, value in values.items() if key in _SEEN]
    return [
        Block(
            Kind.ATTRIBUTE,
            tuple(entities.pieces(text, value.start, value.end, attribute=True)),
            value.start,
            value.end,
            value.writer,
            deletable=False,
        )
        for value in seen
        if value.text.strip()
    ]


def page_language(name: str, values: dict[str, Value]) -> str | None:
    """The language that a tag declares for the page as a whole."""
    return _language(values) if name in _PAGE else None


def hides(name: str, values: dict[str, Value], page: str | None) -> bool:
    """Whether what the element holds is no prose of the page's language."""
    if name in _HIDING or name in RAW:
        return True
    if name in VOID or not values:
        return False
    if "translate" in values and values["translate"].text.lower() == "no":
        return True
    if "class" in values and "notranslate" in values["class"].text.split():
        return True
    language = _language(values)
    return language is not None and language not in (_NO_LANGUAGE | {page}) and name not in _PAGE


def _language(values: dict[str, Value]) -> str | None:
    value = values.get("lang") or values.get("xml:lang")
    return value.text.strip().lower().partition("-")[0] if value else None
