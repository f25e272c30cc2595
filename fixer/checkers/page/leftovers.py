"""What translation services and language models leave inside a text: stamps, control tokens, fences.

*Safe* to delete are the stamps of services where they are a whole line, exact tokens at the edge of a
paragraph, and the fence around the whole text; a token that stands for a word means that a word is
missing: it is told and never deleted. What is quoted, and code, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.page.sections import sections
from fixer.context import Context
from fixer.layout import cut, in_quotes, is_article, whole_line
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Severity, Span, Suggestion
from fixer.view import View

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

STAMP = Rule(
    "furniture/stamp",
    Category.LEFTOVER,
    "the stamp of a translation service",
    why="Services add a line of their own when text is copied out of them.",
    tries=(
        "She lives in Bern. ¶ Translated with DeepL.com (free version) => She lives in Bern.",
        "Translated with www.DeepL.com/Translator (free version) ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Translated by Google => She lives in Bern.",
        "She lives in Bern. ¶ Translated from German by Google => She lives in Bern.",
        "She lives in Bern. ¶ See original => She lives in Bern.",
        "The book was translated with DeepL.com and then edited.",
        "Translated by Anna Muster",
    ),
)
TOKEN = Rule(
    "furniture/control-token",
    Category.LEFTOVER,
    "a control token of a language model",
    why="Tokens steer a model or stand for a word that it does not know; readers should never see one.",
    tries=(
        "She lives in Bern.<end_of_turn> => She lives in Bern.",
        "She lives in Bern. <|im_end|> => She lives in Bern.",
        "She lives in Bern.</s> => She lives in Bern.",
        "[INST] She lives in Bern. [/INST] => She lives in Bern.",
        "She lives in <unk>. => She lives in <unk>.",
        "She lives in ⁇ near Thun. => She lives in ⁇ near Thun.",
        "She wrote <unknown> into the form, and 3 < 4 | 5.",
        "The price was <s>10</s> 8 francs.",
    ),
)
SUBWORD = Rule(
    "leftovers/subword",
    Category.LEFTOVER,
    "marks that a translating machine cuts words with",
    why="Machines cut words into pieces and join them again; here the marks of the cut were left in.",
    tries=(
        "A state @-@ of @-@ the @-@ art tram => A state-of-the-art tram",
        "The trans@@ lation is good. => The translation is good.",
        "The▁house▁is▁old. => The house is old.",
        "Write to anna@bern.example, or @anna.",
        "The chart ▁▂▃ rises.",
    ),
)
FENCE = Rule(
    "leftovers/code-fence",
    Category.LEFTOVER,
    "the mark of a block of code around the article",
    why="Chat models wrap what they give into a block of code.",
    tries=(
        "``` ¶ She lives in Bern. ¶ ``` => She lives in Bern.",
        "```markdown ¶ She lives in Bern. ¶ ``` => She lives in Bern.",
        "Type this: ¶ ``` ¶ go ¶ ``` ¶ Then press Enter.",
    ),
)
BROWSER = Rule(
    "leftovers/browser-translation",
    Category.LEFTOVER,
    "this page was saved while a browser translated it: its tags wrap every line",
    why='Browsers wrap what they translate into <font style="vertical-align: inherit;">; unwrap it before publishing.',
    severity=Severity.INFO,
    safe=False,
)
RULES = (STAMP, TOKEN, SUBWORD, FENCE, BROWSER)

_TOKEN = regex(
    r"<(?:\|[a-z_]{2,25}\|>(?:assistant\b|user\b|system\b)?|(?:end|start)_of_turn>(?:model\b|user\b)?|<?/?sys>>?"
    r"|/?(?:eos|bos|pad|sep|cls|mask)>|extra_id_\d+>|0x[0-9a-f]{2}>|/?(?:think|thinking|reasoning|answer)>"
    r"|(?P<end>/s>)|(?P<lost>unk>))"
)
_BARE_TOKEN = regex(r"(?<!<)\|end\|>|\[/?inst\]|(?P<lost>⁇|\[unk\])")
_HIDDEN = regex(r"<(?:end_of_turn|start_of_turn|unk|eos|bos|think|thinking|reasoning)>")
_PIECE = regex(r"(?<=\w) ?@([-.,/:])@ ?(?=\w)|(?<=[^\W\d_])@@ (?=[^\W\d_])|(?<![▁▂-█])▁(?=[^\W_])")
_GLUED_STAMP = regex(r"translated with (?:www\.)?deepl\.com(?:/translator)? \(free version\)")
_FENCE = regex(r"```+ ?[a-z]{0,12}")
_CODE_MARKS = ("`", "<code", "<pre")
_WRAPPER = '<font style="vertical-align: inherit'


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    yield from _stamps(view)
    yield from _tokens(view)
    yield from _pieces(view)
    yield from _fences(view)
    yield from _behind_the_page(view)


def _stamps(view: View) -> Iterator[Candidate]:
    for start, section in view.once(sections).items():
        block = view.block_at(start)
        if section.startswith(STAMP.id) and is_article(block):
            plain = block.block.kind in (Kind.PARAGRAPH, Kind.CAPTION)
            yield whole_line(STAMP, block, SAFE if plain and section.endswith(" safe") else UNSAFE)
    at = view.folded.find("(free version)")
    while at >= 0:
        block = view.block_at(at)
        match = _GLUED_STAMP.search(view.folded, max(block.start, at - 60), block.end)
        if match and not view.once(sections).get(block.start, ""):
            span = Span(*match.span())
            yield Candidate(STAMP, span, (cut(view, block, span, "delete the stamp", UNSAFE),))
        at = view.folded.find("(free version)", at + 1)


def _tokens(view: View) -> Iterator[Candidate]:
    text = view.folded
    for pattern, signs in ((_TOKEN, ("<",)), (_BARE_TOKEN, ("|end|>", "inst]", "⁇", "[unk]"))):
        for match in pattern.finditer(text) if any(sign in text for sign in signs) else ():
            if not (match.lastgroup == "end" and "<s>" in text):
                yield from _token(view, match)


def _token(view: View, match: re.Match[str]) -> Iterator[Candidate]:
    block, span = view.block_at(match.start()), Span(*match.span())
    if in_quotes(view.text, block.start, span.start):
        return
    if match["lost"]:
        yield Candidate(TOKEN, span, message="the machine had no word here: a word is missing")
    elif span == (block.start, block.end):
        yield whole_line(TOKEN, block, SAFE)
    else:
        level = SAFE if span.start == block.start or span.end == block.end else UNSAFE
        yield Candidate(TOKEN, span, (cut(view, block, span, "delete the token", level),))


def _pieces(view: View) -> Iterator[Candidate]:
    if "@" in view.text or "▁" in view.text:
        for match in _PIECE.finditer(view.text):
            new = match[1] or ("" if "@" in match[0] else " ")
            fix = Suggestion((Edit(*match.span(), new),), SAFE, "join the pieces")
            yield Candidate(SUBWORD, Span(*match.span()), (fix,))


def _fences(view: View) -> Iterator[Candidate]:
    """Marks of code in the first and the last line. Inside a text they are the author's."""
    blocks = view.blocks
    if len(blocks) < 3 or "```" not in view.text[: blocks[0].end] or view.text.count("```") != 2:
        return
    ends = (blocks[0], blocks[-1])
    if all(_FENCE.fullmatch(view.folded, block.start, block.end) for block in ends):
        yield from (whole_line(FENCE, block, SAFE) for block in ends)


def _behind_the_page(view: View) -> Iterator[Candidate]:
    """What a reader of HTML does not see, because it is written like a tag."""
    source = view.source
    if source.count(_WRAPPER) > 1 and _WRAPPER not in view.text:
        yield from _at(view, BROWSER, source.index(_WRAPPER))
    hidden = _HIDDEN.search(source)
    if hidden and hidden[0] not in view.text and not any(mark in source for mark in _CODE_MARKS):
        yield from _at(view, TOKEN, hidden.start())


def _at(view: View, rule: Rule, offset: int) -> Iterator[Candidate]:
    """A finding at the first character that is seen behind ``offset`` of the source."""
    for start, source in zip(view.starts, view.sources, strict=True):
        if source >= offset and view.text[start : start + 1].strip():
            yield Candidate(rule, Span(start, start + 1))
            return
