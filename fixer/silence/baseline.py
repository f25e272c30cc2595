"""The baseline: what was there when fixer was switched on, so that only what is new is reported.

The file is JSON with a line for each finding, sorted by path, made to be kept under version
control: ``{"version": 1, "files": {"a.md": [["rule", "fingerprint", "words"], ...]}}``. It is a
multiset: two equal findings are two entries.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fixer.document import Document
from fixer.errors import FixerError
from fixer.files import os_error
from fixer.fingerprint import Fingerprint
from fixer.model import Finding
from fixer.silence import Silencer
from fixer.silence.stored import Stored
from fixer.view import View

VERSION = 1
NAME = ".fixer-baseline.json"

Entry = tuple[str, str, str]
"""Rule, fingerprint, the words: the first and last only for people."""


def read(path: Path) -> dict[str, list[Entry]]:
    """The entries by file. Raises FixerError with the remedy for a file that is no baseline."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["version"] != VERSION:
            raise FixerError(
                "baseline", f"version {value['version']!r} is not known; update fixer", str(path)
            )
        return {name: [_entry(entry) for entry in entries] for name, entries in value["files"].items()}
    except OSError as error:
        raise os_error(error, str(path)) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        remedy = f"no baseline of fixer; 'fixer baseline update --baseline {path}' writes a new one"
        raise FixerError("baseline", remedy, str(path)) from None


def _entry(value: Any) -> Entry:
    rule, fingerprint, words = value
    Fingerprint.parse(fingerprint)
    return str(rule), fingerprint, str(words)


def dump(files: Mapping[str, Sequence[Entry]]) -> str:
    """The text of a baseline file: an entry a line, so that changes can be read and merged."""
    parts = []
    for name in sorted(files):
        lines = ",\n".join(f"  {json.dumps(entry, ensure_ascii=False)}" for entry in files[name])
        if lines:
            parts.append(f" {json.dumps(name, ensure_ascii=False)}: [\n{lines}\n ]")
    body = ",\n".join(parts)
    return f'{{"version": {VERSION}, "files": {{\n{body}\n}}}}\n'


def write(path: Path, files: Mapping[str, Sequence[Entry]]) -> None:
    """Writes the baseline as a whole or not at all. Raises FixerError."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(dump(files), encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        raise os_error(error, str(path)) from None


def entries_of(findings: Sequence[Finding]) -> list[Entry]:
    """What is kept of the findings of one file: all that would be reported, in order."""
    return [
        (f.rule.id, f.fingerprint, " ".join(f.text.split())[:80])
        for f in findings
        if f.spoken and f.muted in ("", "baseline")
    ]


def stored(root: Path, files: Mapping[str, Sequence[Entry]]) -> Stored:
    """The fingerprints alone; paths of ``files`` are from ``root``."""
    return Stored(root, {name: [fingerprint for _, fingerprint, _ in e] for name, e in files.items()})


def silencer(stored: Stored) -> Silencer:
    """Mutes what the baseline holds."""

    def silence(document: Document, view: View, findings: Sequence[Finding]) -> Sequence[Finding]:
        known = stored.known(document.path, findings)
        return [
            finding if place is None or finding.muted else replace(finding, muted="baseline")
            for finding, place in zip(findings, known, strict=True)
        ]

    return silence
