"""Credits: labels and authors of pictures, reporters and editors in brackets, tags of news agencies.

Whole lines stand in ``rules/common/interface.txt``. In brackets inside text are looked for: a reporter
behind the dateline "(Reporter Li Wei)", the editor in charge, the source of a photo, and the tag of an
agency that ends an article, "(dpa)". All of this can be wanted, so nothing is deleted unattended.
English agencies, captions that stand by their picture, and credits inside sentences are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.page.sections import sections
from fixer.context import Context
from fixer.knowledge.interface import LONGEST
from fixer.knowledge.irregular import words_of
from fixer.layout import cut, is_article, whole_line
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Label, Rule, Span
from fixer.view import View, ViewBlock

UNSAFE = Applicability.UNSAFE

LABEL = Rule(
    "furniture/label",
    Category.UI,
    "the label or credit of a picture that is not here",
    why="“Legend:” and “Symbol image” stand under pictures in the original; English pages have no such labels.",
    safe=False,
    tries=(
        "She lives in Bern. ¶ Legend: The new bridge. => She lives in Bern.",
        "She lives in Bern. ¶ Image rights: Keystone => She lives in Bern.",
        "She lives in Bern. ¶ Symbol image => She lives in Bern.",
        "She lives in Bern. ¶ Illustrative photo => She lives in Bern.",
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
        "She lives in Bern. (Photo: Anna Muster / dpa) => She lives in Bern.",
        "The bridge over the Elm [Image: agency] is new. => The bridge over the Elm is new.",
        "The photo shows the bridge: it is new.",
        "Photo: how we chose the best of a hundred pictures that our readers sent in this year.",
    ),
)
REPORTER = Rule(
    "credits/reporter",
    Category.UI,
    "the reporter's name in brackets, as Chinese pages give it",
    why="A byline stands above an English article, not in brackets behind the dateline.",
    safe=False,
    tries=(
        "BEIJING, July 26 (Reporter Li Wei) The bureau acted. => BEIJING, July 26 The bureau acted.",
        "Harbor Daily News (All-media reporters Li Wei, Ma Jun) The bureau acted. "
        "=> Harbor Daily News The bureau acted.",
        "It rained. ¶ (Correspondent: Li Wei) => It rained.",
        "They spoke to others (reporters from three papers came) and left.",
        "It was written down. (Reporting by Ann Miller; Editing by Joe Brown)",
    ),
)
EDITOR = Rule(
    "credits/editor",
    Category.UI,
    "source, author and editor of the original page",
    why="Chinese, Japanese, Russian and Turkish pages name the editor in charge and the source by the text.",
    safe=False,
    tries=(
        "It rained. ¶ Source: Harbor Daily Author: Li Wei Editor in charge: Ma Jun => It rained.",
        "2020-07-26 15:18:27 Source: Harbor Net Author: Li Wei Responsible Editor: Ma Jun ¶ It rained. "
        "=> It rained.",
        "It rained. [Responsible editor: Ma Jun] => It rained.",
        "It rained. 【Editor: Ma Jun】 => It rained.",
        "It rained. ¶ Original title: The rain came => It rained.",
        "Source: the ministry of health",
        "The editor in charge: a man of few words.",
    ),
)
NAMED = Rule(
    "credits/named-line",
    Category.UI,
    "a line that only names a source or an author, as the original page had it",
    why="“Source: dpa” or “Author: Ivan Petrov” at the end; English articles have a byline at the top.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It rained. ¶ Source: dpa => It rained.",
        "It rained. ¶ Author: Ivan Petrov => It rained.",
        "It rained. ¶ Text: Anna Muster => It rained.",
        "It rained. ¶ Source: figures of the ministry of health",
        "Author: a book about writers",
    ),
)
AGENCY = Rule(
    "credits/agency",
    Category.UI,
    "the tag of a news agency at the end",
    why="Agencies of other countries sign in brackets at the end; English newspapers name them in the byline.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The road is closed. (dpa) => The road is closed.",
        "The road is closed. (sda/dpa) => The road is closed.",
        "The road is closed. /ČTK/ => The road is closed.",
        "It rained. ¶ dpa-infocom, dpa:210503-99-442567/3 => It rained.",
        "The road is closed. (AP)",
        "The agency (dpa) said so.",
    ),
)
RULES = (LABEL, CREDIT, REPORTER, EDITOR, NAMED, AGENCY)

_NAME = r"[A-Z][\w.'’·-]{0,20}"
_NAMES = rf"{_NAME}(?:(?:,? (?:and )?|[,、/] ?){_NAME}){{0,11}}"
_KIND = "our|staff|chief|all[- ]media|intern|trainee|special|financial"
_REPORTER = regex(
    rf"[(（](?i:(?:by )?(?:(?:{_KIND}) ){{0,2}}(?:reporter|correspondent|journalist)s?)[:：]? ?{_NAMES}[)）]"
)
_ROLE = (
    r"(?i:sources?(?: of (?:the )?(?:article|manuscript))?|(?:author|reporter|correspondent|writer)s?|text"
    r"|photo(?:grapher|graphy)?|illustrat(?:ion|or)|proofread(?:er|ing)?|review(?:er)?|supervis(?:or|ed by)"
    r"|plann(?:er|ing)|producer|layout|interview|typesetting)"
)
_EDITOR = (
    r"(?i:(?:responsib(?:le|ility)|duty|chief|executive|news|web)(?: for)? edit(?:ors?|ing)"
    r"|editors?[- ]in[- ]charge|edit(?:ors?|ed by|ing)?)"
)
_REPORTERS = words_of("reporter reporters correspondent correspondents journalist journalists")
_EDITORS = words_of("edit editor editors editing edited")
_COLON = r" ?[:：/] ?"
_STAMP = r"(?:[\d-]{6,10}|\d\d? [A-Z][a-z]{2,8}\.?,? \d{4})[ ,T]*(?:[\d: ]{4,10})? ?"
_CREDITS_LINE = regex(
    rf"[\[(【]?(?:{_STAMP})?(?:(?:{_ROLE}|{_EDITOR}){_COLON}[^:：\n]{{1,60}}){{1,5}}\b{_EDITOR}{_COLON}[^:：\n]{{1,60}}"
)
_EDITOR_LINE = regex(
    r"[\[(【]?(?i:responsib(?:le|ility) edit(?:or|ing)|editors?[- ]in[- ]charge|original (?:title|headline))"
    rf"{_COLON}.{{1,120}}"
)
_NAMED_LINE = regex(
    rf"[\[(【]?(?:{_ROLE}|{_EDITOR}|(?i:prepared|published) by){_COLON}"
    rf"(?:{_NAME}|[a-z]{{2,5}})(?:(?:,? | and |[/,、]){_NAME}){{0,4}}[\])】]?"
)
_PHOTO_AGENCY = regex(
    r"(?:©|\(c\)) ?[^.!?\n]{2,60}"
    r"|(?:getty images|imago|picture alliance|keystone|shutterstock|istock|istockphoto|unsplash|pixabay"
    r"|depositphotos|visual china|alamy|photolibrary)(?: ?[/-] ?[^.!?\n]{2,40})?",
    re.I,
)
_CAPTION_LABEL = regex(r"(?:legend|caption|image description|picture description|image text): (?=\S)")
_EDITOR_BRACKET = regex(rf"[\[(（【]{_EDITOR}{_COLON}{_NAMES} ?[\])）】]")
_PICTURE_BRACKET = regex(
    r"[(\[（](?:photo|image|picture|foto|video|graphic|symbol (?:image|photo|picture)|archive (?:image|photo|picture)"
    r"|file photo|photo (?:credit|source|illustration)|(?:photo|image|picture|video) (?:source|credit|courtesy))s?"
    r" ?(?:[:：/=©]| by | from ) ?[^()\[\]\n]{2,60}[)\]）]"
)
_AGENCY_NAME = (
    r"(?:dpa|lsw|lby|lno|lhe|lnw|sda|apa|ots|afp|epd|kna|sid|čtk|ctk|tasr|sita|pap|mti|ansa|adnkronos|agi|efe|europa press"
    r"|anp|belga|ntb|tt|ritzau|stt|ria novosti|tass|interfax|ukrinform|unian|agerpres|mediafax|hina|tanjug|beta|bta|dha|iha"
    r"|aa|anadolu|yonhap|newsis|kyodo|jiji|xinhua|red|apa/dpa|awp|ats|keystone)"
)
_AGENCY_TAG = regex(
    rf"(?<=[.!?”\"’)] )(?:\({_AGENCY_NAME}(?:[/,-] ?{_AGENCY_NAME}){{0,3}}\)|/{_AGENCY_NAME}/)$", re.I
)
_AGENCY_ALONE = regex(rf"\({_AGENCY_NAME}(?:[/,-] ?\w{{2,12}}){{0,3}}\)", re.I)
_AGENCY_LINE = regex(r"(?:©\s?)?dpa(?:-[a-z]+)?(?: gmbh|(?:, |/|:)[\w:/ ,.-]{4,60})", re.I)


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    told: set[int] = set()
    for candidate in _lines(view):
        told.add(candidate.span.start)
        yield candidate
    if not any(bracket in view.text for bracket in "([【（"):
        return
    if view.places.has(_REPORTERS):
        yield from _brackets(view, REPORTER, _REPORTER, view.text, told)
    if view.places.has(_EDITORS):
        yield from _brackets(view, EDITOR, _EDITOR_BRACKET, view.text, told)
    yield from _brackets(view, CREDIT, _PICTURE_BRACKET, view.folded, told)


def _lines(view: View) -> Iterator[Candidate]:
    for index, block in enumerate(view.blocks):
        if not is_article(block):
            continue
        if block.block.kind is Kind.CAPTION:
            yield from _caption(view, block)
            continue
        if len(view.blocks) > 1 and block.end - block.start <= LONGEST and (rule := _line_rule(view, index)):
            yield whole_line(rule, block, UNSAFE)
            continue
        tag = _AGENCY_TAG.search(view.text, max(block.start, block.end - 40), block.end)
        if tag:
            span = Span(*tag.span())
            yield Candidate(AGENCY, span, (cut(view, block, span, "delete the tag", UNSAFE),))


def _caption(view: View, block: ViewBlock) -> Iterator[Candidate]:
    """A caption by its picture keeps its credit, but not the word for "caption" of another language."""
    if label := _CAPTION_LABEL.match(view.folded, block.start, block.end):
        span = Span(*label.span())
        yield Candidate(LABEL, span, (cut(view, block, span, "delete the label", UNSAFE),))


def _line_rule(view: View, index: int) -> Rule | None:
    block = view.blocks[index]
    text, span = view.text, (block.start, block.end)
    section = view.once(sections).get(block.start, "")
    for rule in (LABEL, CREDIT):
        if section == rule.id:
            return rule if _may(rule, view, index) else None
    if _AGENCY_LINE.fullmatch(text, *span) or (index and _AGENCY_ALONE.fullmatch(text, *span)):
        return AGENCY
    if _PHOTO_AGENCY.fullmatch(text, *span):
        return CREDIT if _may(CREDIT, view, index) else None
    if ":" not in text[slice(*span)] and "：" not in text[slice(*span)]:
        return None
    if _REPORTER.fullmatch(text, *span):
        return REPORTER
    if index and _NAMED_LINE.fullmatch(text, *span):
        return NAMED
    if _CREDITS_LINE.fullmatch(text, *span) or (index and _EDITOR_LINE.fullmatch(text, *span)):
        return EDITOR
    return None


def _may(rule: Rule, view: View, index: int) -> bool:
    """A label stands by a picture: a headline does not, nor a sentence."""
    block = view.blocks[index]
    if index == 0 or block.block.kind is Kind.HEADING:
        return False
    short = view.text[block.end - 1] != "." and view.text.count(" ", block.start, block.end) < 8
    return rule is LABEL or short


def _brackets(
    view: View, rule: Rule, pattern: re.Pattern[str], text: str, told: set[int]
) -> Iterator[Candidate]:
    for match in pattern.finditer(text):
        block = view.block_at(match.start())
        if block.start in told or not is_article(block) or block.block.kind is Kind.CAPTION:
            continue
        span = Span(*match.span())
        yield Candidate(rule, span, (cut(view, block, span, "delete the credit", UNSAFE),))
