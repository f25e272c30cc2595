"""``fixer rules``: list, test and measure; ``fixer explain``: one rule as documentation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from fixer import checkers
from fixer.cli.options import EXIT_FAILED, EXIT_FINDINGS
from fixer.errors import FixerError
from fixer.knowledge import tries
from fixer.knowledge.compiled import Hot
from fixer.languages import LANGUAGES
from fixer.model import Label, Rule

PACKS = click.option(
    "--rules",
    "packs",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A pack of your own: a file or folder.",
)


@click.group(invoke_without_command=True)
@PACKS
@click.option("--pack", help="Only this pack (a folder of rules, or a group of checkers).")
@click.option("--category", help="Only this category.")
@click.option("--language", type=click.Choice(sorted(LANGUAGES)), help="Only rules for this source language.")
@click.option(
    "--label",
    type=click.Choice([label.value for label in Label]),
    help="Only rules with a fact of this label.",
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
@click.pass_context
def rules(
    ctx: click.Context,
    packs: tuple[Path, ...],
    pack: str | None,
    category: str | None,
    language: str | None,
    label: str | None,
    format_: str,
) -> None:
    """List the rules, or test and measure them.

    \b
      fixer rules --language de         rules for translations from German
      fixer rules --category idiom      rules of one kind
      fixer rules --pack clock          rules of one pack
      fixer explain clock/word          one rule as documentation
    """
    if ctx.invoked_subcommand:
        return
    from fixer.run import load

    loaded = load(packs)
    rows = [
        (rule, sorted(labels))
        for rule, labels in loaded.labels()
        if (not pack or rule.pack == pack)
        and (not category or rule.category == category)
        and (not language or language in rule.languages)
        and (not label or label in labels)
    ]
    if format_ == "json":
        click.echo(json.dumps([_row(rule, labels) for rule, labels in rows], ensure_ascii=False, indent=1))
        return
    for rule, labels in rows:
        click.echo(
            f"{rule.id:40} {rule.category:13} {'/'.join(labels):16} {' '.join(rule.languages)}".rstrip()
        )
    click.echo(f"{len(rows)} rules; 'fixer explain RULE' tells more")


def _row(rule: Rule, labels: list[str]) -> dict[str, Any]:
    return {
        "id": rule.id,
        "category": rule.category,
        "languages": rule.languages,
        "labels": labels,
        "severity": rule.severity,
        "message": rule.message,
    }


@rules.command()
@click.argument("path", required=False, type=click.Path(path_type=Path, exists=True))
@click.option("--show", is_flag=True, help="Print every variant that a line of pairs matches.")
def test(path: Path | None, show: bool) -> int:
    """Run every example of the given pack (file or folder), or of all our own rules.

    \b
      fixer rules test house.yaml
      fixer rules test --show house.yaml      also all that each line matches
    """
    from fixer.knowledge.packs import compile_folder
    from fixer.knowledge.root import rules_root

    root = path or rules_root()
    hot, docs, errors = compile_folder(root, own=path is None)
    if show:
        for line in _variants(docs):
            click.echo(line)
    failed = list(_failed(hot, docs))
    if path is None:
        failed += [
            f
            for module in checkers.modules()
            for rule in module.RULES
            for f in tries.run(module.check, rule)[0]
        ]
    for error in errors:
        click.echo(f"{error}", err=True)
    for failure in failed:
        click.echo(f"{failure.rule}: {failure.example}\n    {failure.reason}")
    facts = len(hot.patterns)
    click.echo(
        f"{len(hot.rules)} rules, {facts} facts: "
        f"{len(failed)} examples do not hold, {len(errors)} entries are broken"
    )
    return EXIT_FAILED if errors else EXIT_FINDINGS if failed else 0


def _failed(hot: Hot, docs: dict[str, dict[str, Any]]) -> Iterator[tries.Failed]:
    from dataclasses import replace

    from fixer.knowledge.matcher import Matcher

    matcher = Matcher(hot)
    for rule in matcher.rules:
        doc = docs[rule.id]
        documented = replace(rule, tries=tuple(doc["tries"]))
        failed, fired = tries.run(matcher.check, documented)
        yield from failed
        yield from tries.untried(rule, [machine for _, machine, _ in doc["pairs"]], fired)


def _variants(docs: dict[str, dict[str, Any]]) -> Iterator[str]:
    from fixer.knowledge.notation import NotationError, parse
    from fixer.knowledge.pattern import GAP, texts_of

    for id, doc in docs.items():
        for line, machine, _ in doc["pairs"]:
            yield f"{doc['path']}:{line} {id}: {machine}"
            try:
                yield from (
                    f"    {' '.join(text.replace(GAP, '…').split())}" for text in texts_of(parse(machine), {})
                )
            except NotationError:
                yield "    (a regex)"


@rules.command()
@click.option("--good", multiple=True, required=True, help="English that people wrote: files or folders.")
@click.option("--translations", multiple=True, help="English that human translators wrote.")
@click.option("--machine", multiple=True, help="Machine output; 'de-en' in a path names its source language.")
@click.option("--samples", default=0, help="Show so many hits of each fact where they land.")
@click.option(
    "--save", type=click.Path(path_type=Path, file_okay=False), help="Write measured.tsv and signs.tsv there."
)
@PACKS
def measure(
    good: tuple[str, ...],
    translations: tuple[str, ...],
    machine: tuple[str, ...],
    samples: int,
    save: Path | None,
    packs: tuple[Path, ...],
) -> None:
    """Count the hits of every fact on good English, human translations and machine output.

    \b
      fixer rules measure --good human/ --machine de-en/ --samples 3
      fixer rules measure --good human/ --machine de-en/ --rules house.yaml
    """
    from fixer.cli.measure import run

    run(good, translations, machine, samples, save, packs)


@click.command()
@click.argument("rule")
@PACKS
def explain(rule: str, packs: tuple[Path, ...]) -> None:
    """Show a rule as documentation: why, original, pairs, examples, label and measurement.

    \b
      fixer explain clock/word
      fixer explain --rules house.yaml house/summit
    """
    from fixer.run import load

    loaded = load(packs)
    for pack in loaded.packs:
        if rule in (docs := pack.docs()):
            click.echo("\n".join(_explained(loaded.rule(rule), docs[rule], loaded.measured(rule))))
            return
    for known in loaded.rules():
        if known.id == rule:
            click.echo("\n".join(_explained(known, {}, loaded.measured(rule))))
            return
    loaded.check_names([rule])
    raise FixerError("option", f"{rule!r} is a group of rules; 'fixer rules --pack {rule}' lists them")


def _explained(rule: Rule, doc: dict[str, Any], measured: Iterable[str]) -> Iterator[str]:
    yield f"{rule.id}  ({rule.category})"
    yield ""
    yield from [str(doc.get("why") or rule.why or rule.message)]
    if rule.languages:
        yield f"Source languages: {', '.join(LANGUAGES[code] for code in rule.languages)}"
    if doc.get("original"):
        yield f"In the original: {doc['original']}"
    if doc.get("pairs"):
        yield "\nMachine output => English"
        for _, machine, answers in doc["pairs"]:
            said = " // ".join(text + (f" ?? {', '.join(when)}" if when else "") for text, when in answers)
            yield f"    {machine} => {said or '(deleted)'}"
    examples = doc.get("tries") or rule.tries
    if examples:
        yield "\nExamples (without an arrow: good English, stays silent)"
        yield from (f"    {example}" for example in examples)
    yield "\nMeasured"
    yield from (f"    {line}" for line in measured)
