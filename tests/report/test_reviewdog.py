"""The real reviewdog on our reports (``go install github.com/reviewdog/reviewdog/cmd/reviewdog``)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.report.shared import NAME, TEXT, analysis, rendered

REVIEWDOG = shutil.which("reviewdog")
pytestmark = pytest.mark.skipif(not REVIEWDOG, reason="reviewdog is not installed")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository in which the article is new since the first commit."""
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    (tmp_path / NAME).write_bytes(TEXT.encode())
    for command in (["init", "-q"], ["commit", "-qm", "first", "--allow-empty"], ["add", "-A"]):
        subprocess.run(["git", *identity, *command], cwd=tmp_path, check=True)
    return tmp_path


def arrived(repository: Path, format: str) -> list[dict[str, Any]]:
    """What reviewdog makes of a report, in its own format."""
    report = rendered(format, [analysis()])
    options = ["-reporter=rdjsonl", "-diff=git -c core.quotepath=off diff --cached"]
    command = [str(REVIEWDOG), f"-f={format}", *options]
    done = subprocess.run(command, cwd=repository, input=report.encode(), capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


@pytest.mark.parametrize(
    ("format", "lines"),
    [
        ("rdjson", [1, 1, 3, 3, 4, 4, 6, 8, 8]),
        ("rdjsonl", [1, 1, 3, 3, 4, 4, 6, 8, 8]),
        ("checkstyle", [1, 1, 3, 3, 4, 4, 6, 8, 8]),
        ("sarif", [1, 1, 3, 3, 4, 6, 8, 8]),
    ],
)
def test_every_finding_arrives_in_its_place(repository: Path, format: str, lines: list[int]) -> None:
    places = [diagnostic["location"] for diagnostic in arrived(repository, format)]
    assert {place["path"] for place in places} == {NAME}
    assert sorted(place["range"]["start"]["line"] for place in places) == lines


@pytest.mark.parametrize("format", ["rdjson", "rdjsonl"])
def test_columns_and_suggestions_arrive_as_they_left(repository: Path, format: str) -> None:
    left = json.loads(rendered("rdjson", [analysis()]))["diagnostics"]
    assert list(map(_essence, arrived(repository, format))) == list(map(_essence, left))


def _essence(diagnostic: dict[str, Any]) -> tuple[Any, ...]:
    suggested = [(one["range"], one.get("text", "")) for one in diagnostic.get("suggestions", [])]
    return diagnostic["message"], diagnostic["location"], suggested
