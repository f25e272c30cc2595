"""Which file is the configuration, and what stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer import config
from fixer.config import Config
from fixer.context import Style
from fixer.engine import Settings
from fixer.model import Severity


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_everything_is_as_the_program_has_it(tmp_path: Path) -> None:
    found = config.load(tmp_path)
    assert found == Config(tmp_path)
    assert found.settings("a.txt") == Settings()
    assert (found.fail_level, found.rules, found.baseline) == ("info", [], None)
    assert found.filter() == (None, None, False)


def test_every_value_reaches_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = """
        translated = true
        source-language = "de"
        select = ["de", "clock"]
        ignore = ["clock/word"]
        fail-level = "error"
        rules = ["house.yaml"]
        baseline = "ci/known.json"
        severity = {clock = "info", "clock/dot" = "error"}
        style = {english = "uk", clock = "24"}
    """
    monkeypatch.chdir(write(tmp_path, {"fixer.toml": text, "house.yaml": ""}))
    found = config.load(tmp_path)
    assert found.settings("a.txt") == Settings(
        source_language="de",
        translated=True,
        select=("de", "clock"),
        ignore=("clock/word",),
        style=Style("uk", "24"),
        severities={"clock": Severity.INFO, "clock/dot": Severity.ERROR},
    )
    assert (found.fail_level, found.rules) == ("error", [Path("house.yaml")])
    assert found.baseline == Path("ci/known.json")


NEAREST = [
    ({"fixer.toml": "", "a/fixer.toml": ""}, "a/fixer.toml"),
    ({"fixer.toml": "", "a/b/.keep": ""}, "fixer.toml"),
    ({"a/fixer.toml": "", "a/.fixer.toml": "", "a/pyproject.toml": "[tool.fixer]"}, "a/fixer.toml"),
    ({"a/.fixer.toml": "", "a/pyproject.toml": "[tool.fixer]"}, "a/.fixer.toml"),
    ({"fixer.toml": "", "a/pyproject.toml": "[tool.fixer]"}, "a/pyproject.toml"),
    ({"fixer.toml": "", "a/pyproject.toml": "[project]\ndependencies = ['fixer']"}, "fixer.toml"),
    ({"fixer.toml": "", "a/pyproject.toml": "[tool]\nother = 1 # fixer"}, "fixer.toml"),
    ({"fixer.toml": "", "a/pyproject.toml": "tool = 'fixer'"}, "fixer.toml"),
    ({"fixer.toml": "", "a/pyproject.toml": "broken ="}, "fixer.toml"),
    ({"fixer.toml": "", "a/.git/HEAD": ""}, None),
    ({"a/fixer.toml": "", "a/.git/HEAD": ""}, "a/fixer.toml"),
    ({"fixer.toml/.keep": ""}, None),
]


@pytest.mark.parametrize(("files", "found"), NEAREST)
def test_the_nearest_file_counts_up_to_the_repository(
    tmp_path: Path, files: dict[str, str], found: str | None
) -> None:
    write(tmp_path, {"top/.git/HEAD": "", **{f"top/{name}": text for name, text in files.items()}})
    start = tmp_path / "top" / "a" / "b"
    start.mkdir(parents=True, exist_ok=True)
    (tmp_path / "fixer.toml").write_text("not = 'reached'")
    repository = "a" if "a/.git/HEAD" in files else "."
    home = tmp_path / "top" / (Path(found).parent if found else repository)
    assert config.root(start) == config.load(start).root == home


@pytest.mark.parametrize(
    "text",
    [
        "[tool.fixer]\ntranslated = true",
        "[tool]\nfixer = {translated = true}",
        "tool.fixer.translated = true",
    ],
)
def test_pyproject_may_write_the_table_as_toml_allows(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"pyproject.toml": text})
    assert config.load(tmp_path).settings("a.txt").translated


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    write(tmp_path, {"fixer.toml": "\ufefftranslated = true\r\n"})
    assert config.load(tmp_path).settings("a.txt").translated
