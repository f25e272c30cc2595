"""One HTML page that an editor can read, print or mail: what stands there, and what would instead.

It needs no script and loads nothing. Severity: in its own word, error, warning or info, with a colour.
Columns count characters. The mentions of a name in several spellings are one entry. Nothing of an
article gets into the page but text, escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from fixer import __version__
from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.languages import LANGUAGES
from fixer.model import Applicability
from fixer.profile import Profile
from fixer.report import Options
from fixer.report.entries import Entry, advice, entries, relative
from fixer.report.excerpt import Kind, Piece, excerpts, harmless
from fixer.report.style import STYLE
from fixer.report.tally import Tally, plural

_FORMS = {
    Kind.KEEP: "{}",
    Kind.MARK: "<mark>{}</mark>",
    Kind.DELETE: "<del>{}</del>",
    Kind.INSERT: "<ins>{}</ins>",
}
_KINDS = {
    Applicability.SAFE: "safe fix",
    Applicability.UNSAFE: "needs a look",
    Applicability.MANUAL: "by hand",
}


class Report:
    """Nothing before the end, since the counts come first."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.tally = Tally()
        self.links: list[str] = []
        self.sections: list[str] = []
        self.rules: set[str] = set()

    def file(self, analysis: Analysis) -> str:
        self.tally.add(analysis)
        found = list(entries(analysis, everything=self.options.everything, fold=True))
        if found:
            self.rules.update(entry.finding.rule.id for entry in found)
            name, id = _text(relative(analysis.document.path)), f"file-{len(self.links) + 1}"
            self.links.append(f'<li><a href="#{id}">{name}</a> {len(found)}</li>\n')
            self.sections.append(_section(analysis, found, name, id))
        return ""

    def end(self, errors: Sequence[FixerError]) -> str:
        body = [
            f"<h1>{_text(self.tally.headline)}</h1>\n",
            *self._notes(errors),
            *([f"<nav><ul>\n{''.join(self.links)}</ul></nav>\n"] if len(self.links) > 1 else []),
            *self.sections,
            *_reasons(sorted(self.rules), self.options.why),
            f"<footer>fixer {__version__}</footer>\n",
        ]
        return _PAGE.format(title=_text(self.tally.headline), style=STYLE, body="".join(body))

    def _notes(self, errors: Sequence[FixerError]) -> Iterator[str]:
        notes = [
            *self.tally.next_steps(self.options.paths),
            *self.tally.left_out(everything=self.options.everything),
            *self.options.notes(),
        ]
        lines = [f"<li>{_text(note)}</li>\n" for note in notes]
        lines += (f'<li class="error">not done: {_text(str(error))}</li>\n' for error in errors)
        if lines:
            yield f'<ul class="notes">\n{"".join(lines)}</ul>\n'


_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>fixer: {title}</title>
<style>
{style}</style>
</head>
<body>
{body}</body>
</html>
"""


def _section(analysis: Analysis, found: Sequence[Entry], name: str, id: str) -> str:
    about = _text(f"{plural(len(found), 'finding')}; {_verdict(analysis.profile)}")
    items = "".join(_item(analysis.document, entry) for entry in found)
    return f'<section id="{id}">\n<h2>{name}</h2>\n<p class="about">{about}</p>\n<ol>\n{items}</ol>\n</section>\n'


def _verdict(profile: Profile) -> str:
    language = LANGUAGES.get(profile.language or "", "an unnamed language")
    if not profile.translated:
        return "not enough speaks for a translation"
    return f"{'named as' if profile.named else 'reads as'} a translation from {language}"


def _item(document: Document, entry: Entry) -> str:
    finding = entry.finding
    line, column = document.position(finding.span.start)
    rule = finding.rule.id
    head = (
        f'<p class="head"><span class="place">{line}:{column}</span> '
        f'<b class="{entry.severity}">{entry.severity}</b> {_text(entry.message)} '
        f'<a class="rule" href="#rule-{_text(rule)}">{_text(rule)}</a></p>\n'
    )
    return f'<li class="finding">\n{head}{"".join(_changes(document, entry))}</li>\n'


def _changes(document: Document, entry: Entry) -> Iterator[str]:
    finding = entry.finding
    shown = excerpts(document.text, finding)
    if finding.group or not finding.fixes:
        yield from (_excerpt(pieces) for pieces in shown)
        yield from (f'<p class="advice">{_text(line)}</p>\n' for line in advice(finding))
        return
    for fix, pieces in zip(finding.fixes, shown, strict=True):
        kind = fix.applicability.name.lower()
        yield _excerpt(pieces, f'<span class="kind {kind}">{_KINDS[fix.applicability]}</span> ')


def _excerpt(pieces: Sequence[Piece], label: str = "") -> str:
    marked = "".join(_FORMS[piece.kind].format(escape(piece.text)) for piece in pieces)
    return f'<p class="excerpt">{label}<span dir="auto">{marked}</span></p>\n'


def _reasons(rules: Sequence[str], why: Callable[[str], str]) -> Iterator[str]:
    """Why each rule that found something looks for it."""
    if rules:
        terms = "".join(
            f'<dt id="rule-{_text(rule)}">{_text(rule)}</dt>\n<dd>{_text(why(rule))}</dd>\n' for rule in rules
        )
        yield f'<section class="reasons">\n<h2>Why</h2>\n<dl>\n{terms}</dl>\n</section>\n'


def _text(text: str) -> str:
    return escape(harmless(text))
