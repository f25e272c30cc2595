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
    r"(?i)(?<![\w'’-])(?:the|an?|his|her|its|our|their|my|your|this|these|those) $"
)
_ARTICLE_FIRST = re.compile(r"(?i)(?:the|an?) (?=\w)")
_ARTICLE_INSIDE = re.compile(r"(?:(?<![\w'’-])(an?)|^(An?)) (?=[\"“'‘(]?\w)")  # not in "plan A is"
_ARTICLE_LAST = re.compile(r"(?<![\w'’-])an?\Z")
_CAPITAL_WORD_LAST = re.compile(r"\b[^\W\d_a-z][\w'’-]* \Z")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_POSSESSIVE_S = re.compile(r"['’][sS](?!\w)")
_BLANK = " "
_PAIRED = {"(": ")", "[": "]", "“": "”", "„": "“", "«": "»", "‘": "’", '"': '"'}
_MARKS = ",.;:!?…"
_CLOSING = ')]”»’"'
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    ]
)
"""Words that title case leaves small."""
_LONGEST_DETERMINER = 8
_LONGEST_TITLE = 150


def fit(text: str, start: int, end: int, new: str, block: tuple[int, int], *, proper: bool = False) -> Edit:
    """The edit that puts ``new`` in the place of ``text[start:end]``, with its surroundings mended.

    All offsets count in ``text``; ``block`` is the block's start and end. ``proper`` says
    that the replaced words are written with a capital wherever they stand.
    """
    if not new:
        return delete(text, start, end, block)
    first = is_sentence_start(text, start, block[0])
    new = _cased(text[start:end], new, first=first, proper=proper, title=_is_title(text, block))
    if _ARTICLE_FIRST.match(new) and _DETERMINER_BEFORE.search(text, *_just_before(start, block)):
        new = _ARTICLE_FIRST.sub("", new, count=1)
    new = _articles_mended(new, text[end : min(end + 40, block[1])])
    if new[-1] in "sS" and new[-2:].lower() != "ss" and _POSSESSIVE_S.match(text, end, block[1]):
        new, end = new + text[end], end + 2  # the farm workers' pay, the United States' demand
    return _mend_article_before(text, Edit(start, end, new), block)


def _articles_mended(new: str, following: str) -> str:
    """A/an inside ``new`` by what follows each of them, an article at its end by the text after it."""

    def mended(article: re.Match[str]) -> str:
        if _CAPITAL_WORD_LAST.search(new[: article.start()]) and new[article.end()].isupper():
            return article[0]  # Vuelta a España
        return f"{mend_article(article[1] or article[2], new[article.end() :])} "

    text = _ARTICLE_INSIDE.sub(mended, new)
    last = _ARTICLE_LAST.search(text)
    if last and following[:1] == _BLANK and following.strip():
        return text[: last.start()] + mend_article(last[0], following.lstrip())
    return text


def delete(text: str, start: int, end: int, block: tuple[int, int]) -> Edit:
    """The edit that takes out ``text[start:end]`` and leaves no doubled blank or mark behind."""
    start, end = _with_brackets(text, start, end, block)
    before, after = _neighbours(text, start, end, block)
    if is_sentence_start(text, start, block[0]):
        return _delete_first(text, start, end, block)
    if after == _BLANK and (before == _BLANK or before in _PAIRED):
        return _mend_article_before(text, Edit(start, end + 1, ""), block)
    if not after or after in _MARKS or after in _CLOSING:
        if text[start - 1] == _BLANK:
            start -= 1
        if text[start - 1] in ",;:":
            start -= 1
    return Edit(start, end, "")


def _with_brackets(text: str, start: int, end: int, block: tuple[int, int]) -> tuple[int, int]:
    """The span with the brackets or quotes that would stand there with nothing in them."""
    before, after = _neighbours(text, start, end, block)
    return (start - 1, end + 1) if after and _PAIRED.get(before) == after else (start, end)


def _neighbours(text: str, start: int, end: int, block: tuple[int, int]) -> tuple[str, str]:
    """The characters before and after, empty at an end of the block."""
    return text[max(start - 1, block[0]) : start], text[end : min(end + 1, block[1])]


def _delete_first(text: str, start: int, end: int, block: tuple[int, int]) -> Edit:
    """Takes out the first words of a sentence, or all of it; what is left begins with a capital."""
    while end < block[1] and (text[end] == _BLANK or text[end] in _MARKS):
        end += 1
    if end == block[1]:
        while start > block[0] and text[start - 1] == _BLANK:
            start -= 1
    if end < block[1] and text[end].islower():
        return Edit(start, end + 1, text[end].upper())
    return Edit(start, end, "")


def _just_before(at: int, block: tuple[int, int]) -> tuple[int, int]:
    """Where a determiner in front of ``at`` stands: work must not grow with the block."""
    return max(block[0], at - _LONGEST_DETERMINER), at


def _mend_article_before(text: str, edit: Edit, block: tuple[int, int]) -> Edit:
    """A/an in front of the edit must go with the word that now follows."""
    article = _ARTICLE_BEFORE.search(text, *_just_before(edit.start, block))
    following = edit.text + text[edit.end : min(edit.end + 40, block[1])]
    if not article or not following.strip():
        return edit
    if article[1] == "A" and not is_sentence_start(text, article.start(1), block[0]):
        return edit  # group A, vitamin A
    mended = mend_article(article[1], following.lstrip())
    if mended == article[1]:
        return edit
    return Edit(article.start(1), edit.end, f"{mended} {edit.text}")


def _is_title(text: str, block: tuple[int, int]) -> bool:
    """Whether the block is a headline in title case."""
    if block[1] - block[0] >= _LONGEST_TITLE or text[block[1] - 1] in ".:;,":
        return False
    words = [w for w in _WORD.findall(text, *block) if len(w) > 3]
    return len(words) > 2 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _cased(old: str, new: str, *, first: bool, proper: bool, title: bool) -> str:
    letters = [c for c in old if c.isalpha()]
    if len(letters) > 4 and all(c.isupper() for c in letters) and not proper:
        return new.upper()
    if title and letters and letters[0].isupper():
        return _WORD.sub(
            lambda m: m[0] if m[0] in _SMALL and (m.start() or not first) else _capitalised(m[0]), new
        )
    if not first and _is_name(old):
        return new
    initial = next((c for c in old if c.isalnum()), "")
    if (initial.isupper() and (first or not proper)) or (initial.isdecimal() and first):
        return _capitalised(new)
    return new


def _is_name(text: str) -> bool:
    """Whether several words have capitals, as in a name: "Public Security Departments"."""
    words = [word for word in _WORD.findall(text) if word not in _SMALL]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _capitalised(text: str) -> str:
    if text.startswith("{?}"):
        return text
    for i, char in enumerate(text):
        if char.isalnum():
            return text[:i] + char.upper() + text[i + 1 :]
    return text
