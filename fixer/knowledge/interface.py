"""The whole-line interface texts of ``rules/common/interface.txt``, and the small notation they are in.

``(a|b)`` one of these, ``[a]`` perhaps, ``<list>`` one of a list named above, ``{rest}``, ``{number}``, ``{date}``.
A line is compared only with the texts that can begin with its first word, and only those are compiled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from fixer.knowledge.root import rules_root

LONGEST = 200
"""Characters that a line of interface text may have."""

_NOTATION = re.compile(r"<\w+>|\{(?:rest|number|date)\}|\] ?|.")
_DATE_WORD = (
    "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at|on|[ap]\\.?m|o'clock|clock|hours|h|st|nd|rd|th|utc|gmt|msk|cet"
)
_WRITTEN = {
    "{date}": rf"(?=[^\n]*\d)(?>(?: ?(?:[\d.,:/|-]|{_DATE_WORD})){{4,60}})",
    "{rest}": ".{1,160}",
    "{number}": r"\d+",
    "[": "(?:(?:",
    "] ": ") )?",
    "]": "))?",
    "(": "(?:",
    ")": ")",
    "|": "|",
}
_FIRST = re.compile(r"[^\W\d_]*")
_HEAD = re.compile(r"[\W_]*([^\W\d_]*)")
_LIST = re.compile(r"<(\w+)>")
_BRACKETS = str.maketrans("", "", "()[]{}【】")
_EDGES = re.compile(r"^[\W_]+|[^\w?:]+$")


def section_at(folded: str, start: int, end: int) -> str:
    """The section that the whole of ``folded[start:end]`` belongs to ("furniture/box safe"); empty if to none."""
    head = _HEAD.match(folded, start, end) if end - start <= LONGEST else None
    if head is None or head[1] not in _index():
        return ""
    line = _bare(folded[start:end])
    texts = (f"{line} ", f"{line[:-1]} ") if line.endswith(":") else (f"{line} ",)
    for section, pattern in _compiled(head[1]):
        if any(map(pattern.fullmatch, texts)):
            return section
    return ""


def _bare(line: str) -> str:
    """A line as the word list writes it: no brackets, no marks at its ends but ``:`` and ``?``."""
    return _EDGES.sub("", line.translate(_BRACKETS))


@cache
def _compiled(first: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    sections: dict[str, list[str]] = {}
    for section, line in _index()[first]:
        sections.setdefault(section, []).append(_regex(f"{line} "))
    return tuple((section, re.compile("|".join(lines))) for section, lines in sections.items())


@cache
def _index() -> Mapping[str, list[tuple[str, str]]]:
    """For each word that a text can begin with (empty: a number) the sections and texts."""
    index: dict[str, list[tuple[str, str]]] = {}
    for section, lines in sections().items():
        for line in lines:
            for first in set(_firsts(line)):
                index.setdefault(first, []).append((section, line))
    return index


@cache
def sections() -> Mapping[str, tuple[str, ...]]:
    """The texts of each section, as written."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in _file():
        if line.startswith("== "):
            lines = found.setdefault(line[3:].strip(), [])
        elif line and line[0] != "#" and " = " not in line:
            lines.append(line)
    return {section: tuple(lines) for section, lines in found.items()}


@cache
def lists() -> Mapping[str, str]:
    """The named lists, each as ``a|b|c``."""
    found: dict[str, str] = {}
    for line in _file():
        name, equals, words = line.partition(" = ")
        if equals and name[0] == "<":
            found[name[1:-1]] = f"{found[name[1:-1]]}|{words}" if name[1:-1] in found else words
    return found


@cache
def _file() -> tuple[str, ...]:
    text = (rules_root() / "common" / "interface.txt").read_text(encoding="utf-8")
    return tuple(text.splitlines())


def _firsts(line: str) -> list[str]:
    """The words that a text in the notation can begin with."""
    if named := _LIST.match(line):
        line = f"({lists()[named[1]]}){line[named.end() :]}"
    if line[:1] not in ("(", "["):
        return [word[0]] if (word := _FIRST.match(line)) else []
    *options, rest = _options(line)
    if line[0] == "[":
        options.append("")
    return [word for option in options for word in _firsts(f"{option}{rest}".lstrip())]


def _options(line: str) -> list[str]:
    """What stands between the bars of the bracket that begins ``line``, and after it the rest."""
    parts, depth = [""], 0
    for at, char in enumerate(line):
        depth += (char in "([") - (char in ")]")
        if depth == 0:
            return [*parts, line[at + 1 :]]
        if char == "|" and depth == 1:
            parts.append("")
        elif at:
            parts[-1] += char
    raise ValueError(f"a bracket is never closed: {line}")


@cache
def _regex(line: str) -> str:
    def one(token: str) -> str:
        if len(token) > 2 and token[0] == "<":
            return f"(?:{_regex(lists()[token[1:-1]])})"
        return _WRITTEN.get(token) or re.escape(token)

    return "".join(map(one, _NOTATION.findall(line)))
