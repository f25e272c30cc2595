"""Configuration as the commands use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.test_cli import CLEAN, DAMAGED, Run


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / ".git").mkdir()
    return Run(tmp_path)


def rules(run: Run, *args: str) -> list[tuple[str, str]]:
    """Rule and severity of each finding."""
    done = run("check", "--format", "json", *args)
    files = json.loads(done.stdout)["files"]
    return [(f["rule"], f["severity"]) for file in files for f in file["findings"]]


def test_config_prints_each_value_and_where_it_came_from(run: Run) -> None:
    run.write("base.toml", "source-language = 'de'\nstyle.clock = '24'\n")
    run.write(
        "fixer.toml",
        "extend = 'base.toml'\nseverity.clock = 'info'\n"
        "[[overrides]]\npaths = ['wire/**']\nselect = ['clock']\n[[overrides]]\npaths = ['*.md']\n",
    )
    lines = run("config").stdout.decode().split("\n")
    assert 'source-language  "de"         base.toml' in lines
    assert 'fail-level       "info"       default' in lines
    assert "baseline         -            default" in lines
    assert 'style.clock      "24"         base.toml' in lines
    assert 'severity.clock   "info"       fixer.toml' in lines
    assert lines[-5:] == ["For wire/** (fixer.toml)", '  select  ["clock"]', "", "For *.md (fixer.toml)", ""]
    of_file = run("config", "wire/a.txt").stdout.decode().split("\n")
    assert 'select           ["clock"]    override for wire/**' in of_file
    assert not any(line.startswith("For ") for line in of_file)


def test_config_as_json(run: Run) -> None:
    run.write("sub/fixer.toml", "[[overrides]]\npaths = ['*']\ntranslated = true\n")
    run.folder = run.folder / "sub"
    told = json.loads(run("config", "--format", "json").stdout)
    assert told["root"] == str(run.folder)
    assert told["values"]["translated"] == {"value": False, "origin": "default"}
    assert told["overrides"] == [
        {"paths": ["*"], "values": {"translated": {"value": True, "origin": "override for *"}}}
    ]
    told = json.loads(run("config", "--format", "json", "a.txt").stdout)
    assert told["values"]["translated"] == {"value": True, "origin": "override for *"}
    assert "overrides" not in told


@pytest.mark.parametrize("command", ["config", "check", "diff", "fix"])
def test_a_mistake_is_one_line_and_status_2(run: Run, command: str) -> None:
    run.write("a.txt", DAMAGED)
    run.write("fixer.toml", "select = ['clok']\n")
    done = run(command, "a.txt")
    assert done.returncode == 2
    assert done.stdout == b""
    said = f"fixer: {run.folder / 'fixer.toml'}: select: no rule, pack, category or language is called 'clok'"
    assert done.stderr.decode().rstrip("\n") == f"{said}; did you mean 'clock'?"


@pytest.mark.parametrize("of", ["config", "rules"])
def test_schema_prints_json_schema(run: Run, of: str) -> None:
    assert json.loads(run("schema", of).stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_files_have_settings_of_their_own(run: Run) -> None:
    run.write("a.txt", DAMAGED)
    run.write("wire/b.txt", DAMAGED)
    run.write(
        "fixer.toml",
        "ignore = ['punctuation']\n"
        "[[overrides]]\npaths = ['wire/**']\nignore = ['clock']\nseverity.punctuation = 'error'\n",
    )
    assert rules(run, "a.txt") == [("clock/word", "warning")]
    assert rules(run, "wire/b.txt") == [("punctuation/semicolon-capital", "error")]
    assert rules(run, ".") == rules(run, "a.txt") + rules(run, "wire/b.txt")
    assert run("fix", ".").returncode == 0
    assert "at 9:30 p.m.; And" in (run.folder / "a.txt").read_text()
    assert "at 21.30 clock; and" in (run.folder / "wire/b.txt").read_text()


def test_standard_input_has_the_settings_of_its_name(run: Run) -> None:
    run.write("fixer.toml", "[[overrides]]\npaths = ['wire/**']\nignore = ['clock']\n")
    done = run("check", "--stdin-filename", "wire/b.txt", "-", stdin=DAMAGED.encode())
    assert b"clock/word" not in done.stdout
    assert b"clock/word" in run("check", "-", stdin=DAMAGED.encode()).stdout


def test_the_command_line_beats_the_configuration(run: Run) -> None:
    run.write("a.txt", DAMAGED)
    run.write(
        "fixer.toml", "ignore = ['clock']\n[[overrides]]\npaths = ['*']\nignore = ['clock', 'format']\n"
    )
    assert [rule for rule, _ in rules(run, "a.txt")] == ["punctuation/semicolon-capital"]
    assert [rule for rule, _ in rules(run, "--ignore", "punctuation", "a.txt")] == ["clock/word"]
    assert [rule for rule, _ in rules(run, "--select", "clock", "a.txt")] == ["clock/word"]


def test_the_fail_level_counts_and_so_does_the_option(run: Run) -> None:
    run.write("a.txt", DAMAGED)
    run.write("fixer.toml", "fail-level = 'error'\n")
    assert run("check", "a.txt").returncode == 0
    assert run("check", "--fail-level", "warning", "a.txt").returncode == 1


def test_the_baseline_is_written_and_read_where_the_configuration_says(run: Run) -> None:
    run.write("a.txt", DAMAGED)
    run.write("fixer.toml", "baseline = 'ci/known.json'\n")
    (run.folder / "ci").mkdir()
    missing = run("check", "a.txt")
    assert missing.returncode == 2
    assert b"fixer.toml: baseline: there is no 'ci/known.json' in the folder of this file" in missing.stderr
    assert run("baseline", "update", "a.txt").returncode == 0
    assert run("check", "a.txt").returncode == 0
    run.write("b.txt", "It opens at 19.15 clock.\n")
    assert rules(run, "a.txt", "b.txt") == [("clock/word", "warning")]


def test_packs_of_the_configuration_and_of_the_command_line_both_count(run: Run) -> None:
    run.write("house.yaml", "- {id: house/summit, pairs: summit of turnips => Turnip Summit}\n")
    run.write("desk.yaml", "- {id: desk/zone, pairs: zone of free trade => free trade zone}\n")
    run.write("fixer.toml", "rules = ['house.yaml']\nignore = ['house/summit']\n")
    run.write("a.txt", "The summit of turnips made a zone of free trade.\n")
    assert rules(run, "--rules", "desk.yaml", "a.txt") == [("desk/zone", "warning")]
    assert rules(run, "--select", "house", "a.txt") == [("house/summit", "warning")]


def test_a_broken_entry_is_told_before_its_unknown_name(run: Run) -> None:
    run.write("house.yaml", "- {id: house/summit, pears: summit of turnips => Turnip Summit}\n")
    run.write("fixer.toml", "rules = ['house.yaml']\nignore = ['house/summit']\n")
    assert b"house.yaml: line 1: unknown key 'pears'" in run("check", "fixer.toml").stderr


def test_excluded_files_are_left_alone_by_hooks_too(run: Run) -> None:
    run.write("a.txt", CLEAN)
    run.write("old/b.txt", DAMAGED)
    run.write("fixer.toml", "exclude = ['old/']\n")
    assert run("check", ".").returncode == 0
    assert run("check", "old/b.txt").returncode == 1
    assert run("fix", "--force-exclude", "a.txt", "old/b.txt").returncode == 0
    assert (run.folder / "old/b.txt").read_text() == DAMAGED
    assert run("check", "--force-exclude", "missing.txt").returncode == 2


def test_init_writes_keys_that_the_configuration_has(run: Run) -> None:
    assert (
        run("init", "--translated", "--source-language", "de", "--english", "uk", "--clock", "24").returncode
        == 0
    )
    assert run("init", stdin=b"").returncode == 2
    lines = run("config").stdout.decode()
    for key in ("source-language", "translated", "style.english", "style.clock"):
        assert any(line.startswith(key) and line.endswith("fixer.toml") for line in lines.split("\n"))
