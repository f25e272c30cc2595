"""Patches, judged by the tools that apply them: both must give the bytes that ``fix`` writes."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fixer.apply import apply_edits
from fixer.diff import patch, unified
from fixer.document import Document
from fixer.errors import FixerError
from fixer.model import Edit

TOOLS = [
    pytest.param(tool, marks=pytest.mark.skipif(not shutil.which(tool[0]), reason=f"needs {tool[0]}"))
    for tool in (("git", "apply"), ("patch", "-p1", "--no-backup-if-mismatch"))
]
both_tools = pytest.mark.parametrize("tool", TOOLS)


def applied(tool: tuple[str, ...], name: str, old: bytes, diff: bytes) -> bytes:
    """What ``tool`` makes of the file, which it must do without a word of doubt."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(old)
        if tool[0] == "git":
            subprocess.run(["git", "init", "-q", folder], check=True)
        done = subprocess.run(tool, cwd=folder, input=diff, capture_output=True)
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        assert done.returncode == 0, said + diff[:2000].decode("utf-8", "replace")
        assert not any(word in said for word in ("fuzz", "offset", "Strip", "garbage")), said
        return path.read_bytes()


def edits(old: str, *changes: tuple[str, str]) -> list[Edit]:
    """Each (text, replacement) at the first place after the one before."""
    found, at = [], 0
    for text, new in changes:
        start = old.index(text, at)
        at = start + len(text)
        found.append(Edit(start, at, new))
    return found


CASES = {
    "one word": ("one\ntwo\nthree\n", [("two", "TWO")]),
    "no final newline": ("one\ntwo", [("two", "TWO")]),
    "no final newline, change above": ("one\ntwo\nthree", [("one", "ONE")]),
    "final newline comes": ("one\ntwo", [("two", "two\n")]),
    "final newline goes": ("one\ntwo\n", [("two\n", "two")]),
    "line after the last without newline": ("one", [("one", "one\ntwo")]),
    "last line goes, newline stays": ("one\ntwo", [("two", "")]),
    "last line goes with the newline before": ("one\ntwo", [("\ntwo", "")]),
    "CRLF": ("one\r\ntwo\r\nthree\r\n", [("two", "TWO")]),
    "CRLF, whole line goes": ("one\r\ntwo\r\nthree\r\n", [("two\r\n", "")]),
    "CRLF, first line": ("one\r\ntwo\r\n", [("one", "ONE")]),
    "mixed line ends": ("one\r\ntwo\nthree\r\nfour\n", [("two", "TWO"), ("four", "FOUR")]),
    "a line end changes": ("one\r\ntwo\n", [("\r\n", "\n")]),
    "lone CR": ("one\rtwo\rthree\n", [("two", "TWO")]),
    "lone CR at the end": ("one\ntwo\r", [("one", "ONE")]),
    "U+2028, U+0085, form feed": (
        "one\u2028two\x85three\x0cfour\x1c\nfive\n",
        [("two", "TWO"), ("five", "FIVE")],
    ),
    "first line": ("one\ntwo\nthree\nfour\nfive\n", [("one", "ONE")]),
    "last line": ("one\ntwo\nthree\nfour\nfive\n", [("five", "FIVE")]),
    "first line goes": ("one\ntwo\nthree\nfour\nfive\n", [("one\n", "")]),
    "last line of many goes": ("one\ntwo\nthree\nfour\nfive\n", [("five\n", "")]),
    "everything goes": ("one\ntwo\n", [("one\ntwo\n", "")]),
    "everything goes, no final newline": ("one", [("one", "")]),
    "into an empty file": ("", [("", "one\ntwo\n")]),
    "into an empty file, no final newline": ("", [("", "one")]),
    "after the end": ("one\n", [("one\n", "one\n"), ("", "two\n")]),
    "before the start": ("one\n", [("", "zero\n")]),
    "two lines become one": ("one\ntwo\nthree\n", [("\n", " ")]),
    "touching edits": ("one two\nthree\n", [("one", "ONE"), (" ", "  "), ("two", "TWO")]),
    "edits on one line": ("one two three\n", [("one", "ONE"), ("three", "THREE")]),
    "edits on lines that follow": ("one\ntwo\nthree\n", [("one", "ONE"), ("two", "TWO\nand a half")]),
    "edits that undo each other": ("one\ntwo\nx\n", [("one", ""), ("", "one"), ("x", "y")]),
    "a hunk far from the other": ("a\n" + "same\n" * 7 + "b\n", [("a\n", ""), ("b", "B\nC")]),
    "hunks that just meet": ("a\n" + "same\n" * 6 + "b\n", [("a\n", ""), ("b", "B\nC")]),
    "many equal lines": ("same\n" * 50 + "x\n" + "same\n" * 50, [("x\n", ""), ("same\n", "")]),
    "text like a diff": ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-- \n\\ No newline\n", [("-1", "-2"), ("No", "A")]),
    "blank lines": ("\n\n\none\n\n\n", [("one", "")]),
    "blanks at line ends": ("one  \n\ttwo \n", [("two", "TWO")]),
    "emoji and marks": ("e\u0301 😀\u200d😀\n\ufefftwo\u00a0\n", [("two", "2")]),
    "one huge line": ("word " * 100_000, [("word w", "WORD w")]),
}


@both_tools
@pytest.mark.parametrize("case", CASES)
def test_the_tools_give_what_fix_writes(tool: tuple[str, ...], case: str) -> None:
    old, changes = CASES[case]
    change = edits(old, *changes)
    new = apply_edits(old, change)
    assert applied(tool, "a.txt", old.encode(), unified("a.txt", old, change).encode()) == new.encode()


def texts_and_edits() -> st.SearchStrategy[tuple[str, list[Edit]]]:
    pieces = st.sampled_from(
        [
            "\n",
            "\n",
            "a\n",
            "\r\n",
            "\r",
            "a",
            "b",
            " ",
            "\t",
            "é",
            "😀",
            "\u2028",
            "\x0c",
            "-",
            "+",
            "\\",
            "@@",
        ]
    )
    text = st.lists(pieces, max_size=40).map("".join)

    def with_edits(old: str) -> st.SearchStrategy[tuple[str, list[Edit]]]:
        offsets = st.lists(st.integers(0, len(old)), max_size=10).map(sorted)
        words = st.lists(st.lists(pieces, max_size=3).map("".join), min_size=5, max_size=5)
        return st.tuples(offsets, words).map(
            lambda drawn: (
                old,
                [Edit(*pair) for pair in zip(drawn[0][::2], drawn[0][1::2], drawn[1], strict=False)],
            )
        )

    return text.flatmap(with_edits)


@both_tools
@settings(max_examples=25, deadline=None)
@given(texts_and_edits())
@example(("a\n\n\n\n\n\n\n\nb", [Edit(0, 1, ""), Edit(9, 9, "\n")]))
def test_any_edits_of_any_text(tool: tuple[str, ...], drawn: tuple[str, list[Edit]]) -> None:
    old, change = drawn
    new = apply_edits(old, change)
    diff = unified("a.txt", old, change)
    assert (diff == "") == (old == new)
    if diff:
        assert applied(tool, "a.txt", old.encode(), diff.encode()) == new.encode()


NAMES = [
    "plain.txt",
    "sub/folder/x.txt",
    "with blank.txt",
    "two  blanks/in folder.txt",
    " blank first.txt",
    "blank last ",
    "tab\there.txt",
    "line\nfeed.txt",
    "return\r",
    'quote".txt',
    '"quoted"',
    "it's.txt",
    "back\\slash.txt",
    "bell\x07 escape\x1b delete\x7f.txt",
    "café.txt",
    "日本 語.txt",
    "emoji 😀.txt",
    "no-break\u00a0blank\u2028.txt",
    "time 2024-01-01 10:00:00",
    "x b/x",
    "dev/null",
    "-dash.txt",
]


@both_tools
@pytest.mark.parametrize("name", NAMES)
def test_any_name(tool: tuple[str, ...], name: str) -> None:
    old = "one\ntwo\n"
    diff = unified(name, old, edits(old, ("two", "TWO")))
    assert applied(tool, name, old.encode(), os.fsencode(diff)) == b"one\nTWO\n"


@both_tools
def test_a_name_that_is_not_unicode(tool: tuple[str, ...]) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    diff = unified(name, "one\n", [Edit(0, 3, "ONE")])
    assert '"a/caf\\351.txt"' in diff
    assert applied(tool, name, b"one\n", diff.encode("ascii")) == b"ONE\n"


@both_tools
def test_several_files_in_one_patch(tool: tuple[str, ...]) -> None:
    one = unified("a b.txt", "one", [Edit(0, 3, "ONE")])
    two = unified("sub/b.txt", "x\n", [Edit(0, 1, "y")])
    with TemporaryDirectory() as folder:
        Path(folder, "a b.txt").write_bytes(b"one")
        Path(folder, "sub").mkdir()
        Path(folder, "sub/b.txt").write_bytes(b"x\n")
        subprocess.run(tool, cwd=folder, input=(one + two).encode(), check=True, capture_output=True)
        assert Path(folder, "a b.txt").read_bytes() == b"ONE"
        assert Path(folder, "sub/b.txt").read_bytes() == b"y\n"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("x.txt", "x.txt"),
        ("./x.txt", "x.txt"),
        ("sub//./x.txt", "sub/x.txt"),
        ("sub/../x.txt", "x.txt"),
        ("{here}/sub/x.txt", "sub/x.txt"),
        ("../{folder}/x.txt", "x.txt"),
        ("../other/x.txt", "../other/x.txt"),
        ("/other/x.txt", "other/x.txt"),
        ("..x/y.txt", "..x/y.txt"),
    ],
)
def test_names_are_given_from_the_current_folder(
    path: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    diff = unified(path.format(here=tmp_path, folder=tmp_path.name), "one\n", [Edit(0, 3, "ONE")])
    assert diff.split("\n")[:3] == [f"diff --git a/{name} b/{name}", f"--- a/{name}", f"+++ b/{name}"]


def test_how_it_looks() -> None:
    old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12"
    assert unified("a b.txt", old, edits(old, ("5\n", ""), ("12", "twelve"))) == (
        "diff --git a/a b.txt b/a b.txt\n--- a/a b.txt\t\n+++ b/a b.txt\t\n"
        "@@ -2,11 +2,10 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n 9\n 10\n 11\n"
        "-12\n\\ No newline at end of file\n+twelve\n\\ No newline at end of file\n"
    )


@pytest.mark.parametrize(
    "change", [[], [Edit(0, 3, "one")], [Edit(1, 1, "")], [Edit(0, 1, ""), Edit(1, 1, "o")]]
)
def test_no_change_is_no_patch(change: list[Edit]) -> None:
    assert unified("a.txt", "one\n", change) == ""
    assert patch(Document.from_text("one\n", "a.txt"), change) == b""


@both_tools
@pytest.mark.parametrize(
    ("name", "data", "encoding"),
    [
        ("a.txt", b"\xef\xbb\xbfone\r\ntwo \xe2\x80\x9ccaf\xc3\xa9\xe2\x80\x9d", "utf-8"),
        ("caf\u00e9 \u65e5.txt", b"one \x93caf\xe9\x94\r\ntwo\r\n", "cp1252"),
        ("b.txt", b"\x81\x8d one \xe9\ntwo", "latin-1"),
    ],
)
def test_a_document_in_its_own_bytes(tool: tuple[str, ...], name: str, data: bytes, encoding: str) -> None:
    document = Document.from_bytes(data, name)
    assert document.encoding == encoding
    change = edits(document.text, ("one", "1 é"), ("two", "2"))
    new = document.encode(apply_edits(document.text, change))
    assert applied(tool, name, data, patch(document, change)) == new


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_what_no_tool_can_patch_is_refused(encoding: str) -> None:
    document = Document.from_bytes("one\ntwo\n".encode(encoding), "a.txt")
    with pytest.raises(FixerError, match="a patch cannot hold") as caught:
        patch(document, [Edit(0, 3, "ONE")])
    assert (caught.value.kind, caught.value.path) == ("encoding", "a.txt")


@both_tools
def test_ten_megabytes_on_one_line(tool: tuple[str, ...]) -> None:
    old = "word " * 2_000_000
    change = [Edit(5_000_000, 5_000_004, "WORD")]
    new = apply_edits(old, change)
    assert applied(tool, "a.txt", old.encode(), unified("a.txt", old, change).encode()) == new.encode()


def test_work_grows_with_the_text_and_not_with_its_square() -> None:
    """Ten thousand equal lines with an edit in each: where comparing all lines with all takes minutes."""
    old = "same words\n" * 20_000
    change = [Edit(at, at + 4, "SAME") for at in range(0, len(old), 22)]
    before = time.process_time()
    assert unified("a.txt", old, change).count("\n+SAME") == 10_000
    assert time.process_time() - before < 2
