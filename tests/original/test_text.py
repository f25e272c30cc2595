"""An original as it is read: its format, its language, its sentences."""

from __future__ import annotations

import pytest

from fixer.original.text import detect, read_original


def of(text: str, path: str = "") -> list[list[str]]:
    original = read_original(text, path, "de")
    return [[original.view.text[slice(*span)] for span in block] for block in original.sentences]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.src", "Es regnet. Wir bleiben.\r\n\r\nEnde\r\n"),
        ("a.md", "Es **regnet**. Wir bleiben.\n\n# Ende"),
        ("a.html", "<p>Es&#32;regnet. Wir <i>bleiben</i>.</p><h2>Ende</h2>"),
    ],
)
def test_the_name_tells_the_format(path: str, text: str) -> None:
    assert of(text, path) == [["Es regnet.", "Wir bleiben."], ["Ende"]]


def test_an_empty_original_has_no_sentences() -> None:
    assert of("") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Hafen bleibt am Montag geschlossen, weil ein Sturm die Boote losgerissen hat."),
        ("ru", "Порт закрыт в понедельник, потому что шторм сорвал лодки с якоря."),
        ("uk", "Порт зачинено в понеділок, бо буря зірвала човни, і їх ще шукають."),
        ("zh", "由于风暴，港口星期一关闭，警方仍在寻找两艘帆船。"),
        ("ja", "嵐のため、港は月曜日に閉鎖されます。警察はまだ船を探しています。"),
        ("is", "Höfnin verður lokuð á mánudag, því að stormurinn sleit bátana lausa og það er hætta á ferð."),
        ("ha", "Ƙungiyar ta ce ɗaliban za su koma makaranta, kuma ɓarnar ta ƙare a ƙauyen."),
        ("", "1234 - 5678 🙂"),
        ("", ""),
    ],
)
def test_the_language_is_told_from_the_text(language: str, text: str) -> None:
    assert detect(text) == language
    assert {detect(text) for _ in range(3)} == {language}


def test_a_language_that_is_named_is_believed() -> None:
    assert read_original("Hafen", language="sv").language == "sv"
