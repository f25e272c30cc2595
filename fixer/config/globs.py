"""Globs as in ``.gitignore``, seen from one folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from fixer.errors import FixerError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True)
class Globs:
    """The patterns that ``key`` of ``file`` holds, relative to the file's folder.

    They are compiled when first needed, since the library takes its time to load.
    """

    file: Path
    key: str
    patterns: Sequence[str]

    def check(self) -> None:
        """Raises FixerError for a pattern that is no glob, and so does ``fit``."""
        _ = self._spec

    def fit(self, real: str) -> bool:
        """Whether they fit a path: absolute, with no links in it; that of a folder ends with a separator."""
        if not real.startswith(self._folder):
            return False
        if real.endswith(os.sep) and self._some_stay:
            return False
        return self._spec.match_file(real[len(self._folder) :].replace(os.sep, "/"))

    @cached_property
    def _some_stay(self) -> bool:
        """Whether something in a folder that fits may not fit."""
        return any(pattern.startswith("!") for pattern in self.patterns)

    @cached_property
    def _folder(self) -> str:
        return os.path.join(os.path.realpath(self.file.parent), "")

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        for pattern in self.patterns:
            if not _is_glob(pattern):
                message = f"{self.key}: {pattern!r} is no glob; write it as in .gitignore: docs/**, *.md"
                raise FixerError("config", message, str(self.file))
        return GitIgnoreSpec.from_lines(self.patterns)


def _is_glob(pattern: str) -> bool:
    """Whether it can fit something; git passes over what it cannot read, and takes no dots for folders."""
    from pathspec import GitIgnoreSpec

    if pattern.removeprefix("!").startswith(("./", "../")):
        return False
    try:
        return any(found.include is not None for found in GitIgnoreSpec.from_lines([pattern]).patterns)
    except ValueError:
        return False
