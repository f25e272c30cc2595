"""A conjunction or a verb of saying too much: "Although it rained, but they came", "According to the paper reported".

English marks one half of such a pair. Judged only when no other comma stands between the two conjunctions: after one,
"but" may join a third clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.lazy import regex
from fixer.model import Candidate, Category, Rule
from fixer.wordindex import matches

DOUBLED = Rule(
    "clauses/doubled-conjunction",
    Category.GRAMMAR,
    "two conjunctions for one thing",
    why="Chinese, Japanese and Vietnamese mark both halves (虽然 … 但是, 因为 … 所以); English marks one.",
    safe=False,
    tries=(
        "Although it rained all day, but nobody left. => Although it rained all day, nobody left.",
        "He said that although the virus is new, but people survive. "
        "=> He said that although the virus is new, people survive.",
        "Even though he was tired, but he came. => Even though he was tired, he came.",
        "Because it was late, so they went home. => Because it was late, they went home.",
        "He came, although he was tired, but he left early.",
        "He stayed - even though it was late and cold, but soon he left.",
        "Although it rained, they came, but nobody stayed.",
        "Because it was late, so did she. As it rose, so it fell.",
        "Although small but strong, it fell.",
    ),
)
ACCORDING = Rule(
    "clauses/according-said",
    Category.GRAMMAR,
    "“according to” with a verb of saying",
    why="据 … 报道: “according to” already says that somebody said it.",
    safe=False,
    tries=(
        "According to local media reported on the 26th, two died. => According to local media on the 26th, two died.",
        "According to the newspaper reported, the shop closed. => According to the newspaper, the shop closed.",
        "According to the ministry said, it is safe. => According to the ministry, it is safe.",
        "According to a study that says so, it is safe.",
        "According to those who said so, it is safe.",
        "According to media reports, it is safe. According to the results announced on Sunday, he won.",
        "According to the man the minister said: no.",
    ),
)
RULES = (DOUBLED, ACCORDING)

_THOUGH_WORDS, _BECAUSE_WORDS, _ACCORDING_WORDS = (
    words_of("although even"),
    words_of("because"),
    words_of("according"),
)
_ALTHOUGH = regex(r"(?:[Aa]l|[Ee]ven )though (?P<half>[^,.;:!?\n()]{8,110}), (?P<word>but) (?!also)")
_BECAUSE = regex(
    r"Because (?!of )(?P<half>[^,.;:!?\n()]{8,110}), (?P<word>so) (?!did|do|does|is|are|was|were|has|have|will|can|that)"
)
_MAY_BEGIN = regex(r"(?:^|[.!?:;\"“(] ?|\b(?:that|said|says|and|but|so|think|because),? )$")

_ACCORDING = regex(
    r"[Aa]ccording to"
    r" (?P<who>(?:(?:the|local|foreign|state|[A-Z][\w'’-]*|media|news|newspaper|agency|ministry|police|report|in"
    r"|website|government|company|spokesman|authorities|sources|officials|reporter|data|statistics)[ ]){1,7})"
    r"(?P<verb>said|reported|announced|stated|learned|revealed|showed)(?=,| on | that | in an? )"
)


def check(context: Context) -> Iterator[Candidate]:
    text, places = context.view.text, context.view.places
    for pattern, words in ((_ALTHOUGH, _THOUGH_WORDS), (_BECAUSE, _BECAUSE_WORDS)):
        for match in matches(pattern, text, places.of(words)):
            if _MAY_BEGIN.search(_before(context, match.start())):
                yield replacement(DOUBLED, text, match.start("word") - 2, match.end("word"), ",", UNSAFE)
    for match in matches(_ACCORDING, text, places.of(_ACCORDING_WORDS)):
        who = match["who"].rstrip()
        end = match.end() + (5 if text.startswith(" that", match.end()) else 0)
        yield replacement(
            ACCORDING, text, match.start("who"), end, who + ("," if end > match.end() else ""), UNSAFE
        )


def _before(context: Context, offset: int) -> str:
    return context.view.text[max(context.view.block_at(offset).start, offset - 12) : offset]
