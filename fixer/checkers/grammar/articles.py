"""Articles that the next word forbids: "a hour", "an user", "a the house", "the his house", and a speaker without one.

A or an is told by the sound of the next word; only words of everyday English are judged, never names,
acronyms or "an historic", which is good English. Of two determiners the one that says more is kept.
"her the", "this the" and "its the" are left alone: they can be two parts of a sentence ("gave her the key").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import SAFE, UNSAFE, replacement
from fixer.context import Context
from fixer.knowledge.articles import mend_article
from fixer.knowledge.irregular import words_of
from fixer.knowledge.wordlist import is_common
from fixer.layout import is_headline
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.sentences import is_sentence_start
from fixer.wordindex import matches

A_AN = Rule(
    "articles/a-an",
    Category.GRAMMAR,
    "a where an belongs, or an where a belongs",
    why="The word after the article was changed or chosen later, and the article was not.",
    tries=(
        "They waited for a hour. => They waited for an hour.",
        "It is an unique chance. => It is a unique chance.",
        "He met with a old friend. => He met with an old friend.",
        "An spokesman denied it. => A spokesman denied it.",
        "Sales rose with a 8.5 percent gain. => Sales rose with an 8.5 percent gain.",
        "She is a 18-year-old from Bern. => She is an 18-year-old from Bern.",
        "It was an historic day for an hotel in a one-horse town of a European union.",
        "Vitamin A is good; group A opens; serie A and plan A, a U.S. plan, an MP, a UN aide.",
        "Both an eight and an 1,100-page book are here, a 1-0 win, a 10-year plan.",
        "The servers idnes.cz a aktualne.cz are down.",
    ),
)
DOUBLED = Rule(
    "articles/doubled",
    Category.GRAMMAR,
    "two articles or determiners in a row",
    why="One of them belongs to another wording of the sentence.",
    tries=(
        "They sold the his house. => They sold his house.",
        "He lost a the bet. => He lost the bet.",
        "They came with their the dogs. => They came with their dogs.",
        "The our team won. => Our team won.",
        "It fell on the this day. => It fell on this day.",
        "They gave her the key and made this the best day.",
        "He sings in the a cappella group; the a la carte menu was short.",
        "He plays in The The and reads The A Team.",
        "It was the my-way-or-no-way type.",
    ),
)
SPEAKER = Rule(
    "articles/speaker",
    Category.GRAMMAR,
    "a speaker without an article",
    why="Languages without articles say “, added president.”; English says “the president” unless a name follows.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        '"We will win," added president. => "We will win," added the president.',
        '"Nobody was hurt," said chairman of the board Smith.',
        '"We will win," added President Smith.',
        '"We will win," said coach John Smith.',
        "Budget is too small, says minister",
        '"We will win," said head coach of the year John Smith.',
    ),
)
RULES = (A_AN, DOUBLED, SPEAKER)

_ARTICLE = regex(
    r"\b(?:[Aa] (?=[aeiou]|ho|hei|8|1[18](?!\d))|[Aa]n (?=[b-df-gj-np-tv-z]|u|eu|one|h|[2-79]|1[02-79]))"
)
_WORD = regex(r"[a-z]+(?=[ ,.;:'’-])|\d[\d.,]*(?=[ %-])")
_PART_OF = regex(r"[\w'’.&/;+-]$|\b(?:the|[A-Z]\S*),? $|\d $")
"""Before what is no article: a letter of a name or an abbreviation, or one word of two languages."""
_WEAK_H = regex(r"h(?:a[blr]|e[rx]|i[bds]|o[rt]|u[mn]|y)")
"""Words whose h some people leave silent after "an": historic, hotel, heroic."""
_NO_NOUN = words_of("a an the and or of to in at by for how what why when where if that this it is was")
"""Words before which "a" or "an" is another mistake."""
_BEFORE_SURE = words_of(
    "of in as is was for with to by at on from has had have into about over after that and than be been are were or"
    " but such not became becomes get got make made take took give gave find found"
)

_POSSESSIVE = r"his|our|their|my|your"
_TWO = regex(
    rf"(?:(?:The|the|An?|an?) (?P<keep>{_POSSESSIVE}|its|this|these|those)|(?:An?|an?) (?P<the>the)"
    r"|(?:Our|our|Their|their|My|my|Your|your|His|his) (?:the|an?)) (?=[a-z]+[ ,.;:])"
)
_A_OR_AN = words_of("a an")
_BEFORE_THE = words_of("a an our their my your his")
_BEHIND_THE = words_of("his our their my your its this these those")
_ALA = regex(r"(?:la|cappella|priori|posteriori|lot|deux|is|are|was|were|and|or)\b")

_ROLES = (
    "president|minister|prime minister|spokesman|spokeswoman|spokesperson|mayor|director|lawyer|prosecutor|governor"
    "|chairman|politician|deputy|scientist|analyst|virologist|press secretary|press service|head of state|police"
)
_SAID = "said|says|added|stressed|explained|noted|emphasized|stated|announced|concluded|continued|recalled|pointed out"
_SAYING = words_of(_SAID.replace("|", " "))
_SPEAKER = regex(rf"[\"”,] (?:{_SAID}) ({_ROLES})(?=[.,;])")


def check(context: Context) -> Iterator[Candidate]:
    text, places = context.view.text, context.view.places
    for match in matches(_ARTICLE, text, places.of(_A_OR_AN)):
        yield from _indefinite(context, match)
    for match in matches(
        _TWO, text, sorted({*places.of(_BEFORE_THE), *places.before(places.of(_BEHIND_THE))})
    ):
        if not text[match.start() - 1 : match.start()].isalnum() and not _ALA.match(text, match.end()):
            yield _doubled(text, match)
    for match in matches(_SPEAKER, text, (at - 2 for at in places.of(_SAYING))):
        if not is_headline(context.view, context.view.block_at(match.start())):
            yield replacement(SPEAKER, text, match.start(1), match.end(1), f"the {match[1]}", UNSAFE)


def _indefinite(context: Context, match: re.Match[str]) -> Iterator[Candidate]:
    text, start = context.view.text, match.start()
    article, word = match[0].strip(), _WORD.match(text, match.end())
    if not word or mend_article(article, text[match.end() : match.end() + 40]) == article:
        return
    block_start = context.view.block_at(start).start
    first = is_sentence_start(text, start, block_start)
    if (article[0] == "A" and not first) or _PART_OF.search(text[max(block_start, start - 20) : start]):
        return
    if not word[0][0].isdigit() and (not is_common(word[0]) or word[0] in _NO_NOUN):
        return
    if article.lower() == "an" and _WEAK_H.match(word[0]):
        return
    before = text[max(block_start, start - 12) : start].split()
    sure = first or bool(before and before[-1].lower() in _BEFORE_SURE)
    new = mend_article(article, text[match.end() : match.end() + 40])
    yield replacement(A_AN, text, start, start + len(article), new, SAFE if sure else UNSAFE)


def _doubled(text: str, match: re.Match[str]) -> Candidate:
    """Keeps the possessive or the demonstrative, else the definite article."""
    kept = match["keep"] or match["the"] or match[0].partition(" ")[0]
    if match[0][0].isupper():
        kept = kept.capitalize()
    return replacement(DOUBLED, text, match.start(), match.end() - 1, kept, UNSAFE)
