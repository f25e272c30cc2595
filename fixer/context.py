"""What every checker is given: the view of one document and the house style. Frozen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fixer.model import Candidate
from fixer.view import View


@dataclass(frozen=True, slots=True)
class Style:
    """House style; what is not set follows American newspaper habits."""

    english: str = "us"
    clock: str = "12"


@dataclass(frozen=True, slots=True)
class Context:
    """``view`` holds the prose; offsets of candidates count in ``view.text``."""

    view: View
    style: Style = Style()


Checker = Callable[[Context], Iterable[Candidate]]
Witness = Callable[[Context, list[Candidate]], list[Candidate]]
"""Something from outside the text (the original, a grammar checker): it gets what the checkers found,
and gives it back with what it adds, judges anew or takes out."""
