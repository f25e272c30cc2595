"""Scores with a colon ("2:1", "2: 1 (1: 0)"), as most of Europe and China write them, in reports on matches.

English writes a hyphen: "2-1". Only numbers beside words of sport are scores: clock times, ratios,
shapes of pictures (16:9), verses of the Bible and times of runs are left alone. A number of two figures behind the colon
may be a time, so it needs a word that a score follows, or a score beside it, or more than 24 before or 59 behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from fixer.checkers.candidates import SAFE, UNSAFE, replacement
from fixer.checkers.sport.words import is_sport
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Candidate, Category, Rule
from fixer.view import View
from fixer.wordindex import matches

COLON = Rule(
    "scores/colon",
    Category.FORMAT,
    "a score with a colon",
    why="English papers write scores with a hyphen: 2-1, and 2-1 (1-0) with the score at half-time.",
    tries=(
        "Bonn beat Mainz 2:1 (1:0). => Bonn beat Mainz 2-1 (1-0).",
        "Bonn beat Mainz 2: 1 (1: 0). => Bonn beat Mainz 2-1 (1-0).",
        "She won the match 6:3, 6:4. => She won the match 6-3, 6-4.",
        "They lost the game with 0:3 at home. => They lost the game with 0-3 at home.",
        "The hosts won with 5:2. => The hosts won 5-2.",
        "The team trailed 39:59 in the third quarter. => The team trailed 39-59 in the third quarter.",
        "The pair lost 1:2 (17:21, 21:17, 19:21) again. => The pair lost 1-2 (17-21, 21-17, 19-21) again.",
        "The hockey team won (1:0, 0:2, 3:1). => The hockey team won (1-0, 0-2, 3-1).",
        "He scored for a 2:0 lead. => He scored for a 2-0 lead.",
        "The match begins at 20:30; the goal fell after 9:30 minutes.",
        "She won the final in 2:05:13 and the mile in 4:10.",
        "The team watched the match in 16:9 on a screen.",
        "The ratio of wins to losses is 2:1 for the club.",
        "They won the case, as in John 3:16 and Genesis 1:1.",
        "He is strong in 1:1 situations, said the coach of the team.",
        "Mix flour and water 2:1 and let it rest.",
        "Bonn beat Mainz 2-1.",
    ),
)
RULES = (COLON,)

_SCORE = regex(r"(?P<home>[0-9]{1,3})(?P<colon> ?: ?)(?P<away>[0-9]{1,3})(?![\w:%°/]|[.,][0-9]|[-–][0-9])")
_INSIDE = regex(r"[\w.,:/$€£+-]\Z")
_BETWEEN = frozenset((", ", ",", "; ", " (", "(", ") ", " ", " and ", ", and "))
"""What stands between two scores of one match."""
_CUE = regex(
    r"\b(?:with|score|result|won|win|wins|lost|lose|beat|defeat|victory|lead|led|trail|trailed|trailing|behind|ahead|quarter"
    r"|half|period|sets?)(?: of| by)?(?::| \(|,)? ?$"
)
_NO_SPORT = regex(
    r"\b(?:(?:ratio|odds|scale|proportion|mixed|format)\b[^.\n]{0,40}"
    r"|(?:john|luke|mark|matthew|genesis|exodus|psalms?|romans|corinthians) )$"
)
_NO_SCORE = regex(
    r"[ -](?:ratio|format|aspect|screen|scale|hours?|minutes?|seconds?|o'clock|[ap]\.?m\b|allocation|mix|matching"
    r"|situations?|duels?|talks?|meetings?|coaching|training|lessons?|sessions?)"
)
_GOES_ON = regex(
    r"[.,;:!?)\]\"'\n]|$| [^\w ]| (?:to|against|in|at|on|and|but|lead|win|victory|defeat|deficit|gap|loss|success|draw"
    r"|after|before|for|over|from|home|away|score|result|triumph|with|the|when|by|as|until|is|was)\b"
)
"""What may follow a score with a blank inside; "Group 3: 2 wins" is none."""
_WITH = regex(r"\b(?:won|wins?|lost|loses?|prevailed|triumphed|beaten) (?:\w+ly )?(?P<with>with )$")
_VERB = regex(r"\b(?:won|wins?|lost|loses?|prevailed|triumphed|beaten|drew) (?:\w+ly )?(?:with |by )?$")
_WIDE = ("16:9", "21:9")


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each score with a colon; scores beside each other are judged together."""
    view, text, folded = context.view, context.view.text, context.view.folded
    for run in _runs(view) if ":" in text else ():
        start, end = run[0].start(), run[-1].end()
        if any(map(partial(_is_score, folded), run)) and (
            _VERB.search(folded, max(0, start - 40), start) or is_sport(view, start, end)
        ):
            yield from (_hyphen(text, folded, match) for match in run)


def _runs(view: View) -> Iterator[list[re.Match[str]]]:
    """Numbers with a colon, those together that have only a comma or a bracket between them."""
    run: list[re.Match[str]] = []
    folded = view.folded
    for match in matches(_SCORE, folded, view.places.numbers):
        if not _may_be_score(folded, match):
            continue
        if run and folded[run[-1].end() : match.start()] not in _BETWEEN:
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _may_be_score(folded: str, match: re.Match[str]) -> bool:
    before = folded[max(0, match.start() - 50) : match.start()]
    if any(len(part) > 1 and part[0] == "0" for part in (match["home"], match["away"])):
        return False
    if _INSIDE.search(before) or _NO_SPORT.search(before) or _NO_SCORE.match(folded, match.end()):
        return False
    if match[0] in _WIDE and before.endswith("in "):
        return False
    return match["colon"] == ":" or bool(_GOES_ON.match(folded, match.end()))


def _is_score(folded: str, match: re.Match[str]) -> bool:
    """Whether it cannot be a clock time or a length of time, or follows a word that a score follows."""
    if len(match["away"]) == 1 or int(match["away"]) > 59 or int(match["home"]) > 24:
        return True
    return bool(_CUE.search(folded, max(0, match.start() - 24), match.start()))


def _hyphen(text: str, folded: str, match: re.Match[str]) -> Candidate:
    start, new = match.start(), f"{match['home']}-{match['away']}"
    if dropped := _WITH.search(folded, max(0, start - 40), start):
        start = dropped.start("with")
    level = SAFE if len(match["away"]) == 1 or int(match["away"]) > 59 else UNSAFE
    return replacement(COLON, text, start, match.end(), new, level)
