"""Forms of verbs and nouns. Tables read: base, third, past, participle, gerund."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.knowledge.inflect import (
    BE_FORMS,
    Form,
    be_like,
    form_of,
    noun_forms,
    pattern_forms,
    plural,
    verb_forms,
)
from fixer.knowledge.irregular import IRREGULAR_PLURALS, IRREGULAR_VERBS

REGULAR = """
walk walks walked walked walking
play plays played played playing
carry carries carried carried carrying
use uses used used using
agree agrees agreed agreed agreeing
dye dyes dyed dyed dyeing
singe singes singed singed singeing
change changes changed changed changing
canoe canoes canoed canoed canoeing
die dies died died dying
untie unties untied untied untying
argue argues argued argued arguing
queue queues queued queued queuing
pass passes passed passed passing
push pushes pushed pushed pushing
fix fixes fixed fixed fixing
waltz waltzes waltzed waltzed waltzing
quiz quizzes quizzed quizzed quizzing
stomach stomachs stomached stomached stomaching
veto vetoes vetoed vetoed vetoing
radio radios radioed radioed radioing
solo solos soloed soloed soloing
ski skis skied skied skiing
panic panics panicked panicked panicking
bivouac bivouacs bivouacked bivouacked bivouacking
welcome welcomes welcomed welcomed welcoming
"""

DOUBLED = """
stop plan admit refer occur prefer equip handicap permit commit control compel transfer regret rebel submit
wrap rub beg drop squat unplug outfit overlap kidnap program worship acquit patrol embed format rev
"""

NOT_DOUBLED = """
open visit offer develop market target benefit focus travel cancel label model suffer limit edit credit budget
inherit interpret exhibit render pilot trumpet rivet wait cook row fix
"""

IRREGULAR = """
be is was been being
have has had had having
do does did done doing
go goes went gone going
put puts put put putting
quit quits quit quit quitting
set sets set set setting
spread spreads spread spread spreading
take takes took taken taking
begin begins began begun beginning
forget forgets forgot forgotten forgetting
forbid forbids forbade forbidden forbidding
see sees saw seen seeing
lie lies lay lain lying
lay lays laid laid laying
pay pays paid paid paying
sell sells sold sold selling
fly flies flew flown flying
read reads read read reading
get gets got gotten getting
overtake overtakes overtook overtaken overtaking
undergo undergoes underwent undergone undergoing
withdraw withdraws withdrew withdrawn withdrawing
misunderstand misunderstands misunderstood misunderstood misunderstanding
outdo outdoes outdid outdone outdoing
rewrite rewrites rewrote rewritten rewriting
foresee foresees foresaw foreseen foreseeing
uphold upholds upheld upheld upholding
become becomes became become becoming
forecast forecasts forecast forecast forecasting
forgo forgoes forwent forgone forgoing
co-write co-writes co-wrote co-written co-writing
babysit babysits babysat babysat babysitting
behave behaves behaved behaved behaving
relay relays relayed relayed relaying
belie belies belied belied belying
interleave interleaves interleaved interleaved interleaving
found founds founded founded founding
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split()) for line in table.strip().splitlines()]


@pytest.mark.parametrize("row", rows(REGULAR + IRREGULAR.lstrip()), ids=lambda row: row[0])
def test_forms(row: tuple[str, ...]) -> None:
    assert verb_forms(row[0]) == row


@pytest.mark.parametrize("verb", DOUBLED.split())
def test_last_letter_doubled(verb: str) -> None:
    assert verb_forms(verb)[Form.PAST] == f"{verb}{verb[-1]}ed"
    assert verb_forms(verb)[Form.GERUND] == f"{verb}{verb[-1]}ing"


@pytest.mark.parametrize("verb", NOT_DOUBLED.split())
def test_last_letter_not_doubled(verb: str) -> None:
    assert verb_forms(verb)[Form.PAST] == f"{verb}ed"
    assert verb_forms(verb)[Form.GERUND] == f"{verb}ing"


def test_a_phrase_inflects_its_first_word() -> None:
    assert verb_forms("strike out") == (
        "strike out",
        "strikes out",
        "struck out",
        "struck out",
        "striking out",
    )
    assert verb_forms("be able to")[Form.PARTICIPLE] == "been able to"
    assert verb_forms("double-check on")[Form.GERUND] == "double-checking on"


@pytest.mark.parametrize("verb", ["must", "can", "ought to", "is", "were", "", "co-"])
def test_verbs_without_forms_are_refused(verb: str) -> None:
    with pytest.raises(ValueError, match="cannot be inflected"):
        verb_forms(verb)
    with pytest.raises(ValueError, match="cannot be inflected"):
        pattern_forms(verb)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("take", {"take", "takes", "took", "taken", "taking"}),
        ("put", {"put", "puts", "putting"}),
        ("be", set(BE_FORMS)),
        ("burn", {"burn", "burns", "burned", "burnt", "burning"}),
        ("travel", {"travel", "travels", "traveled", "travelled", "traveling", "travelling"}),
        ("fuel up", {"fuel up", "fuels up", "fueled up", "fuelled up", "fueling up", "fuelling up"}),
        ("reveal", {"reveal", "reveals", "revealed", "revealing"}),
        ("focus", {"focus", "focuses", "focused", "focussed", "focusing", "focussing"}),
        ("lie", {"lie", "lies", "lay", "lied", "lain", "lying"}),
    ],
)
def test_patterns_know_every_form_once(verb: str, forms: set[str]) -> None:
    assert len(pattern_forms(verb)) == len(forms)
    assert set(pattern_forms(verb)) == forms


@pytest.mark.parametrize(
    ("form", "plural_number", "agreeing"),
    [
        ("is", True, "are"),
        ("are", False, "is"),
        ("was", True, "were"),
        ("were", False, "was"),
        ("were", True, "were"),
        ("been", True, "been"),
        ("be", True, "be"),
        ("has", True, "has"),
    ],
)
def test_be_agrees(form: str, plural_number: bool, agreeing: str) -> None:
    assert be_like(form, plural_number) == agreeing


@pytest.mark.parametrize(
    ("surface", "verb", "form"),
    [
        ("takes", "take", Form.THIRD),
        ("Took", "take", Form.PAST),
        ("taken", "take", Form.PARTICIPLE),
        ("TAKING", "take", Form.GERUND),
        ("are", "be", Form.BASE),
        ("am", "be", Form.BASE),
        ("is", "be", Form.THIRD),
        ("were", "be", Form.PAST),
        ("was", "be", Form.PAST),
        ("been", "be", Form.PARTICIPLE),
        ("co–writes", "co-write", Form.THIRD),
        ("takes one’s time", "take one's time", Form.THIRD),
    ],
)
def test_a_surface_that_is_one_form_only(surface: str, verb: str, form: Form) -> None:
    assert form_of(surface, verb, "") is form


def test_a_foreign_surface_is_refused() -> None:
    with pytest.raises(ValueError, match="'gave' is no form of 'take'"):
        form_of("gave", "take", "")


PAST_OR_PARTICIPLE = [
    ("the company ", Form.PAST),
    ("", Form.PAST),
    ("they have ", Form.PARTICIPLE),
    ("it has not yet ", Form.PARTICIPLE),
    ("it hasn't ", Form.PARTICIPLE),
    ("we've already ", Form.PARTICIPLE),
    ("we’ve ", Form.PARTICIPLE),
    ("it's ", Form.PARTICIPLE),
    ("he'd ", Form.PARTICIPLE),
    ("it was significantly ", Form.PARTICIPLE),
    ("will be ", Form.PARTICIPLE),
    ("to have been ", Form.PARTICIPLE),
    ("it isn't ", Form.PARTICIPLE),
    ("it is now being ", Form.PARTICIPLE),
    ("to get ", Form.PARTICIPLE),
    ("the ", Form.PARTICIPLE),
    ("as ", Form.PARTICIPLE),
    ("has he ", Form.PARTICIPLE),
    ("has “", Form.PARTICIPLE),
    ("he has, i ", Form.PAST),
    ("what they have. ", Form.PAST),
    ("the family ", Form.PAST),
    ("who only ", Form.PAST),
    ("🙂 ", Form.PAST),
]


@pytest.mark.parametrize(("before", "form"), PAST_OR_PARTICIPLE)
def test_past_or_participle(before: str, form: Form) -> None:
    assert form_of("strengthened", "strengthen", before) is form


@pytest.mark.parametrize(
    ("before", "form"),
    [
        ("they ", Form.PAST),
        ("to ", Form.BASE),
        ("to finally ", Form.BASE),
        ("will not ", Form.BASE),
        ("won't ", Form.BASE),
        ("can’t ", Form.BASE),
        ("he'll ", Form.BASE),
        ("he'd ", Form.BASE),
        ("let's ", Form.BASE),
        ("did he ", Form.BASE),
        ("didn't they ever ", Form.BASE),
        ("she helped ", Form.BASE),
        ("have ", Form.PARTICIPLE),
        ("was ", Form.PARTICIPLE),
        ("ain't ", Form.PARTICIPLE),
        ("workers' ", Form.PAST),
        ("x" * 100_000, Form.PAST),
    ],
)
def test_base_past_or_participle(before: str, form: Form) -> None:
    assert form_of("put", "put", before) is form


@pytest.mark.parametrize(
    ("before", "form"), [("they ", Form.BASE), ("has ", Form.PARTICIPLE), ("to ", Form.BASE)]
)
def test_base_or_participle(before: str, form: Form) -> None:
    assert form_of("become", "become", before) is form


PLURALS = """
worker workers, box boxes, church churches, bus buses, gas gases, quiz quizzes, bush bushes, waltz waltzes
city cities, day days, soliloquy soliloquies, standby standbys, lay-by lay-bys
man men, woman women, spokesman spokesmen, policewoman policewomen, human humans, German Germans, Roman Romans
child children, grandchild grandchildren, person people, foot feet, tooth teeth, mouse mice, goose geese
mongoose mongooses, blouse blouses, ox oxen, fox foxes
wife wives, housewife housewives, knife knives, life lives, leaf leaves, half halves, shelf shelves, thief thieves
wolf wolves, roof roofs, belief beliefs, chief chiefs, proof proofs, handkerchief handkerchiefs, staff staffs
potato potatoes, hero heroes, echo echoes, veto vetoes, photo photos, video videos, piano pianos, studio studios
crisis crises, analysis analyses, axis axes, chassis chassis, iris irises, tennis tennises
campus campuses, virus viruses, alumnus alumni, stimulus stimuli, nucleus nuclei
criterion criteria, phenomenon phenomena, medium media, media media, bacterium bacteria, stadium stadiums
series series, species species, sheep sheep, fish fish, jellyfish jellyfish, aircraft aircraft, police police
politics politics, headquarters headquarters, Swiss Swiss, Japanese Japanese, diocese dioceses, yuan yuan
stomach stomachs, oligarch oligarchs, Czech Czechs, biotech biotechs, search searches
Child Children, Woman Women, Potato Potatoes, MP MPs, NGO NGOs, Kennedy Kennedys, passerby passersby
mother-in-law mothers-in-law, passer-by passers-by, runner-up runners-up, editor-in-chief editors-in-chief
vice-president vice-presidents, follow-up follow-ups, president-elect presidents-elect, half-life half-lives
secretary-general secretaries-general, Attorney-General Attorneys-General
"""


@pytest.mark.parametrize(
    ("singular", "many"), [pair.split() for line in PLURALS.strip().splitlines() for pair in line.split(", ")]
)
def test_plural(singular: str, many: str) -> None:
    assert plural(singular) == many
    assert noun_forms(singular) == (singular, many)


@pytest.mark.parametrize(
    ("singular", "many"),
    [
        ("farm worker", "farm workers"),
        ("head of state", "heads of state"),
        ("deputy head of state", "deputy heads of state"),
        ("man of letters", "men of letters"),
        ("Secretary of State", "Secretaries of State"),
        ("ticket to ride", "tickets to ride"),
        ("attorney general", "attorneys general"),
        ("deputy prosecutor general", "deputy prosecutors general"),
        ("major general", "major generals"),
        ("court martial", "courts martial"),
        ("driver's license", "driver's licenses"),
        ("state-of-the-art system", "state-of-the-art systems"),
        ("chargé d'affaires", "chargés d'affaires"),
        ("coup d’état", "coups d'état"),
        ("faux pas", "faux pas"),
        ("runner up", "runners up"),
        ("sweet tooth", "sweet teeth"),
    ],
)
def test_a_compound_inflects_its_head(singular: str, many: str) -> None:
    assert plural(singular) == many


@pytest.mark.parametrize("verb", sorted(IRREGULAR_VERBS))
def test_every_irregular_verb_is_read_back(verb: str) -> None:
    base, _, past, participle, _ = verb_forms(verb)
    assert form_of(base, verb, "to ") is Form.BASE
    assert form_of(past, verb, "she ") is Form.PAST
    assert form_of(participle, verb, "they have ") is Form.PARTICIPLE


def test_plurals_of_the_table_are_words() -> None:
    assert all(many.replace("-", "").replace("'", "").isalpha() for many in IRREGULAR_PLURALS.values())


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd", "Mn", "So", "Pd", "Zs", "Cc")), min_size=1)


@given(WORDS)
def test_any_noun_has_a_plural(noun: str) -> None:
    assert plural(noun)


@given(st.text(), st.text(alphabet="have put to be'’n t-ly,.", max_size=40))
def test_any_text_before_decides(before: str, tail: str) -> None:
    assert form_of("put", "put", (before + tail).lower()) in (Form.BASE, Form.PAST, Form.PARTICIPLE)
