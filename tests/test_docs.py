"""The pages of docs/checkers and docs/quality.md say what rules and measurements say; ``--pin`` writes them anew."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from types import ModuleType

import pytest

from fixer import checkers
from fixer.knowledge import measured
from fixer.knowledge.root import rules_root
from fixer.model import Label, Rule
from tests.conftest import ROOT, own_loaded

PAGES = ROOT / "docs" / "checkers"
QUALITY = """# What was measured

Every fact of the packs and every rule of the checkers was counted on three bodies of text: English that people
wrote ({0:,} words), translations that people made ({1:,} words) and what machines made of the same sources
({2:,} words, several systems). Labels and *safe* follow from the counts and from what was read
([design.md](design.md#labels-and-what-is-safe)); `fixer explain RULE` shows them for a rule.

*fire*: how many were seen in machine output at all. The last three columns are hits in 1,000 words, silent ones too,
before any label is applied; on machine output a pack of one language is counted over all languages. Languages
without machine output at hand (French, Spanish, Italian, Polish and others) could only be shown to be silent on good
English: their facts are *certain* by that silence, unless an entry lowers it, and never safe.

{3}

Counted with

    fixer rules measure --good human/ --translations reference/ --machine machine/ --save rules
    pytest tests/test_docs.py --pin
"""
SPEAKS = {
    Label.CERTAIN: "always speaks",
    Label.LIKELY: "speaks in translations",
    Label.HINT: "silent, unless asked with `--all`",
}


def family(module: ModuleType) -> str:
    """The name of a checker's page: its folder, or that of a package beside."""
    return module.__name__.removeprefix("fixer.checkers.").removeprefix("fixer.").partition(".")[0]


FAMILIES = {name: list(found) for name, found in groupby(checkers.modules(), key=family)}


def page(name: str) -> str:
    """One family of checkers, as Markdown."""
    top = sys.modules.get(f"fixer.checkers.{name}")
    lines = [f"# {name.capitalize()}", ""]
    if top and top.__doc__:
        lines += [top.__doc__.strip(), ""]
    for module in FAMILIES[name]:
        if module is not top:
            lines += [f"## {module.__name__.rpartition('.')[2]}", "", (module.__doc__ or "").strip(), ""]
        for rule in module.RULES:
            lines += _rule(rule)
    return "\n".join(lines).rstrip() + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    label, safe = own_loaded().engine.gate.measured.get(rule.id, (Label.LIKELY, False))
    fixes = "its safe fixes are applied by `fixer fix`" if safe and rule.safe else "no fix is applied unasked"
    yield from (
        f"### {rule.id}",
        "",
        f"{rule.message[:1].upper()}{rule.message[1:]}. *{SPEAKS[label]}; {fixes}.*",
        "",
    )
    if rule.why:
        yield from (rule.why.strip(), "")
    yield "```text"
    yield from rule.tries
    yield from ("```", "")


def quality() -> str:
    """What was measured of every pack, as Markdown: from rules/measured.tsv."""
    counted = measured.load(rules_root() / measured.FILE)
    packs: dict[str, list[tuple[str, bool, measured.Counts]]] = defaultdict(list)
    for rule, fact, label, safe in own_loaded().facts():
        packs[rule.partition("/")[0]].append(
            (label, safe, counted.counts.get((rule, fact), measured.Counts()))
        )
    for checker in checkers.rules():
        label, safe = counted.checker_verdict(checker)
        packs["(checkers)"].append((label, safe, counted.counts.get((checker.id, ""), measured.Counts())))
    names = (
        "| pack | facts | certain | likely | hint | safe | fire | human | translations | machine |",
        "|---" * 10 + "|",
    )
    rows = [_row(pack, packs[pack], counted.words) for pack in sorted(packs)]
    everything = [entry for entries in packs.values() for entry in entries]
    return QUALITY.format(*counted.words, "\n".join([*names, *rows, _row("all", everything, counted.words)]))


def _row(pack: str, entries: list[tuple[str, bool, measured.Counts]], words: tuple[int, int, int]) -> str:
    labels = [sum(label == wanted for label, _, _ in entries) for wanted in Label]
    safe = sum(safe for _, safe, _ in entries)
    fire = sum(counts.machine > 0 for _, _, counts in entries)
    hits = [
        f"{1000 * sum(counts[corpus] for _, _, counts in entries) / max(words[corpus], 1):.3f}"
        for corpus in range(3)
    ]
    return f"| {' | '.join(map(str, [pack, len(entries), *labels, safe, fire, *hits]))} |"


def test_the_table_of_quality_is_current(pytestconfig: pytest.Config) -> None:
    path = ROOT / "docs" / "quality.md"
    if pytestconfig.getoption("--pin"):
        path.write_text(quality(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == quality(), "pytest tests/test_docs.py --pin writes it anew"


@pytest.mark.parametrize("name", FAMILIES)
def test_the_page_of_a_family_is_current(name: str, pytestconfig: pytest.Config) -> None:
    path = PAGES / f"{name}.md"
    if pytestconfig.getoption("--pin"):
        path.write_text(page(name), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(name), "pytest tests/test_docs.py --pin writes it anew"


def test_there_is_no_page_without_a_family() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    assert pages == set(FAMILIES)
