"""What a pattern matches: pattern, text, the words that are flagged."""

from __future__ import annotations

import pytest

from fixer.context import Context
from tests.knowledge.facts import hits, matcher, problem, view_of

WORDS = [
    ("harvest helper", "The harvest helper left.", ["harvest helper"]),
    ("harvest helper", "HARVEST HELPER Harvest helper", ["HARVEST HELPER", "Harvest helper"]),
    ("harvest helper", "The harvest helpers left.", []),
    ("harvest helper", "The harvest  helper\u00a0left.", ["harvest helper"]),
    (
        "harvest helper",
        "The harvest\u00a0helper and harvest\u2009\thelper",
        ["harvest helper", "harvest helper"],
    ),
    ("harvest helper", "The har\u00advest hel\u200bper left.", ["harvest helper"]),
    ("harvest helper", "The harvest-helper left.", []),
    ("harvest helper", "The harvest, helper left.", []),
    ("harvest helper", "A harvest\n\nhelper", []),
    ("harvest helper", "", []),
    ("harvest helper", "harvest helper", ["harvest helper"]),
    ("harvest helper", "🙂harvest helper🙂", ["harvest helper"]),
    ("OTAN", "OTAN Otan otan", ["OTAN"]),
    ("Black Forest", "the black forest, the Black Forest", ["Black Forest"]),
    ("king", "kingdom viking king2 king_1", []),
    ("king", "the king's men, the king’s men", ["king", "king"]),
    ("king", "THE KING'S MEN", ["KING"]),
    ("can", "He can't, he can’t, they canʼt.", []),
    ("can", "He can.", ["can"]),
    ("can't", "He can't, he can’t, he can‘t, he canʼt.", ["can't", "can’t", "can‘t", "canʼt"]),
    ("don't <say>", "They don’t say.", ["don’t say"]),
    ("eau", "l'eau l’eau", []),
    (
        'so-called "king"',
        "the so-called “king” and so‑called „king“",
        ["so-called “king”", "so‑called „king“"],
    ),
    ("cup-out", "cup-out cup–out cup - out cup out", ["cup-out", "cup–out"]),
    ("cafe", "a cafe\u0301", []),
    ("café", "a café, a CAFÉ", ["café", "CAFÉ"]),
    ("kiss", "\u212ai\u017fs K\u0131SS", ["\u212aiſs", "KıSS"]),
    ("yes, no", "yes, no; yes no; yes , no", ["yes, no"]),
    ("well…", "well… well...", ["well…", "well..."]),
    ("… helper left", "Well… helper left ... helper left", ["… helper left", "... helper left"]),
    (r"\(helper\)", "a (helper) helper", ["(helper)"]),
    (r"helper\_x", "helper_x", ["helper_x"]),
    ("can [,]", "canister can", ["can"]),
    ('(king|"king")', "a king, a viking, a “king”", ["king", "“king”"]),
]

DASHES = [
    ("left - right", text, [text])
    for text in (
        "left - right",
        "left-right",
        "left – right",
        "left—right",
        "left -- right",
        "left− right",
        "left --right",
    )
] + [("left - right", text, []) for text in ("left right", "left, right", "left 🙂 right")]

CHOICES = [
    ("(old|very old) helper", "a very old helper, an old helper", ["very old helper", "old helper"]),
    ("(old|young) helper", "a new helper", []),
    ("((very|so) old|young) helper", "so old helper, very young helper", ["so old helper", "young helper"]),
    ("old (helper|harvest helper)", "an old harvest helper", ["old harvest helper"]),
    ("(corona|corona virus) case", "a corona virus case", ["corona virus case"]),
    (
        "Republic('s|) prosecutor",
        "the Republic's prosecutor, the Republic prosecutor",
        ["Republic's prosecutor", "Republic prosecutor"],
    ),
    ("(fore|pre)[-]arrest", "forearrest, pre-arrest, pre arrest", ["forearrest", "pre-arrest"]),
    ("[the] helper", "the helper, The helper, a helper", ["the helper", "The helper", "helper"]),
    ("[the] old helper", "see the old helper", ["the old helper"]),
    ("old [harvest] helper", "an old helper, an old harvest helper", ["old helper", "old harvest helper"]),
    (
        "old helper [of|at] [the] harvest",
        "old helper harvest old helper of the harvest",
        ["old helper harvest", "old helper of the harvest"],
    ),
    ("old helper [there]", "old helper there, old helper.", ["old helper there", "old helper"]),
    (
        "[the] [very] old helper",
        "the very old helper, very old helper, the old helper",
        ["the very old helper", "very old helper", "the old helper"],
    ),
    ("helper [(in|at) the harvest]", "helper at the harvest. helper of", ["helper at the harvest", "helper"]),
    ("(k=old|young) helper", "a young helper", ["young helper"]),
    ("[k=old|young] helper", "a young helper, a helper", ["young helper", "helper"]),
]

INFLECTED = [
    ("<take> revenge", "take takes took taken taking revenge", ["taking revenge"]),
    ("<take> revenge", "He Took revenge. TAKEN REVENGE", ["Took revenge", "TAKEN REVENGE"]),
    ("<take> revenge", "He mistakes revenge, he taker revenge.", []),
    ("<say|explain> so", "He explains so, she said so.", ["explains so", "said so"]),
    (
        "<be> so",
        "be so am so is so are so was so were so been so being so",
        [f"{b} so" for b in ["be", "am", "is", "are", "was", "were", "been", "being"]],
    ),
    ("helper~", "helper, helpers, helper's, helpers'", ["helper", "helpers", "helper", "helpers"]),
    ("man~ of straw", "a man of straw, the men of straw", ["man of straw", "men of straw"]),
    ("(worker~|helper~) came", "workers came, helper came", ["workers came", "helper came"]),
]

SLOTS = [
    (
        "{number} clock",
        "9 clock, 9,5 clock, 1.500 clock, 10 000 clock",
        ["9 clock", "9,5 clock", "1.500 clock", "10 000 clock"],
    ),
    ("{number} clock", "on 12.5.2024 clock", []),
    ("clock {number}", "clock 3,5. Clock 3.5.2024.", ["clock 3,5"]),
    ("clock {number}km", "clock 5km", ["clock 5km"]),
    ("in year {year}", "in year 1999, in year 123", ["in year 1999"]),
    ("Mister {name}", "Mister Karl von der Leyen said", ["Mister Karl von der Leyen"]),
    ("{name} reigns", "when Élodie O'Brien reigns", ["Élodie O'Brien reigns"]),
    ("Misters {names}", "Misters Ott, Karl Ott and Jan Ott left", ["Misters Ott, Karl Ott and Jan Ott"]),
    ("{a:weekday} to {b:weekday}", "Monday to Friday, monday to friday", ["Monday to Friday"]),
    ("{poss} helper", "His helper, their helper, the helper", ["His helper", "their helper"]),
    ("from {country} itself", "from Saudi Arabia itself", ["from Saudi Arabia itself"]),
    ("{word} helper", "a so-called helper", ["so-called helper"]),
    ("Read also: {rest}", "Read also: Why it rains. So.\nMore", ["Read also: Why it rains. So."]),
]

CONTEXT = [
    ("the _clinic_ opened", "the clinic opened", ["clinic"]),
    ("the _old clinic_", "the old clinic", ["old clinic"]),
    ("_clinic_ of doom", "a clinic of doom", ["clinic"]),
    ("the _[old] clinic_", "the clinic, the old clinic", ["clinic", "old clinic"]),
    ("[the] _clinic_ opened", "the clinic opened", ["clinic"]),
    ("the _clinic [there]_ opened", "the clinic there opened, the clinic opened", ["clinic there", "clinic"]),
    ("!(on|against) helper left", "on helper left, against helper left, with helper left", ["helper left"]),
    ("!(on the|of) helper", "on the helper, On The helper, of helper, in helper", ["helper"]),
    ("helper !(on|against)", "helper on, helper against, helper, on, helper one", ["helper"]),
    ("helper !of", "helper of, helper often", ["helper"]),
    ("!the helper !of", "the helper of; a helper of; the helper; a helper", ["helper"]),
    ("helper !(<go>|a man~)", "helper went; helper a men; helper a dog", ["helper"]),
    ("^ so it goes", "So it goes. So it goes, so it goes.", ["So it goes", "So it goes"]),
    ("^so it goes", "“So it goes.”", ["So it goes"]),
    ("^ {name} said", "so Jan Ott said. Ida said", ["Ida said"]),
    ("^^ so it goes", "So it goes. So it goes.\nSo it goes.", ["So it goes", "So it goes"]),
    ("so it goes $", "So it goes on. So it goes. So it goes; so it goes", ["So it goes", "So it goes", "so it goes"]),
    ("so it goes$", "So it goes)", ["So it goes"]),
    ("so it goes$", "So it goes”", ["So it goes"]),
    ("so it goes$$", "So it goes. Now so it goes.", ["so it goes"]),
    ("^^ so it goes $$", "So it goes.\nSo it goes, yes\nSo it goes", ["So it goes", "So it goes"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "text", "flagged"), WORDS + DASHES + CHOICES + INFLECTED + SLOTS + CONTEXT
)
def test_what_a_pattern_flags(pattern: str, text: str, flagged: list[str]) -> None:
    assert hits(pattern, text) == flagged


MISTAKES = [
    ("{?} helper", "{?} can only stand in an answer"),
    ("helper ^ old", "^ can only stand at the start of a pattern"),
    ("a !(of) helper", "!(...) can only stand first or last in a pattern"),
    ("(a !of|b) helper", "!(...) can only stand first or last"),
    ("!of", "nothing to match"),
    ("^", "nothing to match"),
    ("", "nothing to match"),
    ("[helper]", "no literal word stands by itself"),
    ("{number} - {word}", "no literal word stands by itself"),
    ("un{word}", "no literal word stands by itself"),
    ("the _clinic", "the part to replace begins with '_' but does not end"),
    ("_a_ _clinic_", "only one part of a pattern can be replaced"),
    ("{nmber} clock", "no slot named 'nmber'; there are country, month, name,"),
    ("!({nmber}) clock", "only words can stand in !(...) at the start"),
    ("!({number}) clock", "only words can stand in !(...) at the start"),
    ("!(a - b) clock", "only words can stand in !(...) at the start"),
    ("clock !({nmber})", "no slot named 'nmber'"),
    ("{weekday} to {weekday}", "two parts are called 'weekday'; write {a:weekday} and {b:weekday}"),
    ("(k=a|b) helper (k=c|d)", "two parts are called 'k'"),
    ("(v0=a|b) helper", "'v0' cannot be a label"),
    ("{region:number} helper", "'region' cannot be a label"),
    ("{1:number} helper", "'1' cannot be a label"),
    ("{number.x1000} helper", "the filter 'x1000' can only stand in an answer"),
    ("([a]|b) helper", "all of an alternative is optional; write [a|b]"),
    ("<must> helper", "'must' cannot be inflected"),
    ("<is> helper", "'is' cannot be inflected"),
    ("< > helper", "'' cannot be inflected"),
    ("(helper", "no ')' for the bracket"),
]


@pytest.mark.parametrize(("pattern", "message"), MISTAKES)
def test_a_pattern_that_cannot_work_is_refused(pattern: str, message: str) -> None:
    assert f"line 1: test/fact: {message}" in problem(pattern)


def test_too_many_alternatives_are_looked_for_by_the_others() -> None:
    verbs = "<take|make|give|go|say|see|put|get|run|set|let|cut|hit>"
    assert hits(f"{verbs} {verbs} {verbs} harvest", "He took, gave said got harvest") == [
        "gave said got harvest"
    ]
    assert "too many alternatives" in problem(f"({verbs} {{a:word}}|a) ({verbs} {{b:word}}|b) harvest")


REGEXES = [
    (r"(\d+)\. (May|June)", ["may", "june"], "on 5. May", ["5. May"]),
    (r"(?<=; )The(?= [a-z])", ["the"], "so; The dog", ["The"]),
    (r"(?i:re)harvest", ["reharvest"], "a Reharvest", ["Reharvest"]),
]


@pytest.mark.parametrize(("regex", "anchors", "text", "flagged"), REGEXES)
def test_the_way_out(regex: str, anchors: list[str], text: str, flagged: list[str]) -> None:
    assert hits(regex, text, anchors=tuple(anchors)) == flagged


REGEX_MISTAKES = [
    ("(a+)+ helper", "nested or unbounded repeats can take for ever"),
    (".*helper.*", "nested or unbounded repeats"),
    ("(helper", "missing ), unterminated subpattern"),
    (r"(helper) => \2", "invalid group reference 2"),
]


@pytest.mark.parametrize(("line", "message"), REGEX_MISTAKES)
def test_a_regex_that_cannot_work_is_refused(line: str, message: str) -> None:
    assert message in problem(line, anchors=("helper",))


UNLESS = [
    (("muscle*",), "His muscles. Old helper.", []),
    (("muscle*",), "His Muscle. Old helper.", []),
    (("muscle",), "His muscles. Old helper.", ["Old helper"]),
    (("muscle",), "His muscle.\nOld helper.", ["Old helper"]),
    (("farm hand",), "A FARM HAND. Old helper.", []),
    (("l’eau",), "Of l'eau. Old helper.", []),
    (("x", "c++"), "Old helper in C++.", []),
]


@pytest.mark.parametrize(("words", "text", "flagged"), UNLESS)
def test_unless_a_word_stands_in_the_same_paragraph(
    words: tuple[str, ...], text: str, flagged: list[str]
) -> None:
    assert hits("old helper", text, unless=words) == flagged


def test_a_message_is_text_but_for_the_hit() -> None:
    [candidate] = matcher("old helper", message="{text} {k} {} %s").check(Context(view_of("An Old helper.")))
    assert candidate.message == "Old helper {k} {} %s"


def test_a_message_names_the_words_with_their_frame() -> None:
    facts = matcher("<drive> _with_ a (Ford|Volvo) => in", message="'{text}' is wrong")
    [candidate] = facts.check(Context(view_of("He drove with a Volvo home.")))
    assert candidate.message == "'drove with a Volvo' is wrong"
    assert candidate.span == (9, 13)
