"""Stops outside quotations, names inside, and apostrophes that were damaged on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.checkers.punctuation import quotes
from fixer.context import Context, Style
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.fixing import fix
from fixer.gate import Gate
from fixer.markup import read
from fixer.model import Applicability, Candidate, Label
from fixer.view import build

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE
US, UK = Style(), Style(english="uk")


def find(text: str, rule: str = "", style: Style = US) -> list[Candidate]:
    found = quotes.check(Context(build(text, read(text, "plain")), style))
    return [candidate for candidate in found if not rule or candidate.rule.id == f"quotes/{rule}"]


def mend(text: str, rule: str = "", style: Style = US) -> str:
    mended = build(text, read(text, "plain")).text
    edits = [edit for c in find(text, rule, style) for s in c.suggestions[:1] for edit in s.edits]
    for start, end, new in sorted(edits, reverse=True):
        mended = mended[:start] + new + mended[end:]
    return mended.removesuffix("\n")


def fixed(text: str, path: str) -> str:
    """The file after all safe fixes of these rules alone."""
    gate = Gate({rule.id: (Label.CERTAIN, True) for rule in quotes.RULES})
    engine = Engine((quotes.check,), gate)
    return fix(engine, Document.from_text(text, path), Settings(), SAFE).after.document.text


SENTENCES = [
    ('Ann said: "We have no more money".', 'Ann said: "We have no more money."'),
    ('Ann said, "We have no more money".', 'Ann said, "We have no more money."'),
    ('"We have no more money", Ann said.', '"We have no more money," Ann said.'),
    ('"We have no more money", said Ann.', '"We have no more money," said Ann.'),
    ("“We have no more money”, said Ann 💶.", "“We have no more money,” said Ann 💶."),
    ('"Do we have more money?", Ann asked.', '"Do we have more money?" Ann asked.'),
    ('Ann asked: "Do we have more money?".', 'Ann asked: "Do we have more money?"'),
    ('Ann wrote: "We have no more money.".', 'Ann wrote: "We have no more money."'),
    ('"We are poor.\nWe have no more money".', '"We are poor.\nWe have no more money."'),
]
FRAGMENTS = [
    ('It is a "big deal".', 'It is a "big deal."'),
    ('It is a "big deal", they say.', 'It is a "big deal," they say.'),
    ("It is a “big deal”, they say (“a shame”).", "It is a “big deal,” they say (“a shame”)."),
    ('He read "Blue", "Red" and "Green".', 'He read "Blue," "Red" and "Green."'),
    ('It was a "mess" (or "a shame".) So what?', 'It was a "mess" (or "a shame.") So what?'),
]


@pytest.mark.parametrize(("damaged", "mended"), SENTENCES)
@pytest.mark.parametrize("style", [US, UK], ids=["us", "uk"])
def test_the_stop_of_a_whole_sentence_goes_inside_everywhere(damaged: str, mended: str, style: Style) -> None:
    assert mend(damaged, style=style) == mended
    assert {c.rule.id for c in find(damaged, style=style)} == {"quotes/sentence-stop"}


@pytest.mark.parametrize(("damaged", "mended"), FRAGMENTS)
def test_the_stop_of_a_fragment_goes_inside_in_american_style(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended
    assert {c.rule.id for c in find(damaged)} == {"quotes/stop-outside"}
    assert find(damaged, style=UK) == []


@pytest.mark.parametrize(
    "british",
    ["Mr Smith left.", "The colour is new.", "It was organised.", "It is two metres.", "It cost £5."],
)
def test_a_british_document_keeps_its_own_style(british: str) -> None:
    assert find(f'It is a "big deal".\n\n{british}') == []
    assert find(f'It is a "big deal".\n\n{british}\n\nAnn said: "We have no more money".') != []


@pytest.mark.parametrize(
    "text", ["Mr. Smith left.", "He organized it.", "It raised hopes; it promised a rise."]
)
def test_american_documents_are_not_taken_for_british(text: str) -> None:
    assert find(f'It is a "big deal".\n\n{text}') != []


@pytest.mark.parametrize("text", [mended for _, mended in SENTENCES + FRAGMENTS])
def test_mended_text_is_left_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        '".',
        'She got an "A".',
        'Press "Q", then "5".',
        'Open "notes.txt", "/etc/hosts", "a_b", "x=1" and "me@home".',
        'Write "1.2.3".',
        'It is "big"; it is "new": "old"? "Yes"!',
        'It is "big"... and "new"…',
        'It is "big".5 and a ".com", and ".net".',
        '"He said \'no\'", "she said ‘yes’".',
        '"He called it "new"".',
        'The screen is 5", the other 7".',
        "We met at 26° 46' 12\".",
        'He asked "Why?", "Who?" and "Inc.", then left.',
        'He said "no"— "a"',
        "a" * 100_000,
    ],
)
def test_other_stops_are_silent(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ('He told the newspaper "Evening Sun" so.', "He told the newspaper Evening Sun so."),
        ('He told the "Bild am Sonntag" so.', "He told the newspaper Bild am Sonntag so."),
        ('He told the" Bild am Sonntag " so.', "He told the newspaper Bild am Sonntag so."),
        ('He told the"Bild am Sonntag".', "He told the newspaper Bild am Sonntag."),
        ('He told the daily "Le Monde" so.', "He told the daily Le Monde so."),
        ('He told the magazine "Der Spiegel" so.', "He told the magazine Der Spiegel so."),
        ('He told the" Seattle Times" so.', "He told the Seattle Times so."),
        ("The frigate “Duke of York” sank.", "The frigate Duke of York sank."),
        ('The ships "Anna", "Berta" and "Carla" sank.', "The ships Anna, Berta and Carla sank."),
        ('The ships "Anna," "Berta" and "Carla." They', "The ships Anna, Berta and Carla. They"),
        ("The landing craft “Anna”, “Berta” sank.", "The landing craft Anna, Berta sank."),
        ('The company "Müller & Sons" closed.', "The company Müller & Sons closed."),
        ('The company "Nord"closed.', "The company Nord closed."),
    ],
)
def test_names_stand_without_marks(damaged: str, mended: str) -> None:
    found = find(damaged, "name")
    assert mend(damaged, "name") == mended
    assert {s.applicability for c in found for s in c.suggestions} == {UNSAFE}


@pytest.mark.parametrize(
    "text",
    [
        'The film "The Company" and the song "Ship" are new.',
        'The company "with a heart" closed.',
        'He called the ship "unsinkable."',
        'In the newspaper, "Two Men" is a story.',
        'The newspaper: "Two Men Arrested"',
        'In the paper "Two Men" they tell of a daily "Cup of Tea."',
        'The Finance Channel "Money" show.',
        'He read "Bild am Sonntag" and "The Times."',
        'The ship "Anna", the film "Berta."',
    ],
)
def test_other_quotations_keep_their_marks(text: str) -> None:
    assert [c for c in find(text, "name") if "Anna" not in c.message] == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("I don´t and can`t go.", "I don't and can't go."),
        ("It’s so. I don´t go.", "It’s so. I don’t go."),
        ("In Xi´an we ate.", "In Xi'an we ate."),
        ("Germany' s team and the boy ' s coat.", "Germany's team and the boy's coat."),
        ("Ann 's coat, it ’s red.", "Ann's coat, it’s red."),
        ("He does n't go, they wo n’t go.", "He doesn't go, they won’t go."),
        ("Ren\u00e9\u202f's coat", "Ren\u00e9's coat"),
    ],
)
def test_apostrophes(damaged: str, mended: str) -> None:
    assert mend(damaged, "apostrophe") == mended
    assert {s.applicability for c in find(damaged) for s in c.suggestions} == {SAFE}


@pytest.mark.parametrize(
    "text",
    [
        "The boys' coats, rock 'n' roll, '90s, 'tis so.",
        "He wrote 's' and 't' and ' s '.",
        "Use `s` and ´ alone; a`b`c.",
        "It is 5' s long, said 7 's team.",
        "He said 'so' so.",
        "The cafe\u0301's door isn't open.",
    ],
)
def test_good_apostrophes_are_silent(text: str) -> None:
    assert find(text) == []


def test_a_name_in_marks_gets_one_finding() -> None:
    assert [c.rule.id for c in find('He told the newspaper "Evening Sun".')] == ["quotes/name"]


def test_stops_in_markup_move_and_markup_stays() -> None:
    assert fixed('It is a "**big deal**".\r\n', "a.md") == 'It is a "**big deal**."\r\n'
    assert fixed('It is a [big "deal"](u "t").\r\n', "a.md") == 'It is a [big "deal\\."](u "t")\r\n'
    assert fixed('Use `"a".` here, a "big deal".', "a.md") == 'Use `"a".` here, a "big deal."'
    assert fixed("<p>It is a &ldquo;big deal&rdquo;.</p>", "a.html") in (
        "<p>It is a &ldquo;big deal.”</p>",
        "<p>It is a &ldquo;big deal.&rdquo;</p>",
    )


def test_windows_line_ends_a_bom_and_a_missing_last_end_stay() -> None:
    assert fixed('\ufeffA "big deal".\r\nAn "old deal".', "a.txt") == '\ufeffA "big deal."\r\nAn "old deal."'


@given(st.text(alphabet=" \"“”'’´`a,.An:s5t\n", max_size=40))
def test_no_text_is_too_odd_and_fixes_settle(text: str) -> None:
    view = build(text, read(text, "plain"))
    for candidate in quotes.check(Context(view)):
        assert 0 <= candidate.span.start < candidate.span.end <= len(view.text)
        assert "\n" not in view.text[candidate.span.start : candidate.span.end]
    once = fixed(text, "a.txt")
    assert fixed(once, "a.txt") == once
