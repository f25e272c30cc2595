"""Labels, safety and signs follow from counts."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from fixer.knowledge import measured, signs
from fixer.knowledge.measured import Counts, Measured
from fixer.model import Category, Label, Rule

RULE = Rule("de/x", Category.IDIOM, "m")
WORDS = (1000, 1000, 2000)
"""Human English, human translations, machine output (twice as much)."""

LABELS = [
    (None, Label.LIKELY, "nobody measured it"),
    (Counts(), Label.CERTAIN, "it never fired"),
    (Counts(machine=1), Label.CERTAIN, "only machines write it"),
    (Counts(reference=1, machine=6), Label.CERTAIN, "translators write it a third as often"),
    (Counts(reference=1, machine=5), Label.LIKELY, "translators write it more often than that"),
    (Counts(reference=1), Label.LIKELY, "only translators write it"),
    (Counts(reference=5, machine=6, real_reference=4), Label.CERTAIN, "faults of translators do not count"),
    (Counts(human=1, machine=6), Label.LIKELY, "people write it, but rarely"),
    (Counts(human=1, machine=5), Label.HINT, "people write it"),
    (Counts(human=1), Label.HINT, "only people write it"),
    (Counts(human=2, machine=6, real_human=2), Label.CERTAIN, "faults of people do not count"),
    (Counts(human=2, machine=6, real_human=1), Label.LIKELY, "one of two is a fault"),
]


@pytest.mark.parametrize(("counts", "label", "because"), LABELS, ids=[because for _, _, because in LABELS])
def test_the_label_follows_from_the_counts(counts: Counts | None, label: Label, because: str) -> None:
    assert Measured(WORDS).label(counts) is label


@pytest.mark.parametrize("ceiling", Label)
@pytest.mark.parametrize(("counts", "label", "because"), LABELS)
def test_an_author_can_only_lower_a_label(
    ceiling: Label, counts: Counts | None, label: Label, because: str
) -> None:
    order = list(Label)
    assert order.index(Measured(WORDS).label(counts, ceiling)) == max(
        order.index(ceiling), order.index(label)
    )


SAFE = [
    (None, False),
    (Counts(right=9), False),
    (Counts(right=10), True),
    (Counts(right=10, wrong=1), False),
    (Counts(right=10, human=1), False),
    (Counts(right=10, human=1, real_human=1), True),
    (Counts(right=10, reference=9), False),  # people write it too
]


@pytest.mark.parametrize(("counts", "safe"), SAFE)
def test_a_fix_is_safe_when_enough_right_ones_were_read(counts: Counts | None, safe: bool) -> None:
    facts = Measured(WORDS, {("de/x", "fact"): counts} if counts else {})
    assert facts.fact_verdict(RULE, "fact")[1] is safe
    assert facts.fact_verdict(replace(RULE, safe=False), "fact")[1] is False
    assert facts.fact_verdict(RULE, "another fact") == (Label.LIKELY, False)


CHECKERS = [
    (None, False),
    (Counts(machine=1), True),
    (Counts(machine=1, human=1), False),
    (Counts(machine=1, human=1, real_human=1), True),
    (Counts(machine=1, wrong=1), False),
]


@pytest.mark.parametrize(("counts", "safe"), CHECKERS)
def test_a_checker_is_safe_by_construction_until_shown_otherwise(counts: Counts | None, safe: bool) -> None:
    facts = Measured(WORDS, {("de/x", ""): counts} if counts else {})
    assert facts.checker_verdict(RULE)[1] is safe
    assert facts.checker_verdict(replace(RULE, safe=False))[1] is False


def test_counts_without_any_words_do_not_divide_by_nothing() -> None:
    assert Measured().label(Counts(machine=1)) is Label.CERTAIN
    assert Measured().label(Counts(human=1)) is Label.HINT


def test_what_is_told_to_a_person() -> None:
    facts = Measured(WORDS, {("de/x", "fact"): Counts(1, 2, 3, 4, 5)})
    assert facts.describe("de/x", "fact", Label.HINT, False) == (
        "fact: 1 on human English, 2 on human translations, 3 on machine output; "
        "read 4 right, 5 wrong; hint, fixes are not safe"
    )
    assert facts.describe("de/x", "", Label.LIKELY, True) == "de/x: not measured; likely, fixes are safe"


def test_the_file_holds_what_was_measured(tmp_path: Path) -> None:
    facts = Measured(
        WORDS, {("de/x", '<take> (a|b) "c" – ü'): Counts(1, 2, 3, 4, 5, 1, 2), ("a/b", ""): Counts()}
    )
    (tmp_path / measured.FILE).write_text(measured.dump(facts), encoding="utf-8")
    assert measured.load(tmp_path / measured.FILE) == facts
    assert measured.load(tmp_path / "none.tsv") == Measured()


def test_lines_that_are_no_counts_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / measured.FILE
    path.write_text("# words\t1\t2\t3\nrule\tfact\n\n# note\nde/x\tfact\t1\t2\n", encoding="utf-8")
    assert measured.load(path) == Measured((1, 2, 3))


WEIGHTS = [
    (0, 100, 0, 100, 0.0),
    (0, 0, 0, 0, 0.0),
    (50, 100, 0, 99, math.log(0.5 / (0.5 / 100))),
    (10, 100, 10, 99, math.log(0.1 / (10.5 / 100))),
    (1, 100, 50, 99, math.log(0.01 / (50.5 / 100))),
]


@pytest.mark.parametrize(("windows_with", "windows", "human_with", "human_windows", "weight"), WEIGHTS)
def test_the_weight_of_a_sign(
    windows_with: int, windows: int, human_with: int, human_windows: int, weight: float
) -> None:
    assert signs.weight(windows_with, windows, human_with, human_windows) == pytest.approx(weight)


def test_more_human_text_without_a_hit_makes_a_sign_stronger() -> None:
    assert signs.weight(10, 100, 0, 10_000) > signs.weight(10, 100, 0, 100) > signs.weight(10, 100, 5, 100)


def test_the_file_holds_the_signs_that_say_something(tmp_path: Path) -> None:
    path = tmp_path / signs.FILE
    path.write_text(
        signs.dump({"de/x": {"de": 2.345, "fr": 0.9}, "a/b": {"uk": -3.0, "ru": 1.0}}), encoding="utf-8"
    )
    assert path.read_text(encoding="utf-8") == "rule\tlanguage\tweight\na/b\tru\t1.0\nde/x\tde\t2.3\n"
    assert signs.load(path) == {"a/b": {"ru": 1.0}, "de/x": {"de": 2.3}}
    assert signs.load(tmp_path / "none.tsv") == {}
