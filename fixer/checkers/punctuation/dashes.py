"""Hyphens where a dash belongs, dashes with a comma before them, and speech that begins with a dash.

Finds " - " and " -- " between the words of a sentence, "word- word" and "word -word" where no compound is meant,
a place name glued to the first word of an article ("Munich-On Friday"), the comma before a dash that Russian and
Ukrainian write (", - said the mayor"), and lines of speech marked by dashes alone.

Leaves alone: lists, ranges, minus signs, scores, numbers, headlines and their suffixes ("- News"), pairs of names
("Monday - Friday"), suspended hyphens ("pre- and post-war"), table cells. Compounds with a blank at their hyphen
belong to ``spacing/hyphen``.

Many people type a hyphen for a dash themselves, so this speaks in translations only, and no fix is applied
unasked. The dash is the one that the document uses elsewhere, else " – ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.punctuation.compounds import is_compound, is_split_compound
from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Severity, Span, Suggestion
from fixer.view import View, ViewBlock

UNSAFE = Applicability.UNSAFE

HYPHEN = Rule(
    "dashes/hyphen",
    Category.PUNCTUATION,
    "a hyphen for a dash",
    why="A hyphen joins; a dash sets apart. Keyboards have only the hyphen, printed English has both.",
    severity=Severity.INFO,
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The house - an old farm - was sold. => The house – an old farm – was sold.",
        "He came – at last - and stayed. => He came – at last – and stayed.",
        "She won — again — and he lost - again. => She won — again — and he lost — again.",
        "Neustadt - On Friday there was a fire in the old town, and nobody in the house or in the street was hurt by it "
        "so far. => Neustadt – On Friday there was a fire in the old town, and nobody in the house or in the street was "
        "hurt by it so far.",
        "The shop is open Monday - Friday, 9 - 17, and costs 5 - 6 euros.",
        "Bayern - Dortmund ended 2 - 1 on Saturday.",
        "Council votes for new tram - News",
        "- A first point, which is short.",
        "Oil - 20, gas - 30, coal - 50 percent.",
        "The so - called plan is a long - term one.",
    ),
)
DOUBLE = Rule(
    "dashes/double-hyphen",
    Category.PUNCTUATION,
    "two hyphens for a dash",
    why="Typewriters and news wires had no dash.",
    severity=Severity.INFO,
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The house -- an old farm -- was sold. => The house – an old farm – was sold.",
        "He came--at last--and stayed. => He came – at last – and stayed.",
        "Run it with --help or see x--; it --",
        "Council votes for new tram -- News",
    ),
)
GLUED = Rule(
    "dashes/one-blank",
    Category.PUNCTUATION,
    "a hyphen with one blank",
    why="Either a dash that lost a blank, or a compound that got one.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He gave up- as always before the end. => He gave up – as always before the end.",
        "The firm -which builds cars -was sold. => The firm – which builds cars – was sold.",
        "He wants a lower- cost phone. => He wants a lower-cost phone.",
        "Both pre- and post-war plans; a 10- to 12-year term; a well- known man.",
        "It was -18 degrees; the suffix -ing and the option -v are common.",
        "From two- through four-part songs.",
    ),
)
DATELINE = Rule(
    "dashes/dateline",
    Category.PUNCTUATION,
    "a place glued to the first word",
    why="German and Chinese reports begin with the place and a dash; the blanks round it get lost.",
    safe=False,
    tries=(
        "Neustadt-On Friday there was a fight in the park. => Neustadt – On Friday there was a fight in the park.",
        "Munich-Health Minister Anna Huber has a plan. => Munich – Health Minister Anna Huber has a plan.",
        "Stand-In players won. All-The-Best is a song.",
        "Coca-Cola and Rolls-Royce met in Baden-Baden.",
        "Ex-Health Minister Anna Huber has a plan. Non-The one.",
    ),
)
COMMA = Rule(
    "dashes/comma",
    Category.PUNCTUATION,
    "a comma before a dash",
    why="Russian and Ukrainian set off the words of a speaker with a comma and a dash; English has the comma.",
    safe=False,
    tries=(
        "Nobody knows, - said the mayor. => Nobody knows, said the mayor.",
        "“Nobody knows”, – he added. => “Nobody knows”, he added.",
        "There is no trust, - Anna Petrova told us. => There is no trust, Anna Petrova told us.",
        "They came late, - tired and wet. => They came late – tired and wet.",
        "It costs 5, - euros; see p. 4, - 5.",
    ),
)
SPEECH = Rule(
    "dashes/speech",
    Category.PUNCTUATION,
    "speech marked by a dash",
    why="Russian, French and Spanish mark what somebody says with a dash at the start of the line; English quotes it.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        '- We will come, - she said. => "We will come," she said.',
        '– Nobody knows, – said the mayor of the town. => "Nobody knows," said the mayor of the town.',
        "- A first point, which is short.",
        "- Apples, - pears, - plums",
    ),
)
RULES = (HYPHEN, DOUBLE, GLUED, DATELINE, COMMA, SPEECH)

_HYPHEN_HIT = regex(r" - (?![0-9 ])")
_DOUBLE_HIT = regex(r"--(?!-)")
_GLUED_HIT = regex(r"-(?: |(?<= -))(?=[a-z]{2})")
_COMMA_HIT = regex(r", ?[-–—] ?(?![0-9])")
_SPEECH_HIT = regex(r"[-–—] ?([^\W\d_a-z][^\n]*?[^\s,]), ?[-–—] ?([^\n]+)")

_FIRST = (
    "On|In|At|The|After|This|These|For|With|From|According|More|Since|When|While|During|There|It|He|She|They"
)
_OFFICE = (
    r"(?:Health|Prime|Foreign|Finance|Interior|Defense|Education|Economy|Economics|Agriculture|Environment|Justice"
    r"|Transport) Minister|(?:Federal|State|Former|Police|President|Chancellor|Mayor|Governor) [A-Z]"
)
_DATELINE_HIT = regex(rf"([^\W\d_a-z][^\W\d_]{{3,}})(-)(?=(?:{_FIRST}) [a-z0-9A-Z]|{_OFFICE})")
_SAYING = regex(
    r"(?:[^\W\d_]+,? ){0,9}?(?:said|says|say|added|adds|told|tells|asked|answered|replied|comments|commented"
    r"|explained|explains|noted|notes|stressed|emphasized|concluded|concludes|wrote|writes|quotes|quoted|reported|reports|admitted|recalled|believes"
    r"|thinks|thought|agreed|shared|continued|continues|clarified|complained|declared|stated|states"
    r"|recommends|recommended|assured|assures|warned|warns|summed|is said|it is)\b"
)
_JOINING_TEXT = "and or to nor but versus vs through than und et y e"
_JOINING = frozenset(_JOINING_TEXT.split())
_SMALL_TEXT = (
    "a an the it he she they we you this that there which who what when where how why if because so too"
    " not only just even also then is are as was were has have had will in on at by for from of with"
    " although"
)
_SMALL = frozenset(_SMALL_TEXT.split())
_GRAMMAR_TEXT = "suffix prefix ending option flag form command in with the a an"
_GRAMMAR = frozenset(_GRAMMAR_TEXT.split())
_NOT_PLACES_TEXT = "anglo franco sino euro afro indo austro corona post non ex"
_NOT_PLACES = frozenset(_NOT_PLACES_TEXT.split())
_CLOSING = '"”’»)%]'


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    text = view.text
    dash = _house_dash(text)
    spoken = {block.start: match for block in _dashed_lines(view) if (match := _speech(text, block))}
    yield from (_quoted(text, at, match) for at, match in spoken.items())
    for match in _HYPHEN_HIT.finditer(text):
        if _is_aside(view, match):
            yield _candidate(HYPHEN, text, Edit(*match.span(), dash), Label.LIKELY)
    if "--" in text:
        yield from _doubled(view, dash)
    yield from _one_blank(view, dash)
    for block in view.blocks:
        dateline = _DATELINE_HIT.match(text, block.start)
        if dateline and _is_place(dateline[1]):
            yield _candidate(DATELINE, text, Edit(*dateline.span(2), dash))
    for match in _COMMA_HIT.finditer(text):
        block = view.block_at(match.start())
        if _is_prose(view, match) and block.start not in spoken and text[block.start] not in "-–—":
            yield from _comma(text, match, dash)


def _house_dash(text: str) -> str:
    """The dash between words that the document itself uses most."""
    counts = {dash: text.count(dash) for dash in (" – ", " — ")}
    return max(counts, key=lambda dash: counts[dash])


def _candidate(rule: Rule, text: str, edit: Edit, label: Label | None = None) -> Candidate:
    start, end = text.rfind(" ", 0, edit.start) + 1, text.find(" ", edit.end)
    start = max(start, text.rfind("\n", 0, edit.start) + 1)
    end = min(at for at in (end, text.find("\n", edit.end), len(text)) if at >= 0)
    old, new = text[start:end], text[start : edit.start] + edit.text + text[edit.end : end]
    fix = Suggestion((edit,), UNSAFE, f"use '{new}'")
    return Candidate(rule, edit.span, (fix,), message=f"'{old}': {rule.message}", label=label)


def _is_prose(view: View, match: re.Match[str]) -> bool:
    """Whether the match stands inside the sentences of a paragraph: no headline, no table, no list of words."""
    block = view.block_at(match.start())
    if block.block.kind in (Kind.HEADING, Kind.CELL, Kind.FIELD, Kind.ATTRIBUTE):
        return False
    return match.start() > block.start and view.text[block.end - 1] in ".!?:;…" + _CLOSING


def _is_aside(view: View, match: re.Match[str]) -> bool:
    text, start, end = view.text, *match.span()
    before, after = text[start - 1 : start], text[end]
    if not (before.isalpha() or before in _CLOSING + ".") or not (after.isalpha() or after in "\"“‘'(…."):
        return False
    if not _is_prose(view, match):
        return False
    block = view.block_at(start)
    left = text[max(block.start, start - 40) : start].rpartition(" ")[2]
    if left[:1].isupper() and after.isupper():
        return start - len(left) == block.start and block.end - start > 100 and _is_place(left)
    if is_split_compound(_word_before(text, start), _word_after(text, end)):
        return False
    return (len(left) > 1 or left in ("a", "I")) and (before != "." or after.islower())


def _doubled(view: View, dash: str) -> Iterator[Candidate]:
    text = view.text
    for match in _DOUBLE_HIT.finditer(text):
        start, end = match.span()
        start -= text[start - 1 : start] == " "
        end += text[end] == " "
        before, after = text[start - 1 : start], text[end]
        even = end - start == 4 or (end - start == 2 and before.isalpha() and after.isalpha())
        words = (before.isalpha() or before in _CLOSING + ".,") and (after.isalpha() or after in "\"“‘'(")
        if even and words and _is_prose(view, match):
            yield _candidate(DOUBLE, text, Edit(start, end, dash))


def _one_blank(view: View, dash: str) -> Iterator[Candidate]:
    text = view.text
    for match in _GLUED_HIT.finditer(text):
        start, end = match.start() - (match[0] == "-"), match.end()
        left, right = _word_before(text, start), _word_after(text, end)
        if (
            len(left) < 2
            or right in _JOINING
            or is_compound(left.lower(), right)
            or text[end + len(right)] == "-"
        ):
            continue
        at = text.index(" ", start)
        blank = view.source_span(Span(at, at + 1))
        if not view.source[slice(*blank)].isspace() or "\n" in view.source[slice(*blank)]:
            continue
        if match[0] == "-" and (left in _GRAMMAR or not is_common(right)):
            continue
        if _is_prose(view, match):
            yield _either(text, Edit(start, end, dash), right in _SMALL)


def _either(text: str, edit: Edit, is_dash: bool) -> Candidate:
    """A dash before a small word; a hyphen or a dash, as the reader chooses, before any other."""
    if is_dash:
        return _candidate(GLUED, text, edit)
    hyphen = Suggestion((edit._replace(text="-"),), Applicability.MANUAL, "join the two words")
    dash = Suggestion((edit,), Applicability.MANUAL, "set a dash")
    return Candidate(GLUED, edit.span, (hyphen, dash))


def _word_before(text: str, offset: int) -> str:
    match = re.search(r"[^\W\d_]+\Z", text[max(0, offset - 40) : offset])
    return match[0] if match else ""


def _word_after(text: str, offset: int) -> str:
    match = re.match(r"[^\W\d_]+", text[offset : offset + 40])
    return match[0] if match else ""


def _is_place(word: str) -> bool:
    """A name: no ordinary word and no first part of a compound."""
    return not is_common(word.lower()) and word.lower() not in _NOT_PLACES


def _comma(text: str, match: re.Match[str], dash: str) -> Iterator[Candidate]:
    start, end = match.span()
    before, after = text[start - 1], text[end]
    if not (before.isalpha() or before in _CLOSING + ".!?") or not (after.isalpha() or after in '"“('):
        return
    if " " not in match[0]:
        return
    speaker = before in '"”»' or _SAYING.match(text, end)
    yield _candidate(COMMA, text, Edit(start, end, ", " if speaker else dash))


def _dashed_lines(view: View) -> Iterator[ViewBlock]:
    """Paragraphs that begin with a dash."""
    return (b for b in view.blocks if view.text[b.start] in "-–—" and b.block.kind is Kind.PARAGRAPH)


def _speech(text: str, block: ViewBlock) -> re.Match[str] | None:
    """A line of speech that ends with its speaker."""
    match = _SPEECH_HIT.match(text, block.start, block.end)
    if match is None or not _SAYING.match(match[2]) or match[2][-1] not in ".:":
        return None
    return match


def _quoted(text: str, at: int, match: re.Match[str]) -> Candidate:
    """The line with its speech in the kind of quotation marks that the document uses."""
    opening, closing = ("“", "”") if "“" in text else ('"', '"')
    edits = [Edit(at, match.start(1), opening)]
    if any(dash in match[2] for dash in (" - ", " – ", " — ")) or opening in match[1]:
        return Candidate(SPEECH, Span(at, match.end(1)))
    comma = "" if match[1][-1] in "?!" else ","
    edits.append(Edit(match.end(1), match.start(2), f"{comma}{closing} "))
    fix = Suggestion(tuple(edits), UNSAFE, "put the speech in quotation marks")
    return Candidate(SPEECH, Span(at, match.start(2)), (fix,))
