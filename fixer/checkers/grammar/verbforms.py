"""Verb forms that the words around them forbid: "did not went", "has went", "will granted", "has said on Monday".

Only irregular pasts that are nothing else are judged (not "found" or "saw"), and words in -ed whose base is an
everyday word. The perfect beside a time that is past is looked for in one clause, between two marks, with no
other verb or relative word in between; "since 2019", "may have left on Monday" and "to have left" are good English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixer.checkers.candidates import UNSAFE, remark, replacement
from fixer.context import Context
from fixer.knowledge.inflect import verb_forms
from fixer.knowledge.irregular import words_of
from fixer.knowledge.wordlist import is_common
from fixer.layout import in_quotes
from fixer.lazy import regex
from fixer.model import Candidate, Category, Label, Rule
from fixer.wordindex import matches

FORM = Rule(
    "verbforms/helping-verb",
    Category.GRAMMAR,
    "a past form where the helping verb asks for another",
    why="Did, can and will are followed by the base form; has and had by the participle.",
    tries=(
        "He did not went home. => He did not go home.",
        "They didn't saw it. => They didn't see it.",
        "It has began on Monday. => It has begun on Monday.",
        "He had went home. => He had gone home.",
        "They did not found a company; they do not fell trees or leave saw marks.",
        "A can opened with a click, and the will named three heirs.",
    ),
)
MODAL = Rule(
    "verbforms/modal",
    Category.GRAMMAR,
    "a past form after a modal verb",
    why="After will, can, should there stands a base form: “will grant”, or “will be granted”.",
    safe=False,
    tries=(
        "The president will awarded the rank. => The president will awarded the rank.",
        "People should tested at the border. => People should tested at the border.",
        "They will need, feed and exceed it; he will indeed speed up.",
        "The will named three heirs. A can opened with a click. God's will revealed itself.",
        "They will, he added, stay.",
    ),
)
TENSE = Rule(
    "verbforms/perfect-with-past-time",
    Category.GRAMMAR,
    "a present perfect beside a time that is past",
    why="The German, French or Italian perfect tells of finished things; English has the simple past: said on Monday.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "The minister has announced the test on Sunday. => The minister announced the test on Sunday.",
        "The mayor has already visited the school last week. => The mayor already visited the school last week.",
        "Two men have been arrested yesterday. => Two men were arrested yesterday.",
        "The court has begun the trial two months ago. => The court began the trial two months ago.",
        "On Sunday, the party has announced new rules. => On Sunday, the party announced new rules.",
        "In 2018, a vote has been held in the region. => In 2018, a vote was held in the region.",
        "It has grown since last year, and more than last year.",
        "He may have left on Monday; she is said to have left on Tuesday.",
        "They have called a rally that begins on Sunday, and he has said what he did last week.",
        "The minister (SPD) has already called on the 25th. => The minister (SPD) already called on the 25th.",
        "The region has enjoyed strong growth in 2004.",
        "Since two years ago, it has changed. On Monday, those who have tickets came.",
        '"We have decided it on Monday," he said.',
        "The vote has been moved to and set for and planned on Sunday.",
    ),
)
RULES = (FORM, MODAL, TENSE)

_VERBS = {
    verb: verb_forms(verb)
    for verb in words_of(
        "go come take see give know become begin write speak choose break grow drive eat fly throw steal drink"
        " tell think bring buy keep lose send"
    )
}
_BASE_OF = {past: base for base, _, past, _, _ in _VERBS.values()}
_PARTICIPLE_OF = {past: participle for _, _, past, participle, _ in _VERBS.values() if past != participle}
_PAST_OF = {participle: past for _, _, past, participle, _ in _VERBS.values()}
_DO, _HAVE = words_of("did does do didn doesn don"), words_of("has have had having")
_MODALS = words_of("will would can could should must cannot won shouldn")
_DID = regex(rf"(?:did|does|do)(?:n['’]t| not) ({'|'.join(_BASE_OF)})\b")
_HAS = regex(
    rf"(?:has|have|had|having) (?:not |already |also |just |never )?({'|'.join(_PARTICIPLE_OF)})\b(?! (?:was|were|is)\b)"
)
_MODAL = regex(
    r"(?:will|would|can|could|should|must|cannot|can['’]t|won['’]t|shouldn['’]t) (?:also |not |now )?([a-z]{3,}ed)\b"
)
_PERFECT = regex(
    rf"ha(?P<aux>s|ve) (?P<adverb>(?:already|also|now|just|recently) )?(?P<been>been )?"
    rf"(?P<verb>[a-z]{{2,}}ed|{'|'.join(_PAST_OF)}|made|held|sold|told|said|found|left|won|paid|met|built|led|shot|done|put)\b"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = (
    rf"(?:on (?:the )?{_DAY}(?: (?:morning|afternoon|evening|night))?|on the \d\d?(?:st|nd|rd|th)|yesterday"
    rf"|last (?:week|month|year|night|summer|winter|spring|fall|autumn|{_DAY})"
    r"|(?:\d+|an?|two|three|four|five|six|ten|a few|several) (?:years?|months?|weeks?|days?|hours?) ago)"
)
_CLAUSE_BEFORE = regex(
    rf"(?:^|[.!?;] )(?P<time>(?:{_TIME}|in (?:19\d\d|20[01]\d)),? )?"
    r"(?P<subject>(?:(?:[\w'’-]+|\([\w/]+\)) ){1,9})$",
    re.I,
)
_CLAUSE_AFTER = regex(r"(?: [\w'’$€£%-]+){0,12}(?=[.,;!?]|$)")
_PAST_TIME_LAST = regex(rf"(?:^| )(?<!since )(?<!than )(?<!from )(?<!by )(?<!until )(?<!for ){_TIME}$", re.I)
_OTHER_CLAUSE = regex(
    r"\b(?:may|might|could|would|should|must|will|to|who|which|that|what|when|since|if|is|are|was|were|said|says|after|before"
    r"|until|than|because|while|as|and|but|or|due|set|planned|scheduled|expected|held|for|from)\b"
)
_NOUN_BEFORE = regex(
    r"(?:\b(?:the|an?|his|her|their|its|my|our|your|good|free|own|last|this|that|any|no)|['’]s) $", re.I
)
_NO_PASTS = words_of("indeed sacred naked wicked hundred kindred infrared biped")


def check(context: Context) -> Iterator[Candidate]:
    text, places = context.view.text, context.view.places
    for match in matches(_DID, text, places.of(_DO)):
        yield replacement(FORM, text, *match.span(1), _BASE_OF[match[1]])
    for match in matches(_HAS, text, places.of(_HAVE)):
        yield replacement(FORM, text, *match.span(1), _PARTICIPLE_OF[match[1]])
    for match in matches(_MODAL, text, places.of(_MODALS)):
        before = text[max(context.view.block_at(match.start()).start, match.start() - 8) : match.start()]
        if before[-1:].isalnum() or before[-1:] == "-":
            continue
        if _is_past(match[1]) and not _NOUN_BEFORE.search(before):
            yield remark(MODAL, text, match.start(), match.end())
    for match in matches(_PERFECT, text, places.of(_HAVE)):
        yield from _tense(context, match)


def _is_past(word: str) -> bool:
    """Whether ``word`` can only be a past form: "awarded", not "need" or "indeed"."""
    if word in _NO_PASTS or word.endswith("eed"):
        return False
    return any(map(is_common, (word[:-2], word[:-1], word[:-3])))


def _tense(context: Context, match: re.Match[str]) -> Iterator[Candidate]:
    text, block = context.view.text, context.view.block_at(match.start())
    before = _CLAUSE_BEFORE.search(text[max(block.start, match.start() - 90) : match.start()])
    after = _CLAUSE_AFTER.match(text, match.end(), block.end)
    if before is None or after is None or in_quotes(text, block.start, match.start()):
        return
    if _OTHER_CLAUSE.search(before["subject"]):
        return
    late = _PAST_TIME_LAST.search(after[0])
    if (late and not _OTHER_CLAUSE.search(after[0][: late.start()])) or before["time"]:
        end = match.end()
        yield replacement(TENSE, text, match.start(), end, _simple_past(match), UNSAFE)


def _simple_past(match: re.Match[str]) -> str:
    adverb, verb = match["adverb"] or "", match["verb"]
    if match["been"]:
        return f"{'was' if match['aux'] == 's' else 'were'} {adverb}{verb}"
    return adverb + {"done": "did"}.get(verb, _PAST_OF.get(verb, verb))
