"""The review in a real pseudo-terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from fixer import journal
from fixer.worddiff import columns
from tests.review.articles import HARBOR, NAMES, write
from tests.review.conftest import Command
from tests.review.tty import Tty

PROMPT = "q ?) "
_SIGNS = re.compile("\x1b\\[[0-9;]*m")


def test_twenty_findings_are_twenty_keys_and_one_to_write(tmp_path: Path) -> None:
    filler = "The council met on a rainy day and spoke at length about the harbor and the old boats there."
    lines = [f"Boat {n} leaves at {n}.30 clock from the pier." for n in range(1, 21)]
    article = write(tmp_path, "a.md", "\n\n".join(f"{filler} {line}" for line in lines) + "\n")
    assert 500 < len(article.read_text().split()) < 700
    terminal = Tty(tmp_path, "a.md")
    terminal.wait(PROMPT)
    terminal.press("y" * 20 + "a")  # typed ahead of what is shown: no key is lost
    assert terminal.end() == 0, terminal.shown
    assert "20 changes written" in terminal.shown
    assert "clock" not in article.read_text()


@pytest.mark.parametrize(("term", "columns_"), [("dumb", 80), ("xterm", 80), ("dumb", 40), ("xterm", 40)])
def test_what_is_shown_fits_and_moves_nothing(tmp_path: Path, term: str, columns_: int) -> None:
    write(
        tmp_path,
        "a.md",
        f"{HARBOR} 議会は港を \U0001f642\u200d\U0001f680 Cafe\u0301 {'x' * 200} at 22.30 clock.\n\n{NAMES}",
    )
    terminal = Tty(tmp_path, ".", term=term, columns=columns_)
    for keys in ["?", "+", "w", "J", "J", "J", "J", "N", "z", "q"]:
        terminal.wait("back) " if keys == "z" else PROMPT)
        terminal.press(keys)
    assert terminal.end() == 1
    assert ("\x1b[" in terminal.shown) is (term == "xterm")
    plain = _SIGNS.sub("", terminal.shown)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u2500-\u25ff]", plain)
    assert [line for line in plain.split("\n") if columns(line) > columns_] == []


def test_a_killed_review_goes_on_where_it_was(tmp_path: Path) -> None:
    write(tmp_path, "a.md", HARBOR)
    terminal = Tty(tmp_path, "a.md")
    terminal.wait(PROMPT)
    terminal.press("n")
    terminal.wait("left as it is: 21.30 clock")
    terminal.process.kill()
    terminal.end()
    again = Tty(tmp_path, "a.md")
    assert "1 decided before" in again.wait(PROMPT)
    again.press("\x03")
    assert again.end() == 130
    assert [entry["kind"] for entry in journal.read(tmp_path)] == ["reject"]


def test_an_edited_answer_is_checked_before_it_is_accepted(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "The caf\u00e9 opens at 21.30 clock.\n", "latin-1")
    terminal = Tty(tmp_path, "a.txt")
    for new, said in [("half past → nine", "has no room"), ("22.30 clock", "fixer would say of that")]:
        terminal.wait(PROMPT)
        terminal.press("e")
        assert "9:30 p.m" in terminal.wait("9:30 p.m")  # to be mended, not typed anew
        terminal.press(f"\x15{new}\r")
        terminal.wait(said)
    terminal.wait("back) ")
    terminal.press("y")
    terminal.wait("accepted: 21.30 clock -> 22.30 clock")
    terminal.press("a")
    terminal.wait("1 new question")
    terminal.press("q")
    assert terminal.end() == 1
    assert (tmp_path / "a.txt").read_text("latin-1") == "The caf\u00e9 opens at 22.30 clock.\n"


def test_the_editor_may_change_the_article_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.md", HARBOR)
    script = "import sys; p = sys.argv[2]; t = open(p).read(); open(p, 'w').write('New first words. ' + t)"
    (tmp_path / "edit.py").write_text(script)
    monkeypatch.setenv("VISUAL", f"{sys.executable} {tmp_path / 'edit.py'}")
    terminal = Tty(tmp_path, "a.md")
    for keys in ["y", "E", "n", "n"]:
        terminal.wait(PROMPT)
        terminal.press(keys)
    terminal.wait("(a p k b) ")
    terminal.press("a")
    assert terminal.end() == 0, terminal.shown
    assert (tmp_path / "a.md").read_text() == "New first words. " + HARBOR.replace("21.30 clock", "9:30 p.m.")


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("y\nn\nn\na\n", HARBOR.replace("21.30 clock", "9:30 p.m.")),
        ("ynna", HARBOR.replace("21.30 clock", "9:30 p.m.")),
        ("e\nnine\nnna", HARBOR.replace("21.30 clock", "nine")),
        ("enine\nnna", HARBOR.replace("21.30 clock", "nine")),
        ("\nnna", HARBOR.replace("21.30 clock", "9:30 p.m.")),
        ("yuynnba", HARBOR),
        ("yyyq", HARBOR),
        ("aynk", HARBOR),
        ("ayna", HARBOR.replace("21.30 clock; And", "9:30 p.m.; and")),
        ("yQy", HARBOR),
        ("", HARBOR),
    ],
    ids=repr,
)
def test_lines_are_keys_where_there_is_no_terminal(
    in_process: Command, tmp_path: Path, keys: str, written: str
) -> None:
    write(tmp_path, "a.md", HARBOR)
    said = in_process("review", "a.md", keys=keys)
    assert (tmp_path / "a.md").read_text() == written, said


def test_a_name_is_one_question_and_nothing_is_chosen_for_it(tmp_path: Path) -> None:
    write(tmp_path, "a.md", NAMES)
    terminal = Tty(tmp_path, "a.md")
    shown = terminal.wait(PROMPT)
    assert "1  Hagenbuch everywhere here (changes 2)" in shown
    assert "2  Hagenbuck everywhere here (changes 1)" in shown
    terminal.press("y")
    terminal.wait("press the number of a spelling")
    terminal.wait(PROMPT)
    terminal.press("e")
    terminal.wait("new words: ")
    terminal.press("\x15Hagenb\u00fcch\r")
    terminal.wait("(a p k b) ")
    terminal.press("a")
    assert terminal.end() == 0
    assert (tmp_path / "a.md").read_text().count("Hagenb\u00fcch") == 3


def test_a_patch_is_saved_and_applies(tmp_path: Path) -> None:
    write(tmp_path, "a.md", HARBOR)
    terminal = Tty(tmp_path, "a.md")
    terminal.wait(PROMPT)
    terminal.press("ynqp")
    terminal.end()
    assert (tmp_path / "a.md").read_text() == HARBOR
    subprocess.run(["git", "apply", "review.patch"], cwd=tmp_path, check=True)
    assert (tmp_path / "a.md").read_text() == HARBOR.replace("21.30 clock", "9:30 p.m.")
