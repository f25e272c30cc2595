"""The work behind ``fixer rules measure``: corpora in, counts and proposed labels out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from fixer.document import Document
from fixer.files import collect
from fixer.knowledge import measured as store
from fixer.knowledge import signs
from fixer.measure import Corpus, count, language_in, measured, weights
from fixer.run import Failure, Loaded, documents, load


def run(
    good: Sequence[str],
    translations: Sequence[str],
    machine: Sequence[str],
    samples: int,
    save: Path | None,
    packs: Sequence[Path],
) -> None:
    """Prints a line a fact that was hit, and saves both tables where asked."""
    loaded = load(packs)
    human = count(loaded.engine, _documents(good), samples)
    reference = count(loaded.engine, _documents(translations), samples)
    by_language: dict[str, list[str]] = defaultdict(list)
    for path in collect(machine)[0]:
        by_language[language_in(path) or "?"].append(path)
    output = {
        language: count(loaded.engine, _documents(paths), samples) for language, paths in by_language.items()
    }
    old = store.load(save / store.FILE) if save else store.Measured()
    found = measured(loaded.keys(), human, reference, output.values(), old)
    _print(loaded, found, [human, reference, *output.values()])
    if save:
        rules = [(rule.id, rule.category) for rule in loaded.rules()]
        known = {language: corpus for language, corpus in output.items() if language != "?"}
        (save / store.FILE).write_text(store.dump(found), encoding="utf-8")
        (save / signs.FILE).write_text(signs.dump(weights(rules, human, known)), encoding="utf-8")


def _documents(paths: Sequence[str]) -> Iterator[Document]:
    for item in documents(paths, "-"):
        if isinstance(item, Failure):
            click.echo(f"fixer: {item.error}", err=True)
        else:
            yield item


def _print(loaded: Loaded, found: store.Measured, corpora: Sequence[Corpus]) -> None:
    ceilings = {rule.id: rule.label for rule in loaded.rules()}
    click.echo("human  translations  machine  (hits)   label     rule: fact")
    for (rule, fact), counts in sorted(found.counts.items(), key=lambda item: -item[1].machine):
        if any(counts[:3]):
            label = found.label(counts, ceilings[rule])
            click.echo(
                f"{counts.human:5}  {counts.reference:12}  {counts.machine:7}           "
                f"{label:8}  {rule}: {fact}"
            )
            for corpus in corpora:
                for sample in corpus.samples.get((rule, fact), ()):
                    click.echo(f"        {sample}")
    for name, words, column in zip(("human", "translations", "machine"), found.words, range(3), strict=True):
        hits = sum(counts[column] for counts in found.counts.values())
        click.echo(
            f"{name}: {hits} hits in {words:,} words, {1000 * hits / max(words, 1):.2f} per 1,000 words"
        )
