"""What the formats for machines tell alike: which findings, in what words, known again by what."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fixer.engine import Analysis
from fixer.fingerprint import Fingerprint
from fixer.model import Applicability, Finding, Fix, Severity
from fixer.report.excerpt import harmless, shortened
from fixer.worddiff import visible

KINDS = {
    Applicability.SAFE: "fix",
    Applicability.UNSAFE: "unsafe fix",
    Applicability.MANUAL: "by hand",
}
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""The worst first, as formats list them that have room for some only."""
MOST_PLACES = 8
"""Places listed for one group of findings; the rest is counted."""
LONGEST = 100
"""Characters of the article quoted in a message."""
_QUOTED = re.compile("['‘“\"]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding to show. ``identity`` tells it from the other findings of its file and stays when
    text around it changes; ``places`` says of a folded group where its mentions are."""

    finding: Finding
    identity: str
    places: str = ""

    @property
    def severity(self) -> Severity:
        """What is silent or muted, and shown because of ``--all``, is information only."""
        return self.finding.severity if self.finding.reported else Severity.INFO

    @property
    def message(self) -> str:
        """One line that names the words, so that a highlight that has slipped does no harm."""
        text = harmless(self.finding.message)
        if not _QUOTED.match(text) and self.finding.text not in text:
            text = f"'{shortened(visible(self.finding.text), LONGEST)}': {text}"
        return f"{text} ({self.places})" if self.places else text

    @property
    def full_message(self) -> str:
        """The message with what may be done about it."""
        return "; ".join([self.message, *advice(self.finding)])


def entries(analysis: Analysis, *, everything: bool, fold: bool) -> Iterator[Entry]:
    """What to show of one file, in the order of the text. ``fold``: a group at its first mention only."""
    identities = dict(zip(map(id, analysis.findings), _identities(analysis.findings), strict=True))
    shown = analysis.findings if everything else analysis.reported
    for finding in folded(shown) if fold else shown:
        where = places(analysis, finding) if fold and finding.group else ""
        yield Entry(finding, identities[id(finding)], where)


def folded(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Each finding, but of a group (the spellings of a name) only the first."""
    groups: set[tuple[str, str]] = set()
    for finding in findings:
        if finding.group:
            key = (finding.rule.id, finding.group)
            if key in groups:
                continue
            groups.add(key)
        yield finding


def places(analysis: Analysis, finding: Finding) -> str:
    """Where a group's mentions are, in words."""
    same = [f for f in analysis.findings if f.group == finding.group and f.rule.id == finding.rule.id]
    where = [analysis.document.position(f.span.start) for f in same[:MOST_PLACES]]
    listed = [f"{harmless(f.text)} {line}:{column}" for f, (line, column) in zip(same, where, strict=False)]
    more = f" and {len(same) - MOST_PLACES} more" if len(same) > MOST_PLACES else ""
    return f"{len(same)} mentions: {', '.join(listed)}{more}"


def advice(finding: Finding) -> list[str]:
    """What may be done, in words: its fixes by title, or why there is none."""
    if finding.fixes:
        return [f"{KINDS[fix.applicability]}: {title(fix)}" for fix in finding.fixes]
    return [f"no fix: {finding.refused}"] if finding.refused else []


def title(fix: Fix) -> str:
    new = " … ".join(edit.text for edit in fix.edits)
    return harmless(fix.title) or (f"use '{harmless(new)}'" if new else "delete it")


def inside(path: str) -> str:
    """``path`` from the current folder with forward slashes; whole if it lies outside.

    Reads which folder is the current one.
    """
    try:
        name = os.path.relpath(path)
    except ValueError:
        name = os.pardir
    if name.split(os.sep, 1)[0] == os.pardir:
        name = os.path.abspath(path)
    return name.replace(os.sep, "/")


def relative(path: str) -> str:
    """The same in characters that UTF-8 can hold: question marks for what no encoding could read."""
    return inside(path).encode("utf-8", "replace").decode("utf-8")


def _identities(findings: Sequence[Finding]) -> Iterator[str]:
    """By rule and words alone where no other finding of the file has the same; else with the words
    around as well. So the one holds when its neighbours are mended, the other when a twin is. A group,
    which is one thing to decide, has the one identity at all its mentions."""
    marks = [Fingerprint.parse(finding.fingerprint) for finding in findings]
    twins = Counter(mark.key for mark in marks)
    seen: Counter[str] = Counter()
    for finding, mark in zip(findings, marks, strict=True):
        identity = mark.key if finding.group or twins[mark.key] == 1 else "".join(mark)
        if not finding.group:
            seen[identity] += 1
        yield f"{identity}:{seen[identity] or 1}"
