"""Given names against pronouns."""

from __future__ import annotations

import pytest

from fixer.checkers.grammar import genders
from fixer.knowledge.tables import table
from tests.checkers.mending import find, mend


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("Anna Berg says he will run again.", "Anna Berg says she will run again."),
        ("Last year Ondřej Novák sold her house.", "Last year Ondřej Novák sold his house."),
        ("Kenji Mori thanked her fans and herself.", "Kenji Mori thanked his fans and himself."),
        ("Jürgen Maier hurt *her* knee.", "Jürgen Maier hurt *his* knee."),
        ("Maria von Berg said his plan failed.", "Maria von Berg said her plan failed."),
    ],
)
def test_the_pronoun_follows_the_name(damaged: str, mended: str) -> None:
    assert mend(genders, damaged, format="markdown") == mended
    assert find(genders, mended, format="markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna Berg says Peter knows what he does.",
        "Anna Berg says the mayor knows what he does.",
        "Anna Berg met a teenager in his car.",
        "Eva Kern won the vote. Peter Kaiser praised her courage.",
        "She won the vote. Peter Kaiser praised her courage.",
        "Kim Berg says he will run. Emelianenko and her woman left.",
        "Anna Berg's house lost his roof. Konrad Adenauer House opens with her help.",
        "St. Anna Kirk lost his tower. They say that in Paris Anna Berg lost his hat.",
        'Anna Berg read: "he will run".',
    ],
)
def test_other_persons_may_be_meant(text: str) -> None:
    assert find(genders, text) == []


def test_no_name_is_given_to_both() -> None:
    names = [
        {name for names in table(file).values() for name in names}
        for file in ("given_names_female", "given_names_male")
    ]
    assert not names[0] & names[1]
    assert not {"Andrea", "Kim", "Robin", "Jean", "Nikita", "Sasha", "Karen", "Marion"} & (
        names[0] | names[1]
    )


def test_one_long_line_is_read_in_one_pass() -> None:
    assert find(genders, "Anna Berg said so and " * 5_000) == []
