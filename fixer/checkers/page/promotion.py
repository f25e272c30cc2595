"""Sentences in which the original page speaks of itself: its site, its channels, its earlier reports.

They are true there and nowhere else: "live on our homepage", "subscribe to our channel", "earlier we
wrote". Only sentences in the voice of the page are meant, so nothing inside quotation marks is told,
nor a sentence with an address to go to. Whole lines of the page are for ``furniture`` to tell. The fix
takes the sentence out, and a person looks at it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.knowledge.interface import section_at
from fixer.knowledge.irregular import words_of
from fixer.layout import cut, in_quotes, is_article, whole_line
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Label, Rule, Span
from fixer.sentences import is_sentence_start, sentence_bounds
from fixer.view import View, ViewBlock
from fixer.wordindex import matches

OWN_PAGE = Rule(
    "promotion/own-page",
    Category.UI,
    "the page that this was translated from speaks of itself",
    why="“Our website” is the website of the original; readers of this article cannot go there.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It begins at noon. The debate will be live on our homepage. => It begins at noon.",
        "Watch the game in our live ticker. It begins at noon. => It begins at noon.",
        "“You will find the rules on our website,” he said.",
        "We sell bread on our website (https://bread.example).",
    ),
)
CALL = Rule(
    "promotion/call",
    Category.UI,
    "a call to follow the original page",
    why="Channels, newsletters and videos of one site mean nothing on another.",
    safe=False,
    tries=(
        "It begins at noon. Subscribe to our Telegram channel so as not to miss it. => It begins at noon.",
        "It begins at noon. Follow us on Facebook! => It begins at noon.",
        "It begins at noon. More details in our video. => It begins at noon.",
        "It begins at noon. Watch the video below. => It begins at noon.",
        "Subscribe to our union if you agree, she told them.",
        "They follow us on every trip.",
        "Join our fight, she said.",
    ),
)
EARLIER = Rule(
    "promotion/earlier-report",
    Category.UI,
    "a pointer to an earlier report of the original page",
    why="Russian and Ukrainian reports end with a line on what the same page wrote before, as a link to it.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It rained. ¶ Earlier reports: Two buses met on the bridge. => It rained.",
        "It rained. Earlier we wrote that the bridge was closed. => It rained.",
        "It rained. ¶ Earlier it was reported that the bridge was closed. => It rained.",
        "Earlier reports of rain were wrong.",
        "It was reported that the bridge was closed.",
    ),
)
INTERVIEW = Rule(
    "promotion/interview-caption",
    Category.UI,
    "this line only says that somebody was interviewed: most likely the caption of a picture",
    why="Captions of Chinese and Japanese pages come through as paragraphs.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It rained. ¶ Professor Li Wei of the Harbor Hospital was interviewed by the media. => It rained.",
        "He was interviewed by the media after the game and said little.",
        "The suspect was interviewed by the police.",
    ),
)
RULES = (OWN_PAGE, CALL, EARLIER, INTERVIEW)

_PAGE = (
    r"(?:home ?page|web ?site|web page|site|portal|(?:youtube |telegram |viber |whatsapp )?channel|facebook page"
    r"|live ?(?:ticker|blog|stream)|podcast|app|social (?:media|networks)|telegram|newsletter|media library"
    r"|(?:photo|picture) gallery|special page|video|photo report|dossier)"
)
_OWN_PAGE = regex(rf"\b(?:on|in|via|at|through) our (?:own |new |online )?{_PAGE}\b")
_ADDRESS = regex(r"https?:|www\.|\S@\S")
_NETWORK = (
    r"(?:facebook|twitter|x|instagram|telegram|viber|youtube|google news|tiktok|whatsapp|threads|linkedin|vk"
    r"|social (?:media|networks))"
)
_CALL = regex(
    r"\b(?:(?:subscribe|sign up) (?:to|for) our"
    r" (?:\w+ ){0,2}(?:channel|newsletter|page|telegram|podcast|group|community)"
    rf"|(?:subscribe to|follow|like|read|watch|find) us on {_NETWORK}"
    r"|join our (?:\w+ )?(?:channel|group|community|chat) (?:on|in)\b|follow our (?:news|updates|page|channel)\b"
    r"|(?:(?:read|see|watch|find out|learn) )?more (?:details )?(?:about (?:it|this) )?in our"
    r" (?:video|material|infographic|report below)"
    r"|(?:watch|see) the (?:full )?(?:video|photos|pictures|gallery) (?:above|below|here|at the link)"
    r"|don't forget to subscribe|download our (?:\w+ )?app\b)"
)
_WE = r"(?:we|our (?:site|portal|publication|newspaper))"
_EARLIER = regex(
    rf"\b(?:earlier reports?: |earlier,? {_WE} (?:already )?(?:wrote|reported|told)\b"
    rf"|as {_WE} (?:(?:already|previously|earlier) )?(?:wrote|reported|told)\b"
    r"|as (?:previously|earlier) reported by our\b|(?:previously|before that),? we (?:wrote|reported)\b"
    r"|(?:we )?wrote earlier: |earlier,? it was reported that\b)"
)
_INTERVIEW = regex(
    r"[A-Z][^.!?\n]{5,200} (?:was|were|is being|are being) interviewed by (?:the )?(?:media|reporters|press|journalists)\.?"
)
_SEARCHES = (
    (
        CALL,
        _CALL,
        words_of("our us video photos pictures gallery subscribe"),
        words_of("subscribe sign follow like read watch find join see learn more don download"),
    ),
    (EARLIER, _EARLIER, words_of("earlier we our"), words_of("earlier as previously before we wrote")),
    (OWN_PAGE, _OWN_PAGE, words_of("our"), words_of("on in via at through")),
)
"""What to look for, words of which a text must have one, and those with which a match begins."""


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    text = view.folded
    told: set[Span] = set()
    for rule, pattern, needed, words in _SEARCHES:
        for match in matches(pattern, text, view.places.of(words)) if view.places.has(needed) else ():
            for candidate in _sentence(view, rule, match):
                if candidate.span not in told:
                    told.add(candidate.span)
                    yield candidate
    if "interviewed by" in text:
        for block in view.blocks:
            if is_article(block) and _INTERVIEW.fullmatch(view.text, block.start, block.end):
                yield whole_line(INTERVIEW, block, Applicability.MANUAL)


def _sentence(view: View, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    """The sentence around ``match`` (or that begins with it), if the page itself says it."""
    block = view.block_at(match.start())
    if not is_article(block) or in_quotes(view.text, block.start, match.start()):
        return
    if rule is not OWN_PAGE and not is_sentence_start(view.text, match.start(), block.start):
        return
    start, end = sentence_bounds(view.text, match.start(), block.start, block.end)
    span = Span(start, start + len(view.text[start:end].rstrip()))
    whole = span == (block.start, block.end)
    if not _is_said(view, block, span) and not (whole and section_at(view.folded, *span)):
        anonymous = match[0].endswith("it was reported that")
        level = Applicability.MANUAL if anonymous else Applicability.UNSAFE
        yield Candidate(rule, span, (cut(view, block, span, "delete the sentence", level),))


def _is_said(view: View, block: ViewBlock, span: Span) -> bool:
    """Whether a person speaks, or the reader is given an address to go to."""
    sentence = view.folded[span.start : span.end]
    said = re.search(r'"|\b(?:said|says|told|asked|wrote on)\b', sentence.removeprefix("as we "))
    return bool(_ADDRESS.search(sentence) or (said and span != (block.start, block.end)))
