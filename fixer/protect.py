"""What prose rules leave alone inside prose: web addresses, e-mail addresses, handles, tags, paths."""

from __future__ import annotations

import re
from bisect import bisect_right

from fixer.model import Span
from fixer.view import View
from fixer.words import WEB_ADDRESS

_KINDS = tuple(
    (signs, re.compile(pattern))
    for signs, pattern in (
        (("www.", "://"), WEB_ADDRESS),
        (("@",), r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+"),
        (("@", "#"), r"[@#](?<![\w&].)\w+"),  # not the # of &#8217;
        (("/",), r"(?<![\w/])(?:\w+/){2,}\w+"),
    )
)
"""What each kind looks like, and the signs of which a text must have one."""


class Protected:
    """Spans of the view that no candidate may overlap."""

    def __init__(self, view: View) -> None:
        text = view.text
        found = [
            Span(*match.span())
            for signs, pattern in _KINDS
            if any(sign in text for sign in signs)
            for match in pattern.finditer(text)
        ]
        self.spans = _without_inner(sorted(found))
        self.starts = [span.start for span in self.spans]

    def holds(self, span: Span) -> bool:
        """Whether a protected span overlaps ``span``."""
        index = bisect_right(self.starts, span.end - 1)
        return index > 0 and self.spans[index - 1].end > span.start


def _without_inner(spans: list[Span]) -> list[Span]:
    """The spans without those that end inside an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
