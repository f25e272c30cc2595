"""``fixer ignore``: decisions to leave something as it is, kept beside the articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from fixer import config, journal
from fixer.engine import Analysis, Settings
from fixer.errors import FixerError
from fixer.journal import Entry
from fixer.model import Finding
from fixer.run import Failure, Loaded, documents, each, load
from fixer.silence import decisions
from fixer.silence.comments import names_of
from fixer.silence.stored import inside

_PLACE = re.compile(r"(?P<path>.+):(?P<line>\d+)(?::(?P<column>\d+))?")


@click.command()
@click.argument("arguments", nargs=-1, metavar="PATH:LINE[:COLUMN] RULE | RULE | PATH...")
@click.option("--reason", default="", help="Why, for whoever reads the decision later.")
@click.option("--words", help="Everywhere, where RULE flags these words.")
@click.option("--in", "folder", metavar="FOLDER", help="RULE in all of this folder.")
@click.option("--prune", is_flag=True, help="Forget decisions on findings that PATH... no longer have.")
def ignore(
    arguments: tuple[str, ...], reason: str, words: str | None, folder: str | None, prune: bool
) -> None:
    """Leave a finding as it is, from now on.

    \b
      fixer ignore news/a.md:12 de/sleeves --reason "a quotation"    this finding
      fixer ignore --words "Kita" de/name-places                     these words everywhere
      fixer ignore --in sports clock                                 this rule in this folder
      fixer ignore --prune news                                      forget what is there no more

    Decisions are kept in .fixer/decisions.jsonl, by the finding's own words and neighbours: they
    hold when the text around moves. RULE is a rule, a pack, a category or a language.
    """
    configured = config.load(Path.cwd())
    root, loaded = configured.root, load(configured.rules)
    if prune:
        click.echo(_plural(_prune(root, loaded, arguments), "decision") + " forgotten")
        return
    for entry in _entries(root, loaded, arguments, words, folder, reason):
        journal.append(root, entry)
        click.echo(f"left as it is: {entry.get('words') or entry.get('path')} [{entry['rule']}]")


def _entries(
    root: Path,
    loaded: Loaded,
    arguments: Sequence[str],
    words: str | None,
    folder: str | None,
    reason: str,
) -> list[Entry]:
    wanted = 2 if words is None and folder is None else 1
    if len(arguments) != wanted:
        raise click.UsageError("give PATH:LINE and RULE, or --words or --in and RULE")
    rule = arguments[-1]
    loaded.check_names([rule])
    if words is not None:
        return [decisions.words_entry(rule, words, reason)]
    if folder is not None:
        if not Path(folder).is_dir():
            raise FixerError("option", "no such folder", folder)
        return [decisions.folder_entry(rule, inside(root, folder), reason)]
    return _at_place(root, loaded, arguments[0], rule, reason)


def _at_place(root: Path, loaded: Loaded, place: str, rule: str, reason: str) -> list[Entry]:
    found = _PLACE.fullmatch(place)
    if not found:
        raise click.UsageError(f"{place!r}: write PATH:LINE, as 'fixer check' does")
    (analysis,) = _analyses(loaded, [found["path"]])
    line, column = int(found["line"]), int(found["column"] or 0)
    here = [f for f in analysis.findings if _stands(analysis, f, line, column)]
    meant = [f for f in here if rule in names_of(f.rule)]
    if not meant:
        rules = ", ".join(sorted({f.rule.id for f in here})) or "nothing"
        raise FixerError("option", f"{rule} finds nothing in line {line}; there is: {rules}", found["path"])
    return [decisions.finding_entry(inside(root, found["path"]), f, reason) for f in meant]


def _stands(analysis: Analysis, finding: Finding, line: int, column: int) -> bool:
    at = analysis.document.position(finding.span.start)
    return at[0] == line and column in (0, at[1])


def _prune(root: Path, loaded: Loaded, paths: Sequence[str]) -> int:
    known = decisions.Decisions.of(root, journal.read(root))
    count = 0
    for analysis in _analyses(loaded, paths or ["."]):
        for fingerprint in known.unused(analysis.document, analysis.findings):
            path = inside(root, analysis.document.path)
            journal.append(root, decisions.forget_entry(path, fingerprint))
            count += 1
    return count


def _analyses(loaded: Loaded, paths: Sequence[str]) -> list[Analysis]:
    """Every finding of the files, whatever the configuration leaves out. Raises for a file that fails."""
    done = list(each(documents(paths, "-"), lambda d: loaded.engine.analyse(d, Settings())))
    for one in done:
        if isinstance(one, Failure):
            raise one.error
    return [one for one in done if isinstance(one, Analysis)]


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
