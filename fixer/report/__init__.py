"""Reports: a module a format, each with ``Report``: text for each file as it is done, and an end.

What a report is given of a file is an ``Analysis``; ``reported`` holds the findings to show,
``findings`` also those that are silent or muted (for "silent" and "muted" counts, and ``--all``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from fixer.engine import Analysis
from fixer.errors import FixerError

FORMATS: Mapping[str, str] = {
    "text": "for a terminal: each finding with its words, why, and the fix as a word diff",
    "json": "one object, its shape frozen by version",
    "jsonl": "a finding a line",
    "sarif": "SARIF 2.1.0, for code scanning on GitHub and for editors",
    "github": "annotations of a GitHub workflow run",
    "gitlab": "GitLab Code Quality",
    "junit": "JUnit XML, for Jenkins, Azure and other test reports",
    "checkstyle": "Checkstyle XML, for whatever reads no other format",
    "rdjson": "for reviewdog, with suggestions to accept",
    "rdjsonl": "the same, a finding a line",
    "markdown": "for a pull request or a job summary",
    "html": "one page for an editor: what stands there and what would",
}
"""The formats by the name of their module, and what each is for."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says about reports: ``paths`` are its arguments, for advice on what
    to run next; ``everything`` asks for silent and muted findings too. ``why`` gives a rule's
    reason by its id, as ``fixer explain`` does. ``notes`` is called at the end: what else the
    command has to say of the run, a line each."""

    paths: Sequence[str] = ()
    color: bool = False
    verbose: bool = False
    everything: bool = False
    why: Callable[[str], str] = str
    notes: Callable[[], Sequence[str]] = tuple


class Report(Protocol):
    """One report of one run. Both methods give text for the output, perhaps none."""

    def file(self, analysis: Analysis) -> str: ...

    def end(self, errors: Sequence[FixerError]) -> str: ...


def report(format: str, options: Options) -> Report:
    """A new report. ``format`` is a key of ``FORMATS``."""
    made: Report = import_module(f"fixer.report.{format}").Report(options)
    return made
