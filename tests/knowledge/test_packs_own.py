"""Our own packs and checkers: every example holds, every fact is tried, no certain fact flags good English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fixer import checkers
from fixer.context import Context
from fixer.knowledge import tries
from fixer.knowledge.matcher import Matcher
from fixer.model import Label, Rule
from fixer.run import Loaded
from fixer.view import View
from tests.knowledge.facts import view_of

IN_TAGS = {"leftovers/browser-translation"}
"""Rules about tags, which an example in plain text has none of; their own tests show them."""


def documented(own: Loaded) -> list[Rule]:
    """The rules of all packs, with their examples."""
    docs = own.packs[0].docs()
    return [replace(rule, tries=tuple(docs[rule.id]["tries"])) for rule in own.matchers[0].rules]


def listed(problems: list[str]) -> str:
    """A message that shows each problem on a line of its own."""
    return "\n".join([f"{len(problems)} problems:", *problems])


def test_no_entry_is_broken(own: Loaded) -> None:
    problems = [str(error) for error in own.packs[0].errors]
    assert not problems, listed(problems)


def test_every_example_of_every_pack_holds_and_every_fact_is_tried(own: Loaded) -> None:
    matcher, docs = own.matchers[0], own.packs[0].docs()
    problems: list[str] = []
    for rule in documented(own):
        failed, fired = tries.run(matcher.check, rule)
        failed += tries.untried(rule, [machine for _, machine, _ in docs[rule.id]["pairs"]], fired)
        problems += [f"{f.rule}: {f.example}\n    {f.reason}" for f in failed]
    assert not problems, listed(problems)


def test_every_example_of_every_checker_holds() -> None:
    problems: list[str] = []
    for module in checkers.modules():
        for rule in module.RULES:
            failed = tries.run(module.check, rule)[0]
            problems += [f"{f.rule}: {f.example}\n    {f.reason}" for f in failed]
            if rule.id not in IN_TAGS and not any("=>" in example for example in rule.tries):
                problems.append(f"{rule.id}: no example shows what it mends")
    assert not problems, listed(problems)


def good_texts(own: Loaded) -> Iterator[tuple[str, str]]:
    """Rule and text of every example that is good English, or is so once mended."""
    for rule in [*documented(own), *checkers.rules()]:
        for example in rule.tries:
            damaged, mended = tries.split(example)
            text = damaged if mended is None else mended
            if "{?}" not in text:
                yield rule.id, text


def flagged(matcher: Matcher, view: View) -> Iterator[str]:
    for candidate in matcher.check(Context(view)):
        if candidate.label is Label.CERTAIN:
            yield f"{candidate.rule.id} flags '{view.text[slice(*candidate.span)]}' ({candidate.fact})"


def test_good_english_of_all_examples_is_silent_under_all_certain_facts(own: Loaded) -> None:
    problems = [
        f"{id}: {text!r}\n    {problem}"
        for id, text in good_texts(own)
        for problem in flagged(own.matchers[0], view_of(text))
    ]
    assert not problems, listed(problems)


def test_no_answer_is_what_a_fact_for_the_same_language_flags(own: Loaded) -> None:
    """Certain facts are held to all good texts above; here those that speak in translations, too."""
    problems = [
        f"{rule.id}: {mended!r} is flagged by {candidate.rule.id} ({candidate.fact})"
        for rule in documented(own)
        for _, mended in map(tries.split, rule.tries)
        if mended and "{?}" not in mended
        for candidate in own.matchers[0].check(Context(view_of(mended)))
        if candidate.label is Label.LIKELY and _same_language(rule, candidate.rule)
    ]
    assert not problems, listed(problems)


def _same_language(a: Rule, b: Rule) -> bool:
    return not a.languages or not b.languages or not set(a.languages).isdisjoint(b.languages)


def test_every_column_of_a_table_has_a_word_for_every_row(own: Loaded) -> None:
    for name, rows in own.packs[0].hot.tables.items():
        columns = {column for row in rows.values() for column in row}
        assert {word for word, row in rows.items() if columns - set(row)} == set(), name
