"""Words, phrases and sentences left in the source language: "hadert", "Gans oder Ente", "Die Kinder spielen im Hof."

A word counts when a table of the language knows it (``rules/LANG/words.txt``: a few hundred small words, verbs
and adverbs each, none of them English) or when it is spelled as no English word is: "schl", "-lichkeit", ß, ł, ő, ção.
English borrows: words and phrases of ``rules/common/loanwords.txt``, names (a foreign word beside a capital), what
stands alone in quotes, brackets or italics, what is announced ("the motto ..."), and a word that the document
explains in brackets elsewhere are left alone. Long passages are the business of ``document/not-english``.
No fix is safe: "or" is offered for "oder" where a word has one usual translation; the rest needs a translator.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from fixer.context import Context
from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.languages import LANGUAGES
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.sentences import is_sentence_start, sentence_bounds
from fixer.view import View, ViewBlock
from fixer.wordindex import matches

WORD = Rule(
    "untranslated/word",
    Category.UNTRANSLATED,
    "a word left in another language",
    safe=False,
    tries=(
        "He falls onto the track nach a push. => He falls onto the track after a push.",
        "They walked oder took the tram. => They walked or took the tram.",
        "She was außerdem very tired. => She was also very tired.",
        "He ate eggs aber no bread. => He ate eggs but no bread.",
        "The angst of the doppelgänger is a cliché.",
        "The word “oder” means or; (oder) is German.",
        "Médecins Sans Frontières and the Museum für Naturkunde are known.",
        "They sang “Alle meine Entchen” with him.",
        "He lives in the rue de la Paix, near Champs-Élysées, says Guillermo del Toro.",
        "Her motto is carpe diem, his je ne sais quoi.",
    ),
)
PHRASE = Rule(
    "untranslated/phrase",
    Category.UNTRANSLATED,
    "words left in another language",
    safe=False,
    tries=(
        "He said that sie haben nicht enough money. => He said that sie haben nicht enough money.",
        "The road is closed porque siempre llueve until May. => The road is closed porque siempre llueve until May.",
        "The coup d'état was a fait accompli, c'est la vie.",
        "The café au lait and the crème de la crème.",
    ),
)
SENTENCE = Rule(
    "untranslated/sentence",
    Category.UNTRANSLATED,
    "a sentence left in another language",
    safe=False,
    tries=(
        "It is late. Die Kinder spielen noch im Hof. They laugh. => It is late. Die Kinder spielen noch im Hof. They laugh.",
        "Ärger im Stadtrat: Sitzung wird wieder verschoben => Ärger im Stadtrat: Sitzung wird wieder verschoben",
        "La police cherche toujours les deux hommes. => La police cherche toujours les deux hommes.",
        "“Die Kinder spielen noch im Hof”",
    ),
)
LETTERS = Rule(
    "untranslated/letters",
    Category.UNTRANSLATED,
    "spelled as no English word is",
    why="A word of the source language that the machine did not know and copied.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "They wanted to zerbröseln and verwursteln the treasure. => They wanted to zerbröseln and verwursteln the treasure.",
        "The smitrakning of the sjóðsfélaga failed. => The smitrakning of the sjóðsfélaga failed.",
        "He praised the Freundlichkeit of the staff. => He praised the Freundlichkeit of the staff.",
        "It is a question of żywność and kvalitě. => It is a question of żywność and kvalitě.",
        "The naïve fiancé had a jalapeño soufflé in a café.",
        "Schnapps and schnitzel for the schmuck.",
        "He works for the Berliner Zeitung and the Bertelsmann Stiftung.",
    ),
)
RULES = (WORD, PHRASE, SENTENCE, LETTERS)

_CODES = "cs da de es fi fr hr hu id it nl no pl pt ro sv tr"
_TOKEN = regex(r"[^\W\d_]+")
_LATIN = regex(r"[a-zß-öø-ɏḁ-ỿ]{4,}")
_SHAPE = regex(
    r"sch[lmnrw][a-z]{3,}|[a-z]{3,}(?:ungen|keit(?:en)?|heiten|schaft(?:en)?|ierung|lich(?:e[mnrs]?)?|ieren|szcze"
    r"|(?:iert|tzt)(?:e[mnrs]?|est)?|isch(?:e[mnrs])|igt(?:e[mnrs])|tzen|chten|elte?[nt])"
    r"|(?:ver|zer|ent|auf|aus|ein|ge)[a-z]{2,}(?:eln|ern)"
)
_NOUN = regex(
    r"[^\W\d_][a-zäöüß]{3,}(?:ungen|keit(?:en)?|heit(?:en)?|schaft(?:en)?|ierung|igung|ellung|ordnung|altung|eitung)"
)
_ENDINGS = (
    "gen eit ten aft ung ich che hem hen her hes ren ert rte tem ter tes est tzt zte zen elt eln ern zcz"
)
"""What words of ``_SHAPE`` and ``_NOUN`` end in: spares the others a look."""
_ANNOUNCED = regex(
    r"(?:\b(?:called|known as|named|so-called|words?|terms?|phrases?|expressions?|dubbed|titled|entitled|mottos?|slogans?"
    r"|sayings?|means|meaning|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Czech|Latin|Swedish|Danish"
    r"|Norwegian|Finnish|Hungarian|Romanian|Croatian|Turkish|Indonesian)[:,]?|, or) [\"“‘'(]?$"
)
_LEFT = regex(r"(?:(?<!\w)['\"]|[“„‘«(\[{])([^\n“”„«»\"()\[\]{}.!?]{0,60})$")
_RIGHT = regex(r"([^\n“”„«»\"()\[\]{}]{0,60}?)(?:[\"”’»)\]}]|'(?!\w))")
_PARTICLE = regex(r"al?|d[aeiou]?|del|el?|et|l[ae]?|les|los|van|y")
_SHOWN = regex(r"[(“„\"‘*«]([^\W\d_]{1,40})")
_FARTHEST = 1_000
"""Characters on either side within which a sentence begins and ends."""
_QUOTED = "\"“„«»'‘*"
_MISREAD = "€©™¨¤¦§¬®¯°±´¶¸¡"
_GLUE, _GLUE_AFTER = tuple("-'’‑@#/_."), tuple(f"-'’‑@/_{_MISREAD}")


class Vocabulary(NamedTuple):
    """``plain`` words speak alone, ``careful`` ones beside others; both give the languages of a word.

    A word that is careful in one language is careful in all. ``english`` holds translations by word and language.
    """

    plain: dict[str, tuple[str, ...]]
    careful: dict[str, tuple[str, ...]]
    english: dict[tuple[str, str], str]

    def languages(self, word: str) -> tuple[str, ...]:
        return self.plain.get(word) or self.careful.get(word, ())


class Token(NamedTuple):
    """A word of letters only, with its place in the view."""

    start: int
    end: int
    text: str


@cache
def vocabulary() -> Vocabulary:
    known = Vocabulary({}, {}, {})
    for code in _CODES.split():
        for key, values in table("words", code).items():
            word = key.lstrip("~")
            words = known.careful if key != word else known.plain
            words[word] = (*words.get(word, ()), code)
            if values:
                known.english[word, code] = values[0]
    for word in known.careful:
        known.careful[word] += known.plain.pop(word, ())
    return known


@cache
def loan_words() -> frozenset[str]:
    return frozenset(entry for entry in table("loanwords") if " " not in entry)


@cache
def loan_phrases() -> tuple[str, ...]:
    return tuple(entry for entry in table("loanwords") if " " in entry)


def check(context: Context) -> Iterator[Candidate]:
    """Words that the document itself shows in quotes or explains in brackets are terms of its author."""
    view = context.view
    odd = _odd_words(view)
    if odd:
        odd -= set(_SHOWN.findall(view.text)) | {word for word in odd if _is_explained(view, word)}
    if not odd:
        return
    places = view.places.of(frozenset(map(str.lower, odd)))
    hits = [match.start() for match in matches(_TOKEN, view.text, places) if match[0] in odd]
    for block, _ in groupby(map(view.block_at, hits)):
        if block.block.kind not in (Kind.ATTRIBUTE, Kind.FIELD):
            yield from _block(view, block, odd)


def _is_explained(view: View, word: str) -> bool:
    """Whether a bracket follows the word anywhere."""
    places = view.places.by_word.get(word.lower(), ())
    return any(view.text.startswith(f"{word} (", at) for at in places)


def _odd_words(view: View) -> set[str]:
    """Words of the text, as they must be written, that alone make a place worth a look."""
    words = view.places
    odd = set(words.held(triggers()))
    odd.update(word for word in words.rare if word[-3:] in _ENDINGS or word.startswith("sch"))
    if not view.shadow.isascii():
        odd.update(word for word in words.by_word if not word.isascii())
    return {form for word in odd for form in (word, word.capitalize()) if _is_odd(form)}


@cache
def triggers() -> frozenset[str]:
    """Lower-case forms of the known words that can stand alone."""
    return frozenset(map(str.lower, vocabulary().plain)) | connectors()


@cache
def connectors() -> frozenset[str]:
    """Careful words with a translation: between two small English words they are no name."""
    return frozenset(word for word, _ in vocabulary().english if word in vocabulary().careful)


def _is_odd(word: str) -> bool:
    if word in vocabulary().plain:
        return True
    if word[0].isupper():
        return bool(_NOUN.fullmatch(word)) and not (is_common(word.lower()) or _is_loan(word.lower()))
    return word in connectors() or _is_foreign_shape(word)


def _is_foreign_shape(word: str) -> bool:
    shaped = _SHAPE.fullmatch(word) if word.isascii() else _LATIN.fullmatch(word)
    return bool(shaped) and not (is_common(word) or _is_known(word) or _is_loan(word))


def _is_loan(word: str) -> bool:
    return any(word.removesuffix(ending) in loan_words() for ending in ("", "s", "es", "d", "ed", "ing"))


def _block(view: View, block: ViewBlock, odd: set[str]) -> Iterator[Candidate]:
    tokens = [Token(*m.span(), m[0]) for m in _TOKEN.finditer(view.text, block.start, block.end)]
    done = block.start
    for at, token in enumerate(tokens):
        if token.text in odd and token.start >= done:
            sentence = _sentence(view, block, tokens, token)
            candidate = sentence or _run(view, block, tokens, at)
            if candidate:
                done = candidate.span.end
                if candidate is not sentence or view.text[candidate.span.start] not in _QUOTED:
                    yield candidate


def _sentence(view: View, block: ViewBlock, tokens: list[Token], hit: Token) -> Candidate | None:
    """The sentence around ``hit``, if it has four words and more, and hardly an English one."""
    near = max(block.start, hit.start - _FARTHEST), min(block.end, hit.start + _FARTHEST)
    start, end = sentence_bounds(view.text, hit.start, *near)
    first = bisect_left(tokens, start, key=lambda token: token.start)
    words = [token.text for token in tokens[first : bisect_left(tokens, end, key=lambda token: token.start)]]
    small = [word for word in words if word.islower()]
    known = [word for word in small if _is_known(word)]
    foreign = len(known) + sum(not w.isascii() or w in vocabulary().plain for w in words if w not in known)
    english = sum(map(is_common, small))
    if len(words) < 4 or foreign < 2 or "the" in small or "and" in small:
        return None
    if english * 5 > len(words) or english * 2 > foreign:
        return None
    if not any(word in vocabulary().plain for word in known):
        return None
    span = Span(start, start + len(view.text[start:end].rstrip()))
    message = f"this sentence is {_name(_language(known))}"
    return Candidate(SENTENCE, span, message=message, label=None if len(known) > 3 else Label.LIKELY)


def _is_known(word: str) -> bool:
    return bool(vocabulary().languages(word))


def _language(words: list[str]) -> str:
    """The language that knows most of ``words``; empty where two know the same."""
    counts = Counter(code for word in words for code in vocabulary().languages(word)).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return ""
    return counts[0][0]


def _name(code: str) -> str:
    return LANGUAGES.get(code, "in another language")


def _run(view: View, block: ViewBlock, tokens: list[Token], at: int) -> Candidate | None:
    """The run of foreign words around token ``at``."""
    first = last = at
    while last + 1 < len(tokens) and _joins(
        view.text, tokens[last], tokens[last + 1], tokens[last + 1], tokens[at]
    ):
        last += 1
    while first > 0 and _joins(view.text, tokens[first - 1], tokens[first], tokens[first - 1], tokens[at]):
        first -= 1
    label = _label(view.text, block, tokens, first, last)
    span = Span(tokens[first].start, tokens[last].end)
    if label is None or _is_meant(view, block, span):
        return None
    return _candidate([token.text for token in tokens[first : last + 1]], span, label)


def _joins(text: str, left: Token, right: Token, new: Token, hit: Token) -> bool:
    """Whether two neighbours stand in one run: ``new`` is of the language of ``hit`` or foreign by its letters."""
    if text[left.end : right.start] not in (" ", ", ") or not new.text.islower():
        return False
    if _is_foreign_shape(new.text):
        return True
    languages = vocabulary().languages(hit.text)
    return any(code in languages or not languages for code in vocabulary().languages(new.text))


def _label(text: str, block: ViewBlock, tokens: list[Token], first: int, last: int) -> Label | None:
    """How sure it is that the run is no name; None where it is one, or a part of a word."""
    run, (start, end) = tokens[first : last + 1], (tokens[first].start, tokens[last].end)
    if text[start - 1 : start] in _GLUE or text[end : end + 1] in _GLUE_AFTER:
        return None
    before = tokens[first - 1] if first and tokens[first - 1].end + 1 == start else None
    after = tokens[last + 1] if last + 1 < len(tokens) and tokens[last + 1].start == end + 1 else None
    name_after = after is not None and after.text[0].isupper() and after.text != "I"
    name_before = _ends_name(text, block, tokens, first)
    small = [is_common(token.text.lower()) for token in (before, after) if token]
    if any(token.text in vocabulary().plain and token.text.islower() for token in run):
        if name_before:
            return _after_name(run, name_after)
        return Label.CERTAIN if all(small) and not name_after else Label.LIKELY
    if name_before or name_after or text[end : end + 2] == " (":
        return None
    if len(run) > 1 or _is_foreign_shape(run[0].text):
        return Label.LIKELY
    needed = 1 if run[0].text[0].isupper() else 2
    return Label.LIKELY if before and sum(small) >= needed and small[0] else None


def _after_name(run: list[Token], name_after: bool) -> Label | None:
    """A foreign word behind a name belongs to it ("Museum für"), but a single German one may be left over."""
    german = len(run) == 1 and "de" in vocabulary().plain.get(run[0].text, ())
    return Label.LIKELY if german and (not name_after or run[0].text == "oder") else None


def _ends_name(text: str, block: ViewBlock, tokens: list[Token], first: int) -> bool:
    """Whether a name may go on at token ``first``: a capital before it with nothing English between."""
    for at in range(first - 1, max(first - 7, -1), -1):
        left, right = tokens[at], tokens[at + 1]
        if text[left.end : right.start] not in (" ", "'", "’", "-", " '", " ’"):
            return False
        if left.text[0].isupper():
            common = is_common(left.text.lower()) and is_sentence_start(text, left.start, block.start)
            return left.text != "I" and not common
        if is_common(left.text) and not _PARTICLE.fullmatch(left.text):
            return False
    return False


def _is_meant(view: View, block: ViewBlock, span: Span) -> bool:
    """Whether the author shows a foreign word as one: a loan phrase, quoted, announced, emphasised."""
    text = view.text
    before = text[max(block.start, span.start - 60) : span.start]
    around = text[max(block.start, span.start - 25) : span.end + 25].lower().replace("’", "'")
    if any(phrase in around for phrase in loan_phrases()):
        return True
    if _ANNOUNCED.search(before) or _is_enclosed(
        before, text[span.start : span.end], text[span.end : span.end + 62]
    ):
        return True
    at = view.source_span(span).start
    return view.source[max(0, at - 6) : at].endswith(("*", "_", "<i>", "<em>", "<cite>", '">'))


def _is_enclosed(before: str, run: str, after: str) -> bool:
    """Whether the run stands in quotes or brackets with hardly an English word beside it."""
    left, right = _LEFT.search(before), _RIGHT.match(after)
    if not left or not right:
        return False
    words = _TOKEN.findall(f"{left[1]} {run} {right[1]}")
    return sum(is_common(word.lower()) for word in words) * 2 <= len(words)


def _candidate(words: list[str], span: Span, label: Label) -> Candidate:
    known = [word for word in words if _is_known(word)]
    rule = LETTERS if not known else PHRASE if len(words) > 1 else WORD
    shown, code = " ".join(words), _language(known)
    said = rule.message if rule is LETTERS else f"left {_name(code)}" if code else "left in another language"
    english = vocabulary().english.get((shown, code))
    fixes: tuple[Suggestion, ...] = ()
    if english:
        edit = Edit(span.start, span.end, english)
        fixes = (Suggestion((edit,), Applicability.UNSAFE, f"use '{english}'"),)
    certain = None if label is Label.CERTAIN and rule is not LETTERS else Label.LIKELY
    return Candidate(rule, span, fixes, f"'{shown}': {said}", label=certain)
