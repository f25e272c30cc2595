"""Comments in an article that ask for silence; a page shows none of them.

    <!-- fixer-ignore RULE, RULE: reason -->      the block around it, or the next one
    <!-- fixer-ignore-start RULE: reason -->      from here ...
    <!-- fixer-ignore-end -->                     ... to here
    <!-- fixer-ignore-file RULE: reason -->       the whole file

RULE is a rule id, a pack, a category or a language; without one, everything is meant.
A comment that mutes nothing is reported, and ``fixer fix`` takes it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fixer.document import Document
from fixer.fingerprint import fingerprint
from fixer.markup import format_of
from fixer.markup.comments import comments
from fixer.model import Applicability, Category, Edit, Finding, Fix, Label, Rule, Severity, Span
from fixer.view import View

RULE = Rule(
    "fixer/unused-ignore",
    Category.MARKUP,
    "this comment mutes nothing",
    why="A comment that asks fixer for silence outlives what it was written for; take it out.",
    severity=Severity.INFO,
)
_DIRECTIVE = re.compile(r"<!--\s*fixer-ignore(?P<scope>-start|-end|-file)?(?P<rest>[\s:].*?)?\s*-->", re.S)
_NEAR = 20
"""Blanks at most between a block and the comment that belongs to it."""
_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")


@dataclass(frozen=True, slots=True)
class Directive:
    """One comment: where it stands, what source text it covers, which rules it names (none: all)."""

    span: Span
    covers: Span
    names: frozenset[str]

    def mutes(self, finding: Finding) -> bool:
        return self.covers.overlaps(finding.span) and (
            not self.names or not self.names.isdisjoint(names_of(finding.rule))
        )


def names_of(rule: Rule) -> set[str]:
    """All that a rule can be called by: its id, pack, category and languages."""
    return {rule.id, rule.pack, rule.category.value, *rule.languages}


def silence(document: Document, view: View, findings: Sequence[Finding]) -> Sequence[Finding]:
    """The silencer: mutes what comments cover, adds a finding for each comment without effect."""
    if "fixer-ignore" not in document.text:
        return findings
    directives = list(read(document, view))
    used: set[Directive] = set()
    result: list[Finding] = []
    for finding in findings:
        hits = [directive for directive in directives if directive.mutes(finding)]
        used.update(hits)
        result.append(replace(finding, muted="comment") if hits and not finding.muted else finding)
    return [*result, *(_unused(document, d) for d in directives if d not in used)]


def read(document: Document, view: View) -> Iterator[Directive]:
    """The comments that ask for silence, in order. A range without an end goes to the end of the file."""
    text, opened = document.text, dict[frozenset[str], Span]()
    for span in comments(text, format_of(document.path)):
        found = _DIRECTIVE.fullmatch(text, span.start, span.end)
        if not found:
            continue
        names, scope = _names(found["rest"] or ""), found["scope"]
        if scope == "-file":
            yield Directive(span, Span(0, len(text)), names)
        elif scope == "-start":
            opened[names] = span
        elif scope == "-end":
            yield from (Directive(start, Span(start.end, span.start), n) for n, start in opened.items())
            opened.clear()
        else:
            yield Directive(span, _block(text, view, span), names)
    yield from (Directive(start, Span(start.end, len(text)), n) for n, start in opened.items())


def _names(rest: str) -> frozenset[str]:
    names = rest.partition(":")[0]
    return frozenset(name for name in re.split(r"[\s,]+", names) if name)


def _block(text: str, view: View, span: Span) -> Span:
    """The block that the comment stands in or right behind, or else the next one."""
    for block in view.blocks:
        start, end = view.source_span(Span(block.start, max(block.end, block.start + 1)))
        between = text[end : span.start] if end <= span.start else ""
        if end > span.end or (end <= span.start and not between.strip(" \t") and len(between) < _NEAR):
            return Span(start, end)
    return Span(span.end, span.end)


def _unused(document: Document, directive: Directive) -> Finding:
    span = directive.span
    edit = Edit(*_with_line(document.text, span), "")
    return Finding(
        RULE,
        span,
        document.text[span.start : span.end],
        RULE.message,
        Label.CERTAIN,
        spoken=True,
        fixes=(Fix((edit,), Applicability.SAFE, "take the comment out"),),
        fingerprint=str(fingerprint(RULE.id, document.text, *span)),
    )


def _with_line(text: str, span: Span) -> Span:
    """The comment with its line, if nothing else stands on it."""
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    rest = _LINE.match(text, span.end)
    if rest and not text[start : span.start].strip():
        return Span(start, rest.end())
    return span
