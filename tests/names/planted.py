"""Made-up articles with one misspelled name each, as translating machines misspell names.

``articles(count, seed)`` gives the same articles for the same arguments. Every article also
holds traps: pairs of similar words that are right as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple


class Article(NamedTuple):
    """``names`` are the right and the wrong spelling of the one name that is misspelled."""

    text: str
    names: frozenset[str]
    language: str
    error: str


class Names(NamedTuple):
    given: list[str]
    family: list[str]


def _names(given: str, family: str) -> Names:
    return Names(given.split(), family.split())


LANGUAGES = {
    "ru": _names(
        "Sergey Andrei Yevgeny Olga Marina Konstantin Lyudmila Boris",
        "Khrapovitsky Zhilyaev Shcherbinin Tsvetaev Yakushkin Rogozhnikov Dolmatov Vyazemsky Ryabukhin Chekmarev",
    ),
    "uk": _names(
        "Oleksandr Halyna Mykhailo Taras Oksana Bohdan Yaroslav Natalia",
        "Zahorodnyuk Hrytsenko Vakulchuk Tymchenko Shevelyov Kovalchyk Dzyubenko Nazarovych Lytvynenko Pidhirny",
    ),
    "pl": _names(
        "Wojciech Agnieszka Grzegorz Malgorzata Tomasz Jacek Beata Zbigniew",
        "Wisniewicz Krzyzanek Jablonowicz Szczepaniak Wojtkowiak Ciesielczuk Wrzesniak Cybulek Walczuk Majchrowicz",
    ),
    "cs": _names(
        "Lukas Jiri Veronika Vojtech Tereza Miroslav Zdenek Ivana",
        "Hruschka Dvoracek Vondrasek Kucharcik Nemecek Zelenka Svobodnik Havranek Jelinek Hamacek",
    ),
    "de": _names(
        "Friedrich Annegret Matthias Heike Ulrich Sabine Holger Juergen",
        "Kirchhoff Wackernagel Brandtner Steinbeck Dreyfeld Oberhauser Kronenberger Schmalbach Winkelmann Hueckstaedt",
    ),
    "fr": _names(
        "Thierry Mathilde Guillaume Sylvie Laurent Brigitte Yannick Pascal",
        "Beauchemin Delacourt Charbonneau Lefebvre Roussillon Marchandier Villeneuve Gauthierot Bellanger Duquesnoy",
    ),
    "es": _names(
        "Ignacio Mercedes Joaquin Gabriela Esteban Rodrigo Pilar Lorena",
        "Barrionuevo Zubizarreta Villarrubia Castellanos Echeverria Carrasquilla Montenegrin Baquerizo Olavarria Quintanilla",
    ),
    "hu": _names(
        "Zoltan Eszter Gergely Katalin Laszlo Balazs Ildiko Sandor",
        "Szentmihalyi Kovacsik Gyongyosi Hegedusi Rakosfalvi Vasarhelyi Nemethy Csizmadia Karolyfi Lorinczi",
    ),
    "tr": _names(
        "Mehmet Aylin Kemal Selin Hakan Zeynep Orhan Emre",
        "Yildirimli Karahanoglu Kilicdarli Ozturkmen Demirtasli Bayraktaroglu Celikkol Aksoyer Cavdaroglu Gunaydinli",
    ),
    "ja": _names(
        "Kenji Haruka Takeru Naoko Hiroshi Yumiko Satoru Keiko",
        "Toyosawa Fujinaga Matsuzaka Hashiguchi Kobayakawa Tonozaki Nishikawara Yoshikane Kitashirakawa Onodera",
    ),
}

TRANSLITERATED = {
    "ru": [
        ("kh", "h"),
        ("zh", "j"),
        ("shch", "sch"),
        ("ts", "c"),
        ("ya", "ia"),
        ("sky", "skiy"),
        ("ev", "yev"),
    ],
    "uk": [
        ("yu", "iu"),
        ("nko", "nco"),
        ("chuk", "tchuk"),
        ("ych", "ich"),
        ("ny", "nyi"),
        ("v", "w"),
        ("yo", "io"),
    ],
    "pl": [("w", "v"), ("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("j", "y"), ("cy", "tsy")],
    "cs": [("ch", "kh"), ("cek", "tsek"), ("nik", "nick"), ("j", "y"), ("v", "w"), ("sch", "sh")],
    "de": [
        ("ck", "k"),
        ("ei", "ai"),
        ("sch", "sh"),
        ("dt", "t"),
        ("ff", "f"),
        ("ue", "u"),
        ("mann", "man"),
        ("w", "v"),
    ],
    "fr": [("ch", "sh"), ("ll", "l"), ("qu", "k"), ("th", "t"), ("ou", "u"), ("ss", "s"), ("eau", "au")],
    "es": [
        ("z", "s"),
        ("rr", "r"),
        ("ll", "l"),
        ("v", "b"),
        ("nue", "nuye"),
        ("qu", "k"),
        ("cheve", "tcheve"),
    ],
    "hu": [("sz", "s"), ("gy", "dj"), ("cs", "ch"), ("yi", "ji"), ("th", "t"), ("c", "ts"), ("v", "w")],
    "tr": [("y", "j"), ("oglu", "ogly"), ("k", "c"), ("c", "ch"), ("v", "w"), ("i", "y")],
    "ja": [("z", "s"), ("j", "z"), ("ts", "tz"), ("sh", "sch"), ("o", "ou"), ("gu", "ghu"), ("k", "c")],
}

_VOWELS = "aeiou"


def _swap_spelling(rng: Random, name: str, language: str) -> str | None:
    options = [(old, new) for old, new in TRANSLITERATED[language] if old in name]
    if not options:
        return None
    old, new = rng.choice(options)
    return name.replace(old, new, 1)


def _double(rng: Random, name: str, _: str) -> str | None:
    places = [
        i
        for i in range(2, len(name) - 1)
        if name[i] in "bdfgklmnprst" and name[i - 1] != name[i] != name[i + 1]
    ]
    if not places:
        return None
    at = rng.choice(places)
    return name[:at] + name[at] + name[at:]


def _single(_: Random, name: str, __: str) -> str | None:
    return re.sub(r"([b-df-hj-np-tv-z])\1", r"\1", name, count=1)


def _exchange_vowels(rng: Random, name: str, _: str) -> str | None:
    places = [m.start() for m in re.finditer(r"(?<=\w)(?=[aeiou][aeiou])", name)]
    if not places:
        return None
    at = rng.choice(places)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _other_vowel(rng: Random, name: str, _: str) -> str | None:
    places = [i for i in range(1, len(name) - 2) if name[i] in _VOWELS]
    at = rng.choice(places)
    return name[:at] + rng.choice([v for v in _VOWELS if v != name[at]]) + name[at + 1 :]


def _letters(one: str, other: str) -> Callable[[Random, str, str], str | None]:
    def change(_: Random, name: str, __: str) -> str | None:
        return name.replace(one, other, 1) if one in name else name.replace(other, one, 1)

    return change


def _inflect(rng: Random, name: str, language: str) -> str | None:
    """The case that a preposition of the source asked for, on a name that is not changed in English."""
    endings = {
        "ru": ["a", "u", "om"],
        "uk": ["a", "u", "om"],
        "pl": ["a", "owi", "em"],
        "cs": ["a", "ovi", "em"],
    }
    if language not in endings or not re.search(r"[bdgkmnr]$", name) or re.search(r"(?:in|ov|ev)$", name):
        return None
    return name + rng.choice(endings[language])


ERRORS: dict[str, Callable[[Random, str, str], str | None]] = {
    "transliteration": _swap_spelling,
    "doubled letter": _double,
    "single letter": _single,
    "exchanged vowels": _exchange_vowels,
    "other vowel": _other_vowel,
    "ck/k": _letters("ck", "k"),
    "w/v": _letters("w", "v"),
    "j/y": _letters("j", "y"),
    "inflection": _inflect,
}

FRAMES = (
    "{given} {name} {opening}. {wrong} {closing}.",
    "{given} {name} {opening}. For {wrong} it was a good day.",
    '{given} {name} {opening}. "We knew it," {wrong} said.',
    "{given} {name} {opening}. {name}'s friends were proud. {wrong} {closing}.",
    "{given} {wrong} {opening}. Nobody asked {name}.",
    "{given} {wrong} {opening}.\n\n{given} {name} {closing}.",
    "A prize goes to {given} {name}. The mother of {given} {wrong} wept.",
    "{given} {name} {opening}.\n\nLater {name} slept. {name} ate. “No,” said {wrong}.",
)
OPENINGS = (
    "opened a bakery by the harbor",
    "spoke to the council for an hour",
    "won the race at the weekend",
    "bought the old mill in spring",
    "signed the letter to the ministry",
)
CLOSINGS = (
    "thanked the neighbors",
    "went home early",
    "wants to come back next year",
    "laughed about the rain",
)

TRAPS = (
    "Gareth Davies painted the door. Lindsey Davis held the ladder.",
    "Pavel Mezenov drove. Olga Mezenova slept. Mezenov was tired, Mezenova was not.",
    "Korea won twice. The Korean team sang, and other Koreans danced.",
    "He was born in Kharkiv (Kharkov). In Kharkov he learned to swim.",
    "The Millhausens paid for it. Tom Millhausen did not want to.",
    "Reinhard Kohl left at noon. Richard Kohl stayed.",
    "Snow fell in Shanxi. In Shaanxi it rained.",
    "Jan Kowalski cooked. Jana Kowalska washed up, and Kowalska sang.",
    "Sabina told the story. Her cousin Sabine told another one.",
    "Jon Jonsson came by boat. Anna Jonsdottir came on foot.",
    "J. Harmsworth wrote the report. Jane Harmsworth signed it.",
    "Takashi Mori led. Takeshi Mori followed.",
    "Mr Browne brought bread. Mrs Brown brought wine.",
    "The Welshmen lost. A Welshman cried.",
    "Paul Sellers paid. Paula Sellers waited with Cate Paull.",
    "They flew from Moscow to Minsk; a Muscovite met them.",
    "Marie Lindqvist read. Maria Lindgren listened.",
)


def articles(count: int, seed: int) -> Iterator[Article]:
    rng = Random(seed)
    kinds, languages = list(ERRORS), list(LANGUAGES)
    made = 0
    while made < count:
        language, kind = languages[made % len(languages)], rng.choice(kinds)
        article = _article(rng, language, kind)
        if article:
            made += 1
            yield article


def _article(rng: Random, language: str, kind: str) -> Article | None:
    names = LANGUAGES[language]
    name, given = rng.choice(names.family), rng.choice(names.given)
    wrong = ERRORS[kind](rng, name, language)
    if wrong is None or wrong.lower() == name.lower():
        return None
    frame = rng.choice(FRAMES)
    story = frame.format(
        name=name, wrong=wrong, given=given, opening=rng.choice(OPENINGS), closing=rng.choice(CLOSINGS)
    )
    paragraphs = [story, *rng.sample(TRAPS, 4), "The weather stayed fine all day, and the shops were open."]
    rng.shuffle(paragraphs)
    return Article("\n\n".join(paragraphs) + "\n", frozenset((name, wrong)), language, kind)
