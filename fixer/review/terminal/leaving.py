"""The end of a review: what was accepted is written, saved as a patch, or kept for later."""

from __future__ import annotations

from fixer.errors import FixerError
from fixer.report.excerpt import harmless
from fixer.report.tally import plural
from fixer.review import writing
from fixer.review.terminal.face import Terminal
from fixer.review.terminal.keys import END
from fixer.review.writing import Written

PATCH = "review.patch"


def finish(t: Terminal) -> None:
    """Asks what to do with what was accepted."""
    ready = writing.pending(t.session)
    count = sum(writing.accepted(t.session, file) for file, _ in ready)
    t.say("")
    if not ready:
        t.tell(f"no change to write; {t.open()} undecided")
        keep(t)
        return
    t.tell(f"{count} accepted in {plural(len(ready), 'file')}, {t.open()} undecided")
    t.tell("a  write them")
    t.tell(f"p  save a patch ({PATCH})")
    t.tell("k  keep them for later")
    t.tell("b  back")
    key = t.key("(a p k b) ")
    if key in _ENDS:
        _ENDS[key](t)
    elif t.at is None:
        t.move(1, decided=True)


def keep(t: Terminal) -> None:
    """Leaves; the journal has everything."""
    t.tell("your decisions are kept; 'fixer review' goes on from here")
    t.over = True


def _apply(t: Terminal) -> None:
    """Writes what was accepted; goes on if that brings new questions."""
    outcomes = writing.apply(t.session, t.undo_root)
    for one in outcomes:
        t.tell(outcome(one))
    if any(one.changes for one in outcomes):
        t.tell("'fixer fix --undo' takes it back")
    changed, new = any(one.changed for one in outcomes), sum(one.questions for one in outcomes)
    if changed:
        t.tell("it was read again; decisions hold where their words still stand")
    if new:
        t.tell(f"{plural(new, 'new question')} after the changes")
    t.errors += [one.error for one in outcomes if one.error and not one.changed]
    t.over = not new and not changed
    t.at = None
    t.move(1)


def outcome(one: Written) -> str:
    """What became of one file, in words."""
    if one.error:
        return harmless(str(one.error))
    return f"{harmless(one.path)}: {plural(one.changes, 'change')} written"


def _save(t: Terminal) -> None:
    try:
        patch = b"".join(writing.patch(t.session))
        with open(PATCH, "xb") as file:
            file.write(patch)
    except FileExistsError:
        t.tell(f"there is a {PATCH} already; move it away first")
    except (OSError, FixerError) as error:
        t.tell(f"no patch: {harmless(str(error))}")
    else:
        t.tell(f"{PATCH} saved; 'git apply {PATCH}' or 'patch -p1 < {PATCH}' writes the changes")
        keep(t)
    if t.at is None:
        t.move(1, decided=True)


def discard(t: Terminal) -> None:
    """Leaves, and takes back what was decided since the start."""
    made = [step for step in t.session.ledger.done if step not in t.known]
    asked = f"take back {plural(len(made), 'decision')} made since the start, and leave"
    if made and not t.ask(asked, {"y": "yes"}):
        return
    for step in reversed(made):
        t.session.take_back(step)
    t.tell(f"{plural(len(made), 'decision')} taken back")
    t.over = True


_ENDS = {"a": _apply, "p": _save, "k": keep, END: keep}
