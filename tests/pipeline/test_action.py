"""action.yml: its steps run as GitHub's runner runs them, in a repository with faults."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.pipeline.conftest import Repository
from tests.test_cli import CLEAN, DAMAGED

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
SHELL = ["bash", "--noprofile", "--norc", "-eo", "pipefail"]
"""What ``shell: bash`` means to the runner."""


class Runner:
    """A workflow run: its files, and what was written to them."""

    def __init__(self, repository: Repository, folder: Path) -> None:
        self.repository, self.folder = repository, folder
        self.temp = folder / "temp folder"
        self.temp.mkdir()

    def step(self, number: int, inputs: dict[str, str], **more: str) -> subprocess.CompletedProcess[str]:
        step = STEPS[number]
        given = {name: str(about.get("default", "")) for name, about in ACTION["inputs"].items()} | inputs
        own = {name: INPUT.sub(lambda m: given[m[1]], value) for name, value in step.get("env", {}).items()}
        variables = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.folder),
            "XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"],
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
            **own,
            **more,
        }
        script = self.folder / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        return subprocess.run(
            [*SHELL, str(script)],
            cwd=self.repository.folder,
            env=variables,
            capture_output=True,
            text=True,
        )

    def outputs(self) -> dict[str, str]:
        lines = (self.folder / "output").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def runner(repository: Repository, tmp_path: Path) -> Runner:
    """With fixer in the folder where the first step puts it."""
    made = Runner(repository, tmp_path)
    (made.temp / "fixer").symlink_to(ROOT)
    return made


def test_what_users_write_reaches_the_shell_through_the_environment_alone() -> None:
    assert not [step["name"] for step in STEPS if "${{" in step["run"]]
    assert all(step["shell"] == "bash" for step in STEPS)
    assert {
        m[1] for step in STEPS for v in step.get("env", {}).values() for m in [INPUT.fullmatch(v)] if m
    } == set(ACTION["inputs"])


def test_what_it_gives_is_what_its_steps_write() -> None:
    given = {name: about["value"] for name, about in ACTION["outputs"].items()}
    assert given == {name: f"${{{{ steps.check.outputs.{name} }}}}" for name in ("count", "sarif", "patch")}
    assert STEPS[1]["id"] == "check"


def test_the_first_step_installs_this_checkout_and_nothing_of_the_repository_is_imported(
    repository: Repository, tmp_path: Path
) -> None:
    runner = Runner(repository, tmp_path)
    repository.write("click.py", "raise SystemExit('code of the repository was run')\n")
    repository.write("a.md", CLEAN)
    # What fixer needs is in this environment; the wheel is built with what is there, too.
    offline = {"PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
    done = runner.step(0, {}, **offline)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (runner.temp / "fixer" / "fixer" / "_compiled" / "hot.txt").exists()
    assert runner.step(0, {}, **offline).returncode == 0  # a second use in one job
    checked = runner.step(1, {})
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stderr
    assert runner.outputs()["count"] == "0"


def test_an_old_python_is_told_what_to_do(runner: Runner, tmp_path: Path) -> None:
    old = tmp_path / "bin" / "python3"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = runner.step(0, {}, PATH=f"{old.parent}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == 2
    assert done.stdout == (
        "::error title=fixer::fixer needs Python 3.11 or newer; put actions/setup-python before it\n"
    )


def test_findings_become_annotations_a_summary_and_files(runner: Runner) -> None:
    runner.repository.write("news/an article.md", DAMAGED)
    runner.repository.write("other/b.md", DAMAGED)
    runner.repository.git("add", "-A")
    done = runner.step(1, {"paths": "news\n\nother/b.md\r\n"})
    assert done.returncode == 1
    assert [line.split(",line")[0] for line in done.stdout.splitlines()] == [
        *["::warning file=news/an article.md"] * 2,
        *["::warning file=other/b.md"] * 2,
    ]
    outputs = runner.outputs()
    assert outputs == {"count": "4", "sarif": "fixer-report/fixer.sarif", "patch": "fixer-report/fixer.patch"}
    sarif = json.loads(runner.repository.read(outputs["sarif"]))
    assert len(sarif["runs"][0]["results"]) == 4
    assert "## fixer: 4 findings in 2 files" in (runner.folder / "summary.md").read_text(encoding="utf-8")
    runner.repository.git("apply", outputs["patch"])
    assert runner.step(1, {}).returncode == 0


@pytest.mark.parametrize(
    ("inputs", "status", "count"),
    [
        ({}, 1, "2"),
        ({"args": "--ignore format\n--ignore punctuation"}, 0, "0"),
        ({"args": " --select  format "}, 1, "1"),
        ({"args": "--select *"}, 2, None),
        ({"baseline": "old one.json"}, 0, "0"),
        ({"diff-base": "HEAD"}, 0, "0"),
        ({"diff-base": "nonsense"}, 2, None),
        ({"fail-level": "error"}, 0, "2"),
        ({"fail-level": "never"}, 0, "2"),
        ({"fail-level": "nonsense"}, 2, None),
        ({"paths": "--version"}, 2, "0"),
        ({"paths": "$(touch harm)\n`touch harm`\n; touch harm"}, 2, "0"),
        ({"args": "$(touch harm) ; touch harm"}, 2, "2"),
        ({"output": "out put/deep"}, 1, "2"),
    ],
    ids=str,
)
def test_inputs(runner: Runner, inputs: dict[str, str], status: int, count: str | None) -> None:
    runner.repository.write("a.md", DAMAGED)
    runner.repository.commit()
    runner.repository("baseline", "update", "--baseline", "old one.json", ".")
    done = runner.step(1, inputs)
    assert done.returncode == status, done.stdout + done.stderr
    assert not list(runner.repository.folder.rglob("harm"))
    output = runner.folder / "output"
    assert (runner.outputs()["count"] if output.exists() else None) == count


def test_the_shell_of_the_steps_is_sound(tmp_path: Path) -> None:
    for number, step in enumerate(STEPS):
        script = tmp_path / f"{number}.sh"
        script.write_text("#!/usr/bin/env bash\n" + step["run"], encoding="utf-8")
        subprocess.run(["bash", "-n", str(script)], check=True)
    if shellcheck := shutil.which("shellcheck"):
        subprocess.run([shellcheck, *map(str, tmp_path.glob("*.sh"))], check=True)
