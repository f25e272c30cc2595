"""The journal of decisions: nothing is lost, and what broke off is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer import journal
from fixer.errors import FixerError


def test_what_is_appended_is_read_in_order(tmp_path: Path) -> None:
    assert journal.read(tmp_path) == []
    for words in ("Ramsbeek “é” 🙂", "two\nlines"):
        journal.append(tmp_path, {"kind": "ignore-words", "words": words})
    assert [entry["words"] for entry in journal.read(tmp_path)] == ["Ramsbeek “é” 🙂", "two\nlines"]


def test_a_line_that_broke_off_harms_neither_those_before_nor_those_after(tmp_path: Path) -> None:
    journal.append(tmp_path, {"kind": "first"})
    path = tmp_path / journal.FILE
    whole = path.read_bytes()
    for length in range(1, len(whole)):
        path.write_bytes(whole + whole[:length])
        journal.append(tmp_path, {"kind": "last"})
        kinds = [entry["kind"] for entry in journal.read(tmp_path)]
        assert kinds in (["first", "last"], ["first", "first", "last"])


@pytest.mark.parametrize(
    "line", [b"", b" ", b"{", b'"', b"\xff", b"[" * 100_000, b'{"version": 1},{"version": 1}', b"\r"]
)
def test_a_line_that_is_none_is_passed_over(tmp_path: Path, line: bytes) -> None:
    journal.append(tmp_path, {"kind": "first"})
    path = tmp_path / journal.FILE
    path.write_bytes(path.read_bytes() + line + b"\n")
    journal.append(tmp_path, {"kind": "last"})
    assert [entry["kind"] for entry in journal.read(tmp_path)] == ["first", "last"]


def test_a_line_of_another_version_is_an_error(tmp_path: Path) -> None:
    (tmp_path / ".fixer").mkdir()
    (tmp_path / journal.FILE).write_text('{"version": 9}\n', encoding="utf-8")
    with pytest.raises(FixerError, match="line 1"):
        journal.read(tmp_path)
