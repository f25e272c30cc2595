"""docs/configuration.md lists every key as the loader knows it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping

import pytest

from fixer.config.keys import CONFIG, OVERRIDE
from fixer.config.kinds import Key, Table
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")


def rows(keys: Mapping[str, Key], table: str = "") -> Iterator[str]:
    """A row for each key: name, value where nobody gives one, meaning."""
    for key in keys.values():
        default = "" if key.default is None else f"`{json.dumps(key.default)}`"
        if isinstance(key.kind, Table):
            yield from rows(key.kind.keys, f"{key.name}.")
        else:
            yield f"| `{table}{key.name}` | {default} | {key.help} |"


@pytest.mark.parametrize("row", list(rows(CONFIG.keys)))
def test_every_key_is_in_the_manual(row: str) -> None:
    assert row in PAGE.splitlines()


def test_every_key_in_the_manual_is_one() -> None:
    listed = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert sorted(listed) == sorted(rows(CONFIG.keys))


def test_the_example_of_the_manual_is_valid() -> None:
    CONFIG.check("", tomllib.loads(PAGE.partition("```toml\n")[2].partition("```")[0]))


def test_the_manual_names_what_overrides_may_hold() -> None:
    for key in OVERRIDE.keys:
        assert f"`{key}`" in PAGE.partition("`[[overrides]]` may hold")[2] or key == "paths"
