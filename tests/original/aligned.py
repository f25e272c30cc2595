"""An English article aligned with its original, and what a check says about it."""

from __future__ import annotations

from types import ModuleType

from fixer.markup import read
from fixer.model import Candidate
from fixer.original.align import Alignment, align
from fixer.original.text import read_original
from fixer.view import View, build

GERMAN = (
    "Der Hafen von Wimmelsund bleibt am Montag geschlossen.",
    "Grund ist ein Sturm, der in der Nacht 12 Boote losgerissen hat.",
    "Bürgermeisterin Anke Torvald sprach von einem Glück im Unglück.",
    "„Niemand wurde verletzt“, sagte sie.",
    "Die Polizei sucht noch nach zwei Segeljachten aus Dänemark.",
    "Im Jahr 1987 hatte ein ähnlicher Sturm die Mole zerstört.",
    "Die Reparatur kostete damals 3 Millionen Mark und dauerte vier Jahre.",
    "Am Freitag soll der Hafen wieder öffnen.",
)
ENGLISH = (
    "The port of Wimmelsund will remain closed on Monday.",
    "The reason is a storm that tore 12 boats from their moorings during the night.",
    "Mayor Anke Torvald spoke of a blessing in disguise.",
    "“No one was injured,” she said.",
    "The police are still looking for two sailing yachts from Denmark.",
    "In 1987, a similar storm had destroyed the pier.",
    "The repairs cost 3 million marks at the time and took four years.",
    "The port is to reopen on Friday.",
)
"""A made-up article, sentence by sentence."""


def view(text: str) -> View:
    return build(text, read(text, "plain"))


def beside(english: str, original: str, language: str = "de") -> Alignment:
    return align(view(english), read_original(original, language=language))


def find(check: ModuleType, english: str, original: str, language: str = "de") -> list[Candidate]:
    alignment = beside(english, original, language)
    return list(check.check(alignment.english, alignment))


def told(check: ModuleType, english: str, original: str, language: str = "de") -> list[tuple[str, str]]:
    """Rule and place of every finding."""
    return [(c.rule.id, english_of(english, c)) for c in find(check, english, original, language)]


def english_of(english: str, candidate: Candidate) -> str:
    return view(english).text[slice(*candidate.span)]
