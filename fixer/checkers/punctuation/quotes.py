"""What stands beside quotation marks and apostrophes: stops outside, names in quotes, damaged apostrophes.

American papers put a full stop or a comma before the closing mark. A stop outside a whole quoted sentence is
wrong everywhere; outside a word or two it is British, so that rule is silent in the style ``uk``, in documents
with British spelling, and for single letters, code and nested quotations. Moving a stop is safe: nothing else
changes. Names lose their quotation marks only after a word that says what they are, or when the medium is in
``rules/common/media.txt``; that fix wants a look. Apostrophes are closed up only where a contraction or a
possessive is plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from fixer.checkers.punctuation.quotations import (
    MARKS,
    NEVER,
    SPEAKER_NEXT,
    VERB_NEXT,
    Mark,
    Reading,
    habit,
    readings,
)
from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

SENTENCE = Rule(
    "quotes/sentence-stop",
    Category.PUNCTUATION,
    "the full stop or comma of a quoted sentence stands outside the quotation",
    why="German, Russian and others close the quotation before the stop. "
    "English keeps the stop of a whole quoted sentence inside, and the comma before “he said”.",
    tries=(
        'The mayor wrote: "We have nothing left to hide". => The mayor wrote: "We have nothing left to hide."',
        '"We have nothing left to hide", he said. => "We have nothing left to hide," he said.',
        'He asked: "Do we have to stay here?". => He asked: "Do we have to stay here?"',
        '"We will not sell!", she said. => "We will not sell!" she said.',
        'Ann said: "We are closed today.".  => Ann said: "We are closed today."',
        "The mayor wrote: “We have nothing left to hide”. => The mayor wrote: “We have nothing left to hide.”",
        'The mayor wrote: "We have nothing left to hide."',
        'He wrote "We have nothing left to hide"; she did not.',
        'He typed: "print all the files in /etc/fstab".',
    ),
)
FRAGMENT = Rule(
    "quotes/stop-outside",
    Category.PUNCTUATION,
    "a full stop or comma outside the quotation marks",
    why="In American style the full stop and the comma always stand before the closing mark.",
    label=Label.LIKELY,
    tries=(
        'They called it "a great loss". => They called it "a great loss."',
        'The "old fox", as they call him, won. => The "old fox," as they call him, won.',
        "They called it “a great loss” and “a shame”. => They called it “a great loss” and “a shame.”",
        'She got an "A".',
        'Save it as "notes.txt", then leave.',
        'They called it "a great loss"? No, "a shame"!',
        'They called it "a great loss"... and left.',
        'They called it "a great loss"; others did not.',
        'The organisation called it "a great loss".',
        'Mr Smith called it "a great loss".',
        "\"He said it was 'great'\".",
    ),
)
NAME = Rule(
    "quotes/name",
    Category.PUNCTUATION,
    "the name of a medium, a ship or a company in quotation marks",
    why="Other languages put names of papers, ships and firms in quotation marks; English does not.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        'He told the newspaper "Abendblatt" nothing. => He told the newspaper Abendblatt nothing.',
        'As the "Bild am Sonntag" reports, he left. => As the newspaper Bild am Sonntag reports, he left.',
        'He told the" Seattle Times" nothing. => He told the Seattle Times nothing.',
        "The frigate “Admiral Petrov” sank. => The frigate Admiral Petrov sank.",
        'The company "Nordwind" is bankrupt. => The company Nordwind is bankrupt.',
        'The company "of the year" is bankrupt.',
        'He called the newspaper "a disgrace".',
        'The film "The Post" is about the newspaper.',
        'Under the headline "Times Change" he wrote on.',
    ),
)
APOSTROPHE = Rule(
    "quotes/apostrophe",
    Category.PUNCTUATION,
    "a damaged apostrophe",
    why="An accent in place of the apostrophe, or blanks round it, from keyboards and text tools of other languages.",
    tries=(
        "I don´t know. => I don't know.",
        "I don`t know. => I don't know.",
        "Germany' s team won. => Germany's team won.",
        "The boy ' s coat is red. => The boy's coat is red.",
        "It ’s late. => It’s late.",
        "He does n't know. => He doesn't know.",
        "The boys' coats are red.",
        "He said 's' and 't' are letters.",
        "Use `s` and `t` here.",
        "They sang 'tis the season and rock 'n' roll.",
    ),
)
RULES = (SENTENCE, FRAGMENT, NAME, APOSTROPHE)

_STOP = regex(rf"[{MARKS}][.,](?=[\s)\]]|$)")
_BRITISH = regex(
    r"\b(?:(?:Mr|Mrs|Ms|Dr) [A-Z]|(?:organ|real|recogn|critic|special|apolog|emphas|util|minim|maxim|author|civil|global"
    r"|priorit|final|mobil|stabil|modern|privat)is(?:e|ed|es|ing|ation|ations)\b|(?:ana|para)lys(?:e|ed|ing)\b"
    r"|(?:fav|lab|col|hon|behavi|neighb|hum|rum|harb|flav|endeav)our|(?:cent|met|kilomet|lit|fib)res?\b|programmes?\b"
    r"|defence\b|offence\b|licences?\b|cheques?\b|per cent\b|whilst\b|amongst\b|learnt\b|sceptic|tyres?\b|mum\b|fulfil\b"
    r"|(?:labe|trave|cance|mode|signa|fue|leve)ll(?:ed|ing|er)\b)|£"
)
"""Who spells so also leaves the stop outside, as a choice."""
_CODE = regex(r"^\.|[/\\_=<>{}@#|]|^\S*\w\.\w\S*$")
_INNER = "'’" + MARKS
"""Before a closing mark these end a quotation inside the quotation."""

_MEDIUM = (
    r"newspapers?|tabloids?|magazines?|journal|news agency|agency|news portal|portal"
    r"|website|broadcasters?|channels?|radio station|station|publishing house|publisher"
)
_SHIP = (
    r"ships?|vessels?|steamers?|ferr(?:y|ies)|tankers?|freighters?|frigates?|corvettes?|cruisers?|destroyers?|submarines?"
    r"|yachts?|icebreakers?|trawlers?|patrolman|anti-submarine|minesweepers?|boats?|aircraft carrier|liner|craft"
)
_FIRM = (
    r"compan(?:y|ies)|firms?|corporation|concern|holding|bank|airlines?|manufacturers?|operator|supermarket chain|chain"
    r"|retailer|carmaker|(?:football|soccer|basketball|handball|hockey|volleyball|sports) club|party|plant|factory"
)
_FRAME = regex(rf"(?:^|[\s(-])(?:{_MEDIUM}|{_SHIP}|{_FIRM})(?P<many>(?<=s)|(?<=craft))? ?$")
_NAME = regex(
    r"(?:[A-ZÀ-ÞŠŽČŘ0-9][\w'’.&-]*|&)(?: (?:[A-ZÀ-ÞŠŽČŘ0-9][\w'’.&-]*|&|am|an|der|die|das|dem|und|für|im|de|des|du|del|della"
    r"|dello|di|la|le|el|e|y|of|the|and|for|in|on))*"
)
_LISTED = regex(r",? (?:and )?|,")
"""What stands between the names of a list."""
_ARTICLE = regex(r"(?:^|[\s(])the(?P<kind> daily| weekly| paper| publication)? ?$", re.I)
_APOSTROPHE = regex(r"['’](?= ?s )|(?<= n)['’](?=t\b)")
_APART = (" 's ", "' s ", " ’s ", "’ s ", " n't", " n’t")
"""One of them stands in a text that has an apostrophe with a blank on the wrong side."""
_ACCENT = regex(r"[´`](?=(?:t|s|re|ve|ll|d|m)\b)|´(?=[^\W\d_])")
_NEGATED = regex(r"\b(?:do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo|must|need) $", re.I)


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    yield from _apostrophes(text)
    stops: list[Candidate] = []
    for reading in context.view.once(readings):
        named = list(_names(text, reading))
        yield from named
        for index, mark in enumerate(reading.marks):
            if _STOP.match(text, mark.at) and not any(c.span.start <= mark.at < c.span.end for c in named):
                stops += _stop(text, reading, index)
    outside = context.style.english == "uk" or (bool(stops) and _BRITISH.search(text) is not None)
    yield from (stop for stop in stops if stop.rule is SENTENCE or not outside)


def _stop(text: str, reading: Reading, index: int) -> Iterator[Candidate]:
    """The stop after the closing mark ``index`` of the block, to be written before it."""
    mark = reading.marks[index]
    last, stop = text[mark.at - 1], text[mark.at + 1]
    plain = not mark.opens and not mark.cost and mark.other == NEVER and not reading.nested
    if not plain or last in _INNER or (last.isdigit() and not reading.clear):
        return
    start = reading.marks[index - 1].at + 1 if index else reading.block.start
    content = text[start : mark.at].strip()
    new = _mended(text, mark, last, stop)
    if not new or len(content) < 2 or _CODE.search(content) or not any(map(str.isalpha, content)):
        return
    sentence = _is_sentence(text, reading, index, content) and (stop == "." or _speech(text, mark.at + 2))
    rule = SENTENCE if sentence else FRAGMENT
    edit = Edit(mark.at, mark.at + 2, new)
    word = content.split(" ")[-1]
    message = f"'{word}{text[mark.at : mark.at + 2]}': {rule.message}"
    yield Candidate(rule, edit.span, (Suggestion((edit,), SAFE, f"use '{word}{new}'"),), message)


def _mended(text: str, mark: Mark, last: str, stop: str) -> str:
    """Mark and stop in American order; no second stop after one that is inside. Empty where nobody can know."""
    if last in "!?" and (stop == "." or _speech(text, mark.at + 2)):
        return mark.char
    if last == "." and stop == ".":
        return mark.char
    if last in ".!?…,;:-–—":
        return ""
    return stop + mark.char


def _speech(text: str, at: int) -> bool:
    after = text[at : at + 60]
    return bool(VERB_NEXT.match(after) or SPEAKER_NEXT.match(after))


def _is_sentence(text: str, reading: Reading, index: int, content: str) -> bool:
    """Whether the quotation is a sentence of its own: a capital, four words, a colon, a comma or nothing before."""
    if not index:
        return True
    before = text[reading.block.start : reading.marks[index - 1].at].rstrip()
    capital = reading.clear and content[0].isupper()
    return capital and content.count(" ") >= 3 and before[-1:] in ("", ":", ",")


def _names(text: str, reading: Reading) -> Iterator[Candidate]:
    """Pairs of marks round a name that a word before it or the table of media shows to be one."""
    listed = -1
    for first, second in pairwise(reading.marks) if reading.clear else ():
        name = text[first.at + 1 : second.at].strip().rstrip(",")
        if not first.opens or not _NAME.fullmatch(name):
            continue
        before = text[max(reading.block.start, first.at - 30) : first.at]
        frame = _FRAME.search(before)
        if frame or (listed > 0 and _LISTED.fullmatch(text, listed, first.at)):
            yield _unquoted(text, reading, first, second, "")
            listed = second.at + 1 if listed > 0 or (frame and frame["many"] is not None) else -1
            continue
        listed = -1
        kind = table("media").get(name.rstrip("."))
        article = _ARTICLE.search(before) if kind is not None else None
        if article:
            yield _unquoted(text, reading, first, second, kind[0] if kind and not article["kind"] else "")


def _unquoted(text: str, reading: Reading, first: Mark, second: Mark, kind: str) -> Candidate:
    start, end = first.at, second.at
    after = text[end + 1] if end + 1 < reading.block.end else " "
    edits = (
        Edit(
            start - (text[start - 1] == " "),
            start + 1 + (text[start + 1] == " "),
            f" {kind} " if kind else " ",
        ),
        Edit(end - (text[end - 1] == " "), end + 1, " " if after.isalnum() else ""),
    )
    name = text[start + 1 : end].strip(" ,")
    suggestion = Suggestion(edits, UNSAFE, f"write {kind} {name}" if kind else f"write {name} without marks")
    return Candidate(
        NAME, Span(start, end + 1), (suggestion,), f"{text[start : end + 1]}: a name in quotation marks"
    )


def _apostrophes(text: str) -> Iterator[Candidate]:
    if "´" in text or "`" in text:
        mark = "’" if habit(text) else "'"
        for match in _ACCENT.finditer(text):
            if text[match.start() - 1 : match.start()].isalpha():
                yield _apostrophe(text, Edit(*match.span(), mark))
    for match in _APOSTROPHE.finditer(text) if any(sign in text for sign in _APART) else ():
        edit = _closed_up(text, match.start())
        if edit:
            yield _apostrophe(text, edit)


def _closed_up(text: str, at: int) -> Edit | None:
    """The apostrophe of "it 's", "it' s" and "does n't" without the blanks round it."""
    if text.startswith("t", at + 1):
        return Edit(at - 2, at - 1, "") if _NEGATED.search(text, max(0, at - 10), at - 1) else None
    start = at - (text[at - 1 : at] == " ")
    end = at + 1 + (text[at + 1] == " ")
    word = text[start - 1 : start].isalpha() and text[end + 2 : end + 3].isalpha()
    if not word or end - start == 1:
        return None
    return Edit(start, end, text[at])


def _apostrophe(text: str, edit: Edit) -> Candidate:
    before = text[max(0, edit.start - 20) : edit.start].split()[-1]
    after = text[edit.end : edit.end + 20].split()[0]
    message = f"'{before}{text[edit.start : edit.end]}{after}': a damaged apostrophe"
    title = f"use '{before}{edit.text}{after}'"
    return Candidate(APOSTROPHE, edit.span, (Suggestion((edit,), SAFE, title),), message)
