"""One key for many questions: shown first, and taken after another key."""

from __future__ import annotations

from fixer.model import Applicability
from fixer.report.excerpt import harmless
from fixer.report.tally import plural
from fixer.review import scopes
from fixer.review.fitting import Refusal
from fixer.review.questions import Question
from fixer.review.scopes import Preview
from fixer.review.terminal.face import Terminal, told, words_of
from fixer.review.terminal.screen import CONTEXT

_SAMPLES = 3


def everywhere(t: Terminal, question: Question) -> None:
    answer = t.answer(question)
    if not answer:
        t.accept(None)
        return
    preview = scopes.same_change(t.session, question, answer)
    _preview(t, preview)
    key = t.ask(f"{told(answer)}: accept", {"y": "these", "w": "these, and always from now on"})
    if key == "y":
        _refusals(t, t.session.accept_all(preview.answered, scopes.EVERYWHERE))
        t.tell(f"accepted: {_count(preview)}")
    elif key == "w":
        t.session.always(question, answer)
        t.tell(f"accepted from now on: {told(answer)}")
    if key:
        t.move(1)


def nowhere(t: Terminal, question: Question) -> None:
    preview = scopes.same_words(t.session, question)
    _preview(t, preview)
    key = t.ask(f"{words_of(question)}: leave", {"y": "these", "w": "these, and always from now on"})
    if key == "y":
        t.session.reject_all(preview.questions, scopes.EVERYWHERE)
        t.tell(f"left as they are: {_count(preview)}")
    elif key == "w":
        t.session.ignore_words(question)
        t.tell(f"left as it is from now on: {words_of(question)}")
    if key:
        t.move(1)


def _preview(t: Terminal, preview: Preview) -> None:
    """How many places one decision means, and the first of them."""
    t.tell(f"{_count(preview)}:")
    for question, answer in preview.pairs[:_SAMPLES]:
        file = t.session.file(question)
        line, _ = file.analysis.document.position(question.finding.span.start)
        t.tell(f"{harmless(file.path)}:{line}", "  ")
        for text in t.screen.context(file, question, answer, CONTEXT // 3):
            t.say(text)
    if len(preview.pairs) > _SAMPLES:
        t.tell(f"and {len(preview.pairs) - _SAMPLES} more", "  ")


def rule(t: Terminal, question: Question) -> None:
    name, path = question.finding.rule.id, question.key.path
    of_rule = scopes.of_names(t.session, [name])
    safe = scopes.with_fixes(of_rule, _level(t))
    here = Preview(tuple(pair for pair in safe.pairs if pair[0].key.path == path))
    key = t.ask(
        f"all of {name}",
        {
            "f": f"accept {_kind(t)} changes in this file: {len(here.pairs)}",
            "p": f"accept {_kind(t)} changes in all files: {len(safe.pairs)}",
            "n": f"leave as they are in all files: {len(of_rule.pairs)}",
        },
    )
    if key == "n":
        t.session.reject_all(of_rule.questions, scopes.EVERYWHERE)
        t.tell(f"left as they are: {len(of_rule.pairs)}")
    elif key:
        _accept_many(t, here if key == "f" else safe, scopes.FILE if key == "f" else scopes.EVERYWHERE)
    if key:
        t.move(1)


def ignore(t: Terminal, question: Question) -> None:
    name, path = question.finding.rule.id, question.key.path
    folder = path.rpartition("/")[0]
    key = t.ask(
        "ignore from now on",
        {
            "w": f"the words {words_of(question)}, wherever {name} means them",
            "f": f"{name} in this file",
            "d": f"{name} in the folder {folder or '.'}",
            "p": f"{name} in the whole project",
        },
    )
    if key == "w":
        t.session.ignore_words(question)
    elif key:
        t.session.ignore_rule(name, {"f": path, "d": folder, "p": ""}[key])
    if key:
        t.tell("ignored from now on; kept in .fixer/decisions.jsonl")
        t.move(1)


def accept_rest(t: Terminal, question: Question) -> None:
    preview = scopes.with_fixes(scopes.rest_of_file(t.session, question), _level(t))
    count, path = len(preview.pairs), harmless(question.key.path)
    if not preview.pairs:
        t.tell(f"there are no {_kind(t)} changes from here on")
    elif t.ask(f"accept {count} {_kind(t)} changes from here to the end of {path}", {"y": "yes"}):
        _accept_many(t, preview, scopes.FILE)
        t.move(1)


def reject_rest(t: Terminal, question: Question) -> None:
    rest = scopes.rest_of_file(t.session, question)
    asked = f"leave {len(rest.pairs)} as they are, from here to the end of {harmless(question.key.path)}"
    if t.ask(asked, {"y": "yes"}):
        t.session.reject_all(rest.questions, scopes.FILE)
        t.tell(f"left as they are: {len(rest.pairs)}")
        t.move(1)


def _accept_many(t: Terminal, preview: Preview, scope: str) -> None:
    refused = t.session.accept_all(preview.answered, scope)
    _refusals(t, refused)
    t.tell(f"accepted: {len(preview.pairs) - len(refused)}")


def _refusals(t: Terminal, refused: list[Refusal]) -> None:
    for question, reason in refused:
        t.tell(f"not accepted: {words_of(question)}: {reason}")


def _level(t: Terminal) -> Applicability:
    return Applicability.UNSAFE if t.unsafe else Applicability.SAFE


def _kind(t: Terminal) -> str:
    return "single" if t.unsafe else "safe"


def _count(preview: Preview) -> str:
    return f"{plural(preview.places, 'place')} in {plural(preview.files, 'file')}"
