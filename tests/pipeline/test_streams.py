"""Exit statuses, standard output and standard error, as scripts and shells meet them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fixer.cli import COMMANDS
from fixer.report import FORMATS
from tests.conftest import ROOT
from tests.test_cli import CLEAN, DAMAGED, MENDED, Run

FIXER = [sys.executable, "-W", "error", "-m", "fixer"]
VARIABLES = os.environ | {"PYTHONPATH": str(ROOT)}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    made = Run(tmp_path)
    made.write("bad.txt", DAMAGED)
    made.write("clean.txt", CLEAN)
    return made


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["check", "--fail-level", "warning", "bad.txt"], 1),
        (["check", "--fail-level", "error", "bad.txt"], 0),
        (["check", "--exit-zero", "bad.txt", "missing.txt"], 2),
        (["check", "--baseline", "missing.json", "bad.txt"], 2),
        (["check", "--baseline", "bad.txt", "bad.txt"], 2),
        (["check", "--diff-base", "HEAD", "bad.txt"], 2),
        (["check", "--output", "sarif=bad.txt/a.sarif", "bad.txt"], 2),
        (["check", "--output", "sarif", "bad.txt"], 2),
        (["fix", "--exit-non-zero-on-fix", "clean.txt"], 0),
        (["fix", "--exit-non-zero-on-fix", "bad.txt"], 1),
        (["ignore", "clean.txt:1", "clock/word"], 2),
        (["ignore", "clean.txt", "clock/word"], 2),
        (["ignore", ".:1", "clock/word"], 2),
        (["ignore", "--list"], 0),
        (["ignore", "--prune"], 0),
        (["baseline", "update", "missing.txt"], 2),
        (["completion", "tcsh"], 2),
        (["config"], 0),
        (["schema", "config"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_exit_status(run: Run, args: list[str], status: int) -> None:
    done = run(*args)
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert (status == 2) == bool(done.stderr.strip()) or args[0] == "fix"


def test_exit_non_zero_on_fix_also_from_standard_input(run: Run) -> None:
    done = run("fix", "--exit-non-zero-on-fix", "-", stdin=DAMAGED.encode())
    assert (done.returncode, done.stdout) == (1, MENDED.encode())
    assert run("fix", "--exit-non-zero-on-fix", "-", stdin=CLEAN.encode()).returncode == 0


@pytest.mark.parametrize("format", FORMATS)
def test_standard_output_holds_the_format_and_nothing_else(run: Run, format: str) -> None:
    run.write("fixer.toml", 'baseline = "old.json"\n')
    run("baseline", "update", "--baseline", "old.json", "clean.txt")
    run("ignore", "bad.txt:1", "clock/word")
    run.write("bad.txt", DAMAGED.replace("21.30 clock", "nine"))
    done = run("check", "--format", format, "--output", f"{format}=report", "bad.txt", "missing.txt")
    assert done.returncode == 2
    assert done.stdout == (run.folder / "report").read_bytes()
    assert done.stderr.decode() == (
        "1 decision on what is no longer there: fixer ignore --prune bad.txt missing.txt\n"
        "fixer: missing.txt: no such file or folder\n"
    )
    if format in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(done.stdout)


@pytest.mark.parametrize(
    "args",
    [
        *(["check", "--format", format, "bad.txt", "."] for format in FORMATS),
        ["check", "--translated", "--all", "--verbose", "bad.txt"],
        ["diff", "--unified", "."],
        ["diff", "."],
        ["fix", "."],
        ["rules", "--label", "likely"],
        ["explain", "clock/word"],
        ["config"],
        ["baseline", "update", "."],
        ["completion", "bash"],
    ],
    ids=" ".join,
)
def test_python_has_nothing_to_warn_of(run: Run, args: list[str]) -> None:
    run.write("fixer.toml", '[[overrides]]\npaths = ["*.md"]\nselect = ["clock"]\n')
    run.write("a.md", f"---\ntitle: x\n---\n# A\n\n{DAMAGED}")
    run.write("a.html", f"<p>{DAMAGED}</p>")
    done = subprocess.run([*FIXER, *args], cwd=run.folder, capture_output=True, env=VARIABLES)
    assert done.returncode in (0, 1), done.stderr.decode()
    assert b"Warning" not in done.stderr


@pytest.mark.parametrize(
    "command", ["check a.txt", "check --format jsonl a.txt", "diff --unified a.txt", "rules"]
)
def test_a_reader_that_goes_away_hears_no_complaint(run: Run, command: str) -> None:
    run.write("a.txt", f"{DAMAGED}\n" * 3000)
    shell = f'"{sys.executable}" -W error -m fixer {command} | head -n 1'
    done = subprocess.run(shell, shell=True, cwd=run.folder, capture_output=True, env=VARIABLES)
    assert (done.stdout.count(b"\n"), done.stderr) == (1, b"")


def test_a_slow_reader_gets_everything(run: Run) -> None:
    run.write("a.txt", f"{DAMAGED}\n" * 1500)
    whole = run("check", "--format", "jsonl", "a.txt").stdout
    assert whole.count(b"\n") == 3000
    with subprocess.Popen(
        [*FIXER, "check", "--format", "jsonl", "a.txt"], cwd=run.folder, env=VARIABLES, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        time.sleep(1)
        assert process.stdout.read() == whole
    assert process.returncode == 1


def test_ctrl_c_ends_with_130_and_one_line(run: Run) -> None:
    command = [*FIXER, "check", "bad.txt", "-"]
    with subprocess.Popen(
        command,
        cwd=run.folder,
        env=VARIABLES,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.readline()  # it is at work
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    # The empty line ends the one in which a terminal shows "^C".
    assert (process.returncode, errors) == (130, b"\nfixer: interrupted\n")


COMMAND_LINES = [
    [],
    *([name] for name in COMMANDS),
    ["rules", "test"],
    ["rules", "measure"],
    ["baseline", "update"],
]


@pytest.mark.parametrize("words", COMMAND_LINES, ids=" ".join)
def test_help_shows_examples(run: Run, words: list[str]) -> None:
    done = run(*words, "--help")
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"\n    fixer {' '.join(words) or 'check'} " in text or f"\n    fixer {' '.join(words)}\n" in text
    assert max(map(len, text.splitlines())) <= 100


def installed(run: Run) -> dict[str, str]:
    """The environment in which there is a command called fixer."""
    code = "import sys; sys.argv[0] = 'fixer'; from fixer.cli import main; main()"
    command = run.write("bin/fixer", f'#!/bin/sh\nexec "{sys.executable}" -c "{code}" "$@"\n')
    command.chmod(0o755)
    return VARIABLES | {"PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("fixer ", {"check", "fix", "ignore", "completion"}),
        ("fixer che", {"check"}),
        ("fixer check --form", {"--format"}),
        ("fixer check --format ", set(FORMATS)),
        ("fixer check --source-language ", {"de", "ru", "zh"}),
        ("fixer completion ", {"bash", "zsh", "fish"}),
        ("fixer baseline ", {"update"}),
    ],
)
def test_bash_completes_commands_options_and_values(run: Run, line: str, wanted: set[str]) -> None:
    script = (
        'eval "$(fixer completion bash)"\n'
        f"COMP_WORDS=({line} {'' if not line.endswith(' ') else chr(34) * 2}) COMP_CWORD={len(line.split(' ')) - 1}\n"
        "_fixer_completion fixer\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash", "-c", script], cwd=run.folder, capture_output=True, text=True, env=installed(run)
    )
    assert wanted <= set(done.stdout.split()), done.stderr


def test_the_shell_is_told_to_complete_names_of_files(run: Run) -> None:
    asked = {"_FIXER_COMPLETE": "bash_complete", "COMP_WORDS": "fixer check cle", "COMP_CWORD": "2"}
    assert subprocess.check_output(["fixer"], cwd=run.folder, env=installed(run) | asked) == b"file,cle\n"


@pytest.mark.parametrize(
    ("shell", "sign"), [("zsh", "#compdef fixer"), ("fish", "complete --no-files --command fixer")]
)
def test_other_shells_get_their_script(run: Run, shell: str, sign: str) -> None:
    assert sign in run("completion", shell).stdout.decode()
