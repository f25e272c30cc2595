"""What the keys of a review in the terminal do."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable

from fixer.errors import FixerError
from fixer.journal import Entry
from fixer.place import Refused
from fixer.report.excerpt import harmless
from fixer.review.checking import remarks
from fixer.review.questions import Question
from fixer.review.terminal import bulk, leaving
from fixer.review.terminal.face import Terminal, words_of
from fixer.review.terminal.keys import ENTER, REDO, SPACE, TAB


def press(t: Terminal, question: Question, key: str) -> None:
    """Does what a key says about the question shown."""
    if key in _ON_QUESTION:
        _ON_QUESTION[key](t, question)
    elif key in _ANYWHERE:
        _ANYWHERE[key](t)
    elif key.isdecimal():
        _number(t, question, int(key) - 1)
    else:
        t.tell("no such key; ? shows the keys")


def _number(t: Terminal, question: Question, index: int) -> None:
    if 0 <= index < len(question.answers):
        t.accept(question.answers[index])
    else:
        t.tell("there is no answer of this number")


def _enter(t: Terminal, question: Question) -> None:
    if question.safe and t.answer(question) is question.suggested:
        t.accept(question.suggested)
    else:
        t.tell("Enter accepts safe changes only; ? shows the keys")


def _reject(t: Terminal, question: Question) -> None:
    t.session.reject(question)
    t.tell(f"left as it is: {words_of(question)}")
    t.move(1)


def _later(t: Terminal, question: Question) -> None:
    if not t.session.is_open(question):
        t.session.reopen(question)
        t.tell("undecided again")
    t.move(1)
    if t.at is question:
        t.tell("this is the last one undecided; q leaves")


def _tab(t: Terminal, question: Question) -> None:
    if len(question.answers) < 2:
        t.tell("there is no other answer to show")
        return
    before = t.chosen.get(question.key, -1 if question.group else 0)
    t.chosen[question.key] = (before + 1) % len(question.answers)


def _edit(t: Terminal, question: Question) -> None:
    base = None if question.group else t.answer(question)
    text = t.keys.line("new words: ", base.new if base else question.finding.text)
    if text is None:
        t.tell("nothing changed")
        return
    try:
        answer = t.session.written(question, text, base)
    except Refused as reason:
        t.tell(f"not accepted: {reason}")
        return
    found = remarks(t.session, question, answer)
    if not found or t.ask(f"fixer would say of that: {'; '.join(found)}", {"y": "accept it all the same"}):
        t.accept(answer)


def _editor(t: Terminal, question: Question) -> None:
    file = t.session.file(question)
    line, _ = file.analysis.document.position(question.finding.span.start)
    editor = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not editor:
        t.tell("set EDITOR to the name of your editor first")
        return
    try:
        with t.keys.released():
            subprocess.run([*editor, f"+{line}", file.path], check=False)
        t.session.reload(file)
    except (OSError, FixerError) as error:
        t.tell(f"not read again: {error}")
        return
    t.session.link()
    t.tell(f"read again: {harmless(file.path)}")
    t.go_to(question)


def _undo(t: Terminal) -> None:
    entry = t.session.undo()
    if entry:
        _turned(t, "taken back", entry)
    else:
        t.tell("there is nothing to take back")


def _redo(t: Terminal) -> None:
    entry = t.session.redo()
    if entry:
        _turned(t, "done again", entry)
        t.move(1)
    else:
        t.tell("there is nothing to do again")


def _turned(t: Terminal, what: str, entry: Entry) -> None:
    """Tells of a step, and goes where it was taken."""
    first = entry["places"][0] if entry.get("places") else entry
    t.tell(f"{what}: {entry['kind']} {harmless(first.get('words') or first['rule'])}")
    t.at = next((q for q in t.listed() if _is_about(first, q)), t.at)


def _is_about(place: Entry, question: Question) -> bool:
    here = (question.key.path, question.finding.fingerprint, question.key.nth)
    return (place.get("path"), place.get("fingerprint"), place.get("nth", 0)) == here


def _go(t: Terminal) -> None:
    number = (t.keys.line("number: ", "") or "").strip()
    listed = t.listed()
    if number.isdecimal() and 0 < int(number) <= len(listed):
        t.at = listed[int(number) - 1]
    else:
        t.tell(f"a number from 1 to {len(listed)}")


def _filter(t: Terminal) -> None:
    before, t.filter = t.filter, (t.keys.line("only those with: ", "") or "").strip()
    listed = t.listed()
    if not listed:
        t.tell("there are none with that")
        t.filter = before
    elif t.at not in listed:
        t.at = listed[0]


def _more(t: Terminal) -> None:
    t.size *= 2


def _lines(t: Terminal) -> None:
    t.lines = not t.lines


_ON_QUESTION: dict[str, Callable[[Terminal, Question], None]] = {
    "y": lambda t, q: t.accept(t.answer(q)),
    ENTER: _enter,
    "n": _reject,
    "e": _edit,
    "E": _editor,
    TAB: _tab,
    "l": _later,
    SPACE: _later,
    "A": bulk.everywhere,
    "N": bulk.nowhere,
    "R": bulk.rule,
    "i": bulk.ignore,
    "a": bulk.accept_rest,
    "d": bulk.reject_rest,
}
_ANYWHERE: dict[str, Callable[[Terminal], None]] = {
    "u": _undo,
    REDO: _redo,
    "j": lambda t: t.move(1),
    "k": lambda t: t.move(-1),
    "J": lambda t: t.move(1, decided=True),
    "K": lambda t: t.move(-1, decided=True),
    "g": _go,
    "/": _filter,
    "w": _lines,
    "+": _more,
    "?": Terminal.help,
    "q": leaving.finish,
    "Q": leaving.discard,
}
