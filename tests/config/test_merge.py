"""Files that extend others, overrides for some files, and where each value came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer import config
from fixer.context import Style
from fixer.document import Document
from fixer.model import Severity
from fixer.run import Loaded
from tests.config.test_find import write


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_nearer_counts_lists_as_a_whole_and_tables_by_key(here: Path) -> None:
    write(
        here,
        {
            "a.toml": "select = ['de', 'fr']\nignore = ['names']\nstyle.english = 'uk'\nseverity.de = 'info'",
            "b.toml": "ignore = ['clock']\nstyle.clock = '24'\nseverity.de = 'error'",
            "fixer.toml": "extend = ['a.toml', 'b.toml']\nselect = ['ru']\nseverity.fr = 'info'",
        },
    )
    found = config.load(here)
    settings = found.settings("x.txt")
    assert (settings.select, settings.ignore, settings.style) == (("ru",), ("clock",), Style("uk", "24"))
    assert settings.severities == {"de": Severity.ERROR, "fr": Severity.INFO}
    assert {
        key: found.values[key].origin for key in ("select", "ignore", "style.english", "severity.de")
    } == {
        "select": "fixer.toml",
        "ignore": "b.toml",
        "style.english": "a.toml",
        "severity.de": "b.toml",
    }
    assert found.values["translated"].origin == "default"


def test_a_file_may_be_extended_by_two_others(here: Path) -> None:
    write(
        here,
        {
            "a.toml": "extend = 'base.toml'",
            "b.toml": "extend = 'base.toml'",
            "base.toml": "translated = true",
        },
    )
    write(here, {"fixer.toml": "extend = ['a.toml', 'b.toml']"})
    assert config.load(here).settings("x.txt").translated


def test_paths_are_seen_from_the_file_that_has_them(here: Path) -> None:
    write(
        here,
        {
            "shared/base.toml": "rules = ['house.yaml']\nbaseline = '../known.json'\nexclude = ['old/']",
            "shared/house.yaml": "",
            "fixer.toml": "extend = 'shared/base.toml'",
        },
    )
    found = config.load(here)
    assert found.root == here
    assert (found.rules, found.baseline) == ([Path("shared/house.yaml")], Path("known.json"))
    exclude = found.filter().exclude
    assert exclude
    assert exclude(f"{here}/shared/old/a.txt")
    assert not exclude(f"{here}/old/a.txt")


GLOBS = [
    ("docs/**", "docs/a.md docs/new/b.md", "a.md my/docs/a.md docs.md ../docs/a.md"),
    ("*.md", "a.md docs/new/b.md", "a.txt md"),
    ("/a.md", "a.md", "docs/a.md"),
    ("news/", "news/a.md old/news/b.md", "news.md"),
    ("wire *.txt", "wire 1.txt 'x/wire 2.txt'", "wire1.txt"),
    ("наука/*", "наука/статья.txt", "статья.txt"),
]


@pytest.mark.parametrize(("glob", "fit", "others"), GLOBS)
def test_globs_are_those_of_gitignore(here: Path, glob: str, fit: str, others: str) -> None:
    write(here, {"fixer.toml": f"[[overrides]]\npaths = ['{glob}']\ntranslated = true"})
    found = config.load(here)
    fitting = ["wire 1.txt", "x/wire 2.txt"] if "wire" in fit else fit.split()
    assert [path for path in fitting if not found.settings(path).translated] == []
    assert [path for path in others.split() if found.settings(path).translated] == []
    assert found.settings(str(here / fitting[0])).translated


def test_later_overrides_count_and_a_pattern_may_take_files_out(here: Path) -> None:
    text = """
        source-language = "de"
        [[overrides]]
        paths = ["news/**", "!news/wire/**"]
        source-language = "fr"
        style.english = "uk"
        [[overrides]]
        paths = ["news/sport/*"]
        source-language = "es"
        severity.clock = "info"
    """
    write(here, {"fixer.toml": text})
    found = config.load(here)
    languages = {
        p: found.settings(p).source_language
        for p in ("a.md", "news/a.md", "news/wire/a.md", "news/sport/a.md")
    }
    assert languages == {"a.md": "de", "news/a.md": "fr", "news/wire/a.md": "de", "news/sport/a.md": "es"}
    assert found.settings("news/sport/a.md").style == Style("uk")
    assert found.settings("news/sport/a.md").severities == {"clock": Severity.INFO}
    assert (
        found.values_for("news/sport/a.md")["style.english"].origin == "override for news/**, !news/wire/**"
    )


def test_overrides_of_a_file_that_is_extended_come_first(here: Path) -> None:
    write(here, {"base.toml": "[[overrides]]\npaths = ['*']\nselect = ['de']\nignore = ['names']"})
    write(here, {"fixer.toml": "extend = 'base.toml'\n[[overrides]]\npaths = ['*']\nselect = ['fr']"})
    settings = config.load(here).settings("a.md")
    assert (settings.select, settings.ignore) == (("fr",), ("names",))


def test_files_that_are_no_translations_have_no_source_language(here: Path) -> None:
    text = "source-language = 'de'\n[[overrides]]\npaths = ['own/**']\ntranslated = false"
    write(here, {"fixer.toml": text})
    found = config.load(here)
    assert found.settings("a.md").named_profile
    assert found.settings("own/a.md").named_profile is None


SEVERITIES = [
    ("", "warning"),
    ("clock = 'error'", "error"),
    ("format = 'error'", "error"),
    ("clock = 'error'\nformat = 'info'", "error"),
    ("'clock/word' = 'info'\nclock = 'error'\nformat = 'error'", "info"),
    ("punctuation = 'error'", "warning"),
]


@pytest.mark.parametrize(("table", "severity"), SEVERITIES)
def test_the_most_exact_name_gives_the_severity(here: Path, own: Loaded, table: str, severity: str) -> None:
    write(here, {"fixer.toml": f"[severity]\n{table}"})
    document = Document.from_text("It opens at 21.30 clock.\n", "a.txt")
    (finding,) = own.engine.analyse(document, config.load(here).settings("a.txt")).reported
    assert (finding.rule.id, finding.severity) == ("clock/word", severity)
