"""The first stage loses nothing: both stages find what the patterns find when tried at every place."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from fixer.context import Context
from fixer.knowledge.entry import PackError
from tests.knowledge.facts import Place, found, matcher, naive, view_of

ATOMS = {
    "kiss": ["kiss"],
    "OTAN": ["OTAN"],
    "Köln": ["Köln"],
    "can't": ["can't"],
    "king's": ["king's"],
    "risk-taker": ["risk-taker"],
    "<take>": ["take", "took", "taking"],
    "<ski|risk>": ["skis", "risked"],
    "<be>": ["is", "were"],
    "<make|go|see|put|get|run|cut>": ["made", "goes", "cut"],
    "[so|as|by|in|at|to|up|on|of|or|if|an]": ["so", "an", ""],
    "task~": ["task", "tasks"],
    "(task~|key~)": ["tasks", "key"],
    "(kiss|the risk)": ["kiss", "the risk"],
    "(<take> it|kiss)": ["took it", "kiss"],
    "(kiss - risk|ski)": ["kiss-risk", "kiss – risk", "ski"],
    "([sick] ill|kiss)": ["sick ill", "ill", "kiss"],
    "[the]": ["the", ""],
    "[kiss|a risk]": ["kiss", "a risk", ""],
    "[task~]": ["tasks", ""],
    "[<take> it]": ["takes it", ""],
    "(k=sick|ill)": ["sick", "ill"],
    "[j=king|kin]": ["king", "kin", ""],
    "{number}": ["5", "1.500", "9,5"],
    "{name}": ["Ida Kisk", "Skip"],
    "{n:names}": ["Ida Kisk and Skip"],
    "{word}": ["ski", "Risk"],
    "{poss}": ["his", "their"],
    "{country}": ["Saudi Arabia"],
    "-": ["-", " - ", "–", " -- "],
    ";": [";"],
    ",": [","],
    '"': ['"', "“"],
    "…": ["…", "..."],
}
"""Parts of patterns, each with words that it matches."""

NASTY = {
    "k": "kK\u212a",
    "s": "sSſ",
    "i": "iIıİ",
    "t": "tT",
    "e": ["e", "E", "e\u0301"],
    "'": "'’‘ʼ",
    "-": "-–—‑",
    '"': '"”„',
    " ": [" ", "\u00a0", "  ", "\u200b "],
}
"""Other ways to write a character, right and wrong ones."""

BETWEEN = [
    "",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "-",
    "'s ",
    "’t ",
    "\n",
    "\n\n",
    "(",
    " x ",
    "ʼ",
    "\u0301",
    "🙂",
    " kiss ",
    " 5 ",
]


@dataclass(frozen=True)
class Sample:
    pattern: str
    text: str


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """A pattern, and a text of words that it matches, misses and nearly matches."""
    parts = draw(st.lists(st.sampled_from(sorted(ATOMS)), min_size=1, max_size=5))
    parts = [part for i, part in enumerate(parts) if part[-1] not in ")]}" or part not in parts[:i]]
    blanks = [" " if part not in ",;…" or draw(st.booleans()) else "" for part in parts]
    written = _with_region(draw, parts) if draw(st.booleans()) else parts
    pattern = "".join(blank + part for blank, part in zip(blanks, written, strict=True)).strip()
    before = draw(st.sampled_from(["", "", "!the ", "!(a kiss|risk) "]))
    after = draw(st.sampled_from(["", "", " !of", " !(the|<take>)", "$"]))
    words = st.tuples(*(st.sampled_from(["", *ATOMS[part] * 4]) for part in parts))
    run = words.map(
        lambda chosen: "".join(b * bool(w) + w for b, w in zip(blanks, chosen, strict=True)).strip()
    )
    texts = draw(st.lists(st.tuples(run, st.sampled_from(BETWEEN)), min_size=1, max_size=4))
    text = "".join(run + between for run, between in texts)
    return Sample(before + pattern + after, "".join(_spoiled(draw, char) for char in text))


def _with_region(draw: st.DrawFn, parts: list[str]) -> list[str]:
    first = draw(st.integers(0, len(parts) - 1))
    last = draw(st.integers(first, len(parts) - 1))
    return [("_" if i == first else "") + part + ("_" if i == last else "") for i, part in enumerate(parts)]


def _spoiled(draw: st.DrawFn, char: str) -> str:
    return draw(st.sampled_from([char, char, *NASTY[char]])) if char in NASTY else char


def lost(sample: Sample) -> tuple[set[Place], set[Place]]:
    """Matches that both stages miss, and matches that only they claim.

    Where a gap stands in front (a slot, a dash) one of several overlapping matches is enough.
    """
    facts, view = matcher(sample.pattern), view_of(sample.text)
    both, alone = found(facts, view), set(naive(facts, view))
    missed = alone - both
    if any(":-" in target for target in facts.hot.targets):
        missed = {a for a in missed if not any(b[1] < a[2] and a[1] < b[2] for b in both)}
    return missed, both - alone


@settings(max_examples=300, deadline=None)
@given(samples())
@example(Sample("… helper left", "Well... helper left"))
@example(Sample("can't stop", "He canʼt stop"))
@example(Sample("- risk -", "-risk-risk-"))
@example(Sample("can [,]", "canister can,"))
@example(Sample("(kiss|'kiss')", "xkiss 'kiss'"))
def test_both_stages_find_what_the_second_finds_alone(sample: Sample) -> None:
    try:
        matcher(sample.pattern)
    except PackError:
        return  # a pattern without a word, say
    assert lost(sample) == (set(), set())


@settings(max_examples=150, deadline=None)
@given(samples())
@example(Sample("[<take> it] kiss", "kiss"))
@example(Sample("{poss} kiss", "hıſ kiss"))
@example(Sample("<ski|risk> it", "ſKIS it"))
def test_an_answer_can_be_written_for_every_match(sample: Sample) -> None:
    answer = " ".join(
        part
        for part, there in [
            ("<go> <be> <be~> <have>", "<" in sample.pattern),
            ("worker~ man~", "~" in sample.pattern.replace("|<take>", "")),
            ("(k=well|very sick) {k.upper}", "(k=" in sample.pattern),
            ("(j=queen|kith)", "[j=" in sample.pattern),
            ("{number.x1000} {number.grouped} {number.decimal}", "{number}" in sample.pattern),
            ("{poss.object}", "{poss}" in sample.pattern),
            ("{country.adj} {country.upper}", "{country}" in sample.pattern),
            ("{name.lower}", "{name}" in sample.pattern),
        ]
        if there
    )
    try:
        facts = matcher(f"{sample.pattern} => {answer}")
    except PackError:
        return
    for candidate in facts.check(Context(view_of(sample.text))):
        assert candidate.suggestions
