"""Regular expressions that are compiled when they are first used.

Checkers have some five hundred; most articles need few of them, and a command should start fast.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern until somebody asks it for something."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(*self._written)
        value = getattr(compiled, name)
        for method in ("finditer", "search", "match", "fullmatch", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return value


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, later. A pattern that is wrong raises when it is first used."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
