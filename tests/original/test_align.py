"""Which sentences belong together, whatever was merged, split, dropped, added or moved."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixer.model import Span
from fixer.original import dynamic
from fixer.original.align import Alignment
from fixer.original.letters import consonants
from fixer.original.lexicon import concepts
from tests.original.aligned import ENGLISH, GERMAN, beside

EN, DE = list(ENGLISH), list(GERMAN)


def paired(alignment: Alignment) -> list[tuple[str, str]]:
    text, original = alignment.english.text, alignment.original.view.text
    return [(text[slice(*p.english)], original[slice(*p.original)]) for p in alignment.pairs]


@pytest.mark.parametrize("glue", ["\n", " ", "\n\n", "\r\n"])
def test_the_same_sentences_in_the_same_order(glue: str) -> None:
    alignment = beside(glue.join(EN), glue.join(DE))
    assert paired(alignment) == list(zip(EN, DE, strict=True))
    assert min(pair.confidence for pair in alignment.pairs) > 0.9
    assert (alignment.missing, alignment.added, alignment.fits) == ((), (), True)


@pytest.mark.parametrize("size", [1, 2, 4, 8])
def test_paragraphs_may_be_broken_otherwise(size: int) -> None:
    english = "\n".join(" ".join(EN[i : i + size]) for i in range(0, 8, size))
    assert paired(beside(english, "\n".join(" ".join(DE[i : i + 3]) for i in range(0, 8, 3)))) == [
        *zip(EN, DE, strict=True)
    ]


@pytest.mark.parametrize("lost", range(8))
def test_a_sentence_that_was_dropped(lost: int) -> None:
    alignment = beside("\n".join(EN[:lost] + EN[lost + 1 :]), "\n".join(DE))
    assert [alignment.original.view.text[slice(*m.original)] for m in alignment.missing] == [DE[lost]]
    assert paired(alignment) == [pair for i, pair in enumerate(zip(EN, DE, strict=True)) if i != lost]


@pytest.mark.parametrize("new", range(9))
def test_a_sentence_that_was_added(new: int) -> None:
    extra = "Experts recommend this recipe for pancakes with 250 grams of flour."
    alignment = beside("\n".join([*EN[:new], extra, *EN[new:]]), "\n".join(DE))
    assert [alignment.english.text[slice(*a.english)] for a in alignment.added] == [extra]
    assert paired(alignment) == [*zip(EN, DE, strict=True)]


@pytest.mark.parametrize("at", range(7))
def test_two_sentences_made_one(at: int) -> None:
    one = f"{EN[at].rstrip('.')}, and {EN[at + 1]}"
    alignment = beside("\n".join([*EN[:at], one, *EN[at + 2 :]]), "\n".join(DE))
    assert (one, f"{DE[at]}\n{DE[at + 1]}") in paired(alignment)


@pytest.mark.parametrize("at", range(7))
def test_one_sentence_made_two(at: int) -> None:
    one = f"{DE[at].rstrip('.')}, und {DE[at + 1]}"
    alignment = beside("\n".join(EN), "\n".join([*DE[:at], one, *DE[at + 2 :]]))
    assert (f"{EN[at]}\n{EN[at + 1]}", one) in paired(alignment)


def test_a_paragraph_that_was_moved() -> None:
    alignment = beside("\n".join([*EN[3:], *EN[:3]]), "\n".join(DE))
    assert set(paired(alignment)) == set(zip(EN, DE, strict=True))


def test_any_place_leads_to_its_pair() -> None:
    alignment = beside("\n".join(EN), "\n".join(DE))
    at = alignment.english.text.index("1987")
    pair = alignment.of(Span(at, at + 4))
    assert pair
    assert alignment.original.view.text[slice(*pair.original)] == DE[5]
    assert alignment.of(Span(at, at + 200)) is None


def test_the_original_of_another_article_does_not_fit() -> None:
    other = "\n".join(
        ("Zutaten", "250 Gramm Mehl", "Alles gut verrühren und kurz ruhen lassen.", "Bei 180 Grad backen.")
        * 3
    )
    assert not beside("\n".join(EN), other).fits


@pytest.mark.parametrize(
    ("english", "original"), [("", ""), ("Hello.", ""), ("", "Hallo."), ("🙂", "1"), ("a" * 9999, "b")]
)
def test_texts_with_nothing_to_align(english: str, original: str) -> None:
    alignment = beside(english, original)
    assert all(pair.confidence <= 1 for pair in alignment.pairs)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 12), st.integers(0, 250), st.integers(0, 9))
def test_every_sentence_is_used_once(english: int, original: int, seed: int) -> None:
    noise = random.Random(seed)
    beads = dynamic.align(english, original, lambda *_: noise.uniform(-30, 5)).path
    assert [(a.i + a.de, a.j + a.do) for a, _ in pairwise(beads)] == [(b.i, b.j) for _, b in pairwise(beads)]
    assert sum(bead.de for bead in beads) == english
    assert sum(bead.do for bead in beads) == original
    assert all(0 <= bead.confidence <= 1 and not math.isnan(bead.confidence) for bead in beads)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Зеленский", "Zelensky"),
        ("Selenskyj", "Zelensky"),
        ("Москва", "Moscow"),
        ("トランプ", "Trump"),
        ("طهران", "Tehran"),
        ("Παρίσι", "Paris"),
        ("Łódź", "Lodz"),
        ("Szczecin".upper(), "szczecin"),
    ],
)
def test_a_name_sounds_alike_in_every_script(one: str, other: str) -> None:
    assert consonants(one)[:3] == consonants(other)[:3] != ""


@pytest.mark.parametrize("word", ["", "aeiou", "中国", "123"])
def test_words_without_consonants(word: str) -> None:
    assert consonants(word) in ("", "123")


@pytest.mark.parametrize(
    ("language", "text", "concept"),
    [
        ("en", "The policeman came.", "police"),
        ("de", "Der Polizeibeamte kam.", "police"),
        ("zh", "警察来了", "police"),
        ("he", "המשטרה", "police"),
        ("ar", "والشرطة", "police"),
        ("en", "It isn’t so.", "not"),
        ("ru", "Это не так.", "not"),
        ("xx", "police", None),
        ("de", "", None),
    ],
)
def test_common_words_mean_the_same(language: str, text: str, concept: str | None) -> None:
    found = concepts(text, language)
    assert concept in found if concept else not found
