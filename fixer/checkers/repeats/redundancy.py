"""The same thing said twice inside a tight frame: "preventive measures to prevent", "the farm is a farm that".

Some languages say a thing with the noun and again with the verb, and a translation keeps both. People
repeat words for good reasons, so only frames are told in which the second word adds nothing; what
may go is for a person to say. "Safety measures to protect" and "from year to year" are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.wordindex import matches

PURPOSE = Rule(
    "redundancy/purpose",
    Category.DUPLICATE,
    "the measure is named twice, before the noun and behind it",
    why="“Preventive measures to prevent”: the verb says it all.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The town took preventive measures to prevent fires. => The town took measures to prevent fires.",
        "They began restoration work to restore the bridge. => They began work to restore the bridge.",
        "They began rescue work to rescue two men. => They began work to rescue two men.",
        "The town took safety measures to protect the park.",
        "She gave work to workers; it was the right step in the right direction.",
    ),
)
DEFINED = Rule(
    "redundancy/defined-by-itself",
    Category.DUPLICATE,
    "the sentence explains a thing by the same word",
    why="A clause that the original adds in passing became a sentence of its own.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The farm is a large farm that grows beets. => The farm grows beets.",
        "The museum is a private museum which shows old clocks. => The museum shows old clocks.",
        "The farm is large, and it is a farm that pays.",
        "The game is a game.",
    ),
)
RULES = (PURPOSE, DEFINED)

_THE = frozenset(("the",))
_MEASURE_WORDS = words_of(
    "measure measures work works effort efforts activity activities action actions step steps operation operations program"
    " programs programme programmes plan plans policy policies assistance campaign campaigns"
)
_PURPOSE = regex(
    rf"\b([a-z]{{5,20}}) ((?:{'|'.join(_MEASURE_WORDS)}) (?:to|for|of|in|on|aimed at) (?:the )?([a-z]{{5,20}}))\b"
)
_DEFINED = regex(
    r"\bthe ([a-z]{3,20}) (is|was) an? (?:[a-z-]{2,20} ){0,3}\1 (?:that|which) (?=[a-z]+s\b|(?:had|was|is|has)\b)"
)


def check(context: Context) -> Iterator[Candidate]:
    text, places = context.view.folded, context.view.places
    for match in matches(_PURPOSE, text, places.before(places.of(_MEASURE_WORDS))):
        again = match[1] == match[3] and " to " not in match[2]
        if _same_stem(match[1], match[3]) and not again and not _quoted(context, match.start()):
            fix = Suggestion(
                (Edit(match.start(), match.start(2), ""),), Applicability.UNSAFE, f"delete '{match[1]}'"
            )
            yield Candidate(PURPOSE, Span(*match.span()), (fix,), f"'{match[0]}': {PURPOSE.message}")
    for match in matches(_DEFINED, text, places.of(_THE)):
        if not _quoted(context, match.start()):
            start = match.start(2)
            fix = Suggestion((Edit(start, match.end(), ""),), Applicability.MANUAL, "keep what it does")
            yield Candidate(DEFINED, Span(match.start(), match.end() - 1), (fix,))


def _same_stem(first: str, second: str) -> bool:
    """Whether two words share all but their endings: "preventive" and "prevent"."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return same >= max(4, min(len(first), len(second)) - 2)


def _quoted(context: Context, at: int) -> bool:
    return in_quotes(context.view.text, context.view.block_at(at).start, at)
