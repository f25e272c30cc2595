"""What chat models say around a translation: openings, offers, notes, choices, refusals, the order itself.

*Safe* to delete are the words before a translation where they are the whole first line. A refusal
means that text is missing: it is told and never deleted. Notes, choices and lines that disclose a
translation are shown to a person, since translators and houses write such lines too. What stands in
quotation marks is left alone: articles about chat models quote all of this.
"""

from __future__ import annotations

from collections.abc import Iterator

from fixer.checkers.page.sections import sections
from fixer.context import Context
from fixer.layout import cut, is_article, whole_line
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Label, Rule, Severity, Span
from fixer.view import View, ViewBlock

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

PREAMBLE = Rule(
    "furniture/chat-preamble",
    Category.LEFTOVER,
    "a chat model's words around its translation",
    why="A chat model introduces what it gives, and offers more of it afterwards.",
    tries=(
        "Here is the translation: ¶ She lives in Bern. => She lives in Bern.",
        "Sure, here is the translated text: ¶ She lives in Bern. => She lives in Bern.",
        "Certainly! Here's the translation of your article: ¶ She lives in Bern. => She lives in Bern.",
        "She lives in Bern. ¶ Let me know if you need any further changes! => She lives in Bern.",
        "She lives in Bern. ¶ I hope this helps! => She lives in Bern.",
        "She lives in Bern. ¶ Note: This translation keeps the tone of the original. => She lives in Bern.",
        "Here is the house. ¶ She lives in Bern.",
        "Here is the translation that won the prize this year ¶ She lives in Bern.",
    ),
)
REFUSAL = Rule(
    "furniture/refusal",
    Category.LEFTOVER,
    "a chat model refused to translate: text is missing here",
    why="Deleting the refusal would hide that a passage was never translated; only the original can tell.",
    safe=False,
    severity=Severity.ERROR,
    tries=(
        "I'm sorry, but I can't translate this text. => I'm sorry, but I can't translate this text.",
        "As an AI language model, I cannot help. => As an AI language model, I cannot help.",
        "I apologize, but I cannot translate it. => I apologize, but I cannot translate it.",
        "Please provide the text you would like me to translate. "
        "=> Please provide the text you would like me to translate.",
        "“I'm sorry, but I can't translate this,” the guide said.",
        "I'm sorry, but I can't stay.",
        "I can't help with that, says the mayor.",
    ),
)
NOTE = Rule(
    "leftovers/translators-note",
    Category.LEFTOVER,
    "a note of whoever translated this",
    why="Notes of a machine have no place in an article; those of a person belong into its text or below it.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "She lives in Bern (translator's note: the capital). => She lives in Bern.",
        "She lives in Bern. ¶ [TN: Bern is the capital.] => She lives in Bern.",
        "He added a note for the translator.",
    ),
)
ALTERNATIVES = Rule(
    "leftovers/alternatives",
    Category.LEFTOVER,
    "several translations were offered here, and nobody chose one",
    why="A chat model gives a choice when it is not sure; the article needs one of them.",
    safe=False,
    tries=(
        "Option 1 (more literal): She lives at Bern. => Option 1 (more literal): She lives at Bern.",
        "She lives in Bern. ¶ Alternative translation: She is at home in Bern. "
        "=> She lives in Bern. ¶ Alternative translation: She is at home in Bern.",
        "Option 1 is to wait.",
    ),
)
INSTRUCTION = Rule(
    "leftovers/instruction",
    Category.LEFTOVER,
    "words of the order that a machine was given",
    why="A model sometimes repeats what it was told to do.",
    safe=False,
    tries=(
        "Translate the following text into English: ¶ She lives in Bern. => She lives in Bern.",
        "Assistant: ¶ She lives in Bern. => She lives in Bern.",
        "They had to translate the text by hand.",
    ),
)
DISCLOSURE = Rule(
    "leftovers/disclosure",
    Category.LEFTOVER,
    "this line says that the article is a translation: keep it only if the house wants it so",
    why="Some houses must disclose a translation, others never do; the line speaks of the page it came from.",
    severity=Severity.INFO,
    label=Label.LIKELY,
    safe=False,
    tries=(
        "She lives in Bern. ¶ This article was automatically translated from German. "
        "=> She lives in Bern. ¶ This article was automatically translated from German.",
        "This article was written on a train.",
    ),
)
LANGUAGE = Rule(
    "leftovers/language-label",
    Category.LEFTOVER,
    "the name of a language, which tells original and translation apart",
    why="The original and its translation were put into one file.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "German: Sie wohnt hier. ¶ English: She lives here. => German: Sie wohnt hier. ¶ She lives here.",
        "English: a language of many lands ¶ She lives in Bern.",
    ),
)
RULES = (PREAMBLE, REFUSAL, NOTE, ALTERNATIVES, INSTRUCTION, DISCLOSURE, LANGUAGE)

_WHOLE = {INSTRUCTION.id: INSTRUCTION, ALTERNATIVES.id: ALTERNATIVES, DISCLOSURE.id: DISCLOSURE}
_LONGEST = 300
"""Characters that an opening, a closing or a note in a line of its own may have."""

_FILLER = "full|complete|final|revised|requested|polished|corrected|edited|improved"
_TRANSLATION = (
    rf"(?:(?:(?:{_FILLER}) )*(?:english )?(?:translation|english version"
    r"|translated (?:english )?(?:text|version|article|passage|content|document)))"
)
_SURE = (
    r"(?:sure|sure thing|certainly|of course|absolutely|okay|ok|gladly|understood|no problem|great)[,!.:]+ "
)
_GIVEN = r"(?:here is|here's|here you go|below is|the following is)"
_TEXT = r"(?:\w+ )?(?:text|article|passage|document|content)"
_PREAMBLE = regex(
    rf"{_SURE}{_GIVEN}:? (?:the|your|a|my|an) {_TRANSLATION}.{{0,80}}"
    rf"|{_GIVEN} (?:the|your|a|an) {_TRANSLATION}(?: of (?:the|your|this) {_TEXT}(?: (?:you )?(?:provided|sent|shared))?)?"
    r"(?: (?:in|into|to) (?:\w+ )?english)? ?:"
)
_PROMISE = regex(
    rf"(?:i have|i've) translated (?:the|your|this) {_TEXT}(?: (?:in|into|to) english)?.{{0,60}}:"
    r"|(?:i'd be happy to|i'll|i will|i can|let me) (?:help (?:you )?)?translate (?:this|the|that|your|it)\b.{0,80}[:.!]"
)
_OFFER = "change|adjust|assist|translat|help|question|refin|need"
_CLOSING = regex(
    rf"(?:please )?(?:let me know if (?:you|there|this|any)\b.{{0,60}}(?:{_OFFER}).{{0,80}}"
    r"|i hope (?:this|that|the) (?:helps|translation|is helpful|meets).{0,80}"
    r"|(?:feel free to|don't hesitate to) (?:ask|reach out|contact me|let me know).{0,80}"
    r"|(?:would|do) you (?:like|want|need) me to .{0,80}"
    r"(?:translat|formal|version|adjust|change|revise|shorten|summar).{0,60}\?"
    r"|if you(?:'d like| need| want| have any),? .{0,80}let me know.{0,40}|is there anything else .{0,60}\?)"
)
_NOTE_LINE = regex(
    r"\W*(?:note: (?:this|the|my) translation|notes? on (?:this|the) translation\b"
    r"|note: i (?:have )?(?:translated|kept|used|preserved|retained|left))\b.*"
)
_TRANSLATORS = (
    r"(?:translator'?s? (?:note|comment)|note (?:by|of|from) the translator|translation note|note by translator"
    r"|t/n|tn|n\.d\.t|ndt|n\. d\. t|note by transl|transl\. note|approx\. per|note per|translator)"
)
_NOTE = regex(
    rf"[(\[](?:[^()\[\]\n]{{2,60}}[-–—,] )?{_TRANSLATORS}\.?(?: ?[:–—-] ?[^()\[\]\n]{{1,300}})?[)\]]"
)
_CAN_NOT = (
    r"i(?: can't| cannot| can not| am unable to|'m unable to| am not able to|'m not able to| won't| will not"
    r"| don't feel comfortable| do not feel comfortable)"
)
_SORRY = (
    r"(?:(?:i'm|i am) (?:really |very |so )?(?:sorry|afraid)|sorry|i apologi[sz]e|my apologies|unfortunately)"
)
_GIVE = r"(?:please|could you please|can you please|kindly) (?:provide|share|send|paste)(?: me)?(?: with)?"
_REFUSAL = regex(
    rf"{_SORRY}[,.]? (?:but |however, )?{_CAN_NOT} (?:\w+ ){{0,4}}?"
    r"(?:translat|assist with|fulfil|help with (?:that|this) request)"
    rf"|{_CAN_NOT} (?:provide (?:a|the|an?y) (?:\w+ )?translat|translate th|fulfil+ (?:this|that|your) request"
    r"|assist with (?:that|this|your) request)"
    r"|as an ai(?: (?:language )?(?:model|assistant))?,? i\b"
    rf"|{_GIVE} the {_TEXT}(?: that)? (?:you'd|you would|you want|you need|to be translated|for translation)"
    r"|(?:it (?:seems|looks|appears)(?: like| that)? )?(?:there is no|you (?:haven't provided|didn't provide) any|no)"
    r" (?:text|content) (?:was )?(?:provided |given |here )?(?:to (?:be )?translate|for translation)"
    r"|the (?:text|sentence|content|message) (?:you(?:'ve| have)? provided|provided)"
    r" (?:is|seems|appears|does|contains|cannot)\b"
)
_LANGUAGES = (
    "arabic|bulgarian|chinese|croatian|czech|danish|dutch|finnish|french|german|greek|hausa|hebrew|hungarian|icelandic|italian"
    "|japanese|korean|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|spanish|swedish|turkish|ukrainian"
    "|original|source|de|fr|ru|uk|zh|ja|es|it|pl|cs|tr|ar"
)
_LANGUAGE_LABEL = regex(rf"(?:(?P<other>{_LANGUAGES})|english|translation|en|target)(?: text)?: ?(?=\S)")


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    for index, block in enumerate(view.blocks):
        if is_article(block):
            if _REFUSAL.match(view.folded, block.start, block.end):
                yield Candidate(REFUSAL, Span(block.start, block.end))
            elif block.end - block.start <= _LONGEST:
                yield from _line(view, index)
    yield from _notes(view)
    yield from _languages(view)


def _line(view: View, index: int) -> Iterator[Candidate]:
    block, count = view.blocks[index], len(view.blocks)
    line, section = view.folded[block.start : block.end], view.once(sections).get(block.start, "")
    outside = index < 3 or index >= count - 3
    if rule := _WHOLE.get(section):
        yield (
            whole_line(rule, block, UNSAFE)
            if rule is INSTRUCTION
            else Candidate(rule, Span(block.start, block.end))
        )
    elif count > 1 and index < 2 and _PREAMBLE.fullmatch(line):
        level = SAFE if index == 0 and block.block.kind is Kind.PARAGRAPH else UNSAFE
        yield whole_line(PREAMBLE, block, level)
        if index + 2 < count and _is_rule(view, view.blocks[index + 1]):
            yield whole_line(PREAMBLE, view.blocks[index + 1], level)
    elif count > 1 and ((outside and section == PREAMBLE.id) or (index < 2 and _PROMISE.fullmatch(line))):
        yield whole_line(PREAMBLE, block, UNSAFE)
    elif count > 1 and _is_afterword(line, count - index):
        label = None if "translat" in line else Label.LIKELY
        yield whole_line(PREAMBLE, block, UNSAFE, label=label)


def _is_afterword(line: str, left: int) -> bool:
    """Whether a line comments on a translation, or offers more of it at the end."""
    return bool(_NOTE_LINE.fullmatch(line) or (left <= 3 and _CLOSING.fullmatch(line)))


def _is_rule(view: View, block: ViewBlock) -> bool:
    """Whether the block is a line of dashes or stars."""
    line = view.text[block.start : block.end]
    return len(line) >= 3 and not line.strip("-*_=")


def _notes(view: View) -> Iterator[Candidate]:
    if "trans" not in view.folded and "t/n" not in view.folded and "tn:" not in view.folded:
        return
    for match in _NOTE.finditer(view.folded):
        block, span = view.block_at(match.start()), Span(*match.span())
        yield Candidate(NOTE, span, (cut(view, block, span, "delete the note", UNSAFE),))


def _languages(view: View) -> Iterator[Candidate]:
    labels = [
        (block, match)
        for block in view.blocks
        if is_article(block) and (match := _LANGUAGE_LABEL.match(view.folded, block.start, block.end))
    ]
    if {bool(match["other"]) for _, match in labels} != {True, False}:
        return
    for block, match in labels:
        if not match["other"]:
            span = Span(*match.span())
            yield Candidate(LANGUAGE, span, (cut(view, block, span, "delete the label", UNSAFE),))
