"""Which file is the original of an article: ``--source 'originals/{stem}.de.txt'``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from fixer.context import Witness
from fixer.document import Document
from fixer.errors import FixerError
from fixer.files import read_bytes
from fixer.original.text import Original, read_original
from fixer.original.witness import hear


@dataclass
class Originals:
    """``pattern`` names the originals: ``{stem}`` is an article's name without its last suffix, and a
    relative path begins at the article's folder. ``language`` is theirs, if it is known.

    ``missing`` holds the articles that have none; ``broken`` why some could not be read.
    """

    pattern: str
    language: str | None = None
    missing: list[str] = field(default_factory=list)
    broken: list[FixerError] = field(default_factory=list)
    _last: tuple[str, Original | None] = ("", None)

    def of(self, article: str) -> Original | None:
        """The original of an article, read once while the article is at work."""
        if self._last[0] != article:
            self._last = (article, self._read(article))
        return self._last[1]

    def witness(self, article: str) -> Witness | None:
        original = self.of(article)
        return partial(hear, original=original) if original else None

    def _read(self, article: str) -> Original | None:
        path = Path(article).parent / self.pattern.replace("{stem}", Path(article).stem)
        if not path.is_file():
            self.missing.append(article)
            return None
        try:
            document = Document.from_bytes(read_bytes(str(path)), str(path))
        except FixerError as error:
            self.broken.append(error)
            return None
        return read_original(document.text, str(path), self.language)
