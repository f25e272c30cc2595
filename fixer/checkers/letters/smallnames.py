"""Names in small letters: months, peoples, cities, acronyms, and a name that the text itself writes with a capital.

Months, weekdays, peoples, languages, countries and cities come from the table ``capitalised``, which leaves
out every word that also means something small (march, may, polish, turkey, china). A text that has the
habit of small letters is left alone. Safe is a name of the table behind an English word outside quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fixer.checkers.candidates import SAFE, UNSAFE, replacement
from fixer.checkers.letters.lookalikes import looks_foreign
from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Label, Rule
from fixer.view import View
from fixer.wordindex import matches

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
_LEFT, _RIGHT = r"(?<![\w@#/.\\&-])", r"(?![\w@/\\&]|\.\w)"
_NO_DOMAIN = regex(_RIGHT)
_SMALL_WORD = regex(rf"{_LEFT}[a-z]{{2,}}(?![\w@/\\&])")
_NOT_AFTER = regex(r"\b(?:plaster of|chicken|id|user|login|file|folder|site|domain) $")
_ENGLISH_BEFORE = regex(r"[(“\"]?([\w'’]+),? $")
_BODIES = {
    "nato": "NATO",
    "uefa": "UEFA",
    "fifa": "FIFA",
    "unesco": "UNESCO",
    "unicef": "UNICEF",
    "opec": "OPEC",
}
_THE_BODIES = {"eu": "EU", "un": "UN", "usa": "USA", "uk": "UK"}
_ALL_BODIES = frozenset((*_BODIES, *_THE_BODIES))
_BODY = regex(
    rf"{_LEFT}(?:(?<=[a-z] )({'|'.join(_BODIES)})|(?<=[Tt]he )(?:{'|'.join(_THE_BODIES)}))(?=[ ,.;:'’)]){_RIGHT}"
)
_HABIT = 6
"""Names in small letters from which on they may be the author's way to write."""
_NAME = regex(r"\b[A-Z][a-z]{4,}\b")
_NO_NAME_NEXT = regex(r" [a-z]|['’.,]")
_NO_ARTICLE = regex(rf"{_LEFT}(?<!\ba )(?<!\ban )")


def _writes_small(text: str) -> bool:
    """Whether the text has the habit of small letters: chat, verse."""
    return len(re.findall(r"[.!?] [a-z]", text)) > len(re.findall(r"[.!?] [A-Z\"“]", text))


@cache
def _capitalised() -> dict[str, str]:
    return {word.lower(): word for word in table("capitalised")}


@cache
def _small_names() -> frozenset[str]:
    return frozenset(_capitalised())


def _small(view: View) -> Iterator[Candidate]:
    names, text = _capitalised(), view.text
    found = list(matches(_SMALL_WORD, text, view.places.of(_small_names())))
    if not found or _is_habit(view, len(found)):
        return
    for match in found:
        name, (start, end) = names[match[0]], match.span()
        if _NO_DOMAIN.match(text, end) and not _may_be_small(text, start, end, name):
            yield replacement(SMALL, text, start, end, name, _level(view, start))


def _is_habit(view: View, small: int) -> bool:
    """Whether the text writes such names small more often than not, and not only here and there."""
    if small < _HABIT:
        return False
    places = view.places.of(_small_names())
    return small > sum(view.text[at].isupper() for at in places)


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


def _bodies(view: View) -> Iterator[Candidate]:
    for match in matches(_BODY, view.text, view.places.of(_ALL_BODIES)):
        new = _BODIES.get(match[0]) or _THE_BODIES[match[0]]
        yield replacement(
            BODIES, view.text, *match.span(), new, _level(view, match.start()) if match[1] else UNSAFE
        )


def _own(view: View) -> Iterator[Candidate]:
    """Foreign-looking words that stand small once, and as a name twice by themselves or four times."""
    text, places = view.text, view.places.by_word
    for word in view.places.rare:
        if len(word) < 5 or len(places[word]) < 3 or not looks_foreign(word) or word in _capitalised():
            continue
        small = list(matches(_SMALL_WORD, text, places[word]))
        if len(small) != 1 or not _is_name(text, places[word]):
            continue
        start, end = small[0].span()
        if _NO_DOMAIN.match(text, end) and _NO_ARTICLE.match(text, start):
            yield replacement(OWN, text, start, end, word.capitalize(), UNSAFE)


def _is_name(text: str, held: Sequence[int]) -> bool:
    """Whether the word at ``held`` has a capital in four places, or in two behind a small word and before none."""
    big = list(matches(_NAME, text, held))
    alone = (
        m for m in big if _NO_NAME_NEXT.match(text, m.end()) and text[m.start() - 2 : m.start() - 1].islower()
    )
    return len(big) >= 4 or sum(1 for _ in alone) > 1


RULES = (SMALL, BODIES, OWN)


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    found = [*_small(view), *_bodies(view), *_own(view)]
    if found and not _writes_small(view.text):
        yield from found
