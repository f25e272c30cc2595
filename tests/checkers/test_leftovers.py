"""Stamps, tokens and fences that machines leave behind, and text that only looks like them."""

from __future__ import annotations

import pytest

from fixer.checkers.page import leftovers
from fixer.context import Context
from fixer.markup import read
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
        for c in leftovers.check(Context(view))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Translated with DeepL.com (free version)",
        "*Translated with www.DeepL.com/Translator*",
        "Translated by Google",
        "Translated from German by Google",
        "Powered by Google Translate",
    ],
)
def test_stamps_of_services_are_safe_to_delete(text: str) -> None:
    assert told(f"{BODY}\n\n{text}\n") == [("stamp", text, "safe")]


@pytest.mark.parametrize("text", ["Automatically translated", "See original", "Translate this page"])
def test_stamps_without_a_name_need_a_look(text: str) -> None:
    assert told(f"{BODY}\n\n{text}\n") == [("stamp", text, "unsafe")]


def test_a_stamp_glued_to_text_needs_a_look() -> None:
    text = "Translated with DeepL.com (free version)The display is dark."
    assert told(text) == [("stamp", "Translated with DeepL.com (free version)", "unsafe")]


@pytest.mark.parametrize(
    ("text", "place", "fix"),
    [
        ("She left.<end_of_turn>", "<end_of_turn>", "safe"),
        ("She left. <|im_end|>", "<|im_end|>", "safe"),
        ("She left. </s>", "</s>", "safe"),
        ("She left.|end|>", "|end|>", "safe"),
        ("<start_of_turn>model", "<start_of_turn>model", "safe"),
        ("<|im_start|>assistant\nShe left.", "<|im_start|>assistant", "safe"),
        ("[INST] She left.", "[INST]", "safe"),
        ("<think>\nShe left.", "<think>", "safe"),
        ("The sign <|endoftext|> ends a text.", "<|endoftext|>", "unsafe"),
        ("She met <unk> there.", "<unk>", "none"),
        ("She met ⁇ there.", "⁇", "none"),
    ],
)
def test_control_tokens(text: str, place: str, fix: str) -> None:
    assert told(text) == [("control-token", place, fix)]


def test_tokens_that_are_written_like_tags_are_told_where_the_page_goes_on() -> None:
    assert told("<p>She met <unk> there.</p>", "html") == [("control-token", "t", "none")]
    assert told("She met `<unk>` there.", "markdown") == []
    assert told("<p>Write <code>&lt;unk></code> here. <unk></p>", "html") == []


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("A state @-@ of @-@ the @-@ art tram", ["-", "-", "-"]),
        ("It cost 3 @.@ 50 francs", ["."]),
        ("The trans@@ lation is good", [""]),
        ("The▁house is old", [" "]),
    ],
)
def test_pieces_of_words_are_joined(text: str, edits: list[str]) -> None:
    view = build(text, read(text, "plain"))
    found = list(leftovers.check(Context(view)))
    assert [c.suggestions[0].edits[0].text for c in found] == edits
    assert {c.rule.id for c in found} == {"leftovers/subword"}


def test_a_fence_around_the_whole_text_goes() -> None:
    assert told(f"```markdown\n{BODY}\n\n{BODY}\n```") == [
        ("code-fence", "```markdown", "safe"),
        ("code-fence", "```", "safe"),
    ]
    for text in (
        f"{BODY}\n```\nrun\n```",
        f"```\nrun\n```\n{BODY}",
        f"```\n{BODY}\n```\n{BODY}\n```\nrun\n```",
        "```",
    ):
        assert told(text) == []


def test_a_page_that_a_browser_translated_is_told_once() -> None:
    wrapper = '<font style="vertical-align: inherit;">'
    page = "".join(f"<p>{wrapper}{wrapper}{line}</font></font></p>" for line in ("One.", "Two."))
    assert told(page, "html") == [("browser-translation", "O", "none")]
    assert told("<p><font color='red'>One.</font></p>", "html") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "The text was translated with DeepL.com and then edited by two people.",
        "Translated by Anna Muster",
        "He wrote <unknown>, <b>, <s>old</s> and 3 < 4 | 5.",
        "“It ends with <|im_end|>,” she said.",
        "Write to anna@bern.example, @anna or a@@b.",
        "The chart ▁▂▃▅▇ rises.",
        "Why?? Really?!",
        "<" * 100_000,
        "@" * 100_000,
    ],
)
def test_what_people_write_is_silent(text: str) -> None:
    assert told(f"{BODY}\n\n{text}\n\n{BODY}") == []
