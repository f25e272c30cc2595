"""Only changed lines: what git says was changed since a revision."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from fixer.document import Document
from fixer.errors import FixerError
from fixer.model import Finding
from fixer.silence import Silencer
from fixer.silence.stored import inside
from fixer.view import View

_FILE = re.compile(r'^\+\+\+ (?:b/(?P<plain>[^"\t\n]*)|"b/(?P<quoted>.*)"|/dev/null)\t?$')
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")
Lines = Mapping[str, Sequence[range]]


def changed_lines(root: Path, revision: str) -> Lines:
    """Lines (from 1) of each tracked file under ``root`` that changed since ``revision``.

    A file that git does not track is not among the keys: all of it is new.
    Raises FixerError where there is no git, no repository or no such revision.
    """
    tracked = _git(root, "ls-files", "-z").split("\0")
    diff = _git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--relative", revision, "--")
    lines: dict[str, list[range]] = {name: [] for name in tracked if name}
    current: list[range] = []
    for line in diff.split("\n"):
        if file := _FILE.match(line):
            current = lines.setdefault(_unquoted(file), [])
        elif hunk := _HUNK.match(line):
            start, count = int(hunk[1]), int(hunk[2] or 1)
            current.append(range(start, start + count))
    return lines


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=false", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise FixerError("git", "git is not installed; --diff-base needs it") from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise FixerError("git", f"--diff-base: {reason}")
    return done.stdout.decode("utf-8", "surrogateescape")


def _unquoted(file: re.Match[str]) -> str:
    quoted = file["quoted"]
    if quoted is None:
        return file["plain"] or ""
    raw = quoted.encode("utf-8", "surrogateescape").decode("unicode_escape")
    return raw.encode("latin-1", "replace").decode("utf-8", "surrogateescape")


def silencer(root: Path, lines: Lines) -> Silencer:
    """Mutes findings that stand on no changed line."""

    def silence(document: Document, view: View, findings: Sequence[Finding]) -> Sequence[Finding]:
        changed = lines.get(inside(root, document.path))
        if changed is None:
            return findings
        return [
            finding
            if finding.muted or _touches(document, finding, changed)
            else replace(finding, muted="unchanged line")
            for finding in findings
        ]

    return silence


def _touches(document: Document, finding: Finding, changed: Sequence[range]) -> bool:
    first = document.position(finding.span.start)[0]
    last = document.position(max(finding.span.start, finding.span.end - 1))[0]
    return any(lines.start <= last and first < lines.stop for lines in changed)
