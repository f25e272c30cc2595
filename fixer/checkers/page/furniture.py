"""Page furniture that came through as text: buttons of boxes, share bars, notices, pointers to other articles.

What is looked for are whole lines; the lines themselves stand in ``rules/common/interface.txt``, a small
grammar, because translations word the same button in many ways. The same words inside a sentence are
left alone. A fix is *safe* only where no article that a person wrote has such a line; all others are
shown to a person, who sees whether a box or a list of links goes with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from fixer.checkers.page.sections import sections
from fixer.context import Context
from fixer.layout import is_article, whole_line
from fixer.markup.blocks import OPAQUE, Kind
from fixer.model import Applicability, Candidate, Category, Label, Rule
from fixer.view import View, ViewBlock

BOX = Rule(
    "furniture/box",
    Category.UI,
    "a button of the original page, not part of the article",
    why="Pages fold boxes and galleries; the labels of their buttons end up in the text.",
    tries=(
        "She lives in Bern. ¶ Open the people box => She lives in Bern.",
        "Close the person's box ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Fold out person’s box => She lives in Bern.",
        "She lives in Bern. ¶ Info box open => She lives in Bern.",
        "She lives in Bern. ¶ Collapse image gallery => She lives in Bern.",
        "Open the box",
        "Police open the info box on the square.",
        "They had to close the gallery.",
    ),
)
WIDGET = Rule(
    "furniture/widget",
    Category.UI,
    "a line of the original page around the article, not part of it",
    why="Reading times, comment forms, ad slots, breadcrumbs and stamps of the day belong to the page, not the text.",
    tries=(
        "She lives in Bern. ¶ Reading time: 3 minutes => She lives in Bern.",
        "Advertisement ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Click here to enlarge the image => She lives in Bern.",
        "She lives in Bern. ¶ [ad_2] => She lives in Bern.",
        "She lives in Bern. ¶ Show all comments => She lives in Bern.",
        "Home > News > Region ¶ She lives in Bern. => She lives in Bern.",
        "Status: 12.03.2022, 10:15 a.m. ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ At this point you will find external content from Instagram. => She lives in Bern.",
        "She lives in Bern. ¶ The comment function is deactivated. => She lives in Bern.",
        "She lives in Bern. ¶ Image 3 of 12 => She lives in Bern.",
        "The advertisement was banned.",
        "External content providers",
        "Updated rules for dogs",
        "The author of the text is not known.",
    ),
)
SHARE = Rule(
    "furniture/share",
    Category.UI,
    "part of a bar of share buttons",
    why="The names of networks and their buttons stand around every article on the web.",
    tries=(
        "Share on Facebook ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Send by e-mail => She lives in Bern.",
        "She lives in Bern. ¶ Share article => She lives in Bern.",
        "She lives in Bern. ¶ Tweet ¶ Share on Facebook => She lives in Bern.",
        "She lives in Bern. ¶ Follow us on Telegram and Instagram! => She lives in Bern.",
        "Print ¶ Paper still sells, and the shops are open.",
        "They share the post on Facebook with friends.",
    ),
)
NOTICE = Rule(
    "furniture/notice",
    Category.UI,
    "a notice of the original page to its visitors",
    why="Scripts, cookies, newsletters and subscriptions of one site mean nothing on another.",
    tries=(
        "She lives in Bern. ¶ Please enable JavaScript to view the comments. => She lives in Bern.",
        "Article reserved for subscribers ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Subscribe to our Telegram channel => She lives in Bern.",
        "She lives in Bern. ¶ This website uses cookies. => She lives in Bern.",
        "She lives in Bern. ¶ Your browser does not support the video tag. => She lives in Bern.",
        "Subscribe to the idea that all are equal, and life is easy.",
        "This article of the law is reserved for emergencies.",
    ),
)
RELATED = Rule(
    "furniture/related",
    Category.UI,
    "a pointer to another article of the original page",
    why="“Read also” is followed by a link there; here it leads nowhere.",
    safe=False,
    tries=(
        "She lives in Bern. ¶ Read also: Ten trams for Bern => She lives in Bern.",
        "She lives in Bern. ¶ More on the topic => She lives in Bern.",
        "Keep reading » ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Read also: ¶ Ten new trams for the city => She lives in Bern.",
        "Keep reading books, teachers say",
        "Read more in the report that the ministry will publish next week.",
    ),
)
RULES = (BOX, WIDGET, SHARE, NOTICE, RELATED)

_BY_ID = {rule.id: rule for rule in RULES}
_BUTTON, _NETWORK, _WORD = "furniture/share-button", "furniture/network", "furniture/word"
_BAR = frozenset((_BUTTON, _NETWORK, _WORD))
_TEASERS = 5
"""Headlines behind one "read also" that are taken for its links."""


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    if not view.once(sections):
        return
    found = [_section(view, block) for block in view.blocks]
    for index, section in enumerate(found):
        name, _, how = section.partition(" ")
        if rule := _BY_ID.get(name):
            label = Label.LIKELY if how == "likely" else None
            yield whole_line(rule, view.blocks[index], _level(view.blocks[index], how == "safe"), label=label)
        if rule is RELATED:
            yield from _teasers(view, index, found)
    for start, end in _bars(found):
        for block, section in zip(view.blocks[start:end], found[start:end], strict=True):
            yield whole_line(WIDGET if section == _WORD else SHARE, block, Applicability.UNSAFE)


def _section(view: View, block: ViewBlock) -> str:
    if not is_article(block) or OPAQUE in view.text[block.start : block.end]:
        return ""
    return view.once(sections).get(block.start, "")


def _level(block: ViewBlock, safe: bool) -> Applicability:
    """Unattended only for a plain line: a heading or a list item may be the reason for what stands by it."""
    plain = block.block.kind in (Kind.PARAGRAPH, Kind.CAPTION)
    return Applicability.SAFE if safe and plain else Applicability.UNSAFE


def _bars(found: list[str]) -> Iterator[tuple[int, int]]:
    """Runs of lines that are furniture only together: a network's name alone may be a heading."""
    start = 0
    for in_bar, group in groupby(found, _BAR.__contains__):
        run = list(group)
        end = start + len(run)
        beside = found[max(0, start - 1) : start] + found[end : end + 1]
        if in_bar and (_is_bar(run) or any(section.partition(" ")[0] in _BY_ID for section in beside)):
            yield start, end
        start = end


def _is_bar(run: list[str]) -> bool:
    words = sum(section != _NETWORK for section in run)
    return len(run) > 1 and (_BUTTON in run or words > 2)


def _teasers(view: View, index: int, found: list[str]) -> Iterator[Candidate]:
    """The headlines that follow a "read also" without one of its own."""
    label = view.folded[view.blocks[index].start : view.blocks[index].end].rstrip(" »›→>▶.…")
    if not label.endswith(
        ("also", "also:", "too", "too:", "topic", "topic:", "articles:", "articles", "news:")
    ):
        return
    kinds = {block.block.kind for block in view.blocks[index + 1 : index + 2]}
    for later in range(index + 1, min(index + 1 + _TEASERS, len(view.blocks))):
        block = view.blocks[later]
        if found[later] or not _is_teaser(view, block) or block.block.kind not in kinds:
            return
        yield whole_line(
            RELATED,
            block,
            Applicability.UNSAFE,
            message="the headline of another article, which the line above points to",
            label=Label.LIKELY,
        )
        if block.block.kind is not Kind.ITEM:
            return


def _is_teaser(view: View, block: ViewBlock) -> bool:
    text = view.text[block.start : block.end]
    return len(text) <= 140 and text[-1] not in ".:;," and text.count(" ") >= 3
