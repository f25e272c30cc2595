"""Lines and columns, in each unit, against the plain way of counting, and in each format's own report."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.document import Document
from fixer.model import Span
from fixer.report.columns import Columns, Region, Unit
from tests.report.shared import TEXT, analysis, rendered

LINES = re.split(r"\r\n|\n|\r", TEXT)
ENCODINGS = {Unit.CODE_POINTS: ("utf-32-le", 4), Unit.UTF16: ("utf-16-le", 2), Unit.UTF8: ("utf-8", 1)}


def cut(unit: Unit, line: int, column: int, end_column: int) -> str:
    """What stands between two columns of a line of the shared document."""
    encoding, size = ENCODINGS[unit]
    data = LINES[line - 1].encode(encoding)
    return data[(column - 1) * size : (end_column - 1) * size].decode(encoding)


@pytest.mark.parametrize(
    ("text", "offset", "code_points", "utf16", "utf8"),
    [
        ("", 0, (1, 1), (1, 1), (1, 1)),
        ("abc", 3, (1, 4), (1, 4), (1, 4)),
        ("🙂x", 1, (1, 2), (1, 3), (1, 5)),
        ("e\u0301x", 2, (1, 3), (1, 3), (1, 4)),
        ("“\u00a0”x", 3, (1, 4), (1, 4), (1, 9)),
        ("🙂\r\n🙂x", 4, (2, 2), (2, 3), (2, 5)),
        ("ü\rüx", 3, (2, 2), (2, 2), (2, 3)),
        ("ü\u2028üx", 3, (1, 4), (1, 4), (1, 8)),
        ("ü\n", 2, (2, 1), (2, 1), (2, 1)),
    ],
)
def test_units(
    text: str, offset: int, code_points: tuple[int, int], utf16: tuple[int, int], utf8: tuple[int, int]
) -> None:
    found = [Columns(Document.from_text(text), unit).position(offset) for unit in Unit]
    assert found == [code_points, utf16, utf8]


def test_a_bom_is_in_no_column() -> None:
    document = Document.from_bytes(b"\xef\xbb\xbf\xc3\xbcx")
    assert Columns(document, Unit.UTF8).region(Span(1, 2)) == Region(1, 3, 1, 4)


@given(st.text("aü“🙂\u0301\u2028\r\n"), st.data())
def test_columns_are_lengths_of_encoded_text(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = re.split(r"\r\n|\n|\r", text[:offset])
    if text[offset - 1 : offset + 1] == "\r\n":
        return
    for unit, (encoding, size) in ENCODINGS.items():
        column = len(before[-1].encode(encoding)) // size + 1
        assert Columns(Document.from_text(text), unit).position(offset) == (len(before), column)


def _sarif(report: str) -> Iterator[str]:
    for result in json.loads(report)["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        if region["startLine"] == region["endLine"]:
            words = cut(Unit.UTF16, region["startLine"], region["startColumn"], region["endColumn"])
            assert words == region["snippet"]["text"]
            yield words


def _rdjson(report: str) -> Iterator[str]:
    for diagnostic in json.loads(report)["diagnostics"]:
        start, end = (diagnostic["location"]["range"][side] for side in ("start", "end"))
        if "column" in start and start["line"] == end["line"]:
            yield cut(Unit.UTF8, start["line"], start["column"], end["column"])


def _github(report: str) -> Iterator[str]:
    for line, column, end in re.findall(r"line=(\d+),endLine=\d+,col=(\d+),endColumn=(\d+)", report):
        yield cut(Unit.CODE_POINTS, int(line), int(column), int(end))


def _checkstyle(report: str) -> Iterator[str]:
    for error in ET.fromstring(report).iter("error"):
        words = LINES[int(error.attrib["line"]) - 1][int(error.attrib["column"]) - 1 :]
        yield next((hit for hit in WORDS if words.startswith(hit)), "")


WORDS = ["21.30 clock", "; And", "Lang", "Lank", "The *old* hose", "Read also: Why it *rains"]
FOLDED = sorted([*WORDS, "21.30 clock", "21.30 clock"])


@pytest.mark.parametrize(
    ("format", "read", "without"),
    [
        ("sarif", _sarif, {"Lank"}),
        ("github", _github, {"Lank"}),
        ("rdjson", _rdjson, {"Read also: Why it *rains"}),
        ("checkstyle", _checkstyle, set()),
    ],
)
def test_columns_of_a_report_cut_out_the_words(
    format: str, read: Callable[[str], Iterator[str]], without: set[str]
) -> None:
    found = sorted(filter(None, read(rendered(format, [analysis()]))))
    assert found == [word for word in FOLDED if word not in without]
