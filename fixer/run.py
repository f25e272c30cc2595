"""Many files through one engine: what the commands share. Reads files, prints nothing."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from fixer import checkers, english
from fixer.document import Document
from fixer.engine import Engine
from fixer.errors import FixerError
from fixer.files import NO_FILTER, Filter, collect, read_bytes
from fixer.gate import Gate
from fixer.knowledge import measured
from fixer.knowledge.matcher import Matcher
from fixer.knowledge.packs import Compiled, load_own, load_user
from fixer.knowledge.root import rules_root
from fixer.model import Label, Rule
from fixer.silence import comments

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be done, and why."""

    path: str
    error: FixerError


@dataclass(frozen=True)
class Loaded:
    """The engine, the packs behind it, and what is wrong in the user's packs."""

    engine: Engine
    packs: tuple[Compiled, ...]
    matchers: tuple[Matcher, ...]

    @property
    def errors(self) -> tuple[FixerError, ...]:
        return tuple(error for pack in self.packs for error in pack.errors)

    def rules(self) -> list[Rule]:
        """Every rule that can speak, without the documentation of the packs' rules."""
        from fixer import grammar
        from fixer.original import witness

        return [*self._loaded_rules(), *grammar.rules(), *witness.rules()]

    def _loaded_rules(self) -> list[Rule]:
        """Those of them that need no original and no LanguageTool."""
        return [
            *(rule for matcher in self.matchers for rule in matcher.rules),
            *checkers.rules(),
            english.RULE,
            comments.RULE,
        ]

    def rule(self, id: str) -> Rule:
        return next(rule for rule in self.rules() if rule.id == id)

    def keys(self) -> list[tuple[str, str]]:
        """Rule and fact of everything that can be measured."""
        return [
            *((rule, fact) for rule, fact, _, _ in self.facts()),
            *((r.id, "") for r in checkers.rules()),
        ]

    def labels(self) -> list[tuple[Rule, set[str]]]:
        """Every rule with the labels of its facts."""
        labels: dict[str, set[str]] = defaultdict(set)
        for rule, _, label, _ in self.facts():
            labels[rule].add(label)
        for rule, (label, _) in self.engine.gate.measured.items():
            labels[rule].add(label)
        return [(rule, labels[rule.id] or {rule.label}) for rule in self.rules()]

    def why(self, id: str) -> str:
        """The reason of a rule, from its documentation; its message where it has none."""
        if id in self._docs:
            return str(self._docs[id].get("why") or self.rule(id).message)
        rule = self.rule(id)
        return rule.why or rule.message

    @cached_property
    def _docs(self) -> dict[str, Any]:
        """Documentation by rule; an earlier pack wins."""
        return {id: doc for pack in reversed(self.packs) for id, doc in pack.docs().items()}

    def measured(self, id: str) -> list[str]:
        """What is known of a rule's facts, in words."""
        counts = measured.load(rules_root() / measured.FILE)
        rows = [(fact, label, safe) for rule, fact, label, safe in self.facts() if rule == id]
        if not rows:
            label, safe = self.engine.gate.measured.get(id, (Label.LIKELY, False))
            rows = [("", label, safe)]
        return [counts.describe(id, fact, Label(label), safe) for fact, label, safe in rows]

    def facts(self) -> Iterator[tuple[str, str, str, bool]]:
        """Rule, fact, label and whether safe, of every fact in the packs."""
        for pack in self.packs:
            for text in pack.hot.patterns:
                body = json.loads(text)
                yield pack.hot.rules[body["rule"]][0], body["fact"], body["label"], body["safe"]

    def check_names(self, names: Collection[str]) -> None:
        """Raises FixerError for a name that is no rule, pack, category or language."""
        # What deals with originals and grammar takes long to import, and is seldom named.
        if set(names) <= _names(self._loaded_rules()):
            return
        known = _names(self.rules())
        for name in names:
            if name not in known:
                near = get_close_matches(name, sorted(known), 1)
                hint = f"; did you mean {near[0]!r}?" if near else "; 'fixer rules' lists them"
                raise FixerError("option", f"no rule, pack, category or language is called {name!r}{hint}")


def _names(rules: Iterable[Rule]) -> set[str]:
    return {name for rule in rules for name in (rule.id, rule.pack, rule.category.value, *rule.languages)}


def load(user_packs: Sequence[Path] = ()) -> Loaded:
    """The engine with our own packs and the user's. Raises FixerError when a pack is missing."""
    packs = (load_own(), *(load_user(path) for path in user_packs))
    matchers = tuple(Matcher(pack.hot) for pack in packs)
    hot = packs[0].hot
    verdicts = {rule: (Label(label), bool(safe)) for rule, (label, safe) in hot.checkers.items()}
    checks = [*(matcher.check for matcher in matchers), *checkers.checkers()]
    return Loaded(Engine(checks, Gate(verdicts), hot.signs), packs, matchers)


def documents(
    paths: Sequence[str], stdin_name: str, filter: Filter = NO_FILTER
) -> Iterator[Document | Failure]:
    """The articles under ``paths`` in order; "-" is standard input, named ``stdin_name``."""
    found, errors = collect(paths, filter)
    for error in errors:
        yield Failure(error.path, error)
    for path in found:
        try:
            if path == "-":
                yield Document.from_bytes(sys.stdin.buffer.read(), stdin_name)
            else:
                yield Document.from_bytes(read_bytes(path), path)
        except FixerError as error:
            yield Failure(path, error)


def each(items: Iterable[Document | Failure], work: Callable[[Document], T]) -> Iterator[T | Failure]:
    """``work`` on each document; a file that breaks it is a failure, the others are still done."""
    for item in items:
        if isinstance(item, Failure):
            yield item
            continue
        try:
            yield work(item)
        except FixerError as error:
            yield Failure(item.path, error)
        except Exception as error:
            reason = f"internal error ({type(error).__name__}: {error}); please report it with this file"
            yield Failure(item.path, FixerError("internal", reason, item.path))
