"""Damaged characters: "cafÃ©", "donâ€™t", "&amp;amp;", "&nbsp", U+FFFD, control characters.

Text that was written as UTF-8 and read in a Windows code page shows each accented letter as two or three
odd signs. A fix is safe where these signs, put back into bytes, are exactly one valid UTF-8 sequence and give a
Latin letter or an ordinary mark; capitals next to a quotation mark ("SÃO”", "Å”") are no such sequence.
Where a byte was lost on the way ("voilÃ ", "â€ "), the probable letter is suggested. A character reference is
safe to replace unless it stands for < or >; texts about HTML are left alone. Nobody can know what stood where
U+FFFD stands now, save in a contraction ("don\ufffdt").
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from fixer.checkers.residue.placeholders import is_technical
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Edit, Rule, Span, Suggestion

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

MOJIBAKE = Rule(
    "encoding/mojibake",
    Category.MARKUP,
    "a character read in the wrong encoding",
    why="UTF-8 was read as Windows-1252 or 1250: every accented letter became two signs.",
    tries=(
        "The cafÃ© in LÃ¼neburg. => The café in Lüneburg.",
        "They donâ€™t know. => They don’t know.",
        "He said, â€œNo.â€\x9d => He said, “No.”",
        "A walk â€“ short â€” and cold. => A walk – short — and cold.",
        "The cafÃƒÂ© is open. => The café is open.",
        "It was 20Â°C and cost Â£5. => It was 20°C and cost £5.",
        "NovĂ¡k lives in PlzeĹ\x88. => Novák lives in Plzeň.",
        "ï»¿The mayor resigned. => The mayor resigned.",
        "We will use it if we mustÂ. => We will use it if we must.",
        "VoilÃ , the soup. => Voilà, the soup.",
        "He said, â€œNoâ€ and left. => He said, “No” and left.",
        "SÃO PAULO, CAFÉ–BAR, «MÃE», “IRMÔ, Å, “Å” and Ångström, CÂŞTIG, Ăştia.",
        "Ð is a letter of Icelandic, Ñ of Spanish, Â of Romanian.",
        "Crème brûlée, naïve façade, Mañana, Łódź, Škoda.",
    ),
)
ENTITY = Rule(
    "encoding/entity",
    Category.MARKUP,
    "a character reference of HTML, shown to the reader",
    why="It stands for a character and was encoded once too often, or cut into pieces by the machine.",
    tries=(
        "Smith &amp; Sons => Smith & Sons",
        "Smith &amp;amp; Sons => Smith & Sons",
        "Smith & amp; Sons => Smith & Sons",
        'He said & quot;no& quot; twice. => He said "no" twice.',
        "It is late&nbsp;now. => It is late now.",
        "It is late &nbsp; now. => It is late now.",
        "It is late&nbsp now. => It is late now.",
        "The caf&eacute; costs 5&euro;. => The café costs 5€.",
        "a &lt; b => a < b",
        "Smith & Sons; Q&A; R&D; AT&T; B&B.",
        "In HTML, &eacute; stands for é.",
        "See https://example.org/?a=1&copy=2 for more.",
    ),
)
LOST = Rule(
    "encoding/lost",
    Category.MARKUP,
    "a character was lost here",
    why="The sign U+FFFD stands for what a program could not read.",
    tries=(
        "I don\ufffdt know. => I don’t know.",
        "The caf\ufffd is open. => The caf\ufffd is open.",
        "The cafï¿½ is open. => The cafï¿½ is open.",
    ),
)
CONTROL = Rule(
    "encoding/control",
    Category.MARKUP,
    "a control character",
    why="It is invisible, and breaks search, feeds and printing.",
    tries=(
        "They don\x92t know. => They don’t know.",
        "He left\x07 early. => He left early.",
    ),
)
RULES = (MOJIBAKE, ENTITY, LOST, CONTROL)

_CODE_PAGES = ("cp1252", "cp1250")


def _signs_of(codes: range) -> str:
    """What the bytes ``codes`` look like in one of the code pages, as the inside of a character class."""
    signs = {chr(code) for code in codes}
    for code in codes:
        signs.update(bytes([code]).decode(page, "ignore") for page in _CODE_PAGES)
    return "".join(sorted(signs - {"\x85", "\xa0", "\xad"}))  # these three are blanks or nothing in a view


_NEXT = _signs_of(range(0x80, 0xC0))
_FIRST = "ÂÃÄÅĂĹÈČâïÐÑ"
"""What broken characters begin with."""
_MARKS = "‘’“”„‚–—…‹›«»•·"
_MOJIBAKE = regex(
    rf"(?:[ÂÃÄÅĂĹ][{_NEXT}]|[ÈČ][™›˜š]|â[{_NEXT}]{{2}}|ï»¿)+"
    rf"|(?:[ÐÑ][{_NEXT}]){{2,}}"
    rf"|â€(?![{_NEXT}])"
    rf"|Ã(?<=[^\W\d_A-ZÀ-Þ]Ã)(?: (?=[,.;:!?)])|(?=[a-z ,.;:!?)\n]))"
    rf"|Â(?<=[a-z.,;:!?\"”’)]Â)(?=[ .,;:!?\"”’)\n])|Â (?<=[a-z] Â )(?!(?:is|and|or|of|in|as)\b)(?=[a-z])"
)
_LETTERS = "ŞŻŁĽŤŹŚľśťźąşż"
_AMBIGUOUS = regex(rf"[ÂÃÄÅĂĹÈČ](?:(?P<mark>[{_MARKS}])|[{_LETTERS}])")
_ORDINARY = regex(r"[\u00a1-\u024f\u2010-\u2044\u20ac\u2122\u2190-\u2193\u2212\u2260-\u2265]+")

_NAMES = "amp|quot|lt|gt|nbsp|apos|ndash|mdash|[lr][sd]quo|hellip|euro|copy|reg|deg"
_ENTITY = regex(
    rf"&(?:amp;)*(?:#\d{{2,6}};|#[xX][0-9a-fA-F]{{2,5}};|[A-Za-z]{{2,8}}\d{{0,2}};)"
    rf"|& ?(?:amp ?; ?)?(?:#\d{{2,6}}|{_NAMES}) ?;|&(?:nbsp|quot|amp|apos|[lr][sd]quo)(?![\w;=])"
)
_LOST = regex(
    r"\ufffd(?P<contraction>(?<=[a-z]n.)(?=t\b)|(?<=\bI.)(?=(?:m|ve|ll|d)\b)|(?<=\b[Ww]e.)(?=(?:re|ve|ll)\b)"
    r"|(?<=\b[Tt]hey.)(?=(?:re|ve|ll)\b)|(?<=\b[Yy]ou.)(?=(?:re|ve|ll)\b))?\ufffd*|ï¿½"
)
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufff9-\ufffb\ufffe\uffff]+")


_GUESSES = {"Â": ("", SAFE), "Â ": ("", UNSAFE), "â€": ("”", UNSAFE), "Ã": ("à", UNSAFE), "Ã ": ("à", UNSAFE)}
"""What is left where a byte was lost on the way, and what stood there most likely."""


def check(context: Context) -> Iterator[Candidate]:
    text = context.view.text
    if not text.isascii():
        if not context.view.characters.isdisjoint(_FIRST):
            yield from _mojibake(text)
        if "\ufffd" in text or "ï¿½" in text:
            yield from (_lost(match) for match in _LOST.finditer(text))
    if "&" in text:
        found = [c for match in _ENTITY.finditer(text) if (c := _entity(text, match))]
        if found and not is_technical(context.view):
            yield from found
    if text.replace("\n", "").isprintable():
        return
    for match in _CONTROL.finditer(text):
        if match.start() == 0 or text[match.start() - 1] not in "ÂÃÄÅĂĹâ€ÐÑ":
            yield _control(match)


def _mojibake(text: str) -> Iterator[Candidate]:
    for match in _MOJIBAKE.finditer(text):
        seen = match[0]
        if seen in _GUESSES:
            yield _candidate(MOJIBAKE, match, *_GUESSES[seen])
        elif not _is_writing(text, match):
            new = decoded(seen)
            if new is not None:
                yield _candidate(
                    MOJIBAKE, match, new, SAFE if _ORDINARY.fullmatch(new) or not new else UNSAFE
                )


def _is_writing(text: str, match: re.Match[str]) -> bool:
    """Whether a capital and what follows stand there by right: “IRMÔ, "Ăştia"; mojibake stands inside words."""
    pair = _AMBIGUOUS.match(match[0])
    if not pair:
        return False
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return not (before.islower() or (pair["mark"] and after.islower() and not before.isupper()))


def decoded(seen: str) -> str | None:
    """The text that ``seen`` was before it was read in a Windows code page once or twice; None if it was not."""
    for page in _CODE_PAGES:
        try:
            new = b"".join(_byte(sign, page) for sign in seen).decode("utf-8")
        except UnicodeError:
            continue
        new = new.replace("\ufeff", "")
        return (decoded(new) or new) if _MOJIBAKE.fullmatch(new) else new
    return None


def _byte(sign: str, page: str) -> bytes:
    """The byte that ``sign`` was read from. Programs read the few bytes that a page leaves out as Latin-1."""
    try:
        return sign.encode(page)
    except UnicodeEncodeError:
        return sign.encode("latin-1")


def _entity(text: str, match: re.Match[str]) -> Candidate | None:
    seen = re.sub(r"[ ;]", "", match[0]) + ";"
    reference = re.sub(r"^&(?:amp(?=#|[A-Za-z]))*", "&", seen)
    if reference[1] != "#" and reference[1:] not in html5:
        return None
    new = html.unescape(reference).replace("\xa0", " ").strip("\u200b\u200c\u200d\u00ad\ufeff")
    if len(new) > 1 or not (new.isprintable() or new.isspace()):
        return None
    start, end = match.span()
    if not new.strip():
        new, end = _blank(text, start, end)
    return _candidate(ENTITY, match, new, UNSAFE if new in "<>" and new else SAFE, end)


def _blank(text: str, start: int, end: int) -> tuple[str, int]:
    """A blank for the reference, and the end of what it replaces, so that no two blanks meet."""
    if text[end] == " ":
        end += 1
    at_edge = start == 0 or text[start - 1] in " \n" or text[end] == "\n"
    return ("" if at_edge else " "), end


def _lost(match: re.Match[str]) -> Candidate:
    if match["contraction"] is not None:
        return _candidate(LOST, match, "’", SAFE)
    return Candidate(LOST, Span(*match.span()))


def _control(match: re.Match[str]) -> Candidate:
    """The marks that Windows has where Latin-1 has control characters can be put back."""
    seen = match[0]
    if all("\x80" <= sign <= "\x9f" for sign in seen):
        new = seen.encode("latin-1").decode("cp1252", "ignore")
        if len(new) == len(seen):
            return _candidate(CONTROL, match, new, SAFE)
    codes = " ".join(f"U+{ord(sign):04X}" for sign in seen[:4])
    fix = Suggestion((Edit(*match.span(), ""),), UNSAFE, "delete it")
    return Candidate(CONTROL, Span(*match.span()), (fix,), f"{CONTROL.message}: {codes}")


def _candidate(
    rule: Rule, match: re.Match[str], new: str, level: Applicability, end: int | None = None
) -> Candidate:
    edit = Edit(match.start(), match.end() if end is None else end, new)
    title = f"use '{new}'" if new.strip() else "delete it" if not new else "use a blank"
    return Candidate(
        rule, Span(*match.span()), (Suggestion((edit,), level, title),), f"'{match[0]}': {rule.message}"
    )
