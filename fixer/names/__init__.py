"""Names checkers: a person, place or organisation that one document writes in two ways.

No spelling is chosen by majority: each mention gets every other spelling as a fix of its
own, and all findings of one name share a ``group``. No fix is applied unattended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.context import Context
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Suggestion
from fixer.names import endings, order, titled, written
from fixer.names.clusters import clusters
from fixer.names.findings import RELATED, candidates
from fixer.names.mentions import full_names, names, starts
from fixer.names.titled import Titled

SPELLED_TWO_WAYS = Rule(
    id="names/spelled-two-ways",
    category=Category.NAME,
    message="a name is spelled in two ways",
    why="""\
Each sentence is translated by itself, so the same foreign name comes out in two spellings.
Which one is right the text cannot say: the more frequent one is often the wrong one.
Different given names, relatives, inflected forms and spellings set side by side are left alone.""",
    tries=(
        "Lena Brandtner came. Later Brantner left. => Lena Brantner came. Later Brantner left.",
        "Artem Dziuba scored. Fans cheered Dzyuba. => Artem Dzyuba scored. Fans cheered Dzyuba.",
        "Jonathan Davies met the press. Rebecca Davis stayed at home.",
        "South Korea won. The Korean team cheered.",
        "Sergey Mezenov came early. His wife Olga Mezenova came late.",
        "They flew to Dnepr (Dnipro). Dnipro is a city of a million.",
        "Takashi Mori won. Takeshi Sato lost.",
        "The Millers left. Anna Miller stayed.",
    ),
    safe=False,
)
INFLECTED = Rule(
    id="names/inflected",
    category=Category.NAME,
    message="a name with an ending of the source language",
    why="""\
Slavic languages give names endings: a case, or -ova for a woman. English writes the bare name.
A man and a woman of one Slavic name (Mezenov, Mezenova) are two people and left alone.""",
    tries=(
        "Amanda Nunes lost. Nunesova wept. => Amanda Nunes lost. Nunes wept.",
        "Eric Zemmour spoke. The crowd cheered Zemmoura. => Eric Zemmour spoke. The crowd cheered Zemmour.",
        "They live in Salsk. The Salska baby is well. => They live in Salsk. The Salsk baby is well.",
        "He came from Bucha. They drove to Buchi. => He came from Bucha. They drove to Bucha.",
        "Pavel Mezenov spoke. Olga Mezenova agreed. Mezenova left.",
        "Pavel Mezenov spoke. Mezenova agreed.",
        "Jan Novak spoke. Jana Novakova agreed.",
        "Anna Martin spoke. Martina Kohl agreed.",
        "She went from Sofia to Moscow. Sofie went with her.",
    ),
    safe=False,
)
ORDER = Rule(
    id="names/order",
    category=Category.NAME,
    message="family name and given name in two orders",
    why="""\
Chinese, Hungarian, Japanese and others put the family name first. A machine turns the name
in one sentence and leaves it in the next.""",
    tries=(
        "Orbán Viktor spoke. Later Viktor Orbán left. => Viktor Orbán spoke. Later Viktor Orbán left.",
        "Li Wei won. Wei Li smiled. => Wei Li won. Wei Li smiled.",
        "Kovács Imre (Imre Kovács) spoke.",
        "Real Madrid won. Madrid is happy.",
    ),
    safe=False,
)
WRITTEN = Rule(
    id="names/written-two-ways",
    category=Category.NAME,
    message="a name with and without a hyphen or a capital",
    why="Each sentence is translated by itself: a camp is Al-Hol here and Al Hol there.",
    label=Label.LIKELY,
    tries=(
        "The camp of Al-Hol is full. Trucks left Al Hol. => The camp of Al Hol is full. Trucks left Al Hol.",
        "Kim Jong-un smiled. Kim Jong Un waved. => Kim Jong Un smiled. Kim Jong Un waved.",
        "The Rakoczy festival began. Many came to the Rakoczy Festival. => "
        "The Rakoczy Festival began. Many came to the Rakoczy Festival.",
        "He works for a Paris-based firm. Paris is far.",
        "The North-East is poor. The North East is cold.",
    ),
    safe=False,
)
TWO_GENDERS = Rule(
    id="names/two-genders",
    category=Category.REFERENCE,
    message="one person is Mr and Ms",
    why="The source told no gender in one sentence, so the machine guessed.",
    label=Label.LIKELY,
    tries=(
        "Robin Haymann spoke. Mr Haymann thanked all. Ms Haymann left. => "
        "Robin Haymann spoke. Ms Haymann thanked all. Ms Haymann left.",
        "Cherie Haymann came. Tony Haymann left. Mr Haymann and Mrs Haymann agreed.",
        "Mr Haymann and his wife came. Cherie Haymann spoke. Mrs Haymann sang.",
        "Mr Haymann spoke. Mrs Haymann left.",
    ),
    safe=False,
)
TWO_ROLES = Rule(
    id="names/two-roles",
    category=Category.TERM,
    message="one person has two roles",
    why="One word of the source was translated in two ways, or the wrong office was chosen.",
    label=Label.LIKELY,
    tries=(
        "Goalkeeper Ivan Petrov fell. The referee helped striker Petrov. => "
        "Striker Ivan Petrov fell. The referee helped striker Petrov.",
        "Former foreign minister Ivan Petrov spoke. Health minister Petrov left.",
        "Foreign Minister Ivan Petrov met Health Minister Olga Petrov.",
        "Goalkeeper Ivan Petrov and striker Pavel Sidorov cheered.",
    ),
    safe=False,
)
RULES = (SPELLED_TWO_WAYS, INFLECTED, ORDER, WRITTEN, TWO_GENDERS, TWO_ROLES)


def check(context: Context) -> Iterator[Candidate]:
    """One candidate a mention of every name that the document writes in two ways or more."""
    view = context.view
    begin = starts(view)
    held = names(view, begin)
    for group in clusters(view, held, full_names(view, begin)):
        yield from candidates(SPELLED_TWO_WAYS, group, "is also spelled")
    for stem, group in endings.inflected(view, held):
        yield from endings.candidates(INFLECTED, stem, group)
    for group in order.groups(view, begin):
        yield from candidates(ORDER, group, "is also")
    for group in written.groups(view):
        yield from candidates(WRITTEN, group, "is also written")
    for people in titled.genders(view):
        yield from _titles(TWO_GENDERS, people)
    for people in titled.roles(view):
        yield from _titles(TWO_ROLES, people)


def _titles(rule: Rule, people: Sequence[Titled]) -> Iterator[Candidate]:
    """One candidate a titled mention, with the titles of the other kind as fixes."""
    family = people[0].family
    for one in people:
        others = sorted({other.title for other in people if other.kind != one.kind})
        listed = " and ".join(f"'{title}'" for title in others)
        yield Candidate(
            rule,
            one.span,
            tuple(_retitled(one, title) for title in others),
            message=f"{family} is '{one.title}' here and {listed} elsewhere",
            group=f"{family}: " + " / ".join(sorted({other.title for other in people})),
            related=tuple((other.span, f"'{other.title}'") for other in people if other != one)[:RELATED],
        )


def _retitled(one: Titled, title: str) -> Suggestion:
    first = title[0].upper() if one.title[0].isupper() else title[0].lower()
    edit = Edit(one.span.start, one.span.end, first + title[1:])
    return Suggestion((edit,), Applicability.MANUAL, f"use '{edit.text}'")
