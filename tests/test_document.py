from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.document import Document
from fixer.errors import FixerError

ROUND_TRIPS = [
    ("empty", b"", "utf-8", ""),
    ("plain", b"abc", "utf-8", "abc"),
    ("UTF-8 with BOM", codecs.BOM_UTF8 + "é".encode(), "utf-8", "é"),
    ("UTF-16 with BOM", codecs.BOM_UTF16_LE + "é🙂".encode("utf-16-le"), "utf-16-le", "é🙂"),
    ("UTF-16 big end first", codecs.BOM_UTF16_BE + "é".encode("utf-16-be"), "utf-16-be", "é"),
    ("UTF-32 with BOM", codecs.BOM_UTF32_LE + "é".encode("utf-32-le"), "utf-32-le", "é"),
    ("UTF-16 without BOM", "An article.".encode("utf-16-le"), "utf-16-le", "An article."),
    ("Windows-1252", b"He said \x93no\x94 \x96 caf\xe9", "cp1252", "He said “no” – café"),
    ("bytes that Windows-1252 has no letter for", b"caf\xe9 \x81", "latin-1", "café \x81"),
    ("NUL bytes", b"a\0b", "utf-8", "a\0b"),
    ("declared Latin-1", b'<meta charset="iso-8859-1">caf\xe9', "cp1252", '<meta charset="iso-8859-1">café'),
    ("declared wrongly", '<meta charset="latin1">café'.encode(), "utf-8", '<meta charset="latin1">café'),
    ("declared nonsense", '<meta charset="klingon">é'.encode(), "utf-8", '<meta charset="klingon">é'),
    (
        "declared Russian",
        b'<meta charset="windows-1251">' + "да".encode("cp1251"),
        "cp1251",
        '<meta charset="windows-1251">да',
    ),
]


@pytest.mark.parametrize(
    ("data", "encoding", "text"), [case[1:] for case in ROUND_TRIPS], ids=[c[0] for c in ROUND_TRIPS]
)
def test_decodes_and_writes_back_the_same_bytes(data: bytes, encoding: str, text: str) -> None:
    document = Document.from_bytes(data)
    assert (document.encoding, document.text) == (encoding, text)
    assert document.encode(document.text) == data


@given(st.binary(max_size=300))
def test_any_bytes_are_read_exactly_or_refused(data: bytes) -> None:
    try:
        document = Document.from_bytes(data, "x.txt")
    except FixerError:
        return
    assert document.encode(document.text) == data


def test_a_broken_promise_of_the_bom_is_an_error_that_names_the_file() -> None:
    with pytest.raises(FixerError, match=r"bad\.txt: not valid utf-8 at byte 1"):
        Document.from_bytes(codecs.BOM_UTF8 + b"a\xff", "bad.txt")


LINES = "a\r\nbé\n🙂c\rd\u2028e\x0bf"


@pytest.mark.parametrize(
    ("offset", "position"),
    [
        (0, (1, 1)),
        (1, (1, 2)),
        (3, (2, 1)),
        (5, (2, 3)),
        (6, (3, 1)),
        (7, (3, 2)),
        (9, (4, 1)),
        (11, (4, 3)),
        (14, (4, 6)),
    ],
)
def test_lines_end_with_lf_crlf_or_cr_and_nothing_else(offset: int, position: tuple[int, int]) -> None:
    assert Document.from_text(LINES).position(offset) == position


def test_the_bom_counts_in_no_offset() -> None:
    assert Document.from_bytes(codecs.BOM_UTF8 + b"ab").position(0) == (1, 1)


def test_a_text_that_the_encoding_cannot_hold_is_refused() -> None:
    document = Document.from_bytes(b"caf\xe9")
    assert document.can_encode("“ok”")
    assert not document.can_encode("Łódź")
