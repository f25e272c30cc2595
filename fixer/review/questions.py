"""What a review asks: one question a finding, and one for all mentions of a name."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from fixer.apply import apply_edits
from fixer.engine import Analysis
from fixer.fingerprint import Fingerprint
from fixer.model import Applicability, Edit, Finding, Fix, Span
from fixer.review.places import Key, Place
from fixer.view import View
from fixer.words import fold

CONTEXT = 32
"""Characters of the source kept on either side of a change, to find it again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``old`` words of the prose become ``new``. Each of ``parts`` is applied as a whole: one change, or
    one for each mention of a name (whose ``old`` are all its spellings)."""

    old: str
    new: str
    parts: tuple[Fix, ...]

    @property
    def applicability(self) -> Applicability:
        return min(part.applicability for part in self.parts)


@dataclass(frozen=True, eq=False)
class Question:
    """``findings`` are one, or the mentions of one name in text order."""

    key: Key
    findings: tuple[Finding, ...]
    answers: tuple[Answer, ...]

    @property
    def finding(self) -> Finding:
        return self.findings[0]

    @property
    def group(self) -> str | None:
        return self.finding.group

    @property
    def id(self) -> str:
        """A short name for people and scripts; it holds as long as the words around the finding do."""
        return hashlib.sha256("\0".join(map(str, self.key)).encode("utf-8", "replace")).hexdigest()[:10]

    @property
    def suggested(self) -> Answer | None:
        """The answer that may be taken with one yes. A name has none: no spelling is right by number."""
        return None if self.group or not self.answers else self.answers[0]

    @property
    def safe(self) -> bool:
        """Whether the one answer that there is could be applied unattended."""
        safe = [a for a in self.answers if a.applicability is Applicability.SAFE]
        return len(safe) == 1 and self.suggested is safe[0]

    def place(self, analysis: Analysis, answer: Answer | None = None) -> Place:
        """What the journal keeps of this question and its answer."""
        finding = self.finding
        place = Place(
            self.key.path,
            finding.rule.id,
            finding.fingerprint,
            finding.text,
            self.key.nth,
            self.group,
        )
        if answer is None:
            return place
        edits = answer.parts[0].edits
        return _with_answer(place, analysis.document.text, Span(edits[0].start, edits[-1].end), answer)


def _with_answer(place: Place, text: str, span: Span, answer: Answer) -> Place:
    place = replace(place, old=answer.old, new=answer.new)
    if place.group:
        return place
    return replace(
        place,
        source=text[span.start : span.end],
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
        at=span.start,
    )


def questions(analysis: Analysis, path: str) -> list[Question]:
    """The questions of one file (``path`` is from the root), in the order of the text."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    singles: list[Finding] = []
    for finding in analysis.findings:
        if not finding.reported:
            continue
        if finding.group:
            groups.setdefault((finding.rule.id, finding.group), []).append(finding)
        else:
            singles.append(finding)
    asked = [*_singles(analysis.view, singles, path), *(_group(found, path) for found in groups.values())]
    return sorted(asked, key=lambda q: (q.finding.span, q.finding.rule.id))


def _singles(view: View, findings: Iterable[Finding], path: str) -> Iterator[Question]:
    seen: Counter[str] = Counter()
    for finding in findings:
        key = Key(path, finding.fingerprint, seen[finding.fingerprint])
        seen[finding.fingerprint] += 1
        answers = {(a.old, a.new): a for fix in finding.fixes if (a := _answer(view, fix))}
        yield Question(key, (finding,), tuple(answers.values()))


def _answer(view: View, fix: Fix) -> Answer:
    text, edits = (view.text, fix.view_edits) if fix.view_edits else (view.source, fix.edits)
    start, end = edits[0].start, edits[-1].end
    moved = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits]
    return Answer(text[start:end], apply_edits(text[start:end], moved), (fix,))


def _group(found: list[Finding], path: str) -> Question:
    """Each spelling as an answer, in the order in which the text brings them up."""
    spelled: dict[str, tuple[str, list[Fix]]] = {fold(f.text): (f.text, []) for f in found}
    for finding in found:
        for fix in finding.fixes:
            new = "".join(edit.text for edit in fix.view_edits)
            spelled.setdefault(fold(new), (new, []))[1].append(fix)
    group = found[0].group or ""
    key = Key(path, Fingerprint.parse(found[0].fingerprint).key)
    answers = tuple(Answer(group, new, tuple(parts)) for new, parts in spelled.values() if parts)
    return Question(key, tuple(found), answers)
