"""Capitals: names in small letters; capitals left from German, title case or shouting in running text.

Months, weekdays, peoples, languages, countries and cities come from the table ``capitalised``, which leaves
out every word that also means something small (march, may, polish, turkey, china). A text that has the
habit of small letters is left alone, and so are headlines, quotations, addresses and handles.

Safe are: a name of the table behind an English word outside quotation marks, "76-Year-old", and a word
whose last letter alone is a capital ("NeedS"), if the word is in everyday use and no name of a model.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from fixer.candidates import replacement
from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.layout import in_quotes, is_headline
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Label, Rule
from fixer.sentences import is_sentence_start
from fixer.view import View

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

SMALL = Rule(
    "capitals/small",
    Category.NAME,
    "a name in small letters",
    why="Many languages write months, weekdays, peoples and languages small; English gives them a capital.",
    tries=(
        "They met on friday. => They met on Friday.",
        "The german police came in january. => The German police came in January.",
        "He flew to kyiv. She speaks spanish. => He flew to Kyiv. She speaks Spanish.",
        "They ate french fries off brussels sprouts and india rubber.",
        "Polish the turkey in march; you may lose.",
        "he lives in paris. she lives in london. they meet on friday.",
        "Write to friday@example.org or see germany.info and #berlin.",
        "The file is in /home/moscow and moscow_2.",
        "She cast the hand in plaster of paris and ate chicken kiev.",
    ),
)
BODIES = Rule(
    "capitals/bodies",
    Category.NAME,
    "an acronym in small letters",
    why="The EU, the UN, NATO and the like are acronyms.",
    tries=(
        "Ministers of the eu met. => Ministers of the EU met.",
        "He wants to join nato. => He wants to join NATO.",
        "The un said so. => The UN said so.",
        "Le monde est un tout. C'est la vie, mon ami.",
        "Mail to info@nato.int or see eu.example.org.",
    ),
)
OWN = Rule(
    "capitals/own-name",
    Category.NAME,
    "a name of this text in small letters",
    why="The text writes this word with a capital everywhere else, and it is no English word.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "We met at the Rakoczy ball. The Rakoczy band played. All felt the rakoczy flair. => "
        "We met at the Rakoczy ball. The Rakoczy band played. All felt the Rakoczy flair.",
        "Osaka Prefecture paid. The prefecture is rich. Saga Prefecture and Nara Prefecture did not.",
        "Gaijin are rich. The Gaijin sang; the Gaijin left. You are a gaijin.",
        "They met the Sanfu days. The sanfu days are hot. In sanfu all sleep; Sanfu ends late.",
    ),
)
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
RULES = (SMALL, BODIES, OWN, INSIDE, BURST, YEAR_OLD, POLICE, SHOUTED, STRAY)

_LEFT, _RIGHT = r"(?<![\w@#/.\\&-])", r"(?![\w@/\\&]|\.\w)"
_SMALL_WORD = re.compile(rf"{_LEFT}[a-z]{{2,}}(?![\w@/\\&])")
_NOT_AFTER = re.compile(r"\b(?:plaster of|chicken|id|user|login|file|folder|site|domain) $")
_ENGLISH_BEFORE = re.compile(r"[(“\"]?([\w'’]+),? $")
_BODIES = {
    "nato": "NATO",
    "uefa": "UEFA",
    "fifa": "FIFA",
    "unesco": "UNESCO",
    "unicef": "UNICEF",
    "opec": "OPEC",
}
_THE_BODIES = {"eu": "EU", "un": "UN", "usa": "USA", "uk": "UK"}
_BODY = re.compile(
    rf"{_LEFT}(?:(?<=[a-z] )({'|'.join(_BODIES)})|(?<=[Tt]he )(?:{'|'.join(_THE_BODIES)}))(?=[ ,.;:'’)]){_RIGHT}"
)

_HABIT = 6
"""Names in small letters from which on they may be the author's way to write."""

_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_NO_ARTICLE = re.compile(rf"{_LEFT}(?<!\ba )(?<!\ban )")
_MOST_OWN = 20
"""Names that are looked for in small letters; keeps the work in step with the text."""

_HUMP = re.compile(r"[a-z][A-Z]")
_IN_TOKEN = "_@#/.-'’"
_TOKEN = re.compile(r"[\w'’-]+")
_LAST = re.compile(r"[A-Za-z][a-z]{2,}[A-Z]$")
_MODELS = frozenset(
    ("models", "types", "plans", "series", "cars", "stars", "apps", "plane", "place", "planet")
)
"""What a letter behind another word also gives: Model S, Type S, App S."""

_LITTLE = r"The|Of|That|To|In|On|And|For|With|By|Is|Are|Was|Were|An?|At|From|Has|Have|Its?|As|Not|Be|Will|This|Their"
_LITTLE_WORD = re.compile(rf"\b(?:{_LITTLE})\b")
_BURST = re.compile(r"[A-Z][\w'’-]*(?:,? (?:[A-Z][\w'’-]*|[0-9]+)){7,}")
_BURST_SIGNS = (" Of ", " The ", " And ")
_LEAST_AROUND = 10
"""Letters of a block outside its title case; else it is a headline with a full stop."""

_LONG = 7
"""Letters from which on a word that looks English is one, though it is not in the list of common ones."""

_AGE = re.compile(r"(?<=[0-9]-)(Year-[Oo]ld|year-Old)s?\b")
_POLICE = re.compile(
    r"Police(?= (?:said|says|were|was|are|have|had|will|would|could|did|also|who|that|by|on|in|at|to|for|but|and \w+ed"
    r"|because|when|after|about)\b|[.,;:])"
)
_BEFORE_POLICE = (" the ", " by ", " with ")
_GRADE = re.compile(r"(?:LEVEL|CLASS|GRADE|PHASE|STAGE|TYPE|CATEGORY)(?= (?:[IVX]+|[0-9]+)\b)")

_ANYWHERE = ("And", "Or", "Longer", "Higher", "Lower", "Stronger", "Better", "Further", "Earlier")
_STRAY = re.compile(
    rf"(?:{'|'.join(_ANYWHERE)}|The|An|This|That|His|Her|Their|Its|More|Very|Of|With|From|By|At|On|In|For)"
    r"(?= [a-z]{2,}(?: [a-z]|[.,;:!?]))"
)
_GOES_ON = re.compile(
    r"(?:of|to|the|an?|and|or|at|with|by|from|into|including|that|which|is|are|was|were|be|as|than|because|if|when|while"
    r"|his|her|their|its|our|my|your|for|on|in|about|against|between|during|under|over)$"
)
"""After these no sentence ends, so that no full stop can be missing."""
_WORD_BEFORE = re.compile(r"(?<![\w'’-])([a-z]{1,20}) $")


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    if not _writes_small(view.text):
        small = Counter(_SMALL_WORD.findall(view.text))
        yield from _small(view, small)
        yield from _bodies(view, small)
        yield from _own(view, small)
    yield from _inside(view)
    yield from _bursts(view)
    yield from _ages(view)
    yield from _police(view)
    yield from _shouted(view)
    yield from _stray(view)


def _writes_small(text: str) -> bool:
    """Whether the text has the habit of small letters: chat, verse."""
    return len(re.findall(r"[.!?] [a-z]", text)) > len(re.findall(r"[.!?] [A-Z\"“]", text))


@cache
def _capitalised() -> dict[str, str]:
    return {word.lower(): word for word in table("capitalised")}


def _small(view: View, small: Counter[str]) -> Iterator[Candidate]:
    names, text = _capitalised(), view.text
    found = sorted(small.keys() & names.keys())
    if not found or _is_habit(text, sum(small[word] for word in found)):
        return
    for match in re.finditer(rf"{_LEFT}(?:{'|'.join(found)}){_RIGHT}", text):
        name, (start, end) = names[match[0]], match.span()
        if not _may_be_small(text, start, end, name):
            yield replacement(SMALL, text, start, end, name, _level(view, start))


def _is_habit(text: str, small: int) -> bool:
    """Whether the text writes such names small more often than not, and not only here and there."""
    return small >= _HABIT and small > sum(map(text.count, table("capitalised")))


def _may_be_small(text: str, start: int, end: int, name: str) -> bool:
    """French fries, chicken kiev, plaster of paris; names of files."""
    after = _SMALL_WORD.match(text, end + 1)
    if after and after[0] in table("capitalised")[name]:
        return True
    return bool(_NOT_AFTER.search(text, max(0, start - 15), start))


def _level(view: View, start: int) -> Applicability:
    """Safe behind an English word, so that it is no foreign phrase, and in nobody's mouth."""
    before = _ENGLISH_BEFORE.search(view.text, max(0, start - 25), start)
    quoted = in_quotes(view.text, view.block_at(start).start, start)
    return SAFE if before and is_common(before[1].lower()) and not quoted else UNSAFE


def _bodies(view: View, small: Counter[str]) -> Iterator[Candidate]:
    if small.keys().isdisjoint((*_BODIES, *_THE_BODIES)):
        return
    for match in _BODY.finditer(view.text):
        new = _BODIES.get(match[0]) or _THE_BODIES[match[0]]
        yield replacement(
            BODIES, view.text, *match.span(), new, _level(view, match.start()) if match[1] else UNSAFE
        )


def _own(view: View, small: Counter[str]) -> Iterator[Candidate]:
    """Foreign-looking words that stand small once, and as a name twice by themselves or four times."""
    big = Counter(_NAME.findall(view.text))
    once = (word for word, count in small.items() if count == 1 and big[word.capitalize()] > 1)
    found = [word for word in once if _looks_foreign(word) and word not in _capitalised()]
    for word in found[:_MOST_OWN]:
        name = word.capitalize()
        by_itself = re.finditer(rf"{name}(?= [a-z]|['’.,])", view.text)
        alone = sum(view.text[match.start() - 2 : match.start() - 1].islower() for match in by_itself)
        if alone < 2 and big[name] < 4:
            continue
        for match in re.finditer(word + _RIGHT, view.text):
            if _NO_ARTICLE.match(view.text, match.start()):
                yield replacement(OWN, view.text, *match.span(), name, UNSAFE)


@lru_cache(maxsize=1 << 14)
def _looks_foreign(word: str) -> bool:
    """Whether it has three letters in a row that no common English word has."""
    return not is_common(word) and not _english_trigrams().issuperset(_trigrams(word))


def _trigrams(word: str) -> set[str]:
    return {word[i : i + 3] for i in range(len(word) - 2)}


@cache
def _english_trigrams() -> frozenset[str]:
    return frozenset(trigram for word in table("words") for trigram in _trigrams(word))


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


def _bursts(view: View) -> Iterator[Candidate]:
    if not any(sign in view.text for sign in _BURST_SIGNS):
        return
    for match in _BURST.finditer(view.text):
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
        ordinary = is_common(low) or (len(low) >= _LONG and not _looks_foreign(low))
        return low if ordinary else word[0]

    return re.sub(r"[A-Za-z][\w'’]*", lower, text)


def _is_plain(view: View, at: int) -> bool:
    """Whether ``at`` stands in no heading and no quotation."""
    block = view.block_at(at)
    return block.block.kind is not Kind.HEADING and not in_quotes(view.text, block.start, at)


def _ages(view: View) -> Iterator[Candidate]:
    for match in _AGE.finditer(view.text) if "ear-" in view.text else ():
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
    for match in _GRADE.finditer(view.text):
        if _WORD_BEFORE.search(view.text, max(0, match.start() - 22), match.start()):
            yield replacement(SHOUTED, view.text, *match.span(), match[0].capitalize(), UNSAFE)


def _stray(view: View) -> Iterator[Candidate]:
    for match in _STRAY.finditer(view.text):
        before = _WORD_BEFORE.search(view.text, max(0, match.start() - 22), match.start())
        if before and (match[0] in _ANYWHERE or _GOES_ON.match(before[1])) and _is_plain(view, match.start()):
            yield replacement(STRAY, view.text, *match.span(), match[0].lower(), UNSAFE)
