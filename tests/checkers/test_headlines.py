"""Headlines that stand twice or carry the name of a site, and headlines that only look so."""

from __future__ import annotations

import pytest

from fixer.checkers.page import headlines
from fixer.context import Context
from fixer.markup import read
from fixer.markup.blocks import Block, Kind, Piece
from fixer.view import View, build

BODY = "The council met on Monday, and after a long debate the members voted for the plan by a clear majority of votes."
HEADLINE = "Council votes for new tram line"


def told(text: str) -> list[tuple[str, str, str]]:
    """Rule, place and how far its fix may be applied."""
    view = build(text, read(text, "plain"))
    return [
        (
            c.rule.id.partition("/")[2],
            view.text[slice(*c.span)],
            c.suggestions[0].applicability.name.lower(),
        )
        for c in headlines.check(Context(view))
    ]


def blocks_view(*parts: tuple[Kind, str, int]) -> View:
    """A view of blocks of the given kinds, texts and levels, one a line."""
    source, blocks = "", []
    for kind, text, level in parts:
        start, end = len(source), len(source) + len(text)
        blocks.append(Block(kind, (Piece(start, end),), start, end, level=level))
        source += f"{text}\n"
    return build(source, blocks)


@pytest.mark.parametrize(
    ("second", "fix"),
    [
        (HEADLINE, "safe"),
        (HEADLINE.upper(), "safe"),
        (f"{HEADLINE} – News", "safe"),
        (f"{HEADLINE} | Free press", "safe"),
        (f"“{HEADLINE}”", "safe"),
        (f"{HEADLINE} – Harbor", "unsafe"),
    ],
)
def test_a_second_headline_goes_as_a_whole_line(second: str, fix: str) -> None:
    found = told(f"{HEADLINE}\r\n\r\n{second}\r\n\r\n{BODY}")
    assert ("headline", second, fix) in found


def test_short_lines_may_stand_between_two_headlines_but_no_text() -> None:
    assert told(f"{HEADLINE}\n\nPolitics\n\n{HEADLINE}\n\n{BODY}") == [("headline", HEADLINE, "safe")]
    assert told(f"{HEADLINE}\n\n{BODY}\n\n{HEADLINE}") == [("headline", HEADLINE, "unsafe")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff\n",
        "One\n\nOne\n\n" + BODY,
        f"{HEADLINE} – Part One\n\n{HEADLINE} – Part Two\n\n{BODY}",
        f"{HEADLINE}\n\nCouncil votes for new tram\n\n{BODY}",
        f"{HEADLINE}\n\nWhy the council voted for a line\n\n{BODY}",
        "is_a_long_name_of_code\n\nis_a_long_name_of_code\n\n" + BODY,
        "word " * 20_000,
    ],
)
def test_other_headlines_are_silent(text: str) -> None:
    assert told(text) == []


def test_a_page_title_or_a_field_beside_the_headline_is_no_repeat() -> None:
    for kind in (Kind.FIELD, Kind.ATTRIBUTE, Kind.HEADING):
        view = blocks_view((kind, HEADLINE, 0), (Kind.HEADING, HEADLINE, 1), (Kind.PARAGRAPH, BODY, 0))
        assert list(headlines.check(Context(view))) == []
    view = blocks_view((Kind.HEADING, HEADLINE, 1), (Kind.PARAGRAPH, HEADLINE, 0), (Kind.PARAGRAPH, BODY, 0))
    assert [c.rule.id for c in headlines.check(Context(view))] == ["repeats/headline"]


def test_one_headline_in_two_translations_needs_a_look() -> None:
    again = "New tram line: the council votes in favor"
    first = "Council votes in favor of new tram line"
    assert told(f"{first}\n\n{again}\n\n{BODY}") == [("headline-reworded", again, "unsafe")]
    assert told(f"{first}\n\n{again}.\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("headline", "suffix"),
    [
        ("Ten new trams for Bern - News", " - News"),
        ("Ten new trams for Bern – News", " – News"),
        ("Ten new trams for Bern - News - SRF", " - News - SRF"),
        ("Ten new trams for Bern | Le Figaro", " | Le Figaro"),
        ("Ten new trams for Bern | Free press", " | Free press"),
        ("Ten new trams for Bern (Agency) - Yahoo! News", " - Yahoo! News"),
        ("Ten new trams for Bern - Portal - 14.03.2022", " - Portal - 14.03.2022"),
        ("Ten new trams for Bern - chinanews.com", " - chinanews.com"),
        ("Ten new trams for Bern · Sport", " · Sport"),
    ],
)
def test_the_name_of_a_section_behind_a_headline(headline: str, suffix: str) -> None:
    assert told(f"{headline}\n\n{BODY}") == [("section-suffix", suffix, "unsafe")]


@pytest.mark.parametrize(
    "headline",
    [
        "Fake news - News",
        "Ten new trams - and no news",
        "Ten new trams for Bern – Harbor",
        "No-News",
        "Ten trams: News",
        "The oldest country of them all – Switzerland",
        "He forgot it all on video",
        "The year in photos",
        "(VIDEO)",
    ],
)
def test_other_headlines_keep_their_ends(headline: str) -> None:
    assert told(f"{headline}\n\n{BODY}") == []


def test_a_suffix_that_two_copies_of_a_headline_share() -> None:
    headline = "Ten new trams for Bern – Harbor"
    assert [row for row in told(f"{headline}\n\n{headline}\n\n{BODY}") if row[0] == "section-suffix"] == [
        ("section-suffix", " – Harbor", "unsafe")
    ] * 2


def test_the_name_of_a_site_above_the_headline() -> None:
    headline = "Ten new trams for the city of Bern"
    assert told(f"Complete News World\n\n{headline}\n\n{BODY}") == [
        ("site-line", "Complete News World", "unsafe")
    ]
    for first in ("Good morning", "World leaders meet", "News", "The Daily Life of a Very Small Town"):
        assert told(f"{first}\n\n{headline}\n\n{BODY}") == []
    assert told(f"Complete News World\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("headline", "tag"),
    [
        ("Two buses met on the bridge (PHOTO)", " (PHOTO)"),
        ("Two buses met on the bridge [photos + video]", " [photos + video]"),
        ("Two buses met on the bridge. Video", ". Video"),
        ("Two buses met on the bridge + VIDEO", " + VIDEO"),
        ("【Video】 Two buses met on the bridge", "【Video】 "),
    ],
)
def test_tags_of_pictures_in_a_headline(headline: str, tag: str) -> None:
    assert told(f"{headline}\n\n{BODY}") == [("media-tag", tag, "unsafe")]
