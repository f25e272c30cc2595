"""Files as people break them: a thousand configurations and packs, damaged at random places."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixer import config
from fixer.config.keys import CONFIG, OVERRIDE, STYLE
from fixer.errors import FixerError
from fixer.knowledge.packs import compile_folder
from tests.config import toml
from tests.config.test_schema import FULL_CONFIG
from tests.knowledge.test_entries import FULL

WRITTEN = """\
# What the desk agreed on
extend = "base.toml"
source-language = "de"
select = [
  "de", "clock",  # both
]
fail-level = "warning"

[severity]
"clock/word" = "info"

[style]
english = "uk"

[[overrides]]
paths = ["docs/**", "*.md"]
translated = false
style.clock = "24"
"""
PARTS = [
    *(
        "[",
        "]",
        "{",
        "}",
        "[[",
        "]]",
        '"',
        "'",
        "=",
        "=>",
        "//",
        "??",
        "#",
        ",",
        ".",
        ":",
        "- ",
        "|",
        "\\",
        "\t",
    ),
    *(
        "\n",
        "\r",
        "\0",
        "\ufeff",
        "\u2028",
        "é",
        "🙂",
        "\x7f",
        "~",
        "<",
        ">",
        "(",
        ")",
        "!",
        "_",
        "^",
        "$",
        "*",
        "&a ",
    ),
    *(
        "{number}",
        "{nothing}",
        "{a:word}",
        "<take>",
        "<>",
        "[a|b]",
        "(k=a|b)",
        "{k}",
        "{?}",
        "\\1",
        "\\9",
        "(?P<",
    ),
    *(
        "a{9999999999}",
        "(a+)+",
        "99999999999999999999",
        "true",
        "null",
        "2024-01-01",
        "''",
        "style",
        "id",
        "paths",
    ),
]
KEYS = [*CONFIG.keys, *OVERRIDE.keys, *STYLE.keys]
NAMES_PLACE = re.compile(rf"line \d|\b(?:{'|'.join(KEYS)})\b|unknown key")


def damaged(text: str, chance: random.Random) -> str:
    """The text with a few parts put in, taken out, doubled or moved."""
    for _ in range(chance.choice([1, 1, 2, 5])):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 0, 1, 1, 3, 20]))
        cut = text[start:end]
        put = chance.choice(["", *PARTS, *PARTS, cut * 2])
        text = text[:start] + put * chance.choice([1, 1, 1, 30]) + text[end:]
        if chance.random() < 0.1:
            lines = text.split("\n")
            chance.shuffle(lines)
            text = "\n".join(lines)
    return text


def data(text: str, chance: random.Random) -> bytes:
    return damaged(text, chance).encode(chance.choice(["utf-8"] * 9 + ["latin-1", "utf-16"]), "replace")


@pytest.mark.parametrize("seed", range(10))
def test_configurations(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    (tmp_path / "base.toml").touch()
    for _ in range(50):
        written = data(chance.choice([WRITTEN, toml.dump(FULL_CONFIG)]), chance)
        (tmp_path / "fixer.toml").write_bytes(written)
        for message in mistakes(tmp_path):
            assert NAMES_PLACE.search(message), (message, written)


def mistakes(folder: Path) -> Iterator[str]:
    """Everything a run would do with a configuration."""
    try:
        found = config.load(folder)
        found.settings(str(folder / "docs/a.md"))
        for fits in found.filter()[:2]:
            if callable(fits):
                fits(str(folder / "a.md"))
        list(found.names())
        _ = found.baseline, found.fail_level, found.rules
    except FixerError as error:
        yield error.message


@pytest.mark.parametrize("seed", range(10))
def test_packs(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    pack = tmp_path / "pack.yaml"
    for _ in range(50):
        written = data(FULL, chance)
        pack.write_bytes(written)
        for error in compile_folder(pack, own=False)[2]:
            assert error.path == str(pack)
            assert re.match(r"line \d+: \S", error.message), (error.message, written)


FOUND = [
    (
        "- id: de/a\n  anchor: [x]\n  regex: |\n    a b => c\n    a{99999999999} => c",
        "line 5: regex 'a{99999999999}' cannot",
    ),
    (
        "- id: de/a\n  anchor: [x]\n  regex: '[[a] => c'",
        "line 3: regex '[[a]' cannot be used: Possible nested set",
    ),
    (f"- id: de/a\n  anchor: [x]\n  regex: {'(' * 3000}a{')' * 3000} => c", "line 3: regex '((((("),
    ("- id: de/a\n  pairs: a => b\n  unless: [[a], b]", "line 3: unless must be a list of words: [one, two]"),
    ("- id: de/a\n  pairs: a => b\n  unless: &a [*a]", "line 3: unless must be a list of words: [one, two]"),
    ("- id: de/a\n  ? [pairs, b]\n  : a", "line 2: unknown key in brackets; a key is a word"),
    (f"- id: de/a\n  pairs: a => b\n  priority: {'9' * 5000}", "line 3: priority must be a whole number"),
    ("- &a [*a]", "line 1: an entry is a table of keys and values"),
    ("[" * 100_000, "line 1: not valid YAML: "),
]


@pytest.mark.parametrize(("text", "message"), FOUND, ids=[text[:40] for text, _ in FOUND])
@pytest.mark.filterwarnings("error")
def test_what_such_packs_have_found(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "pack.yaml").write_text(text, encoding="utf-8")
    [error] = compile_folder(tmp_path / "pack.yaml", own=False)[2]
    assert error.message.startswith(message)
