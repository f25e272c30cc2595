"""Words that stand for things and bodies as if they were persons, or ours: "He jury has decided", "our country".

An article that became a pronoun is certain before a body of ``rules/common/institutions.txt``, which is never he or
she. "Our country" is a remark for reports whose writer never says I or we outside quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import UNSAFE, remark, replacement
from fixer.context import Context
from fixer.knowledge.irregular import words_of
from fixer.knowledge.tables import table
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

ARTICLE = Rule(
    "references/article-pronoun",
    Category.REFERENCE,
    "a pronoun in the place of an article",
    why="El, le or der was taken for the pronoun: “El jurado” is “the jury”.",
    tries=(
        "He jury has decided. => The jury has decided.",
        "In Spain he government will act. => In Spain the government will act.",
        "She company was founded in 1990. => The company was founded in 1990.",
        "He reports on the jury. He state-owned it not.",
        "Did he report in time? Will she board and leave? Should he state and prove it?",
        "Give her company a chance. Neither he nor she reported it.",
    ),
)
BODY = Rule(
    "references/body-himself",
    Category.REFERENCE,
    "a company, a party or another body as he or she",
    why="Other languages give every noun a gender; English says itself.",
    tries=(
        "The company himself knew nothing. => The company itself knew nothing.",
        "The government herself must act. => The government itself must act.",
        "The city council themselves voted. He told the company himself.",
        "She runs the company herself.",
    ),
)
PLURAL = Rule(
    "references/plural-country",
    Category.REFERENCE,
    "a country with a plural name and a plural verb",
    why="Los Estados Unidos, die USA, les Pays-Bas take a plural; in English they are one country.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The United States are ready to help. => The United States is ready to help.",
        "The United States have sent a ship. => The United States has sent a ship.",
        "Troops from the United States are ready. Mexico and the United States have met.",
        "The United States is ready; people in the Philippines are ready.",
    ),
)
OUR = Rule(
    "references/our-country",
    Category.REFERENCE,
    "“our” outside a quotation in a news report",
    why="The writer's country, army or reporter is ours only to the readers of the original.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The minister arrived in our country on Monday. => The minister arrived in our country on Monday.",
        "The driver told our correspondent about it. => The driver told our correspondent about it.",
        '"We love our country," he said. The paper said so.',
        "The strike goes on, our correspondent says.",
        "We love our country, and I say so myself. We must help our army.",
    ),
)
RULES = (ARTICLE, BODY, PLURAL, OUR)

_HE, _HIMSELF, _OUR_WORDS = words_of("he she"), words_of("himself herself"), words_of("our told")
_COUNTRY = words_of("united netherlands philippines")
_COUNTRY_VERB = regex(
    r"(?:United States|Netherlands|Philippines|United Arab Emirates|United Nations) (are|were|have)\b"
)
_THE_BEFORE = regex(r"(?:^|[.!?][\"”]? )The $")
_SINGULAR = {"are": "is", "were": "was", "have": "has"}
_OUR = regex(
    r"[Oo]ur (?:country|army|soldiers|troops|military|navy|region|republic|motherland)\b"
    r"|told our (?:correspondent|reporter)\b"
)
_FIRST_PERSON = regex(r"\b(?:[Ww]e|I|[Mm]y|[Mm]e)\b")


def check(context: Context) -> Iterator[Candidate]:
    text, places = context.view.text, context.view.places
    for match in matches(_bodies(), text, places.of(_HE)):
        if not text[match.start() - 1 : match.start()].isalnum() and not _quoted(context, match.start()):
            yield replacement(ARTICLE, text, *match.span(1), "The" if match[1][0].isupper() else "the")
    for match in _himself().finditer(text) if places.has(_HIMSELF) else ():
        yield replacement(BODY, text, *match.span(1), "itself", UNSAFE)
    for match in matches(_COUNTRY_VERB, text, places.of(_COUNTRY)):
        if _THE_BEFORE.search(_before(context, match.start(), 8)):
            yield replacement(PLURAL, text, *match.span(1), _SINGULAR[match[1]], UNSAFE)
    yield from _our(context)


@cache
def _bodies() -> re.Pattern[str]:
    nouns = "|".join(table("institutions"))
    return re.compile(rf"(He|he|She|she) (?:{nouns}) (?:has|have|is|was|will|had|said|says|of the)\b")


@cache
def _himself() -> re.Pattern[str]:
    nouns = "|".join(table("institutions"))
    after = r"(?:[a-z]+ed|must|will|can|is|was|has|had|says|said|knew|wants?|made|does|did|paid|lost|won|gave|took)\b"
    return re.compile(rf"[Tt]he (?:{nouns}) (himself|herself) {after}")


def _our(context: Context) -> Iterator[Candidate]:
    """Silent in documents whose writer says I or we."""
    text = context.view.text
    found = matches(_OUR, text, context.view.places.of(_OUR_WORDS))
    own = [match for match in found if _is_own(context, match.start())]
    if own and all(_quoted(context, match.start()) for match in _FIRST_PERSON.finditer(text)):
        for match in own:
            yield remark(OUR, text, match.start(), match.end())


def _is_own(context: Context, offset: int) -> bool:
    return not context.view.text[offset - 1 : offset].isalnum() and not _quoted(context, offset)


def _before(context: Context, offset: int, length: int) -> str:
    return context.view.text[max(context.view.block_at(offset).start, offset - length) : offset]


def _quoted(context: Context, offset: int) -> bool:
    return in_quotes(context.view.text, context.view.block_at(offset).start, offset)
