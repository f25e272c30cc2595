"""Each report against the schema of its format, with findings, without any, and with a nasty article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import html5lib
import jsonschema
import pytest
import xmlschema

from fixer.engine import Analysis
from fixer.errors import FixerError
from tests.report.shared import ERRORS, analysis, muted, rendered

SCHEMAS = Path(__file__).with_name("schemas")
NASTY = "A\x00\x0b\x1b[31m\ufffe\U0010ffff <b>&\"']]> 21.30 clock --> | ` \x85\u2028\u202e; And </script>"
CASES: dict[str, tuple[list[Analysis], list[FixerError]]] = {
    "no file": ([], []),
    "a clean file": ([analysis("Nothing.", "clean.txt")], []),
    "the shared document": ([analysis()], []),
    "errors only": ([], ERRORS),
    "everything": ([analysis(), analysis(name="../o ther/\udcff.md"), muted(analysis(), "comment")], ERRORS),
    "a nasty article": ([analysis(NASTY, "<b>&\"'\x1b\n.txt")], [FixerError("<", NASTY, NASTY)]),
    "no rights to leave": ([analysis(NASTY, "/elsewhere/an article:1.txt")], []),
}


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[list[Analysis], list[FixerError]]:
    return CASES[request.param]


Case = tuple[list[Analysis], list[FixerError]]


def test_sarif(case: Case) -> None:
    report = json.loads(rendered("sarif", *case, everything=True))
    jsonschema.Draft4Validator(schema("sarif-2.1.0.json")).validate(report)


def test_rdjson(case: Case) -> None:
    report = json.loads(rendered("rdjson", *case, everything=True))
    jsonschema.Draft4Validator(schema("rdjson.json")).validate(report)
    lines = rendered("rdjsonl", *case, everything=True).splitlines()
    assert [json.loads(line) for line in lines] == [
        {"source": report["source"], **diagnostic} for diagnostic in report["diagnostics"]
    ]


def test_gitlab(case: Case) -> None:
    report = json.loads(rendered("gitlab", *case))
    if not any(analysis.document.path.startswith(("/", "..")) for analysis in case[0]):
        jsonschema.Draft7Validator(schema("gitlab.json")).validate(report)
    prints = [issue["fingerprint"] for issue in report]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize("format", ["junit", "checkstyle"])
def test_xml(format: str, case: Case) -> None:
    report = rendered(format, *case, everything=True)
    xmlschema.XMLSchema(SCHEMAS / f"{format}.xsd").validate(report)


def test_html(case: Case) -> None:
    page = rendered("html", *case, everything=True)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert {element.tag for element in tree.iter() if isinstance(element.tag, str)} <= ALLOWED
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    links = {element.get("href") for element in tree.iter("a")}
    assert links <= {f"#{id}" for id in ids}


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "nav", "ul", "ol", "li", "a", "section"),
    *("p", "b", "span", "ins", "del", "mark", "dl", "dt", "dd", "footer"),
}


@pytest.mark.parametrize("format", ["json", "jsonl", "sarif", "gitlab", "rdjson", "rdjsonl"])
def test_json_is_utf_8_and_its_lines_are_lines_for_every_reader(format: str, case: Case) -> None:
    report = rendered(format, *case, everything=True)
    report.encode("utf-8")
    assert len(report.splitlines()) == report.count("\n")
