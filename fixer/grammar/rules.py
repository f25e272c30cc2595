"""The curated list: which of LanguageTool's rules may speak, and what was counted of each.

``rules/common/grammar-rules.tsv`` has a line a rule. Everything that is not in it is off.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from fixer.knowledge.measured import Counts, Measured
from fixer.knowledge.root import rules_root
from fixer.model import Applicability, Category, Label, Rule

FILE = "grammar-rules.tsv"
PACK = "grammar"


@dataclass(frozen=True, slots=True)
class Curated:
    """A LanguageTool rule as one of ours. ``fix`` is the most that its replacements may be."""

    rule: Rule
    label: Label
    fix: Applicability


@cache
def curated() -> Mapping[str, Curated]:
    """By LanguageTool's id, in the order of the list."""
    return {
        row["rule"]: Curated(_rule(row), words.label(_counts(row)), Applicability[row["fix"].upper()])
        for words, row in rows()
    }


def rows() -> list[tuple[Measured, Mapping[str, str]]]:
    """The lines of the list, each with the sizes of the corpora that its counts come from."""
    lines = (rules_root() / "common" / FILE).read_text(encoding="utf-8").splitlines()
    measured = Measured()
    header: list[str] = []
    found: list[tuple[Measured, Mapping[str, str]]] = []
    for line in lines:
        cells = line.split("\t")
        if cells[0] == "# words":
            measured = Measured((int(cells[1]), int(cells[2]), int(cells[3])))
        elif line.startswith("#") or not line:
            continue
        elif not header:
            header = cells
        else:
            found.append((measured, dict(zip(header, cells, strict=True))))
    return found


def _rule(row: Mapping[str, str]) -> Rule:
    return Rule(
        f"{PACK}/{row['rule'].lower()}",
        Category(row["category"]),
        row["about"],
        why=f"Found by LanguageTool's rule {row['rule']}, one of the few that are nearly silent on good English.",
        safe=False,
    )


def _counts(row: Mapping[str, str]) -> Counts:
    keys = ("human", "reference", "machine", "real_human", "real_reference")
    return Counts(**{key: int(row[key]) for key in keys})
