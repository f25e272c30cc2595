from __future__ import annotations

import pytest

from fixer.context import Context
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.gate import Gate
from fixer.markup import read
from fixer.model import Candidate, Category, Label, Rule, Span
from fixer.profile import Profile, judge
from fixer.protect import Protected
from fixer.run import Loaded
from fixer.view import View, build


def view(text: str) -> View:
    return build(text, read(text, "plain"))


def candidate(id: str, start: int, end: int, **more: object) -> Candidate:
    languages = more.pop("languages", ("de",))
    rule = Rule(id, Category.CALQUE, "", languages=languages)  # type: ignore[arg-type]
    return Candidate(rule, Span(start, end), **more)  # type: ignore[arg-type]


GERMAN = Profile(translated=True, language="de")
FRENCH = Profile(translated=True, language="fr")
UNNAMED = Profile(translated=True)
ENGLISH = Profile()


@pytest.mark.parametrize(
    ("label", "profile", "speaks"),
    [
        (Label.CERTAIN, ENGLISH, True),
        (Label.CERTAIN, FRENCH, True),
        (Label.LIKELY, ENGLISH, False),
        (Label.LIKELY, GERMAN, True),
        (Label.LIKELY, FRENCH, False),
        (Label.LIKELY, UNNAMED, True),
        (Label.HINT, GERMAN, False),
    ],
)
def test_who_speaks(label: Label, profile: Profile, speaks: bool) -> None:
    assert Gate().speaks(candidate("de/a", 0, 1, label=label), profile) is speaks


def test_a_rule_for_any_language_fits_every_translation() -> None:
    assert Gate().speaks(candidate("common/a", 0, 1, label=Label.LIKELY, languages=()), FRENCH)


def test_a_rule_that_nobody_measured_is_likely_and_not_safe() -> None:
    gate = Gate({"clock/a": (Label.CERTAIN, True)})
    assert (gate.label(candidate("clock/a", 0, 1)), gate.label(candidate("clock/b", 0, 1))) == (
        Label.CERTAIN,
        Label.LIKELY,
    )
    assert gate.ceiling(candidate("clock/a", 0, 1)) > gate.ceiling(candidate("clock/b", 0, 1))


WEIGHTS = {"de/a": {"de": 3.0}, "de/b": {"de": 3.0, "fr": 1.0}}
LONG = "One sentence is here. Another one is there. " + "x " * 3000 + "The last one. "


@pytest.mark.parametrize(
    ("why", "places", "translated"),
    [
        ("two rules in two sentences", [("de/a", 0), ("de/b", 25)], True),
        ("one sign is not enough", [("de/a", 0)], False),
        ("twice the same rule", [("de/a", 0), ("de/a", 25)], False),
        ("in the same sentence", [("de/a", 0), ("de/b", 4)], False),
        ("too far apart", [("de/a", 0), ("de/b", 6050)], False),
        ("no weight", [("de/a", 0), ("de/c", 25)], False),
    ],
)
def test_two_independent_signs_make_a_translation(
    why: str, places: list[tuple[str, int]], translated: bool
) -> None:
    found = [candidate(id, at, at + 1) for id, at in places]
    profile = judge(found, view(LONG), WEIGHTS, 5.0)
    assert profile.translated is translated, why
    assert profile.language == ("de" if translated else None)


def test_the_user_names_the_profile_and_it_is_held_through_all_passes(own: Loaded) -> None:
    document = Document.from_text("He meets me at 21.30 in the hall.")
    assert own.engine.analyse(document, Settings()).reported == ()
    named = own.engine.analyse(document, Settings(source_language="de"))
    assert [f.rule.id for f in named.reported] == ["clock/dot"]
    assert own.engine.analyse(document, Settings(), named.profile).reported == named.reported


@pytest.mark.parametrize(
    ("settings", "rules"),
    [
        (Settings(), ["clock/word", "punctuation/semicolon-capital"]),
        (Settings(select=("clock/word",)), ["clock/word"]),
        (Settings(select=("clock",)), ["clock/word"]),
        (Settings(select=("punctuation",)), ["punctuation/semicolon-capital"]),
        (
            Settings(select=("format", "punctuation/semicolon-capital")),
            ["clock/word", "punctuation/semicolon-capital"],
        ),
        (Settings(ignore=("punctuation",)), ["clock/word"]),
        (Settings(select=("clock",), ignore=("format",)), []),
    ],
)
def test_select_and_ignore(own: Loaded, settings: Settings, rules: list[str]) -> None:
    document = Document.from_text("It opens at 21.30 clock; And it closes late.")
    assert [f.rule.id for f in own.engine.analyse(document, settings).reported] == rules


def test_a_fact_inside_a_longer_one_says_nothing_unless_the_longer_one_is_silent() -> None:
    def check(_: Context) -> list[Candidate]:
        return [
            candidate("de/long", 0, 12, fact="x", label=long),
            candidate("de/short", 4, 12, fact="y", label=Label.CERTAIN),
        ]

    long = Label.CERTAIN
    assert [
        f.rule.id
        for f in Engine([check]).analyse(Document.from_text("The red herring."), Settings()).reported
    ] == ["de/long"]
    long = Label.LIKELY
    assert [
        f.rule.id
        for f in Engine([check]).analyse(Document.from_text("The red herring."), Settings()).reported
    ] == ["de/short"]


@pytest.mark.parametrize(
    ("text", "inside", "held"),
    [
        ("See https://example.org/the-the?x=1, he said.", "the-the", True),
        ("See www.example.org/the/the now.", "the/the", True),
        ("See www.example.org; And he left.", "; And", False),
        ("Write to the.the@example.org today.", "the.the", True),
        ("As @the_the says", "the_the", True),
        ("Read #thethe", "thethe", True),
        ("It lies in usr/share/the", "share", True),
        ("Men and/or women", "and/or", False),
        ("The the end", "the", False),
    ],
)
def test_addresses_handles_tags_and_paths_are_left_alone(text: str, inside: str, held: bool) -> None:
    start = text.index(inside)
    assert Protected(view(text)).holds(Span(start, start + len(inside))) is held


GERMAN_TEXT = (
    "Der Gemeinderat hat am Dienstag beschlossen, dass der Hafen der kleinen Stadt am See im nächsten Jahr "
    "geschlossen wird, weil die Kosten für den Unterhalt zu hoch sind. Die Bürgerinnen und Bürger können sich noch dazu äußern."
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GERMAN_TEXT, "this passage is in German; fixer checks English only"),
        (f"The council met on Tuesday and it decided.\n\n{GERMAN_TEXT}", "this passage is in German; fixer checks English only"),
        ("議会は火曜日に、維持費が高すぎるため、湖畔の小さな町の港を来年閉鎖することを決定した。市民はまだ意見を述べることができる。", "this passage is in Japanese; fixer checks English only"),
        ("The council met on Tuesday and it decided to close the harbor.", ""),
        ("He calls it “Schadenfreude und Weltschmerz”, as people do.", ""),
        ("Müller; Meier; Schmidt; Huber; Keller; Weber; Schneider; Fischer; Wagner; Becker", ""),
        ("1:0 2:1 3:2\n\n14 28 33 41 45\n\nA B C D", ""),
    ],
)  # fmt: skip
def test_a_passage_in_another_language_gets_one_finding(own: Loaded, text: str, said: str) -> None:
    spoken = own.engine.analyse(Document.from_text(text), Settings()).reported
    assert [f.message for f in spoken] == ([said] if said else [])
