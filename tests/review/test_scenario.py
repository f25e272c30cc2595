"""One scenario gives the same journal and the same bytes, whoever presses the keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fixer import journal
from fixer.review import scopes, writing
from fixer.review.session import Session
from fixer.run import Loaded
from tests.review.articles import asked, opened
from tests.review.tty import Tty

SCENARIO: dict[str, Any] = json.loads(Path(__file__).with_name("scenario.json").read_text("utf-8"))
PROMPT = "q ?) "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in SCENARIO["files"]:
        (tmp_path / file["name"]).write_bytes(file["text"].encode(file["encoding"]))
    return tmp_path


def by_session(own: Loaded, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    session = opened(own, folder)
    for step in SCENARIO["steps"]:
        if "do" in step:
            _do(session, step, folder)


def _do(session: Session, step: dict[str, Any], folder: Path) -> None:
    match step["do"]:
        case "undo":
            assert session.undo()
        case "redo":
            assert session.redo()
        case "apply":
            assert all(one.error is None for one in writing.apply(session, folder))
        case "accept":
            question = asked(session, step["words"])
            session.accept(question, question.answers[step.get("answer", 1) - 1])
        case "edit":
            question = asked(session, step["words"])
            session.accept(question, session.written(question, step["new"]))
        case "reject":
            question = asked(session, step["words"], step.get("nth", 0))
            session.reject_all([question], step.get("scope", scopes.HERE))


def by_terminal(own: Loaded, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Tty(folder, ".")
    for step in SCENARIO["steps"]:
        terminal.wait("(a p k b) " if step.get("do") == "apply" else PROMPT)
        terminal.press(step["keys"])
        if step.get("do") == "edit":
            terminal.wait("new words: ")
            terminal.press(f"\x15{step['new']}\r")
    assert terminal.end() == 0, terminal.shown


@pytest.mark.parametrize("driven", [by_session, by_terminal])
def test_the_same_journal_and_the_same_bytes(
    own: Loaded, folder: Path, monkeypatch: pytest.MonkeyPatch, driven: Any
) -> None:
    driven(own, folder, monkeypatch)
    for file in SCENARIO["files"]:
        written = (folder / file["name"]).read_bytes()
        assert written == SCENARIO["written"][file["name"]].encode(file["encoding"])
    assert list(_said(folder)) == list(_wanted())


def _said(folder: Path) -> Iterator[tuple[Any, ...]]:
    """The journal without what differs from run to run."""
    for entry in journal.read(folder):
        places = [(p["path"], p["words"], p.get("new")) for p in entry.get("places", ())]
        path = entry.get("path") if entry["kind"] == "applied" else None
        if entry["kind"] not in ("apply", "verdict"):
            yield entry["kind"], entry.get("scope"), places, path


def _wanted() -> Iterator[tuple[Any, ...]]:
    for step in SCENARIO["steps"]:
        match step.get("do"):
            case "undo" | "redo":
                yield step["do"], None, [], None
            case "apply":
                yield from (("applied", None, [], file["name"]) for file in SCENARIO["files"])
            case "accept" | "edit" | "reject":
                kind = "reject" if step["do"] == "reject" else "accept"
                place = (step["file"], step["words"], step.get("new"))
                yield kind, step.get("scope", "here"), [place], None
