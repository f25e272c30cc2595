"""Two words without a blank between them: "momentto", "thefirst", "thatI'm".

A word is cut only where one part is a small word and the other in everyday use, and there is but one such place.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.checkers.candidates import SAFE, UNSAFE
from fixer.checkers.punctuation.beside import last_word, respelled
from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.model import Candidate, Category, Edit, Label, Rule
from fixer.view import View
from fixer.wordindex import matches

GLUED = Rule(
    "spacing/glued-words",
    Category.PUNCTUATION,
    "two words without a blank",
    why="Where a tag or a line break stood between two words, translation can lose the blank.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "We found the momentto leave. => We found the moment to leave.",
        "It is a good qualificationespecially now. => It is a good qualification especially now.",
        "He has thefirst prize. => He has the first prize.",
        "The manifesto, the therapist and the wonderland withstand goodwill.",
        "Heretofore, wherewith and thereof are old words; so are albumin and asbestosis.",
        "He asked @momentto and wrote momentto.com.",
    ),
)
CASE = Rule(
    "spacing/glued-i",
    Category.PUNCTUATION,
    "no blank before 'I'",
    why="A small letter before a capital I shows where the blank was.",
    tries=(
        "On the last lapI knew it. => On the last lap I knew it.",
        "He said thatI'm late. => He said that I'm late.",
        "The OpenAI model, HawaiI and Elizabeth II met.",
        "The iI label and wifI stay.",
    ),
)
_CAPITAL_I = regex(
    r"I(?= (?:am|was|have|had|do|did|think|thought|know|knew|can|could|will|would|should|want|wanted|see|saw|said|feel"
    r"|felt|believe|hope|love|like|need|got|went|never|always|also|just)\b|['’](?:m|d|ve|ll)\b)"
)
_GLUE_FIRST = ("the", "and", "that", "which", "because", "especially", "their", "these")
_GLUE_SECOND = (
    "the", "and", "that", "which", "because", "especially", "their", "these", "they", "this", "to", "of", "for",
    "from", "with", "was", "were", "has", "have", "had", "would", "during", "between", "said", "than", "we", "into",
)  # fmt: skip
_GLUED_WORD = regex(r"(?<![\w@#./&'’-])[a-z]+(?![\w@/'’-]|\.\w)")
_OLD_WORDS = frozenset({"here", "there", "where", "fort", "work"})
"""What "thereof", "herewith", "whereto" begin with."""
_NOT_AFTER_THE = frozenset({"rapist", "roux"})


def _glued(view: View) -> Iterator[Candidate]:
    text = view.text
    for word in view.places.rare:
        if len(word) < 7 or not (word.endswith(_GLUE_SECOND) or word.startswith(_GLUE_FIRST)):
            continue
        cuts = [at for at in range(3, len(word) - 1) if _is_cut(word[:at], word[at:])]
        if len(cuts) == 1 and word.isascii() and word.isalpha():
            for match in matches(_GLUED_WORD, text, view.places.by_word[word]):
                at = match.start() + cuts[0]
                yield respelled(GLUED, text, match.span(), [Edit(at, at, " ")], UNSAFE)


def _is_cut(first: str, second: str) -> bool:
    """Whether a small word, and a frequent one, are glued at this point."""
    if second in _GLUE_SECOND:
        return len(first) > 3 and is_common(first) and first not in _OLD_WORDS
    return first in _GLUE_FIRST and len(second) > 3 and is_common(second) and second not in _NOT_AFTER_THE


RULES = (GLUED, CASE)


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    for match in _CAPITAL_I.finditer(text):
        at = match.start()
        word = last_word(text, at) if text[at - 1 : at].islower() else ""
        if word.islower() and len(word) > 1:
            yield respelled(CASE, text, (at - len(word), at + 1), [Edit(at, at, " ")], SAFE)
    yield from _glued(context.view)
