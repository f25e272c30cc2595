"""What a sentence and its translation have in common whatever the language: numbers, names, words, marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from fixer.original.letters import consonants
from fixer.original.lexicon import concepts


class Sign(NamedTuple):
    """A sign of one kind; ``kept``: how often it stands in the translation of a sentence that has it."""

    kept: float
    must: bool = False


NUMBER, MARK, WORD, NAME = Sign(0.85, must=True), Sign(0.9), Sign(0.6), Sign(0.4)

_NUMBER = re.compile(r"(\d{1,3}(?:[.,' ]\d{3})+(?!\d)|\d+)([万萬億亿만억])?")
_SCALES = dict.fromkeys("万萬만", 10_000) | dict.fromkeys("億亿억", 100_000_000) | {"": 1}
_KANA, _HAN = r"ァ-ヴー", "\u3040-\u30ff\u4e00-\u9fff"
_NAME = re.compile(rf"[^\W\d_a-z{_HAN}][^\W\d_{_HAN}]{{2,}}|[^\W\d_{_HAN}]{{5,}}|[{_KANA}]{{3,}}")
_MARKS = {
    "?": re.compile(r"[?？؟]"),
    "!": re.compile(r"[!！]"),
    "(": re.compile(r"[(（]"),
    "%": re.compile(r"[%％٪]|percent|prozent|процент|відсотк|procent|パーセント", re.I),
    '"': re.compile(r"[\"“”„«»「」『』]"),
    ":": re.compile(r"[:：](?!\d)"),
}


def anchors(text: str, language: str) -> Mapping[str, Sign]:
    """Signs by which the translation of ``text`` can be known; the same sign has one key in all languages."""
    found = {key: MARK for key, pattern in _MARKS.items() if pattern.search(text)}
    found.update((f"={concept}", WORD) for concept in concepts(text, language))
    found.update((_number(*match), NUMBER) for match in _NUMBER.findall(text))
    for word in _NAME.findall(text):
        sound = consonants(word)
        if len(sound) >= 3:
            found[sound[:4]] = NAME
    return found


def _number(digits: str, scale: str) -> str:
    return str(int(re.sub(r"\D", "", digits)) * _SCALES[scale])
