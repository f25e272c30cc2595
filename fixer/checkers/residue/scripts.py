"""Letters of another script in English: Cyrillic look-alikes, words left in their own script, full-width letters.

A look-alike inside a Latin word or beside a digit ("Сommission", "130х185", "20 °С" with Cyrillic letters) is
certain and the fix safe: the word cannot be spelled otherwise. A lone Cyrillic letter may be a look-alike or an
initial (В is V), so there the fix is offered only. Words in another script are named; left alone are words that
stand alone in brackets or quotes, or after "the character", "meaning" and the like, for these are meant; Greek
letters of science (μ, α, TNFα, Δt), hashtags, web addresses and the letters of emoticons.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion

SAFE, UNSAFE, MANUAL = Applicability.SAFE, Applicability.UNSAFE, Applicability.MANUAL

HOMOGLYPH = Rule(
    "scripts/homoglyph",
    Category.UNTRANSLATED,
    "a letter of another script that only looks Latin",
    why="Search, spelling checkers and screen readers do not know a word with a Cyrillic or Greek letter in it.",
    tries=(
        "The Сommission met on Monday. => The Commission met on Monday.",
        "A mattress of 130х185 cm. => A mattress of 130x185 cm.",
        "It was 20 °С at noon. => It was 20 °C at noon.",
        "The tank was a Т-72. => The tank was a T-72.",
        "It was а long day. => It was a long day.",
        "A С-300 was seen. => A S-300 was seen.",
        "The TNFα level was 5 μg, Δt and β-blockers were noted.",
        "The Alpha Omega house (ΑΩ) is old.",
    ),
)
WORD = Rule(
    "scripts/word",
    Category.UNTRANSLATED,
    "left in the script of the original",
    why="The reader of an English article cannot read it: translate it, or write it in Latin letters.",
    safe=False,
    tries=(
        "She thanked дякуємо everybody. => She thanked дякуємо everybody.",
        "More than 美元 11 billion came in. => More than 美元 11 billion came in.",
        "The order is limitedト to one. => The order is limitedト to one.",
        "He will not finish it, пока этих ваших воров не будет. => He will not finish it, пока этих ваших воров не будет.",
        "They met in Beijing (北京) and in “東京”.",
        "The character 日 means sun.",
        "It is written Киев in Russian.",
        "The hashtag #新発売 and the site стоп.рф are known.",
        "So be it ¯\\_(ツ)_/¯ he wrote.",
        "The area is πr², the angle is θ.",
    ),
)
FULLWIDTH = Rule(
    "scripts/full-width",
    Category.FORMAT,
    "full-width letters or digits",
    why="Chinese and Japanese text sets Latin letters and digits as wide as its own characters.",
    tries=(
        "The channel ＮＨＫ has １２ studios. => The channel NHK has 12 studios.",
        "The channel NHK has 12 studios.",
    ),
)
RULES = (HOMOGLYPH, WORD, FULLWIDTH)

_GREEK, _CYRILLIC = r"\u0370-\u03ff\u1f00-\u1fff", r"\u0400-\u052f"
_ASIAN = r"\u3005\u3041-\u3096\u30a1-\u30fa\u3400-\u4e27\u4e29-\u9fff\uac00-\ud7af\U00020000-\U0003134f"
_NEAR_EAST = r"\u0531-\u0556\u0561-\u0587\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3"
_INDIC = r"\u0900-\u0963\u0971-\u10ff\u1100-\u11ff"
_OTHER = f"{_GREEK}{_CYRILLIC}{_NEAR_EAST}{_INDIC}{_ASIAN}"
_RUN = regex(
    rf"[{_OTHER}][{_OTHER}ー\u0300-\u036f]*(?:[ ,.!?、。！？・：:’'-]{{1,2}}[{_OTHER}][{_OTHER}ー]*)*"
)
_FOREIGN = regex(rf"[{_OTHER}]")
_IS_GREEK = regex(rf"[{_GREEK}]")
_FULLWIDTH = regex(r"[０-９Ａ-Ｚａ-ｚ]+(?:[．，：－％＋＆／][０-９Ａ-Ｚａ-ｚ]+)*％?")

_LATIN = str.maketrans(
    "АВЕКМНОРСТУХЅІЈаеорсухіјѕһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTYXSIJaeopcyxijshqwABEZHIKMNOPTYXo",
)
_SAME_SOUND = "АЕКМОТаеоі"
"""Cyrillic letters that sound as they look: here both readings of a lone letter agree."""
_SOUND = str.maketrans("ВНРСУХЅІЈрсух", "VNRSUKSIJrsuk")

_OPEN, _CLOSE = "([{<“„«‘\"'「『《【（［", ")]}>”“»’\"'」』》】）］"
_MEANT = regex(
    r"(?:\b(?:characters?|letters?|words?|kanji|hanja|hanzi|kana|signs?|symbols?|phrases?|written(?: as)?|spelled|spelt"
    r"|pronounced|meaning|called|named?|means|abbreviated|Chinese|Japanese|Korean|Russian|Ukrainian|Greek|Hebrew|Arabic"
    r"|Hindi|Thai|Persian|Cyrillic|Bulgarian|Serbian|Georgian|Armenian|known as|i\.e\.|lit\.)[:,]?|=|/) [\"“‘'(«]?$"
)

_TIMES = regex(r"\d ?[хХ] ?\d")
_DOT = regex(r"\w\.\w")


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    if text.isascii():
        return
    yield from _foreign(text)
    for match in _FULLWIDTH.finditer(text):
        new = unicodedata.normalize("NFKC", match[0])
        yield Candidate(FULLWIDTH, Span(*match.span()), (_use(match.start(), match.end(), new, SAFE),))


def _foreign(text: str) -> Iterator[Candidate]:
    done = 0
    for match in _RUN.finditer(text):
        if match.start() < done:
            continue
        start, end = _token(text, *match.span())
        done = max(end, match.end())
        alone = match.end() <= end
        candidate = (_lookalike(text, start, end) if alone else None) or _word(text, match)
        if candidate:
            yield candidate


def _token(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole word around ``start:end``, with a hyphenated number behind it ("Т-72")."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while text[end : end + 1].isalnum():
        end += 1
    number = re.compile(r"-\d{1,3}\b").match(text, end)
    return start, number.end() if number else end


def _lookalike(text: str, start: int, end: int) -> Candidate | None:
    """The word with its look-alikes made Latin, if then no other letter is foreign."""
    token = text[start:end]
    new = token.translate(_LATIN)
    odd = [sign for sign, latin in zip(token, new, strict=True) if sign != latin]
    if not odd or _FOREIGN.search(new):
        return None
    latin = sum(sign.isascii() and sign.isalpha() for sign in token)
    if any(map(_IS_GREEK.match, odd)) and (latin < 2 or len(token) < 4):
        return None
    if latin >= len(odd) or _is_sure(text, start, token):
        return _homoglyph(start, token, _use(start, end, new, SAFE))
    if len(odd) > 1 or latin:
        return None
    if odd[0] in _SAME_SOUND:
        return _homoglyph(start, token, _use(start, end, new, SAFE if len(token) > 1 else UNSAFE))
    readings = dict.fromkeys((token.translate(_SOUND), new))
    return _homoglyph(start, token, *(_use(start, end, reading, MANUAL) for reading in readings))


def _is_sure(text: str, start: int, token: str) -> bool:
    """Degrees Celsius and the x between two numbers: here the sign can be read in one way only."""
    if token == "С":
        return text[max(0, start - 2) : start].rstrip().endswith("°")
    around = text[max(0, start - 2) : start + len(token) + 2]
    return bool(_TIMES.search(around) if token in ("х", "Х") else re.fullmatch(r"\d+(?:[хХ]\d+)+", token))


def _homoglyph(start: int, token: str, *fixes: Suggestion) -> Candidate:
    return Candidate(HOMOGLYPH, Span(start, start + len(token)), fixes, f"'{token}': {HOMOGLYPH.message}")


def _use(start: int, end: int, new: str, level: Applicability) -> Suggestion:
    return Suggestion((Edit(start, end, new),), level, f"use '{new}'")


def _word(text: str, match: re.Match[str]) -> Candidate | None:
    start, end = match.span()
    before, after = text[start - 1 : start] or "\n", text[end : end + 1]
    letters = _FOREIGN.findall(match[0])
    if _IS_GREEK.match(match[0]) and (len(letters) < 3 or match[0].isupper()):
        return None
    if len(letters) == 1 and not all(_beside(sign) for sign in (before, after)):
        return None
    if _is_meant(text, start, end) or _in_address(text, start, end):
        return None
    shown = match[0] if len(match[0]) <= 40 else f"{match[0][:40]}…"
    return Candidate(WORD, Span(start, end), message=f"'{shown}': {WORD.message}")


def _beside(sign: str) -> bool:
    """Whether ``sign`` may stand beside a letter of a text; other marks make an emoticon: (ﾟДﾟ)."""
    return (sign.isalnum() and sign < "\uff00") or sign in " \n,.;:?!、。"


def _is_meant(text: str, start: int, end: int) -> bool:
    """Whether the author shows the word: alone in brackets or quotes, or announced as a word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in _OPEN and after and after in f"{_CLOSE};,/":
        return True
    return bool(_MEANT.search(text[max(0, start - 30) : start]))


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the word is a part of a web address written without its beginning ("стоп.рф")."""
    return bool(_DOT.search(text[max(0, start - 2) : end + 2])) or text[start - 1 : start] in ("/", "#", "@")
