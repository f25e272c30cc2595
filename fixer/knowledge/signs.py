"""How much each rule's hit says about the source language: measured weights, kept as data."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

FILE = "signs.tsv"
HEADER = "rule\tlanguage\tweight"
LEAST_WEIGHT = 1.0
"""Below this a hit says too little to be kept."""


def weight(windows_with: int, windows: int, human_with: int, human_windows: int) -> float:
    """Log-likelihood of a hit in a window of translated text against one of human English.

    Half a hit is added to the human count (and to its absence): what was never seen there
    is rare, not impossible.
    """
    translated = windows_with / max(windows, 1)
    human = (human_with + 0.5) / (human_windows + 1)
    return math.log(translated / human) if translated else 0.0


def load(path: Path) -> dict[str, dict[str, float]]:
    """Weights by rule id and language; empty if there is no such file."""
    weights: dict[str, dict[str, float]] = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            rule, language, value = line.split("\t")
            weights.setdefault(rule, {})[language] = float(value)
    return weights


def dump(weights: Mapping[str, Mapping[str, float]]) -> str:
    """The text of ``signs.tsv``."""
    rows = [
        f"{rule}\t{language}\t{value:.1f}"
        for rule, by_language in sorted(weights.items())
        for language, value in sorted(by_language.items())
        if value >= LEAST_WEIGHT
    ]
    return "\n".join([HEADER, *rows]) + "\n"
