"""Fitting a replacement into its sentence: the words in ``[...]`` give way to the new ones."""

from __future__ import annotations

import pytest

from fixer.fit import fit


def fitted(text: str, new: str, *, proper: bool = False, before: str = "") -> str:
    """``text`` with its part in ``[...]`` replaced; ``before`` are earlier blocks of the view."""
    start, end = text.index("["), text.index("]") - 1
    block = before + text.replace("[", "").replace("]", "")
    whole = f"{block}\nNext block."
    span = len(before) + start, len(before) + end
    edit = fit(whole, *span, new, (len(before), len(block)), proper=proper)
    mended = whole[: edit.start] + edit.text + whole[edit.end :]
    assert mended.startswith(before)
    assert mended.endswith("\nNext block.")
    return mended[len(before) :].removesuffix("\nNext block.")


CAPITALS = [
    ("It was [old wine].", "new wine", "It was new wine."),
    ("[Old wine] is good.", "new wine", "New wine is good."),
    ("He left. [Old wine] is good.", "new wine", "He left. New wine is good."),
    ("“[Old wine] is good.”", "new wine", "“New wine is good.”"),
    ("- [Old wine] is good.", "new wine", "- New wine is good."),
    ("He said [Old wine] is good.", "new wine", "He said New wine is good."),
    ("[old wine] is good.", "new wine", "new wine is good."),
    ("He told the [Public Security Department] so.", "police", "He told the police so."),
    ("[Public Security Departments] said so.", "the police", "The police said so."),
    ("IT WAS [OLD WINE].", "new wine", "IT WAS NEW WINE."),
    (
        "Old Wine Makes [Sour Apples] Grow",
        "a bitter pill in the end",
        "Old Wine Makes a Bitter Pill in the End Grow",
    ),
    ("Old Wine Makes [Sour] Apples Grow", "bitter", "Old Wine Makes Bitter Apples Grow"),
    ("Old wine makes [sour] apples grow", "bitter", "Old wine makes bitter apples grow"),
    ("[5 thousand] men came.", "five thousand", "Five thousand men came."),
    ("[5 Tausend] men came.", "5,000", "5,000 men came."),
    ("He saw [5 Tausend] men.", "five thousand", "He saw five thousand men."),
    ("[His nose] did not bleed.", "{?} escaped", "{?} escaped did not bleed."),
    ("[Élan] is good.", "ôter", "Ôter is good."),
    ("“[Old] 🙂”", "“new”", "““New” 🙂”"),
]


@pytest.mark.parametrize(("text", "new", "mended"), CAPITALS)
def test_capitals_follow_the_place(text: str, new: str, mended: str) -> None:
    assert fitted(text, new) == mended


PROPER = [
    ("He met the [OTAN] chief.", "NATO", "He met the NATO chief."),
    ("He met the [Fiscalía] chief.", "prosecutor's", "He met the prosecutor's chief."),
    ("[Fiscalía] opened a case.", "prosecutors", "Prosecutors opened a case."),
    ("The [UNESCOS] chief.", "Unesco", "The Unesco chief."),
]


@pytest.mark.parametrize(("text", "new", "mended"), PROPER)
def test_a_name_brings_its_own_capitals(text: str, new: str, mended: str) -> None:
    assert fitted(text, new, proper=True) == mended


ARTICLES = [
    ("It is a [sour] apple.", "old", "It is an old apple."),
    ("It is an [old] apple.", "sour", "It is a sour apple."),
    ("It is a [sour] apple.", "sweet", "It is a sweet apple."),
    ("A [sour] apple fell.", "old", "An old apple fell."),
    ("An [old] apple fell.", "sour", "A sour apple fell."),
    ("He left. A [sour] apple fell.", "old", "He left. An old apple fell."),
    ("It is a [VN] report.", "UN", "It is a UN report."),
    ("It is a [party] leader.", "MP", "It is an MP leader."),
    ("It is a “[sour] apple”.", "old", "It is a “old apple”."),
    ("It is [so].", "a old apple", "It is an old apple."),
    ("It is [so].", "an “sour” apple", "It is a “sour” apple."),
    ("[So] it is.", "a old apple", "An old apple it is."),
    ("It is [such an] old apple.", "a", "It is an old apple."),
    ("It is [such an] old apple.", "such a", "It is such an old apple."),
    ("It is [so].", "a", "It is a."),
    ("He plays in Serie A [sports unions] now.", "outfits", "He plays in Serie A outfits now."),
    ("He takes [so].", "vitamin A if ill", "He takes vitamin A if ill."),
    ("He rode the [Vuelta to Spain].", "Vuelta a España", "He rode the Vuelta a España."),
    ("the panda [sour] apple", "old", "the panda old apple"),
    ("vis-à-[sour] apple", "old", "vis-à-old apple"),
]


@pytest.mark.parametrize(("text", "new", "mended"), ARTICLES)
def test_a_and_an_follow_the_sound(text: str, new: str, mended: str) -> None:
    assert fitted(text, new) == mended


DOUBLED = [
    ("He met the [OTAN] chief.", "the UN", "He met the UN chief."),
    ("He met a [OTAN] chief.", "the UN", "He met a UN chief."),
    ("It is his [sour] apple.", "a bitter", "It is his bitter apple."),
    ("The [OTAN] met.", "the UN", "The UN met."),
    ("He met [OTAN].", "the UN", "He met the UN."),
    ("He said that [OTAN] met.", "the UN", "He said that the UN met."),
    ("He may breathe [OTAN].", "the UN", "He may breathe the UN."),
    ("He met the [OTAN].", "them", "He met the them."),
]


@pytest.mark.parametrize(("text", "new", "mended"), DOUBLED)
def test_no_article_stands_twice(text: str, new: str, mended: str) -> None:
    assert fitted(text, new, proper=True) == mended


POSSESSIVES = [
    ("the [helper]'s pay", "workers", "the workers' pay"),
    ("the [helper]’s pay", "workers", "the workers’ pay"),
    ("THE [HELPER]'S PAY", "workers", "THE WORKERS' PAY"),
    ("the [helper]'s pay", "worker", "the worker's pay"),
    ("the [helper]'s pay", "boss", "the boss's pay"),
    ("the [helper]'s", "workers", "the workers'"),
    ("the [helper]'school'", "workers", "the workers'school'"),
]


@pytest.mark.parametrize(("text", "new", "mended"), POSSESSIVES)
def test_the_possessive_after_an_s(text: str, new: str, mended: str) -> None:
    assert fitted(text, new) == mended


DELETED = [
    ("He [really] left.", "He left."),
    ("He left [early].", "He left."),
    ("He left [early], she stayed.", "He left, she stayed."),
    ("He left, [early], and slept.", "He left, and slept."),
    ("He left, [early].", "He left."),
    ("He left, [early]", "He left"),
    ("He left [early]", "He left"),
    ("He left: [early]!", "He left!"),
    ("He left ([early] today).", "He left (today)."),
    ("He left (today [early]).", "He left (today)."),
    ("He left (today, [early]).", "He left (today)."),
    ("He left ([early]).", "He left."),
    ("He left “[early]” today.", "He left today."),
    ('He left "[early] today".', 'He left "today".'),
    ('He left "today [early]".', 'He left "today".'),
    ("He left “today [early]”.", "He left “today”."),
    ("[Early,] he left.", "He left."),
    ("[Early], he left.", "He left."),
    ("[Early] he left.", "He left."),
    ("[Early]: élan.", "Élan."),
    ("“[Early], he left.”", "“He left.”"),
    ("He left. [Early] she stayed.", "He left. She stayed."),
    ("He left. [By the way]. She stayed.", "He left. She stayed."),
    ("He left. [By the way.]", "He left."),
    ("He left. [By the way].", "He left."),
    ("[By the way].", ""),
    ("[By the way]", ""),
    ("[Early] 5 men left.", "5 men left."),
    ("It is a [very] old apple.", "It is an old apple."),
    ("It is an [extremely] big apple.", "It is a big apple."),
    ("It is a [so] good apple.", "It is a good apple."),
    ("A [very] old apple fell.", "An old apple fell."),
    ("He – [early] – left.", "He – – left."),
    ("x[y]z", "xz"),
]


@pytest.mark.parametrize(("text", "mended"), DELETED)
@pytest.mark.parametrize("before", ["", "First block.\n", "first block,\n"])
def test_a_deletion_leaves_no_gap(text: str, mended: str, before: str) -> None:
    assert fitted(text, "", before=before) == mended


@pytest.mark.parametrize("new", ["", "old", "a old"])
def test_the_blocks_around_are_not_looked_at(new: str) -> None:
    assert fitted("[Sour] apples.", new, before="It is a\n").startswith(("Apples", "Old", "An old"))
    assert fitted("It is a [sour]", "x").endswith(" x")
