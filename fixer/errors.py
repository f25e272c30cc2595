"""Errors that are for people: what kind, which file, what to do."""

from __future__ import annotations


class FixerError(Exception):
    """Something a user can understand and mend. Ends with exit status 2."""

    def __init__(self, kind: str, message: str, path: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message
