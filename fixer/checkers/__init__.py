"""Checkers: damage with structure or state, that phrase lists cannot find.

A checker is a module in a folder here (or a package beside, see ``PACKAGES``) with
``RULES``, a tuple of ``Rule`` whose ``tries`` are run by ``fixer rules test``, and
``check(context)``, which yields candidates. Adding one touches its module and its test,
nothing else; a module without ``RULES`` is what checkers share.

Start work at a trigger, not at every character: a scan of the text costs as much as a whole checker may.

- Words: look them up in the word index and try the regex only where they stand:
  ``matches(_PATTERN, text, view.places.of(_WORDS))``, or ``view.places.before(...)`` when the pattern begins a word
  earlier. ``view.places.numbers`` and ``view.places.rare`` hold the numbers and the words that are not everyday English.
- Marks: ask first whether one is there (``"(" in text``, ``view.characters``), and let the regex begin with it.
- What several checkers ask of one view is worked out once: ``view.once(readings)``.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType

from fixer.context import Checker
from fixer.model import Rule

PACKAGES = ("fixer.names",)


@cache
def modules() -> tuple[ModuleType, ...]:
    found = sorted(module.name for module in pkgutil.walk_packages(__path__, f"{__name__}."))
    return tuple(module for name in [*found, *PACKAGES] if hasattr(module := import_module(name), "RULES"))


def checkers() -> list[Checker]:
    return [module.check for module in modules()]


def rules() -> list[Rule]:
    return [rule for module in modules() for rule in module.RULES]
