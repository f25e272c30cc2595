"""Capitals where none belong: left from German, from title case or from shouting, in running text.

Headlines, quotations, addresses and handles are left alone. Safe are "76-Year-old", and a word whose last letter alone
is a capital ("NeedS"), if the word is in everyday use and no name of a model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fixer.checkers.candidates import replacement
from fixer.checkers.letters.lookalikes import looks_foreign
from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.layout import in_quotes, is_headline
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Label, Rule
from fixer.sentences import is_sentence_start
from fixer.view import View
from fixer.wordindex import matches

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE
INSIDE = Rule(
    "capitals/inside-word",
    Category.PUNCTUATION,
    "a capital inside a word",
    why="Title case went wrong on the last letter, or two texts were glued.",
    tries=(
        "The DeputY came. => The Deputy came.",
        "It ContinueD as the town NeedS rain. => It Continued as the town Needs rain.",
        "She has an iPhone, an eBay account and a PlayStation, and works at YouTube and SpaceX.",
        "McDonald and DiCaprio use LaTeX, TypeS and ModelS.",
        "The pH and the kWh of the GmbH.",
        "LeGend Smith plays WoW.",
    ),
)
BURST = Rule(
    "capitals/title-case",
    Category.PUNCTUATION,
    "title case in a running sentence",
    why="Parts of Chinese articles come out as if they were a headline.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He came, and Told The Reporter That The Growth Of The Town Needs Support, he added later. => "
        "He came, and told the reporter that the growth of the town needs support, he added later.",
        "She read The Lord of the Rings on the train and liked it very much.",
        'They sang "The Long And Winding Road To The Sea And To The Hills" all night long in the bus.',
        "Why The Growth Of The Town Needs Support And Rain",
        "We Must Return To The Truth To Live In Peace In The Town.",
    ),
)
YEAR_OLD = Rule(
    "capitals/year-old",
    Category.PUNCTUATION,
    "“Year-old” with a capital",
    why="German writes the person as a noun: 76-Jähriger.",
    tries=(
        "A 76-Year-old fell off the roof. => A 76-year-old fell off the roof.",
        "Police seek a 9-Year-Old who ran away. => Police seek a 9-year-old who ran away.",
        "76-Year-Old Man Wins Race",
        "A 76-year-old fell off the roof.",
    ),
)
POLICE = Rule(
    "capitals/police",
    Category.PUNCTUATION,
    "“the Police” with a capital",
    why="German writes every noun with a capital; in English the police is no name.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "A man called the Police and waited for them. => A man called the police and waited for them.",
        "It is being handled by the Police. => It is being handled by the police.",
        "The Police sang. Sting left The Police for good.",
        "He saw the Police Academy film and a concert of The Police.",
    ),
)
SHOUTED = Rule(
    "capitals/shouted",
    Category.PUNCTUATION,
    "a grade in capitals",
    why="The original's grade of an alarm came through in capitals.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "They declared a LEVEL II alarm. => They declared a Level II alarm.",
        "LEVEL 3 is hard. The CLASS is full.",
    ),
)
STRAY = Rule(
    "capitals/stray",
    Category.PUNCTUATION,
    "a small word with a capital in the middle of a sentence",
    why="A sentence of the original was cut or joined there, or its capital was kept.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "They met in spring And left in June. => They met in spring and left in June.",
        "The minister urges Longer storage of data. => The minister urges longer storage of data.",
        "He spoke of The price of bread. => He spoke of the price of bread.",
        "He stayed at The Hague. She reads The Times. They saw It in a cinema.",
        "He asked, “And then?” (More on page two) – The rest is history.",
        "The motto: More for all. 1. The first. a) The second.",
        "He won it for On the Waterfront. Kangaroo Is farmers wait.",
        "They live in the town The war is over.",
    ),
)
_HUMP = regex(r"[A-Z](?![\w'’-])(?<=[a-z]{2}.)")
_IN_TOKEN = "_@#/.-'’"
_TOKEN = regex(r"[\w'’-]+")
_LAST = regex(r"[A-Za-z][a-z]{2,}[A-Z]$")
_MODELS = frozenset(
    ("models", "types", "plans", "series", "cars", "stars", "apps", "plane", "place", "planet")
)
"""What a letter behind another word also gives: Model S, Type S, App S."""
_LITTLE = r"The|Of|That|To|In|On|And|For|With|By|Is|Are|Was|Were|An?|At|From|Has|Have|Its?|As|Not|Be|Will|This|Their"
_LITTLE_WORD = regex(rf"(?:{_LITTLE})\b")
_BURST = regex(r"[A-Z][\w'’-]*(?:,? (?:[A-Z][\w'’-]*|[0-9]+)){7,}")
_BURST_SIGNS = (" Of ", " The ", " And ")
_LEAST_AROUND = 10
"""Letters of a block outside its title case; else it is a headline with a full stop."""
_LONG = 7
"""Letters from which on a word that looks English is one, though it is not in the list of common ones."""
_YEAR = frozenset(("year",))
_AGE = regex(r"(?<=[0-9]-)(Year-[Oo]ld|year-Old)s?\b")
_POLICE = regex(
    r"Police(?= (?:said|says|were|was|are|have|had|will|would|could|did|also|who|that|by|on|in|at|to|for|but|and \w+ed"
    r"|because|when|after|about)\b|[.,;:])"
)
_BEFORE_POLICE = (" the ", " by ", " with ")
_GRADES = frozenset(("level", "class", "grade", "phase", "stage", "type", "category"))
_GRADE = regex(r"[A-Z]+(?= (?:[IVX]+|[0-9]+)\b)")
_ANYWHERE = ("And", "Or", "Longer", "Higher", "Lower", "Stronger", "Better", "Further", "Earlier")
_STRAY_WORDS = (
    f"{'|'.join(_ANYWHERE)}|The|An|This|That|His|Her|Their|Its|More|Very|Of|With|From|By|At|On|In|For"
)
_STRAY = regex(rf"(?:{_STRAY_WORDS})(?= [a-z]{{2,}}(?: [a-z]|[.,;:!?]))")
_LITTLE_CAPITAL = regex(rf"(?:{_STRAY_WORDS}|{_LITTLE})\b")
"""Where ``_LITTLE_WORD`` and ``_STRAY`` begin, or a word ends so."""
_GOES_ON = regex(
    r"(?:of|to|the|an?|and|or|at|with|by|from|into|including|that|which|is|are|was|were|be|as|than|because|if|when|while"
    r"|his|her|their|its|our|my|your|for|on|in|about|against|between|during|under|over)$"
)
"""After these no sentence ends, so that no full stop can be missing."""
_WORD_BEFORE = regex(r"(?<![\w'’-])([a-z]{1,20}) $")


def _inside(view: View) -> Iterator[Candidate]:
    text = view.text
    for hump in _HUMP.finditer(text):
        start = hump.start()
        while start > 0 and (text[start - 1].isalnum() or text[start - 1] in _IN_TOKEN):
            start -= 1
        token = _TOKEN.match(text, start)
        if token and token.end() > hump.start() and _is_slip(token[0]):
            new = token[0][:-1] + token[0][-1].lower()
            yield replacement(INSIDE, text, *token.span(), new)


def _is_slip(word: str) -> bool:
    """Whether only its last letter parts it from an ordinary word, and it is no model."""
    low = word.lower()
    return bool(_LAST.match(word)) and is_common(low) and low not in _MODELS


def _bursts(view: View, little: Sequence[int]) -> Iterator[Candidate]:
    text = view.text
    inside = [at for at in little if text[at - 1] == " " and (text[at - 2] == "," or text[at - 2].isalnum())]
    if len(inside) < 2 or not any(sign in text for sign in _BURST_SIGNS):
        return
    for match in _BURST.finditer(text):
        if len(_LITTLE_WORD.findall(match[0])) < 3 or not _in_running_text(view, match):
            continue
        block = view.block_at(match.start())
        new = _lowered(match[0], is_sentence_start(view.text, match.start(), block.start))
        if new != match[0]:
            yield replacement(BURST, view.text, *match.span(), new, UNSAFE)


def _in_running_text(view: View, match: re.Match[str]) -> bool:
    block = view.block_at(match.start())
    around = block.end - block.start - len(match[0])
    return around >= _LEAST_AROUND and _is_plain(view, match.start()) and not is_headline(view, block)


def _lowered(text: str, keep_first: bool) -> str:
    """The common words in small letters; names, and the first word of a sentence, as they are."""

    def lower(word: re.Match[str]) -> str:
        if (keep_first and word.start() == 0) or word[0] in table("capitalised") or word[0] == "I":
            return word[0]
        low = word[0].lower()
        ordinary = is_common(low) or (len(low) >= _LONG and not looks_foreign(low))
        return low if ordinary else word[0]

    return re.sub(r"[A-Za-z][\w'’]*", lower, text)


def _is_plain(view: View, at: int) -> bool:
    """Whether ``at`` stands in no heading and no quotation."""
    block = view.block_at(at)
    return block.block.kind is not Kind.HEADING and not in_quotes(view.text, block.start, at)


def _ages(view: View) -> Iterator[Candidate]:
    for match in matches(_AGE, view.text, view.places.of(_YEAR)):
        title = (
            is_headline(view, view.block_at(match.start()))
            or view.text[match.end() + 1 : match.end() + 2].isupper()
        )
        if match[1] != "Year-Old" or not title:
            yield replacement(YEAR_OLD, view.text, *match.span(), match[0].lower())


def _police(view: View) -> Iterator[Candidate]:
    for match in _POLICE.finditer(view.text) if "Police" in view.text else ():
        if view.text[max(0, match.start() - 6) : match.start()].endswith(_BEFORE_POLICE) and _is_plain(
            view, match.start()
        ):
            yield replacement(POLICE, view.text, *match.span(), "police", UNSAFE)


def _shouted(view: View) -> Iterator[Candidate]:
    for match in matches(_GRADE, view.text, view.places.of(_GRADES)):
        if _WORD_BEFORE.search(view.text, max(0, match.start() - 22), match.start()):
            yield replacement(SHOUTED, view.text, *match.span(), match[0].capitalize(), UNSAFE)


def _stray(view: View, little: Sequence[int]) -> Iterator[Candidate]:
    text = view.text
    for match in matches(_STRAY, text, [at for at in little if text[at - 2].islower()]):
        before = _WORD_BEFORE.search(text, max(0, match.start() - 22), match.start())
        if before and (match[0] in _ANYWHERE or _GOES_ON.match(before[1])) and _is_plain(view, match.start()):
            yield replacement(STRAY, text, *match.span(), match[0].lower(), UNSAFE)


RULES = (INSIDE, BURST, YEAR_OLD, POLICE, SHOUTED, STRAY)


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    yield from _inside(view)
    yield from _ages(view)
    yield from _police(view)
    yield from _shouted(view)
    little = [match.start() for match in _LITTLE_CAPITAL.finditer(view.text)]
    yield from _bursts(view, little)
    yield from _stray(view, little)
