"""Days of a month as ordinals with a full stop: "10. February", "the 5. of June", "On 1. In January, Lula".

English has no such ordinal, so the mend is safe where the words before it can only stand before a
date, or a year follows. A number that ends a sentence ("grew to 12. March was worse") and the number of
a list ("1. January") are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import SAFE, UNSAFE, replacement
from fixer.checkers.dates.months import LONGEST, WEEKDAY, any_month, goes_on, written
from fixer.context import Context
from fixer.lazy import regex
from fixer.model import Candidate, Category, Rule

ORDINAL = Rule(
    "dates/ordinal",
    Category.FORMAT,
    "a day with a full stop for an ordinal",
    why="German, Czech, Polish, the Nordic languages and others write “10. February” for the tenth.",
    tries=(
        "It opened on 10. February in Bonn. => It opened on February 10 in Bonn.",
        "It opened on the 12. of March. => It opened on March 12.",
        "It opened on 3.May 2019 in Bonn. => It opened on May 3, 2019, in Bonn.",
        "They met on Sunday 28. November around noon. => They met on Sunday, November 28, around noon.",
        "They met Sunday, the 5. of June. => They met Sunday, June 5.",
        "The talks run from 5. to 8. May. => The talks run from May 5 to 8.",
        "The talks run from 24. July to 9. August. => The talks run from July 24 to August 9.",
        "The talks (5.-8. May) failed. => The talks (May 5-8) failed.",
        "The magazine comes out 20. December. => The magazine comes out December 20.",
        "It was told on 4. and 19. Sept. 2008. => It was told on Sept. 4 and 19, 2008.",
        "They saw it on Friday the 3. May. => They saw it on Friday, May 3.",
        "It fell on Tuesday, 24. December and rose. => It fell on Tuesday, December 24 and rose.",
        "Their lead grew to 12. March was worse.",
        "Rule 3. May I come in?",
        "6. March of the Empire",
        "He paid $10. May he be happy.",
        "It opened at 9.30. January was cold.",
        "The 3. district and the 45. May parade.",
    ),
)
SPLIT = Rule(
    "dates/split",
    Category.FORMAT,
    "a date broken in two",
    why="The full stop of the ordinal was taken for the end of a sentence.",
    tries=(
        "On 1. In January, Lula took office. => On January 1, Lula took office.",
        "They voted on 18. In March 1990 for the last time. => They voted on March 18, 1990, for the last time.",
        "He came in at No. 1. In January, he left.",
        "They walked on 45. In March they rested.",
        "They counted on the 12. In March more came.",
    ),
)
RULES = (ORDINAL, SPLIT)

_CLEAR = "on|since|until|till|starting|dated"
_BEFORE = regex(
    rf"(?:(?P<weekday>\b{WEEKDAY}),? |\b(?P<cue>{_CLEAR}|from|by|before|after|between|of|to|and) )?"
    r"(?P<the>\bthe )?(?<![\w.,:/€$£%#-])"
    r"(?P<days>(?:[0-9]{1,2}\.?(?:, | ?[-–] ?| (?:to|and|until|till|or) )){0,4}[0-9]{1,2})$",
    re.IGNORECASE,
)
_SENTENCE = regex(
    r" (?:is|was|are|were|has|had|have|saw|will|would|can|could|brought|came|may|might|marks?|marked|be|s?he"
    r"|it|they|we|you|I|the|God)\b"
)
"""What follows a month that begins a sentence, or "May" and "March" that are none."""
_END_OF_DATE = regex(
    r"[.,;:!?)\]\"”’'–—-]|$| (?:in|at|on|with|and|to|for|when|that|as|from|by|after|before)\b", re.M
)


@cache
def _month_after_stop() -> re.Pattern[str]:
    return re.compile(
        rf"\.(?P<link> ?(?:of )?| [Ii]n )(?P<month>{any_month()})(?!\w)(?:,? (?P<year>[12][0-9]{{3}})(?!\w))?"
    )


def check(context: Context) -> Iterator[Candidate]:
    """A candidate for each day with a full stop before the name of a month."""
    text = context.view.text
    for match in _month_after_stop().finditer(text):
        start = context.view.block_at(match.start()).start
        before = _BEFORE.search(text, max(start, match.start() - 60), match.start())
        if before and all(0 < int(day) <= LONGEST for day in re.findall(r"[0-9]+", before["days"])):
            if "n" in match["link"]:
                yield from _split(context, before, match)
            elif match["year"] or before.start("days") > start:
                yield from _ordinal(context, before, match)


def _split(context: Context, before: re.Match[str], match: re.Match[str]) -> Iterator[Candidate]:
    """Only "on 1. In January": other words before the number do not tell a date."""
    if (before["cue"] or "").lower() == "on" and before["days"].isdigit() and not before["the"]:
        yield _mended(SPLIT, context, before, match, safe=True)


def _ordinal(context: Context, before: re.Match[str], match: re.Match[str]) -> Iterator[Candidate]:
    text, end = context.view.text, match.end()
    clear = bool(before["weekday"] or match["year"] or (before["cue"] or "").lower() in _CLEAR.split("|"))
    if clear or not _SENTENCE.match(text, end):
        noun = bool(before["the"]) and "of" not in match["link"] and not _END_OF_DATE.match(text, end)
        yield _mended(ORDINAL, context, before, match, safe=clear and not noun, keep_the=noun)


def _mended(
    rule: Rule,
    context: Context,
    before: re.Match[str],
    match: re.Match[str],
    *,
    safe: bool,
    keep_the: bool = False,
) -> Candidate:
    text, us = context.view.text, context.style.english == "us"
    days = re.sub(r" ?[-–] ?", "-", before["days"].replace(".", ""))
    new = written(match["month"], days, match["year"], context.style.english)
    start = before.start("the") if before["the"] and not keep_the else before.start("days")
    if before["weekday"]:
        start, new = before.start("weekday"), before["weekday"] + (", " if us else " ") + new
    if us and (match["year"] or before["weekday"]) and goes_on(text, match.end()):
        new += ","
    return replacement(rule, text, start, match.end(), new, SAFE if safe else UNSAFE)
