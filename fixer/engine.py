"""One document through everything: blocks, view, candidates, gate, findings. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fixer import english, silence
from fixer.context import Checker, Context, Style, Witness
from fixer.document import Document
from fixer.fingerprint import fingerprint
from fixer.gate import Gate
from fixer.markup import format_of, read
from fixer.model import Candidate, Finding, Fix, Severity, Span
from fixer.place import Refused, place
from fixer.profile import Profile, Weights, judge
from fixer.protect import Protected
from fixer.silence import Silencer, comments
from fixer.view import View, build


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asked for. ``select`` and ``ignore`` hold rule ids, packs, categories and languages,
    and so do the keys of ``severities``; a rule's id counts before its pack, category and languages."""

    source_language: str | None = None
    translated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    style: Style = field(default_factory=Style)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    silencers: tuple[Silencer, ...] = (comments.silence,)
    witnesses: tuple[Witness, ...] = ()

    def wants(self, finding: Finding) -> bool:
        names = comments.names_of(finding.rule)
        return (not self.select or any(s in names for s in self.select)) and not names.intersection(
            self.ignore
        )

    def with_severity(self, finding: Finding) -> Finding:
        """The finding with the severity that the user gave its rule."""
        rule = finding.rule
        for name in (rule.id, rule.pack, rule.category.value, *rule.languages):
            if name in self.severities:
                return replace(finding, rule=replace(rule, severity=self.severities[name]))
        return finding

    @property
    def named_profile(self) -> Profile | None:
        """The verdict, if the user gave it."""
        if not self.translated and not self.source_language:
            return None
        return Profile(translated=True, language=self.source_language, named=True)


@dataclass(frozen=True, slots=True)
class Analysis:
    """All findings of one document, silent and muted ones too, in order of their place."""

    document: Document
    view: View
    profile: Profile
    findings: tuple[Finding, ...]

    @property
    def reported(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.reported)


@dataclass(frozen=True)
class Engine:
    """Checkers (the matchers' ``check`` among them) and what was measured about their rules."""

    checkers: Sequence[Checker]
    gate: Gate = field(default_factory=Gate)
    weights: Weights = field(default_factory=dict)
    threshold: float = 4.0

    def analyse(self, document: Document, settings: Settings, profile: Profile | None = None) -> Analysis:
        """Findings of ``document``. ``profile`` holds a verdict from an earlier pass."""
        view = build(document.text, read(document.text, format_of(document.path)))
        context = Context(view, settings.style)
        foreign = list(english.passages(context))
        candidates = self._candidates(context, [span for span, _ in foreign])
        if profile is None:
            profile = settings.named_profile or judge(candidates, view, self.weights, self.threshold)
        for witness in settings.witnesses:
            candidates = witness(context, candidates)
        candidates += [english.candidate(span, language) for span, language in foreign]
        placed = [self._finding(document, view, c, profile) for c in candidates]
        found = sorted(_without_nested(placed), key=lambda f: (f.span, f.rule.id))
        wanted: Iterable[Finding] = filter(
            settings.wants, silence.apply(settings.silencers, document, view, found)
        )
        if settings.severities:
            wanted = map(settings.with_severity, wanted)
        return Analysis(document, view, profile, tuple(sorted(wanted, key=lambda f: (f.span, f.rule.id))))

    def _candidates(self, context: Context, foreign: list[Span]) -> list[Candidate]:
        protected = Protected(context.view)
        return [
            candidate
            for check in self.checkers
            for candidate in check(context)
            if not protected.holds(candidate.span) and not any(candidate.span.overlaps(f) for f in foreign)
        ]

    def _finding(self, document: Document, view: View, candidate: Candidate, profile: Profile) -> Finding:
        span = view.source_span(candidate.span)
        fixes, refused = self._fixes(document, view, candidate)
        mark = fingerprint(candidate.rule.id, view.text, *candidate.span, candidate.group)
        return Finding(
            rule=candidate.rule,
            span=span,
            text=document.text[span.start : span.end],
            message=candidate.message or candidate.rule.message,
            label=self.gate.label(candidate),
            spoken=self.gate.speaks(candidate, profile),
            fixes=fixes,
            refused=refused,
            fact=candidate.fact,
            group=candidate.group,
            related=tuple((view.source_span(where), what) for where, what in candidate.related),
            fingerprint=str(mark),
        )

    def _fixes(self, document: Document, view: View, candidate: Candidate) -> tuple[tuple[Fix, ...], str]:
        ceiling = self.gate.ceiling(candidate)
        fixes: list[Fix] = []
        refused = ""
        for suggestion in candidate.suggestions:
            try:
                fixes.append(place(document, view, suggestion, ceiling))
            except Refused as reason:
                refused = str(reason)
        return tuple(fixes), refused


def _without_nested(findings: Iterable[Finding]) -> list[Finding]:
    """A fact inside a longer one says nothing of its own; a silent one hides no spoken one."""
    kept: list[Finding] = []
    spoken_end = silent_end = -1
    for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end, -f.rule.priority, f.rule.id)):
        end = finding.span.end
        if finding.fact and (end <= spoken_end or (not finding.spoken and end <= silent_end)):
            continue
        kept.append(finding)
        if finding.fact and finding.spoken:
            spoken_end = max(spoken_end, end)
        elif finding.fact:
            silent_end = max(silent_end, end)
    return kept


def all_spoken(analysis: Analysis) -> Analysis:
    """The same with every finding speaking, for somebody who asked for everything."""
    return replace(analysis, findings=tuple(replace(f, spoken=True) for f in analysis.findings))
