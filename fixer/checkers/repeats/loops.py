"""Words and phrases that follow upon themselves: "the the", "of the bank of the bank", loops of a machine.

A machine that loses its thread says the same words over and over; what stood in their place is lost,
so such a loop is never deleted unattended. *Safe* is only a doubled article or conjunction. "Had had",
"that that", "looked at at noon", chants, quotations, emphasis ("never, never, never"), numbers and
names are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.checkers.repeats.again import repeating
from fixer.context import Context
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.view import View, ViewBlock

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

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
PHRASE = Rule(
    "repeats/phrase",
    Category.DUPLICATE,
    "the same phrase stands twice in a row",
    why="The beginning of a loop, or two versions of one phrase that were both kept.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It is the head of the trade union of the trade union. => It is the head of the trade union.",
        "It rained for the first time for the first time since May. => It rained for the first time since May.",
        "“I will buy it, I will buy it,” she said.",
        "He works day in, day out. It is what it is.",
        "They came from one side to the other.",
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
DOUBLED = Rule(
    "repeats/same-word",
    Category.DUPLICATE,
    "a word stands twice in a row",
    why="Two words of the original have the same English one; or the machine began the word again.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "It stops the epidemic epidemic in the town. => It stops the epidemic in the town.",
        "He lives lives in Bern with a lot of many many cats. => He lives in Bern with a lot of many many cats.",
        "It was a long long way, and very very far.",
        "He said that that was it; they had had enough.",
        "A high-power power line.",
    ),
)
RULES = (LOOP, PHRASE, WORD, DOUBLED)

_LONGEST = 8
_ALWAYS_WRONG = frozenset(("the", "a", "an", "and", "of", "or", "our", "their", "your"))
_DOUBLED = _ALWAYS_WRONG | frozenset(
    (
        "to",
        "with",
        "from",
        "by",
        "been",
        "are",
        "were",
        "would",
        "could",
        "should",
        "its",
        "they",
        "we",
        "which",
        "than",
    )
)
_JOINING = frozenset(("and", "by", "after", "to", "or"))
_EMPHATIC = regex(
    r"very|really|much|more|long|never|ever|yeah|haha|blah|work|wait|stop|please|again|many|deep|dear|well|down|bang"
    r"|tick|knock|help|hurry|thank|thanks|good|lovely|beautiful"
)
"""Longer words that people say four times in a row."""
_SAID_TWICE = regex(
    r"that|many|much|very|more|long|high|deep|good|real|same|every|never|really|again|years|hours|days"
    r"|ever|only|such|some|what|this|there|here|they|then|when|will|would|could|than|well|dear|poor"
    r"|little|great|early|late|twice|bonus|bye|night|hundred|power|thousand|million|billion|trillion|chop"
    r"|hear|hush|knock|blah|beri|agar|dumb|yeah|aye|tuk|pooh|choo|couscous"
)
"""Longer words that people say twice."""
_RELATIVE = (" who ", " that ", " what ", " which ")
"""After these the first word ends a clause: "those who voted voted for it"."""
_PLAIN = regex(r"[\w ,'’-]+")
_GLUE = frozenset("-'’")
_SENTENCE_BEFORE = frozenset(("", *'.!?:"“'))
_WORD = regex(r"\w+(?:'\w+)?")


def check(context: Context) -> Iterator[Candidate]:
    for block, near in context.view.once(repeating):
        if near:
            yield from _words(context.view, block)


def _words(view: View, block: ViewBlock) -> Iterator[Candidate]:
    """Doubled words, phrases and loops. A loop's period is the distance at which its words come again."""
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
            continue
        end = _run_end(words, index, period)
        if end - first >= _copies(period) * period:
            done = end
            yield from _loop(view, block, words[first : first + period], spans[first:end], end == len(words))
        elif period == 1:
            yield from _same_word(view, block, spans[first], spans[index])
        else:
            done = end
            yield from _phrase(view, block, spans[first : first + 2 * period])


def _copies(period: int) -> int:
    """How many copies in a row are a loop: people say one word three times, but no phrase."""
    return 4 if period == 1 else 3


def _loop_start(words: list[str], index: int, period: int) -> int:
    """Where two copies (of a pair of words, three) that are complete at ``index`` begin; -1 if they do not."""
    copies = 3 if period == 2 else 2
    start = index + 1 - copies * period
    if start < 0 or words[index - period] != words[index]:
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
    if (
        in_quotes(view.text, block.start, start)
        or view.text[stop : stop + 1] == "!"
        or "::" in view.text[start:stop]
    ):
        return
    fix = Suggestion((Edit(kept, stop, ""),), UNSAFE, "keep it once")
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
        (Edit(first.end, second.end, ""),), SAFE if sure else UNSAFE, f"delete the second “{word}”"
    )
    yield Candidate(WORD, Span(first.start, second.end), (fix,))


def _same_word(view: View, block: ViewBlock, first: Span, second: Span) -> Iterator[Candidate]:
    text, word = view.text, view.text[slice(*second)]
    if len(word) < 4 or not word.islower() or not word.isalpha() or _SAID_TWICE.fullmatch(word):
        return
    around = text[first.start - 1 : first.start] + text[second.end : second.end + 1]
    if text[first.end : second.start] != " " or text[slice(*first)] != word or _GLUE & set(around):
        return
    before = view.folded[max(block.start, first.start - 6) : first.start]
    if not before.endswith(_RELATIVE) and not in_quotes(text, block.start, first.start):
        fix = Suggestion((Edit(first.end, second.end, ""),), UNSAFE, f"delete the second “{word}”")
        yield Candidate(DOUBLED, Span(first.start, second.end), (fix,))


def _phrase(view: View, block: ViewBlock, run: list[Span]) -> Iterator[Candidate]:
    """``run`` holds the words of the two copies."""
    half, text = len(run) // 2, view.text
    start, kept, again, stop = run[0].start, run[half - 1].end, run[half].start, run[-1].end
    copy = text[start:kept]
    if text[kept:again] not in (" ", ", ") or not _PLAIN.fullmatch(copy):
        return
    if sum(len(word) >= 4 for word in copy.split()) < 2 or in_quotes(text, block.start, start):
        return
    fix = Suggestion((Edit(kept, stop, ""),), UNSAFE, "keep it once")
    yield Candidate(PHRASE, Span(start, stop), (fix,))
