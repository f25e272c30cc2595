"""Sentences of a block in any language: good enough to align by, where two that stick together do no harm."""

from __future__ import annotations

import re

from fixer.model import Span

_CLOSING = "\"'”“’»«›)\\]）」』】〉》"
_END = re.compile(
    rf"[.!?…؟۔।]+[{_CLOSING}]*[  ]+(?=[\"'“‘„«»‹(\[¿¡—–-]*\s?[^\W_a-zа-яёіїєґß-ÿ])"
    r"|[。！？]+[\"'”’）」』】〉》)]*[ 　]*(?=[^\s”’）」』】〉》)])"
)
_NO_END = re.compile(
    r"(?<!\w)(?:[^\W\d_]|\d{1,2}|[^\W\d_]\.\s?[^\W\d_]"
    r"|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Nos?|vs|etc|Inc|Ltd|Co|Corp|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|bzw|ca|evtl|ggf|inkl|Nr|Str|Mio|Mrd|Hr|Fr|Abs|Art|sog|usw|vgl"
    r"|тыс|млн|млрд|руб|им|ул|гг?|стр|обл|св|проф|акад|напр|тис|грн|вул|смт|км|см|кв|ст|пл"
    r"|např|tzv|tj|Ing|Mgr|Bc|MUDr|JUDr|PhDr|RNDr|č|mil|mld|tis|resp|sv|ul|prof|gen|płk|tzn|im|godz|zł|tys"
    r"|Sr|Sra|Sres|Dña|EE|UU|pág|núm|Mme|Mlle|MM|sig|dott|avv|ing|geb|mw|dhr|nr|bl|t\.d|m\.a|s\.k)\.$"
)


def sentences(text: str, block: Span) -> tuple[Span, ...]:
    """The sentences of ``block``, blanks between them left out; empty for a blank block."""
    found: list[Span] = []
    start = block.start
    for match in _END.finditer(text, *block):
        mark = match.start() + 1
        if text[match.start()] == "." and _NO_END.search(text, max(block.start, mark - 10), mark):
            continue
        found.append(Span(start, match.start() + len(match[0].rstrip())))
        start = match.end()
    end = block.start + len(text[block.start : block.end].rstrip())
    return (*found, Span(start, end)) if start < end else tuple(found)
