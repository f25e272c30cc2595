"""Entries of a pack: what is read, and what an author is told about a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.knowledge.entry import Answer, Entry, PackError, Pair, read_entries
from fixer.model import Category, Label, Rule, Severity

FULL = """\
# A comment.
- id: de/full-entry
  category: calque
  from: [de, fr]
  original: bitter räch*|rächt
  pairs: |
    # a comment, and a blank line

    old helper => old worker // {?} ?? farm, field
    really so =>
  regex: |
    (\\d+)\\. May => May \\1
  anchor: [may]
  unless: [muscle*, pain]
  why: |
    One line
    and another.
  try: |
    An old helper. => An old worker.
    A young helper.
  message: "'{text}' is odd"
  severity: info
  label: likely
  safe: false
  priority: -2
"""


def entries(
    folder: Path, text: str | bytes, name: str = "idiom.yaml", pack: str = "de"
) -> tuple[list[Entry], list[PackError]]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_entries(path, pack)


def test_an_entry_with_every_key(tmp_path: Path) -> None:
    [entry], errors = entries(tmp_path, FULL)
    assert not errors
    assert entry.rule == Rule(
        id="de/full-entry",
        category=Category.CALQUE,
        message="'{text}' is odd",
        why="One line and another.",
        tries=("An old helper. => An old worker.", "A young helper."),
        languages=("de", "fr"),
        severity=Severity.INFO,
        label=Label.LIKELY,
        safe=False,
        priority=-2,
    )
    assert entry.line == 2
    assert entry.pairs == (
        Pair(9, "old helper", (Answer("old worker"), Answer("{?}", ("farm", "field")))),
        Pair(10, "really so", (Answer(""),)),
        Pair(12, r"(\d+)\. May", (Answer(r"May \1"),), is_regex=True),
    )
    assert (entry.unless, entry.anchors, entry.original) == (
        ("muscle*", "pain"),
        ("may",),
        "bitter räch*|rächt",
    )


def test_what_an_entry_need_not_say(tmp_path: Path) -> None:
    [entry], errors = entries(tmp_path, "- id: de/short\n  pairs: a => b")
    assert not errors
    assert entry.rule == Rule(
        "de/short",
        Category.IDIOM,
        "'{text}' is an idiom put over word for word (known from German)",
        languages=("de",),
    )
    assert entry.pairs == (Pair(2, "a", (Answer("b"),)),)
    assert entry.safe_by_author is False


MESSAGES = [
    ("de/x", "calque-sport.yaml", "", "'{text}' is a word-for-word translation (known from German)"),
    ("common/x", "calque.yaml", "", "'{text}' is a word-for-word translation"),
    ("common/x", "name.yaml", "from: ru", "'{text}' is a foreign form of a name (known from Russian)"),
    (
        "common/x",
        "idiom.yaml",
        "from: [ru, uk]",
        "'{text}' is an idiom put over word for word (known from Russian and Ukrainian)",
    ),
    ("de/x", "meaning.yaml", "", "'{text}' is not what English says (known from German)"),
]


@pytest.mark.parametrize(("id", "name", "more", "message"), MESSAGES)
def test_the_message_comes_from_category_and_language(
    tmp_path: Path, id: str, name: str, more: str, message: str
) -> None:
    [entry], errors = entries(tmp_path, f"- id: {id}\n  pairs: a => b\n  {more}", name, id.partition("/")[0])
    assert not errors
    assert entry.rule.message == message


FILES = [
    ("- id: de/a\r\n  pairs: |\r\n    a => b\r\n    c => d\r\n", [3, 4]),
    ("\ufeff- id: de/a\n  pairs: a => b", [2]),
    ("- id: de/a\n  pairs: 'a => b'\n", [2]),
    ("- id: de/a\n  pairs: |\n\n\n    a => b", [5]),
    ("- id: de/a\n  pairs: |-\n    a => b", [3]),
    ("- {id: de/a, pairs: a => b}", [1]),
]


@pytest.mark.parametrize(("text", "lines"), FILES)
def test_lines_are_counted_as_in_the_file(tmp_path: Path, text: str, lines: list[int]) -> None:
    [entry], errors = entries(tmp_path, text)
    assert not errors
    assert [pair.line for pair in entry.pairs] == lines


@pytest.mark.parametrize("text", ["", "\n", "# nothing but a comment\n"])
def test_an_empty_file_is_no_mistake(tmp_path: Path, text: str) -> None:
    assert entries(tmp_path, text) == ([], [])


MISTAKES = [
    ("- id: de/a\n  pair: a => b", 2, "unknown key 'pair'; did you mean 'pairs'?"),
    ("- id: de/a\n  pairs: a => b\n  xyzzy: 1", 3, "unknown key 'xyzzy'; known keys: anchor, category,"),
    ("- id: de/a\n  [pairs]: a => b", 2, "unknown key"),
    (
        "- id: de/a\n  pairs: a => b\n  pairs: c => d",
        3,
        "the key 'pairs' stands twice; put its lines together",
    ),
    ("- just words", 1, "an entry is a table of keys and values, starting with '- id: ...'"),
    ("- pairs: a => b", 1, "id '' must look like 'de/some-words'"),
    ("- id: bad\n  pairs: a => b", 1, "id 'bad' must look like 'de/some-words'"),
    ("- id: de/Bad\n  pairs: a => b", 1, "id 'de/Bad' must look like"),
    ("- id: [de/a]\n  pairs: a => b", 1, "id must be text"),
    ("- id: fr/a\n  pairs: a => b", 1, "id 'fr/a' must begin with its folder's name: 'de/'"),
    ("- id: de/a", 1, "de/a has no pairs; write 'pairs: |' and lines 'machine => English'"),
    ("- id: de/a\n  pairs: |\n    # later", 1, "de/a has no pairs"),
    ("- id: de/a\n  pairs: |\n    a => b\n    c d", 4, "no '=>' in 'c d'; to delete, write 'words =>'"),
    ("- id: de/a\n  pairs: [a => b]", 2, "pairs must be a block of lines: write 'pairs: |'"),
    ("- id: de/a\n  pairs: >\n    a => b\n    c => d", 2, "pairs must be a block of lines: write 'pairs: |'"),
    ("- id: de/a\n  pairs:\n    a => b\n    c => d", 3, "pairs must be a block of lines: write 'pairs: |'"),
    ("- id: de/a\n  pairs: a => b\n  try: [a]", 3, "try must be a block of lines: write 'try: |'"),
    (
        "- id: de/a\n  regex: a+ => b",
        1,
        "de/a: regex needs 'anchor: [word, ...]', of which each match holds one",
    ),
    (
        "- id: de/a\n  pairs: a => b\n  category: idioms",
        3,
        "category 'idioms' is none of name, idiom, calque,",
    ),
    ("- id: de/a\n  pairs: a => b\n  label: sure", 3, "label 'sure' is none of certain, likely, hint"),
    ("- id: de/a\n  pairs: a => b\n  severity: bad", 3, "severity 'bad' is none of error, warning, info"),
    ("- id: de/a\n  pairs: a => b\n  priority: high", 3, "priority must be a whole number"),
    ("- id: de/a\n  pairs: a => b\n  safe: perhaps", 3, "safe must be true or false"),
    ("- id: de/a\n  pairs: a => b\n  from: [de, xx]", 3, "unknown language 'xx'; known: "),
    ("- id: de/a\n  pairs: a => b\n  unless: {a: b}", 3, "unless must be a list of words: [one, two]"),
    ("- id: de/a\n  pairs: a => b\n  why: [a]", 3, "why must be text"),
]
GOOD = "- id: de/good-{}\n  pairs: harvest helper => farm worker\n"


@pytest.mark.parametrize(("text", "line", "message"), MISTAKES)
def test_a_mistake_is_named_with_line_and_remedy_and_the_others_load(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    found, [error] = entries(tmp_path, f"{GOOD.format(1)}{text}\n{GOOD.format(2)}")
    assert [entry.rule.id for entry in found] == ["de/good-1", "de/good-2"]
    assert str(error).startswith(f"{tmp_path / 'idiom.yaml'}: line {line + 2}: {message}")


UNREADABLE = [
    (b"- id: de/a\n  why: one: two\n", 2, "not valid YAML: mapping values are not allowed"),
    (b"- id: [de/a\n", 2, "not valid YAML: "),
    (b"\t- id: de/a\n", 1, "not valid YAML: "),
    (b"- id: de/a\n---\n- id: de/b\n", 2, "not valid YAML: "),
    (b"- id: de/\x07\n", 1, "not valid YAML: "),
    ("- id: de/ä".encode("latin-1"), 1, "not UTF-8; save the file as UTF-8"),
    ("- id: de/a".encode("utf-16"), 1, "not UTF-8"),
    (b"id: de/a\npairs: a => b\n", 1, "a pack is a list of entries, each starting with '- id: ...'"),
    (b"just words", 1, "a pack is a list of entries"),
]


@pytest.mark.parametrize(("data", "line", "message"), UNREADABLE)
def test_a_file_that_cannot_be_read_is_one_mistake(
    tmp_path: Path, data: bytes, line: int, message: str
) -> None:
    found, [error] = entries(tmp_path, data)
    assert found == []
    assert f"line {line}: {message}" in str(error)


def test_a_folder_in_the_place_of_a_file_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "idiom.yaml").mkdir()
    found, [error] = read_entries(tmp_path / "idiom.yaml", "de")
    assert found == []
    assert "cannot be read: " in str(error)


FLAGS = [("true", True, True), ("True", True, True), ("false", False, False), ("FALSE", False, False)]


@pytest.mark.parametrize(("written", "safe", "by_author"), FLAGS)
def test_safe_is_read_as_yaml_writes_it(tmp_path: Path, written: str, safe: bool, by_author: bool) -> None:
    [entry], _ = entries(tmp_path, f"- id: de/a\n  pairs: a => b\n  safe: {written}")
    assert (entry.rule.safe, entry.safe_by_author) == (safe, by_author)


def test_a_users_file_may_have_any_name_and_any_ids(tmp_path: Path) -> None:
    [entry], errors = entries(tmp_path, "- id: our-house/a\n  pairs: a => b", "my-pack.yaml", "")
    assert not errors
    assert entry.rule.category is Category.TERM
    assert entry.rule.languages == ()


def test_our_own_file_is_named_by_a_category(tmp_path: Path) -> None:
    _, [error] = entries(tmp_path, "- id: de/a\n  pairs: a => b", "my-pack.yaml")
    assert "category 'my' is none of" in str(error)
