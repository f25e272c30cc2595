"""Blanks that are missing or one too many: round marks and brackets, inside compounds, between words.

Finds a blank before a comma, full stop, colon, semicolon, question or exclamation mark (French typing, and
machines that write words and marks apart); a mark with no blank after it; blanks just inside round brackets, and
none outside; "post- war", "well -known", "COVID - 19"; two words glued where a tag or a line break stood; two
blanks for one.

Leaves alone: file names, addresses, decimals, initials (U.S., J.K.), smileys, "tl;dr", "person(s)", "(re)start",
"pre- and post-war", ranges, a blank before "%", two blanks after a full stop, and names such as "Yahoo!News". A
compound broken at its hyphen at the end of a hard-wrapped line is no damage either.

Fixes that only take out or put in a blank are safe: nothing else can have been meant where the rule speaks.
Whether a word is an ordinary one, so no name, is looked up in the list of common English words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Severity, Span, Suggestion
from fixer.view import View
from fixer.words import WORD_CHARS, is_word_char

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
HYPHEN = Rule(
    "spacing/hyphen",
    Category.PUNCTUATION,
    "a blank inside a compound",
    why="Machines that split words at hyphens do not always join them again.",
    safe=False,
    tries=(
        "The post- war years were hard. => The post-war years were hard.",
        "A well -known singer came. => A well-known singer came.",
        "A so - called long - term plan of a 30-year - old man. => A so-called long-term plan of a 30-year-old man.",
        "A state- owned bank and a sixty-year- old man. => A state-owned bank and a sixty-year-old man.",
        "Both pre- and post-war, medium- to long-term plans, and two-, three- or four-year terms.",
        "It was -18 degrees; the suffix -based is common.",
        "Short-, mid- and long-term aims.",
    ),
)
VIRUS = Rule(
    "spacing/covid",
    Category.PUNCTUATION,
    "a blank or a dash in COVID-19",
    why="The name is written with a hyphen and without blanks.",
    tries=(
        "The COVID - 19 wave ended. => The COVID-19 wave ended.",
        "SARS-CoV- 2 and Covid–19 spread. => SARS-CoV-2 and Covid-19 spread.",
        "COVID-19 and Covid 19 and COVID - 190 cases.",
        "In 2020, COVID – 19 deaths were counted here => In 2020, COVID-19 deaths were counted here",
    ),
)
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
RULES = (BEFORE, AFTER, COLON, INSIDE, OUTSIDE, HYPHEN, VIRUS, GLUED, CASE, DOUBLE)

_BEFORE = re.compile(r" [.,;:?!](?![.,;:=])[?!]*")
_ENDS = frozenset(" \n\"'”’»)]")
_AFTER = re.compile(r"[.,;:?!](?=[^\W\d_])")
_LAST_WORD = re.compile(rf"[{WORD_CHARS}]+\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\([^()\n]{0,300}\)")
_HYPHENS = tuple(re.compile(hyphen + "(?=[a-z]{2})") for hyphen in ("- ", " -", " - "))
_VIRUS = re.compile(r"(?:COVID|Covid|SARS-CoV)(?!-[0-9])( ?[-‐–—−] ?)(?=(?:19|2)(?!\w))")
_CAPITAL_I = re.compile(
    r"I(?= (?:am|was|have|had|do|did|think|thought|know|knew|can|could|will|would|should|want|wanted|see|saw|said|feel"
    r"|felt|believe|hope|love|like|need|got|went|never|always|also|just)\b|['’](?:m|d|ve|ll)\b)"
)

_TITLES_TEXT = "Mr Mrs Ms Dr St Prof Gen Sen Gov Lt Col Capt Rev Sgt"
_TITLES = frozenset(_TITLES_TEXT.split())
_STARTERS_TEXT = (
    "the it in he she they we this that these those but and if when as at on for after there i so however"
    " his her its their our you a an"
)
_STARTERS = frozenset(_STARTERS_TEXT.split())
_JOINING_TEXT = "and or to nor but as versus vs through than und et y e oder"
_JOINING = frozenset(_JOINING_TEXT.split())
_PREFIXES_TEXT = (
    "post pre anti non co ex multi semi ultra counter mid inter self quasi pseudo neo vice cross well ill"
    " all micro macro mini mega pro sub trans intra bi tri"
)
_PREFIXES = frozenset(_PREFIXES_TEXT.split())
_SECOND_TEXT = (
    "owned related based old year known class speaking friendly style led funded held made born century"
    " term scale fledged called appointed backed controlled run sized wide long minded hearted handed eyed"
    " elect proof aged paid educated intensive free established trained producing growing dependent"
    " centered oriented driven"
)
_SECOND = frozenset(_SECOND_TEXT.split())
_FIRM = {
    "called": ("so",),
    "term": ("long", "short", "medium", "mid"),
    "scale": ("large", "small", "full"),
    "old": ("year", "month"),
    "known": ("well",),
    "speed": ("high",),
    "tech": ("high",),
    "quality": ("high",),
}
_GLUE_FIRST = ("the", "and", "that", "which", "because", "especially", "their", "these")
_GLUE_SECOND = (
    "the", "and", "that", "which", "because", "especially", "their", "these", "they", "this", "to", "of", "for",
    "from", "with", "was", "were", "has", "have", "had", "would", "during", "between", "said", "than", "we", "into",
)  # fmt: skip
_OLD_WORDS = frozenset({"here", "there", "where", "fort", "work"})
"""What "thereof", "herewith", "whereto" begin with."""
_NOT_AFTER_THE = frozenset({"rapist", "roux"})


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    text = view.text
    yield from _before(view)
    yield from _after(view)
    if "(" in text:
        for match in _BRACKETS.finditer(text):
            yield from _bracket(text, match)
    yield from _hyphens(view)
    if "ovid" in view.folded or "SARS" in text:
        for match in _VIRUS.finditer(text):
            yield _candidate(VIRUS, text, match.span(), [Edit(*match.span(1), "-")], SAFE)
    for match in _CAPITAL_I.finditer(text):
        at = match.start()
        word = _last_word(text, at) if text[at - 1 : at].islower() else ""
        if word.islower() and len(word) > 1:
            yield _candidate(CASE, text, (at - len(word), at + 1), [Edit(at, at, " ")], SAFE)
    yield from _glued(view)
    yield from _doubled(view)


def _candidate(
    rule: Rule, text: str, span: tuple[int, int], edits: list[Edit], level: Applicability
) -> Candidate:
    """A candidate for ``span``, with the words as they are and as they should be in its message and title."""
    start, end = span
    old, new, at = text[start:end], "", start
    for edit in edits:
        new += text[at : edit.start] + edit.text
        at = edit.end
    new += text[at:end]
    fix = Suggestion(tuple(edits), level, f"use '{new}'")
    return Candidate(rule, Span(start, end), (fix,), message=f"'{old}': {rule.message}")


def _last_word(text: str, offset: int) -> str:
    """The word that ends at ``offset``, perhaps none."""
    match = _LAST_WORD.search(text, max(0, offset - 40), offset)
    return match[0] if match else ""


def _first_word(text: str, offset: int) -> str:
    match = _FIRST_WORD.match(text, offset)
    return match[0] if match else ""


def _before(view: View) -> Iterator[Candidate]:
    text = view.text
    for match in _BEFORE.finditer(text):
        start, end = match.span()
        before, mark, after = text[start - 1 : start], match[0][1:], text[end]
        if not before or not (is_word_char(before) or before in ")]%") or _is_broken_line(view, start):
            continue
        if after not in _ENDS and not (mark == "," and text[end : end + 2].isalpha()):
            continue
        if (mark in ":;" and after in ")]'") or (mark == "." and text.startswith(" .", end)):
            continue
        word = _last_word(text, start)
        if mark in ":,." and (len(word) == 1 or word.isdigit()) and text[end + 1 : end + 2].isdigit():
            continue
        if len(word) == 1 and word.islower() and word != "a":
            continue
        edits = [Edit(start, start + 1, "")]
        if after.isalpha():
            edits.append(Edit(end, end, " "))
        stop = end + len(_first_word(text, end))
        yield _candidate(BEFORE, text, (start - len(word or before), stop), edits, SAFE)


def _is_broken_line(view: View, offset: int) -> bool:
    """Whether the blank at ``offset`` stands for a line end of the source."""
    start, end = view.source_span(Span(offset, offset + 1))
    return "\n" in view.source[start:end] or "\r" in view.source[start:end]


def _after(view: View) -> Iterator[Candidate]:
    text = view.text
    for match in _AFTER.finditer(text):
        at, mark = match.start(), match[0]
        left = _last_word(text, at)
        if len(left) < 2 or "_" in left:
            continue
        right = _first_word(text, at + 1)
        stop = at + 1 + len(right)
        if _is_code(text, at - len(left), stop):
            continue
        level = _COMMON[mark](left, right, text[stop])
        if level is not None:
            rule = COLON if mark == ":" else AFTER
            span = (at - len(left), stop)
            yield _candidate(rule, text, span, [Edit(at + 1, at + 1, " ")], level)


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
        yield _candidate(INSIDE, text, (start, end), edits, SAFE)
    yield from _outside(text, start, end, held)


def _outside(text: str, start: int, end: int, held: str) -> Iterator[Candidate]:
    """Words glued to the outside of a bracket that holds a phrase or an acronym."""
    phrase = " " in held and "," not in held.split()[0]
    if not phrase and not (held.isupper() and held.isalpha() and len(held) > 1):
        return
    left, right = _last_word(text, start), _first_word(text, end)
    edits = []
    if is_common(left.lower()) and len(left) > 2:
        edits.append(Edit(start, start, " "))
    if is_common(right.lower()) and len(right) > 1:
        edits.append(Edit(end, end, " "))
    if edits:
        yield _candidate(OUTSIDE, text, (start - len(left), end + len(right)), edits, SAFE)


def _hyphens(view: View) -> Iterator[Candidate]:
    text = view.text
    for match in (match for pattern in _HYPHENS for match in pattern.finditer(text)):
        start, end = match.span()
        left, right = _last_word(text, start), _first_word(text, end)
        if not left.isalpha() or right in _JOINING or _is_broken_line(view, start + match[0].index(" ")):
            continue
        stop = end + len(right)
        if text[stop] == "-" and match[0] == "- " and left not in _PREFIXES:
            continue
        if match[0] == " - " and not is_split_compound(left, right):
            continue
        if not is_compound(left, right) or (match[0] == " -" and left in ("suffix", "ending", "form", "in")):
            continue
        yield _candidate(HYPHEN, text, (start - len(left), stop), [Edit(start, end, "-")], UNSAFE)


def is_split_compound(left: str, right: str) -> bool:
    """Whether the words are so firmly one that even " - " between them is no dash."""
    return left in _FIRM.get(right, ())


def is_compound(left: str, right: str) -> bool:
    return left in _PREFIXES or right in _SECOND


def _glued(view: View) -> Iterator[Candidate]:
    text = view.text
    words = [w for w in set(view.shadow.split()) if w.endswith(_GLUE_SECOND) or w.startswith(_GLUE_FIRST)]
    for word in sorted(words):
        if len(word) < 7 or is_common(word) or not (word.isascii() and word.isalpha()):
            continue
        cuts = [at for at in range(3, len(word) - 1) if _is_cut(word[:at], word[at:])]
        if len(cuts) == 1:
            for match in re.finditer(rf"(?<![\w@#./&'’-]){word}(?![\w@/'’-]|\.\w)", text):
                at = match.start() + cuts[0]
                yield _candidate(GLUED, text, match.span(), [Edit(at, at, " ")], UNSAFE)


def _is_cut(first: str, second: str) -> bool:
    """Whether a small word, and a frequent one, are glued at this point."""
    if second in _GLUE_SECOND:
        return len(first) > 3 and is_common(first) and first not in _OLD_WORDS
    return first in _GLUE_FIRST and len(second) > 3 and is_common(second) and second not in _NOT_AFTER_THE


def _doubled(view: View) -> Iterator[Candidate]:
    """Two blanks of plain text between two words, unless the document does so by habit."""
    if "  " not in view.source:
        return
    places = [at for i, at in enumerate(view.starts) if not view.literal[i] and _is_double(view, i)]
    if len(places) > 2:
        return
    for at in places:
        if at and view.text[at - 1].islower() and view.text[at + 1].islower():
            left, right = _last_word(view.text, at), _first_word(view.text, at + 1)
            fix = Suggestion((Edit(at, at + 1, " "),), SAFE, "use one blank")
            yield Candidate(DOUBLE, Span(at - len(left), at + 1 + len(right)), (fix,))


def _is_double(view: View, segment: int) -> bool:
    at = view.starts[segment]
    if view.source[view.sources[segment] : view.ends[segment]] != "  " or view.text[at : at + 1] != " ":
        return False
    block = view.block_at(at).block
    return block.writer == "plain" and block.kind is not Kind.CELL
