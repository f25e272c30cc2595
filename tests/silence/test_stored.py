"""Baseline and decisions: findings known again in a later run, whatever happened around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import FixerError
from fixer.run import Loaded
from fixer.silence import baseline, decisions
from fixer.silence.stored import Missing
from tests.silence.texts import FIRST, SECOND, analysed, reported

CLOCK, SEMICOLON = "clock/word", "punctuation/semicolon-capital"
LONG = f"The hall is new. {FIRST} Many came. {SECOND} They went home late."


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.md"
    path.write_text(LONG, encoding="utf-8")
    return str(path)


def baselined(own: Loaded, article: str) -> dict[str, list[baseline.Entry]]:
    found = analysed(own.engine, LONG, article)
    return {Path(article).name: baseline.entries_of(found.findings)}


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (LONG, []),
        (f"A paragraph before it.\n\n{LONG}", []),
        (LONG.replace(". ", ".\n"), []),
        (LONG.replace("It grew; And it fell.", "It grew; and it fell."), []),
        (f"{LONG}\n\nThe shop closes at 16 o'clock.", [CLOCK]),
        (LONG.replace(FIRST, f"{FIRST} {FIRST}"), [CLOCK]),
    ],
    ids=["same", "moved down", "re-wrapped", "neighbour mended", "new one", "twin"],
)
def test_the_baseline_leaves_what_is_new(own: Loaded, article: str, text: str, new: list[str]) -> None:
    files = baselined(own, article)
    silencer = baseline.silencer(baseline.stored(Path(article).parent, files))
    found = [id for id in reported(analysed(own.engine, text, article, silencer)) if id != "repeats/sentence"]
    assert found == new


def test_a_renamed_file_is_known_by_what_it_holds(own: Loaded, article: str, tmp_path: Path) -> None:
    stored, other = baselined(own, article), str(tmp_path / "b.md")

    def left() -> list[str]:
        silencer = baseline.silencer(baseline.stored(tmp_path, stored))
        return reported(analysed(own.engine, LONG, other, silencer))

    assert left() == [CLOCK, SEMICOLON]  # a copy is new
    Path(article).rename(other)
    assert left() == []


def test_what_is_stored_and_no_longer_found_is_counted(own: Loaded, article: str, tmp_path: Path) -> None:
    missing = Missing(baseline.stored(tmp_path, baselined(own, article)))
    analysed(own.engine, LONG, article, missing)
    assert missing.count == 0
    analysed(own.engine, LONG, str(tmp_path / "other.md"), missing)
    assert missing.count == 0  # nothing is stored of that file
    analysed(own.engine, LONG.replace("21.30 clock", "9:30 p.m."), article, missing)
    assert missing.count == 1


def test_a_baseline_reads_back_as_it_was_written(own: Loaded, article: str, tmp_path: Path) -> None:
    files = {**baselined(own, article), "ü “x”.md": [("a/b", "1:aa:bb:cc", 'tab\t"🙂')], "none.md": []}
    baseline.write(tmp_path / "base.json", files)
    assert baseline.read(tmp_path / "base.json") == {name: e for name, e in files.items() if e}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"version": 1}', '{"version": 1, "files": {"a": [[1]]}}', "\x00", '{"version": 9}'],
)
def test_what_is_no_baseline_is_an_error_with_a_remedy(tmp_path: Path, text: str) -> None:
    path = tmp_path / "base.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FixerError, match=r"baseline update|update fixer"):
        baseline.read(path)


def test_decisions_for_a_finding_for_words_and_for_a_folder(
    own: Loaded, article: str, tmp_path: Path
) -> None:
    clock = analysed(own.engine, LONG, article).findings[0]

    def left(*entries: dict[str, str]) -> list[str]:
        made = decisions.Decisions.of(tmp_path, entries)
        return reported(analysed(own.engine, f"New first words. {LONG}", article, made))

    assert left() == [CLOCK, SEMICOLON]
    assert left(decisions.finding_entry("a.md", clock, "quoted")) == [SEMICOLON]
    assert left(decisions.finding_entry("other.md", clock, "")) == [SEMICOLON]  # that file is gone: renamed
    assert left(decisions.words_entry("format", "21.30 CLOCK", "")) == [SEMICOLON]
    assert left(decisions.words_entry("names", "21.30 clock", "")) == [CLOCK, SEMICOLON]
    assert left(decisions.folder_entry("punctuation", ".", "")) == [CLOCK]
    assert left(decisions.folder_entry("punctuation", "sports", "")) == [CLOCK, SEMICOLON]


def test_a_decision_without_its_finding_is_found_and_can_be_forgotten(
    own: Loaded, article: str, tmp_path: Path
) -> None:
    clock = analysed(own.engine, LONG, article).findings[0]
    entries = [decisions.finding_entry("a.md", clock, "")]
    known = decisions.Decisions.of(tmp_path, entries)
    mended = analysed(own.engine, LONG.replace("21.30 clock", "9:30 p.m."), article)
    assert known.unused(mended.document, mended.findings) == [clock.fingerprint]
    entries.append(decisions.forget_entry("a.md", clock.fingerprint))
    known = decisions.Decisions.of(tmp_path, entries)
    assert known.unused(mended.document, mended.findings) == []
