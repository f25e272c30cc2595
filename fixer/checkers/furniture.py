"""Page furniture that came through as text: boxes, share bars, notices, labels, stamps, leftovers of chats.

The lines themselves stand in ``rules/common/interface.txt``. A fix is *safe* only where no article
that a person wrote has such a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.knowledge.interface import patterns
from fixer.layout import head, is_article, is_headline, key, last_segment, removal, section_suffix
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Severity, Span, Suggestion
from fixer.view import View, ViewBlock

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

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
    safe=False,
    tries=(
        "She lives in Bern. ¶ Reading time: 3 minutes => She lives in Bern.",
        "Advertisement ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Click here to enlarge the image => She lives in Bern.",
        "She lives in Bern. ¶ [ad_2] => She lives in Bern.",
        "She lives in Bern. ¶ Show all comments => She lives in Bern.",
        "The advertisement was banned.",
        "External content providers",
    ),
)
SHARE = Rule(
    "furniture/share",
    Category.UI,
    "part of a bar of share buttons",
    safe=False,
    tries=(
        "Share on Facebook ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Send by e-mail => She lives in Bern.",
        "She lives in Bern. ¶ Share article => She lives in Bern.",
        "She lives in Bern. ¶ Tweet ¶ Share on Facebook => She lives in Bern.",
        "Print ¶ Paper still sells, and the shops are open.",
        "They share the post on Facebook with friends.",
    ),
)
NOTICE = Rule(
    "furniture/notice",
    Category.UI,
    "a notice of the original page to its visitors",
    safe=False,
    tries=(
        "She lives in Bern. ¶ Please enable JavaScript to view the comments. => She lives in Bern.",
        "Article reserved for subscribers ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Subscribe to our Telegram channel => She lives in Bern.",
        "She lives in Bern. ¶ This website uses cookies. => She lives in Bern.",
        "Subscribe to the idea that all are equal, and life is easy.",
        "This article of the law is reserved for emergencies.",
    ),
)
RELATED = Rule(
    "furniture/related",
    Category.UI,
    "a pointer to another article of the original page",
    safe=False,
    tries=(
        "She lives in Bern. ¶ Read also: Ten trams for Bern => She lives in Bern.",
        "She lives in Bern. ¶ More on the topic => She lives in Bern.",
        "Keep reading » ¶ She lives in Bern. => She lives in Bern.",
        "Keep reading books, teachers say",
        "Read more in the report that the ministry will publish next week.",
    ),
)
LABEL = Rule(
    "furniture/label",
    Category.UI,
    "the label or credit of a picture that is not here",
    safe=False,
    tries=(
        "She lives in Bern. ¶ Legend: The new bridge. => She lives in Bern.",
        "She lives in Bern. ¶ Image rights: Keystone => She lives in Bern.",
        "She lives in Bern. ¶ Symbol image => She lives in Bern.",
        "Legend: how a small club won the cup ¶ She lives in Bern.",
        "The image rights: who owns them?",
    ),
)
CREDIT = Rule(
    "furniture/credit",
    Category.UI,
    "a photo credit without its photo",
    why="People write such lines too; beside other signs of translation they are left over from the page.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "She lives in Bern. ¶ Photo: Anna Muster => She lives in Bern.",
        "She lives in Bern. ¶ Photo credit: dpa => She lives in Bern.",
        "The photo shows the bridge: it is new.",
        "Photo: how we chose the best of a hundred pictures that our readers sent in this year.",
    ),
)
STAMP = Rule(
    "furniture/stamp",
    Category.LEFTOVER,
    "the stamp of a translation service",
    tries=(
        "She lives in Bern. ¶ Translated with DeepL.com (free version) => She lives in Bern.",
        "Translated with www.DeepL.com/Translator (free version) ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Translated by Google => She lives in Bern.",
        "The book was translated with DeepL.com and then edited.",
        "Translated by Anna Muster",
    ),
)
PREAMBLE = Rule(
    "furniture/chat-preamble",
    Category.LEFTOVER,
    "a chat model's words around its translation",
    tries=(
        "Here is the translation: ¶ She lives in Bern. => She lives in Bern.",
        "Sure, here is the translated text: ¶ She lives in Bern. => She lives in Bern.",
        "Certainly! Here's the translation of your article: ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Let me know if you need any further changes! => She lives in Bern.",
        "Here is the house. ¶ She lives in Bern.",
        "Here is the translation that won the prize this year ¶ She lives in Bern.",
    ),
)
REFUSAL = Rule(
    "furniture/refusal",
    Category.LEFTOVER,
    "a chat model refused to translate: text is missing here",
    why="Deleting the refusal would hide that a passage was never translated; only the original can tell.",
    safe=False,
    severity=Severity.ERROR,
    tries=(
        "I'm sorry, but I can't translate this text. => I'm sorry, but I can't translate this text.",
        "As an AI language model, I cannot help. => As an AI language model, I cannot help.",
        "I apologize, but I cannot translate it. => I apologize, but I cannot translate it.",
        "“I'm sorry, but I can't translate this,” the guide said.",
        "I'm sorry, but I can't stay.",
    ),
)
TOKEN = Rule(
    "furniture/control-token",
    Category.LEFTOVER,
    "a control token of a language model",
    tries=(
        "She lives in Bern.<end_of_turn> => She lives in Bern.",
        "She lives in Bern. <|im_end|> => She lives in Bern.",
        "She lives in <unk>. => She lives in <unk>.",
        "She lives in ⁇ near Thun. => She lives in ⁇ near Thun.",
        "She wrote <unknown> into the form, and 3 < 4 | 5.",
    ),
)
SUFFIX = Rule(
    "furniture/section-suffix",
    Category.UI,
    "the name of a section or of a site at the end of the headline",
    safe=False,
    tries=(
        "Ten new trams for the city of Bern - News => Ten new trams for the city of Bern",
        "Ten new trams for the city of Bern | Free press => Ten new trams for the city of Bern",
        "Ten new trams for the city of Bern - Portal - 14.03.2022 => Ten new trams for the city of Bern",
        "Trams for Bern – Blick ¶ Trams for Bern – Blick => Trams for Bern ¶ Trams for Bern",
        "Ten new trams for Bern - good news",
        "Fake news - News",
    ),
)
SITE = Rule(
    "furniture/site-line",
    Category.UI,
    "the name of a site above the headline",
    safe=False,
    tries=(
        "Complete News World ¶ Ten new trams for the city of Bern => Ten new trams for the city of Bern",
        "Daily Harbor Gazette ¶ Ten trams for Bern – no drivers => Ten trams for Bern – no drivers",
        "World leaders meet ¶ Ten new trams for the city of Bern",
        "Complete News World",
    ),
)
RULES = (BOX, WIDGET, SHARE, NOTICE, RELATED, LABEL, CREDIT, STAMP, PREAMBLE, REFUSAL, TOKEN, SUFFIX, SITE)

LONGEST = 160
"""Characters that a line of furniture may have."""
_BRACKETS = str.maketrans("", "", "()[]【】")
_BEFORE, _AFTER = ' ">›→▶►•*|·+-–—#©', ' "!.…>›→▶►▼▾'

_TRANSLATION = r"(?:(?:english )?(?:translation|translated (?:text|version|article))|english version)"
_SURE = r"(?:sure|certainly|of course|absolutely|okay)[,!.]+ "
_PREAMBLE = re.compile(
    rf"{_SURE}(?:here is|here's|below is) (?:the|your|a|my) {_TRANSLATION}.{{0,60}}"
    rf"|(?:here is|here's) (?:the|your) {_TRANSLATION}(?: of (?:the|your) (?:text|article))?"
    r"(?: (?:in|into|to) english)? ?:"
)
_CLOSING = re.compile(
    r"(?:please )?(?:let me know if (?:you|there|this|any)\b.{0,60}(?:change|adjust|assist|translat).{0,60}"
    r"|i hope this (?:helps|translation).{0,60}|(?:please )?feel free to (?:ask|reach out).{0,80})"
)
_NOTE = re.compile(
    r"\W*(?:translator'?s? note|note: (?:this|the) translation|note: i (?:have )?translated)\b.*"
)
_CAN_NOT = (
    r"i(?: can't| cannot| can not| am unable to|'m unable to| am not able to| won't| will not"
    r"| don't feel comfortable| do not feel comfortable)"
)
_REFUSAL = re.compile(
    r"(?:(?:i'm|i am) (?:really |very |so )?(?:sorry|afraid)|sorry|i apologi[sz]e|unfortunately),? (?:but )?"
    rf"{_CAN_NOT} (?:\w+ ){{0,4}}?(?:translat|assist with)"
    rf"|{_CAN_NOT} (?:provide (?:a|the) translat|translate this)"
    r"|as an ai (?:language )?(?:model|assistant),? i\b"
)
_TOKEN = re.compile(
    r"(?:<\|[a-z_]{2,25}\|>(?:assistant\b|user\b)?|<(?:end|start)_of_turn>(?:model\b|user\b)?|(?P<lost><unk>|⁇))"
)
_GLUED_STAMP = re.compile(r"translated with (?:www\.)?deepl\.com(?:/translator)? \(free version\)")
_SITE_NAME = re.compile(r"(?:[A-Z][\w'’&.]*|of|the|and)(?: (?:[A-Z0-9][\w'’&.]*|of|the|and)){1,3}")
_MEDIA = re.compile(
    r"\b(?:News|World|Times|Post|Daily|Press|Journal|Today|Portal|Online|Gazette|Tribune|Herald|Media"
    r"|Newspaper|Radio|Magazine)\b"
)


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    yield from _site_line(view)
    yield from _suffixes(view)
    for index, block in enumerate(view.blocks):
        if is_article(block):
            if block.end - block.start <= LONGEST:
                yield from _line(view, index)
            if _REFUSAL.match(view.folded, block.start, block.end):
                yield Candidate(REFUSAL, Span(block.start, block.end))
    yield from _tokens(view)
    yield from _glued_stamps(view)


def _line(view: View, index: int) -> Iterator[Candidate]:
    block = view.blocks[index]
    line, lines = _bare(view, block), patterns()
    for rule in (BOX, WIDGET, SHARE, NOTICE, RELATED, LABEL, CREDIT, STAMP):
        if _fits(lines[rule.id], line) and _may(rule, view, index):
            plain = block.block.kind in (Kind.PARAGRAPH, Kind.CAPTION)
            yield _whole(rule, block, SAFE if rule in (BOX, STAMP) and plain else UNSAFE)
            return
    if _in_bar(view, index, line):
        yield _whole(SHARE, block, UNSAFE)
    elif len(view.blocks) > 1:
        yield from _chat_line(view, index)


def _bare(view: View, block: ViewBlock) -> str:
    """The line as the word list writes it, with a blank after the last word."""
    text = view.folded[block.start : min(block.end, block.start + LONGEST + 1)].translate(_BRACKETS)
    return text.lstrip(_BEFORE).rstrip(_AFTER) + " "


def _fits(pattern: re.Pattern[str], line: str) -> bool:
    """Whether the whole line matches, with or without a colon at its end."""
    return bool(pattern.fullmatch(line) or (line.endswith(": ") and pattern.fullmatch(f"{line[:-2]} ")))


def _may(rule: Rule, view: View, index: int) -> bool:
    """A label stands by a picture: a headline does not, nor a sentence; a caption may keep its credit."""
    block = view.blocks[index]
    if rule not in (LABEL, CREDIT):
        return True
    if index == 0 or block.block.kind in (Kind.HEADING, Kind.CAPTION):
        return False
    return rule is LABEL or (
        view.text[block.end - 1] != "." and view.text.count(" ", block.start, block.end) < 8
    )


def _in_bar(view: View, index: int, line: str) -> bool:
    """Whether the line and a neighbour are share buttons; a network's name alone may be a heading."""
    lines = patterns()
    button, network = lines["furniture/share-button"], lines["furniture/network"]
    if not button.fullmatch(line) and not network.fullmatch(line):
        return False
    for beside in (*view.blocks[max(0, index - 1) : index], *view.blocks[index + 1 : index + 2]):
        other = _bare(view, beside)
        if lines[SHARE.id].fullmatch(other) or button.fullmatch(other):
            return True
        if button.fullmatch(line) and network.fullmatch(other):
            return True
    return False


def _chat_line(view: View, index: int) -> Iterator[Candidate]:
    block, count = view.blocks[index], len(view.blocks)
    line = view.folded[block.start : block.end]
    if index < 2 and _PREAMBLE.fullmatch(line):
        yield _whole(PREAMBLE, block, SAFE)
    elif (index >= count - 2 and _CLOSING.fullmatch(line)) or _NOTE.fullmatch(line):
        yield _whole(PREAMBLE, block, UNSAFE)


def _whole(rule: Rule, block: ViewBlock, level: Applicability) -> Candidate:
    return Candidate(rule, Span(block.start, block.end), removal(block, level, "Delete the line"))


def _site_line(view: View) -> Iterator[Candidate]:
    top = head(view, 2)
    if len(top) < 2:
        return
    first, second = (view.text[block.start : block.end] for block in top)
    if len(first) > 40 or not _SITE_NAME.fullmatch(first) or not _MEDIA.search(first):
        return
    if is_headline(view, top[1]) and len(second) > len(first) and len(second.split()) >= 5:
        yield _whole(SITE, top[0], UNSAFE)


def _suffixes(view: View) -> Iterator[Candidate]:
    lines = [
        (block, view.text[block.start : block.end]) for block in head(view, 6) if is_headline(view, block)
    ]
    for block, line in lines:
        start = section_suffix(line)
        if start is None and sum(key(other) == key(line) for _, other in lines) > 1:
            start = last_segment(line)
        if start is not None:
            span = Span(block.start + start, block.end)
            fix = Suggestion((Edit(span.start, span.end, ""),), UNSAFE, "Delete the name of the section")
            yield Candidate(SUFFIX, span, (fix,))


def _tokens(view: View) -> Iterator[Candidate]:
    for match in _TOKEN.finditer(view.folded):
        block, span = view.block_at(match.start()), Span(*match.span())
        if match["lost"]:
            yield Candidate(TOKEN, span, message="the machine had no word here: a word is missing")
        elif span == (block.start, block.end):
            yield _whole(TOKEN, block, SAFE)
        else:
            yield Candidate(TOKEN, span, (_cut(view, block, span, "Delete the token"),))


def _glued_stamps(view: View) -> Iterator[Candidate]:
    at = view.folded.find("(free version)")
    while at >= 0:
        block = view.block_at(at)
        match = _GLUED_STAMP.search(view.folded, max(block.start, at - 60), block.end)
        if match and not patterns()[STAMP.id].fullmatch(_bare(view, block)):
            span = Span(*match.span())
            edits = _cut(view, block, span, "").edits
            yield Candidate(STAMP, span, (Suggestion(edits, UNSAFE, "Delete the stamp"),))
        at = view.folded.find("(free version)", at + 1)


def _cut(view: View, block: ViewBlock, span: Span, title: str) -> Suggestion:
    """Takes ``span`` out with the blanks beside it; safe only at the block's start or end."""
    text, (start, end) = view.text, span
    if end == block.end:
        start = block.start + len(text[block.start : start].rstrip())
    elif start == block.start or text[start - 1] == " ":
        end += text[end : end + 1] == " "
    edge = start == block.start or end == block.end
    return Suggestion((Edit(start, end, ""),), SAFE if edge else UNSAFE, title)
