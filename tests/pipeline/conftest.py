from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.test_cli import Run

IDENTITY = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]


class Repository(Run):
    """A git repository, and runs of the command in it."""

    def git(self, *args: str) -> str:
        command = ["git", *IDENTITY, *args]
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "a change")

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()


def made(folder: Path) -> Repository:
    """A new repository in a folder that is not there yet."""
    folder.mkdir()
    repository = Repository(folder)
    repository.git("init", "-q")
    return repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return made(tmp_path / "repository")
