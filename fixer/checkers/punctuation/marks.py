"""Marks of other writing systems in English text, marks that stand twice, and characters that nobody sees.

Finds full-width and ideographic marks (Chinese and Japanese) between Latin words, the inverted marks of Spanish,
the comma and question mark of Arabic, the hyphen of Hebrew, the marks of Greek, Armenian and Hindi; the middle dot
inside names; ",," ", ." "?." ". ." and ".." (exactly two); soft hyphens, zero-width characters, byte order and
direction marks inside words.

Leaves alone: marks beside letters of their own script (that is a passage nobody translated, or a quotation),
corner brackets and other quotation marks, "...", "?!", "!!", ". . .", a comma after an abbreviation ("Inc.,",
"etc.,") or after a title ("Airplane!,"), smileys, soft hyphens of HTML, Spanish inside quotations, no-break blanks.

The exchange of a foreign mark for the English one is safe: each has one meaning, and only the blanks round it
change with it. Where two marks stand together, a fix is safe when both say the same or one ends the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_letters

from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Severity, Span, Suggestion
from fixer.view import View

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

FULLWIDTH = Rule(
    "marks/full-width",
    Category.PUNCTUATION,
    "a full-width mark",
    why="Chinese and Japanese marks are as wide as a character; left in English text they look like holes.",
    tries=(
        "He said yes，but she left。 => He said yes, but she left.",
        "Source：Daily News Author：Lee Wen => Source: Daily News Author: Lee Wen",
        "At 15：43 the dam（built in 1960）broke！ => At 15:43 the dam (built in 1960) broke!",
        "Apples、pears ，and plums； why ？ => Apples, pears, and plums; why?",
        "It is over. 。 => It is over.",
        "What a game! ！ => What a game!",
        "It rose 5％ to １２３. => It rose 5% to 123.",
        "The sign reads 出口，入口 and means exit.",
    ),
)
INVERTED = Rule(
    "marks/inverted",
    Category.PUNCTUATION,
    "an inverted mark",
    why="Spanish opens questions and exclamations with ¿ and ¡; English does not.",
    tries=(
        "¿Where were they yesterday? => Where were they yesterday?",
        "She asked: ¡ What a day! => She asked: What a day!",
        "He shouted “¡Viva la vida!” and “¿No?”",
        "The game is called ¿Quién es?",
        "¡No pasarán! was the cry.",
    ),
)
FOREIGN = Rule(
    "marks/foreign",
    Category.PUNCTUATION,
    "a mark of another script",
    why="Hebrew, Arabic, Greek, Armenian and Hindi have marks of their own that look much like ours.",
    tries=(
        "The Tel Aviv־Haifa road was closed، they said. => The Tel Aviv-Haifa road was closed, they said.",
        "Why now ؟ => Why now?",
        "It began at 01։23 hours. => It began at 01:23 hours.",
        "The word is مرحبا، and also שלום־עליכם.",
    ),
)
DOT = Rule(
    "marks/middle-dot",
    Category.PUNCTUATION,
    "a middle dot between words",
    why="Chinese and Japanese set a dot between the parts of a foreign name, or for a hyphen.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The player is a left・hander. => The player is a left-hander.",
        "News · Sport · Culture; the col·legi; 5 N·m and kg·m.",
        "・ First point",
    ),
)
DOUBLED = Rule(
    "marks/doubled",
    Category.PUNCTUATION,
    "two marks where one is enough",
    why="When a machine moves words about, the mark of a clause and that of the sentence meet.",
    tries=(
        "They sold apples,, pears and plums. => They sold apples, pears and plums.",
        "In the long run, , all is well. => In the long run, all is well.",
        "He told the court the truth,. => He told the court the truth.",
        "Do you know it?. We do not. => Do you know it? We do not.",
        "Nobody came. . => Nobody came.",
        "He wrote books; . The rest is known. => He wrote books. The rest is known.",
        "They came late., but they came. => They came late, but they came.",
        "Acme Inc., Smith et al., dogs, cats etc., and Portland, Ore., are fine.",
        "Well, ... maybe! Really?! No!! He paused . . . and left, .NET in hand.",
        "She saw Airplane!, Are We There Yet?, and read Yahoo!. He smiled, :)",
        "They wrote: ,,Guten Tag” and Sudb&oslash;, who left at 5 p.m., slept.",
    ),
)
TWO_DOTS = Rule(
    "marks/two-dots",
    Category.PUNCTUATION,
    "two full stops",
    why="It is either one full stop too many or one too few for an ellipsis.",
    tries=(
        "The game is over.. => The game is over.",
        "They sold tea, coffee, etc.. => They sold tea, coffee, etc.",
        "I waited.. and then he came. => I waited... and then he came.",
        "Open ../src or pages 1..5; and so on ...",
        "It went on....",
    ),
)
INVISIBLE = Rule(
    "marks/invisible",
    Category.MARKUP,
    "an invisible character inside a word",
    why="Soft hyphens and zero-width characters are left over from another layout: nobody sees them, and no search "
    "finds the word.",
    severity=Severity.INFO,
    tries=(
        "The govern\u00adment fell\u200bows met. => The government fellows met.",
        "A fam\u200dily of \u202dfour\u202c came. => A family of four came.",
        "The 👨\u200d👩\u200d👧 emoji and می\u200cخواهم stay.",
    ),
)
RULES = (FULLWIDTH, INVERTED, FOREIGN, DOT, DOUBLED, TWO_DOTS, INVISIBLE)

_WIDE = str.maketrans("，。：；！？（）、％．＆", ",.:;!?(),%.&")
_WIDE_SIGNS = "，。：；！？（）、％．＆０１２３４５６７８９" + "".join(
    chr(ord(c) + 0xFEE0) for c in ascii_letters
)
_WIDE_HIT = regex(r"([，。：；！？（）、％．＆])\1*|[０-９Ａ-Ｚａ-ｚ]+")
_INVERTED_HIT = regex(r"[¿¡]+ ?(?=([^\W\d_]+)(?: ([^\W\d_]+))?)")
_SPANISH_TOO_TEXT = "a no me he son once red pan come sin solo tan real total final is"
_SPANISH_TOO = frozenset(_SPANISH_TOO_TEXT.split())
_FOREIGN = {
    "־": "-", "،": ",", "؛": ";", "؟": "?", "։": ":", "\u037e": "?", "\u0387": ";", "।": ".", "۔": ".",
}  # fmt: skip
_FOREIGN_HIT = regex(rf"[{''.join(_FOREIGN)}]")
_DOT_HIT = regex(r"[・·](?=[^\W\d_]{3})")
_DOUBLED_HIT = regex(r"[,;:?!.](?=[.,;:]| [.,;:])(?:(?<=[,;:]) ?[.,;:]|(?<=[?!])\.|(?<=\.)[,;]|(?<=\.) \.)")
_TWO_DOTS_HIT = regex(r"\.\.")
_ABBREVIATIONS_TEXT = "etc approx dept govt prof corp univ capt sept assn misc incl excl spec"
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
_SEEN_SIGNS = frozenset(map(chr, (*range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_SEEN = regex(r"[\u200c-\u200f\u202a-\u202e\u2066-\u2069]+")
_RIGHT_TO_LEFT = regex(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\W_]+\Z"), re.compile(r"[^\W_]+")


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    text = view.text
    yield from _doubled(text)
    yield from _unseen(view)
    if text.isascii():
        return
    if not view.characters.isdisjoint(_WIDE_SIGNS):
        yield from _wide(text)
    if "¿" in text or "¡" in text:
        yield from _inverted(view)
    for match in _FOREIGN_HIT.finditer(text) if not view.characters.isdisjoint(_FOREIGN) else ():
        span = _with_blank(text, match)
        if max(_around(text, span)) < "\u0370":
            yield _exchange(FOREIGN, text, span, _FOREIGN[match[0]])
    if "・" in text or "·" in text:
        yield from _dots(text)
    if not view.characters.isdisjoint(_SEEN_SIGNS):
        yield from _seen(view)


def _candidate(rule: Rule, text: str, edit: Edit, level: Applicability) -> Candidate:
    """A candidate with one edit; its message shows the words on both sides."""
    left = _word_before(text, edit.start)
    right = _WORD_AFTER.match(text, edit.end)
    end = right.end() if right else edit.end
    old = text[edit.start - len(left) : end]
    new = left + edit.text + text[edit.end : end]
    fix = Suggestion((edit,), level, f"use '{new}'")
    return Candidate(rule, edit.span, (fix,), message=f"'{old}': {rule.message}")


def _word_before(text: str, offset: int) -> str:
    match = _WORD_BEFORE.search(text, max(0, offset - 40), offset)
    return match[0] if match else ""


def _with_blank(text: str, match: re.Match[str]) -> Span:
    """The match with the blank before it, if there is one."""
    start, end = match.span()
    return Span(start - (text[start - 1 : start] == " "), end)


def _around(text: str, span: Span) -> str:
    """The nearest characters on both sides that are no blanks: two, or one at the beginning of the text."""
    end = span.end + (text[span.end] == " ")
    return text[span.start - 1 : span.start] + text[end]


def _wide(text: str) -> Iterator[Candidate]:
    for match in _WIDE_HIT.finditer(text):
        wide, span = match[0], _with_blank(text, match)
        if not _around(text, span).strip():
            continue
        if any("\u2e80" <= c < "\uff00" or c >= "\U00020000" for c in _around(text, span) if c not in "。、"):
            continue
        if wide[0].isalnum():
            plain = "".join(chr(ord(c) - 0xFEE0) for c in wide)
            yield _candidate(FULLWIDTH, text, Edit(*match.span(), plain), SAFE)
        elif len(wide) > 1 and wide[0] in "，。、":
            yield _candidate(FULLWIDTH, text, Edit(*match.span(), "..."), UNSAFE)
        else:
            yield _exchange(FULLWIDTH, text, span, wide.translate(_WIDE))


def _exchange(rule: Rule, text: str, span: Span, plain: str) -> Candidate:
    """The English mark for the foreign one, with the blanks that belong to it."""
    start, end = span
    before, after = text[start - 1 : start], text[end]
    gap = " " if after.isalnum() or after in "\"'“‘([€$£#" else ""
    if plain == "(":
        new = " (" if before.isalnum() or text[start] == " " else "("
        end += after == " "
    elif (before == plain and plain in "!?") or (before and before in ".,;:!?" and plain in ",.;:"):
        new = gap
    elif plain in "-%&" or (plain in ",.:" and before.isdigit() and after.isdigit()):
        new = plain
    else:
        new = plain + gap
    level = UNSAFE if plain == "," and after == "\n" else SAFE
    return _candidate(rule, text, Edit(start, end, new), level)


def _inverted(view: View) -> Iterator[Candidate]:
    """Inverted marks before words that are English and not Spanish too."""
    text = view.text
    for match in _INVERTED_HIT.finditer(text):
        words = [word.lower() for word in match.groups() if word]
        telling = [word for word in words if word not in _SPANISH_TOO]
        if telling and all(map(is_common, words)):
            yield _candidate(INVERTED, text, Edit(*match.span(), ""), SAFE)


def _dots(text: str) -> Iterator[Candidate]:
    for match in _DOT_HIT.finditer(text):
        left = _word_before(text, match.start())
        after = text[match.end()]
        if len(left) < 3 or not (left + after).isalpha() or max(left + after) >= "\u0370":
            continue
        if match[0] == "・" and left.islower() and after.islower():
            yield _candidate(DOT, text, Edit(*match.span(), "-"), UNSAFE)
        elif left[-1] != "l" or after != "l":
            yield Candidate(DOT, Span(*match.span()))


def _doubled(text: str) -> Iterator[Candidate]:
    for match in _DOUBLED_HIT.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end]
        if not (before.isalnum() or (before and before in ")”")) or (after == ")" and match[0][-1] in ":;"):
            continue
        if after not in " \n\"'”’)" and not (after.isalpha() and match[0] in (",,", ",.")):
            continue
        fix = _one_mark(text, match)
        if fix:
            new, level = fix
            yield _candidate(DOUBLED, text, Edit(start, end, new), level)
    if ".." in text:
        for match in _TWO_DOTS_HIT.finditer(text):
            yield from _two_dots(text, match)


def _one_mark(text: str, match: re.Match[str]) -> tuple[str, Applicability] | None:
    """What two marks should be, and how sure that is; None for what may stand."""
    marks = match[0].replace(" ", "")
    word, after = _word_before(text, match.start()), text[match.end() : match.end() + 2]
    is_end = after[0] in '\n"”' or (after[0] == " " and after[1:].isupper())
    if marks == "..":
        return (".", SAFE) if is_end else None
    if marks[0] in "?!":
        return (marks[0], SAFE) if is_end and (word.islower() or not word) else None
    if marks[0] == ".":
        known = len(word) > 3 and word.islower() and is_common(word) and word not in _ABBREVIATIONS
        return (marks[1], UNSAFE) if known and after[1:].islower() else None
    if marks == ",,":
        return ",", SAFE
    if marks[1] == ".":
        return (".", SAFE) if is_end else (marks[0], UNSAFE)
    return _of_two(text, match, marks)


def _of_two(text: str, match: re.Match[str], marks: str) -> tuple[str, Applicability] | None:
    """Comma, semicolon and colon: one of them is too much, but not where a code or a smiley has them."""
    if marks in ("::", ";;") or re.search(r"&#?\w+\Z", text[max(0, match.start() - 12) : match.start()]):
        return None
    return max(marks, key=",;:".index), UNSAFE


def _two_dots(text: str, match: re.Match[str]) -> Iterator[Candidate]:
    start, end = match.start() - (text[match.start() - 1 : match.start()] == " "), match.end()
    before, after = text[start - 1 : start], text[end]
    if not (before.isalpha() or before in ")”") or before == "" or after in "./\\":
        return
    word = _word_before(text, start)
    if after in '\n"”' or text[end : end + 2].strip().isupper():
        abbreviation = word in _ABBREVIATIONS and text[start] != " "
        blank = " " if after.isalpha() else ""
        yield _candidate(TWO_DOTS, text, Edit(start, end, "." + blank), SAFE if abbreviation else UNSAFE)
    elif after == " ":
        yield _candidate(TWO_DOTS, text, Edit(start, end, "..."), UNSAFE)


def _unseen(view: View) -> Iterator[Candidate]:
    """Characters that are in the source and not in the view: the edit writes the word anew."""
    if not any(char in view.source for char in _UNSEEN):
        return
    done = -1
    for i, at in enumerate(view.starts):
        source = view.source[view.sources[i] : view.ends[i]]
        if (
            at <= done
            or not source
            or source.strip(_UNSEEN)
            or not view.text[max(0, at - 1) : at + 1].isalpha()
        ):
            continue
        if "\u00ad" in source and view.block_at(at).block.writer == "html":
            continue
        left, right = _word_before(view.text, at), _WORD_AFTER.match(view.text, at)
        if not left or right is None or max(left + right[0]) >= "\u0370":
            continue
        done = right.end()
        yield _rewritten(Edit(at - len(left), done, left + right[0]))


def _seen(view: View) -> Iterator[Candidate]:
    """Joiners inside Latin words, and direction marks where nothing runs from right to left."""
    text = view.text
    for match in _SEEN.finditer(text):
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        block = view.block_at(match.start())
        if match[0][0] in "\u200c\u200d":
            wrong = len(around) == 2 and around.isalpha() and max(around) < "\u0370"
        else:
            wrong = not _RIGHT_TO_LEFT.search(text, block.start, block.end)
        if wrong:
            yield _rewritten(Edit(*match.span(), ""))


def _rewritten(edit: Edit) -> Candidate:
    return Candidate(INVISIBLE, edit.span, (Suggestion((edit,), SAFE, "take it out"),))
