from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DAMAGED = "It opens at 21.30 clock; And it closes late.\n"
MENDED = "It opens at 9:30 p.m.; and it closes late.\n"
CLEAN = "It opens at nine.\n"


class Run:
    """One run of the command in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(
        self, *args: str, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        variables = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)} | (env or {})
        command = [sys.executable, "-m", "fixer", *args]
        return subprocess.run(command, cwd=self.folder, input=stdin, capture_output=True, env=variables)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_check_tells_place_reason_fix_and_what_to_run_next(run: Run) -> None:
    run.write("a.txt", DAMAGED)
    done = run("check", "a.txt")
    text = done.stdout.decode()
    assert done.returncode == 1
    assert (
        "a.txt:1:13: warning '21.30 clock': a clock time as the source language writes it [clock/word]"
        in text
    )
    assert "fix: It opens at [-21.30 clock-]{+9:30 p.m.+}; And it closes late." in text
    assert "2 can be fixed safely: fixer fix a.txt" in text
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["check", "clean.txt"], 0),
        (["check", "bad.txt"], 1),
        (["check", "--exit-zero", "bad.txt"], 0),
        (["check", "bad.txt", "missing.txt"], 2),
        (["check", "--select", "nonsense", "bad.txt"], 2),
        (["check", "--ignore", "format,punctuation", "bad.txt"], 0),
        (["check", "--select", "names", "bad.txt"], 0),
        (["check", "--rules", "missing.yaml", "bad.txt"], 2),
        (["check"], 2),
        (["diff", "clean.txt"], 0),
        (["diff", "bad.txt"], 1),
        (["diff", "--unified", "bad.txt"], 1),
        (["fix", "clean.txt"], 0),
        (["fix", "bad.txt"], 0),
        (["fix", "--undo"], 2),
        (["rules"], 0),
        (["rules", "--label", "certain", "--format", "json"], 0),
        (["explain", "clock/word"], 0),
        (["explain", "nonsense"], 2),
        (["--version"], 0),
        (["nonsense"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_exit_status(run: Run, args: list[str], status: int) -> None:
    run.write("clean.txt", CLEAN)
    run.write("bad.txt", DAMAGED)
    done = run(*args)
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_an_error_names_the_file_and_the_others_are_still_done(run: Run) -> None:
    run.write("bad.txt", DAMAGED)
    done = run("check", "missing.txt", "bad.txt")
    assert b"clock/word" in done.stdout
    assert done.stderr == b"fixer: missing.txt: no such file or folder\n"


def test_json_is_one_object_with_code_point_offsets(run: Run) -> None:
    text = "🙂 Cafe\u0301 at 21.30 clock.\r\nThe the end\r\n"
    run.write("a.txt", text)
    report = json.loads(run("check", "--format", "json", "a.txt").stdout)
    assert (report["version"], report["tool"]["name"], report["errors"]) == (1, "fixer", [])
    (file,) = report["files"]
    assert (file["path"], file["encoding"], file["translated"], file["source_language"]) == (
        "a.txt",
        "utf-8",
        False,
        None,
    )
    first, second = file["findings"]
    assert text[first["start"] : first["end"]] == first["text"] == "21.30 clock"
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (1, 12, 1, 23)
    assert (second["line"], second["column"], second["rule"]) == (2, 1, "repeats/word")
    assert first["fixes"][0]["edits"] == [{"start": 11, "end": 22, "text": "9:30 p.m"}]


def test_all_lists_silent_findings_as_silent(run: Run) -> None:
    run.write("a.txt", "He meets me at 21.30 in the hall.\n")
    assert json.loads(run("check", "--format", "json", "a.txt").stdout)["files"][0]["findings"] == []
    (finding,) = json.loads(run("check", "--all", "--format", "json", "a.txt").stdout)["files"][0]["findings"]
    assert (finding["rule"], finding["label"], finding["spoken"]) == ("clock/dot", "likely", False)
    (spoken,) = json.loads(run("check", "--translated", "--format", "json", "a.txt").stdout)["files"][0][
        "findings"
    ]
    assert spoken["spoken"]


def test_diff_shows_what_fix_writes(run: Run) -> None:
    path = run.write("an article.txt", DAMAGED)
    patch = run("diff", "--unified", "an article.txt").stdout
    assert run("fix", "an article.txt").returncode == 0
    assert path.read_text() == MENDED
    run.write("an article.txt", DAMAGED)
    subprocess.run(["git", "apply", "-"], input=patch, cwd=run.folder, check=True)
    assert path.read_text() == MENDED


def test_fix_can_be_taken_back(run: Run) -> None:
    path = run.write("a.txt", DAMAGED)
    told = run("fix", "a.txt").stderr.decode()
    assert "a.txt: 2 fixes" in told
    assert "1 file written; 'fixer fix --undo' takes it back" in told
    assert run("fix", "--undo").returncode == 0
    assert path.read_text() == DAMAGED


def test_standard_input_to_standard_output(run: Run) -> None:
    done = run("fix", "-", stdin=DAMAGED.encode())
    assert (done.stdout, done.returncode) == (MENDED.encode(), 0)
    html = b"<p title='at 21.30 clock'>x</p>"
    assert (
        run("fix", "--stdin-filename", "x.html", "-", stdin=html).stdout == b"<p title='at 9:30 p.m.'>x</p>"
    )
    assert b"x.html:1:14" in run("check", "--stdin-filename", "x.html", "-", stdin=html).stdout


def test_unsafe_fixes_are_written_only_when_asked(run: Run) -> None:
    path = run.write("a.txt", "Ten new trams arrive in the city - News\n\nThe first one leaves on Friday.\n")
    assert run("fix", "a.txt").returncode == 1
    assert "- News" in path.read_text()
    run("fix", "--unsafe", "a.txt")
    assert "- News" not in path.read_text()


def test_folders_are_walked_and_ignored_files_left_alone(run: Run) -> None:
    run.write("in/a.txt", DAMAGED)
    run.write("in/deep/b.md", DAMAGED)
    run.write("in/skip/c.txt", DAMAGED)
    run.write("in/.hidden.txt", DAMAGED)
    run.write("in/.gitignore", "skip/\n")
    files = json.loads(run("check", "--format", "json", "in").stdout)["files"]
    assert [file["path"] for file in files] == [
        os.path.join("in", "a.txt"),
        os.path.join("in", "deep", "b.md"),
    ]


def test_color_only_where_it_is_wanted(run: Run) -> None:
    run.write("a.txt", DAMAGED)
    assert b"\x1b" not in run("check", "a.txt").stdout
    assert b"\x1b" in run("check", "--color", "always", "a.txt").stdout
    assert b"\x1b" not in run("check", "a.txt", env={"NO_COLOR": "1", "FORCE_COLOR": "1"}).stdout


def test_a_pack_of_ones_own_speaks_and_a_broken_entry_is_reported(run: Run) -> None:
    run.write("a.txt", "He spoke at the summit of democracy.\n")
    run.write(
        "house.yaml",
        "- id: house/summit\n  category: name\n  pairs: |\n    summit of democracy => Summit for Democracy\n"
        "- id: house/broken\n  pears: |\n    a b => c\n",
    )
    done = run("check", "--rules", "house.yaml", "a.txt")
    assert b"[house/summit]" in done.stdout
    assert done.stderr == b"fixer: house.yaml: line 6: unknown key 'pears'; did you mean 'pairs'?\n"
    assert done.returncode == 2


def test_rules_test_finds_examples_that_do_not_hold(run: Run) -> None:
    run.write(
        "house.yaml",
        "- id: house/x\n  category: name\n  pairs: |\n    foo bar => baz\n  try: |\n    A foo bar. => A qux.\n",
    )
    done = run("rules", "test", "house.yaml")
    assert done.returncode == 1
    assert b"becomes 'A baz.', not 'A qux.'" in done.stdout
    assert b"foo bar" in run("rules", "test", "--show", "house.yaml").stdout


def test_rules_measure_counts_hits_and_proposes_labels(run: Run) -> None:
    run.write("good/a.txt", CLEAN * 50)
    run.write("machine/de-en/a.txt", DAMAGED * 20)
    (run.folder / "out").mkdir()
    done = run(
        "rules", "measure", "--good", "good", "--machine", "machine", "--save", "out", "--samples", "1"
    )
    assert done.returncode == 0, done.stderr
    assert b"certain   clock/word: " in done.stdout
    assert "clock/word\t\t0\t0\t20\t0\t0\t0\t0" in (run.folder / "out" / "measured.tsv").read_text()
    assert "clock/word\tde\t" in (run.folder / "out" / "signs.tsv").read_text()


def test_explain_shows_the_entry_as_documentation(run: Run) -> None:
    text = run("explain", "punctuation/semicolon-capital").stdout.decode()
    assert "After a semicolon the sentence goes on" in text
    assert "China grew; And Russia did not. => China grew; and Russia did not." in text
    assert "on machine output" in text


def test_init_writes_a_configuration_that_counts(run: Run) -> None:
    assert run("init", stdin=b"y\nde\nus\n24\n").returncode == 0
    assert 'source-language = "de"' in (run.folder / "fixer.toml").read_text()
    assert run("init").returncode == 2
    run.write("a.txt", DAMAGED)
    assert b"opens at 21:30; and" in run("fix", "-", stdin=DAMAGED.encode()).stdout
    run.write("fixer.toml", "transalted = true\n")
    assert b"unknown key 'transalted'; did you mean 'translated'?" in run("check", "a.txt").stderr


def test_a_reader_that_goes_away_is_no_error(run: Run) -> None:
    run.write("a.txt", DAMAGED * 5000)
    command = f"{sys.executable} -m fixer check --all a.txt | head -n 1"
    variables = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    done = subprocess.run(command, shell=True, cwd=run.folder, capture_output=True, env=variables)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_check_loads_nothing_heavy() -> None:
    code = (
        "import sys, io; sys.stdin = io.TextIOWrapper(io.BytesIO(b'The mayor said no to the plan of the council.'));"
        "sys.argv = ['fixer', 'check', '-']\n"
        "try:\n    from fixer.__main__ import main; main()\nexcept SystemExit: pass\n"
        "print(sorted({'langdetect', 'language_tool_python', 'yaml', 'pathspec', 'diff_match_patch', 'pyromark'} & set(sys.modules)))"
    )
    variables = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    subprocess.run([sys.executable, "-c", code], capture_output=True, env=variables)  # fills the cache
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=variables, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_a_verdict_is_kept_when_its_signs_are_mended(run: Run) -> None:
    signs = "The mobility of the enterprise is on the territory of the region. According to him, it opens at 21.30 clock."
    journal = run.folder / ".fixer" / "decisions.jsonl"
    run.write("a.txt", f"{signs}\n")
    run("fix", "--translated", "a.txt")
    assert not journal.exists()  # named, not judged
    journal.parent.mkdir(exist_ok=True)
    journal.write_text(
        '{"version": 1, "kind": "verdict", "path": "b.txt", "language": null}\n', encoding="utf-8"
    )
    run.write("b.txt", "The fire broke out at 19.15 on Friday.\n")
    run.write("c.txt", "The fire broke out at 19.15 on Friday.\n")
    done = run("check", "b.txt", "c.txt").stdout.decode()
    assert "b.txt:1:23" in done
    assert "c.txt:1" not in done


def test_articles_without_an_original_are_counted(run: Run) -> None:
    for name in ("a.txt", "b.txt"):
        run.write(name, CLEAN)
    run.write("a.src", "Es öffnet um neun.\n")
    done = run("check", "--source", "{stem}.src", "a.txt", "b.txt")
    assert done.returncode == 0
    assert "1 article checked without an original: there is none" in done.stdout.decode()
