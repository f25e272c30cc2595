"""A write is whole or not at all, and changes nothing but the bytes."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fixer.errors import FixerError
from fixer.write import replace

OLD, NEW = b"one\r\ntwo", b"one\r\nTWO and more"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    path = folder / "a.txt"
    path.write_bytes(OLD)
    return path


def refused(path: Path, old: bytes = OLD, new: bytes = NEW) -> FixerError:
    with pytest.raises(FixerError) as caught:
        replace(str(path), old, new)
    assert caught.value.path == str(path)
    return caught.value


def alone(path: Path, *others: str) -> bool:
    """Whether no temporary file is left beside ``path``."""
    return sorted(os.listdir(path.parent)) == sorted([path.name, *others])


@pytest.mark.parametrize("new", [NEW, b"", b"\0\xff\xfe", b"x" * 3_000_000])
def test_the_new_bytes_are_there_and_nothing_else(article: Path, new: bytes) -> None:
    replace(str(article), OLD, new)
    assert article.read_bytes() == new
    assert alone(article)


def test_an_empty_file(article: Path) -> None:
    article.write_bytes(b"")
    replace(str(article), b"", NEW)
    assert article.read_bytes() == NEW


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755, 0o220 | 0o444])
def test_the_mode_stays(article: Path, mode: int) -> None:
    article.chmod(mode)
    replace(str(article), OLD, NEW)
    assert stat.S_IMODE(article.stat().st_mode) == mode


def test_the_time_of_change_is_now_and_without_change_stays(article: Path) -> None:
    os.utime(article, (1_000_000, 1_000_000))
    replace(str(article), OLD, OLD)
    assert article.stat().st_mtime == 1_000_000
    replace(str(article), OLD, NEW)
    assert article.stat().st_mtime > 1_000_000_000


def test_extended_attributes_stay(article: Path) -> None:
    try:
        os.setxattr(article, "user.note", b"kept")
    except (OSError, AttributeError):
        pytest.skip("no extended attributes here")
    replace(str(article), OLD, NEW)
    assert os.getxattr(article, "user.note") == b"kept"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays(article: Path) -> None:
    os.chown(article, 12345, 54321)
    article.chmod(0o660)
    replace(str(article), OLD, NEW)
    state = article.stat()
    assert (state.st_uid, state.st_gid, stat.S_IMODE(state.st_mode)) == (12345, 54321, 0o660)


@pytest.mark.parametrize("name", ["é" * 127, "with blank ", "😀\n.txt", "-f"])
def test_any_name(article: Path, name: str) -> None:
    path = article.rename(article.with_name(name))
    replace(str(path), OLD, NEW)
    assert path.read_bytes() == NEW


def test_a_link_stays_a_link(article: Path, tmp_path: Path) -> None:
    link, chain = tmp_path / "link", tmp_path / "chain"
    link.symlink_to("articles/a.txt")
    chain.symlink_to(link)
    replace(str(chain), OLD, NEW)
    assert chain.is_symlink()
    assert link.is_symlink()
    assert article.read_bytes() == NEW
    assert alone(article)


def test_a_file_with_two_names_keeps_both(article: Path) -> None:
    other = article.with_name("b.txt")
    os.link(article, other)
    replace(str(article), OLD, b"short")
    assert other.read_bytes() == article.read_bytes() == b"short"
    assert article.samefile(other)
    assert alone(article, "b.txt")


def test_in_a_folder_that_takes_no_file(
    article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    deny_folder(article.parent, monkeypatch)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    inode = article.stat().st_ino
    replace(str(article), OLD, NEW)
    assert article.read_bytes() == NEW
    assert article.stat().st_ino == inode
    assert os.listdir(tmp_path) == ["articles"]


def deny_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if we had no right to create files in ``folder`` (which does not hold for the superuser)."""
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != str(folder) and access(path, mode))


def test_a_file_that_holds_something_else_is_left_alone(article: Path) -> None:
    article.write_bytes(b"edited meanwhile")
    assert refused(article).kind == "changed"
    assert article.read_bytes() == b"edited meanwhile"
    assert alone(article)


def two_names(article: Path, _: pytest.MonkeyPatch) -> None:
    os.link(article, article.parent.parent / "b.txt")


def closed_folder(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deny_folder(article.parent, monkeypatch)


def usual(_: Path, __: pytest.MonkeyPatch) -> None:
    pass


SITUATIONS = pytest.mark.parametrize("situation", [usual, two_names, closed_folder])
Situation = Callable[[Path, pytest.MonkeyPatch], None]


@SITUATIONS
def test_a_change_while_we_prepare_the_write_is_seen(
    article: Path, monkeypatch: pytest.MonkeyPatch, situation: Situation
) -> None:
    situation(article, monkeypatch)
    fsync = os.fsync

    def meanwhile(handle: int) -> None:
        fsync(handle)
        article.write_bytes(b"edited meanwhile")

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert refused(article).kind == "changed"
    assert article.read_bytes() == b"edited meanwhile"
    assert alone(article)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
@pytest.mark.parametrize(
    ("situation", "call"),
    [(usual, 1), (two_names, 1), (two_names, 2), (closed_folder, 1), (closed_folder, 2)],
)
def test_a_failure_leaves_the_old_text_and_no_rubbish(
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    situation: Situation,
    call: int,
    error: BaseException,
) -> None:
    situation(article, monkeypatch)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    calls = iter(range(1, 9))
    fsync = os.fsync

    def fail(handle: int) -> None:
        if next(calls) == call:
            raise error
        fsync(handle)

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((KeyboardInterrupt, FixerError), match=r"^$|no space left on device"):
        replace(str(article), OLD, NEW)
    assert article.read_bytes() == OLD
    assert alone(article)
    assert os.listdir(tmp_path / "temporary") == []


def test_a_folder_that_cannot_be_synced_is_no_failure(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def fail(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", fail)
    replace(str(article), OLD, NEW)
    assert article.read_bytes() == NEW


def test_when_even_the_old_text_cannot_be_put_back_the_backup_is_named(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_names(article, monkeypatch)
    calls = iter(range(1, 9))

    def fail(_: int) -> None:
        if next(calls) > 1:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    message = refused(article).message
    assert Path(message.rpartition(" is in ")[2]).read_bytes() == OLD


def test_a_read_only_file_is_left_alone(article: Path) -> None:
    article.chmod(0o444)
    assert refused(article).kind == "permission"
    assert article.read_bytes() == OLD


def test_what_is_no_file(article: Path) -> None:
    assert refused(article.with_name("missing.txt")).kind == "missing"
    assert refused(article.parent).kind == "special"
