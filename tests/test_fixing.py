from __future__ import annotations

import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixer.apply import apply_edits
from fixer.diff import patch
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.errors import FixerError
from fixer.fixing import FixResult, fix
from fixer.gate import Gate
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.run import load
from tests.texts import articles

ENGINE = load().engine
ANY = st.sampled_from(["txt", "md", "html"]).flatmap(lambda f: st.tuples(st.just(f"a.{f}"), articles(f)))
LEVELS = st.sampled_from([Applicability.SAFE, Applicability.UNSAFE])


def fixed(text: str, path: str = "a.txt", level: Applicability = Applicability.SAFE) -> FixResult:
    return fix(ENGINE, Document.from_text(text, path), Settings(), level)


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        ("a.txt", "It opens at 21.30 clock.", "It opens at 9:30 p.m."),
        ("a.txt", "It opens at 21.30 clock", "It opens at 9:30 p.m."),
        ("a.txt", "A grew; And B fell.\r\nThe the end.\r\n", "A grew; and B fell.\r\nThe end.\r\n"),
        ("a.md", "It opens at **21.30** clock.", "It opens at **9:30** p.m."),
        ("a.md", "It *opens* at 21.30 clock.", "It *opens* at 9:30 p.m."),
        (
            "a.md",
            "See `at 21.30 clock`.\n\n    at 21.30 clock\n",
            "See `at 21.30 clock`.\n\n    at 21.30 clock\n",
        ),
        ("a.html", "<p>A&amp;B at 21.30&nbsp;clock &copy;</p>", "<p>A&amp;B at 9:30 p.m. &copy;</p>"),
        ("a.html", "<script>at 21.30 clock</script>", "<script>at 21.30 clock</script>"),
        ("a.html", '<img alt="At 21.30 clock">', '<img alt="At 9:30 p.m.">'),
        ("a.txt", "", ""),
        ("a.txt", "\n\n", "\n\n"),
    ],
)
def test_fix(path: str, text: str, wanted: str) -> None:
    assert fixed(text, path).after.document.text == wanted


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY, LEVELS)
def test_the_edit_list_gives_the_fixpoint_and_a_second_run_changes_nothing(
    article: tuple[str, str], level: Applicability
) -> None:
    path, text = article
    first = fixed(text, path, level)
    assert apply_edits(text, first.edits) == first.after.document.text
    again = fixed(first.after.document.text, path, level)
    assert again.after.document.text == first.after.document.text


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY)
def test_what_is_left_after_fixing_is_what_check_would_say(article: tuple[str, str]) -> None:
    path, text = article
    result = fixed(text, path)
    anew = ENGINE.analyse(result.after.document, Settings(), result.before.profile)
    assert [f.fingerprint for f in anew.reported] == [f.fingerprint for f in result.after.reported]


TOOLS = [
    pytest.param(tool, marks=pytest.mark.skipif(not shutil.which(tool[0]), reason=f"needs {tool[0]}"))
    for tool in (["git", "apply", "-"], ["patch", "-p1", "--quiet", "--binary"])
]


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool[0])
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=ANY)
def test_the_patch_gives_what_fix_writes(
    tool: list[str], article: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path, text = article
    result = fixed(text, path, Applicability.UNSAFE)
    if not result.changed:
        return
    folder = tmp_path_factory.mktemp("patched")
    (folder / path).write_bytes(result.before.document.data)
    subprocess.run(tool, input=patch(result.before.document, result.edits), cwd=folder, check=True)
    assert (folder / path).read_bytes() == result.after.document.data


def test_each_edit_knows_the_findings_behind_it() -> None:
    result = fixed("It opens at 21.30 clock; And it closes at 23.00 clock.")
    behind = [[c.finding.rule.id for c in result.behind(edit)] for edit in result.edits]
    assert behind == [["clock/word"], ["punctuation/semicolon-capital"], ["clock/word"]]


def test_a_patch_of_a_file_that_no_tool_reads_by_lines_is_refused() -> None:
    document = Document.from_bytes("At 21.30 clock.".encode("utf-16"), "a.txt")
    result = fix(ENGINE, document, Settings(), Applicability.SAFE)
    assert result.after.document.data == "At 9:30 p.m.".encode("utf-16")
    with pytest.raises(FixerError, match="patch cannot hold utf-16"):
        patch(document, result.edits)


def test_a_fix_that_the_encoding_cannot_hold_is_refused_with_a_reason() -> None:
    rule = Rule("test/zl", Category.NAME, "Lodz")
    candidate = Candidate(
        rule, Span(0, 4), (Suggestion((Edit(0, 4, "Łódź"),)),), label=Label.CERTAIN, safe=True
    )
    engine = Engine([lambda _: [candidate]], Gate())
    document = Document.from_bytes(b"Lodz caf\xe9")
    finding = engine.analyse(document, Settings()).findings[0]
    assert (finding.fixes, finding.refused) == ((), "cp1252 has no room for the new words")
