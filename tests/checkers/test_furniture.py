"""Lines of the page around an article, and lines of articles that look a little like them."""

from __future__ import annotations

import re

import pytest

from fixer.checkers import furniture
from fixer.context import Context
from fixer.knowledge.root import rules_root
from fixer.markup import read
from fixer.markup.blocks import Block, Kind, Piece
from fixer.model import Applicability
from fixer.view import build

BODY = "She lives in Bern and works in the town hall, where she has an office of her own."


def told(text: str) -> list[tuple[str, str, str]]:
    """Rule, place and what the fix is: safe, unsafe or none."""
    view = build(text, read(text, "plain"))
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


@pytest.mark.parametrize("text", ["Translated with DeepL.com (free version)", "Translated by Google"])
def test_stamps_are_safe_to_delete(text: str) -> None:
    assert line(text) == ("stamp", "safe")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Open the box", "widget"),
        ("Show more", "widget"),
        ("Click to enlarge", "widget"),
        ("Reading time: 4 min.", "widget"),
        ("[ad_1]", "widget"),
        ("[Source: Agency] [Edit: Li Wei] Font: [large, medium and small]", "widget"),
        ("The essentials in brief", "widget"),
        ("Share this article on WhatsApp", "share"),
        ("Share on Facebook, Twitter and LinkedIn", "share"),
        ("Print article", "share"),
        ("Please activate JavaScript to see the map.", "notice"),
        ("This content is only available to our subscribers", "notice"),
        ("Sign up for our newsletter and miss nothing", "notice"),
        ("We use cookies to make this page better.", "notice"),
        ("Also read", "related"),
        ("Read more about it »", "related"),
        ("READ ALSO: Ten trams for Bern", "related"),
        ("See also - Ten trams for Bern", "related"),
        ("Related articles:", "related"),
        ("Legend:", "label"),
        ("Legend: The new bridge over the river.", "label"),
        ("Picture rights: agency", "label"),
        ("Symbol image", "label"),
        ("Photo: Anna Muster", "credit"),
        ("(Video source: YouTube)", "credit"),
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
        "Advertisement banned",
        "Keep reading books, teachers say",
        "Related stories of the war are told by two women who lived through all of it, day by day",
        "Subscribe to this view and all is well",
        "This article of the law is reserved for emergencies.",
        "Legend of the sea",
        "Photo: how a hundred amateurs and one professional saw the year",
        "The photo: it shows her house.",
        "Translated by Anna Muster",
        "The text was translated with DeepL.com and then edited by two people.",
        "Here is the house.",
        "He wrote <unknown>, <b> and 3 < 4.",
        "I'm sorry, but I can't stay.",
        "“I'm sorry, but I can't translate this,” said the guide.",
        "The model said it cannot translate this text.",
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


def test_a_caption_keeps_its_credit() -> None:
    text = "Photo: Anna Muster"
    blocks = [
        Block(Kind.PARAGRAPH, (Piece(0, 5, "Text."),), 0, 5),
        Block(Kind.CAPTION, (Piece(0, len(text)),), 0, len(text)),
    ]
    assert list(furniture.check(Context(build(text, blocks)))) == []


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Here is the translation:", "safe"),
        ("Sure! Here's the English translation of your article:", "safe"),
        ("Of course, here is the translated text", "safe"),
        ("Here is the translation that won a prize", None),
        ("Here is my translation: read it.", None),
    ],
)
def test_what_a_chat_model_says_before_its_translation(first: str, expected: str | None) -> None:
    assert told(f"{first}\n\n{BODY}\n\n{BODY}") == ([("chat-preamble", first, expected)] if expected else [])


def test_closing_words_and_notes_of_a_chat_model_need_a_look() -> None:
    for last in ("Let me know if you'd like any changes!", "Note: This translation assumes a male speaker."):
        assert told(f"{BODY}\n\n{BODY}\n\n{last}") == [("chat-preamble", last, "unsafe")]
    assert told(f"Let me know if you'd like any changes!\n\n{BODY}\n\n{BODY}") == []


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry, but I can't translate this text.",
        "I apologize, but I don't feel comfortable translating it.",
        "Unfortunately, I am unable to assist with this.",
        "As an AI language model, I have no view.",
    ],
)
def test_a_refusal_is_told_but_never_deleted(text: str) -> None:
    assert told(text) == [("refusal", text, "none")]


@pytest.mark.parametrize(
    ("text", "place", "fix"),
    [
        ("She left.<end_of_turn>", "<end_of_turn>", "safe"),
        ("She left. <|im_end|>", "<|im_end|>", "safe"),
        ("<start_of_turn>model", "<start_of_turn>model", "safe"),
        ("The sign <|endoftext|> ends a text.", "<|endoftext|>", "unsafe"),
        ("She met <unk> there.", "<unk>", "none"),
        ("She met ⁇ there.", "⁇", "none"),
    ],
)
def test_control_tokens(text: str, place: str, fix: str) -> None:
    assert told(text) == [("control-token", place, fix)]


def test_a_stamp_glued_to_text_needs_a_look() -> None:
    text = "Translated with DeepL.com (free version)The display is dark."
    assert told(text) == [("stamp", "Translated with DeepL.com (free version)", "unsafe")]


@pytest.mark.parametrize(
    ("headline", "suffix"),
    [
        ("Ten new trams for Bern - News", " - News"),
        ("Ten new trams for Bern – News", " – News"),
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
        "Ten new trams for Bern – Blick",
        "No-News",
        "Ten trams: News",
    ],
)
def test_other_headlines_keep_their_ends(headline: str) -> None:
    assert told(f"{headline}\n\n{BODY}") == []


def test_a_suffix_that_two_copies_of_a_headline_share() -> None:
    headline = "Ten new trams for Bern – Blick"
    assert told(f"{headline}\n\n{headline}\n\n{BODY}") == [("section-suffix", " – Blick", "unsafe")] * 2


def test_the_name_of_a_site_above_the_headline() -> None:
    headline = "Ten new trams for the city of Bern"
    assert told(f"Complete News World\n\n{headline}\n\n{BODY}") == [
        ("site-line", "Complete News World", "unsafe")
    ]
    for first in ("Good morning", "World leaders meet", "News", "The Daily Life of a Very Small Town"):
        assert told(f"{first}\n\n{headline}\n\n{BODY}") == []
    assert told(f"Complete News World\n\n{BODY}") == []


def examples() -> list[tuple[str, str]]:
    """For each line of the word list its rule and the shortest text that it stands for."""
    lists: dict[str, str] = {}
    found, rule = [], ""
    for row in (rules_root() / "common" / "interface.txt").read_text(encoding="utf-8").splitlines():
        name, _, words = row.partition(" = ")
        if words:
            lists.setdefault(name, words)
        elif row.startswith("== "):
            rule = row[3:]
        elif row and not row.startswith("#"):
            found.append((rule, shortest(row, lists)))
    return found


def shortest(row: str, lists: dict[str, str]) -> str:
    while name := re.search(r"<\w+>", row):
        row = row.replace(name[0], f"({lists[name[0]]})")
    row = re.sub(r"\[[^\[\]]*\] ?", "", row)
    while "(" in row:
        row = re.sub(r"\(([^()]*)\)", lambda m: m[1].split("|")[0], row)
    return row.replace("{rest}", "some words").replace("{number}", "3").strip()


@pytest.mark.parametrize(
    ("rule", "text"), [row for row in examples() if row[0] in {r.id for r in furniture.RULES}]
)
def test_every_line_of_the_word_list_fires_its_rule(rule: str, text: str) -> None:
    assert f"furniture/{line(text)[0]}" == rule
