"""Forms of English verbs and nouns, for patterns that match any form and answers that keep it."""

from __future__ import annotations

import re
from enum import IntEnum

from fixer.knowledge.irregular import (
    DEFECTIVE_VERBS,
    DOUBLING_VERBS,
    EITHER_VERBS,
    HARD_CH,
    IRREGULAR_PLURALS,
    IRREGULAR_VERBS,
    KEPT_E_VERBS,
    PLAIN_O_VERBS,
    PLAIN_PLURALS,
    PLURAL_ENDINGS,
    REGULAR_VERBS,
    VERB_PREFIXES,
    Forms,
    words_of,
)


class Form(IntEnum):
    """A form of a verb; the index into what ``verb_forms`` returns."""

    BASE = 0
    THIRD = 1
    PAST = 2
    PARTICIPLE = 3
    GERUND = 4


BE_FORMS = ("be", "am", "is", "are", "was", "were", "been", "being")

FormsByForm = tuple[Forms, Forms, Forms, Forms, Forms]
"""Alternatives for each ``Form``, the usual one first."""

# "am" and "are" stand where another verb has its base form: "they are", "they take".
_BE: FormsByForm = (("be", "am", "are"), ("is",), ("was", "were"), ("been",), ("being",))

_CVC = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$")
_ONE_SYLLABLE = re.compile(r"(?:un|out|over|under)?(?:y?[^aeiouy]*|[^aeiouy]*qu)[aeiou][^aeiou]")
_BRITISH_LL = re.compile(r"(?:[^aeiou][aeiou]|qu[aeiou]|ia|ue)l$")


def verb_forms(verb: str) -> tuple[str, str, str, str, str]:
    """The forms of ``verb`` in the order of ``Form``; a phrase inflects its first word.

    Raises ValueError for verbs that lack forms (must) and for forms of *be* other than it.
    """
    base, third, past, participle, gerund = _variants(verb)
    return base[0], third[0], past[0], participle[0], gerund[0]


def pattern_forms(verb: str) -> tuple[str, ...]:
    """Every form that may be met, with less usual ones (burnt, travelled). Raises like ``verb_forms``."""
    return tuple(dict.fromkeys(form for forms in _variants(verb) for form in forms))


def be_like(form: str, plural: bool) -> str:
    """The form of *be* with the number given: is or are, was or were; any other form unchanged."""
    for singular, many in (("is", "are"), ("was", "were")):
        if form in (singular, many):
            return many if plural else singular
    return form


def _variants(verb: str) -> FormsByForm:
    word, blank, rest = verb.partition(" ")
    prefix, hyphen, stem = word.rpartition("-")
    if not stem or stem in DEFECTIVE_VERBS or stem in BE_FORMS[1:]:
        raise ValueError(f"{verb!r} cannot be inflected: give the base form of a verb that has all forms")
    before, after = prefix + hyphen, blank + rest
    base, third, past, participle, gerund = (
        tuple(before + form + after for form in forms) for forms in _word_variants(stem)
    )
    return base, third, past, participle, gerund


def _word_variants(verb: str) -> FormsByForm:
    if verb == "be":
        return _BE
    prefix, stem = _irregular_stem(verb)
    past, participle = IRREGULAR_VERBS.get(stem) or (_regular_pasts(stem),) * 2
    parts = (stem,), (_third(stem),), past, participle, _gerunds(stem)
    base, third, past, participle, gerund = (tuple(prefix + form for form in forms) for forms in parts)
    return base, third, past, participle, gerund


def _irregular_stem(verb: str) -> tuple[str, str]:
    """Prefix and irregular verb (under, take); no prefix if the verb is regular or listed itself."""
    if verb not in REGULAR_VERBS:
        for cut in range(len(verb) - 1):
            if verb[cut:] in IRREGULAR_VERBS and (not cut or verb[:cut] in VERB_PREFIXES):
                return verb[:cut], verb[cut:]
    return "", verb


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("o") and verb[-2:-1] not in "aeiou" and verb not in PLAIN_O_VERBS:
        return verb + "es"
    return _with_s(verb)


def _with_s(word: str) -> str:
    if _ends_in_consonant_y(word):
        return word[:-1] + "ies"
    if word.endswith("z") and _ONE_SYLLABLE.fullmatch(word):
        return word + "zes"
    if word.endswith(("s", "x", "z", "sh", "ch")) and not word.lower().endswith(HARD_CH):
        return word + "es"
    return word + "s"


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and (word[-2:-1] not in "aeiou" or word.endswith("quy"))


def _regular_pasts(verb: str) -> Forms:
    if verb.endswith("e"):
        return (verb + "d",)
    if _ends_in_consonant_y(verb):
        return (verb[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(verb))


def _gerunds(verb: str) -> Forms:
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb not in KEPT_E_VERBS:
        return (verb[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(verb))


def _stems(verb: str) -> Forms:
    """What stands before -ed and -ing when the verb does not end in e: stopp, panick, travel or travell."""
    if verb.endswith(("ic", "ac")):
        return (verb + "k",)
    single, double = verb, verb + verb[-1]
    stressed = verb in DOUBLING_VERBS or verb in IRREGULAR_VERBS or _ONE_SYLLABLE.fullmatch(verb)
    if stressed and _CVC.search(verb):
        return (double, single) if verb in EITHER_VERBS else (double,)
    return (single, double) if verb in EITHER_VERBS or _BRITISH_LL.search(verb) else (single,)


_PLAIN_MARKS = str.maketrans("’‘ʼ‐‑–—−", "'''-----")
_WORD = re.compile(r"[^\W\d_][\w'-]*|[^\s\"“”„«»*_']")

_PARTICIPLE_AFTER = words_of(
    """
    'm 're 's 've a ai although am an are as be been being get gets getting got gotten had has have
    having if is its my our the their though unless was were when your
    """
)
_BASE_AFTER = words_of(
    """
    'll ca can cannot could did do does help helped helping helps let's may might must sha shall should
    to will wo would
    """
)
_AUXILIARIES = words_of(
    "are can could did do does had has have is may might must shall should was were will would"
)
_PRONOUNS = words_of("he i it she they we you")
_BETWEEN = words_of(
    """
    all almost already also always both even ever just long never not now often only since soon still
    then thus yet
    """
)
_NO_ADVERBS = words_of(
    """
    ally anomaly assembly belly bully butterfly elderly family fly italy july lily monopoly rally reply
    supply
    """
)


def form_of(surface: str, verb: str, before: str) -> Form:
    """Which form of ``verb`` the matched ``surface`` is; ``before`` (lower case) decides between several.

    "am" and "are" count as BASE, "were" as PAST. Raises ValueError if ``surface`` is no form of ``verb``.
    """
    seen = surface.lower().translate(_PLAIN_MARKS)
    forms = [form for form, alternatives in zip(Form, _variants(verb), strict=True) if seen in alternatives]
    if not forms:
        raise ValueError(f"{surface!r} is no form of {verb!r}")
    if len(forms) == 1:
        return forms[0]
    wanted = _wanted(_governor(before.translate(_PLAIN_MARKS)), Form.BASE in forms)
    return next(form for form in (wanted, Form.PAST, Form.BASE) if form in forms)


def _wanted(governor: str, may_be_base: bool) -> Form:
    if governor in _BASE_AFTER or (governor == "'d" and may_be_base):
        return Form.BASE
    return Form.PARTICIPLE if governor in _PARTICIPLE_AFTER or governor == "'d" else Form.PAST


def _governor(before: str) -> str:
    """The last word that is no adverb, or its contracted end ('ve); "did" for "did he" and "didn't"."""
    words = [w for w in _WORD.findall(before[-120:]) if not _is_adverb(w)]
    if len(words) > 1 and words[-1] in _PRONOUNS and words[-2].removesuffix("n't") in _AUXILIARIES:
        words.pop()
    if not words:
        return ""
    word: str = words[-1].removesuffix("n't")
    return word if word == "let's" or "'" not in word else word[word.rindex("'") :]


def _is_adverb(word: str) -> bool:
    return word in _BETWEEN or (word.endswith("ly") and word not in _NO_ADVERBS)


_LINKED = re.compile(
    r"(.+?)((?: (?:of|in|at|for|on|to|with|without|from|by|under|against|between) "
    r"|-(?:of|in|at|to|de)-(?!.* )).+|[ -](?:[Ee]lect|[Dd]esignate|[Aa]pparent|[Mm]artial)| d['’].+)"
)
_HEADS_OF_GENERAL = (
    *("advocate", "attorney", "auditor", "comptroller", "consul", "controller", "director", "governor"),
    *("inspector", "postmaster", "procurator", "prosecutor", "secretary", "solicitor", "surgeon"),
)
"""What stands before "general" as an adjective: attorneys general, but major generals."""


def plural(noun: str) -> str:
    """The plural of a noun or compound: its head (heads of state) or its last word (farm workers)."""
    listed = _listed_plural(noun)
    if listed:
        return listed
    linked = _LINKED.fullmatch(noun)
    if linked:
        return plural(linked[1]) + linked[2]
    head, general = noun[:-8], noun[-8:]
    if general.lower() in (" general", "-general") and head.lower().endswith(_HEADS_OF_GENERAL):
        return plural(head) + general
    cut = max(noun.rfind(" "), noun.rfind("-")) + 1
    return noun[:cut] + (_listed_plural(noun[cut:]) or _plural_word(noun[cut:]))


def noun_forms(noun: str) -> tuple[str, str]:
    """Singular and plural."""
    return noun, plural(noun)


def _listed_plural(noun: str) -> str:
    """The plural out of the table, with blanks and first capital as in ``noun``; empty if not listed."""
    found = IRREGULAR_PLURALS.get(noun.lower().replace(" ", "-").replace("’", "'"), "")
    if " " in noun:
        found = found.replace("-", " ")
    return found[:1].upper() + found[1:] if noun[:1].isupper() else found


def _plural_word(word: str) -> str:
    if word.isupper():
        return word + "s"
    if word[:1].isupper() and word.endswith("ese"):
        return word
    low = word.lower()
    if not low.endswith(PLAIN_PLURALS):
        for ending, many in PLURAL_ENDINGS.items():
            if low.endswith(ending):
                return word[: len(word) - len(ending) + 1] + many[1:]
    return _with_s(word)
