"""Sums of money as other languages write them: "50 €", "EUR 5,000", "$ 5", "5 euro", "80 yuans", "5 million Dollars".

Finds a sign behind the number, a blank behind the sign, codes in running text, currency words without their plural,
with one that English does not use, or with a capital, sign and word together, and the spelling of ruble.

Leaves alone: adjectives ("a 5 euro note", "an 11,000 euro watch"), rates and pairs of codes (EUR/USD), years ("2022
Euros"), headlines, and sums with foreign separators, which ``numbers`` mends first.

The amount itself is never touched; only the sign or the word moves or changes its form, so the fixes are safe. Codes
become what American papers write ($5,000, 5,000 euros), or a sign in British style, and wait for a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fixer.checkers.candidates import SAFE, UNSAFE, remark, replacement
from fixer.context import Context, Style
from fixer.knowledge.tables import table
from fixer.layout import is_headline
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Category, Label, Rule
from fixer.view import View
from fixer.wordindex import matches

SIGN = Rule(
    "money/sign-after",
    Category.FORMAT,
    "a currency sign behind the number",
    why="English puts the sign in front: €50. Most of the continent writes 50 €.",
    tries=(
        "It cost 50 € in all. => It cost €50 in all.",
        "It cost 2.50€, not 5$. => It cost €2.50, not $5.",
        "It cost 3 million € in all. => It cost €3 million in all.",
        "It costs 50-60 € here. => It costs €50-60 here.",
        "It cost €50, $5 and £3.",
        "It rose from $5 to 10 $15 bills.",
        "It cost 5 000 €, or 30 000$.",
    ),
)
BLANK = Rule(
    "money/blank",
    Category.FORMAT,
    "a blank behind the currency sign",
    why="The sign stands close to the number in English.",
    tries=(
        "It cost $ 5 million. => It cost $5 million.",
        "It cost £ 1.8 million or € 185,000. => It cost £1.8 million or €185,000.",
        "It cost $5 million. The $ is strong.",
    ),
)
CODE = Rule(
    "money/code",
    Category.FORMAT,
    "a currency code instead of the word or sign",
    why="Codes are for banks: newspapers write $3 million and 5,000 euros.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "He paid EUR 5,000. => He paid 5,000 euros.",
        "He paid 5,000 EUR. => He paid 5,000 euros.",
        "He paid USD 3 million. => He paid $3 million.",
        "He paid 3 million USD. => He paid $3 million.",
        "He paid 740,000 CZK for it. => He paid 740,000 Czech crowns for it.",
        "He paid a EUR 500 fine. => He paid a €500 fine.",
        "He paid 1 EUR. => He paid 1 euro.",
        "The rate of EUR to USD is 1.10. The EUR rose.",
        "He got RMB 50,000 Yuan, or USD 100-110 million. => He got 50,000 yuan, or $100-110 million.",
        "The GBP 2020 report is out.",
        "It cost CZK 440 000, or 30 000 UAH.",
    ),
)
SINGULAR = Rule(
    "money/singular",
    Category.FORMAT,
    "a currency word without its plural",
    why="Many languages count money in the singular; English counts 5 euros, 20 dollars.",
    label=Label.LIKELY,
    tries=(
        "He paid 5 euro for it. => He paid 5 euros for it.",
        "He paid 5 million dollar. => He paid 5 million dollars.",
        "It cost 2,000 ruble and more. => It cost 2,000 rubles and more.",
        "He paid with a 5 euro and a 10 euro note.",
        "He bought an 11,000 euro watch for 1 euro.",
        "It is a 50 million dollar deal. He got the 5 euro back.",
    ),
)
PLURAL = Rule(
    "money/plural",
    Category.FORMAT,
    "a plural that English does not use",
    why="Yen, yuan, won, baht and tenge have no plural s; the hryvnia has one spelling.",
    tries=(
        "It costs 80 yuans. => It costs 80 yuan.",
        "It costs 5,000 yens here. => It costs 5,000 yen here.",
        "It costs 500 grivnas. => It costs 500 hryvnias.",
        "He yens for home.",
    ),
)
CAPITAL = Rule(
    "money/capital",
    Category.FORMAT,
    "a currency word with a capital",
    why="Currencies are common nouns in English: 5 euros, 10 million rubles.",
    tries=(
        "He paid 5 Euros for it. => He paid 5 euros for it.",
        "He paid 5 Euro. => He paid 5 euros.",
        "It costs 3 million Dollars. => It costs 3 million dollars.",
        "The 12 Euro zone countries met in 2004 Euro games.",
        "England won the 2022 Euros.",
        "Ezra Pound was 5. Pounds fell.",
    ),
)
DOUBLED = Rule(
    "money/doubled",
    Category.FORMAT,
    "the currency twice",
    why="The sign is read as the word: $5 is five dollars.",
    label=Label.LIKELY,
    tries=(
        "It cost $5 million dollars. => It cost $5 million.",
        "It cost €50 euros. => It cost €50.",
        "It is a $5 million dollar deal. => It is a $5 million deal.",
        "It cost $50 or 40 euros.",
    ),
)
RUBLES = Rule(
    "money/rubles",
    Category.FORMAT,
    "the other spelling of ruble",
    why="American papers write ruble, British ones rouble.",
    label=Label.LIKELY,
    tries=(
        "It cost 500 roubles. => It cost 500 rubles.",
        "The rouble fell. => The ruble fell.",
        "It cost 500 rubles.",
    ),
)
RULES = (SIGN, BLANK, CODE, SINGULAR, PLURAL, CAPITAL, DOUBLED, RUBLES)

_AMOUNT = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]+(?:\.[0-9]{1,3})?)"
_SUM = rf"(?:{_AMOUNT} ?[-–] ?)?{_AMOUNT}(?: (?:thousand|million|billion|trillion))?"
"""An amount or a range, with its scale word."""
_SIGN = regex(r"[€$£]")
_NUMBER = regex(r" ([0-9]+(?:[.,][0-9]+)*)")
_BEFORE_SIGN = regex(rf"(?<![\w.,:/€$£'’-])(?<![0-9] )(?P<sum>{_SUM}) ?$")
_DOUBLED = regex(
    rf"(?P<sign>[$€£]){_SUM}(?P<word> (?P<name>dollar|euro|pound)s?)\b(?! (?:sterling|bill|coin|note)|-)"
)
_NAMES = {"$": "dollar", "€": "euro", "£": "pound"}

_CODE = regex(r"[A-Z]{3}(?![\w€$/-])")
_AFTER_CODE = regex(rf" ?(?P<sum>{_SUM})(?![\w%]|[.,:/ -][0-9])")
_BEFORE_CODE = _BEFORE_SIGN
_ARTICLE = regex(r"\b(?:an?|the|this|his|her|its|their|another|per|each|every) $", re.I)

_NO_NOUN = regex(
    r" ?[.,;:!?)\]\"”’]| ?[-–] |\n|$| (?:a|an|and|or|for|to|in|on|at|by|from|per|each|every|with|is|are|was|were|has|have"
    r"|will|would|as|of|if|when|which|that|who|he|she|it|they|we|i|you|the|than|into|but|because|more|less|only|not"
    r"|cheaper|apiece|annually|monthly|after|before|during|until|this|his|her|its|their|so|back|worth|extra|instead"
    r"|towards?|plus)\b"
)
"""What may follow a sum that is no adjective."""
_JOINED = regex(r" (?:and|or|to) (?:an? )?[0-9]")
"""After the first of two adjectives: a 5 euro and a 10 euro note."""
_SUM_BEFORE = regex(
    rf"(?P<article>\b(?:an?|the|this|that|each|every|per|another|his|her|its|their|first|last) |[0-9][-–])?"
    rf"(?P<amount>{_AMOUNT})(?: (?:thousand|million|billion|trillion))? $",
    re.I,
)
_PLURALS = {
    "euro": "euros", "dollar": "dollars", "ruble": "rubles", "rouble": "roubles", "franc": "francs", "rupee": "rupees",
    "peso": "pesos", "hryvnia": "hryvnias", "dinar": "dinars", "shekel": "shekels", "forint": "forints",
}  # fmt: skip
_ODD_PLURALS = {
    "yens": "yen", "yuans": "yuan", "wons": "won", "bahts": "baht", "tenges": "tenge", "renminbis": "renminbi",
    "grivnas": "hryvnias", "grivna": "hryvnias", "hryvnas": "hryvnias", "hryvna": "hryvnias", "hryvnya": "hryvnias",
    "hryven": "hryvnias", "griven": "hryvnias",
}  # fmt: skip
_CAPITALS = {"Euro", "Dollar", "Rouble", "Ruble", "Franc", "Crown", "Rupee", "Peso", "Yen", "Yuan"}
_NAMESAKES = {"Yuan", "Yen", "Franc", "Crown", "Peso"}
"""People and things are called so as well: No. 5 Yuan, who won."""
_CAPITAL_PLURALS = {
    "Euros", "Dollars", "Roubles", "Rubles", "Francs", "Crowns", "Kronor", "Kroner", "Pesos", "Rupees", "Hryvnias",
    "Zlotys", "Forints",
}  # fmt: skip
_SINGULARS, _ODD_WORDS = frozenset(_PLURALS), frozenset(_ODD_PLURALS)
_WITH_CAPITAL = frozenset(_CAPITALS | _CAPITAL_PLURALS)
_WORD = regex(r"(?<= )\w+\b(?![-’'])")


def check(context: Context) -> Iterator[Candidate]:
    view, text = context.view, context.view.text
    if any(sign in text for sign in "€$£"):
        yield from _signs(text)
    yield from _codes(view, context.style)
    yield from _words(context)
    yield from _rubles(view, context.style)


def _before(text: str, offset: int) -> str:
    """The last characters before ``offset`` in its block."""
    window = text[max(0, offset - 48) : offset]
    return window[window.rfind("\n") + 1 :]


def _signs(text: str) -> Iterator[Candidate]:
    for match in _SIGN.finditer(text):
        start, end = match.span()
        before = _before(text, start)
        amount = _BEFORE_SIGN.search(before)
        number = _NUMBER.match(text, end)
        if number:
            if amount is None:
                yield replacement(BLANK, text, start, number.end(), match[0] + number[1])
        elif (
            amount
            and not text[end : end + 1].isalnum()
            and not before[: amount.start()].endswith(("$ ", "€ ", "£ "))
        ):
            begin = start - len(amount[0])
            yield replacement(SIGN, text, begin, end, match[0] + amount["sum"])
    for match in _DOUBLED.finditer(text):
        if match["name"] == _NAMES[match["sign"]]:
            yield replacement(DOUBLED, text, *match.span(), text[match.start() : match.start("word")])


@cache
def _code_words() -> frozenset[str]:
    return frozenset(map(str.lower, table("currencies")))


def _codes(view: View, style: Style) -> Iterator[Candidate]:
    text, currencies = view.text, table("currencies")
    for match in matches(_CODE, text, view.places.of(_code_words())):
        names = currencies.get(match[0])
        start, end = match.span()
        if names is None or (start and (text[start - 1].isalnum() or text[start - 1] in "_/-")):
            continue
        amount = _BEFORE_CODE.search(_before(text, start))
        if amount:
            start -= len(amount[0])
        else:
            amount = _AFTER_CODE.match(text, end)
            if amount is None or _is_year(amount["sum"]):
                continue
            word = re.compile(rf" (?:{names[0]}|{names[1]})\b", re.I).match(text, amount.end())
            end = word.end() if word else amount.end()
        new = _in_house_style(amount["sum"], match[0], style, bool(_ARTICLE.search(_before(text, start))))
        if new:
            yield replacement(CODE, text, start, end, new, UNSAFE)
        else:
            yield remark(CODE, text, start, end)


def _is_year(amount: str) -> bool:
    return re.fullmatch(r"(?:19|20)[0-9][0-9]", amount) is not None


def _in_house_style(amount: str, code: str, style: Style, adjective: bool) -> str | None:
    """The sum with sign or word; None where an adjective ("a CZK 500 fine") needs another construction."""
    one, many, sign = table("currencies")[code]
    if code == "USD" or (sign != "-" and (adjective or style.english == "uk")):
        return sign + amount
    return None if adjective else f"{amount} {one if amount == '1' else many}"


def _words(context: Context) -> Iterator[Candidate]:
    view, text = context.view, context.view.text
    for word, match, count in _counted(view, _SINGULARS):
        plain = _NO_NOUN.match(text, match.end()) and not _JOINED.match(text, match.end())
        if plain and not count["article"] and count["amount"] not in ("0", "1"):
            yield _reworded(SINGULAR, text, match, count, _PLURALS[word])
    for word, match, count in _counted(view, _ODD_WORDS):
        yield _reworded(PLURAL, text, match, count, _ODD_PLURALS[word])
    for word, match, count in _counted(view, _WITH_CAPITAL):
        if is_headline(view, view.block_at(match.start())) or _is_year(count["amount"]):
            continue
        small = word.lower()
        if word in _CAPITALS:
            if not _NO_NOUN.match(text, match.end()):
                continue
            small = _PLURALS.get(small, small) if count["amount"] != "1" and not count["article"] else small
        yield _reworded(CAPITAL, text, match, count, small, UNSAFE if word in _NAMESAKES else SAFE)


def _counted(view: View, words: frozenset[str]) -> Iterator[tuple[str, re.Match[str], re.Match[str]]]:
    """Each of ``words`` behind a sum: the word, its match and that of the sum before it."""
    for match in matches(_WORD, view.text, view.places.of(frozenset(map(str.lower, words)))):
        count = _SUM_BEFORE.search(_before(view.text, match.start())) if match[0] in words else None
        if count:
            yield match[0], match, count


def _reworded(
    rule: Rule, text: str, match: re.Match[str], count: re.Match[str], new: str, level: Applicability = SAFE
) -> Candidate:
    start = match.start() - (count.end() - count.start("amount"))
    return replacement(rule, text, start, match.end(), text[start : match.start()] + new, level)


def _rubles(view: View, style: Style) -> Iterator[Candidate]:
    old, new = ("rouble", "ruble") if style.english == "us" else ("ruble", "rouble")
    for at in view.places.of(frozenset((old, f"{old}s"))):
        for word, mended in ((old, new), (old.title(), new.title())):
            if view.text.startswith(word, at):
                yield replacement(RUBLES, view.text, at, at + len(word), mended)
