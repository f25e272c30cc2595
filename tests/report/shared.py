"""The one document behind all golden reports, with all that makes columns go wrong, and its findings.

The rules are of this module, so that the reports do not change when ours do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fixer.context import Context
from fixer.document import Document
from fixer.engine import Analysis, Engine, Settings
from fixer.errors import FixerError
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Severity, Span, Suggestion
from fixer.report import Options, report

NAME = "an article ü.md"
TEXT = (
    "🙂 Cafe\u0301 “Lido”\u00a0opens at 21.30 clock; And it closes late.\r\n"
    "\r\n"
    "One line\u2028still the same line, 🙂 at 21.30 clock, as they take bitter\r\n"
    "revenge. Petra Lang spoke; Petra Lank left.\r\n"
    "\r\n"
    "Read also: Why it *rains*\r\n"
    "\r\n"
    "The *old* hose|pipe & <i>it</i> for @home #1, “100%”: naïve 𝒜 21.30 clock"
)
ERRORS = [
    FixerError("missing", "no such file or folder", "50% off: a,b.md"),
    FixerError("pack", "line 3 has no arrow"),
]


def rule(name: str, category: Category, message: str, severity: Severity = Severity.WARNING) -> Rule:
    return Rule(f"test/{name}", category, message, languages=("de",), severity=severity)


CLOCK = rule("clock", Category.FORMAT, "a clock time as the source language writes it", Severity.ERROR)
CAPITAL = rule("capital", Category.PUNCTUATION, "a capital after a semicolon")
REVENGE = rule("revenge", Category.IDIOM, "'{text}' is an idiom put over word for word")
SPELLING = rule("spelling", Category.NAME, "a name is spelled in two ways")
ALSO = rule("also", Category.LEFTOVER, "a pointer to another article")
HOSE = rule("hose", Category.CALQUE, "the wrong word", Severity.INFO)


def analysis(text: str = TEXT, name: str = NAME) -> Analysis:
    """The findings of a text, by the rules of this module."""
    return Engine([_check]).analyse(Document.from_bytes(text.encode(), name), Settings(source_language="de"))


def muted(analysis: Analysis, reason: str) -> Analysis:
    return replace(analysis, findings=tuple(replace(f, muted=reason) for f in analysis.findings))


def rendered(
    format: str,
    analyses: Sequence[Analysis],
    errors: Sequence[FixerError] = (),
    *,
    everything: bool = False,
) -> str:
    """A whole report, as a run writes it."""
    options = Options(("an article ü.md",), everything=everything, why=lambda id: f"Why {id} matters.")
    made = report(format, options)
    parts = [made.file(analysis) for analysis in analyses]
    return "".join([*parts, made.end(errors)])


def _check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    for match in re.finditer(r"21\.30 clock", text):
        yield _found(CLOCK, match, _use(match.span(), "9:30 p.m."))
    for match in re.finditer(r"; (And)", text):
        yield _found(CAPITAL, match, _use(match.span(1), "and"))
    for match in re.finditer(r"bitter revenge", text):
        unsafe = _use(match.span(), "back", Applicability.UNSAFE)
        manual = _use(match.span(), "pains for {?}", Applicability.MANUAL)
        yield _found(
            REVENGE, match, unsafe, manual, message=f"'{match[0]}' is an idiom put over word for word"
        )
    yield from _names(text)
    for match in re.finditer(r"Read also: [\w ]+", text):
        edit = Edit(*match.span(), "")
        gone = Suggestion((edit,), Applicability.UNSAFE, "delete the line", whole_lines=True)
        yield _found(ALSO, match, gone)
    for match in re.finditer(r"The old hose", text):
        yield _found(HOSE, match, _use(match.span(), "A pipe"))


def _names(text: str) -> Iterator[Candidate]:
    mentions = list(re.finditer(r"Petra (Lang|Lank)", text))
    for match in mentions:
        others = tuple((Span(*m.span(1)), f"'{m[1]}'") for m in mentions if m is not match)
        found = _found(SPELLING, match, message=f"'{match[1]}' is also spelled otherwise")
        yield replace(found, span=Span(*match.span(1)), group="Lang / Lank", related=others)


def _use(span: tuple[int, int], new: str, level: Applicability = Applicability.SAFE) -> Suggestion:
    return Suggestion((Edit(*span, new),), level, f"use '{new}'")


def _found(rule: Rule, match: re.Match[str], *fixes: Suggestion, message: str = "") -> Candidate:
    return Candidate(rule, Span(*match.span()), fixes, message, label=Label.CERTAIN, safe=True)
