"""The loop of a review: show, ask, do."""

from __future__ import annotations

from fixer.review.terminal import actions, leaving
from fixer.review.terminal.face import Terminal
from fixer.review.terminal.keys import END


def run(t: Terminal) -> None:
    """Asks until the person leaves."""
    t.move(1)
    shown: object = None
    while not t.over:
        if t.at is None:
            leaving.finish(t)
            continue
        if shown != t.look(t.at):
            shown = t.look(t.at)
            t.show(t.at)
        key = t.key(t.hint())
        if key == END:
            leaving.keep(t)
        else:
            actions.press(t, t.at, key)
        t.last = key
