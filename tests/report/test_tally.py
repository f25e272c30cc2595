"""What the end of a report says of findings that it leaves out."""

from __future__ import annotations

import pytest

from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.model import Candidate, Category, Label, Rule, Span
from fixer.report.tally import Tally


def left_out(label: Label, settings: Settings) -> list[str]:
    rule = Rule("ru/a", Category.CALQUE, "wrong", languages=("ru",))
    engine = Engine([lambda context: [Candidate(rule, Span(0, 3), label=label)]])
    tally = Tally()
    tally.add(engine.analyse(Document.from_text("The end."), settings))
    return list(tally.left_out(everything=False))


@pytest.mark.parametrize(
    ("label", "settings", "advice"),
    [
        (Label.LIKELY, Settings(), "--translated or --source-language lets them speak"),
        (Label.HINT, Settings(), "of style or known from other languages: --all"),
        (Label.HINT, Settings(translated=True), "of style or known from other languages: --all"),
        (Label.LIKELY, Settings(source_language="de"), "of style or known from other languages: --all"),
    ],
)
def test_advice_is_only_given_where_it_helps(label: Label, settings: Settings, advice: str) -> None:
    [line] = left_out(label, settings)
    assert advice in line


def test_what_speaks_is_not_left_out() -> None:
    assert left_out(Label.LIKELY, Settings(translated=True)) == []
