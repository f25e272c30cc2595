"""Reads the quotation marks of a document: which one opens and which one closes, block by block.

The marks of a block must take turns; both readings (the block begins outside or inside a quotation) are priced by what
stands on either side of each mark, and by whether an earlier block left a quotation open. Code is not read, and marks
of inches are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from fixer.knowledge.irregular import words_of
from fixer.lazy import regex
from fixer.view import View, ViewBlock

MARKS = '"“”„«»「」『』〝〞＂'
NEVER = 9
"""The price of a reading that English has no use for."""

FOREIGN_MARKS = "„«»「」『』〝〞＂"
_OPENERS, _CLOSERS = "“„«「『〝", "”»」』〞"
_MARK, _STRAIGHT = re.compile(f"[{MARKS}]"), re.compile('"')
_TYPOGRAPHIC = regex(f"[{MARKS[1:]}‚‹]")
BEFORE_OPEN = " ([{—–-/'‘" + MARKS
AFTER_CLOSE = " .,;:!?)]}…—–-/'’" + MARKS
_CODE_BEFORE, _CODE_AFTER, _CODE_COLON = ("=", "\\", "{", "<"), (">", "}"), ('":"', '":[', '":{')
_INCH = regex(r"(?<![\w\"“])\d+(?:\.\d+|[ -]\d+/\d+)?[\"”](?=[ .,)x-]|$)", re.M)
SUFFIX = regex(r"(?:s|ed|er|ism|ist)\b")
VERBS = (
    r"said|says|explained|explains|added|adds|told|tells|announced|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|noted"
    r"|commented|replied|replies|asked|asks|assured|assures|quoted|wrote|writes|continued|continues|recalled|recalls"
    r"|argued|admitted|admits|warned|warns|concluded|concludes|stated|claimed|complained|complains|declared|insisted"
    r"|insists|remarked|answered|demanded|revealed|confirmed|explaining|adding|saying|stressing|emphasi[sz]ing"
)
VERB_NEXT = regex(rf" ?(?:{VERBS})\b(?![\"“”',;])", re.I)
SPEAKER_NEXT = regex(
    r" ?(?:(?:[A-Z][\w.'’-]+ ){1,3}|(?:he|she|they|it|we|I|[Tt]he(?: [\w-]+){1,3}) )"
    rf"(?:{VERBS}|reports|quotes)\b"
)
"""The beginning of what follows a quotation: "said the coach", "the coach said"."""
_WORD_END = regex(r"[\w'’-]*$")
_VERB_BEFORE = regex(rf"\b(?:{VERBS}|say|think|thinks|thought|thinking|wondered), $")
_NO_END = words_of(
    "a an the of that and or to with from as his her their its our my called named by for at into than who which because"
    " said says told titled entitled"
)
"""No quotation ends with one of these words, but one often begins after it."""


class Mark(NamedTuple):
    """A mark at a view offset; ``cost`` is the price of its role, ``other`` that of the opposite one."""

    at: int
    char: str
    opens: bool
    cost: int
    other: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The marks of one block in turn; ``margin`` tells how much dearer the opposite reading is.

    ``doubled`` are the offsets of second marks where one is meant, left out of ``marks``.
    """

    block: ViewBlock
    marks: tuple[Mark, ...]
    cost: int
    margin: int
    nested: bool
    doubled: tuple[int, ...]

    @property
    def clear(self) -> bool:
        return self.cost < NEVER and self.margin >= 2 and not self.nested

    @property
    def plain(self) -> bool:
        """Whether the opposite reading makes no sense at all."""
        return self.margin >= 5

    def sure(self, mark: Mark) -> bool:
        """Whether the role of ``mark`` may be acted upon."""
        return self.clear and (len(self.marks) % 2 == 0 or mark.other - mark.cost >= 6)


def readings(view: View) -> tuple[Reading, ...]:
    """Each block that holds quotation marks and does not look like code, read in the likelier way.

    Ask for it with ``view.once(readings)``.
    """
    text, inside = view.text, False
    found: list[Reading] = []
    for block, marks in _by_block(view):
        places = _without_inches(text, block, marks)
        if places and not any(_is_code(text, at) for at in places):
            reading = _read(text, block, places, inside)
            inside = reading.clear and reading.marks[-1].opens
            found.append(reading)
    return tuple(found)


def _by_block(view: View) -> Iterator[tuple[ViewBlock, list[int]]]:
    """The blocks that hold marks, with the offsets of these."""
    marks: list[int] = []
    block = None
    for match in (_STRAIGHT if view.text.isascii() else _MARK).finditer(view.text):
        at = match.start()
        if block is None or at >= block.end:
            if block:
                yield block, marks
            block, marks = view.block_at(at), []
        marks.append(at)
    if block:
        yield block, marks


def _is_code(text: str, at: int) -> bool:
    """Whether the mark is one of a program or a record: ="x", {"x": "y"}, <"."""
    return text[at] == '"' and (
        text[at - 1 : at] in _CODE_BEFORE
        or text[at + 1 : at + 2] in _CODE_AFTER
        or text.startswith(_CODE_COLON, at)
    )


def habit(text: str) -> bool:
    """Whether the document writes curly marks: told by its quotation marks, else by its apostrophes."""
    straight, curly = text.count('"'), text.count("”")
    if straight == curly:
        straight, curly = text.count("'") - 2 * text.count("''"), text.count("’")
    return curly > straight or (
        curly == straight and not text.isascii() and _TYPOGRAPHIC.search(text) is not None
    )


def _without_inches(text: str, block: ViewBlock, places: list[int]) -> list[int]:
    """The marks without those after a number, where that leaves an even count."""
    if len(places) % 2 == 0:
        return places
    if not any(text[at - 1 : at].isdigit() for at in places):
        return places
    inches = {match.end() - 1 for match in _INCH.finditer(text, block.start, block.end)}
    even = inches and (len(places) - len(inches)) % 2 == 0
    return [at for at in places if at not in inches] if even else places


def _read(text: str, block: ViewBlock, places: list[int], inside: bool) -> Reading:
    doubled = _twice(text, block, places, inside)
    places = [at for at in places if at not in doubled]
    prices = [_prices(text, block, at) for at in places]
    odd = len(places) % 2
    # An earlier quotation that is still open, and one that stays open at the end, have their price too.
    outer = sum(price[i % 2] for i, price in enumerate(prices)) + inside + odd
    inner = sum(price[1 - i % 2] for i, price in enumerate(prices)) + 3 * (not inside) + (1 - odd)
    first = int(outer > inner)
    roles = [(i + first) % 2 for i in range(len(places))]
    marks = tuple(
        Mark(at, text[at], role == 0, price[role], price[1 - role])
        for at, role, price in zip(places, roles, prices, strict=True)
    )
    nested = any(not (a.opens or a.other or b.other) for a, b in pairwise(marks))
    return Reading(block, marks, min(outer, inner), abs(outer - inner), nested, doubled)


def _twice(text: str, block: ViewBlock, places: list[int], inside: bool) -> tuple[int, ...]:
    """Second marks of pairs like "" that stand for one: when without them the marks come out even."""
    opening, closing = [], []
    for first, second in pairwise(places):
        if second > first + 1 or text[first] in FOREIGN_MARKS or text[second] in FOREIGN_MARKS:
            continue
        left, right = text[first - 1 : first], text[second + 1 : second + 2]
        if (first == block.start or left in " ([") and right.isalnum():
            opening.append(second)
        elif left not in " \n" and (second + 1 == block.end or right in " .,;:!?)]"):
            closing.append(second)
    uneven, twice = (len(places) + inside) % 2, len(opening) + len(closing)
    if twice % 2 if uneven else opening and closing and not twice % 2:
        return (*opening, *closing)
    return ()


def _prices(text: str, block: ViewBlock, at: int) -> tuple[int, int]:
    """What it costs to read the mark at ``at`` as one that opens, and as one that closes."""
    before, after = text[max(block.start, at - 30) : at], text[at + 1 : min(block.end, at + 60)]
    char = text[at]
    return (
        min(NEVER, _opening(before, after) + (char in _CLOSERS)),
        min(NEVER, _closing(before, after) + (char in _OPENERS)),
    )


def _opening(before: str, after: str) -> int:
    left, right = before[-1:], after[:1]
    if not right or (right in ".,;:!?)]}" and not re.match(r"\.\.|\.\w", after)):
        return NEVER
    blank = int(right == " ")
    if left in BEFORE_OPEN:
        if before.endswith(", "):
            return NEVER if VERB_NEXT.match(after) else max(blank, 2 * bool(SPEAKER_NEXT.match(after)))
        return blank
    if left.isdigit() or (blank and left in ".,!?;…)]}"):
        return NEVER
    return NEVER if blank and left == "s" else 1  # perhaps a lost apostrophe: the boys" team


def _ends_in_no_end(before: str) -> bool:
    word = before.rpartition(" ")[2]
    if not word.isalpha():
        word = _WORD_END.search(word)[0]  # type: ignore[index]
    return word.lower() in _NO_END


def _closing(before: str, after: str) -> int:
    left, right = before[-1:], after[:1]
    if not before.strip():
        return NEVER
    if left != " ":
        if left in ":([{" or _ends_in_no_end(before):
            return 6
        return 0 if not right or right in AFTER_CLOSE or SUFFIX.match(after) else 1
    last = before[-2:-1]
    if last in ":([{—–-" or (last == "," and _VERB_BEFORE.search(before)):
        return NEVER
    if not right or right in " .,;:!?)]}":
        return 1
    speech = bool(VERB_NEXT.match(after) or (last in ",!?" and SPEAKER_NEXT.match(after)))
    if last in ".!?…'’":
        return 1 if speech and right.islower() else NEVER
    return 1 if speech else 3
