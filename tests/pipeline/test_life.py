"""A repository goes through its life with the gate switched on."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.pipeline.conftest import Repository, made

ROOMS = ("hall", "library", "harbor", "museum", "station", "market", "school", "theatre", "bridge", "chapel")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
NEW = """\
# The night tram - News

The last tram leaves at 23.15 clock; And it stops at the bridge.

A poster says "see you at 21.30 clock" and nothing else.
"""


def old_article(number: int) -> str:
    """Thirty paragraphs, two faults in each."""
    return "\n\n".join(
        f"In {MONTHS[number % 10]} the {room} opens at {8 + hour}.30 clock; And it closes when the guide "
        f"of room {hour} has counted {number + hour} guests."
        for hour in range(3)
        for room in ROOMS
    )


@pytest.fixture(scope="module")
def switched_on(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty articles with faults, a baseline that holds them all, and a configuration that names it."""
    repository = made(tmp_path_factory.mktemp("life") / "repository")
    for number in range(40):
        repository.write(f"news/{number}.md", old_article(number) + "\n")
    before = repository("check", ".")
    assert before.returncode == 1
    assert before.stdout.decode().count("[clock/word]") == 1200
    assert b"2400 findings in 40 files\n" in before.stdout
    assert b"2400 findings (+2400)" in repository("baseline", "update", ".").stdout
    repository.write("fixer.toml", 'baseline = ".fixer-baseline.json"\n')
    repository.commit()
    assert "left out: 2400 by the baseline" in green(repository)
    return repository.folder


@pytest.fixture
def gated(switched_on: Path, tmp_path: Path) -> Repository:
    return Repository(shutil.copytree(switched_on, tmp_path / "repository"))


def green(repository: Repository, *args: str) -> str:
    """The report of a run in which the gate is open."""
    done = repository("check", *(args or (".",)))
    assert (done.returncode, done.stderr) == (0, b""), done.stdout.decode() + done.stderr.decode()
    assert b"nothing " in done.stdout
    return done.stdout.decode()


def test_a_new_article_closes_the_gate_until_it_is_mended_or_decided(gated: Repository) -> None:
    gated.write("news/tram.md", NEW)
    closed = gated("check", "--format", "github", ".")
    assert (closed.returncode, closed.stderr) == (1, b"")
    places = [line.split("::")[1] for line in closed.stdout.decode().splitlines()]
    assert places == [
        "warning file=news/tram.md,line=1,endLine=1,col=17,endColumn=24,title=fixer furniture/section-suffix",
        "warning file=news/tram.md,line=3,endLine=3,col=25,endColumn=36,title=fixer clock/word",
        "warning file=news/tram.md,line=3,endLine=3,col=36,endColumn=41,title=fixer punctuation/semicolon-capital",
        "warning file=news/tram.md,line=5,endLine=5,col=27,endColumn=38,title=fixer clock/word",
    ]
    said = gated("ignore", "news/tram.md:5", "clock/word", "--reason", "a quotation")
    assert said.stdout == b"left as it is: 21.30 clock [clock/word]\n"
    assert gated("fix", "news/tram.md").returncode == 1
    assert gated.read("news/tram.md") == NEW.replace("23.15 clock; And", "11:15 p.m.; and")
    assert gated("ignore", "news/tram.md:1", "ui").returncode == 0
    gated.commit()
    assert "left out: 2400 by the baseline, 2 by a decision ('fixer ignore')" in green(gated)


def test_the_gate_stays_open_when_texts_move(gated: Repository) -> None:
    first = gated.read("news/1.md").split("\n\n")
    gated.write("news/1.md", "\n\n".join(["A new first paragraph.", *reversed(first)]))
    gated.write("news/2.md", gated.read("news/2.md").replace(" and ", "\nand ").replace(" of ", "\nof "))
    gated.write("news/3.md", gated.read("news/3.md").replace("\n", "\r\n"))
    gated.git("mv", "news/4.md", "news/an older article.md")
    gated.git("mv", "news/5.md", "news/5.txt")
    (gated.folder / "archive").mkdir()
    gated.git("mv", "news/6.md", "archive/6.md")
    assert "left out: 2400 by the baseline" in green(gated)
    # One file alone is judged like all of them together.
    green(gated, "news/an older article.md")


def test_what_is_mended_is_told_and_leaves_the_baseline(gated: Repository) -> None:
    text = gated.read("news/7.md")
    gated.write("news/7.md", text.replace("8.30 clock; And", "8:30 a.m.; and"))
    report = green(gated)
    assert "40 files checked, nothing new\nleft out: 2380 by the baseline; --all shows them\n" in report
    assert "20 of the baseline are mended: fixer baseline update .\n" in report
    assert "20 of the baseline are mended" in green(gated, "--select", "name", ".")  # whatever is asked for
    assert b"2380 findings (-20)" in gated("baseline", "update", ".").stdout
    assert "mended" not in green(gated)
    gated.write("news/7.md", text)
    assert b"20 new findings in 40 files" in gated("check", ".").stdout


def test_a_comment_holds_until_its_fault_is_gone_and_fix_takes_it_out(gated: Repository) -> None:
    comment = "<!-- fixer-ignore clock: the poster says so -->\n"
    gated.write("a.md", f"It is late.\n\n{comment}\nDoors open at 20.30 clock.\n")
    green(gated)
    gated.write("a.md", f"It is late.\n\n{comment}\nDoors open at 8:30 p.m.\n")
    closed = gated("check", "a.md")
    assert closed.returncode == 1
    assert b"a.md:3:1: info this comment mutes nothing [fixer/unused-ignore]" in closed.stdout
    assert gated("fix", "a.md").returncode == 0
    assert gated.read("a.md") == "It is late.\n\n\nDoors open at 8:30 p.m.\n"
    green(gated)


def test_a_decision_without_its_finding_is_told_once_it_is_of_no_use(gated: Repository) -> None:
    gated.write("a b.md", "Doors open at 20.30 clock.\n")
    gated("ignore", "a b.md:1", "clock/word", "--reason", "a quotation")
    gated("ignore", "--words", "21.30 clock", "clock/word")
    gated("ignore", "--in", "news", "idiom", "--reason", "headlines play")
    assert gated("ignore", "--list").stdout.decode() == (
        "a b.md: '20.30 clock' [clock/word] a quotation\n"
        "everywhere: '21.30 clock' [clock/word]\n"
        "news: everything [idiom] headlines play\n"
        "3 decisions in .fixer/decisions.jsonl\n"
    )
    green(gated)
    gated.write("a b.md", "Doors open at half past eight.\n")
    told = gated("check", "--select", "name", "a b.md")
    assert told.returncode == 0
    assert told.stderr == b"1 decision on what is no longer there: fixer ignore --prune 'a b.md'\n"
    assert gated("ignore", "--prune", "a b.md").stdout == b"1 decision forgotten\n"
    assert b"2 decisions in" in gated("ignore", "--list").stdout
    green(gated)


def test_a_decision_is_made_once(gated: Repository) -> None:
    gated.write("a.md", "Doors open at 20.30 clock.\n")
    assert gated("ignore", "a.md:1", "clock/word").returncode == 0
    again = gated("ignore", "a.md:1", "clock/word")
    assert (again.returncode, again.stderr) == (
        2,
        b"fixer: a.md: clock/word is left as it is in line 1 already\n",
    )
    green(gated)


def test_a_decision_can_be_made_on_what_house_style_alone_finds(repository: Repository) -> None:
    repository.write("fixer.toml", 'translated = true\n[style]\nenglish = "uk"\n')
    repository.write("a.txt", "The wall is 1,300 meters long, the gate two metres wide.\n")
    found = json.loads(repository("check", "--format", "json", "a.txt").stdout)["files"][0]["findings"]
    assert [finding["text"] for finding in found] == ["meter"]
    assert repository("ignore", "a.txt:1", found[0]["rule"]).returncode == 0
    green(repository)
    assert repository("ignore", "--prune", ".").stdout == b"0 decisions forgotten\n"


def test_only_changed_lines_of_a_branch(gated: Repository) -> None:
    text = gated.read("news/8.md")
    gated.write("fixer.toml", "")
    gated.write("news/8.md", text.replace("the harbor opens", "the old harbor opens", 1))
    done = gated("check", "--diff-base", "HEAD", "--format", "jsonl", ".")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(one["path"], one["line"]) for one in found} == {("./news/8.md", 5)}
    gated.commit()
    assert b"nothing new" in gated("check", "--diff-base", "HEAD", ".").stdout


def test_diff_and_fix_leave_alone_what_the_baseline_holds(gated: Repository) -> None:
    first = gated.read("news/1.md")
    assert gated("diff", "--unified", ".").returncode == 0
    gated.write("news/1.md", f"{first}\nThe gate opens at 7.15 clock.\n")
    assert gated("diff", ".").stdout.startswith(b"./news/1.md:61:19: ")
    assert gated("fix", ".").returncode == 0
    assert gated.read("news/1.md") == f"{first}\nThe gate opens at 7:15 a.m.\n"
    green(gated)


def test_the_patch_of_a_repository_applies(gated: Repository) -> None:
    gated.write("fixer.toml", "")
    gated.commit()
    patch = gated("diff", "--unified", ".").stdout
    subprocess.run(["git", "apply", "-"], input=patch, cwd=gated.folder, check=True)
    patched = {path.name: path.read_bytes() for path in (gated.folder / "news").iterdir()}
    gated.git("checkout", "-q", ".")
    gated("fix", ".")
    assert {path.name: path.read_bytes() for path in (gated.folder / "news").iterdir()} == patched
