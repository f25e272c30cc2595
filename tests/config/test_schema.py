"""The schemas say the same as the loaders."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from fixer import config
from fixer.config.keys import CONFIG, OVERRIDE
from fixer.config.schema import schema as config_schema
from fixer.errors import FixerError
from fixer.knowledge.entry import read_entries
from fixer.knowledge.root import rules_root
from fixer.knowledge.schema import schema as rules_schema
from tests.config import toml
from tests.knowledge.test_entries import FULL

CONFIG_SCHEMA = Draft202012Validator(config_schema())
RULES_SCHEMA = Draft202012Validator(rules_schema())
PACKS = sorted(path for path in rules_root().rglob("*.yaml") if path.name != "slots.yaml")

FULL_CONFIG: dict[str, Any] = {
    "extend": ["base.toml"],
    "source-language": "de",
    "translated": True,
    "select": ["de", "clock"],
    "ignore": ["clock/word"],
    "severity": {"clock": "info", "de": "error"},
    "fail-level": "warning",
    "style": {"english": "uk", "clock": "24"},
    "rules": ["house.yaml"],
    "include": ["*.md"],
    "exclude": ["drafts/**"],
    "source": "{stem}.src",
    "grammar": {"enabled": True, "server": "http://localhost:8081"},
    "baseline": "known.json",
    "overrides": [
        {"paths": ["docs/**"], "translated": False, "select": ["fr"], "style": {"english": "us"}},
        {
            "paths": ["*.txt"],
            "source": "de/{stem}.txt",
            "source-language": "fr",
            "ignore": [],
            "severity": {"clock": "error"},
        },
    ],
}
JUNK: list[Any] = [
    *(True, False, 0, 1, -7, 2.5, "", "x", "de", "us", "24", "error", "base.toml", "*.md"),
    *([], ["de"], [""], [1], [[]], {}, {"clock": "info"}, {"english": "us"}, {"paths": ["a"]}, {"a": {}}),
    *([{}], [{"paths": ["a"]}], [{"paths": []}], [{"paths": "a"}]),
]
BEYOND = ("extend: there is no file", "is no glob")
"""What no schema can say: whether there is such a file, and whether a text is a glob."""


def test_both_are_schemas() -> None:
    for schema in (config_schema(), rules_schema()):
        Draft202012Validator.check_schema(schema)


def test_the_sample_has_every_key() -> None:
    assert set(FULL_CONFIG) == set(CONFIG.keys)
    assert set().union(*FULL_CONFIG["overrides"]) == set(OVERRIDE.keys)


@pytest.mark.parametrize("values", [FULL_CONFIG, {}, {"extend": "base.toml"}, {"style": {}, "overrides": []}])
def test_samples_of_configuration_are_valid(tmp_path: Path, values: dict[str, Any]) -> None:
    assert loads(tmp_path, values) == ""
    assert CONFIG_SCHEMA.is_valid(values)


def test_editors_are_told_what_a_key_means() -> None:
    def descriptions(table: dict[str, Any]) -> Iterator[str]:
        for key in table["properties"].values():
            yield key["description"]
            for inner in (key, key.get("items", {})):
                yield from descriptions(inner) if "properties" in inner else ()

    assert all(descriptions(config_schema()))
    assert all(descriptions(rules_schema()["items"]))


@pytest.mark.parametrize("seed", range(20))
def test_the_loader_raises_exactly_when_the_schema_says_no(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    verdicts = set()
    for _ in range(40):
        values = deepcopy(FULL_CONFIG)
        for _ in range(chance.choice([0, 1, 1, 2])):
            mutate(values, chance)
        said = loads(tmp_path, values)
        beyond = any(text in said for text in BEYOND)
        assert CONFIG_SCHEMA.is_valid(values) == (not said or beyond), (said, values)
        verdicts.add(bool(said))
    assert verdicts == {True, False}


def loads(folder: Path, values: dict[str, Any]) -> str:
    """What the loader says of a mistake in these values; empty if it takes them."""
    (folder / "base.toml").write_text("", encoding="utf-8")
    text = toml.dump(values)
    assert tomllib.loads(text) == values
    (folder / "fixer.toml").write_text(text, encoding="utf-8")
    try:
        config.load(folder)
    except FixerError as error:
        return str(error)
    return ""


def mutate(values: dict[str, Any], chance: random.Random) -> None:
    """Puts another value, or a key, somewhere."""
    table = chance.choice(list(tables(values)))
    key = chance.choice([*table, *CONFIG.keys, "paths", "english", "unknown"])
    if chance.random() < 0.2:
        table.pop(key, None)
    else:
        table[key] = deepcopy(chance.choice(JUNK))


def tables(value: Any) -> Iterator[dict[str, Any]]:
    """A table and all in it."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from tables(inner)


def test_every_pack_of_ours_is_valid() -> None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    wrong = [
        f"{path}: {error.json_path}: {error.message}"
        for path in PACKS
        for error in RULES_SCHEMA.iter_errors(yaml.load(path.read_text(encoding="utf-8"), loader))
    ]
    assert len(PACKS) > 100
    assert wrong == []


PACK_SAMPLES = [
    ("", True),
    (FULL, True),
    ("- {id: de/a, pairs: a => b}", True),
    ("- {id: de/a, pairs: a => b, from: no}", True),
    ("- {id: de/a, pairs: a => b, unless: 7}", True),
    ("- {id: de/a, pairs: a => b, why: }", True),
    ("- {id: de/a, regex: a => b, anchor: a}", True),
    ("- {id: de/a, regex: a => b}", False),
    ("- {id: de/a}", False),
    ("- {pairs: a => b}", False),
    ("- {id: a, pairs: a => b}", False),
    ("- {id: de/a, pairs: a b}", False),
    ("- {id: de/a, pairs: [a => b]}", False),
    ("- {id: de/a, pairs: a => b, pear: c}", False),
    ("- {id: de/a, pairs: a => b, from: xx}", False),
    ("- {id: de/a, pairs: a => b, from: [de, xx]}", False),
    ("- {id: de/a, pairs: a => b, unless: [[a]]}", False),
    ("- {id: de/a, pairs: a => b, unless: {a: b}}", False),
    ("- {id: de/a, pairs: a => b, try: [a]}", False),
    ("- {id: de/a, pairs: a => b, why: [a]}", False),
    ("- {id: de/a, pairs: a => b, safe: perhaps}", False),
    ("- {id: de/a, pairs: a => b, label: sure}", False),
    ("- {id: de/a, pairs: a => b, severity: bad}", False),
    ("- {id: de/a, pairs: a => b, category: idioms}", False),
    ("- {id: de/a, pairs: a => b, priority: high}", False),
    ("- {id: de/a, pairs: a => b, priority: 1.5}", False),
    ("- words", False),
    ("id: de/a", False),
    ("words", False),
]


@pytest.mark.parametrize(("text", "valid"), PACK_SAMPLES)
def test_schema_and_reader_of_packs_agree(tmp_path: Path, text: str, valid: bool) -> None:
    path = tmp_path / "idiom.yaml"
    path.write_text(text, encoding="utf-8")
    _, errors = read_entries(path, "de")
    assert (not errors, RULES_SCHEMA.is_valid(yaml.safe_load(text))) == (valid, valid)
