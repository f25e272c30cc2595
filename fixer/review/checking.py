"""What fixer itself says of words that somebody wrote."""

from __future__ import annotations

from fixer.apply import apply_edits
from fixer.fixing import source_edits
from fixer.model import Edit, Span
from fixer.report.excerpt import harmless
from fixer.review.questions import Answer, Question
from fixer.review.session import Session


def remarks(session: Session, question: Question, answer: Answer) -> list[str]:
    """Messages about the new words, were they written; about the finding's own rule as well."""
    file = session.file(question)
    edits = source_edits(answer.parts)
    document = file.analysis.document.with_text(apply_edits(file.analysis.document.text, edits))
    now = session.analyse(document, file.settings, file.analysis.profile)
    new = _spans(edits)
    known = {(f.rule.id, f.text) for f in file.analysis.reported if f not in question.findings}
    return [
        harmless(finding.message)
        for finding in now.reported
        if any(finding.span.overlaps(span) for span in new) and (finding.rule.id, finding.text) not in known
    ]


def _spans(edits: list[Edit]) -> list[Span]:
    """Where the new words of edits stand in the edited text."""
    spans: list[Span] = []
    shift = 0
    for edit in edits:
        start = edit.start + shift
        spans.append(Span(start, start + len(edit.text)))
        shift += len(edit.text) - (edit.end - edit.start)
    return spans
