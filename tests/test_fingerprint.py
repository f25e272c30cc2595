"""Fingerprint v1 is frozen: decisions of users depend on it. Do not change what these tests expect."""

from __future__ import annotations

import pytest

from fixer.fingerprint import Fingerprint, fingerprint, match

TEXT = "The mayor left at 21.30 clock and the crowd went home. Later, at 21.30 clock, the lights went out."


def prints(text: str, words: str = "21.30 clock", rule: str = "clock/word") -> list[Fingerprint]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(fingerprint(rule, text, at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def test_its_values_are_frozen() -> None:
    assert str(prints(TEXT)[0]) == "1:7984b23ff102af7e:f3310a8f:3b2c6b4c"
    assert str(fingerprint("names/two", TEXT, 4, 9, "Ann / Anne")) == "1:ae4637a5011491a1:b9776d7d:49eac1fb"


def test_equal_findings_in_one_paragraph_stay_two() -> None:
    assert len(set(prints(TEXT))) == 2
    assert match(prints(TEXT), prints(TEXT)) == [0, 1]


@pytest.mark.parametrize(
    ("change", "now", "same"),
    [
        ("paragraph inserted above", "A new beginning. " + TEXT, [0, 1]),
        (
            "neighbour on the left mended",
            TEXT.replace("The mayor left at", "The mayor departed about"),
            [0, 1],
        ),
        ("neighbour on the right mended", TEXT.replace("and the crowd", "while a crowd"), [0, 1]),
        ("case and quotes", TEXT.replace("The mayor", "THE MAYOR"), [0, 1]),
        ("first twin mended", TEXT.replace("21.30 clock", "9:30 p.m.", 1), [1]),
        (
            "both sides changed",
            TEXT.replace("left at", "went away by").replace("and the", "while a"),
            [None, 1],
        ),
        ("a third one added", TEXT + " At 21.30 clock it rained.", [0, 1, None]),
    ],
)
def test_it_survives(change: str, now: str, same: list[int | None]) -> None:
    assert match(prints(TEXT), prints(now)) == same, change


def test_re_wrapped_text_has_the_same_fingerprints() -> None:
    # A view folds line breaks into blanks, so the words are all that counts.
    assert prints(TEXT) == prints(TEXT.replace("crowd went", "crowd  went"))


def test_the_nearest_of_equal_ones_is_taken_and_each_only_once() -> None:
    stored = prints("So it ended at 21.30 clock and all went home. " * 5)[1:4]
    assert len(set(stored)) == 1
    assert match(stored, stored[:1]) == [0]
    assert match(stored[:1], stored) == [0, None, None]


def test_parse_reads_what_str_writes() -> None:
    one = prints(TEXT)[0]
    assert Fingerprint.parse(str(one)) == one
    with pytest.raises(ValueError, match="version"):
        Fingerprint.parse("2:a:b:c")
