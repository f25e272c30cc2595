"""What an answer becomes: pair, text, mended text."""

from __future__ import annotations

import pytest

from fixer.context import Context
from fixer.model import Applicability
from tests.knowledge.facts import hits, matcher, mend, problem, view_of

TAKE = "<take> bitter revenge => <backfire>"
VERBS = [
    (TAKE, "They take bitter revenge.", "They backfire."),
    (TAKE, "It takes bitter revenge.", "It backfires."),
    (TAKE, "It took bitter revenge.", "It backfired."),
    (TAKE, "It has taken bitter revenge.", "It has backfired."),
    (TAKE, "Taking bitter revenge, it fell.", "Backfiring, it fell."),
    (TAKE, "IT TOOK BITTER REVENGE.", "IT BACKFIRED."),
    (TAKE, "It too\u212a bitter revenge.", "It backfired."),
    ("<put> the ball => <lay> down", "It has put the ball.", "It has laid down."),
    ("<put> the ball => <lay> down", "He put the ball.", "He laid down."),
    ("<put> the ball => <lay> down", "He can put the ball.", "He can lay down."),
    ("<make> a party => <have> fun", "She makes a party.", "She has fun."),
    ("<make> a party => <have> fun", "She made a party.", "She had fun."),
    ("<make> a party => <have> fun", "They are making a party.", "They are having fun."),
    ("<say|tell> a word => <talk>", "He tells a word. He said a word.", "He talks. He talked."),
    ("<come> to word => <get> to <say>", "He came to word.", "He got to said."),
    ("<come> and <go> home => <go> and <come> back", "He came and went home.", "He went and came back."),
    ("<come> and <go> home => <leave>", "He comes and goes home.", "He leaves."),
    ("(<take> a bath|<make> bath) => <bathe>", "She took a bath, he makes bath.", "She bathed, he bathes."),
    ("[<be>] <take> aback => <surprise>", "It taken aback.", "It surprised."),
    ("(<take>|in) revenge => <hit> back", "He, in revenge, left.", "He, hit back, left."),
    ("<take part> in => <join>", "He took part in it.", "He joined it."),
]

BE = [
    ("<be> in flight => <be> on the run", "She is in flight, they are in flight.", "She is on the run, they are on the run."),
    ("<be> in flight => <be> on the run", "I am in flight. He was in flight.", "I am on the run. He was on the run."),
    ("<stand> firm => <be> firm", "They stand firm.", "They are firm."),
    ("<stand> firm => <be> firm", "I stand firm.", "I am firm."),
    ("<stand> firm => <be> firm", "I really stand firm.", "I really am firm."),
    ("<stand> firm => <be> firm", "She stands firm.", "She is firm."),
    ("<stand> firm => <be> firm", "She stood firm.", "She was firm."),
    ("<stand> firm => <be> firm", "They stood firm.", "They were firm."),
    ("<stand> firm => <be> firm", "She will stand firm.", "She will be firm."),
    ("<stand> firm => <be> firm", "She didn't stand firm.", "She didn't be firm."),
    ("<stand> firm => <be> firm", "She has stood firm.", "She has been firm."),
    ("<stand> firm => <be> firm", "Standing firm, she left.", "Being firm, she left."),
    ("<be> in flight => <flee>", "They are in flight. He was in flight.", "They flee. He fled."),
    ("it <give> helper~ => there <be~> worker~", "Here it gives helpers.", "Here there are workers."),
    ("it <give> helper~ => there <be~> worker~", "So it gave helper.", "So there was worker."),
    ("it <give> helper~ => there <be~> worker~", "So it gave helpers.", "So there were workers."),
    ("it <give> a row => there <be~> a row", "So it gives a row.", "So there is a row."),
    ("helper~ <be> on tour~ => worker~ <be~> on trip~", "The helper is on tours.", "The worker are on trips."),
]  # fmt: skip

NOUNS = [
    (
        "harvest helper~ => farm worker~",
        "A harvest helper, two harvest helpers.",
        "A farm worker, two farm workers.",
    ),
    ("harvest helper~ => farm worker~", "The harvest helpers’ pay", "The farm workers’ pay"),
    ("harvest helper~ => farm worker~", "The HARVEST HELPERS LEFT.", "The FARM WORKERS LEFT."),
    ("head~ of state => leader~", "head of state, heads of state", "leader, leaders"),
    ("woman~ doctor~ => doctor~", "The women doctors left.", "The doctors left."),
    ("(helper~|aide~) there => worker~ there", "The aides there left.", "The workers there left."),
    (
        "(old helper~|aide~ there) => worker~",
        "The aides there left, the old helper left.",
        "The workers left, the worker left.",
    ),
    ("[helper~] revenge => worker~", "The revenge left.", "The worker left."),
    ("Bundesland~ => state~", "In Bundesland, in Bundeslands.", "In state, in states."),
    ("co-worker~ => colleague~", "two co‑workers, two co–workers", "two colleagues, two colleagues"),
]

COPIES = [
    ("(k=health|defense) helper => (k=Health|War) worker", "the defense helper", "the War worker"),
    ("(k=health|defense) helper => worker in {k}", "the defense helper", "the worker in defense"),
    ("(k=health|defense) helper => worker in {k.upper}", "the defense helper", "the worker in DEFENSE"),
    ("(k=old|very <go>) helper => (k=new|<come>) helper", "the very going helper", "the coming helper"),
    (
        "[k=old|young] helper => (k=aged|new) worker",
        "one young helper, one helper",
        "one new worker, one worker",
    ),
    ("[k=old|young] helper => {k} worker", "one young helper, one helper", "one young worker, one worker"),
    (
        "(k=old|) helper => (k=aged|new) worker",
        "one old helper, one helper",
        "one aged worker, one new worker",
    ),
    ("minister {name} => {name}, a minister", "then minister Ida Ott", "then Ida Ott, a minister"),
    ("{name} as helper => helper {name.lower}", "when Ida as helper", "when helper ida"),
    ("{a:weekday} after {b:weekday} => {b} to {a}", "on Monday after Friday", "on Friday to Monday"),
    (
        "<back> {poss} helper => <back> {poss.object}",
        "He backs her helper, they back THEIR helper.",
        "He backs her, they back them.",
    ),
    ("<back> {poss} helper => <back> {poss.object}", "He backs h\u0131s helper.", "He backs him."),
    ("{number} thousand => {number.x1000}", "It is 9,5 thousand.", "It is 9,500."),
    ("{number} thousand => {number.x1000}", "It is 12 thousand.", "It is 12,000."),
    ("{number} thousand => {number.x1000}", "It is 0,125 thousand.", "It is 125."),
    ("{number} thousand => {number.x1000}", "It is 1,2345 thousand.", "It is 1,234.5."),
    ("{number} helper => {number.grouped} helper", "15.000 helper", "15,000 helper"),
    ("{number} helper => {number.grouped} helper", "1.500.000,5 helper", "1,500,000.5 helper"),
    ("{number} helper => {number.grouped} helper", "10 000 helper, 7 helper", "10,000 helper, 7 helper"),
    ("{number} percent => {number.decimal} percent", "9,5 percent", "9.5 percent"),
    (
        "the president of {country} => the {country.adj} president",
        "Now the president of Saudi Arabia",
        "Now the Saudi president",
    ),
    ("{a:country} against {b:country} => {a.adj} and {b.adj}", "France against Spain", "French and Spanish"),
    ("({a:number} goals|goals {b:number}) => {a} {b} times", "so goals 3", "so 3 times"),
    (r"x helper => \_ \{ \< \| worker", "an x helper", "a _ { < | worker"),
]

FITTED = [
    ("sour helper => old worker", "A sour helper left. It is a sour helper.", "An old worker left. It is an old worker."),
    ("OTAN => NATO", "An OTAN man", "A NATO man"),
    ("[the] Fiscalía => the prosecutors", "The Fiscalía met. In Fiscalía, in the Fiscalía.", "The prosecutors met. In the prosecutors, in the prosecutors."),
    ("(secret~ of Punch|Punch's secret) => open secret", "It is Punch's secret.", "It is open secret."),
    ("really so =>", "Really so, it rains. It rains really so.", "It rains. It rains."),
    ("the _clinic_ there => hospital", "the clinic there", "the hospital there"),
    ("the _very_ old helper =>", "the very old helper", "the old helper"),
    ("a _very_ old helper =>", "a very old helper", "an old helper"),
]  # fmt: skip


@pytest.mark.parametrize(("pair", "text", "mended"), VERBS + BE + NOUNS + COPIES + FITTED)
def test_what_a_pair_makes_of_a_text(pair: str, text: str, mended: str) -> None:
    assert mend(pair, text) == mended


MISTAKES = [
    ("helper => <go>", "<go> needs a verb in <> in the pattern"),
    ("<take> it => <go|come>", "an answer has one verb in each place; give another answer after //"),
    ("<take> it => <must>", "'must' cannot be inflected"),
    ("<take> it => <be able> to", "write <be> and the other words after it, not <be able>"),
    ("<take> it => <have~> it", "only <be~> can take the number of a noun, not <have~>"),
    ("helper => worker~", "worker~ needs a noun with ~ in the pattern"),
    ("helper => {number}", "{number} does not stand in the pattern"),
    ("{a:number} helper => {number}", "{number} does not stand in the pattern"),
    (
        "{number} helper => {number.adj}",
        "{number} has no filter named 'adj'; there are decimal, grouped, lower, upper, x1000",
    ),
    ("{name} helper => {name.x1000}", "{name} has no filter named 'x1000'; there are lower, upper"),
    ("{number} helper => {number.object}", "{number} has no filter named 'object'"),
    (
        "in {country} itself => {country.capital}",
        "{country} has no filter named 'capital'; there are adj, lower, upper",
    ),
    ("(k=a|b) helper => (k=c)", "(k=...) has 1 options, the pattern 2"),
    ("(k=a|b) helper => (j=c|d)", "(j=...) has 2 options, the pattern none"),
    ("(a|b) helper => (c|d)", "a choice in an answer needs the label of a choice in the pattern: (k=a|b)"),
    ("helper => [a] worker", "a choice in an answer needs the label"),
    ("helper => worker !of", "only words, verbs, nouns, choices and slots can stand in an answer"),
    ("helper => _worker_", "only words, verbs, nouns, choices and slots"),
    ("helper => worker$", "only words, verbs, nouns, choices and slots"),
    ("helper => (worker", "no ')' for the bracket"),
    ("helper => a // (b", "no ')' for the bracket"),
]


@pytest.mark.parametrize(("pair", "message"), MISTAKES)
def test_an_answer_that_cannot_work_is_refused(pair: str, message: str) -> None:
    assert f"line 1: test/fact: {message}" in problem(pair)


def test_what_is_right_already_is_not_flagged() -> None:
    assert hits("(old|young) helper => young helper", "An old helper, a young helper. Young helper.") == [
        "old helper"
    ]


def test_alternatives_stand_in_order_and_a_hole_is_for_a_person() -> None:
    [candidate] = matcher("<take> revenge => <backfire> // <come> back to {?} //").check(
        Context(view_of("It took revenge."))
    )
    assert [s.edits[0].text for s in candidate.suggestions] == ["backfired", "came back to {?}", ""]
    assert [s.applicability for s in candidate.suggestions] == [
        Applicability.SAFE,
        Applicability.MANUAL,
        Applicability.SAFE,
    ]
    assert [s.title for s in candidate.suggestions] == ["use 'backfired'", "use 'came back to {?}'", "delete"]
