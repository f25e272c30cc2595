"""Fits a replacement into its sentence: capitals, a/an, doubled articles, blanks and marks around it.

Authors of rules write the words; this module cares for their surroundings.
"""

from __future__ import annotations

import re

from fixer.knowledge.articles import mend_article
from fixer.model import Edit
from fixer.sentences import is_sentence_start

_ARTICLE_BEFORE = re.compile(r"(?i)(?<![\w'’-])(an?) $")
_DETERMINER_BEFORE = re.compile(
    r"(?i)(?<![\w'’-])(?:the|an?|his|her|its|our|their|my|your|this|that|these|those) $"
)
_ARTICLE_FIRST = re.compile(r"(?i)(?:the|an?) (?=\w)")
_ARTICLE_INSIDE = re.compile(r"(?i)(?<![\w'’-])(an?) (?=[\"“'‘(]?\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_POSSESSIVE_S = re.compile(r"['’]s(?!\w)")
_BLANK = " "


def fit(text: str, start: int, end: int, new: str, block: tuple[int, int], *, proper: bool = False) -> Edit:
    """The edit that puts ``new`` in the place of ``text[start:end]``, with its surroundings mended.

    All offsets count in ``text``; ``block`` is the block's start and end. ``proper`` says
    that the replaced words are written with a capital wherever they stand.
    """
    if not new:
        return delete(text, start, end, block)
    first = is_sentence_start(text, start, block[0])
    new = _cased(text[start:end], new, first=first, proper=proper, title=_is_title(text[slice(*block)]))
    if _ARTICLE_FIRST.match(new) and _DETERMINER_BEFORE.search(text, block[0], start):
        new = _ARTICLE_FIRST.sub("", new, count=1)
    new = _ARTICLE_INSIDE.sub(lambda m: f"{mend_article(m[1], new[m.end() :])} ", new)
    if new.endswith("s") and _POSSESSIVE_S.match(text, end, block[1]):
        new, end = new + text[end], end + 2  # the farm workers' pay, the United States' demand
    return _mend_article_before(text, Edit(start, end, new), block)


def delete(text: str, start: int, end: int, block: tuple[int, int]) -> Edit:
    """The edit that takes out ``text[start:end]`` and leaves no doubled blank or mark behind."""
    first = is_sentence_start(text, start, block[0])
    before = text[start - 1] if start > block[0] else ""
    after = text[end] if end < block[1] else ""
    if first:
        while end < block[1] and text[end] in " ,;:":
            end += 1
        if end < block[1] and text[end].islower():
            return Edit(start, end + 1, text[end].upper())
        return Edit(start, end, "")
    if before == _BLANK and (after in (_BLANK, "") or after in ",.;:!?)”"):
        start -= 1
        before = text[start - 1] if start > block[0] else ""
    elif after == _BLANK and before in ("", "(", "“"):
        end += 1
    if before in (",", ";") and after in (",", ".", ";"):
        start -= 1
    return _mend_article_before(text, Edit(start, end, ""), block)


def _mend_article_before(text: str, edit: Edit, block: tuple[int, int]) -> Edit:
    """A/an in front of the edit must go with the word that now follows."""
    article = _ARTICLE_BEFORE.search(text, block[0], edit.start)
    following = edit.text + text[edit.end : min(edit.end + 40, block[1])]
    if not article or not following.strip():
        return edit
    mended = mend_article(article[1], following.lstrip())
    if mended == article[1]:
        return edit
    return Edit(article.start(1), edit.end, f"{mended} {edit.text}")


def _is_title(block: str) -> bool:
    """Whether the block is a headline in title case."""
    words = [w for w in _WORD.findall(block) if len(w) > 3]
    return len(words) > 2 and len(block) < 150 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _cased(old: str, new: str, *, first: bool, proper: bool, title: bool) -> str:
    letters = [c for c in old if c.isalpha()]
    if len(letters) > 4 and all(c.isupper() for c in letters) and not proper:
        return new.upper()
    if title and letters and letters[0].isupper():
        return _WORD.sub(lambda m: m[0] if len(m[0]) < 4 and m.start() else m[0][0].upper() + m[0][1:], new)
    if letters and letters[0].isupper() and (first or not proper):
        return _capitalised(new)
    return new


def _capitalised(text: str) -> str:
    for i, char in enumerate(text):
        if char.isalnum():
            return text[:i] + char.upper() + text[i + 1 :]
    return text
