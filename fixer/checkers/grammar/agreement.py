"""Number: "three person", "one of the best player", "the police has", "they was".

Only nouns of ``rules/common/count_nouns.txt`` are judged, and only where nothing follows that they could
belong to ("a three-year term", "top 10 player", "the 2005 season" are good English). Subjects are judged
at the beginning of a sentence or clause, where no "one of" can stand before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import SAFE, UNSAFE, replacement
from fixer.context import Context
from fixer.knowledge.inflect import noun_forms
from fixer.knowledge.irregular import words_of
from fixer.knowledge.tables import table
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Candidate, Category, Rule
from fixer.sentences import is_sentence_start
from fixer.wordindex import matches

NUMBER = Rule(
    "agreement/number",
    Category.GRAMMAR,
    "a number above one with a singular noun",
    why="Chinese, Japanese, Turkish or Hungarian keep the noun singular after a number.",
    tries=(
        "They arrested three person in Bonn. => They arrested three people in Bonn.",
        "It happened five year ago. => It happened five years ago.",
        "Two woman were hurt. => Two women were hurt.",
        "He ran for several hour, then stopped. => He ran for several hours, then stopped.",
        "Police held 14 suspect after the raid. => Police held 14 suspects after the raid.",
        "He got a three year and two month term.",
        "She beat a top 10 player in the 2005 season, on day 3 week after week.",
        "A Half-Life 2 game is a level 5 event for two person teams.",
        "They won 2-1 game by game; COVID-19 case numbers fell; it cost $5 a week.",
        "It is good for both work and family, after many system and rule changes.",
        "The second-year No. 4 team won.",
        "After 21 day trips he was tired. It is number two song in June 2019 week by week.",
        "These two one man shows are twenty-one year in the making.",
    ),
)
ONE_OF = Rule(
    "agreement/one-of",
    Category.GRAMMAR,
    "“one of the” with a singular noun",
    why="One of several: the noun is a plural.",
    tries=(
        "He is one of the best player in Spain. => He is one of the best players in Spain.",
        "It is one of the most important city of the country. "
        "=> It is one of the most important cities of the country.",
        "One of the main reason is money. => One of the main reasons is money.",
        "She is one of the youngest team leaders and one of the best in the state.",
        "It is one of the first of its kind and one of the most city-like places.",
    ),
)
PLURAL = Rule(
    "agreement/plural-noun",
    Category.GRAMMAR,
    "a plural noun with a singular verb",
    why="“Police” and “people” are plurals in American English.",
    tries=(
        "The police has arrested a man. => The police have arrested a man.",
        "They say that police is looking for him. => They say that police are looking for him.",
        "Many people was there. => Many people were there.",
        "One of the people was hurt. The state police chief has gone, and the number of people is high.",
        "People Is a magazine. A call to the police was made. Asking the police is free.",
    ),
)
PRONOUN = Rule(
    "agreement/pronoun",
    Category.GRAMMAR,
    "a pronoun with the verb form of another",
    tries=(
        "They was late. => They were late.",
        "He have a house. => He has a house.",
        "She are at home. => She is at home.",
        "We has won. => We have won.",
        "If he were here, we should insist that he have time.",
        '"They was late," he said.',
        "Does he have a car? Where are they?",
    ),
)
RULES = (NUMBER, ONE_OF, PLURAL, PRONOUN)

_FOLLOWS = (
    r"(?=[.,;:!?)]|\n| (?:of|in|and|or|but|have|had|has|were|was|are|is|who|that|from|for|to|at|on|after|before|ago"
    r"|later|with|will|died|during|until|since|when|while|as|because)\b)"
)
"""What may follow the noun; anything else may be the noun that the number belongs to."""
_COUNTS = words_of(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty several many both"
)
_NOT_A_COUNT = regex(
    r"(?:[\w.,:/$€£¥#+–-]|(?:\b(?:an?|the|one|no\.?|number|top|level|type|class|grade|phase|day|page|part|stage|tier|season"
    r"|episode|group|game|round|area|zone|category|article|chapter|month|year|room|version|his|her|its|their|our|this|that|each|every"
    r"|per|first|last|next)|\d) )$"
)
_CAPITAL_BEFORE = regex(r"\b(?!(?:Some|About|Around|Over|Nearly|Almost|Only|After|For|At|In) )[A-Z]\w* $")
_CALENDAR = regex(r"\d[\d,]* (?:month|day)$")
"""What dates look like after Japanese and Chinese: "12 month 3 day"."""
_SUPERLATIVE = (
    r"most [a-z-]+|biggest|largest|smallest|oldest|youngest|best|best-known|worst|greatest|highest|longest|strongest"
    r"|richest|poorest|finest|busiest|main|leading|major|key|few|many|first|last"
)
_ONE, _PLURALS, _PRONOUN_WORDS = (
    words_of("one"),
    words_of("police people"),
    words_of("they we you he she it i"),
)
_PLURAL_SUBJECT = regex(r"(?:[Pp]olice|people) (is|was|has)\b")
_CLAUSE_START = regex(
    r"(?:^|[.!?][\"”]? |[,;] |\b(?:that|because|but|whether) )"
    r"(?:(?:the )?police|(?:many|some|most|these|those|other|two|three|four|five|\d+) people)$",
    re.I,
)
_PRONOUNS = regex(
    r"(?:(?:They|We|You) (is|was|has|does)|(?:He|She|It) (are|were|have|do)|I (is|are|has|does))\b(?! (?:n['’]t|to))"
)
_PLURAL_FORM = {"is": "are", "was": "were", "has": "have", "does": "do"}
_FIRST_FORM = {"is": "am", "are": "am", "has": "have", "does": "do"}
_SINGULAR_FORM = {"are": "is", "were": "was", "have": "has", "do": "does"}


def check(context: Context) -> Iterator[Candidate]:
    text, places = context.view.text, context.view.places
    for pattern, offsets in zip(_counted(), (places.of(_COUNTS), places.numbers), strict=True):
        for match in matches(pattern, context.view.folded, offsets):
            yield from _number(context, match)
    for match in matches(_one_of(), text, places.of(_ONE)):
        yield replacement(ONE_OF, text, *match.span(1), noun_forms(match[1])[1])
    for match in matches(_PLURAL_SUBJECT, text, places.of(_PLURALS)):
        if _CLAUSE_START.search(_before(context, match.start(1) - 1)):
            yield replacement(PLURAL, text, *match.span(1), _PLURAL_FORM[match[1]], UNSAFE)
    for match in matches(_PRONOUNS, text, places.of(_PRONOUN_WORDS)):
        yield from _pronoun(context, match)


@cache
def _counted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number and a singular noun, in folded text: spelled out, and in digits."""
    noun = rf" (?P<noun>{'|'.join(table('count_nouns'))})\b{_FOLLOWS}"
    return re.compile(rf"(?:{'|'.join(_COUNTS)}){noun}"), re.compile(rf"[0-9]+(?:,[0-9]{{3}})*{noun}")


@cache
def _one_of() -> re.Pattern[str]:
    nouns = "|".join(table("count_nouns"))
    return re.compile(rf"[Oo]ne of (?:the|his|her|their|our|its) (?:{_SUPERLATIVE}) ({nouns})\b{_FOLLOWS}")


def _before(context: Context, offset: int) -> str:
    return context.view.text[max(context.view.block_at(offset).start, offset - 24) : offset]


def _number(context: Context, match: re.Match[str]) -> Iterator[Candidate]:
    count, before = match[0].partition(" ")[0], _before(context, match.start())
    if count in ("0", "1") or not context.view.text[slice(*match.span("noun"))].islower():
        return
    if count in ("many", "several", "both") and context.view.folded.startswith(
        (" and ", " or "), match.end()
    ):
        return
    if re.fullmatch(r"(?:19|20)\d\d", count) or _CALENDAR.match(match[0]):
        return
    if _NOT_A_COUNT.search(before.lower()) or _CAPITAL_BEFORE.search(before):
        return
    level = UNSAFE if count[0].isdigit() else SAFE
    yield replacement(NUMBER, context.view.text, *match.span("noun"), noun_forms(match["noun"])[1], level)


def _pronoun(context: Context, match: re.Match[str]) -> Iterator[Candidate]:
    text, start = context.view.text, match.start()
    block = context.view.block_at(start).start
    if not is_sentence_start(text, start, block) or in_quotes(text, block, start):
        return
    group = match.lastindex or 1
    new = (_PLURAL_FORM, _SINGULAR_FORM, _FIRST_FORM)[group - 1][match[group]]
    yield replacement(PRONOUN, text, *match.span(group), new, UNSAFE)
