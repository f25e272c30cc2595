"""Repeats: a headline, a paragraph or a sentence that stands twice, loops of words, doubled small words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.layout import (
    head,
    in_quotes,
    is_article,
    is_headline,
    is_verse,
    key,
    last_segment,
    removal,
    section_suffix,
)
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion
from fixer.view import View, ViewBlock

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

HEADLINE = Rule(
    "repeats/headline",
    Category.DUPLICATE,
    "the headline stands twice",
    why="The page's title and its headline both came through, often with other quotes and dashes.",
    tries=(
        "Harbor bridge closed until May ¶ Harbor bridge closed until May => Harbor bridge closed until May",
        "Anna's way - from Bern to Oslo ¶ Anna’s way – from Bern to Oslo => Anna's way - from Bern to Oslo",
        "Council votes on new tram ¶ Council votes on new tram | News => Council votes on new tram",
        "Harbor bridge stays closed ¶ Harbor bridge opens again in May",
        "Part one ¶ Part one",
    ),
)
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
LOOP = Rule(
    "repeats/loop",
    Category.DUPLICATE,
    "the same words again and again: the machine got caught in a loop, and text may be missing here",
    why="What stood in place of the loop is lost; only the original can tell.",
    safe=False,
    tries=(
        "See the head of the bank, the head of the bank, the head of the bank. => See the head of the bank.",
        "The list said magnifier, magnifier, magnifier, magnifier. => The list said magnifier.",
        "He said he would never, never, never leave.",
        "It went on and on and on and on.",
        "“Vote for change, vote for change, vote for change,” they sang.",
        "The code is 12 40 12 40 12 40.",
        "They praised the state of the state of the state of affairs. => They praised the state of affairs.",
    ),
)
WORD = Rule(
    "repeats/word",
    Category.DUPLICATE,
    "a small word stands twice",
    tries=(
        "They met at the the station. => They met at the station.",
        "The the boat left. => The boat left.",
        "The price of of bread rose. => The price of bread rose.",
        "He went to to the market. => He went to the market.",
        "She said that that was all, and he had had enough.",
        "He plays in The The, a band.",
        "What it is is a mistake. It is what we looked at at the time.",
    ),
)
RULES = (HEADLINE, PARAGRAPH, SENTENCE, LOOP, WORD)

HEADLINES = 6
"""Blocks at the top of a document among which a headline is looked for twice."""
_OTHER = (Kind.ITEM, Kind.CELL, Kind.QUOTE)
_LONGEST = 8
_ALWAYS_WRONG = frozenset(("the", "a", "an", "and", "of", "or", "our", "their", "your"))
_DOUBLED = _ALWAYS_WRONG | {"to"}
_JOINING = frozenset(("and", "by", "after", "to", "or"))
_EMPHATIC = re.compile(
    r"very|really|much|more|long|never|ever|yeah|haha|blah|work|wait|stop|please|again|many|deep|dear|well|down|bang"
    r"|tick|knock|help|hurry|thank|thanks|good|lovely|beautiful"
)
"""Longer words that people say four times in a row."""
_GLUE = frozenset("-'’")
_SENTENCE_BEFORE = frozenset(("", *'.!?:"“'))
_WORD = re.compile(r"\w+(?:'\w+)?")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]* (?=[\"“'‘(]*[^\W_a-z])")


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    headlines = list(_headlines(view))
    yield from headlines
    yield from _paragraphs(view, {candidate.span.start for candidate in headlines})
    for block in view.blocks:
        yield from _sentences(view, block)
        yield from _words(view, block)


def _headlines(view: View) -> Iterator[Candidate]:
    lines = [(block, view.text[block.start : block.end]) for block in head(view, HEADLINES)]
    prose = any(block.end - block.start >= 100 for block in view.blocks)
    for later in range(1, len(lines)):
        block, line = lines[later]
        if (
            not is_headline(view, block)
            or block.block.kind in _OTHER
            or (len(line.split()) < 4 and len(line) < 20)
        ):
            continue
        for earlier in range(later):
            sure = (
                _same_headline(lines[earlier][1], line) if len(lines[earlier][1]) <= len(line) + 60 else None
            )
            if sure is None:
                continue
            near = all(len(between) < 60 for _, between in lines[earlier + 1 : later])
            level = SAFE if sure and near and (prose or later == 1) and not is_verse(view) else UNSAFE
            yield Candidate(
                HEADLINE, Span(block.start, block.end), removal(block, level, "Delete the second headline")
            )
            break


def _is_short(line: str) -> bool:
    return len(line) < 20 and line.count(" ") < 3


def _same_headline(first: str, second: str) -> bool | None:
    """True for the same headline, False when only a last segment tells them apart, else None."""
    first, second = first[: section_suffix(first)], second[: section_suffix(second)]
    if key(first) == key(second):
        return True if key(first) else None
    short, long = sorted((first, second), key=len)
    end = last_segment(long)
    return False if end and key(long[:end]) == key(short) else None


def _paragraphs(view: View, reported: set[int]) -> Iterator[Candidate]:
    if is_verse(view):
        return
    seen: dict[str, int] = {}
    for index, block in enumerate(view.blocks):
        if block.block.kind in _OTHER or not is_article(block):
            continue
        text = view.folded[block.start : block.end]
        if len(text) < 30:
            continue
        folded = key(text)
        first = seen.setdefault(folded, index)
        count = folded.count(" ") + 1
        if first == index or count < 8 or block.start in reported:
            continue
        level = SAFE if count >= 25 or first == index - 1 else UNSAFE
        span, above = Span(block.start, block.end), view.blocks[first]
        related = ((Span(above.start, above.end), "first here"),)
        yield Candidate(
            PARAGRAPH, span, removal(block, level, "Delete the repeated paragraph"), related=related
        )
        seen[folded] = index


def _sentences(view: View, block: ViewBlock) -> Iterator[Candidate]:
    text, last, start = view.text, "", block.start
    for end in [*(m.end() for m in _SENTENCE_END.finditer(text, block.start, block.end)), block.end]:
        sentence = text[start:end].rstrip()
        if len(sentence) >= 20 and sentence == last and sentence.count(" ") >= 5:
            spoken = sentence[0] in "\"“'‘" or sentence[-1] in "!?" or in_quotes(text, block.start, start)
            edit = Edit(start - 1, start + len(sentence), "")
            fix = Suggestion((edit,), UNSAFE if spoken else SAFE, "Delete the second sentence")
            yield Candidate(SENTENCE, Span(start, start + len(sentence)), (fix,))
        last, start = sentence, end


def _words(view: View, block: ViewBlock) -> Iterator[Candidate]:
    """Doubled words and loops. A loop's period is the distance at which its words come again."""
    words = _WORD.findall(view.folded, block.start, block.end)
    spans: list[Span] = []
    latest: dict[str, int] = {}
    done = 0
    for index, word in enumerate(words):
        period = index - latest.get(word, -_LONGEST - 1)
        latest[word] = index
        if period > _LONGEST or index < done:
            continue
        first = index - 1 if period == 1 and word in _DOUBLED else _loop_start(words, index, period)
        if first < done:
            continue
        spans = spans or [Span(*m.span()) for m in _WORD.finditer(view.folded, block.start, block.end)]
        if period == 1 and word in _DOUBLED:
            yield from _doubled(view, block, spans[index - 1], spans[index])
        else:
            done = _run_end(words, index, period)
            yield from _loop(
                view, block, words[first : first + period], spans[first:done], done == len(words)
            )


def _loop_start(words: list[str], index: int, period: int) -> int:
    """Where a loop that is complete at ``index`` begins, in words; -1 if there is none."""
    copies = 4 if period == 1 else 3
    start = index + 1 - copies * period
    if start < 0 or words[index - 2 * period] != words[index]:
        return -1
    last = words[index + 1 - period : index + 1]
    same = all(words[i : i + period] == last for i in range(start, index + 1 - period, period))
    return start if same else -1


def _run_end(words: list[str], index: int, period: int) -> int:
    end = index + 1
    while end < len(words) and words[end] == words[end - period]:
        end += 1
    return end


def _loop(
    view: View, block: ViewBlock, copy: list[str], run: list[Span], at_end: bool
) -> Iterator[Candidate]:
    """``run`` holds the loop's words. A copy that broke off belongs to it only at the end of the block."""
    shortest = 3 if len(copy) > 2 else 4
    if not any(len(word) >= shortest and word.isalpha() and not _EMPHATIC.fullmatch(word) for word in copy):
        return
    if len(copy) == 2 and _JOINING & set(copy):
        return
    whole = len(run) if at_end else len(run) - len(run) % len(copy)
    start, kept, stop = run[0].start, run[len(copy) - 1].end, run[whole - 1].end
    if in_quotes(view.text, block.start, start) or view.text[stop : stop + 1] == "!":
        return
    fix = Suggestion((Edit(kept, stop, ""),), UNSAFE, "Keep it once")
    yield Candidate(LOOP, Span(start, stop), (fix,))


def _doubled(view: View, block: ViewBlock, first: Span, second: Span) -> Iterator[Candidate]:
    text, word = view.text, view.text[slice(*second)]
    if (
        text[first.end : second.start] != " "
        or not word.islower()
        or text[second.end : second.end + 1] in _GLUE
    ):
        return
    before = text[max(block.start, first.start - 2) : first.start]
    if before[-1:] in _GLUE or (text[first.start].isupper() and before[:1] not in _SENTENCE_BEFORE):
        return
    sure = word in _ALWAYS_WRONG and not in_quotes(text, block.start, first.start)
    fix = Suggestion(
        (Edit(first.end, second.end, ""),), SAFE if sure else UNSAFE, f"Delete the second “{word}”"
    )
    yield Candidate(WORD, Span(first.start, second.end), (fix,))
