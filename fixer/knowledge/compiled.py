"""The hot part of compiled knowledge: what matching needs, in a form that loads fast."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

FORMAT = 4
"""Raised when the shape changes."""

Tables = Mapping[str, Mapping[str, Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Hot:
    """``targets[i]`` tells where patterns begin around ``anchors[i]``: "pattern:back,back pattern:back".

    ``patterns`` are JSON texts, ``rules`` rows that ``matcher.rule_of`` reads; ``tables`` stand behind
    ``{country.adj}``. ``checkers`` has label and safety of each checker's rule, ``signs`` the weights.
    Texts stay unread until their anchor is first met: most patterns match nothing in most articles.
    """

    rules: list[list[Any]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    tables: Tables = field(default_factory=dict)
    checkers: Mapping[str, tuple[str, bool]] = field(default_factory=dict)
    signs: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def dump(self) -> str:
        """One line of JSON, then a line for each anchor, target and pattern."""
        lists = [self.anchors, self.targets, self.patterns]
        head = {name: value for name, value in asdict(self).items() if name not in _LINES}
        head |= {"format": FORMAT, "lengths": [len(lines) for lines in lists]}
        first = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
        return "\n".join([first, *(line for lines in lists for line in lines)])

    @classmethod
    def parse(cls, text: str) -> Hot:
        """Raises ValueError for anything that ``dump`` of this version did not write."""
        first, *lines = text.split("\n")
        head = json.loads(first)
        if head.pop("format", None) != FORMAT or len(lines) != sum(head["lengths"]):
            raise ValueError("compiled by another version, or cut off")
        anchors, targets, _ = head.pop("lengths")
        head["anchors"], head["targets"] = lines[:anchors], lines[anchors : anchors + targets]
        return cls(**head, patterns=lines[anchors + targets :])


_LINES = ("anchors", "targets", "patterns")
