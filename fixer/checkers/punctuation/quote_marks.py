"""Quotation marks that lost their place, their shape or their partner.

``quotations`` reads which mark opens and which closes; only a clear winner of its two readings is mended. A quotation in
a quotation and a paragraph that opens its quotation anew come out as no clear winner. In a block with an odd number of
marks only a mark that speaks for itself is mended (", "said the").

Fixes are safe where the other reading is far dearer. A mark without a partner is only pointed out: nobody
can know from the text alone where the quotation ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from fixer.checkers.punctuation.quotations import (
    AFTER_CLOSE,
    BEFORE_OPEN,
    FOREIGN_MARKS,
    SUFFIX,
    VERBS,
    Mark,
    Reading,
    habit,
    readings,
)
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion
from fixer.view import ViewBlock

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

SPACING = Rule(
    "quotes/spacing",
    Category.PUNCTUATION,
    "a quotation mark on the wrong side of a blank",
    why="Translation engines lose the blanks round quotation marks: the mark sticks to the word outside the "
    "quotation, or a blank stands inside it.",
    tries=(
        'He wore a"press only" badge. => He wore a "press only" badge.',
        'The" Evening Star" asked him. => The "Evening Star" asked him.',
        '" We are ready, " the coach said. => "We are ready," the coach said.',
        '"We are ready, "said the coach. => "We are ready," said the coach.',
        '"We are ready, "Miller told reporters. => "We are ready," Miller told reporters.',
        'The mayor added:" After the flood we had nothing". => The mayor added: "After the flood we had nothing".',
        'The mayor added:"We had nothing." => The mayor added: "We had nothing."',
        'They cost 30 million, "explained the owner. => They cost 30 million," explained the owner.',
        'It makes sense" to sell it now, " the owner wrote. => It makes sense "to sell it now," the owner wrote.',
        "They delivered “important” papers and“new”ones. => They delivered “important” papers and “new” ones.",
        '"Run!" he said. "Why?" she asked, "Is it late?"',
        'He told us, "We will win," and "nobody can stop us."',
        '"I asked him: "why" and he left," she said.',
        'It was a 5" by 7" print, not a 10" one.',
        '"We won. "It was close. "We were lucky," he said.',
        'The words "said", "told" and "added" are verbs.',
        'They are "Friends"-like, two "A"s and a ("b").',
        'Set name="value" and size="3" in the file.',
    ),
)
FOREIGN = Rule(
    "quotes/foreign",
    Category.PUNCTUATION,
    "quotation marks of another language, or two that do not match",
    why="„…“, »…«, «…» and 「…」 are not English, and a pair must be of one kind. "
    "The document's own habit says whether curly or straight ones take their place.",
    tries=(
        "He called it „a gift“ and left. => He called it “a gift” and left.",
        'He called it „a gift" and it\'s gone. => He called it "a gift" and it\'s gone.',
        "He called it «a gift» and left. => He called it “a gift” and left.",
        "He called it »a gift« and left. => He called it “a gift” and left.",
        "He called it 「a gift」 and left. => He called it “a gift” and left.",
        "He called it «a gift” and left. => He called it “a gift” and left.",
        "He called it „a gift“ and “a loan”. => He called it “a gift” and “a loan”.",
        "He called it ‚a gift‘ and left. => He called it ‘a gift’ and left.",
        "He called it “a gift” and left.",
        'He said "the sign reads “no entry” and so we left".',
    ),
)
DOUBLED = Rule(
    "quotes/doubled",
    Category.PUNCTUATION,
    "a quotation mark twice, or one made of single marks",
    why="Two marks for one, or ``word'' as in old typesetting: what is left of marks that were converted twice.",
    tries=(
        'He saw ""the shop"" and left. => He saw "the shop" and left.',
        'He saw "the shop"" and left. => He saw "the shop" and left.',
        "They asked for the ``large house'' again. => They asked for the \"large house\" again.",
        "''We sold it,'' he said. => \"We sold it,\" he said.",
        'They sang "We need no "new one"".',
        "The board is 5'10'' long and 3'' wide.",
    ),
)
UNPAIRED = Rule(
    "quotes/unpaired",
    Category.PUNCTUATION,
    "a quotation mark without its partner",
    why="The quotation never closes or never opens, so readers cannot tell who speaks.",
    safe=False,
    tries=(
        '"We will go," he said. ” => "We will go," he said.',
        '"We will go.\n"We will stay," he said.',
        '"We will go.\nWe will stay," he said.',
        'The 32" screen is new.',
    ),
)
RULES = (SPACING, FOREIGN, DOUBLED, UNPAIRED)

_SINGLE = regex(r"(?<![\w.,])[‚‹](?! )[^‚‹‘’›\n]{1,200}[‘’›](?!\w)")
_TYPESET = regex(r"(?<![\w'`´])(?P<open>``|''|´´)(?=[^\W_])|(?<=[^\W\d_]|[.,!?])(?:''|´´)(?![\w'`´])")
_CLAUSE = regex(rf",? (?=[^.!?]*\b(?:{VERBS})\b)[^.!?]{{3,80}}\. ?")


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    found = context.view.once(readings)
    if found:
        curly = habit(text)
        for reading in found:
            wanted = list(zip(reading.marks, _wanted(reading, curly), strict=True))
            moves = {mark.at: edit for mark, char in wanted if (edit := _placed(text, reading, mark, char))}
            yield from (
                _misplaced(text, reading, mark, moves[mark.at]) for mark, _ in wanted if mark.at in moves
            )
            yield from _mismatched(reading, [(mark, char) for mark, char in wanted if mark.at not in moves])
            yield from _doubled(text, reading)
        yield from _unpaired(text, found)
    yield from _singles(text)
    yield from _typesetting(text)


def _misplaced(text: str, reading: Reading, mark: Mark, edit: Edit) -> Candidate:
    before, after = _around(text, reading.block, edit)
    message = f"'{before}{text[edit.start : edit.end]}{after}': a mark on the wrong side of a blank"
    level = SAFE if reading.plain and not _doubtful(text, mark) else UNSAFE
    suggestion = Suggestion((edit,), level, f"use '{before}{edit.text}{after}'")
    return Candidate(SPACING, edit.span, (suggestion,), message)


def _placed(text: str, reading: Reading, mark: Mark, char: str) -> Edit | None:
    """The mark with a blank outside and none inside, if its role is known and it stands otherwise."""
    if not mark.cost or not reading.sure(mark):
        return None
    start, end = mark.at, mark.at + 1
    left = text[start - 1] if start > reading.block.start else ""
    right = text[end] if end < reading.block.end else ""
    if mark.opens:
        before, after = "" if left in BEFORE_OPEN else " ", ""
        end += right == " "
    else:
        before, after = "", "" if right in AFTER_CLOSE or SUFFIX.match(text, end) else " "
        start -= left == " "
    new = before + char + after
    return Edit(start, end, new) if (start, end, len(new)) != (mark.at, mark.at + 1, 1) else None


def _doubtful(text: str, mark: Mark) -> bool:
    """Whether the mark looks right in the other role, or may open anew between a full stop and a capital."""
    reopens = not mark.opens and text[mark.at - 1] in ".!?…'’" and text[mark.at + 1].isupper()
    return reopens or (mark.cost >= 3 and mark.other == 0)


def _around(text: str, block: ViewBlock, edit: Edit) -> tuple[str, str]:
    """What stands against the edit on either side, up to a blank, for a message."""
    before = text[max(block.start, edit.start - 25) : edit.start].split(" ")[-1]
    return before, text[edit.end : min(block.end, edit.end + 25)].split(" ")[0]


def _wanted(reading: Reading, curly: bool) -> list[str]:
    """The character that each mark of the block should be."""
    if all(mark.char == '"' for mark in reading.marks):
        return ['"'] * len(reading.marks)
    wanted: list[str] = []
    for i, mark in enumerate(reading.marks):
        mates = reading.marks[i : i + 2] if mark.opens else reading.marks[max(0, i - 1) : i + 1]
        pair = {mate.char for mate in mates}
        if pair == {'"'} or not (pair <= {"“", "”"} or curly):
            wanted.append('"')
        else:
            wanted.append("“" if mark.opens else "”")
    return wanted


def _mismatched(reading: Reading, wanted: list[tuple[Mark, str]]) -> Iterator[Candidate]:
    """One candidate for each pair (or lonely mark) that holds a foreign or a wrong mark."""
    changes = [
        (mark, char)
        for mark, char in wanted
        if mark.char != char and (mark.char in FOREIGN_MARKS or reading.sure(mark))
    ]
    while changes:
        pair = [changes.pop(0)]
        if pair[0][0].opens and changes and not changes[0][0].opens:
            pair.append(changes.pop(0))
        yield _exchange(reading, pair)


def _exchange(reading: Reading, pair: list[tuple[Mark, str]]) -> Candidate:
    edits = tuple(Edit(mark.at, mark.at + 1, char) for mark, char in pair)
    message = f"{' and '.join(mark.char for mark, _ in pair)}: not the marks of an English pair"
    title = f"use {' and '.join(char for _, char in pair)}"
    known = all(reading.sure(mark) for mark, _ in pair)
    suggestion = Suggestion(edits, SAFE if reading.plain else UNSAFE, title)
    return Candidate(FOREIGN, Span(edits[0].start, edits[-1].end), (suggestion,) if known else (), message)


def _singles(text: str) -> Iterator[Candidate]:
    if "‚" not in text and "‹" not in text:
        return
    opening, closing = "‘’" if habit(text) else "''"
    for match in _SINGLE.finditer(text):
        start, end = match.span()
        edits = (Edit(start, start + 1, opening), Edit(end - 1, end, closing))
        suggestion = Suggestion(edits, SAFE, f"use {opening} and {closing}")
        yield Candidate(FOREIGN, Span(start, end), (suggestion,), f"{match[0]}: marks of another language")


def _doubled(text: str, reading: Reading) -> Iterator[Candidate]:
    for at in reading.doubled if reading.clear and reading.plain else ():
        suggestion = Suggestion((Edit(at, at + 1, ""),), SAFE, "keep one")
        yield Candidate(
            DOUBLED, Span(at - 1, at + 1), (suggestion,), f"{text[at - 1 : at + 1]}: a quotation mark twice"
        )


def _typesetting(text: str) -> Iterator[Candidate]:
    """``…'' and ''…''; the latter may be italics in wiki text, so a look is needed."""
    if "``" not in text and "''" not in text and "´´" not in text:
        return
    curly = habit(text)
    for match in _TYPESET.finditer(text):
        new = ("“" if match["open"] else "”") if curly else '"'
        level = UNSAFE if match[0] == "''" else SAFE
        suggestion = Suggestion((Edit(*match.span(), new),), level, f"use {new}")
        yield Candidate(DOUBLED, Span(*match.span()), (suggestion,), f"{match[0]}: two marks for one")


def _unpaired(text: str, found: Sequence[Reading]) -> Iterator[Candidate]:
    """Marks whose partner is in no block; a paragraph may open anew what the one before left open."""
    for before, after in pairwise([None, *found, None]):
        if before and (stray := _stray(text, before)):
            yield stray
        if (before and not before.clear) or (after and not after.clear):
            continue
        left_open = before is not None and before.marks[-1].opens
        closed = after is not None and not after.marks[0].opens
        if (
            before
            and left_open
            and not closed
            and not _begins(before, -1)
            and not (after and _begins(after, 0))
        ):
            yield _flag(before.marks[-1], "never closes")
        if after and closed and not left_open:
            yield _flag(after.marks[0], "never opens")


def _begins(reading: Reading, index: int) -> bool:
    """Whether the mark stands at the very beginning of its block."""
    return reading.marks[index].at == reading.block.start


def _flag(mark: Mark, what: str) -> Candidate:
    return Candidate(UNPAIRED, Span(mark.at, mark.at + 1), message=f"this quotation {what}")


def _stray(text: str, reading: Reading) -> Candidate | None:
    """A last mark after "…," she said." where the quotation is over."""
    marks, block = reading.marks, reading.block
    if len(marks) % 2 == 0 or len(marks) < 3:
        return None
    last = marks[-1].at
    if text[last + 1 : block.end].strip() or not _CLAUSE.fullmatch(text, marks[-2].at + 1, last):
        return None
    edit = Edit(last - (text[last - 1] == " "), last + 1, "")
    message = "a mark after the quotation is over"
    return Candidate(UNPAIRED, edit.span, (Suggestion((edit,), UNSAFE, "remove it"),), message)
