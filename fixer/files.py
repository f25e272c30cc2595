"""Which files are articles: those given by name, and those found in folders. Reads, never writes."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import FixerError

if TYPE_CHECKING:
    from pathspec.pattern import Pattern

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
SKIPPED = frozenset({"node_modules", "__pycache__"})
IGNORE_FILES = (".gitignore", ".ignore")
"""In one folder the second has the last word."""
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_HEAD = 8192


class Filter(NamedTuple):
    """What the user says of files in folders: ``include`` fits those that are articles, in place of the
    usual suffixes, ``exclude`` those to leave out; with ``force`` also when they are given by name.

    Both take an absolute path without links; that of a folder ends with a separator.
    """

    include: Callable[[str], bool] | None = None
    exclude: Callable[[str], bool] | None = None
    force: bool = False


NO_FILTER = Filter()


def collect(paths: Sequence[str], filter: Filter = NO_FILTER) -> tuple[list[str], list[FixerError]]:
    """The article files under ``paths``, each once, and an error for each path that cannot be read.

    A file given by name is always taken, and so is "-". In folders only the usual suffixes count; hidden
    files, binary files, linked folders and what ``.gitignore`` or ``.ignore`` names are left out. A folder
    given by name is entered even if the ignore files above it name it; they then do not count. What
    ``filter`` excludes is left out of such a folder, too.
    """
    found: dict[str, str] = {}
    errors: list[FixerError] = []
    for path in paths:
        for file in _files(path, filter, errors):
            found.setdefault(file if file == "-" else os.path.realpath(file), file)
    return list(found.values()), errors


def read_bytes(path: str) -> bytes:
    """The file's bytes. Raises FixerError that says in words why they cannot be read."""
    if os.path.isdir(path):
        raise FixerError("folder", "is a folder, not a file", path)
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise os_error(error, path) from None


def os_error(error: OSError, path: str) -> FixerError:
    """What the system refused, in words."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FixerError("missing", "no such file or folder", path)
    if isinstance(error, PermissionError):
        return FixerError("permission", "permission denied", path)
    return FixerError("system", (error.strerror or str(error)).lower(), path)


def _files(path: str, filter: Filter, errors: list[FixerError]) -> Iterable[str]:
    if path == "-":
        return [path]
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        errors.append(os_error(error, path))
        return []
    if stat.S_ISDIR(mode):
        return _walk(path, filter, errors)
    left_out = filter.force and filter.exclude and filter.exclude(os.path.realpath(path))
    return [] if left_out else [path]


class _Pattern(NamedTuple):
    """One line of an ignore file. As in git it speaks of what it fits itself, not of what lies below that."""

    compiled: Pattern
    ignores: bool
    by_name: bool
    inside: bool

    def fits(self, parent: str, name: str) -> bool:
        """Whether it fits an entry; ``parent`` is empty or ends with a slash, as a folder's ``name`` does."""
        match = self.compiled.match_file
        if self.by_name:
            return match(name) is not None
        if match(parent + name) is None:
            return False
        # pathspec also fits everything below a folder that fits.
        return self.inside or not parent or match(parent) is None


class _Ignore(NamedTuple):
    """The patterns of one ignore file; ``folder`` is absolute and ends with a separator."""

    folder: str
    patterns: list[_Pattern]


class _Folder(NamedTuple):
    path: str
    real: str
    ignores: tuple[_Ignore, ...]


def _walk(top: str, filter: Filter, errors: list[FixerError]) -> Iterator[str]:
    """Articles by name: those of a folder, then those of the folders in it."""
    real = os.path.realpath(top)
    stack = [_Folder(top, real, _ignores_above(real))]
    while stack:
        folder = stack.pop()
        try:
            with os.scandir(folder.path) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            errors.append(os_error(error, folder.path))
            continue
        ignores = folder.ignores + _ignores_in(folder.real)
        kept = [
            entry
            for entry in entries
            if _may_hold(entry, folder.real, filter) and not _entry_ignored(ignores, folder.real, entry)
        ]
        yield from (e.path for e in kept if not _is_folder(e) and not _is_binary(e.path))
        below = [_Folder(e.path, os.path.join(folder.real, e.name), ignores) for e in kept if _is_folder(e)]
        stack.extend(reversed(below))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _may_hold(entry: os.DirEntry[str], folder: str, filter: Filter) -> bool:
    """Whether the entry is a folder to look into, or a file that is an article by its name."""
    if entry.name.startswith(".") or entry.name in SKIPPED:
        return False
    real = os.path.join(folder, entry.name)
    if filter.exclude and filter.exclude(os.path.join(real, "") if _is_folder(entry) else real):
        return False
    if _is_folder(entry):
        return True
    wanted = filter.include(real) if filter.include else os.path.splitext(real)[1].lower() in SUFFIXES
    return wanted and entry.is_file()


def _is_binary(path: str) -> bool:
    """Whether the file begins like no text; ``read_bytes`` will report one that cannot be opened."""
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return b"\0" in head and not head.startswith(_WIDE_BOMS)


def _entry_ignored(ignores: Sequence[_Ignore], folder: str, entry: os.DirEntry[str]) -> bool:
    return _ignored(ignores, os.path.join(folder, entry.name), folder=_is_folder(entry))


def _ignored(ignores: Sequence[_Ignore], real: str, *, folder: bool) -> bool:
    """The verdict of the last pattern that fits in the nearest ignore file that has one."""
    for ignore in reversed(ignores):
        path = real[len(ignore.folder) :].replace(os.sep, "/")
        parent, slash, name = path.rpartition("/")
        end = "/" if folder else ""
        for pattern in reversed(ignore.patterns):
            if pattern.fits(parent + slash, name + end):
                return pattern.ignores
    return False


def _ignores_above(real: str) -> tuple[_Ignore, ...]:
    """Ignore files from the repository's root down to the folder above ``real``."""
    above: list[str] = []
    folder = real
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        above.append(parent)
        folder = parent
    ignores = tuple(ignore for folder in reversed(above) for ignore in _ignores_in(folder))
    return () if _ignored(ignores, real, folder=True) else ignores


def _ignores_in(folder: str) -> tuple[_Ignore, ...]:
    found: list[_Ignore] = []
    for name in IGNORE_FILES:
        with (
            suppress(OSError),
            open(os.path.join(folder, name), encoding="utf-8-sig", errors="replace") as file,
        ):
            patterns = [pattern for line in file.read().split("\n") for pattern in _patterns(line)]
            found.append(_Ignore(os.path.join(folder, ""), patterns))
    return tuple(found)


def _patterns(line: str) -> Iterator[_Pattern]:
    """The pattern of a line, if it is one; git too passes over what is none."""
    from pathspec import GitIgnoreSpec

    line = line.rstrip("\r")
    bare = line.rstrip().removeprefix("!").removeprefix("**/")
    inside = bare.endswith(("/**", "/**/"))
    try:
        # To pathspec "x/**" is x as well, to git only what is in it.
        compiled = GitIgnoreSpec.from_lines([re.sub(r"/\*\*(/?\s*)$", r"/**/*\1", line)]).patterns
    except ValueError:
        return
    for pattern in compiled:
        if pattern.include is not None:
            yield _Pattern(pattern, pattern.include, by_name="/" not in bare[:-1], inside=inside)
