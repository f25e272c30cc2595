"""One entry of a pack: YAML to a checked record, with the line of everything for error messages."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import yaml

from fixer.errors import FixerError
from fixer.languages import LANGUAGES
from fixer.model import Category, Label, Rule, Severity

Schema = dict[str, Any]
ID = re.compile(r"[a-z]+(?:-[a-z]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
FLAG: Schema = {"type": ["boolean", "null"]}
LINES: Schema = {"type": ["string", "null"]}
PAIRS: Schema = {"type": ["string", "null"], "pattern": "=>"}
WORDS: Schema = {"type": ["string", "number", "boolean", "null", "array"], "items": _SCALAR}


def _one_of(options: Iterable[str]) -> Schema:
    return {"enum": [*options, None]}


_LANGUAGE: Schema = {"enum": [*LANGUAGES, False]}  # YAML 1.1 reads "no", Norwegian, as false

KEYS: Mapping[str, tuple[Schema, str]] = {
    "id": ({"type": "string", "pattern": f"^{ID.pattern}$"}, "Folder and some words: de/bitter-revenge."),
    "from": (
        {"anyOf": [_LANGUAGE, {"type": "array", "items": _LANGUAGE}, {"type": "null"}]},
        "Source languages; by default the id's.",
    ),
    "original": (TEXT, "Words that the original sentence holds when the fact is true."),
    "pairs": (PAIRS, "A fact a line: 'machine => English'."),
    "regex": (PAIRS, "The same with regular expressions; needs 'anchor'."),
    "anchor": (WORDS, "Words of which each match of a regex holds one."),
    "unless": (WORDS, "Silent where one of these words stands in the paragraph."),
    "why": (TEXT, "For the person who reads the finding: what the original said."),
    "try": (LINES, "Examples, one a line: 'damaged => mended', or good English that stays silent."),
    "category": (_one_of(Category), "By default the file's name."),
    "message": (TEXT, "What the finding says; {text} is the hit."),
    "severity": (_one_of(Severity), "By default a warning."),
    "label": (_one_of(Label), "Only ever lowers what was measured."),
    "safe": (FLAG, "Whether a fix may be applied unattended."),
    "priority": ({"type": ["integer", "null"]}, "Wins over other fixes of the same place."),
}
"""The keys of an entry: what a value may be, as JSON Schema, and what it means. ``schema.py`` adds the frame."""
MESSAGES = {
    Category.IDIOM: "'{text}' is an idiom put over word for word",
    Category.CALQUE: "'{text}' is a word-for-word translation",
    Category.FALSEFRIEND: "'{text}' is a false friend",
    Category.NAME: "'{text}' is a foreign form of a name",
    Category.UI: "'{text}' belongs to the page, not to the article",
    Category.FORMAT: "'{text}' is a foreign notation",
    Category.PUNCTUATION: "'{text}' is foreign punctuation",
    Category.UNTRANSLATED: "'{text}' was left untranslated",
    Category.GRAMMAR: "'{text}' is foreign grammar",
    Category.TERM: "'{text}' is not the English term",
}
MOST_NAMED = 3
"""Source languages that a message names."""


E = TypeVar("E", bound=StrEnum)


class PackError(FixerError):
    """A mistake in a pack: file, line, what is wrong and what to do."""

    def __init__(self, message: str, path: Path, line: int) -> None:
        super().__init__("pack", f"line {line}: {message}", str(path))


@dataclass(frozen=True, slots=True)
class Answer:
    """One English answer; ``when`` holds words of which one must stand in the paragraph."""

    text: str
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact: what machines write and what English says. ``line`` is 1-based in its file."""

    line: int
    machine: str
    answers: tuple[Answer, ...]
    is_regex: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A checked entry; ``anchors`` are given by the author for ``regex`` pairs only.

    ``safe_by_author`` counts in packs that nobody measured.
    """

    rule: Rule
    path: Path
    line: int
    pairs: tuple[Pair, ...]
    original: str = ""
    unless: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    safe_by_author: bool = False


def read_entries(path: Path, pack: str) -> tuple[list[Entry], list[PackError]]:
    """The entries of one file and what is wrong with the others.

    ``pack`` is what ids must begin with; empty for a user's pack, whose ids are free.
    """
    errors: list[PackError] = []
    entries: list[Entry] = []
    try:
        root = yaml.compose(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return [], [PackError(f"not valid YAML: {error.problem}", path, line)]
    except yaml.YAMLError as error:
        return [], [PackError(f"not valid YAML: {' '.join(str(error).split())}", path, 1)]
    except UnicodeDecodeError:
        return [], [PackError("not UTF-8; save the file as UTF-8", path, 1)]
    except OSError as error:
        return [], [PackError(f"cannot be read: {error.strerror}", path, 1)]
    if root is None:
        return [], []
    if not isinstance(root, yaml.SequenceNode):
        return [], [PackError("a pack is a list of entries, each starting with '- id: ...'", path, 1)]
    for node in root.value:
        try:
            entries.append(_EntryReader(path, pack, node).entry())
        except PackError as error:
            errors.append(error)
    return entries, errors


class _EntryReader:
    def __init__(self, path: Path, pack: str, node: Any) -> None:
        self.path, self.pack, self.node = path, pack, node
        self.line = node.start_mark.line + 1
        self.values: dict[str, Any] = {}
        if not isinstance(node, yaml.MappingNode):
            raise self.error("an entry is a table of keys and values, starting with '- id: ...'")
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.error("unknown key in brackets; a key is a word", key)
            name = str(key.value)
            if name not in KEYS:
                near = get_close_matches(name, sorted(KEYS), 1)
                hint = f"; did you mean {near[0]!r}?" if near else f"; known keys: {', '.join(sorted(KEYS))}"
                raise self.error(f"unknown key {name!r}{hint}", key)
            if name in self.values:
                raise self.error(f"the key {name!r} stands twice; put its lines together", key)
            self.values[name] = value

    def error(self, message: str, node: Any = None) -> PackError:
        return PackError(message, self.path, (node or self.node).start_mark.line + 1)

    def entry(self) -> Entry:
        rule = self.rule()
        pairs = tuple(self.pairs())
        if not pairs:
            raise self.error(f"{rule.id} has no pairs; write 'pairs: |' and lines 'machine => English'")
        entry = Entry(
            rule,
            self.path,
            self.line,
            pairs,
            original=self.text("original"),
            unless=self.words("unless"),
            anchors=self.words("anchor"),
            safe_by_author=self.flag("safe", False),
        )
        if any(pair.is_regex for pair in pairs) and not entry.anchors:
            raise self.error(f"{rule.id}: regex needs 'anchor: [word, ...]', of which each match holds one")
        return entry

    def rule(self) -> Rule:
        id = self.text("id")
        if not ID.fullmatch(id):
            raise self.error(f"id {id!r} must look like 'de/some-words'", self.values.get("id"))
        prefix = id.partition("/")[0]
        if self.pack and prefix != self.pack:
            raise self.error(
                f"id {id!r} must begin with its folder's name: '{self.pack}/'", self.values.get("id")
            )
        languages = self.words("from") or ((prefix,) if prefix in LANGUAGES else ())
        for language in languages:
            if language not in LANGUAGES:
                raise self.error(
                    f"unknown language {language!r}; known: {', '.join(LANGUAGES)}", self.values["from"]
                )
        stem = self.path.stem.partition("-")[0]
        own_or_known = self.pack or stem in {*Category}  # the files of a user's pack have any name
        category = self.one_of("category", Category, stem if own_or_known else Category.TERM)
        return Rule(
            id=id,
            category=category,
            message=self.text("message") or default_message(category, languages),
            why=" ".join(self.text("why").split()),
            tries=tuple(text for _, text in self.lines("try")),
            languages=languages,
            severity=self.one_of("severity", Severity, "warning"),
            label=self.one_of("label", Label, "certain"),
            safe=self.flag("safe", True),
            priority=self.number("priority"),
        )

    def text(self, key: str) -> str:
        node = self.values.get(key)
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(f"{key} must be text", node)
        return str(node.value).strip()

    def flag(self, key: str, default: bool) -> bool:
        text = self.text(key).lower() or str(default).lower()
        if text not in ("true", "false"):
            raise self.error(f"{key} must be true or false", self.values[key])
        return text == "true"

    def number(self, key: str) -> int:
        text = self.text(key) or "0"
        if not re.fullmatch(r"-?\d{1,6}", text):
            raise self.error(f"{key} must be a whole number", self.values[key])
        return int(text)

    def words(self, key: str) -> tuple[str, ...]:
        node = self.values.get(key)
        if node is None:
            return ()
        if isinstance(node, yaml.ScalarNode):
            return (str(node.value),)
        if not isinstance(node, yaml.SequenceNode) or not all(
            isinstance(item, yaml.ScalarNode) for item in node.value
        ):
            raise self.error(f"{key} must be a list of words: [one, two]", node)
        return tuple(str(item.value) for item in node.value)

    def one_of(self, key: str, kind: type[E], default: str) -> E:
        value = self.text(key) or default
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(kind)
            raise self.error(f"{key} {value!r} is none of {known}", self.values.get(key)) from None

    def lines(self, key: str) -> Iterator[tuple[int, str]]:
        """The lines of a block, with their numbers in the file; blank lines and comments are passed over."""
        node = self.values.get(key)
        if node is None:
            return
        one_line = node.start_mark.line == node.end_mark.line
        if not isinstance(node, yaml.ScalarNode) or (node.style != "|" and not one_line):
            raise self.error(f"{key} must be a block of lines: write '{key}: |'", node)
        first = node.start_mark.line + (2 if node.style in ("|", ">") else 1)
        for i, line in enumerate(str(node.value).split("\n")):
            if line.strip() and not line.lstrip().startswith("#"):
                yield first + i, line.strip()

    def pairs(self) -> Iterator[Pair]:
        for key in ("pairs", "regex"):
            for line, text in self.lines(key):
                machine, arrow, english = text.partition("=>")
                if not arrow:
                    raise PackError(f"no '=>' in {text!r}; to delete, write 'words =>'", self.path, line)
                if key == "regex":
                    self._check_regex(machine.strip(), line)
                yield Pair(line, machine.strip(), tuple(_answers(english)), is_regex=key == "regex")

    def _check_regex(self, regex: str, line: int) -> None:
        """Finds what Python does not call an error of the regex; those the compiler reports, pair by pair."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                re.compile(regex)
        except re.error:
            return
        except (OverflowError, RecursionError, Warning) as error:
            raise PackError(f"regex {regex[:60]!r} cannot be used: {error}", self.path, line) from None


def _answers(english: str) -> Iterator[Answer]:
    for alternative in english.split("//"):
        text, _, when = alternative.partition("??")
        yield Answer(text.strip(), tuple(w.strip() for w in when.split(",") if w.strip()))


def default_message(category: Category, languages: tuple[str, ...]) -> str:
    """What to say of a hit when the entry has no message of its own; ``{text}`` is the hit.

    The languages are where the fact is known from: the article at hand may come from another.
    """
    said = MESSAGES.get(category, "'{text}' is not what English says")
    if category is Category.UI or not 0 < len(languages) <= MOST_NAMED:
        return said
    names = [LANGUAGES[language] for language in languages]
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return f"{said} (known from {listed})"
