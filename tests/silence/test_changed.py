"""Only lines that changed since a revision, as git tells."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from fixer.errors import FixerError
from fixer.run import Loaded
from fixer.silence.changed import changed_lines, silencer
from tests.silence.texts import FIRST, SECOND, analysed, reported


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_findings_on_lines_that_did_not_change_are_left_out(own: Loaded, tmp_path: Path) -> None:
    name = "ein “Text” ü.txt"
    (tmp_path / name).write_text(f"{FIRST}\n\nOne.\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    text = f"{FIRST}\n\nOne.\n\n{SECOND}\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "new.txt").write_text(text, encoding="utf-8")
    only = silencer(tmp_path, changed_lines(tmp_path, "HEAD"))
    path = str(tmp_path / name)
    assert reported(analysed(own.engine, text, path, only)) == ["punctuation/semicolon-capital"]
    assert len(reported(analysed(own.engine, text, str(tmp_path / "new.txt"), only))) == 2


def test_no_repository_and_no_such_revision_are_errors(tmp_path: Path) -> None:
    with pytest.raises(FixerError, match="--diff-base"):
        changed_lines(tmp_path, "HEAD")
    git(tmp_path, "init", "-q")
    with pytest.raises(FixerError, match="nonsense"):
        changed_lines(tmp_path, "nonsense")
