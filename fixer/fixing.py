"""Fix, look again, until nothing changes: all passes as one edit list over the original text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from fixer.apply import apply_edits, compose, minimal
from fixer.document import Document
from fixer.engine import Analysis, Engine, Settings
from fixer.markup import format_of, read
from fixer.model import Applicability, Edit, Fix
from fixer.resolve import Chosen, Skipped, resolve
from fixer.view import build

MOST_PASSES = 10


@dataclass(frozen=True, slots=True)
class FixResult:
    """``edits`` over the original text give ``after``'s text; ``after`` is what is left to say.

    ``applied`` pairs each applied fix with the place in the original text it belongs to.
    """

    before: Analysis
    after: Analysis
    edits: tuple[Edit, ...]
    applied: tuple[tuple[Chosen, int], ...]
    skipped: tuple[Skipped, ...]

    @property
    def changed(self) -> bool:
        return bool(self.edits)

    def behind(self, edit: Edit) -> list[Chosen]:
        """The applied fixes that made this edit of the original text."""
        return [chosen for chosen, at in self.applied if edit.start <= at <= edit.end]


def fix(engine: Engine, document: Document, settings: Settings, level: Applicability) -> FixResult:
    """Applies every single fix of at least ``level`` until nothing changes."""
    before = now = engine.analyse(document, settings)
    edits: list[Edit] = []
    applied: list[tuple[Chosen, int]] = []
    seen = {document.text}
    skipped: list[Skipped] = []
    for _ in range(MOST_PASSES):
        chosen, skipped = resolve(now.findings, level)
        chosen, broken = _sound(now, chosen)
        skipped += broken
        step = source_edits(c.fix for c in chosen)
        text = apply_edits(now.document.text, step)
        if not chosen or text == now.document.text:
            break
        if text in seen:
            skipped += [Skipped(c.finding, "its fix and another one undo each other") for c in chosen]
            break
        seen.add(text)
        applied += [(c, _origin(edits, e.start)) for c in chosen for e in c.fix.edits]
        edits = compose(edits, step)
        now = engine.analyse(now.document.with_text(text), settings, before.profile)
    return FixResult(before, now, tuple(minimal(document.text, edits)), tuple(applied), tuple(skipped))


def source_edits(fixes: Iterable[Fix]) -> list[Edit]:
    """The edits of the source that the fixes make together, in order, each once."""
    return sorted({edit for fix in fixes for edit in fix.edits})


def _sound(now: Analysis, chosen: list[Chosen]) -> tuple[list[Chosen], list[Skipped]]:
    """Only fixes after which the file, read again, says what it should; markup may stand in the way."""
    if not chosen or reads_back(now, [c.fix for c in chosen]):
        return chosen, []
    if len(chosen) == 1:
        return [], [Skipped(chosen[0].finding, "the file's markup would not read the same afterwards")]
    half = len(chosen) // 2
    (good, bad), (more, worse) = _sound(now, chosen[:half]), _sound(now, chosen[half:])
    if not reads_back(now, [c.fix for c in good + more]):
        return good, [*bad, *worse, *(Skipped(c.finding, "goes with no other change here") for c in more)]
    return good + more, bad + worse


def reads_back(analysis: Analysis, fixes: Collection[Fix]) -> bool:
    """Whether the file with these fixes, read again, says what it should: markup may stand in the way."""
    text = apply_edits(analysis.document.text, source_edits(fixes))
    view = build(text, read(text, format_of(analysis.document.path)))
    wanted = apply_edits(analysis.view.text, sorted({e for fix in fixes for e in fix.view_edits}))
    return view.text.split() == wanted.split()


def _origin(edits: Sequence[Edit], offset: int) -> int:
    """Where an offset of the edited text stands in the original one."""
    shift = 0  # from the edited text to the original
    for edit in edits:
        start = edit.start - shift
        if offset < start:
            break
        if offset <= start + len(edit.text):
            return edit.start
        shift += edit.end - edit.start - len(edit.text)
    return offset + shift
