"""Which files are taken, in which order, and what is said about the others."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from fixer.files import collect, read_bytes


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(files: str, text: str = "Text.\n") -> None:
    for name in files.split():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def found(*paths: str) -> list[str]:
    files, errors = collect(paths)
    assert errors == []
    return [file.replace(os.sep, "/") for file in files]


def said(*paths: str) -> list[str]:
    return [f"{error.kind}: {error}" for error in collect(paths)[1]]


def test_a_folder_gives_its_articles_by_name_then_those_of_its_folders() -> None:
    make("d/b.txt d/a.md d/z/1.html d/c/2.HTM d/c/a/3.xhtml d/x.text d/y.markdown")
    make("d/script.py d/data.json d/noSuffix d/txt d/a.txt.bak")
    assert found("d") == [
        "d/a.md",
        "d/b.txt",
        "d/x.text",
        "d/y.markdown",
        "d/c/2.HTM",
        "d/c/a/3.xhtml",
        "d/z/1.html",
    ]


def test_hidden_and_foreign_folders_are_left_out() -> None:
    make("d/.a.txt d/.fixer/a.txt d/.git/a.txt d/node_modules/m/a.txt d/__pycache__/a.txt d/ok.txt")
    assert found("d") == ["d/ok.txt"]


@pytest.mark.parametrize("name", ["article", "a.py", ".hidden", "node_modules/a.json", "-x"])
def test_a_file_given_by_name_is_taken_whatever_it_is_called(name: str) -> None:
    make(name)
    assert found(name) == [name]


def test_paths_stay_as_given() -> None:
    make("d/a.txt")
    assert found("d/") == ["d/a.txt"]
    assert found("./d") == ["./d/a.txt"]
    assert found(".") == ["./d/a.txt"]
    assert found(os.path.abspath("d")) == [os.path.abspath("d/a.txt").replace(os.sep, "/")]


def test_each_file_comes_once_where_it_was_first_named() -> None:
    make("d/a.txt d/b.txt")
    assert found("d/b.txt", "-", "d", "./d/a.txt", "-", "d") == ["d/b.txt", "-", "d/a.txt"]


def test_a_dash_is_standard_input_and_a_file_of_that_name_is_a_file() -> None:
    make("-")
    assert found("-", "./-") == ["-", "./-"]


def test_what_is_missing_is_named_and_the_rest_is_still_found() -> None:
    make("a.txt")
    assert collect(["no", "a.txt"])[0] == ["a.txt"]
    assert said("no", "a.txt", "a.txt/b") == [
        "missing: no: no such file or folder",
        "missing: a.txt/b: no such file or folder",
    ]


def test_links() -> None:
    make("d/a.txt other/o.txt")
    os.symlink("a.txt", "d/same.txt")
    os.symlink("../other/o.txt", "d/file.txt")
    os.symlink("../other", "d/folder")
    os.symlink(".", "d/loop")
    os.symlink("nowhere.txt", "d/broken.txt")
    os.symlink("d", "top")
    assert found("d") == ["d/a.txt", "d/file.txt"]
    assert found("top") == ["top/a.txt", "top/file.txt"]
    assert said("d/broken.txt") == ["missing: d/broken.txt: no such file or folder"]


@pytest.mark.parametrize(
    ("data", "taken"),
    [
        (b"", True),
        (b"caf\xe9", True),
        ("UTF-16".encode("utf-16"), True),
        ("UTF-32".encode("utf-32"), True),
        (b"text\0", False),
        (b"x" * 8191 + b"\0", False),
        (b"x" * 8192 + b"\0", True),
    ],
)
def test_binary_files_in_folders_are_left_out(data: bytes, taken: bool) -> None:
    Path("d").mkdir()
    Path("d/a.txt").write_bytes(data)
    assert found("d") == (["d/a.txt"] if taken else [])
    assert found("d/a.txt") == ["d/a.txt"]


def test_a_pipe_in_a_folder_does_not_stop_the_walk() -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    make("d/b.txt")
    os.mkfifo("d/a.txt")
    assert found("d") == ["d/b.txt"]


IGNORED = [
    "a.txt",
    "*.txt",
    "d/",
    "/d",
    "d/*",
    "d/**",
    "d/**\n!d/b.txt",
    "d/*\n!d/b.txt",
    "d\n!d/b.txt",
    "*\n!*/\n!b.txt",
    "*\n!d",
    "*\n!d/\n!d/**",
    "/*\n!/d",
    "/*\n!/d/\n/d/*\n!/d/e",
    "d/**\n!d/e",
    "e/\n!d/e/\nb.txt",
    "d/e",
    "d/**/e/**",
    "d/**/b.txt/**",
    "d/**/",
    "/d/*\n!**/e",
    "**/e",
    "**/e/**",
    "**/d/b.txt",
    "**",
    "d/e/d\n!**/d/b.txt",
    "*.txt\n!/d/*.txt",
    "b.txt  \n",
    "/",
    "?.txt",
    "[!a].txt",
    "**/b.txt",
    "d/**/b.txt",
    "*.txt\n!b.txt\n/b.txt",
    "# a.txt\n\n  \n\\#x.txt",
    "é*.txt",
    "[ab].txt",
    "\\\na.txt",
    "!\na.txt\r\n",
    "A.TXT",
]


@pytest.mark.skipif(not shutil.which("git"), reason="git is the judge")
@pytest.mark.parametrize("patterns", IGNORED)
def test_gitignore_means_what_git_says(patterns: str) -> None:
    make("r/a.txt r/b.txt r/é1.txt r/d/a.txt r/d/b.txt r/d/e/a.txt r/d/e/b.txt r/d/e/d/b.txt r/f/d.txt")
    Path("r/.gitignore").write_text(patterns, encoding="utf-8", newline="")
    subprocess.run(["git", "init", "-q", "r"], check=True)
    listed = [
        "git",
        "-c",
        "core.quotePath=off",
        "ls-files",
        "-co",
        "--exclude-per-directory=.gitignore",
        "*.txt",
    ]
    says = subprocess.run(listed, cwd="r", check=True, capture_output=True).stdout.decode("utf-8")
    assert sorted(found("r")) == sorted(f"r/{name}" for name in says.splitlines())


def test_the_nearest_ignore_file_has_the_last_word() -> None:
    make("r/.git/x r/a/keep.txt r/a/b/keep.txt r/a/b/drop.txt r/a/b/c/keep.txt")
    make("r/.gitignore", "*.txt\n")
    make("r/a/b/.gitignore", "!keep.txt\n")
    make("r/a/b/c/.ignore", "keep.txt\n")
    assert found("r") == ["r/a/b/keep.txt"]


def test_ignore_files_above_count_down_from_the_repository_and_no_further() -> None:
    make(".ignore", "*.md\n")
    make("r/.gitignore", "/a/b/*.txt\n")
    make("r/a/b/x.txt r/a/b/x.md r/a/y.txt")
    assert found("r/a/b") == ["r/a/b/x.md", "r/a/b/x.txt"]
    make("r/.git")
    assert found("r/a/b") == ["r/a/b/x.md"]
    assert found("r/a") == ["r/a/y.txt", "r/a/b/x.md"]


def test_a_folder_given_by_name_is_entered_though_it_is_ignored() -> None:
    make("r/.git/x r/build/a.txt r/build/sub/b.txt r/build/sub/c.txt")
    make("r/.gitignore", "build/\n")
    make("r/build/sub/.gitignore", "c.txt\n")
    assert found("r") == []
    assert found("r/build") == ["r/build/a.txt", "r/build/sub/b.txt"]
    assert found("r/build/sub") == ["r/build/sub/b.txt"]


def test_a_very_deep_tree() -> None:
    here = os.getcwd()
    for _ in range(300):
        os.mkdir("d")
        os.chdir("d")
    make("a.txt")
    os.chdir(here)
    assert len(found("d")) == 1


def test_read_bytes_says_what_is_wrong() -> None:
    make("a.txt", "caf\u00e9\r\n")
    assert read_bytes("a.txt") == b"caf\xc3\xa9\r\n"
    for path, kind in (("no", "missing"), (".", "folder"), ("a.txt/b", "missing"), ("x" * 300, "system")):
        with pytest.raises(Exception, match=path) as caught:
            read_bytes(path)
        assert getattr(caught.value, "kind", "") == kind


def test_what_may_not_be_read_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    make("d/a.txt e/b.txt")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(Exception, match="permission denied"):
        read_bytes("d/a.txt")
    assert found("d") == ["d/a.txt"]
    monkeypatch.setattr("os.scandir", refuse)
    assert said("d", "e") == ["permission: d: permission denied", "permission: e: permission denied"]
