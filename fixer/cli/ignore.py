"""``fixer ignore``: decisions to leave something as it is, kept beside the articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from fixer import config, journal
from fixer.config import Config
from fixer.config.merge import shown
from fixer.document import Document
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.journal import Entry
from fixer.model import Finding
from fixer.report.tally import plural
from fixer.run import Failure, Loaded, documents, each, load
from fixer.silence import Silencer, decisions
from fixer.silence.comments import names_of
from fixer.silence.stored import inside

_PLACE = re.compile(r"(?P<path>.+):(?P<line>\d+)(?::(?P<column>\d+))?")


@click.command()
@click.argument("arguments", nargs=-1, metavar="PATH:LINE[:COLUMN] RULE | RULE | PATH...")
@click.option("--reason", default="", help="Why, for whoever reads the decision later.")
@click.option("--words", help="Everywhere, where RULE flags these words.")
@click.option("--in", "folder", metavar="FOLDER", help="RULE in all of this folder.")
@click.option("--prune", is_flag=True, help="Forget decisions on findings that PATH... no longer have.")
@click.option("--list", "listed", is_flag=True, help="Show all decisions.")
def ignore(
    arguments: tuple[str, ...], reason: str, words: str | None, folder: str | None, prune: bool, listed: bool
) -> None:
    """Leave a finding as it is, from now on.

    \b
      fixer ignore news/a.md:12 de/sleeves --reason "a quotation"    this finding
      fixer ignore --words "Kita" de/name-places                     these words everywhere
      fixer ignore --in sports clock                                 this rule in this folder
      fixer ignore --list                                            all decisions
      fixer ignore --prune news                                      forget what is there no more

    Decisions are kept in .fixer/decisions.jsonl, by the finding's own words and neighbours: they
    hold when the text around moves. Keep the file under version control; to take a decision back,
    delete its line. RULE is a rule, a pack, a category or a language.
    """
    if listed:
        click.echo("\n".join(_listed(config.root(Path.cwd()))))
        return
    configured = config.load(Path.cwd())
    root, loaded = configured.root, load(configured.rules)
    if prune:
        click.echo(plural(_prune(configured, loaded, arguments), "decision") + " forgotten")
        return
    for entry in _entries(configured, loaded, arguments, words, folder, reason):
        journal.append(root, entry)
        click.echo(f"left as it is: {entry.get('words') or entry.get('path')} [{entry['rule']}]")


def _listed(root: Path) -> Iterator[str]:
    standing = _standing(journal.read(root))
    for entry in standing:
        where = "everywhere" if entry["kind"] == decisions.WORDS else entry["path"]
        words = f"'{' '.join(entry['words'].split())}'" if "words" in entry else "everything"
        yield f"{where}: {words} [{entry['rule']}] {entry['reason']}".rstrip()
    yield f"{plural(len(standing), 'decision')} in {shown(root / journal.FILE)}"


def _standing(entries: Iterable[Entry]) -> list[Entry]:
    """The decisions that nobody took back, in order."""
    kept: list[Entry] = []
    forgotten: Counter[tuple[str, str]] = Counter()
    for entry in reversed(list(entries)):
        mark = (entry.get("path", ""), entry.get("fingerprint", ""))
        if entry.get("kind") == decisions.FORGET:
            forgotten[mark] += 1
        elif forgotten[mark]:
            forgotten[mark] -= 1
        elif entry.get("kind") in (decisions.FINDING, decisions.WORDS, decisions.FOLDER):
            kept.append(entry)
    return kept[::-1]


def _entries(
    configured: Config,
    loaded: Loaded,
    arguments: Sequence[str],
    words: str | None,
    folder: str | None,
    reason: str,
) -> list[Entry]:
    root = configured.root
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
    return _at_place(configured, loaded, arguments[0], rule, reason)


def _at_place(configured: Config, loaded: Loaded, place: str, rule: str, reason: str) -> list[Entry]:
    found = _PLACE.fullmatch(place)
    if not found:
        raise click.UsageError(f"{place!r}: write PATH:LINE, as 'fixer check' does")
    if Path(found["path"]).is_dir():
        raise FixerError(
            "folder", "is a folder, not a file; --in leaves out a rule in all of it", found["path"]
        )
    known = decisions.Decisions.of(configured.root, journal.read(configured.root))
    (analysis,) = _analyses(configured, loaded, [found["path"]], known)
    line, column = int(found["line"]), int(found["column"] or 0)
    here = [f for f in analysis.findings if _stands(analysis, f, line, column)]
    meant = [f for f in here if rule in names_of(f.rule)]
    if not meant:
        rules = ", ".join(sorted({f.rule.id for f in here})) or "nothing"
        raise FixerError("option", f"{rule} finds nothing in line {line}; there is: {rules}", found["path"])
    if all(finding.muted == "decision" for finding in meant):
        raise FixerError("option", f"{rule} is left as it is in line {line} already", found["path"])
    path = inside(configured.root, found["path"])
    new = (finding for finding in meant if finding.muted != "decision")
    return [decisions.finding_entry(path, finding, reason) for finding in new]


def _stands(analysis: Analysis, finding: Finding, line: int, column: int) -> bool:
    at = analysis.document.position(finding.span.start)
    return at[0] == line and column in (0, at[1])


def _prune(configured: Config, loaded: Loaded, paths: Sequence[str]) -> int:
    root = configured.root
    known = decisions.Decisions.of(root, journal.read(root))
    count = 0
    for analysis in _analyses(configured, loaded, paths or ["."]):
        for fingerprint in known.unused(analysis.document, analysis.findings):
            path = inside(root, analysis.document.path)
            journal.append(root, decisions.forget_entry(path, fingerprint))
            count += 1
    return count


def _analyses(
    configured: Config, loaded: Loaded, paths: Sequence[str], *more: Silencer
) -> Iterator[Analysis]:
    """Every finding of the files, also of rules that are switched off. Raises for a file that fails."""

    def analyse(document: Document) -> Analysis:
        settings = configured.settings(document.path)
        silencers = (*settings.silencers, *more)
        return loaded.engine.analyse(document, replace(settings, select=(), ignore=(), silencers=silencers))

    for done in each(documents(paths, "-"), analyse):
        if isinstance(done, Failure):
            raise done.error
        yield done
