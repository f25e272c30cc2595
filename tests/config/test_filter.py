"""Which files of a folder are articles: ``include`` and ``exclude``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from fixer import config
from fixer.files import collect
from tests.config.test_find import write

FILES = "a.txt b.adoc c.py drafts/d.md drafts/keep.md drafts/deep/e.md x/drafts/f.md .hidden.adoc"


def found(folder: Path, text: str, *paths: str, force: bool = False) -> list[str]:
    write(folder, {"fixer.toml": text, **dict.fromkeys(FILES.split(), "Text.\n")})
    files, errors = collect([str(folder / path) for path in paths], config.load(folder).filter(force=force))
    assert errors == []
    return [Path(file).relative_to(folder).as_posix() for file in files]


FILTERS = [
    ("", "a.txt drafts/d.md drafts/keep.md drafts/deep/e.md x/drafts/f.md"),
    ("exclude = ['drafts']", "a.txt"),
    ("exclude = ['/drafts/']", "a.txt x/drafts/f.md"),
    ("exclude = ['drafts/**', '!drafts/keep.md']", "a.txt drafts/keep.md x/drafts/f.md"),
    ("exclude = ['*.md']", "a.txt"),
    ("include = ['*.adoc', '*.txt']", "a.txt b.adoc"),
    ("include = ['drafts/**']", "drafts/d.md drafts/keep.md drafts/deep/e.md"),
    ("include = ['*']\nexclude = ['*.py', 'drafts', '*.toml']", "a.txt b.adoc"),
]


@pytest.mark.parametrize(("text", "files"), FILTERS)
def test_in_folders(tmp_path: Path, text: str, files: str) -> None:
    assert found(tmp_path, text, ".") == files.split()


def test_a_folder_that_is_named_is_still_without_what_is_excluded(tmp_path: Path) -> None:
    assert found(tmp_path, "exclude = ['drafts/deep/']", "drafts") == ["drafts/d.md", "drafts/keep.md"]


def test_a_file_that_is_named_is_left_out_only_with_force(tmp_path: Path) -> None:
    names = ["c.py", "drafts/d.md", "drafts/keep.md"]
    text = "exclude = ['drafts/**', '!drafts/keep.md']"
    assert found(tmp_path, text, *names) == names
    assert found(tmp_path, text, *names, force=True) == ["c.py", "drafts/keep.md"]
    assert found(tmp_path, "exclude = ['drafts/']", *names, force=True) == ["c.py"]


def test_an_excluded_folder_is_not_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entered: list[str] = []
    scan = os.scandir

    def watched(path: str) -> Any:
        entered.append(Path(path).name)
        return scan(path)

    monkeypatch.setattr(os, "scandir", watched)
    found(tmp_path, "exclude = ['drafts/']", ".")
    assert entered == [tmp_path.name, "x"]
