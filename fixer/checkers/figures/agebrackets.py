"""Ages in brackets: "Anna Weber (33) said". American papers set an age off by commas: "Anna Weber, 33, said".

Only behind two words that may be a person's name, or behind "man", "driver" and the like. Places, lists of
ages, minutes and points of players, numbers of paragraphs and years are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE, replacement
from fixer.context import Context
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule

BRACKETS = Rule(
    "ages/brackets",
    Category.FORMAT,
    "an age in brackets",
    why="Papers of many countries write “Anna Weber (33)”; American ones set the age off by commas.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "Anna Weber (33) said no. => Anna Weber, 33, said no.",
        "Anna Weber (33), a baker, said no. => Anna Weber, 33, a baker, said no.",
        "The prize went to Anna Weber (33). => The prize went to Anna Weber, 33.",
        "A woman (46) from Bern was hurt. => A woman, 46, from Bern was hurt.",
        "Anna Weber (33 years old) said no. => Anna Weber, 33, said no.",
        "A man from New York (17) and one from Oita Prefecture (45) came.",
        "Best picture: Blue River (09); see Section Nine (11).",
        "Hart for Rees (39), Gomez for Lee Hall (53), Reid for Tom Ford (71).",
        "Anna Weber (1980-2013) and Anna Weber (33)'s house.",
        "Tom Ford (61) scored his second goal.",
    ),
)
RULES = (BRACKETS,)

_NAME = r"[A-ZÀ-ÞŁŚŠŻŽČĆ][\w'’.-]+"
_BRACKETS = regex(
    r" \((?:aged? )?(?P<age>[1-9][0-9])(?: years(?: old)?)?\)(?!['’]s)(?P<next>[,.;:!?)]|$)?", re.MULTILINE
)
_PERSON = regex(
    rf"(?P<before>\w+ )?\b(?P<first>{_NAME}) (?:(?:von|van|de|der|da|di|al|bin|del|la|le) )*(?P<last>{_NAME})$"
)
_NOUN = regex(
    r"\b(?:man|woman|boy|girl|driver|motorcyclist|cyclist|pedestrian|student|pensioner|teenager|resident|suspect|victim"
    r"|mother|father|son|daughter|brother|sister|husband|wife|grandmother|grandfather|actor|actress|singer|farmer|teacher)$"
)
_PLACE = regex(
    r"\b(?:Prefecture|City|County|Province|Street|Park|University|State|Road|Airport|Hotel|Party|Club|United|Group|District"
    r"|Station|Region|Island|School|Hospital|Court|Section|Chapter|Article|Paragraph|Table|Figure|Act|Law)$"
)
_PLAY = regex(r"\b(?:scored|goals?|points?|minute|booked|substitut\w+|replacements?|equali[sz]ed)\b")


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each age in brackets, in American style."""
    if context.style.english != "us":
        return
    text = context.view.text
    for match in _BRACKETS.finditer(text):
        block = context.view.block_at(match.start())
        before = text[max(block.start, match.start() - 60) : match.start()]
        around = text[max(block.start, match.start() - 60) : min(block.end, match.end() + 60)]
        if (
            len(_BRACKETS.findall(around)) > 1
            or _PLAY.search(around)
            or not (_NOUN.search(before) or _is_name(before))
        ):
            continue
        closing = match["next"]
        new = f", {match['age']}" + ("," if closing is None else closing)
        yield replacement(BRACKETS, text, match.start(), match.end(), new, UNSAFE)


def _is_name(before: str) -> bool:
    person = _PERSON.search(before)
    if (
        person is None
        or _PLACE.search(before)
        or (person["before"] or "") in ("from ", "in ", "at ", "near ", "for ")
    ):
        return False
    return not (is_common(person["first"].lower()) and is_common(person["last"].lower()))
