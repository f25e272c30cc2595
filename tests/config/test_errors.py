"""What a user is told about a mistake: file, key or line, and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer import config
from fixer.cli.options import check_names
from fixer.errors import FixerError
from fixer.run import Loaded
from tests.config.test_find import write

MISTAKES = [
    ("translated =", "not valid TOML: Invalid value (at the end, line 1)"),
    ("a = 1\na = 2", "not valid TOML: Cannot overwrite a value (at the end, line 2)"),
    ("a = 1\nb = \nc = 3", "not valid TOML: Invalid value (at line 2, column 5)"),
    ("a = " + "[" * 5000, "not valid TOML: a number is too long, or brackets stand too deep"),
    ("a = " + "1" * 5000, "not valid TOML: a number is too long, or brackets stand too deep"),
    ("transalted = true", "unknown key 'transalted'; did you mean 'translated'?"),
    ("xyzzy = 1", "unknown key 'xyzzy'; known keys: baseline, exclude, extend, fail-level"),
    ("translated = 1", "translated must be true or false"),
    ('source-language = "klingon"', "source-language must be one of ar, cs"),
    ("source-language = ['de']", "source-language must be one of ar, cs"),
    ("select = 'de'", 'select must be a list of texts: ["one", "two"]'),
    ("select = ['de', 1]", 'select must be a list of texts: ["one", "two"]'),
    ("ignore = ['']", 'ignore must be a list of texts: ["one", "two"]'),
    ("fail-level = 'fatal'", "fail-level must be one of info, warning, error"),
    ("baseline = ''", "baseline must be text that is not empty"),
    ("rules = [2024-01-01]", "rules must be a list of texts"),
    ("extend = 5", 'extend must be a text, or a list of texts: ["one", "two"]'),
    ("style = 1", 'style must be a table: [style] and english = "us"'),
    ('[style]\nenglish = "au"', "style.english must be one of us, uk"),
    ("[style]\nclocks = 1", "unknown key 'clocks' in style; did you mean 'clock'?"),
    ("severity = 'error'", 'severity must be a table: [severity] and "clock/word" = "info"'),
    ("[severity]\nclock = 'off'", "severity.clock must be one of info, warning, error"),
    ("[severity.clock]\nword = 'info'", "severity.clock must be one of info, warning, error"),
    (
        "[overrides]\npaths = ['a']",
        'overrides must be a list of tables: [[overrides]] and paths = ["docs/**"]',
    ),
    ("[[overrides]]\ntranslated = true", "overrides[1] has no 'paths'; write [[overrides]] and paths = "),
    ("[[overrides]]\npaths = []", 'overrides[1].paths must be a list of at least one text: ["one"]'),
    ("overrides = [1]", "overrides[1] must be a table: [[overrides]] and paths = "),
    (
        "[[overrides]]\npaths = ['a']\n[[overrides]]\npath = ['b']",
        "unknown key 'path' in overrides[2]; did you mean 'paths'?",
    ),
    (
        "[[overrides]]\npaths = ['a']\nfail-level = 'info'",
        "unknown key 'fail-level' in overrides[1]; known keys: ignore, paths, select",
    ),
    ("[[overrides]]\npaths = ['a']\nstyle.english = 'x'", "overrides[1].style.english must be one of us, uk"),
    (
        "[[overrides]]\npaths = ['!']",
        "overrides[1].paths: '!' is no glob; write it as in .gitignore: docs/**, *.md",
    ),
    ("[[overrides]]\npaths = ['./docs']", "overrides[1].paths: './docs' is no glob"),
    ("[[overrides]]\npaths = ['# docs']", "overrides[1].paths: '# docs' is no glob"),
    ("extend = 'missing.toml'", "extend: there is no file 'missing.toml' in the folder of this file"),
    ("extend = '.'", "extend: there is no file '.' in the folder of this file"),
    (
        "extend = 'fixer.toml'",
        "extend: 'fixer.toml' extends this file; one of them must not extend the other",
    ),
]


@pytest.mark.parametrize(("text", "error"), MISTAKES, ids=[text[:60] for text, _ in MISTAKES])
def test_errors_name_file_key_and_remedy(tmp_path: Path, text: str, error: str) -> None:
    write(tmp_path, {"fixer.toml": text})
    with pytest.raises(FixerError) as caught:
        config.load(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / 'fixer.toml'}: {error}")


def test_a_file_that_is_not_utf8_is_named_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "fixer.toml").write_bytes("translated = true\n# für\n".encode("latin-1"))
    with pytest.raises(FixerError, match="line 2: not UTF-8; save the file as UTF-8"):
        config.load(tmp_path)


def test_in_pyproject_the_table_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": "[tool.fixer]\nstyle.english = 1"})
    with pytest.raises(
        FixerError, match=r"pyproject.toml: tool\.fixer\.style\.english must be one of us, uk"
    ):
        config.load(tmp_path)


def test_files_that_extend_each_other_are_an_error(tmp_path: Path) -> None:
    write(tmp_path, {"fixer.toml": "extend = 'a.toml'", "a.toml": "extend = ['b.toml']"})
    write(tmp_path, {"b.toml": "extend = '../" + tmp_path.name + "/fixer.toml'"})
    with pytest.raises(FixerError, match=r"b\.toml: extend: '.*fixer\.toml' extends this file"):
        config.load(tmp_path)


def test_a_mistake_in_a_file_that_is_extended_is_told_of_that_file(tmp_path: Path) -> None:
    write(tmp_path, {"fixer.toml": "extend = 'base/b.toml'", "base/b.toml": "selct = []"})
    with pytest.raises(FixerError, match=r"b\.toml: unknown key 'selct'; did you mean 'select'\?"):
        config.load(tmp_path)


def test_a_pyproject_without_the_table_extends_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"fixer.toml": "extend = 'pyproject.toml'", "pyproject.toml": "[project]"})
    with pytest.raises(FixerError, match=r"extend: 'pyproject\.toml' has no table \[tool\.fixer\]"):
        config.load(tmp_path)


def test_files_that_are_not_there_are_told_when_they_are_needed(tmp_path: Path) -> None:
    write(tmp_path, {"fixer.toml": f"rules = ['none.yaml']\nbaseline = '{'x' * 300}'\nexclude = ['!']"})
    found = config.load(tmp_path)
    with pytest.raises(
        FixerError, match=r"fixer\.toml: rules: there is no 'none\.yaml' in the folder of this file"
    ):
        _ = found.rules
    with pytest.raises(FixerError, match=r"baseline: there is no 'xxx.*; 'fixer baseline update' writes it"):
        _ = found.written_baseline
    exclude = found.filter().exclude
    with pytest.raises(FixerError, match="exclude: '!' is no glob"):
        exclude and exclude(str(tmp_path / "a.txt"))


NAMES = [
    (
        "select = ['clok']",
        "select: no rule, pack, category or language is called 'clok'; did you mean 'clock'?",
    ),
    (
        "ignore = ['de', 'xyzzy']",
        "ignore: no rule, pack, category or language is called 'xyzzy'; 'fixer rules' lists",
    ),
    (
        "[severity]\n'clock/wrd' = 'info'",
        "severity: no rule, pack, category or language is called 'clock/wrd'; did you",
    ),
    ("[[overrides]]\npaths = ['a', 'b']\nselect = ['clok']", "override for a, b: select: no rule, pack"),
]


@pytest.mark.parametrize(("text", "error"), NAMES)
def test_names_of_rules_are_checked(tmp_path: Path, own: Loaded, text: str, error: str) -> None:
    write(tmp_path, {"fixer.toml": text})
    with pytest.raises(FixerError) as caught:
        check_names(config.load(tmp_path), own)
    assert str(caught.value).startswith(f"{tmp_path / 'fixer.toml'}: {error}")
