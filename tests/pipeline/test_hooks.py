"""pre-commit itself, with the hooks of this checkout, installed as a user's machine installs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pipeline.conftest import Repository, made
from tests.test_cli import DAMAGED, MENDED

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
CONFIGURATION = """\
repos:
  - repo: {fixer}
    rev: {revision}
    hooks:
      - id: fixer-fix
      - id: fixer
        args: [--ignore, ui]
"""


def pre_commit(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    # Without what this run says about Python: pre-commit installs into an environment of its own.
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    variables["PRE_COMMIT_HOME"] = str(folder.parent / "pre-commit")
    command = [sys.executable, "-m", "pre_commit", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=variables)


@pytest.fixture(scope="module")
def fixer(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """This checkout as a repository, with what is not committed yet."""
    repository = made(tmp_path_factory.mktemp("hooks") / "fixer")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    for name in filter(None, os.fsdecode(listed.stdout).split("\0")):
        if name.startswith(("fixer/", "rules/")) or "/" not in name:
            target = repository.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    repository.commit()
    return repository


def test_the_manifest_is_valid(tmp_path: Path) -> None:
    done = pre_commit(tmp_path, "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


def test_the_first_run_mends_and_the_second_changes_nothing(
    fixer: Repository, repository: Repository
) -> None:
    revision = fixer.git("rev-parse", "HEAD").strip()
    repository.write(".pre-commit-config.yaml", CONFIGURATION.format(fixer=fixer.folder, revision=revision))
    repository.write("fixer.toml", 'exclude = ["drafts"]\n')
    repository.write("news/an article.md", DAMAGED)
    repository.write("drafts/a.md", DAMAGED)
    repository.write("requirements.txt", "click\n")
    repository.write("notes.rst", DAMAGED)
    repository.git("add", "-A")

    first = pre_commit(repository.folder, "run", "--all-files")
    assert first.returncode == 1, first.stdout + first.stderr
    assert "files were modified by this hook" in first.stdout
    assert repository.read("news/an article.md") == MENDED
    assert repository.read("drafts/a.md") == repository.read("notes.rst") == DAMAGED
    assert repository.git("status", "--porcelain", "--untracked-files=all").splitlines() == [
        "A  .pre-commit-config.yaml",
        "A  drafts/a.md",
        "A  fixer.toml",
        'AM "news/an article.md"',
        "A  notes.rst",
        "A  requirements.txt",
    ]

    repository.git("add", "-A")
    second = pre_commit(repository.folder, "run", "--all-files")
    assert second.returncode == 0, second.stdout
    assert second.stdout.count("Passed") == 2
    assert repository.git("diff") == ""

    # What is left for a person stops the commit, and is shown.
    repository.write("news/b.md", "Ten new trams arrive in the city.\n\nThis can take bitter revenge.\n")
    repository.git("add", "-A")
    third = pre_commit(repository.folder, "run")
    assert third.returncode == 1
    assert "news/b.md:3:10: warning 'take bitter revenge'" in third.stdout
    assert repository.git("diff") == ""
