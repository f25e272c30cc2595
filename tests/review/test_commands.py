"""``fixer review`` and ``fixer apply`` for scripts: every decision without a key."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.review.articles import HARBOR, NAMES, write
from tests.review.conftest import Command

NINE = HARBOR.replace("21.30 clock", "9:30 p.m.")


class Run:
    """The command in a folder, and what it lists there."""

    def __init__(self, command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.command, self.folder, self.monkeypatch = command, folder, monkeypatch

    def __call__(self, *args: str, status: int | None = None) -> str:
        self.monkeypatch.chdir(self.folder)
        return self.command(*args, status=status)

    def column(self, number: int) -> dict[str, str]:
        """A column of the list by the words of its questions."""
        rows = [line.split("\t") for line in self("review", "--list", ".").splitlines() if "\t" in line]
        return {row[4]: row[number] for row in rows}

    def ids(self) -> dict[str, str]:
        return self.column(0)

    def states(self) -> dict[str, str]:
        return self.column(1)


@pytest.fixture
def run(in_process: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    write(tmp_path, "a.md", HARBOR)
    return Run(in_process, tmp_path, monkeypatch)


def test_each_decision_has_its_option(run: Run) -> None:
    ids = run.ids()
    clock, semicolon, backs = ids["21.30 clock"], ids["; And"], ids["strengthened each other's backs"]
    run("review", "--accept-id", clock, "--reject-id", semicolon, "--edit-id", backs, "agreed", ".", status=0)
    assert list(run.states().values()) == ["accepted", "rejected", "accepted"]
    run("review", "--reopen-id", semicolon, ".", status=1)
    assert run.states()["; And"] == "undecided"
    run("review", "--undo", "4", ".", status=1)
    assert set(run.states().values()) == {"undecided"}
    run("review", "--redo", "3", ".", status=0)
    run("review", "--apply", ".")
    assert (run.folder / "a.md").read_text() == NINE.replace("strengthened each other's backs", "agreed")


def test_rules_are_accepted_and_left(run: Run) -> None:
    run(
        "review",
        "--accept",
        "clock",
        "--reject",
        "punctuation",
        "--accept",
        "idiom",
        "--apply",
        "a.md",
        status=0,
    )
    assert (run.folder / "a.md").read_text() == NINE.replace(
        "strengthened each other's backs", "backed each other up"
    )
    assert run("check", "a.md", status=0)


def test_a_finding_of_check_is_named_by_its_fingerprint(run: Run) -> None:
    report = json.loads(run("check", "--format", "json", "a.md"))
    mark = report["files"][0]["findings"][0]["fingerprint"]
    run("review", "--reject-id", mark, "a.md", status=1)
    assert run.states()["21.30 clock"] == "rejected"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--accept-id", "0000000000"], "no question has the id"),
        (["--accept-id", "{name}"], "write {name}=1 for the first"),
        (["--accept-id", "{name}=9"], "has 2 answers"),
        (["--accept", "nonsense"], "is called 'nonsense'"),
        (["--undo", "-1"], "not in the range"),
    ],
)
def test_what_cannot_be_meant_is_an_error_and_nothing_is_decided(
    run: Run, args: list[str], said: str
) -> None:
    write(run.folder, "b.md", NAMES)
    name = run.ids()["Hagenbuch / Hagenbuck"]
    clock = run.ids()["21.30 clock"]
    given = [arg.format(name=name) for arg in args]
    assert said.format(name=name) in run("review", "--reject-id", clock, *given, ".", status=2)
    assert set(run.states().values()) == {"undecided"}


def test_always_is_for_names_to_come(run: Run) -> None:
    write(run.folder, "b.md", NAMES)
    run("review", "--always-id", f"{run.ids()['Hagenbuch / Hagenbuck']}=2", ".")
    write(run.folder, "b.md", f"New. {NAMES}")
    run("review", "--apply", "b.md", status=0)
    assert (run.folder / "b.md").read_text().count("Hagenbuck") == 3


def test_what_the_baseline_holds_is_not_asked(run: Run) -> None:
    write(run.folder, "fixer.toml", 'baseline = "base.json"\n')
    run("baseline", "update", "a.md")
    write(run.folder, "a.md", f"{HARBOR}\nThey met at 19.15 clock.\n")
    assert list(run.states()) == ["19.15 clock"]


def test_a_patch_in_place_of_writing(run: Run) -> None:
    run("review", "--accept", "clock", "--save-patch", "out.patch", "a.md", status=1)
    assert (run.folder / "a.md").read_text() == HARBOR
    assert "exists" in run("review", "--save-patch", "out.patch", "a.md", status=2)
    subprocess.run(["git", "apply", "out.patch"], cwd=run.folder, check=True)
    assert (run.folder / "a.md").read_text() == NINE


def test_fix_undo_takes_a_review_back(run: Run) -> None:
    run("review", "--accept", "clock", "--apply", "a.md")
    run("fix", "--undo", status=0)
    assert (run.folder / "a.md").read_text() == HARBOR


def other_person(run: Run, folder: Path) -> Run:
    """Somebody else's review of the same article, in a project of their own."""
    write(folder, "a.md", HARBOR)
    write(folder, "fixer.toml", "")
    person = Run(run.command, folder, run.monkeypatch)
    person("review", "--accept", "clock", "--reject", "punctuation", "a.md")
    return person


def test_another_persons_review(run: Run, tmp_path: Path) -> None:
    person = other_person(run, tmp_path / "person")
    person("review", "--apply", "a.md")
    decisions = "person/.fixer/decisions.jsonl"
    patch = run("apply", "--patch", "-", decisions, status=0)
    assert "+It opens at 9:30 p.m.; And" in patch
    assert not (run.folder / ".fixer").exists()
    run("apply", decisions, status=0)
    assert (run.folder / "a.md").read_text() == NINE
    assert run("check", "--select", "punctuation", "a.md", status=0)  # what was left is left here, too
    run("apply", decisions, status=0)  # once more changes nothing
    assert (run.folder / "a.md").read_text() == NINE


@pytest.mark.parametrize(
    ("text", "written", "status", "said"),
    [
        (f"New. {HARBOR}", f"New. {NINE}", 0, "1 change written"),
        (NINE, NINE, 0, ""),
        ("All is new.\n", "All is new.\n", 1, "not found any more"),
        (None, None, 2, "no such file"),
    ],
)
def test_another_persons_review_of_an_article_that_is_not_the_same(
    run: Run, tmp_path: Path, text: str | None, written: str | None, status: int, said: str
) -> None:
    other_person(run, tmp_path / "person")
    path = run.folder / "a.md"
    path.unlink() if text is None else path.write_text(text)
    assert said in run("apply", "person/.fixer/decisions.jsonl", status=status)
    assert (path.read_text() if path.exists() else None) == written


@pytest.mark.parametrize("name", ["../a.md", "/etc/hostname", "linked/a.md"])
def test_a_journal_names_no_file_outside_of_the_project(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "linked").symlink_to(tmp_path.parent)
    place = {
        "path": name,
        "rule": "clock/word",
        "fingerprint": "1:a:b:c",
        "words": "x",
        "old": "x",
        "new": "y",
    }
    entry = {"version": 1, "kind": "accept", "id": "1", "places": [place]}
    (tmp_path / "bad.jsonl").write_text(json.dumps(entry) + "\n")
    assert "outside of this project" in run("apply", "bad.jsonl", status=2)
    assert not (tmp_path / ".fixer").exists()


@pytest.mark.parametrize(
    "args", [["review", "-"], ["review"], ["review", "missing.md"], ["apply", "missing.jsonl"]]
)
def test_what_cannot_be_reviewed(run: Run, args: list[str]) -> None:
    run(*args, status=2)
