"""Who asked for silence: findings that are there and need not be reported.

A silencer gets every finding of a document, those too that are silent on it, and gives
them back, some ``muted``: so mending one fault or naming a language neither floods nor
empties a report. It may add findings of its own (a comment that mutes nothing).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from fixer.document import Document
from fixer.model import Finding
from fixer.view import View

Silencer = Callable[[Document, View, Sequence[Finding]], Sequence[Finding]]


def apply(
    silencers: Iterable[Silencer], document: Document, view: View, findings: Sequence[Finding]
) -> Sequence[Finding]:
    """The findings after all silencers; the first that mutes one names the reason."""
    for silencer in silencers:
        findings = silencer(document, view, findings)
    return findings
