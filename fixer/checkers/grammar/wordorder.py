"""Word order of the source language: "and other 16 districts", "Yesterday was he", "In 2020 had the police".

The number is moved only before a plain plural noun ("other 16-year-olds" is good English). A verb before a pronoun
after a time or place at the beginning is only judged in statements: questions, "only then", "never", "so" and
"here comes" put the verb first in English too.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Candidate, Category, Rule
from fixer.wordindex import matches

OTHER = Rule(
    "wordorder/other-number",
    Category.GRAMMAR,
    "a number after “other”",
    why="Chinese and Vietnamese put the number last: “and 16 other districts”. "
    "Chinese may count the ones named before as well.",
    safe=False,
    tries=(
        "It reached Wuhan and other 16 districts. => It reached Wuhan and 16 other districts.",
        "She and other three doctors left. => She and three other doctors left.",
        "He, Li and other 8 people left. => He, Li and 8 other people left.",
        "She met other 16-year-olds and the other two doctors.",
        "They and other two-year courses ended. Wuhan and other 2020 events.",
        "The other three men left. Like other five star hotels, it closed.",
    ),
)
INVERSION = Rule(
    "wordorder/inversion",
    Category.GRAMMAR,
    "the verb before its subject in a statement",
    why="German, Dutch and the Nordic languages put the verb second, whatever comes first.",
    safe=False,
    tries=(
        "Yesterday was he in Bonn. => Yesterday he was in Bonn.",
        "In 2020 had they won the cup. => In 2020 they had won the cup.",
        "Already on Friday had the police closed the road. => Already on Friday the police had closed the road.",
        "Therefore must she leave the house. => Therefore she must leave the house.",
        "On Monday will it rain?",
        "Today is the last day. Only on Monday was it known. Never have they won. Not until Friday did he come.",
        "So is he. Here is the list. Then came the war. Nor will it be so. Now is the time.",
        "“Now must he go,” she sang. In no way is it so. At no time was he alone.",
        "On Friday was it he who left?",
    ),
)
RULES = (OTHER, INVERSION)

_OTHER_WORDS = words_of("other")
_VERBS = words_of("was were is are has have had will would can could must should")
_OTHER = regex(
    r"and (?P<order>other (?P<number>(?!(?:19|20)\d\d\b)\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve))"
    r"(?= (?:[a-z]+ )?(?:[a-z]+s|people|men|women|children)\b(?!['’-]))"
)
_COMPOUND = regex(
    r" (?:star|year|day|week|month|man|person|hour|minute|point|mile|page|party|part|story|lane)\b"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FIRST = regex(
    rf"(?:^|.*[.!?;:] )(?:(?:Already |Since )?(?:[Oo]n {_DAY}|[Ii]n (?:19|20)\d\d|[Yy]esterday"
    r"|[Tt]oday|[Ll]ast (?:week|month|year))"
    r"|Tomorrow|Recently|Therefore|However|Meanwhile|Currently|Finally|Later|Afterwards|Subsequently|Already|Nevertheless"
    r"|Moreover|Unfortunately|Furthermore|Thus),?$"
)
_INVERTED = regex(
    r" (?P<verb>was|were|is|are|has|have|had|will|would|can|could|must|should) (?P<subject>he|she|they|we|I|it|the police)"
    r" (?=[a-z])(?!who|that)[^.?!\n]{0,300}(?P<end>.)"
)


def check(context: Context) -> Iterator[Candidate]:
    text, places = context.view.text, context.view.places
    for match in matches(_OTHER, text, places.before(places.of(_OTHER_WORDS))):
        if not text[match.start() - 1 : match.start()].isalnum() and not _COMPOUND.match(text, match.end()):
            yield replacement(OTHER, text, *match.span("order"), f"{match['number']} other", UNSAFE)
    for match in matches(_INVERTED, text, (at - 1 for at in places.of(_VERBS) if at)):
        block = context.view.block_at(match.start()).start
        first = _FIRST.search(text[max(block, match.start() - 40) : match.start()])
        if match["end"] != "?" and first and not in_quotes(text, block, match.start()):
            new = f"{match['subject']} {match['verb']}"
            yield replacement(INVERSION, text, match.start("verb"), match.end("subject"), new, UNSAFE)
