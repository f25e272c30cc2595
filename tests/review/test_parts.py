"""Places, anchors, the screen and keys from lines."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixer.document import Document
from fixer.engine import Settings
from fixer.errors import FixerError
from fixer.profile import Profile
from fixer.report.excerpt import Kind, Piece
from fixer.review import anchor
from fixer.review.answers import view_span
from fixer.review.places import Key, Place, aliases
from fixer.review.terminal.keys import END, ENTER, REDO, LineKeys
from fixer.review.terminal.screen import Screen
from fixer.review.verdicts import Verdicts, entries
from fixer.run import Loaded
from fixer.worddiff import columns
from tests.texts import articles


def key(mark: str, nth: int = 0) -> Key:
    return Key("a.md", mark, nth)


@pytest.mark.parametrize(
    ("stored", "found", "same"),
    [
        (["1:k:a:b"], ["1:k:a:b"], {}),
        (["1:k:a:b"], ["1:k:a:c"], {"1:k:a:b": "1:k:a:c"}),
        (["1:k:a:b"], ["1:k:x:y"], {}),
        (["1:k:a:b", "1:k:a:c"], ["1:k:a:c", "1:k:z:b"], {"1:k:a:b": "1:k:z:b"}),
        ([], ["1:k:a:b"], {}),
    ],
)
def test_keys_of_an_earlier_text(stored: list[str], found: list[str], same: dict[str, str]) -> None:
    made = aliases(map(key, stored), map(key, found))
    assert made == {key(old): key(new) for old, new in same.items()}


def test_a_place_reads_back_from_the_journal_and_nonsense_is_an_error() -> None:
    place = Place("a.md", "clock/word", "1:a:b:c", "21.30 clock", 2, None, "old", "", "s", "b", "a", 7)
    assert Place.of(place.entry()) == place
    for broken in (
        {},
        {"path": "a"},
        {**place.entry(), "fingerprint": "x"},
        {**place.entry(), "fingerprint": 3},
    ):
        with pytest.raises(FixerError, match="cannot be understood"):
            Place.of(broken)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said that OTAN met on Monday in Bern.", "OTAN met on Monday in Bern."),
        ("New. He said that OTAN met on Monday in Bern.", "OTAN met on Monday in Bern."),
        ("He said  that OTAN met on  Monday in Bern.", "OTAN met on  Monday in Bern."),
        ("She wrote to us: OTAN met on Monday in Bern.", "OTAN met on Monday in Bern."),
        ("He said that NATO met on Monday in Bern.", None),
        ("He said that OTANs met on Monday in Bern.", None),
        ("Of OTAN nothing else is left of all this.", None),
        ("He said that OTAN met on Monday in Bern. He said that OTAN met on Monday in Bern.", None),
    ],
)
def test_words_are_found_again_only_where_they_stand_alike(text: str, found: str | None) -> None:
    place = Place(
        "a",
        "r",
        "1:a:b:c",
        "OTAN",
        source="OTAN",
        before="He said that ",
        after=" met on Monday in Bern.",
        at=13,
    )
    span = anchor.find(text, place)
    assert (text[span.start :] if span else None) == found


@settings(max_examples=60)
@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=120),
    st.sampled_from(list(Kind)),
    st.integers(12, 90),
    st.booleans(),
)
def test_lines_fit_and_lose_no_word(text: str, kind: Kind, width: int, color: bool) -> None:
    lines = Screen(width, color).wrapped([Piece(kind, text.replace("\n", " "))], "  ")
    plain = [re.sub("\x1b\\[[0-9;]*m", "", line) for line in lines] if color else lines
    assert all(columns(line) <= width for line in plain)
    shown = "".join("".join(plain).split())
    assert all(word in shown for word in text.split())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_the_words_of_a_finding_are_found_in_the_prose(own: Loaded, data: st.DataObject) -> None:
    format = data.draw(st.sampled_from(["txt", "md", "html"]))
    text = data.draw(articles(format))
    analysis = own.engine.analyse(Document.from_text(text, f"a.{format}"), Settings())
    for finding in analysis.findings:
        if (
            finding.fixes
            and len(finding.fixes[0].view_edits) == 1
            and finding.rule.pack in ("clock", "names")
        ):
            span = view_span(analysis, finding)
            assert analysis.view.source_span(span) == finding.span


def test_lines_as_keys() -> None:
    shown: list[str] = []
    keys = LineKeys(StringIO("yn\n\n\x12\nenew words\ne\r\nother\n"), shown.append)
    assert [keys.key() for _ in range(5)] == ["y", "n", ENTER, REDO, "e"]
    assert keys.line("new: ", "old") == "new words"
    assert keys.key() == "e"
    assert keys.line("new: ", "old") == "other"
    assert keys.key() == END
    assert keys.line("new: ", "old") == "old"


def test_a_verdict_outlives_the_signs_it_came_from(own: Loaded, tmp_path: Path) -> None:
    analysis = own.engine.analyse(
        Document.from_text("The end.", str(tmp_path / "a.md")), Settings(), Profile(True, "de")
    )
    found = list(entries(tmp_path, [], [analysis]))
    assert found == [{"kind": "verdict", "path": "a.md", "language": "de"}]
    assert list(entries(tmp_path, found, [analysis])) == []
    verdicts = Verdicts.of(tmp_path, found)
    known = verdicts.settings(str(tmp_path / "a.md"), Settings())
    assert (known.translated, known.source_language) == (True, "de")
    assert verdicts.settings(str(tmp_path / "b.md"), Settings()) == Settings()
    named = Settings(source_language="fr")
    assert verdicts.settings(str(tmp_path / "a.md"), named) == named
