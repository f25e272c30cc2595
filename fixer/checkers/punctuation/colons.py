"""Punctuation of sentences that translation brings along: capitals and colons that English does not write.

Finds a capital after a semicolon; a colon after the word that opens a sentence ("But: Even now ..."), as German
writes it; a second colon in a headline; a colon before reported speech without quotation marks; a capital after a
colon where only a part of a sentence stands on one side of it (in British style, any small word); and a sentence
that begins small.

Leaves alone: a capital after a colon in American style, where a full sentence may begin so; names ("; The Hague");
lower case after abbreviations ("etc. the"), after an ellipsis and in names like iPhone; labels ("Note:", "Source:");
headlines.

Of the fixes only that of the semicolon is safe: function words alone are lowered, and "The" only before a small
letter. The others may be the smaller part of what is wrong with a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.layout import is_headline
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.sentences import is_sentence_start, sentence_bounds
from fixer.view import View, ViewBlock

UNSAFE, MANUAL = Applicability.UNSAFE, Applicability.MANUAL

SEMICOLON = Rule(
    id="punctuation/semicolon-capital",
    category=Category.PUNCTUATION,
    message="a capital after a semicolon",
    why="After a semicolon the sentence goes on: English writes a small letter there.",
    tries=(
        "China grew; And Russia did not. => China grew; and Russia did not.",
        "He left; However, she stayed. => He left; however, she stayed.",
        "He left; The dog stayed. => He left; the dog stayed.",
        "He left; I stayed; Anna wept.",
        "He read the Sun; The Times was too long for him.",
        "L Orquera (Padova); A Lo Cicero (L'Aquila)",
        "They play in May; In Flames come later.",
    ),
)
OPENING = Rule(
    id="punctuation/opening-colon",
    category=Category.PUNCTUATION,
    message="a colon after the word that opens a sentence",
    why="German sets a colon after such a word for emphasis; English has a comma there, or nothing.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "But: Even now nobody knows. => But even now nobody knows.",
        "In other words: Nobody knows. => In other words, nobody knows.",
        "It rained. Still: The guests came. => It rained. Still, the guests came.",
        "After all: Germany won. => After all, Germany won.",
        "Note: I have no oven. For example: The first one.",
        "He said nothing but: Go away. Still: Life (2004) is a film.",
        "Yet another rule: Do not run.",
    ),
)
COLON = Rule(
    id="punctuation/colon-capital",
    category=Category.PUNCTUATION,
    message="a capital after a colon",
    why="British English goes on with a small letter after a colon; American English too, unless a sentence follows.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The reason is simple: Because nobody came. => The reason is simple: because nobody came.",
        "She brought three friends: Including her sister. => She brought three friends: including her sister.",
        "Even if they argue a lot: Together they win. => Even if they argue a lot: together they win.",
        "The rule is clear: The first one wins.",
        "He called it: Because of Winn-Dixie. The minister: With pleasure.",
        "Questions and answers: From the archive",
    ),
)
TWO_COLONS = Rule(
    id="punctuation/two-colons",
    category=Category.PUNCTUATION,
    message="two colons in a headline",
    why="German headlines go from the place to the topic to the news with a colon each; English has one.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "Neustadt: Fire in the market hall: 19 people hurt => Neustadt: Fire in the market hall; 19 people hurt",
        "Rugby: Despite two tries by Huber: Lions lose => Rugby: Despite two tries by Huber; Lions lose",
        "Neustadt: Fire in the market hall",
        "Source: Daily News Author: Anna Huber Editor: Max Braun",
        "Huber: 'My motto: Never give up'",
        "It was clear: the plan: a failure.",
    ),
)
SMALL = Rule(
    id="punctuation/small-start",
    category=Category.PUNCTUATION,
    message="a sentence that begins small",
    why="Either the capital is missing, or the full stop is wrong.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The rain had ended. the guests came back. => The rain had ended. The guests came back.",
        "They talked for hours. which was too long. => They talked for hours, which was too long.",
        "He sells books, pens, etc. the whole year; it takes approx. the same time.",
        "The case of Smith vs. the state was heard at 5 p.m. by the judge.",
        "He waited ... the bell rang... the door opened.",
        "I love my house. iPhone users do too.",
    ),
)
SAID = Rule(
    id="punctuation/said-colon",
    category=Category.PUNCTUATION,
    message="reported speech after a colon",
    why='Russian and German set a colon before speech that stands without quotation marks; English says "that".',
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The mayor added: The work will go on. => The mayor added that the work will go on.",
        "She stressed: It was late. => She stressed that it was late.",
        'He said: "The work will go on." As she said: Anna won.',
        "It says: The End.",
    ),
)
RULES = (SEMICOLON, OPENING, SAID, COLON, TWO_COLONS, SMALL)

_ANYWHERE = "And|But|He|She|They|We|If|When|While|However|Then|There|So|Because|Although|Nevertheless|Therefore|Moreover|Or"
_BEFORE_SMALL = (
    "The|An|As|It|In|On|At|For|This|That|These|Those|His|Her|Its|Their|Also|Not|With|After|Before|By|To|From"
)
"""These begin names as well: The Hague, In Flames."""
_CAPITAL = regex(rf"; ((?:{_ANYWHERE})\b(?!\.)|(?:{_BEFORE_SMALL})(?=,? [^\W\d_A-ZÀ-Þ]|'s ))")

_CONJUNCTION = "But|And|Or|So|Yet|Because"
_ADVERB = (
    "In other words|Above all|After all|Still|However|Nevertheless|Moreover|Furthermore|Conversely|Therefore|In short"
    "|On the contrary|In any case|Even so|Of course|By the way|In general|At the same time|In fact|Finally|Instead"
    "|In addition|As a result|Fortunately|Unfortunately|Incidentally|Namely|That is|And yet|But also|But above all"
)
_COLON = regex(r": ([^\W\d_a-z][^\W\d_]*)(?=,? (?:[a-z]|([A-Z])))")
_OPENER = regex(rf"(?:(?P<plain>{_CONJUNCTION})|{_ADVERB}) ?\Z")
_SAYING = regex(
    r" (?:added|said|says|explained|stressed|noted|emphasized|announced|reported|wrote|stated|warned|believes|concluded"
    r"|recalled|clarified|admitted)\Z"
)
_FRAGMENT = frozenset(["And", "Or", "Because", "Including", "Especially", "Than", "Without", "Which"])
_SMALL_WORDS = frozenset(
    [*_ANYWHERE.split("|"), *_BEFORE_SMALL.split("|"), "Together", "Only", "Even", "Now", "A"]
)
_CLAUSE = regex(
    r"(?:(?:And|But) )?(?:[Ee]ven )?(?:[Ii]f|[Ww]hen|[Aa]lthough|[Bb]ecause|[Ww]hile|[Ss]ince|[Ww]hether) [^,:;\"“]+\Z"
)
_LAST_COLON = regex(r": (?=[^\W_][^:\n]{0,120}\n)")
_FIRST_COLON = regex(r"[^:\"'“”‘’\n]*[^\W\d]: [^:.\"'“”‘’\n]*?([^\W\d_]+)\Z")
_LABEL = regex(
    r"\b(?:source|author|writer|editor|reporter|photo|published|updated|modified|date|time|price|video|gallery|subs|used)\b",
    re.I,
)
_STARTING = "the|it|he|she|they|we|this|these|those|there|if|when|but|his|her|our|although|however"
_LINKING = "which|who|and|or|because|where|while|as well"
_JOINING = "in|on|at|their|after|with|to|of|than|from|by"
_SMALL = regex(rf"\. (?:(?P<start>{_STARTING})|(?P<linking>{_LINKING})|(?:{_JOINING}))(?= [a-z])")
_LAST_WORD = regex(r"(?:^|[ \n(\"“])([a-z]+)\Z")
_SHORT_TEXT = (
    "etc approx dept govt incl excl est corp univ prof vol min max sec hrs fig figs art arts pcs no nos"
    " vs cf ca tel ext ref ed eds pp al"
)
_SHORT = frozenset(_SHORT_TEXT.split())
_ENDS = frozenset('.!?…:;"”’)»')


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    text = view.text
    if "; " in text:
        for match in _CAPITAL.finditer(text):
            yield _lowered(SEMICOLON, match, Applicability.SAFE)
    for match in _COLON.finditer(text):
        yield from _colon(context, match)
    for match in _LAST_COLON.finditer(text):
        yield from _second_colon(view, match)
    yield from _small(view)


def _lowered(rule: Rule, match: re.Match[str], level: Applicability) -> Candidate:
    """The word after the mark with a small letter."""
    start, end = match.start() + 2, match.end()
    edit = Edit(start, end, match[0][2:].lower())
    fix = Suggestion((edit,), level, title=f"use '{edit.text}'")
    return Candidate(rule, Span(match.start(), end), (fix,), message=f"'{match[0]}': {rule.message}")


def _colon(context: Context, match: re.Match[str]) -> Iterator[Candidate]:
    """What a capital after a colon may be: an opening word set off, reported speech, a fragment."""
    text, at = context.view.text, match.start()
    block = context.view.block_at(at)
    left, word, small_follows = text[max(block.start, at - 40) : at], match[1], match[2] is None
    opener = _OPENER.search(left)
    if opener:
        start = at - len(left) + opener.start()
        if is_sentence_start(text, start, block.start):
            yield _opening(opener, match, start)
    elif not small_follows or word not in _SMALL_WORDS | _FRAGMENT or not _is_prose(text, block):
        return
    elif word != "We" and _SAYING.search(left):
        edit = Edit(at, match.end(), f" that {word.lower()}")
        fix = Suggestion((edit,), UNSAFE, title=f"use '{edit.text.strip()}'")
        yield Candidate(SAID, Span(at, match.end()), (fix,))
    elif _is_half(context, match):
        yield _lowered(COLON, match, UNSAFE)


def _second_colon(view: View, match: re.Match[str]) -> Iterator[Candidate]:
    """A candidate when this is the last of two colons of a headline."""
    block = view.block_at(match.start())
    if not is_headline(view, block):
        return
    found = _FIRST_COLON.match(view.text, block.start, match.start())
    if found and not _LABEL.search(view.text, block.start, block.end):
        edit = Edit(found.start(1), match.start() + 1, found[1] + ";")
        yield Candidate(TWO_COLONS, edit.span, (Suggestion((edit,), UNSAFE, f"use '{edit.text}'"),))


def _is_half(context: Context, match: re.Match[str]) -> bool:
    """Whether no sentence of its own can begin after the colon, or house style has a small letter even then."""
    text, at = context.view.text, match.start()
    block = context.view.block_at(at)
    start, _ = sentence_bounds(text, at, block.start, block.end)
    words = text[start:at].split()
    if _CLAUSE.match(text, start, at):
        return True
    style_asks = match[1] in _FRAGMENT or context.style.english == "uk"
    return style_asks and len(words) > 3 and words[-1].islower()


def _opening(opener: re.Match[str], match: re.Match[str], start: int) -> Candidate:
    """A comma for the colon, or nothing after "but"; the next word small unless it may be a name."""
    word = match[1]
    small = word.lower()
    if match[2] or not is_common(small) or word == "I" or (word.isupper() and len(word) > 1):
        small = word
    edit = Edit(start, match.end(), opener[0].rstrip() + ("" if opener["plain"] else ",") + f" {small}")
    fix = Suggestion((edit,), UNSAFE, title=f"use '{edit.text}'")
    return Candidate(OPENING, edit.span, (fix,), message=f"'{opener[0]}: {word}': {OPENING.message}")


def _is_prose(text: str, block: ViewBlock) -> bool:
    return block.block.kind not in (Kind.HEADING, Kind.CELL, Kind.FIELD) and text[block.end - 1] in _ENDS


def _small(view: View) -> Iterator[Candidate]:
    text = view.text
    for match in _SMALL.finditer(text):
        start, end = match.start() + 2, match.end()
        before = _LAST_WORD.search(text, max(0, match.start() - 30), match.start())
        if before is None or len(before[1]) < 3 or before[1] in _SHORT or not is_common(before[1]):
            continue
        word = text[start:end]
        capital = Suggestion((Edit(start, end, word[0].upper() + word[1:]),), MANUAL, "begin with a capital")
        link, title = (", ", "go on with a comma") if match["linking"] else (" ", "take out the full stop")
        joined = Suggestion((Edit(match.start(), end, link + word),), MANUAL, title)
        fixes = (capital, joined) if match["start"] else (joined, capital)
        message = f"'{before[1]}{match[0]}': {SMALL.message}"
        yield Candidate(SMALL, Span(match.start(), end), fixes, message=message)
