"""The keys of a review in the terminal, for ``?``."""

from __future__ import annotations

KEYS = (
    ("y", "accept the change shown"),
    ("Enter", "the same, if the change is safe"),
    ("n", "leave it as it is; you are not asked again"),
    ("e", "write the new words yourself"),
    ("E", "open the article in your editor, then read it again"),
    ("1 to 9", "accept this answer"),
    ("Tab", "show the next answer"),
    ("l, Space", "later: leave it undecided"),
    ("A, N", "accept, or leave, the same everywhere; shows first where that is"),
    ("R", "all of this rule: accept its safe changes, or leave them"),
    ("i", "ignore from now on: words, or a rule in this file, folder, project"),
    ("a, d", "accept the safe ones, or leave all, from here to the file's end"),
    ("j, k", "next, previous undecided one"),
    ("J, K", "next, previous one, decided or not"),
    ("g", "go to a number"),
    ("/", "only those with these words, rule, category or path; empty: all"),
    ("w", "the change in its line, or before and after"),
    ("+", "more of the text around"),
    ("u, Ctrl-R", "undo, redo: as far as you like, until a change is written"),
    ("?", "this help; once more: why the rule speaks"),
    ("q", "leave: write the changes, save a patch, or keep all for later"),
    ("Q", "leave, and take back what was decided since the start"),
)


def lines() -> list[str]:
    width = max(len(keys) for keys, _ in KEYS)
    return [f"{keys:{width}}  {what}" for keys, what in KEYS]
