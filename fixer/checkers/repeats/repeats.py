"""Paragraphs and sentences that stand twice, and words that stand again behind themselves in brackets.

Teasers, captions and boxes of a page come through as paragraphs a second time; a word that the original
gave in two languages becomes "protein (protein)". Refrains, list items,
table cells, quotations and short lines may repeat. A fix is *safe* where the words are exactly the
same and nobody is quoted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from operator import itemgetter

from fixer.checkers.repeats.again import repeating
from fixer.context import Context
from fixer.layout import head, in_quotes, is_article, is_headline, is_verse, removal
from fixer.lazy import regex
from fixer.markup.blocks import OPAQUE, Kind
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion
from fixer.view import View, ViewBlock

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

PARAGRAPH = Rule(
    "repeats/paragraph",
    Category.DUPLICATE,
    "this paragraph already stood above",
    why="Teasers, captions and boxes of the original page come through as paragraphs a second time.",
    tries=(
        "The ferry will not run before the end of June. ¶ The ferry will not run before the end of June. "
        "=> The ferry will not run before the end of June.",
        "Men carry sandbags to the dam by night. ¶ It rained. ¶ Men carry sandbags to the dam by night. "
        "=> Men carry sandbags to the dam by night. ¶ It rained.",
        "She said yes. ¶ She said yes.",
        "The ferry will not run again before June. ¶ The ferry will not run again before July.",
    ),
)
SENTENCE = Rule(
    "repeats/sentence",
    Category.DUPLICATE,
    "the same sentence stands twice in a row",
    tries=(
        "A court rejected the appeal on Monday. A court rejected the appeal on Monday. "
        "=> A court rejected the appeal on Monday.",
        "It began at dawn. The fire spread to two houses. The fire spread to two houses. Nobody was hurt. "
        "=> It began at dawn. The fire spread to two houses. Nobody was hurt.",
        "He ran. He ran. And nobody saw him.",
        "The court rejected the appeal on Monday. The court rejected the second appeal on Monday.",
    ),
)
BRACKET = Rule(
    "repeats/bracket",
    Category.DUPLICATE,
    "the same words stand again in the brackets",
    why="The original gave a word in two languages, and the translation has it twice in English.",
    tries=(
        "The bird breaks down the protein (protein) in its food. => The bird breaks down the protein in its food.",
        "Swiss Omega (OMEGA) watches are old. => Swiss Omega watches are old.",
        "He won 6-7 (7), 7-6 (6).",
        "The Federal Office (FO) agreed, and the office (the one in Bern) paid.",
        "The word “saga (saga)” is old.",
    ),
)
RULES = (PARAGRAPH, SENTENCE, BRACKET)

HEADLINES = 6
"""Blocks at the top of a document that may repeat the headline; ``headlines`` looks at those."""
_OTHER = (Kind.ITEM, Kind.CELL, Kind.QUOTE)
_SENTENCE_END = regex(r"[.!?…][\"”’»)]* (?=[\"“'‘(]*[^\W_a-z])")
_BRACKET = regex(rf"\(([^()\n{OPAQUE}]{{3,60}})\)")


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    yield from _paragraphs(view)
    for block, _ in view.once(repeating):
        yield from _sentences(view, block)
    yield from _brackets(view)


def _paragraphs(view: View) -> Iterator[Candidate]:
    if is_verse(view):
        return
    top = {block.start for block in head(view, HEADLINES) if is_headline(view, block)}
    seen: dict[str, int] = {}
    for index, block in _beginning_alike(view):
        words = view.shadow[block.start + 1 : block.end + 1].split()
        folded = " ".join(words)
        first, count = seen.setdefault(folded, index), len(words)
        if first == index or count < 8 or block.start in top:
            continue
        level = SAFE if count >= 25 or first == index - 1 else UNSAFE
        span, above = Span(block.start, block.end), view.blocks[first]
        related = ((Span(above.start, above.end), "first here"),)
        yield Candidate(
            PARAGRAPH, span, removal(block, level, "delete the repeated paragraph"), related=related
        )
        seen[folded] = index


def _beginning_alike(view: View) -> list[tuple[int, ViewBlock]]:
    """Blocks of the article, with their index, whose first words another one has as well: few need a closer look."""
    alike: dict[tuple[str, ...], list[tuple[int, ViewBlock]]] = defaultdict(list)
    for index, block in enumerate(view.blocks):
        if block.end - block.start >= 30:
            alike[tuple(view.shadow[block.start + 1 : block.start + 60].split()[:3])].append((index, block))
    found = [pair for pairs in alike.values() if len(pairs) > 1 for pair in pairs]
    found = [(i, block) for i, block in found if block.block.kind not in _OTHER and is_article(block)]
    return sorted(found, key=itemgetter(0))


def _sentences(view: View, block: ViewBlock) -> Iterator[Candidate]:
    text, last, start = view.text, "", block.start
    for end in [*(m.end() for m in _SENTENCE_END.finditer(text, block.start, block.end)), block.end]:
        sentence = text[start:end].rstrip()
        if len(sentence) >= 20 and sentence == last and sentence.count(" ") >= 5:
            spoken = sentence[0] in "\"“'‘" or sentence[-1] in "!?" or in_quotes(text, block.start, start)
            edit = Edit(start - 1, start + len(sentence), "")
            fix = Suggestion((edit,), UNSAFE if spoken else SAFE, "delete the second sentence")
            yield Candidate(SENTENCE, Span(start, start + len(sentence)), (fix,))
        last, start = sentence, end


def _brackets(view: View) -> Iterator[Candidate]:
    text = view.folded
    for match in _BRACKET.finditer(text) if "(" in text else ():
        inner, at = match[1], match.start()
        before = at - 1
        start = before - len(inner)
        if start < 0 or text[start : at + 1] != f"{inner} (" or not any(map(str.isalpha, inner)):
            continue
        block = view.block_at(at)
        if start > block.start and (text[start - 1].isalnum() or text[start - 1] in "-(/"):
            continue
        same = view.text[start:before] == view.text[match.start(1) : match.end(1)]
        if (same and view.text[start].isupper()) or in_quotes(view.text, block.start, at):
            continue  # a name that stands twice is for ``acronyms`` to tell
        fix = Suggestion(
            (Edit(before, match.end(), ""),), SAFE if same else UNSAFE, "delete the words in brackets"
        )
        yield Candidate(BRACKET, Span(start, match.end()), (fix,))
