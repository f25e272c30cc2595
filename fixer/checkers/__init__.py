"""Checkers: damage with structure or state, that phrase lists cannot find.

A checker is a module here (or a package beside, see ``PACKAGES``) with ``RULES``, a tuple
of ``Rule`` whose ``tries`` are run by ``fixer rules test``, and ``check(context)``,
which yields candidates. Adding one touches its module and its test, nothing else.
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
    found = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(name) for name in [*(f"{__name__}.{n}" for n in found), *PACKAGES])


def checkers() -> list[Checker]:
    return [module.check for module in modules()]


def rules() -> list[Rule]:
    return [rule for module in modules() for rule in module.RULES]
