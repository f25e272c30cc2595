"""What ``fixer rules measure`` found: hits of each fact on good English and on translations.

Kept in ``rules/measured.tsv``, a line a fact; labels and *safe* follow from the counts
by the rules below, never from taste.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from fixer.model import Label, Rule

FILE = "measured.tsv"
HEADER = "rule\tfact\thuman\treference\tmachine\tright\twrong\treal_human\treal_reference"
ENOUGH_READ = 10
"""Right hits read on real output before a fix may be safe, each in another sentence of the source:
several systems say the same of one."""
MARGIN = 1.5
"""How much more often than people machines must write something that is no mere style."""
ENOUGH_SHARED = 10
"""Hits on human translations before they show a habit."""


class Counts(NamedTuple):
    """Hits per corpus (human English, human translations, machine output), and what reading
    them where they land gave: right and wrong fixes on machine output, and how many hits on
    human English and on human translations are real faults of those texts."""

    human: int = 0
    reference: int = 0
    machine: int = 0
    right: int = 0
    wrong: int = 0
    real_human: int = 0
    real_reference: int = 0

    @property
    def false_alarms(self) -> int:
        """Hits on human English that nobody has shown to be real faults."""
        return self.human - self.real_human

    @property
    def shared(self) -> int:
        """Hits on human translations that nobody has shown to be real faults."""
        return self.reference - self.real_reference


@dataclass(frozen=True)
class Measured:
    """``words`` are the sizes of the three corpora; ``counts`` is keyed by rule id and fact."""

    words: tuple[int, int, int] = (0, 0, 0)
    counts: Mapping[tuple[str, str], Counts] = field(default_factory=dict)

    def fact_verdict(self, rule: Rule, fact: str) -> tuple[Label, bool]:
        """Label of a fact and whether its fix is safe: only of a *certain* one, after enough right
        ones were read. What is good English elsewhere cannot be right every time."""
        counts = self.counts.get((rule.id, fact))
        label = self.label(counts, rule.label)
        return label, rule.safe and label is Label.CERTAIN and is_safe(counts)

    def checker_verdict(self, rule: Rule) -> tuple[Label, bool]:
        """The same for a checker's rule, which is safe by construction where it says so
        (its module argues why); a hit on human English or a wrong fix takes that away."""
        counts = self.counts.get((rule.id, ""))
        clean = counts is not None and not counts.false_alarms and not counts.wrong
        return self.label(counts, rule.label), rule.safe and clean

    def label(self, counts: Counts | None, ceiling: Label = Label.CERTAIN) -> Label:
        """*certain* needs silence on human English, and a rate on human translations below a third
        of the rate on machine output. What people write as often as machines, in translations or
        (a third as often) in English of their own, is style: a *hint*. The ceiling only lowers."""
        if counts is None:
            measured = Label.LIKELY
        elif not counts.false_alarms and 3 * self._rate(counts.shared, 1) <= self._rate(counts.machine, 2):
            measured = Label.CERTAIN
        elif self._is_style(counts):
            measured = Label.HINT
        else:
            measured = Label.LIKELY
        order = list(Label)
        return max(measured, ceiling, key=order.index)

    def _is_style(self, counts: Counts) -> bool:
        machine = self._rate(counts.machine, 2)
        shared = counts.shared >= ENOUGH_SHARED and MARGIN * self._rate(counts.shared, 1) > machine
        return shared or 3 * self._rate(counts.false_alarms, 0) > machine

    def describe(self, rule: str, fact: str, label: Label, safe: bool) -> str:
        """One line for a person: hits per corpus, and what follows from them."""
        counts = self.counts.get((rule, fact))
        verdict = f"{label}, fixes are {'safe' if safe else 'not safe'}"
        if counts is None:
            return f"{fact or rule}: not measured; {verdict}"
        names = ("human English", "human translations", "machine output")
        hits = ", ".join(f"{hits} on {name}" for hits, name in zip(counts, names, strict=False))
        return f"{fact or rule}: {hits}; read {counts.right} right, {counts.wrong} wrong; {verdict}"

    def _rate(self, hits: int, corpus: int) -> float:
        return hits / max(self.words[corpus], 1)


def is_safe(counts: Counts | None) -> bool:
    return bool(counts and counts.right >= ENOUGH_READ and not counts.wrong and not counts.false_alarms)


def load(path: Path) -> Measured:
    """The measurements of a rules folder; empty if there are none."""
    if not path.is_file():
        return Measured()
    counts: dict[tuple[str, str], Counts] = {}
    words = (0, 0, 0)
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == "# words":
            words = (int(cells[1]), int(cells[2]), int(cells[3]))
        elif len(cells) == 9 and cells[2].isdigit():
            counts[cells[0], cells[1]] = Counts(*map(int, cells[2:]))
    return Measured(words, counts)


def dump(measured: Measured) -> str:
    """The text of ``measured.tsv``."""
    rows = (
        f"{rule}\t{fact}\t" + "\t".join(map(str, c)) for (rule, fact), c in sorted(measured.counts.items())
    )
    return "\n".join(["# words\t" + "\t".join(map(str, measured.words)), HEADER, *rows]) + "\n"
