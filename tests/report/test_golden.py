"""Each format on the one shared document, character by character. ``pytest --pin`` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer import __version__
from fixer.report import FORMATS
from tests.report.shared import ERRORS, analysis, rendered

GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("format", FORMATS)
def test_the_shared_document(format: str, request: pytest.FixtureRequest) -> None:
    clean = analysis("Nothing here.\n", "clean.md")
    text = rendered(format, [analysis(), clean], ERRORS).replace(__version__, "VERSION")
    path = GOLDEN / f"{format}.txt"
    if request.config.getoption("--pin"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()
