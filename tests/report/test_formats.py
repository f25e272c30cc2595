"""What each format must keep to besides its schema: limits, order, escaping, identity, suggestions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pyromark
import pytest

from fixer.apply import apply_edits
from fixer.engine import Analysis
from fixer.errors import FixerError
from fixer.model import Applicability
from fixer.report import github, markdown, sarif
from fixer.report.suggestions import suggestions
from fixer.resolve import resolve
from tests.report.shared import ERRORS, TEXT, analysis, muted, rendered

ERROR, WARNING = "It is 21.30 clock.\n\n", "It grew; And it fell.\n\n"


def results(*analyses: Analysis, everything: bool = False) -> list[dict[str, Any]]:
    report = json.loads(rendered("sarif", analyses, everything=everything))
    found: list[dict[str, Any]] = report["runs"][0]["results"]
    return found


def identities(text: str) -> list[str]:
    return [result["partialFingerprints"]["primaryLocationLineHash"] for result in results(analysis(text))]


# SARIF


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("news/an article.md", "news/an%20article.md"),
        ("./a.md", "a.md"),
        ("ü/50% off #1?.md", "%C3%BC/50%25%20off%20%231%3F.md"),
        ("a:b.md", "a%3Ab.md"),
        ("\udcff.md", "%FF.md"),
        ("/elsewhere/a b.md", "file:///elsewhere/a%20b.md"),
    ],
)
def test_sarif_uri(path: str, uri: str) -> None:
    assert sarif.uri(path) == uri


def test_sarif_keeps_5000_results_errors_first_and_says_what_was_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    report = json.loads(rendered("sarif", [analysis(WARNING * 4), analysis(ERROR * 2)]))
    (run,) = report["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning"]
    assert [run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] for r in run["results"]] == [
        "test/clock",
        "test/clock",
        "test/capital",
    ]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("3 of 6 results are left out")


def test_sarif_tells_errors_of_the_run() -> None:
    (invocation,) = json.loads(rendered("sarif", [], ERRORS))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["message"]["text"] == "50% off: a,b.md: no such file or folder"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "50%25%20off%3A%20a%2Cb.md"
    assert "locations" not in second


def test_sarif_shows_what_is_muted_as_suppressed() -> None:
    both = [muted(analysis(ERROR), "comment"), muted(analysis(ERROR), "baseline")]
    assert results(*both) == []
    kinds = [(r["level"], r["suppressions"][0]["kind"]) for r in results(*both, everything=True)]
    assert kinds == [("note", "inSource"), ("note", "external")]


def test_sarif_folds_the_mentions_of_a_name() -> None:
    spelling = [r for r in results(analysis()) if r["ruleId"] == "test/spelling"]
    assert [len(result["relatedLocations"]) for result in spelling] == [1]


def test_an_identity_outlives_new_paragraphs_and_mended_neighbours() -> None:
    text = "It rains; And at 21.30 clock it stops."
    assert identities(f"A new paragraph.\n\n{text}") == identities(text)
    assert identities(text.replace("; And", "; and")) == identities(text)[:1]


def test_a_name_keeps_its_identity_at_another_first_mention() -> None:
    text = "Petra Lank spoke. Then Petra Lang left."
    assert identities(f"Today Petra Lang came. {text}") == identities(text)


def test_twins_in_a_paragraph_are_told_apart_and_keep_who_they_are() -> None:
    one, two, three = (f"The {name} hall of the town opens at 21.30 clock for all." for name in "ABC")
    before = identities(f"{one} {two} {three}")
    assert len(set(before)) == 3
    assert identities(f"{one.replace('21.30 clock', 'ten')} {two} {three}") == before[1:]
    assert len(set(identities("21.30 clock " * 12))) == 12


# GitHub


def commands(*analyses: Analysis, errors: list[FixerError] | None = None) -> list[str]:
    return rendered("github", analyses, errors or []).splitlines()


@pytest.mark.parametrize(
    ("errors", "warnings", "kinds"),
    [
        (2, 1, {"error": 2, "warning": 1}),
        (10, 10, {"error": 10, "warning": 10}),
        (11, 0, {"error": 10, "notice": 1}),
        (13, 12, {"error": 10, "warning": 10, "notice": 1}),
    ],
)
def test_github_shows_ten_of_a_kind_and_counts_the_rest(
    errors: int, warnings: int, kinds: dict[str, int]
) -> None:
    lines = commands(analysis(WARNING * warnings), analysis(ERROR * errors))
    found = [line.split(" ")[0].strip(":") for line in lines]
    assert {kind: found.count(kind) for kind in found} == kinds
    assert found == sorted(found, key=["error", "warning", "notice"].index)
    if "notice" in kinds:
        rest = errors + warnings - 10 - min(warnings, 10)
        assert f"::and {rest} more finding" in lines[-1]


def test_github_keeps_room_for_the_last_notice() -> None:
    lines = commands(analysis("The *old* hose.\n\n" * 10 + ERROR * 11))
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::notice"] * 10
    assert lines[-1].endswith("::and 2 more findings without an annotation")


def test_github_gives_columns_within_one_line_only() -> None:
    (line,) = [line for line in commands(analysis()) if "test/revenge" in line]
    assert line.startswith("::warning file=an article ü.md,line=3,endLine=4,title=")


def test_github_escapes() -> None:
    assert github.command("error", "100%\r\n: a, b", file="a:b,c%.md") == (
        "::error file=a%3Ab%2Cc%25.md::100%25%0D%0A: a, b"
    )


@pytest.mark.parametrize(
    ("environment", "path"),
    [({}, None), ({"GITHUB_STEP_SUMMARY": ""}, None), ({"GITHUB_STEP_SUMMARY": "/a b"}, Path("/a b"))],
)
def test_github_job_summary(environment: dict[str, str], path: Path | None) -> None:
    assert github.summary_file(environment) == path


# GitLab


def test_gitlab_fingerprints_are_unique_and_the_rule_is_told() -> None:
    issues = json.loads(rendered("gitlab", [analysis(ERROR * 3, "a.txt"), analysis(ERROR * 3, "b.txt")]))
    assert len({issue["fingerprint"] for issue in issues}) == 6
    assert {issue["description"][-12:] for issue in issues} == {"[test/clock]"}


def test_gitlab_is_an_empty_array_when_clean() -> None:
    assert json.loads(rendered("gitlab", [analysis("Nothing.")], ERRORS)) == []


# reviewdog


def test_a_line_has_one_suggestion_that_holds_its_safe_fixes() -> None:
    text = "One.\r\nAt 21.30 clock; And then.\r\nTwo.\r\n"
    found = analysis(text, "a.txt")
    assert [s[:3] for s in suggestions(found.document, found.reported)] == [(2, 2, "At 9:30 p.m.; and then.")]


def test_a_fix_that_needs_a_look_is_suggested_where_no_safe_one_is() -> None:
    found = analysis("They take bitter revenge.\n", "a.txt")
    assert [s[:3] for s in suggestions(found.document, found.reported)] == [(1, 1, "They take back.")]
    both = analysis("They take bitter revenge at 21.30 clock.\n", "a.txt")
    assert [s.text for s in suggestions(both.document, both.reported)] == [
        "They take bitter revenge at 9:30 p.m.."
    ]


def test_a_suggestion_covers_the_lines_of_its_diagnostic() -> None:
    for diagnostic in json.loads(rendered("rdjson", [analysis()]))["diagnostics"]:
        for suggestion in diagnostic.get("suggestions", []):
            ranges = [diagnostic["location"]["range"], suggestion["range"]]
            assert len({(range["start"]["line"], range["end"]["line"]) for range in ranges}) == 1


def test_suggestions_make_the_text_that_the_fixes_make() -> None:
    found = analysis()
    safe = [c.fix for c in resolve(found.reported, Applicability.SAFE)[0]]
    lines = TEXT.split("\r\n")
    for one in suggestions(found.document, found.reported):
        if one.text:
            lines[one.first - 1 : one.last] = [one.text]
    assert "\r\n".join(lines) == apply_edits(TEXT, sorted(edit for fix in safe for edit in fix.edits))


def test_nothing_is_suggested_where_git_sees_other_lines() -> None:
    found = analysis("One.\rAt 21.30 clock.\r", "a.txt")
    assert found.reported
    assert suggestions(found.document, found.reported) == []


# Markdown and HTML


@pytest.mark.parametrize(
    "text",
    [
        "a|b *c* _d_ `e` [f](g) <b>h</b> ~~i~~ &amp; $j$ \\|",
        "<!-- x --> ![y](z) <script>",
        "```",
        "| --- |",
        "\u202eabc\x1b[31m",
    ],
)
def test_markdown_takes_articles_for_text(text: str) -> None:
    page = pyromark.html(
        f"| a |\n|---|\n| {markdown.escaped(text)} |\n", options=pyromark.Options.ENABLE_TABLES
    )
    (cell,) = html5lib.parseFragment(page, namespaceHTMLElements=False).iter("td")
    assert len(cell) == 0
    assert re.sub("‹U.{4,6}›|␛", "", cell.text or "") == re.sub("[\x1b\u202e]", "", text)


def test_markdown_calls_nobody() -> None:
    assert "@home" not in rendered("markdown", [analysis()])


def test_markdown_fits_a_comment_and_counts_what_does_not() -> None:
    report = rendered("markdown", [analysis(WARNING * 1000)])
    assert len(report) < 65_536
    rows = report.count("| **warning**")
    assert f"- {1000 - rows} more findings not listed here\n" in report


def test_markdown_and_html_tell_what_is_left_out_and_what_failed() -> None:
    for format in ("markdown", "html"):
        report = rendered(format, [muted(analysis(), "baseline")], ERRORS)
        assert "1 file checked, nothing new" in report
        assert "left out: 8 by the baseline" in report
        assert "not done: line 3 has no arrow" in report


def test_html_runs_and_loads_nothing() -> None:
    page = rendered("html", [analysis(), analysis(name="b.md")])
    assert not re.search(r"<script|<link|<img|<iframe|src=|url\(|@import|\son\w+=|https?:", page)
    assert "default-src 'none'" in page


def test_html_shows_before_and_after_in_whole_words() -> None:
    page = rendered("html", [analysis()])
    assert "opens at <del>21.30 clock</del><ins>9:30 p.m.</ins>; And" in page
    assert "<del>bitter⏎revenge</del><ins>back</ins>" in page


# All


@pytest.mark.parametrize("format", ["text", "github", "junit", "checkstyle", "markdown", "html"])
def test_a_report_holds_no_character_that_harms(format: str) -> None:
    report = rendered(
        format, [analysis("\x1b]0;x\x07 \u202e \x00 21.30 clock\x0b\u2028; And\u0085", "a.txt")]
    )
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e]", report)
