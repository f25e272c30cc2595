"""Placeholders, tags and attributes left in the text: "% s", "{{name}}", "<url>", "</i>", "[text] (https://...)".

Texts about programming show such marks on purpose: where a document speaks of HTML, JavaScript, placeholders and the
like, this module is silent. Code in Markdown and HTML is no prose and is never read. Tokens of translating machines
and language models (<unk>, "@-@") are the business of ``page/leftovers``.

No fix is safe: what belongs into a placeholder cannot be known, and a tag may belong somewhere else. A tag, and an
address cut out of the end of a headline, are offered to be deleted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion
from fixer.view import View

VARIABLE = Rule(
    "placeholders/variable",
    Category.MARKUP,
    "a placeholder of a template that was never filled in",
    why="Something belongs here: a name, a number, an address.",
    safe=False,
    tries=(
        "Dear % s, thank you for your order. => Dear % s, thank you for your order.",
        "Dear {{ name }}, thank you. => Dear {{ name }}, thank you.",
        "There are {0} seats left. => There are {0} seats left.",
        "Read the article by %1$s today. => Read the article by %1$s today.",
        "Call __NAME__ or XXNAMEXX at once. => Call __NAME__ or XXNAMEXX at once.",
        "The source [[1]] says so. => The source [[1]] says so.",
        "A new rail tunnel opens - <url> => A new rail tunnel opens",
        "Ask <name> about it. => Ask <name> about it.",
        "About 10 % said yes, 5 %d'accord.",
        "The set {1, 2} and the set {a} are equal.",
        "The band XXXTENTACION and a size XXL shirt; __init__ is a method.",
        "In HTML a template has a placeholder {{name}}.",
    ),
)
TAG = Rule(
    "placeholders/tag",
    Category.MARKUP,
    "a tag of the page's markup, shown to the reader",
    safe=False,
    tries=(
        "He read Faust</i> again. => He read Faust again.",
        "It was <b>not</b> so. => It was not so.",
        "It was late.<br> She left. => It was late. She left.",
        "A small &lt;/b&gt; mistake. => A small mistake.",
        'The photo caption" content = " shows the bridge. => The photo caption" content = " shows the bridge.',
        "We know that a < b and c > d.",
        "The tag <b> makes text bold in HTML.",
        "She wrote <men's tennis> on the board.",
    ),
)
LINK = Rule(
    "placeholders/link",
    Category.MARKUP,
    "a Markdown link broken by a blank",
    why="Without the blank between ] and ( this is a link again.",
    safe=False,
    tries=(
        "See [the report] (https://example.org/report) for more. => See [the report] (https://example.org/report) for more.",
        "See [1] (https://example.org/report) for more.",
        "He said [the mayor] (who is ill) agreed.",
    ),
)
RULES = (VARIABLE, TAG, LINK)

_TECHNICAL = regex(
    r"\b(?:X?HTML5?|CSS|XML|JSON|YAML|JavaScript|TypeScript|PHP|SQL|LaTeX|Markdown|BBCode|Unicode|UTF-8|printf"
    r"|[Pp]laceholders?|[Ss]ource code|[Pp]rogramming languages?|[Rr]egular expressions?|[Ff]ormat strings?"
    r"|[Tt]okeni[sz]ers?|[Ww]eb ?developers?|(?:markup|closing|opening|inline) tags?|[Tt]ranslation memor(?:y|ies))\b"
)

_TAGS = (
    "a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figure|figcaption|font|h[1-6]|hr|i|iframe|img|ins|li"
    "|mark|ol|p|pre|q|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|video|wbr"
)
_ATTRIBUTES = (
    "content|class|href|src|srcset|alt|style|width|height|target|rel|property|title|itemprop|datetime"
)
_TAG = regex(
    rf"(?i:<\s?/?\s?(?:{_TAGS})(?:\s[^<>\n]{{0,200}}=[^<>\n]{{0,200}})?\s?/?>|&lt;/?(?:{_TAGS})\s?/?&gt;"
    rf"|<meta\s[^<>\n]{{0,200}}>)"
)
_ATTRIBUTE = regex(rf"[\"”](?<=\w.) ?(?:{_ATTRIBUTES}) ?= ?[\"“”]")
_VARIABLES = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("%", r"%(?<![\d%)] %)(?<![\w%]%) ?(?:\d\$ ?)?[sd](?![\w'’$])"),
        ("{{", r"\{\{ ?[A-Za-z_][\w. |]{0,40}\}\}"),
        ("${", r"\$\{\w{1,40}\}"),
        ("{", r"\{(?<![\w{$^_\\]\{)[0-9]\}(?![\w}])"),
        ("__", r"__(?<!\w__)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__(?!\w)"),
        ("XX", r"XX(?<!\wXX)(?:NAME|NUM|DATE|URL|ENTITY|TERM)S?\d*XX\b"),
        ("[[", r"\[\[\d{1,3}\]\]"),
        (
            "<",
            r"<(?:(?i:url|num|number|name|date|email|phone|person|org|loc|entity|placeholder)_?\d{0,3}>| unk >)",
        ),
        ("⟨unk⟩", r"⟨unk⟩"),
    )
)
"""What each kind of placeholder looks like, and the sign without which none stands in a text."""
_LINK = regex(r"\[(?!\d+\])[^\]\[\n]{1,200}(?P<gap>\] \()(?=https?://|www\.)")


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    found = list(_candidates(view))
    if found and not is_technical(view):
        yield from found


def is_technical(view: View) -> bool:
    """Whether the document speaks about code, so that tags and placeholders are its subject."""
    return bool(_TECHNICAL.search(view.text))


def _candidates(view: View) -> Iterator[Candidate]:
    text = view.text
    for sign, pattern in _VARIABLES:
        if sign in text:
            yield from (_variable(view, match) for match in pattern.finditer(text))
    if "<" in text or "&lt;" in text:
        yield from (_tag(view, match) for match in _TAG.finditer(text))
    if "=" in text:
        yield from _named(TAG, _ATTRIBUTE, text)
    if "] (" in text:
        for match in _LINK.finditer(text):
            yield Candidate(LINK, Span(*match.span("gap")))


def _variable(view: View, match: re.Match[str]) -> Candidate:
    """An address cut out of the end of a headline can go with its dash; nobody knows what else is missing."""
    message = f"'{match[0].strip()}': {VARIABLE.message}"
    block = view.block_at(match.start())
    if match[0].lower() != "<url>" or match.end() != block.end:
        return Candidate(VARIABLE, Span(*match.span()), message=message)
    head = view.text[block.start : match.start()].rstrip(" -–—")
    if not head:
        return Candidate(VARIABLE, Span(*match.span()), message=message)
    fix = Suggestion((Edit(block.start + len(head), match.end(), ""),), Applicability.UNSAFE, "delete it")
    return Candidate(VARIABLE, Span(*match.span()), (fix,), message)


def _named(rule: Rule, pattern: re.Pattern[str], text: str) -> Iterator[Candidate]:
    for match in pattern.finditer(text):
        yield Candidate(rule, Span(*match.span()), message=f"'{match[0].strip()}': {rule.message}")


def _tag(view: View, match: re.Match[str]) -> Candidate:
    """The fix takes the tag out, and one of two blanks around it."""
    start, end = match.span()
    block = view.block_at(start)
    before = start == block.start or view.text[start - 1] == " "
    if before and end < block.end and view.text[end] == " ":
        end += 1
    elif before and end == block.end and start > block.start:
        start -= 1
    fix = Suggestion((Edit(start, end, ""),), Applicability.UNSAFE, f"delete '{match[0]}'")
    return Candidate(TAG, Span(*match.span()), (fix,), f"'{match[0]}': {TAG.message}")
