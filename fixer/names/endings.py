"""Names that kept an ending of the source language: Nunesova beside Nunes, Salska beside Salsk.

A Slavic ending is no mistake where it makes a woman's name of a man's (Mezenov, Mezenova), so an
ending counts only on one person: under the same given name, or alone beside a full name of which
it is no feminine; ``-ova`` also beside a woman's full name without it. Towns need their own suffix.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from fixer.knowledge.tables import table
from fixer.knowledge.wordlist import is_common
from fixer.lazy import regex
from fixer.model import Applicability, Candidate, Edit, Rule, Suggestion
from fixer.names.agreement import side_by_side
from fixer.names.findings import RELATED, Group, in_order
from fixer.names.mentions import Mention, mentions, places_of
from fixer.names.sound import plain
from fixer.view import View

SHORTEST = 5
"""Letters of a name without its ending."""
_CASE = ("a", "u", "em", "om", "ovi", "owi", "iem")
_WOMAN = ("ova", "ová", "owa")
_ENDINGS = (*_CASE, *_WOMAN)
_LAST = (*_ENDINGS, "i", "e", "u", "y")
_TAKES_FEMININE = regex(r"(?:[oeyi]v|[iy]n|sk|ck|n)$")
_TOWN = regex(r"(?:sk|grad|gorod|burg|hrad|slav[ltj]?|kiv|pol)$")
_PARTICIPLE = regex(r"(?:ed|ing)$")
"""A word before a town in a headline: "Abducted Salska Infant"."""
_LAST_VOWEL = regex(r"[ieuy]$")
_PLACE = regex(r"\b(?:in|near|from|outside|around|to|city of|town of|village of)$")
_MEN = frozenset(
    ["Nikita", "Ilya", "Danila", "Misha", "Luca", "Andrea", "Joshua", "Mika", "Sasha", "Mustafa"]
)
_ABOUT_A_PERSON = regex(r"(?:'s|’s)? (?:said|says|told|added|explained|also|who|will|would|has|had|was|is)\b")


def inflected(view: View, forms: Set[str]) -> list[tuple[str, Group]]:
    """Each name that stands here with an ending as well: as it is without, and all its mentions.

    ``forms`` are the names of ``view``.
    """
    pairs = list(_pairs(forms))
    if not pairs:
        return []
    wanted = {form for pair in pairs for form in pair}
    text, held = view.text, mentions(view.text, wanted, places_of(view, wanted))
    same: dict[str, list[str]] = defaultdict(list)
    for stem, form in pairs:
        if _one_name(text, stem, form, held):
            same[stem].append(form)
    return [(stem, in_order(held[form] for form in (stem, *found))) for stem, found in same.items()]


def candidates(rule: Rule, stem: str, group: Group) -> Iterator[Candidate]:
    """One candidate a mention with an ending; a woman's -ova may be her name after all."""
    forms = " / ".join(sorted({mention.form for mention in group}))
    bare = [mention for mention in group if mention.form == stem]
    for mention in group:
        if mention.form == stem:
            continue
        level = Applicability.MANUAL if mention.form.endswith(_WOMAN) else Applicability.UNSAFE
        edit = Edit(mention.span.start, mention.span.end, stem)
        yield Candidate(
            rule,
            mention.span,
            (Suggestion((edit,), level, f"use '{stem}'"),),
            message=f"'{mention.form}' is '{stem}' with an ending of the source language",
            group=forms,
            related=tuple((other.span, f"'{stem}'") for other in bare[:RELATED]),
        )


def _pairs(forms: Set[str]) -> Iterator[tuple[str, str]]:
    """The name as it should be, and with an ending, in a steady order."""
    stems = {form for form in forms if form not in table("capitalised")}
    for form in sorted(form for form in stems if form.endswith(_LAST)):
        for ending in _ENDINGS:
            stem = form.removesuffix(ending)
            if stem != form and len(stem) >= (SHORTEST if ending in _CASE else 3):
                if stem in stems:
                    yield stem, form
                if ending in _WOMAN and f"{stem}a" in stems:
                    yield f"{stem}a", form
        if len(form) >= SHORTEST and _LAST_VOWEL.search(form) and f"{form[:-1]}a" in stems:
            yield f"{form[:-1]}a", form


def _one_name(text: str, stem: str, form: str, held: Mapping[str, Sequence[Mention]]) -> bool:
    bare, inflected = held[stem], held[form]
    if not bare or not inflected or side_by_side(text, bare, inflected):
        return False
    given, other = _given(bare), _given(inflected)
    if len(given) == 1 and given == other:
        return True
    if stem[-1] == "a" and not form.endswith(_WOMAN):
        return not given and not other and _is_place(text, bare) and _is_place(text, inflected)
    if _TOWN.search(stem) and not given and all(map(_PARTICIPLE.search, other)):
        return _is_place(text, bare) and not _is_person(text, inflected)
    return len(given | other) == 1 and _is_lone(inflected) and _fits(stem, form, *(given | other))


def _fits(stem: str, form: str, given: str) -> bool:
    """Whether the bare inflected form can only be the person whose full name stands without ending."""
    woman = given.endswith("a") and given not in _MEN
    if form.endswith(_WOMAN):
        return woman
    return not woman and not (form.endswith("a") and _TAKES_FEMININE.search(plain(stem)))


def _given(found: Sequence[Mention]) -> set[str]:
    given = {mention.given for mention in found} - {"", *table("capitalised")}
    return {word for word in given if not is_common(word.lower())}


def _is_lone(found: Sequence[Mention]) -> bool:
    return not any(mention.after or mention.gender == "she" for mention in found)


def _is_place(text: str, found: Sequence[Mention]) -> bool:
    return any(_PLACE.search(text, max(0, m.span.start - 20), m.span.start - 1) for m in found)


def _is_person(text: str, found: Sequence[Mention]) -> bool:
    return any(_ABOUT_A_PERSON.match(text, mention.span.end) for mention in found)
