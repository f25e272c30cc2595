"""Grammar by LanguageTool: only on request, only a curated list of its rules, one server for a whole run.

Each LanguageTool rule of the list is a rule here, ``grammar/<its id in lower case>``. It fails as a whole
and says so once (``Grammar.error``); what else is checked does not depend on it.
"""

from __future__ import annotations

from collections.abc import Sequence

from fixer.context import Context
from fixer.errors import FixerError
from fixer.grammar.candidates import candidate
from fixer.grammar.client import Client, Hit
from fixer.grammar.rules import curated
from fixer.grammar.spans import SEPARATOR, assign, batches, pieces
from fixer.model import Candidate, Rule, Span
from fixer.protect import Protected
from fixer.view import View

MOST_KNOWN = 5_000
"""Texts whose hits are kept, for the further passes of a fix over the same document."""


def rules() -> list[Rule]:
    """The rules of the curated list."""
    return [entry.rule for entry in curated().values()]


class Grammar:
    """LanguageTool for a whole run: nothing is loaded or started before the first ``check``.

    ``url`` names a running server. After a failure ``error`` holds it, and ``check`` finds nothing more.
    """

    def __init__(self, url: str | None = None) -> None:
        self.error: FixerError | None = None
        self._url = url
        self._client: Client | None = None
        self._known: dict[str, list[Hit]] = {}

    def __call__(self, context: Context, candidates: list[Candidate]) -> list[Candidate]:
        """The witness: what others found, and what LanguageTool finds elsewhere."""
        covered = [*(c.span for c in candidates), *Protected(context.view).spans]
        return [*candidates, *self.check(context.view, covered)]

    def check(self, view: View, covered: Sequence[Span]) -> list[Candidate]:
        """Candidates in view offsets, none of which overlaps ``covered``: what others have found."""
        sent = list(pieces(view, covered))
        try:
            self._ask([piece.text for piece in sent])
        except FixerError as error:
            self._fail(error)
            return []
        found = (candidate(view, hit, p.start, covered) for p in sent for hit in self._known[p.text])
        return [c for c in found if c]

    def close(self) -> None:
        """Stops the server, if one was started."""
        if self._client:
            self._client.close()
            self._client = None

    def _ask(self, texts: Sequence[str]) -> None:
        """Makes the hits of all ``texts`` known."""
        if self.error:
            raise self.error
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new and not self._client:
            self._client = Client(curated(), self._url)
        for batch in batches(new):
            hits = self._client.check(SEPARATOR.join(batch)) if self._client else []
            self._known.update(zip(batch, assign(batch, hits), strict=True))

    def _fail(self, error: FixerError) -> None:
        """Keeps the first error, in words that say how far the check came."""
        if not self.error:
            part = "only in part" if self._client else "not"
            self.error = FixerError("grammar", f"grammar was {part} checked: {error.message}")
            self.close()
