"""Where sentences begin and end in a view: good enough for capitals and for telling signs apart."""

from __future__ import annotations

import re

_OPENING = "\"'“‘„«»‚([{—–-¿¡*• "
_CLOSING = "\"'”’»)]}"
_ENDING = ".!?…。！？"
_ABBREVIATION = re.compile(
    r"(?<![^\s(\"“])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|No|Nos|vs|etc|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|e\.g|i\.e|U\.S|U\.K|a\.m|p\.m)\.$"
)
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*\s+(?=[\"'“‘„«(\[]*[^\W\d_a-z])")


def is_sentence_start(text: str, offset: int, block_start: int = 0) -> bool:
    """Whether a sentence begins at ``offset`` of a block that begins at ``block_start``."""
    at = offset
    while at > block_start and text[at - 1] in _OPENING:
        at -= 1
    if at == block_start:
        return True
    if at == offset:
        return False
    between = text[at:offset]
    while at > block_start and text[at - 1] in _CLOSING:
        at -= 1
    before = text[at - 1] if at > block_start else "."
    if before == ":":
        return any(c in between for c in '"“„«')
    if before == "." and _ABBREVIATION.search(text, max(block_start, at - 8), at):
        return False
    return before in _ENDING and " " in between


def sentence_bounds(text: str, offset: int, block_start: int, block_end: int) -> tuple[int, int]:
    """Start and end of the sentence around ``offset``."""
    start, end = block_start, block_end
    for match in _END.finditer(text, block_start, block_end):
        if _ABBREVIATION.search(text, max(block_start, match.start() - 8), match.start() + 1):
            continue
        if match.end() <= offset:
            start = match.end()
        else:
            end = match.end()
            break
    return start, end
