from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from fixer.run import Loaded, load

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pin", action="store_true", help="write what samples give now into samples/expected")


@cache
def own_loaded() -> Loaded:
    return load()


@pytest.fixture
def own() -> Loaded:
    """The engine with every own pack and checker."""
    return own_loaded()


@pytest.fixture(autouse=True)
def _cache_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled packs are cached for the whole run, away from the user's own cache."""
    folder = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
