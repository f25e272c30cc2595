"""Blanks that are missing or one too many: round marks and brackets, and two for one.

Finds a blank before a comma, full stop, colon, semicolon, question or exclamation mark (French typing, and
machines that write words and marks apart); a mark with no blank after it; blanks just inside round brackets, and
none outside; two blanks for one. For words see ``compounds`` and ``gluedwords``.

Leaves alone: file names, addresses, decimals, initials (U.S., J.K.), smileys, "tl;dr", "person(s)", "(re)start",
a blank before "%", two blanks after a full stop, and names such as "Yahoo!News".

Fixes that only take out or put in a blank are safe: nothing else can have been meant where the rule speaks.
Whether a word is an ordinary one, so no name, is looked up in the list of common English words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.punctuation.beside import first_word, is_broken_line, last_word, respelled
from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Severity, Span, Suggestion
from fixer.view import View
from fixer.words import is_word_char

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE
BEFORE = Rule(
    "spacing/before-mark",
    Category.PUNCTUATION,
    "a blank before a mark",
    why="French puts a blank before tall marks, and machines that split text into words forget to join it again. "
    "English puts none.",
    tries=(
        "They met in Berlin , the capital. => They met in Berlin, the capital.",
        "They came late ,and nobody minded. => They came late, and nobody minded.",
        "But why ? => But why?",
        "The council agreed . => The council agreed.",
        "The rule (of 1990) ; it still holds : always. => The rule (of 1990); it still holds: always.",
        "What a day !! => What a day!!",
        "He uses .NET and .22 rounds, and waited ... for hours.",
        "Nice work :) See you ;) Bye :-( Well :D",
        "It stood 2 : 1, then 3 , 4 and 5 . 6.",
        "He paused . . . and left.",
        "If x != y, use a :before rule.",
    ),
)
AFTER = Rule(
    "spacing/after-mark",
    Category.PUNCTUATION,
    "no blank after a mark",
    why="Where two lines, two tags or two Chinese sentences are joined, the blank after the mark gets lost.",
    tries=(
        "He left on Friday.The others stayed. => He left on Friday. The others stayed.",
        "The rain ended,but nobody came. => The rain ended, but nobody came.",
        "Prices rose;the shops closed. => Prices rose; the shops closed.",
        "Can it be true?We asked. => Can it be true? We asked.",
        "He spoke to Dr.Lee in St.Louis. => He spoke to Dr. Lee in St. Louis.",
        "They paid 60 yuan,the rest 80. => They paid 60 yuan, the rest 80.",
        "They met in the park.Natalia was late. => They met in the park. Natalia was late.",
        "She uses node.js, ASP.Net and Booking.Com in the U.S.A., at 5 p.m.The end",
        "He read Yahoo!News, oOh!media and Kostroma.Today every morning.",
        "It costs 1,500 or 3.5, i.e.nothing; tl;dr: N,N-dimethyl and J.K.Rowling.",
        "Caf&eacute;s and M&uuml;ller stayed broken.",
        "See example.The.html or www.Some.The/page.",
    ),
)
COLON = Rule(
    "spacing/after-colon",
    Category.PUNCTUATION,
    "no blank after a colon",
    why="The full-width colon of Chinese and Japanese carries its own blank; the plain one needs one after it.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The film tells a new story:former experts return. => The film tells a new story: former experts return.",
        "Author:Zhu Yan => Author: Zhu Yan",
        "They watched Nier:Automata and CSI:Miami.",
        "Source:example.com, std::vector, http://a.example, localhost:x",
        "Well :D and haha:D",
    ),
)
INSIDE = Rule(
    "spacing/inside-bracket",
    Category.PUNCTUATION,
    "a blank inside brackets",
    why="English sets brackets close to what they hold.",
    tries=(
        "The ministry ( of health ) agreed. => The ministry (of health) agreed.",
        "The office (now closed ) was hers. => The office (now closed) was hers.",
        "A smile :( and another ( :",
        "An empty pair ( ) or a box ( * ) stays.",
        "She wrote this (and that).",
    ),
)
OUTSIDE = Rule(
    "spacing/outside-bracket",
    Category.PUNCTUATION,
    "no blank outside brackets",
    why="Full-width brackets carry their own blank; plain ones need one before and one after.",
    tries=(
        "They closed 26 provinces(cities and towns). => They closed 26 provinces (cities and towns).",
        "The agency(FAA)issued a rule. => The agency (FAA) issued a rule.",
        "The agency (FAA)issued a rule. => The agency (FAA) issued a rule.",
        "The person(s) with child(ren) can (re)start the (un)happy game.",
        "Call max(a, b) or f(x) and Fe(OH)2, poly(ethylene oxide)s.",
        "The film (2004), its star (she won), and more.",
    ),
)
DOUBLE = Rule(
    "spacing/double",
    Category.PUNCTUATION,
    "two blanks between two words",
    why="A leftover of editing; it shows in plain text.",
    severity=Severity.INFO,
    label=Label.LIKELY,
    tries=(
        "He went  home. => He went home.",
        "He went home.  Then he slept.",
        "Name     Place     Goals",
        "he went  home  and  slept  well  there",
    ),
)
_BEFORE = regex(r"[.,;:?!](?<= .)(?![.,;:=])[?!]*")
_ENDS = frozenset(" \n\"'”’»)]")
_AFTER = regex(r"[.,;:?!](?! )(?=[^\W\d_])")
_BRACKETS = regex(r"\([^()\n]{0,300}\)")
_TITLES_TEXT = "Mr Mrs Ms Dr St Prof Gen Sen Gov Lt Col Capt Rev Sgt"
_TITLES = frozenset(_TITLES_TEXT.split())
_STARTERS_TEXT = (
    "the it in he she they we this that these those but and if when as at on for after there i so however"
    " his her its their our you a an"
)
_STARTERS = frozenset(_STARTERS_TEXT.split())


def _before(view: View) -> Iterator[Candidate]:
    text = view.text
    for match in _BEFORE.finditer(text):
        start, end = match.start() - 1, match.end()
        before, mark, after = text[start - 1 : start], match[0], text[end]
        if not before or not (is_word_char(before) or before in ")]%") or is_broken_line(view, start):
            continue
        if after not in _ENDS and not (mark == "," and text[end : end + 2].isalpha()):
            continue
        if (mark in ":;" and after in ")]'") or (mark == "." and text.startswith(" .", end)):
            continue
        word = last_word(text, start)
        if mark in ":,." and (len(word) == 1 or word.isdigit()) and text[end + 1 : end + 2].isdigit():
            continue
        if len(word) == 1 and word.islower() and word != "a":
            continue
        edits = [Edit(start, start + 1, "")]
        if after.isalpha():
            edits.append(Edit(end, end, " "))
        stop = end + len(first_word(text, end))
        yield respelled(BEFORE, text, (start - len(word or before), stop), edits, SAFE)


def _after(view: View) -> Iterator[Candidate]:
    text = view.text
    for match in _AFTER.finditer(text):
        at, mark = match.start(), match[0]
        left = last_word(text, at)
        if len(left) < 2 or "_" in left:
            continue
        right = first_word(text, at + 1)
        stop = at + 1 + len(right)
        if _is_code(text, at - len(left), stop):
            continue
        level = _COMMON[mark](left, right, text[stop])
        if level is not None:
            rule = COLON if mark == ":" else AFTER
            span = (at - len(left), stop)
            yield respelled(rule, text, span, [Edit(at + 1, at + 1, " ")], level)


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether what stands round two words shows that they are part of a name, an entity or an address."""
    if text[start - 1 : start] in tuple("&#./\\@_-:=$") and start:
        return True
    after = text[end : end + 2]
    return after[0] in "/\\@_(=[" or (after[0] in ".:" and after[1:].isalnum()) or after[0].isdigit()


def _after_stop(left: str, right: str, after: str) -> Applicability | None:
    if not right[0].isupper() or not (right[1:].islower() or right in ("I", "A")):
        return None
    if left in _TITLES:
        return SAFE if after in " ,.'’\n" else None
    low, starter = right.lower(), right.lower() in _STARTERS and after in " ,'’"
    if left.islower() and (is_common(left) or len(left) > 3):
        if starter or (is_common(low) and after in " ,'’"):
            return SAFE
        return UNSAFE if after == " " and is_common(left) else None
    return UNSAFE if starter and left[1:].islower() and len(left) > 2 and len(right) > 1 else None


def _after_comma(left: str, right: str, after: str) -> Applicability | None:
    if len(right) < 2 and right not in ("a", "I"):
        return None
    return SAFE if left.isdigit() or left[-1].islower() or left.isupper() else None


def _after_semicolon(left: str, right: str, after: str) -> Applicability | None:
    return SAFE if len(left) > 2 and len(right) > 1 and left[-1].isalpha() else None


def _after_colon(left: str, right: str, after: str) -> Applicability | None:
    if len(right) < 3 or after not in " ,\n" or not left[-1].islower():
        return None
    if left[0].isupper() and (right[0].islower() or not is_common(left.lower())):
        return None
    return UNSAFE


def _after_question(left: str, right: str, after: str) -> Applicability | None:
    known = left.islower() and is_common(left) and right[0].isupper() and is_common(right.lower())
    return SAFE if known else None


_COMMON = {
    ".": _after_stop,
    ",": _after_comma,
    ";": _after_semicolon,
    ":": _after_colon,
    "?": _after_question,
    "!": _after_question,
}
"""What the words on both sides of a mark must be: left word, right word, the character after it."""


def _bracket(text: str, match: re.Match[str]) -> Iterator[Candidate]:
    start, end = match.span()
    inner = match[0][1:-1]
    held = inner.strip()
    if not held or not (held[0].isalnum() or held[0] in "\"'“‘€$£") or not any(map(str.isalpha, held)):
        return
    edits = []
    if inner[0] == " ":
        edits.append(Edit(start + 1, start + 2, ""))
    if inner[-1] == " ":
        edits.append(Edit(end - 2, end - 1, ""))
    if edits and held[-1] not in ":;" and not text.startswith("((", start - 1):
        yield respelled(INSIDE, text, (start, end), edits, SAFE)
    yield from _outside(text, start, end, held)


def _outside(text: str, start: int, end: int, held: str) -> Iterator[Candidate]:
    """Words glued to the outside of a bracket that holds a phrase or an acronym."""
    phrase = " " in held and "," not in held.split()[0]
    if not phrase and not (held.isupper() and held.isalpha() and len(held) > 1):
        return
    left, right = last_word(text, start), first_word(text, end)
    edits = []
    if is_common(left.lower()) and len(left) > 2:
        edits.append(Edit(start, start, " "))
    if is_common(right.lower()) and len(right) > 1:
        edits.append(Edit(end, end, " "))
    if edits:
        yield respelled(OUTSIDE, text, (start - len(left), end + len(right)), edits, SAFE)


def _doubled(view: View) -> Iterator[Candidate]:
    """Two blanks of plain text between two words, unless the document does so by habit."""
    if "  " not in view.source:
        return
    places = [at for i, at in enumerate(view.starts) if not view.literal[i] and _is_double(view, i)]
    if len(places) > 2:
        return
    for at in places:
        if at and view.text[at - 1].islower() and view.text[at + 1].islower():
            left, right = last_word(view.text, at), first_word(view.text, at + 1)
            fix = Suggestion((Edit(at, at + 1, " "),), SAFE, "use one blank")
            yield Candidate(DOUBLE, Span(at - len(left), at + 1 + len(right)), (fix,))


def _is_double(view: View, segment: int) -> bool:
    at = view.starts[segment]
    if view.source[view.sources[segment] : view.ends[segment]] != "  " or view.text[at : at + 1] != " ":
        return False
    block = view.block_at(at).block
    return block.writer == "plain" and block.kind is not Kind.CELL


RULES = (BEFORE, AFTER, COLON, INSIDE, OUTSIDE, DOUBLE)


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    text = view.text
    yield from _before(view)
    yield from _after(view)
    if "(" in text:
        for match in _BRACKETS.finditer(text):
            yield from _bracket(text, match)
    yield from _doubled(view)
