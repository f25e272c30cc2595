"""Every key of the configuration, once: the loader, the JSON Schema and ``fixer config`` read it here."""

from __future__ import annotations

from collections.abc import Iterable

from fixer.config.kinds import (
    FLAG,
    SOME_TEXTS,
    TEXT,
    TEXT_OR_TEXTS,
    TEXTS,
    Key,
    Names,
    Table,
    Tables,
    choice,
)
from fixer.languages import LANGUAGES
from fixer.model import Severity

ENGLISH, CLOCK = ("us", "uk"), ("12", "24")
LEVELS = [severity.value for severity in (Severity.INFO, Severity.WARNING, Severity.ERROR)]
"""Severities from the mildest on."""


def _table(keys: Iterable[Key]) -> dict[str, Key]:
    return {key.name: key for key in keys}


STYLE = Table(
    _table(
        [
            Key("english", choice(ENGLISH), "American or British habits.", "us"),
            Key("clock", choice(CLOCK), "9:30 p.m. or 21:30.", "12"),
        ]
    ),
    example='[style] and english = "us"',
)
GRAMMAR = Table(
    _table(
        [
            Key("enabled", FLAG, "Ask LanguageTool, too (needs Java; see docs/grammar.md).", default=False),
            Key("server", TEXT, "The address of a LanguageTool server that runs already."),
        ]
    ),
    example="[grammar] and enabled = true",
)
SEVERITY = Names(choice(LEVELS), example='[severity] and "clock/word" = "info"')

_NAMES = "rules, packs, categories or source languages"
_KEYS = [
    Key(
        "source-language",
        choice(list(LANGUAGES)),
        "The articles are translations from this language.",
        in_overrides=True,
    ),
    Key(
        "translated",
        FLAG,
        "The articles are translations, from whatever language. False: judged by each text, "
        "whatever language a file that is extended, or the file above an override, names.",
        default=False,
        in_overrides=True,
    ),
    Key("select", TEXTS, f"Only these {_NAMES}.", default=[], in_overrides=True),
    Key("ignore", TEXTS, f"Not these {_NAMES}.", default=[], in_overrides=True),
    Key(
        "severity",
        SEVERITY,
        f"Severity by name ({_NAMES}); a rule's own name counts before its pack, category and language.",
        in_overrides=True,
    ),
    Key("fail-level", choice(LEVELS), "Exit 1 only for findings of at least this severity.", "info"),
    Key("style", STYLE, "House style.", in_overrides=True),
    Key("rules", TEXTS, "Packs of your own: files or folders, from the folder of this file.", default=[]),
    Key(
        "include",
        TEXTS,
        "Globs, as in .gitignore, of the files in folders that are articles; instead of the usual suffixes.",
        default=[],
    ),
    Key(
        "exclude",
        TEXTS,
        "Globs, as in .gitignore, of files in folders to leave out; with --force-exclude also when named.",
        default=[],
    ),
    Key("baseline", TEXT, "Report only what this file, written by 'fixer baseline update', does not hold."),
    Key(
        "source",
        TEXT,
        "Where the original of an article is: {stem} is the article's name without its last suffix, "
        "a relative path begins at the article's folder.",
        in_overrides=True,
    ),
    Key("grammar", GRAMMAR, "The grammar checker."),
    Key("extend", TEXT_OR_TEXTS, "Configuration files to begin with, from the folder of this file."),
]
OVERRIDE = Table(
    _table(
        [
            Key("paths", SOME_TEXTS, "Globs, as in .gitignore, from the folder of this file."),
            *(key for key in _KEYS if key.in_overrides),
        ]
    ),
    example='[[overrides]] and paths = ["docs/**"]',
    required=["paths"],
)
CONFIG = Table(
    _table([*_KEYS, Key("overrides", Tables(OVERRIDE), "Other values for some files; later ones count.")]),
    example="translated = true",
)
