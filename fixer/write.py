"""The only module that writes articles: the whole new text or the old one, never half of it."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO

from fixer.errors import FixerError
from fixer.files import os_error


def replace(path: str, old: bytes, new: bytes) -> None:
    """Put ``new`` into the file that holds ``old``; mode, owner and links stay.

    A link is followed. A file with several names, or in a folder that takes no new file, is overwritten
    in place, with a backup while that lasts. Raises FixerError, and then the file holds what it held:
    when it does not hold ``old`` now or just before the change, is read-only, or the system refuses.
    """
    target = os.path.realpath(path)
    try:
        state = os.stat(target)
        _check_writable(target, state, path)
        _check_same(target, old, path)
        if new == old:
            return
        if state.st_nlink > 1 or not os.access(os.path.dirname(target), os.W_OK):
            _in_place(target, old, new, path)
        else:
            _atomic(target, state, old, new, path)
    except OSError as error:
        raise os_error(error, path) from error


def sync_folder(folder: str) -> None:
    """Make names that were created, moved or removed in ``folder`` last, where the system can."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _check_writable(target: str, state: os.stat_result, path: str) -> None:
    if not stat.S_ISREG(state.st_mode):
        raise FixerError("special", "is not a regular file; nothing written", path)
    # The mode as well, since the superuser may write everything.
    if not state.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise FixerError("permission", "the file is read-only; nothing written", path)


def _check_same(target: str, old: bytes, path: str) -> None:
    with open(target, "rb") as file:
        if file.read() != old:
            raise _changed(path)


def _changed(path: str) -> FixerError:
    return FixerError("changed", "the file changed while fixer was reading it; nothing written", path)


def _atomic(target: str, state: os.stat_result, old: bytes, new: bytes, path: str) -> None:
    folder = os.path.dirname(target)
    handle, temporary = tempfile.mkstemp(prefix=".fixer-", dir=folder)
    with _removed_on_failure(temporary):
        with open(handle, "wb", buffering=0) as file:
            _copy_owner(state, temporary)
            # Before the text, so that the new file has the time of its writing.
            shutil.copystat(target, temporary)
            _overwrite(file, new)
        _check_same(target, old, path)
        os.replace(temporary, target)
    sync_folder(folder)


def _copy_owner(state: os.stat_result, temporary: str) -> None:
    if sys.platform != "win32":
        for owner, group in ((-1, state.st_gid), (state.st_uid, -1)):
            with suppress(OSError):
                os.chown(temporary, owner, group)


def _in_place(target: str, old: bytes, new: bytes, path: str) -> None:
    with open(target, "r+b", buffering=0) as file:
        backup = _backup(os.path.dirname(target), old)
        with _removed_on_failure(backup):
            if file.read() != old:
                raise _changed(path)
        try:
            _overwrite(file, new)
        except BaseException:
            _restore(file, old, backup, path)
            raise
    os.unlink(backup)


def _restore(file: FileIO, old: bytes, backup: str, path: str) -> None:
    """The old text again after a failure; where that fails too, an error that names the backup."""
    try:
        _overwrite(file, old)
    except OSError as error:
        reason = f"writing failed half-way ({error.strerror}); the old text is in {backup}"
        raise FixerError("system", reason, path) from error
    os.unlink(backup)


def _backup(folder: str, old: bytes) -> str:
    """A file with ``old`` beside the article, or where temporary files are kept."""
    beside = folder if os.access(folder, os.W_OK) else None
    handle, backup = tempfile.mkstemp(prefix=".fixer-", suffix=".backup", dir=beside)
    with _removed_on_failure(backup), open(handle, "wb", buffering=0) as file:
        _overwrite(file, old)
    return backup


@contextmanager
def _removed_on_failure(temporary: str) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        raise


def _overwrite(file: FileIO, data: bytes) -> None:
    file.seek(0)
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]
    file.truncate()
    os.fsync(file.fileno())
