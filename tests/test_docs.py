"""The pages of docs/checkers say what the checkers' own documentation says; ``--pin`` writes them anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from types import ModuleType

import pytest

from fixer import checkers
from fixer.model import Label, Rule
from tests.conftest import ROOT, own_loaded

PAGES = ROOT / "docs" / "checkers"
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


@pytest.mark.parametrize("name", FAMILIES)
def test_the_page_of_a_family_is_current(name: str, pytestconfig: pytest.Config) -> None:
    path = PAGES / f"{name}.md"
    if pytestconfig.getoption("--pin"):
        path.write_text(page(name), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(name), "pytest tests/test_docs.py --pin writes it anew"


def test_there_is_no_page_without_a_family() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    assert pages == set(FAMILIES)
