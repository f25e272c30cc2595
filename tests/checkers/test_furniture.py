"""Lines of the page around an article, and lines of articles that look a little like them."""

from __future__ import annotations

import re

import pytest

from fixer.checkers.page import credits, furniture, leftovers
from fixer.context import Context
from fixer.knowledge import interface
from fixer.markup import read
from fixer.markup.blocks import Block, Kind, Piece
from fixer.model import Applicability, Label
from fixer.view import build

BODY = "She lives in Bern and works in the town hall, where she has an office of her own."


def told(text: str, markup: str = "plain") -> list[tuple[str, str, str]]:
    """Rule, place and what the fix is: safe, unsafe or none."""
    view = build(text, read(text, markup))
    return [
        (
            c.rule.id.partition("/")[2],
            view.text[slice(*c.span)],
            c.suggestions[0].applicability.name.lower() if c.suggestions else "none",
        )
        for c in furniture.check(Context(view))
    ]


def line(text: str) -> tuple[str, str]:
    """Rule and fix for a line that stands in the middle of an article."""
    [(rule, place, fix)] = told(f"{BODY}\n\n{text}\n\nAnother {BODY}\n\nA third {BODY}")
    assert place == text.strip()
    return rule, fix


@pytest.mark.parametrize(
    "text",
    [
        "Open the people box",
        "Close the person’s box",
        "OPEN PERSON BOX",
        "▶ Fold out persons' box",
        "People box close",
        "Info-box open",
        "Expand factbox",
        "Show the image gallery.",
        "Open the people box Close the people box",
        "Open the people box / Close the people box",
    ],
)
def test_buttons_of_boxes_are_safe_to_delete(text: str) -> None:
    assert line(text) == ("box", "safe")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[ad_1]", "widget"),
        ("Click to share on Twitter (Opens in new window)", "widget"),
        ("Your email address will not be published. Required fields are marked *", "widget"),
        ("Skip to content", "widget"),
        ("Your browser does not support the video tag.", "notice"),
        ("Please enable JavaScript to view the comments powered by Disqus.", "notice"),
    ],
)
def test_lines_that_no_article_has_are_safe_to_delete(text: str, rule: str) -> None:
    assert line(text) == (rule, "safe")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Open the box", "widget"),
        ("Show more", "widget"),
        ("Click to enlarge", "widget"),
        ("Reading time: 4 min.", "widget"),
        ("[Source: Agency] [Edit: Li Wei] Font: [large, medium and small]", "widget"),
        ("The essentials in brief", "widget"),
        ("Image 3 of 12", "widget"),
        ("12 comments", "widget"),
        ("Comments (12)", "widget"),
        ("Home › News › Region", "widget"),
        ("Status: July 26, 2020, 6:30 p.m.", "widget"),
        ("Published on 12 March 2020 at 10:30", "widget"),
        ("Published: 12/03/2022 10:30 | Updated: 12/03/2022 11:00", "widget"),
        (
            "At this point you will find an external content from YouTube. It can be shown with a click.",
            "widget",
        ),
        ("I agree that external content is displayed to me.", "widget"),
        ("The comment function is deactivated", "widget"),
        ("Found a typo? Select it and press Ctrl + Enter", "widget"),
        ("If you notice a spelling error, mark it and press Ctrl+Enter", "widget"),
        ("Scan the QR code to follow us", "widget"),
        ("Article continues below the ad", "widget"),
        ("About the author", "widget"),
        ("Share this article on WhatsApp", "share"),
        ("Share on Facebook, Twitter and LinkedIn", "share"),
        ("Facebook Twitter WhatsApp Telegram", "share"),
        ("Print article", "share"),
        ("👉 Follow us on Telegram!", "share"),
        ("Please activate JavaScript to see the map.", "notice"),
        ("This content is only available to our subscribers", "notice"),
        ("You still have 75% of this article left to read.", "notice"),
        ("Sign up for our newsletter and miss nothing", "notice"),
        ("We use cookies to make this page better.", "notice"),
        ("Also read", "related"),
        ("Read more about it »", "related"),
        ("READ ALSO: Ten trams for Bern", "related"),
        ("See also - Ten trams for Bern", "related"),
        ("It may interest you: Ten trams for Bern", "related"),
        ("Related articles:", "related"),
    ],
)
def test_other_lines_of_the_page_need_a_look(text: str, rule: str) -> None:
    assert line(text) == (rule, "unsafe")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "Open the box office",
        "They had to open the people box.",
        "Collapse of the gallery",
        "Print media lose readers",
        "Facebook",
        "Print",
        "Menu",
        "Advertisement banned",
        "As of 24 July, the town had sampled 210,000 people.",
        "Updated rules for dogs",
        "I agree to any job.",
        "Stay tuned!",
        "Keep reading books, teachers say",
        "Related stories of the war are told by two women who lived through all of it, day by day",
        "Subscribe to this view and all is well",
        "This article of the law is reserved for emergencies.",
        "Read more in the report that the ministry will publish next week.",
        "(",
        "-" * 150,
    ],
)
def test_lines_of_articles_are_silent(text: str) -> None:
    assert told(f"{BODY}\n\n{text}\n\nAnother {BODY}\n\nA third {BODY}") == []


def test_names_of_networks_are_furniture_only_in_a_share_bar() -> None:
    assert told(f"{BODY}\nTweet\nFacebook\nPrint\n{BODY}") == [
        ("share", "Tweet", "unsafe"),
        ("share", "Facebook", "unsafe"),
        ("share", "Print", "unsafe"),
    ]
    assert told(f"Facebook\nTwitter\nTelegram\n{BODY}") == []


def test_single_words_are_furniture_only_beside_other_furniture() -> None:
    assert told(f"Menu\nSearch\nLogin\n\n{BODY}") == [
        ("widget", "Menu", "unsafe"),
        ("widget", "Search", "unsafe"),
        ("widget", "Login", "unsafe"),
    ]
    assert ("widget", "Close", "unsafe") in told(f"{BODY}\n\nOpen the people box\n\nClose\n\n{BODY}")
    assert told(f"{BODY}\n\nVideo\n\nGallery\n\n{BODY}") == []


def test_the_headline_that_a_pointer_points_to_goes_with_it() -> None:
    teaser = "Ten new trams for the city"
    assert told(f"{BODY}\n\nRead also:\n\n{teaser}\n\n{BODY}") == [
        ("related", "Read also:", "unsafe"),
        ("related", teaser, "unsafe"),
    ]
    for text in (BODY, "Background", "Read also: ten trams"):
        assert (("related", text, "unsafe") in told(f"{BODY}\n\nRead also\n\n{text}\n\n{BODY}")) == (
            text.startswith("Read")
        )


def test_all_items_of_a_list_of_links_go_with_its_pointer() -> None:
    text = f"{BODY}\n\nRead also:\n\n- Ten new trams for Bern\n- Nine old ones for Thun\n\n{BODY}"
    assert [place for _, place, _ in told(text, "markdown")] == [
        "Read also:",
        "Ten new trams for Bern",
        "Nine old ones for Thun",
    ]


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        (f"<p>{BODY}</p><p><a href='#'>Open the <b>people</b>&nbsp;box</a></p><p>{BODY}</p>", "html"),
        (f"{BODY}\n\n[Open the **people** box](#box)\n\n{BODY}", "markdown"),
        (f"{BODY}\r\n\r\nOpen the\u202fpeople\u00a0box\r\n\r\n{BODY}", "plain"),
        ("Open the people box", "plain"),
    ],
)
def test_markup_and_odd_blanks_do_not_hide_a_button(text: str, markup: str) -> None:
    assert told(text, markup) == [("box", "Open the people box", "safe")]


def test_only_plain_lines_are_deleted_unattended_and_markup_may_forbid_it() -> None:
    text = "Open the people box"
    for kind, deletable, fixes in (
        (Kind.PARAGRAPH, True, [Applicability.SAFE]),
        (Kind.ITEM, True, [Applicability.UNSAFE]),
        (Kind.HEADING, True, [Applicability.UNSAFE]),
        (Kind.PARAGRAPH, False, []),
    ):
        block = Block(kind, (Piece(0, len(text)),), 0, len(text), level=2, deletable=deletable)
        [candidate] = furniture.check(Context(build(text, [block])))
        assert [s.applicability for s in candidate.suggestions] == fixes
        assert all(s.whole_lines for s in candidate.suggestions)


def test_see_also_is_good_english_too_and_needs_other_signs_of_a_translation() -> None:
    view = build(text := f"{BODY}\n\nSee also: the town hall\n\n{BODY}", read(text, "plain"))
    assert [c.label for c in furniture.check(Context(view))] == [Label.LIKELY]


def test_a_line_with_code_or_a_picture_in_it_is_no_button() -> None:
    assert told("Read more `about it`", "markdown") == []
    assert told("<p>See also <img src='a.jpg'></p>", "html") == []


def test_a_huge_line_is_no_button() -> None:
    assert told("Open the people box " * 5_000) == []
    assert told("published: " + "mayat" * 38 + "!") == []


SECTIONS = interface.sections()
FIRST = {section.partition(" ")[0] for section in SECTIONS}


def shortest(row: str) -> str:
    """The shortest text that a line of the word list stands for."""
    while name := re.search(r"<(\w+)>", row):
        row = row.replace(name[0], f"({interface.lists()[name[1]]})")
    row = re.sub(r"\[[^\[\]]*\] ?", "", re.sub(r"\[[^\[\]]*\] ?", "", row))
    while "(" in row:
        row = re.sub(r"\(([^()]*)\)", lambda m: m[1].split("|")[0], row)
    return (
        row.replace("{rest}", "some words").replace("{number}", "3").replace("{date}", "12.03.2022").strip()
    )


@pytest.mark.parametrize(("section", "row"), [(s, row) for s, rows in SECTIONS.items() for row in rows])
def test_every_line_of_the_word_list_is_found_in_its_section_or_an_earlier_one(
    section: str, row: str
) -> None:
    text = shortest(row)
    names = list(SECTIONS)
    found = interface.section_at(text, 0, len(text))
    assert found, text
    assert names.index(found) <= names.index(section), text


def test_every_section_belongs_to_a_rule_or_to_a_bar() -> None:
    from fixer.checkers.page import chat

    rules = {rule.id for module in (furniture, credits, leftovers, chat) for rule in module.RULES}
    assert FIRST - rules == {"furniture/share-button", "furniture/word", "furniture/network"}
