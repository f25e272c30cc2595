"""How many planted misspellings are found, and how many reports are wrong; see ``planted``."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from fixer.context import Context
from fixer.markup.plain import read
from fixer.names import check
from fixer.view import build
from tests.names.planted import ERRORS, LANGUAGES, Article, articles

ARTICLES = 300


def reported(article: Article) -> set[frozenset[str]]:
    candidates = check(Context(build(article.text, read(article.text))))
    return {frozenset((candidate.group or "").split(" / ")) for candidate in candidates}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_planted_misspellings_are_found_and_nothing_else(seed: int) -> None:
    reports = [(article, reported(article)) for article in articles(ARTICLES, seed)]
    missed = Counter(article.error for article, groups in reports if article.names not in groups)
    wrong = [group for article, groups in reports for group in groups if group != article.names]
    assert missed.total() <= 0.05 * ARTICLES, missed
    assert len(wrong) <= 0.02 * ARTICLES, wrong


def test_without_a_misspelling_the_traps_are_silent() -> None:
    for article in articles(ARTICLES, seed=4):
        right, wrong = _by_count(article)
        text = re.sub(rf"\b{wrong}\b", right, article.text)
        assert reported(article._replace(text=text)) == set()


def _by_count(article: Article) -> tuple[str, str]:
    families = {name for names in LANGUAGES.values() for name in names.family}
    [right] = article.names & families
    [wrong] = article.names - families
    return right, wrong


def test_the_articles_are_the_same_every_time_and_show_every_kind() -> None:
    made = list(articles(ARTICLES, seed=1))
    assert made == list(articles(ARTICLES, seed=1))
    assert {article.error for article in made} == set(ERRORS)
    assert {article.language for article in made} == set(LANGUAGES)
    assert len(LANGUAGES) == 10
