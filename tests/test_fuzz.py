"""A few hundred inputs of the fuzz run, always the same ones."""

from __future__ import annotations

import random

from fixer.run import Loaded
from tests.fuzz import article, attempt


def test_no_crash_and_no_broken_promise(own: Loaded) -> None:
    chance = random.Random(1)
    for _ in range(300):
        attempt(own.engine, *article(chance))
