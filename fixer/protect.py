"""What prose rules leave alone inside prose: web addresses, e-mail addresses, handles, tags, paths."""

from __future__ import annotations

import re
from bisect import bisect_right

from fixer.model import Span
from fixer.view import View
from fixer.words import WEB_ADDRESS

_PROTECTED = re.compile(
    rf"{WEB_ADDRESS}"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|(?<![\w&])[@#]\w+"  # not the # of &#8217;
    r"|(?<![\w/])(?:\w+/){2,}\w+"
)


class Protected:
    """Spans of the view that no candidate may overlap."""

    def __init__(self, view: View) -> None:
        self.spans = (
            [Span(*m.span()) for m in _PROTECTED.finditer(view.text)] if self._needed(view.text) else []
        )
        self.starts = [span.start for span in self.spans]

    @staticmethod
    def _needed(text: str) -> bool:
        return any(mark in text for mark in ("www.", "@", "#", "/"))

    def holds(self, span: Span) -> bool:
        """Whether a protected span overlaps ``span``."""
        index = bisect_right(self.starts, span.end - 1)
        return index > 0 and self.spans[index - 1].end > span.start
