"""What ``fix`` wrote can be taken back, also when it stopped half-way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fixer import undo
from fixer.errors import FixerError
from fixer.undo import FOLDER, Outcome, State, record, undo_last

Texts = dict[str, tuple[bytes, bytes]]

NASTY: Texts = {
    "a.txt": (b"one\n", b"ONE\n"),
    "sub/caf\u00e9 \U0001f600.txt": (b"\xef\xbb\xbfone\r\ntwo", b""),
    "empty.txt": (b"", b"now there is text"),
    "bytes.bin": (bytes(range(256)) * 50, b"\0"),
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(texts: Texts, written: int = 99) -> Path | None:
    """A run of ``fix`` that writes only the first files and then stops."""
    for name, (old, _) in texts.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(old)
    path = record(Path.cwd(), [(name, old, new) for name, (old, new) in texts.items()])
    for name in list(texts)[:written]:
        Path(name).write_bytes(texts[name][1])
    return path


def states() -> dict[str, State]:
    return {outcome.path: outcome.state for outcome in undo_last(Path.cwd())}


def test_all_bytes_come_back() -> None:
    fix(NASTY)
    assert states() == dict.fromkeys(NASTY, State.RESTORED)
    assert {name: Path(name).read_bytes() for name in NASTY} == {
        name: old for name, (old, _) in NASTY.items()
    }


def test_a_record_serves_once() -> None:
    path = fix(NASTY)
    assert path
    assert states()
    assert not path.exists()
    assert path.with_suffix(".done").exists()
    assert undo_last(Path.cwd()) == []


def test_without_records_there_is_nothing_to_undo() -> None:
    assert undo_last(Path.cwd()) == []
    assert os.listdir() == []


def test_without_changes_there_is_no_record() -> None:
    assert record(Path.cwd(), []) is None
    assert record(Path.cwd(), [("a.txt", b"same", b"same")]) is None
    assert os.listdir() == []


def test_a_run_that_stopped_half_way() -> None:
    fix(NASTY, written=2)
    assert list(states().values()) == [State.RESTORED, State.RESTORED, State.UNCHANGED, State.UNCHANGED]
    assert all(Path(name).read_bytes() == old for name, (old, _) in NASTY.items())


def test_what_was_edited_or_removed_since_is_left_alone() -> None:
    fix({"a.txt": (b"a", b"A"), "b.txt": (b"b", b"B"), "c.txt": (b"c", b"C")})
    Path("a.txt").write_bytes(b"edited")
    Path("b.txt").unlink()
    assert undo_last(Path.cwd()) == [
        Outcome("a.txt", State.EDITED, "changed since fixer wrote it; left alone"),
        Outcome("b.txt", State.EDITED, "no such file or folder"),
        Outcome("c.txt", State.RESTORED),
    ]
    assert Path("a.txt").read_bytes() == b"edited"
    assert not Path("b.txt").exists()


def test_runs_are_taken_back_newest_first() -> None:
    for old, new in (b"0", b"1"), (b"1", b"2"), (b"2", b"3"):
        fix({"a.txt": (old, new)})
    seen = []
    while undo_last(Path.cwd()):
        seen.append(Path("a.txt").read_bytes())
    assert seen == [b"2", b"1", b"0"]


def test_a_refused_file_can_be_tried_again() -> None:
    fix({"a.txt": (b"a", b"A"), "b.txt": (b"b", b"B")})
    Path("a.txt").chmod(0o444)
    assert states() == {"a.txt": State.FAILED, "b.txt": State.RESTORED}
    Path("a.txt").chmod(0o644)
    assert states() == {"a.txt": State.RESTORED, "b.txt": State.UNCHANGED}
    assert undo_last(Path.cwd()) == []


HEAD = '{"version": 1, "files": 1}\n'
BROKEN = [
    "",
    "{",
    "null\nnull\n",
    "\xff",
    "[1]\n",
    '{"version": 1, "files": 2}\n{}\n',
    '{"version": 9, "files": 0}\n',
    HEAD,
    HEAD + "{}\n",
    HEAD + "[]\n",
    HEAD + '{"path": "a.txt", "new_sha256": "", "old_zlib": "AAAA"}\n',
    HEAD + '{"path": "a.txt", "new_sha256": "", "old_zlib": "\u00e9"}\n',
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_record_that_broke_off_is_passed_over(broken: str) -> None:
    fix({"a.txt": (b"a", b"A")})
    (FOLDER / "99991231T000000Z-0000.jsonl").write_text(broken, encoding="latin-1")
    assert states() == {"a.txt": State.RESTORED}


def test_every_shorter_record_is_no_record() -> None:
    path = fix({"a.txt": (b"a", b"A"), "b.txt": (b"b", b"B")})
    assert path
    data = path.read_bytes()
    for length in range(len(data) - 1):
        path.write_bytes(data[:length])
        assert undo_last(Path.cwd()) == []


def test_the_record_is_on_disk_before_record_returns(monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(str(os.fstat(handle).st_ino)))
    path = fix({"a.txt": (b"a", b"A")})
    assert path
    assert str(path.stat().st_ino) in synced


def test_paths_are_relative_to_the_root_where_they_can_be(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = here / "project"
    root.mkdir()
    monkeypatch.chdir(root)
    fix({"in.txt": (b"a", b"A"), "../out.txt": (b"b", b"B"), str(here / "project/sub/abs.txt"): (b"c", b"C")})
    moved = root.rename(here / "moved")
    monkeypatch.chdir(here)
    assert [(o.path, o.state) for o in undo_last(moved)] == [
        ("in.txt", State.RESTORED),
        (str(here / "out.txt"), State.RESTORED),
        ("sub/abs.txt", State.RESTORED),
    ]


def test_a_link_stays_a_link() -> None:
    Path("link.txt").symlink_to("a.txt")
    fix({"a.txt": (b"a", b"A")})
    record(Path.cwd(), [("link.txt", b"A", b"A again")])
    Path("a.txt").write_bytes(b"A again")
    assert states() == {"link.txt": State.RESTORED}
    assert Path("link.txt").is_symlink()
    assert Path("a.txt").read_bytes() == b"A"


def test_only_the_newest_records_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo, "KEPT", 3)
    paths = [fix({"a.txt": (b"%d" % i, b"%d" % (i + 1))}) for i in range(5)]
    assert states()
    fix({"a.txt": (b"x", b"y")})
    assert [path is not None and path.exists() for path in paths] == [False, False, False, True, False]
    assert len(list(FOLDER.glob("*Z-*"))) == 3


def test_a_clock_that_was_put_back_does_not_change_the_order() -> None:
    path = fix({"a.txt": (b"0", b"1")})
    assert path
    path.rename(path.with_name("20991231T235959Z-0007.jsonl"))
    later = fix({"a.txt": (b"1", b"2")})
    assert later
    assert later.name == "20991231T235959Z-0008.jsonl"


def test_version_control_does_not_see_the_records() -> None:
    fix({"a.txt": (b"a", b"A")})
    assert (FOLDER / ".gitignore").read_text(encoding="ascii") == "*\n"


def test_when_no_record_can_be_kept_it_says_so() -> None:
    Path(".fixer").write_text("in the way", encoding="ascii")
    with pytest.raises(FixerError, match="cannot keep an undo record") as caught:
        record(Path.cwd(), [("a.txt", b"a", b"A")])
    assert caught.value.kind == "undo"
