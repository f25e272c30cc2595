"""Packs of files: own and user's, errors, and the cache of what was compiled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fixer.context import Context
from fixer.errors import FixerError
from fixer.knowledge import packs
from fixer.knowledge.compiled import Hot
from fixer.knowledge.matcher import Matcher
from fixer.knowledge.packs import Compiled, compile_folder, load_user
from fixer.model import Candidate, Label
from tests.knowledge.facts import view_of

PACK = "- id: de/{0}\n  pairs: harvest {0} => farm {0}\n  why: So.\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were compiled, not read from the cache."""
    seen: list[Path] = []

    def counted(root: Path, *, own: bool) -> tuple[Hot, dict[str, object], list[FixerError]]:
        seen.append(root)
        return compile_folder(root, own=own)

    monkeypatch.setattr(packs, "compile_folder", counted)
    return seen


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(pack: Compiled, text: str) -> list[Candidate]:
    return list(Matcher(pack.hot).check(Context(view_of(text))))


def test_a_users_pack_is_a_file_or_a_folder_of_them(tmp_path: Path) -> None:
    one = write(tmp_path / "mine" / "one.yaml", PACK.format("helper"))
    write(tmp_path / "mine" / "deep" / "two.yml", PACK.format("hand"))
    write(tmp_path / "mine" / "slots.yaml", "no: pack")
    write(tmp_path / "mine" / "notes.txt", "no pack")
    assert [rule[0] for rule in load_user(one).hot.rules] == ["de/helper"]
    assert sorted(rule[0] for rule in load_user(tmp_path / "mine").hot.rules) == ["de/hand", "de/helper"]


def test_a_missing_pack_says_so(tmp_path: Path) -> None:
    with pytest.raises(FixerError, match="no such pack; give a YAML file or a folder of them"):
        load_user(tmp_path / "none.yaml")


LABELS = [
    ("", Label.CERTAIN, False),
    ("label: likely", Label.LIKELY, False),
    ("label: hint", Label.HINT, False),
    ("safe: true", Label.CERTAIN, True),
    ("safe: false", Label.CERTAIN, False),
]


@pytest.mark.parametrize(("line", "label", "safe"), LABELS)
def test_a_users_facts_speak_as_their_entry_says(tmp_path: Path, line: str, label: Label, safe: bool) -> None:
    pack = load_user(write(tmp_path / "mine.yaml", f"{PACK.format('helper')}  {line}\n"))
    [candidate] = found(pack, "a harvest helper")
    assert (candidate.label, candidate.safe) == (label, safe)


def test_own_facts_speak_as_they_were_measured(tmp_path: Path) -> None:
    write(tmp_path / "rules" / "de" / "idiom.yaml", PACK.format("helper") + PACK.format("hand"))
    counts = "de/helper\tharvest helper\t0\t0\t12\t10\t0\t0\t0"
    write(tmp_path / "rules" / "measured.tsv", f"# words\t1000\t1000\t1000\nrule\tfact\n{counts}\n")
    write(tmp_path / "rules" / "signs.tsv", "rule\tlanguage\tweight\nde/helper\tde\t2.5\n")
    hot, docs, errors = compile_folder(tmp_path / "rules", own=True)
    assert not errors
    measured, unmeasured = found(Compiled(hot, docs_value=docs), "a harvest helper, a harvest hand")
    assert (measured.label, measured.safe) == (Label.CERTAIN, True)
    assert (unmeasured.label, unmeasured.safe) == (Label.LIKELY, False)
    assert hot.signs == {"de/helper": {"de": 2.5}}


def test_broken_entries_and_pairs_are_reported_and_the_others_work(tmp_path: Path) -> None:
    write(tmp_path / "mine" / "a.yaml", f"{PACK.format('helper')}- id: bad\n{PACK.format('hand')}")
    write(
        tmp_path / "mine" / "b.yaml",
        "- id: de/two\n  pairs: |\n    (harvest => x\n    harvest man => farm man\n",
    )
    write(tmp_path / "mine" / "c.yaml", "- id: de/a: b")
    write(tmp_path / "mine" / "d.yaml", PACK.format("helper"))
    pack = load_user(tmp_path / "mine")
    messages = [str(error).removeprefix(f"{tmp_path / 'mine'}/") for error in pack.errors]
    assert [message.partition(": ")[0] for message in messages] == ["a.yaml", "c.yaml", "d.yaml", "b.yaml"]
    assert messages[0].startswith("a.yaml: line 4: id 'bad' must look like")
    assert messages[1].startswith("c.yaml: line 1: not valid YAML")
    assert messages[2].startswith(
        f"d.yaml: line 1: id 'de/helper' is taken already, by {tmp_path / 'mine' / 'a.yaml'}, line 1"
    )
    assert messages[3].startswith("b.yaml: line 3: de/two: no ')' for the bracket")
    assert {c.rule.id for c in found(pack, "harvest helper, harvest hand, harvest man")} == {
        "de/helper",
        "de/hand",
        "de/two",
    }


def test_documentation_stands_beside_the_hot_part(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.yaml", PACK.format("helper"))
    fresh, cached = load_user(path).docs(), load_user(path).docs()
    assert cached == json.loads(json.dumps(fresh))
    assert cached["de/helper"]["why"] == "So."
    assert cached["de/helper"]["pairs"] == [[2, "harvest helper", [["farm helper", []]]]]
    assert cached["de/helper"]["line"] == 1


def test_what_was_compiled_once_is_read_again(tmp_path: Path, compiled: list[Path]) -> None:
    path = write(tmp_path / "mine.yaml", PACK.format("helper").replace("harvest", "Löffel🙂"))
    fresh, cached = load_user(path), load_user(path)
    assert compiled == [path]
    assert fresh.hot.dump() == cached.hot.dump()
    assert len(found(cached, "a Löffel🙂 helper")) == 1


def test_other_content_is_compiled_anew(tmp_path: Path, compiled: list[Path]) -> None:
    path = write(tmp_path / "mine.yaml", PACK.format("helper"))
    load_user(path)
    write(path, PACK.format("hand"))
    assert len(found(load_user(path), "a harvest hand")) == 1
    write(path, PACK.format("helper"))
    assert len(found(load_user(path), "a harvest helper")) == 1
    assert len(compiled) == 2  # the first content is still there


def test_a_pack_that_moves_is_compiled_anew(tmp_path: Path, compiled: list[Path]) -> None:
    # Folder and file name say the category.
    load_user(write(tmp_path / "mine" / "idiom.yaml", PACK.format("helper")).parent)
    (tmp_path / "mine" / "idiom.yaml").rename(tmp_path / "mine" / "calque.yaml")
    [candidate] = found(load_user(tmp_path / "mine"), "a harvest helper")
    assert candidate.rule.category == "calque"
    assert len(compiled) == 2


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"format": 0}'])
def test_a_broken_cache_file_is_written_anew(
    tmp_path: Path, cache: Path, compiled: list[Path], content: bytes
) -> None:
    path = write(tmp_path / "mine.yaml", PACK.format("helper"))
    load_user(path)
    [hot] = cache.rglob(packs.HOT)
    hot.write_bytes(content)
    assert len(found(load_user(path), "a harvest helper")) == 1
    assert len(found(load_user(path), "a harvest helper")) == 1
    assert len(compiled) == 2


def test_a_cut_off_cache_file_is_written_anew(tmp_path: Path, cache: Path, compiled: list[Path]) -> None:
    path = write(tmp_path / "mine.yaml", PACK.format("helper"))
    load_user(path)
    [hot] = cache.rglob(packs.HOT)
    hot.write_text("\n".join(hot.read_text(encoding="utf-8").split("\n")[:-1]), encoding="utf-8")
    assert len(found(load_user(path), "a harvest helper")) == 1
    assert len(compiled) == 2


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compiled: list[Path]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(write(tmp_path / "file", "")))
    path = write(tmp_path / "mine.yaml", PACK.format("helper"))
    for _ in range(2):
        assert len(found(load_user(path), "a harvest helper")) == 1
    assert len(compiled) == 2


def test_a_broken_pack_is_not_kept(tmp_path: Path, cache: Path) -> None:
    path = write(tmp_path / "mine.yaml", "- id: bad")
    assert load_user(path).errors
    assert load_user(path).errors
    assert not list(cache.rglob(packs.HOT))
