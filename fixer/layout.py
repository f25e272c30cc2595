"""Small questions that checkers ask of blocks: is it a headline, are two the same, is this in quotes."""

from __future__ import annotations

import re
from functools import cache

from fixer.knowledge.tables import table
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Edit, Label, Rule, Span, Suggestion
from fixer.view import View, ViewBlock
from fixer.words import fold

FARTHEST = 20_000
"""Characters of one block after which quotation marks are no longer counted."""
_WORD = re.compile(r"\w+")
_APART = (Kind.FIELD, Kind.ATTRIBUTE)
_OPENING, _CLOSING = "“«„", "”»"

_SECTION = (
    r"News|Newspaper|Sports?|Politics|Business|Videos?|Opinions?|Panorama|Culture|Portal|Economy|World|International"
    r"|Home|Homepage|Main news|Latest news|Breaking news|Top news|Ticker|Live ticker|Abroad|Inland|Domestic|Foreign"
    r"|Technology|Science|Health|Travel|Region|Regions|Wirtschaft"
    r"|National|Local|Regional|Society|Entertainment|Lifestyle|Gallery|Photos|Magazine|Blog"
)
_OUTLET = (
    r"Yahoo! ?News|Free [Pp]ress|(?:The )?[Ww]orld with AFP|Xinhua(?: ?[Nn]et| English\.news\.cn)?"
    r"|(?:[A-Z][\w'’]+ ){1,2}(?:News|Newspaper|Times|Post|Daily|Journal|Portal|Online|Network|Gazette|Tribune"
    r"|Herald|Live)|[\w-]+(?:\.[\w-]+)?\.(?:com|net|org|info|news|de|at|ch|ru|ua|cz|pl|fr|es|it|nl|cn|jp|kr"
    r"|tw|hk|tr|br|pt|be|se|no|dk|fi|is|hu|ro|bg|gr|rs|hr|sk|si|lt|lv|ee|kz|by|il|ir|ae|in|mx|ar|cl|tv|me|io)"
)
_DATE = r"\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}|\d{4}-\d\d-\d\d"
_RULE = r"(?:\s?[|｜]\s?|\s[-–—ー·•]\s)"
_LAST_SEGMENT = re.compile(r"(?:\s?[|｜]\s?|\s[-–—·]\s)(?:[A-Z][\w.!]*\s?){1,3}$")


def key(text: str) -> str:
    """What is left of ``text`` without case and marks: equal for two spellings of one headline."""
    return " ".join(_WORD.findall(fold(text)))


def is_article(block: ViewBlock) -> bool:
    """Whether the block is seen on the page: no metadata (front matter, attribute, page title)."""
    kind = block.block.kind
    return kind not in _APART and not (kind is Kind.HEADING and block.block.level == 0)


def head(view: View, count: int) -> list[ViewBlock]:
    """The first ``count`` blocks that a reader sees."""
    found: list[ViewBlock] = []
    for block in view.blocks:
        if is_article(block):
            found.append(block)
            if len(found) == count:
                break
    return found


def is_headline(view: View, block: ViewBlock) -> bool:
    """A heading, or a line that looks like one: not long, and no full stop at its end."""
    if block.end - block.start > 200:
        return False
    return block.block.kind is Kind.HEADING or view.text[block.end - 1] not in ".:,;"


def section_suffix(headline: str) -> int | None:
    """Where the section or the outlet begins at the end of a headline ("… - News"), mark included."""
    return _tail(_suffix(), headline)


@cache
def _suffix() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, table("outlets")))
    return re.compile(
        rf"(?:{_RULE}(?:{_DATE}))*(?:{_RULE}(?:{_SECTION}|{_OUTLET}|{listed}))+(?:{_RULE}(?:{_DATE}))*$"
    )


def last_segment(headline: str) -> int | None:
    """Where a last segment of one to three capitalised words begins, mark included."""
    return _tail(_LAST_SEGMENT, headline)


def _tail(pattern: re.Pattern[str], headline: str) -> int | None:
    match = pattern.search(headline, max(0, len(headline) - 80))
    return match.start() if match and len(headline[: match.start()].split()) >= 3 else None


def in_quotes(text: str, start: int, offset: int) -> bool:
    """Whether a quotation begun after ``start`` is open at ``offset``; True where it is too far to tell."""
    if offset - start > FARTHEST:
        return True
    before = text[start:offset]
    if before.count('"') % 2:
        return True
    return sum(map(before.count, _OPENING)) > sum(map(before.count, _CLOSING))


def is_verse(view: View) -> bool:
    """Whether most of the text stands in short lines: a poem, a list, where repeating is no mistake."""
    lengths = [block.end - block.start for block in view.blocks]
    return len(lengths) >= 4 and sum(n for n in lengths if n >= 80) * 2 < sum(lengths)


def removal(block: ViewBlock, applicability: Applicability, title: str) -> tuple[Suggestion, ...]:
    """The fix that takes the whole block out with its line ends; none where markup forbids it."""
    if not block.block.deletable:
        return ()
    return (Suggestion((Edit(block.start, block.end, ""),), applicability, title, whole_lines=True),)


def whole_line(
    rule: Rule,
    block: ViewBlock,
    applicability: Applicability,
    title: str = "delete the line",
    *,
    message: str = "",
    label: Label | None = None,
) -> Candidate:
    """A finding about the whole block, whose fix takes it out."""
    fixes = removal(block, applicability, title)
    return Candidate(rule, Span(block.start, block.end), fixes, message, label=label)


def cut(view: View, block: ViewBlock, span: Span, title: str, applicability: Applicability) -> Suggestion:
    """The fix that takes ``span`` out of its block and leaves one blank between the words beside it."""
    text, (start, end), new = view.text, span, ""
    if end == block.end:
        start = block.start + len(text[block.start : start].rstrip())
    elif start == block.start or text[start - 1] == " ":
        end += text[end] == " "
    elif text[start - 1].isalnum() and text[end].isalnum():
        new = " "
    if start == block.start and end == block.end and block.block.deletable:
        return removal(block, applicability, title)[0]
    if start > block.start and text[start - 1] == " " and text[end] in ".,;:!?":
        start -= 1
    return Suggestion((Edit(start, end, new),), applicability, title)
