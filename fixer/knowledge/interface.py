"""The whole-line interface texts of ``rules/common/interface.txt``, and the small notation they are in.

``(a|b)`` one of these, ``[a]`` perhaps, ``<list>`` one of a list named above, ``{rest}`` and ``{number}``.
"""

from __future__ import annotations

import re
from functools import cache

from fixer.knowledge.root import rules_root

_NOTATION = re.compile(r"<\w+>|\{rest\}|\{number\}|\] ?|.")
_WRITTEN = {
    "{rest}": ".{1,120}",
    "{number}": r"\d+",
    "[": "(?:(?:",
    "] ": ") )?",
    "]": "))?",
    "(": "(?:",
    ")": ")",
    "|": "|",
}


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """For each rule id in the word list the pattern of its lines."""
    lists: dict[str, str] = {}
    sections: dict[str, list[str]] = {}
    for line in (rules_root() / "common" / "interface.txt").read_text(encoding="utf-8").splitlines():
        if named := re.fullmatch(r"<(\w+)> = (.+)", line):
            name, words = named[1], _regex(named[2], lists)
            lists[name] = f"{lists[name]}|{words}" if name in lists else words
        elif line.startswith("== "):
            section = sections.setdefault(line[3:].strip(), [])
        elif line and not line.startswith("#"):
            section.append(_regex(f"{line} ", lists))
    return {rule: re.compile("|".join(lines)) for rule, lines in sections.items()}


def _regex(line: str, lists: dict[str, str]) -> str:
    def one(token: str) -> str:
        if len(token) > 2 and token[0] == "<":
            return f"(?:{lists[token[1:-1]]})"
        return _WRITTEN.get(token) or re.escape(token)

    return "".join(map(one, _NOTATION.findall(line)))
