"""Sentences missing, added, doubled and left in the source language."""

from __future__ import annotations

import pytest

from fixer.model import Applicability
from fixer.original import copies, structure
from fixer.original.quote import quote, words
from tests.original.aligned import ENGLISH, GERMAN, english_of, find, told

EN, DE = list(ENGLISH), list(GERMAN)


@pytest.mark.parametrize("glue", ["\n", " "])
def test_a_translation_that_is_whole_is_left_alone(glue: str) -> None:
    for check in (structure, copies):
        assert told(check, glue.join(EN), glue.join(DE)) == []


@pytest.mark.parametrize("lost", range(8))
def test_a_missing_sentence_is_quoted_where_it_should_stand(lost: int) -> None:
    english = "\n".join(EN[:lost] + EN[lost + 1 :])
    [found] = find(structure, english, "\n".join(DE))
    assert (found.rule.id, found.message) == (
        "original/missing",
        f"a sentence of the original is missing here: {quote(DE[lost])}",
    )
    before = EN[lost - 1].split()[-1] if lost else EN[1].split()[0]
    assert english_of(english, found) == before


def test_a_gap_is_one_finding() -> None:
    [found] = find(structure, "\n".join(EN[:2] + EN[5:]), "\n".join(DE))
    assert found.message == f"3 sentences of the original are missing here, the first is {quote(DE[2])}"


def test_an_added_sentence() -> None:
    extra = "Experts recommend this recipe for pancakes with 250 grams of flour."
    assert told(structure, "\n".join([*EN[:4], extra, *EN[4:]]), "\n".join(DE)) == [("original/added", extra)]


def test_nothing_is_said_of_the_original_of_another_article() -> None:
    other = "\n".join(
        ("Zutaten", "250 Gramm Mehl", "Alles gut verrühren und kurz ruhen lassen.", "Bei 180 Grad backen.")
        * 3
    )
    assert told(structure, "\n".join(EN), other) == []


@pytest.mark.parametrize("at", [0, 3, 7])
@pytest.mark.parametrize("glue", ["\n", " "])
def test_a_doubled_sentence_can_be_deleted(at: int, glue: str) -> None:
    english = glue.join([*EN[: at + 1], EN[at], *EN[at + 1 :]])
    assert told(structure, english, glue.join(DE)) == []
    [found] = find(copies, english, glue.join(DE))
    assert (found.rule.id, english_of(english, found)) == ("original/doubled", EN[at])
    assert found.suggestions[0].applicability is Applicability.UNSAFE
    assert found.related[0][0] < found.span


def test_two_versions_of_one_sentence() -> None:
    again = EN[5].replace("had destroyed", "destroyed")
    assert told(copies, "\n".join([*EN[:6], again, *EN[6:]]), "\n".join(DE)) == [("original/doubled", again)]


def test_what_the_original_says_twice_may_stand_twice() -> None:
    assert told(copies, "\n".join([*EN, EN[0]]), "\n".join([*DE, DE[0]])) == []


@pytest.mark.parametrize("at", [0, 1, 2, 4, 5, 6, 7])
def test_a_sentence_left_in_german(at: int) -> None:
    english = "\n".join([*EN[:at], DE[at], *EN[at + 1 :]])
    assert told(copies, english, "\n".join(DE)) == [("original/untranslated", DE[at])]
    assert told(structure, english, "\n".join(DE)) == []


@pytest.mark.parametrize(
    ("language", "original"),
    [
        ("ru", "Полиция ищет две яхты из Дании."),
        ("zh", "警方仍在寻找两艘来自丹麦的帆船。"),
        ("ja", "警察はまだ二隻のヨットを探している。"),
    ],
)
def test_a_sentence_left_in_another_script(language: str, original: str) -> None:
    assert told(copies, original, original, language) == [("original/untranslated", original)]


@pytest.mark.parametrize(
    "same",
    ["Radio Nova", "“Die Kinder vom Hof”", "Berlin, Hamburg, München", "12 : 40 🙂", "The best of all jobs"],
)
def test_names_titles_and_english_may_stay_as_they_are(same: str) -> None:
    assert told(copies, "\n".join([*EN, same]), "\n".join([*DE, same])) == []


def test_nothing_is_untranslated_from_english() -> None:
    assert told(copies, "Zerbröselte Kekse liegen herum.", "Zerbröselte Kekse liegen herum.", "en") == []


def test_empty_texts() -> None:
    for check in (structure, copies):
        assert told(check, "", "\n".join(DE)) == told(check, "\n".join(EN), "") == told(check, "", "") == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("a\n b", "“a b”"),
        ("", "“”"),
        ("Wort " * 40, "“" + "Wort " * 17 + "Wort …”"),
        ("字" * 200, "“" + "字" * 90 + " …”"),
    ],
)
def test_quotes_are_short(text: str, quoted: str) -> None:
    assert quote(text) == quoted


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("12 - 3", 0), ("Ein Haus am See", 4), ("中国人民", 2), ("トランプ", 1), ("é🙂a", 2)],
)
def test_words_are_counted_in_every_script(text: str, count: float) -> None:
    assert words(text) == count
