"""Where words stand: the index gives what a scan of the text would give."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.markup import read
from fixer.view import View, build
from fixer.wordindex import matches


def view_of(text: str) -> View:
    return build(text, read(text, "plain"))


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("The cat saw the dog.", {"the"}, [0, 12]),
        ("The cat saw the dog.", {"dog", "cat"}, [4, 16]),
        ("Don't, he said; “don’t”!", {"don"}, [0, 17]),
        ("One\n\nand one more", {"one"}, [0, 8]),
        ("İstanbul, straße, cafe\u0301", {"istanbul", "straße", "cafe\u0301"}, [0, 10, 18]),
        ("🙂 the 🙂 end", {"the"}, [2]),
        ("nothing here", {"the"}, []),
        ("", {"the"}, []),
    ],
)
def test_places_of_words(text: str, words: set[str], places: list[int]) -> None:
    index = view_of(text).places
    assert index.of(frozenset(words)) == places
    assert index.has(frozenset(words)) == bool(places)


def test_numbers_and_rare_words() -> None:
    index = view_of("At 5pm on May 3, 1,000 people saw Zorbax in the 1990s.").places
    assert index.numbers == [3, 14, 17, 19, 48]
    assert "zorbax" in index.rare
    assert "people" not in index.rare


def test_the_word_before() -> None:
    view = view_of("He saw an old cat - and the dog.")
    assert list(view.places.before(view.places.of(frozenset(("cat", "dog"))))) == [10, 24]


def test_matches_do_not_overlap() -> None:
    text = "ab ab ab"
    found = matches(re.compile("ab(?: ab)?"), text, view_of(text).places.of(frozenset(("ab",))))
    assert [match.span() for match in found] == [(0, 5), (6, 8)]


@given(st.text(alphabet="abİé1_ .,'’-\n🙂", max_size=60))
def test_every_word_stands_where_the_index_says(text: str) -> None:
    view = view_of(text)
    found = {(at, word) for word, places in view.places.by_word.items() for at in places}
    assert found == {(m.start() - 1, m[0]) for m in re.finditer(r"[^ ]+", view.shadow)}
    assert all(places == sorted(places) for places in view.places.by_word.values())


def test_what_is_asked_once_is_worked_out_once() -> None:
    calls: list[View] = []

    def count(view: View) -> int:
        calls.append(view)
        return len(view.text)

    view = view_of("one two")
    assert view.once(count) == view.once(count) == len(view.text)
    assert len(calls) == 1
