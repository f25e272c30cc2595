"""The review itself: decisions, scopes, undo, files that change."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer import journal
from fixer.engine import Settings
from fixer.place import Refused
from fixer.review import scopes, writing
from fixer.review.session import Session
from fixer.run import Loaded
from fixer.silence.decisions import Decisions
from tests.review.articles import HARBOR, NAMES, asked, opened, states, write

CLOCK, AND, BACKS = "21.30 clock", "; And", "strengthened each other's backs"


@pytest.fixture
def harbor(own: Loaded, tmp_path: Path) -> Session:
    write(tmp_path, "a.md", HARBOR)
    return opened(own, tmp_path)


def accept(session: Session, words: str, answer: int = 1, nth: int = 0) -> None:
    question = asked(session, words, nth)
    session.accept(question, question.answers[answer - 1])


def applied(session: Session) -> list[writing.Written]:
    return writing.apply(session, session.root)


def test_every_decision_is_there_in_the_next_session(own: Loaded, harbor: Session) -> None:
    accept(harbor, CLOCK)
    harbor.reject(asked(harbor, AND))
    harbor.accept(asked(harbor, BACKS), harbor.written(asked(harbor, BACKS), "agreed"))
    again = opened(own, harbor.root)
    assert states(again) == {CLOCK: "accepted", AND: "rejected", BACKS: "accepted"}
    answer = again.standing(asked(again, BACKS)).answer
    assert answer
    assert answer.new == "agreed"


def test_undo_and_redo_go_as_far_as_there_are_steps(own: Loaded, harbor: Session) -> None:
    assert harbor.undo() is None
    accept(harbor, CLOCK)
    harbor.reject(asked(harbor, CLOCK))
    harbor.reject(asked(harbor, AND))
    seen = [states(harbor)[CLOCK]]
    while harbor.undo():
        seen.append(states(opened(own, harbor.root))[CLOCK])
    assert seen == ["rejected", "rejected", "accepted", "undecided"]
    while harbor.redo():
        pass
    assert states(harbor) == {CLOCK: "rejected", AND: "rejected", BACKS: "undecided"}
    harbor.undo()
    harbor.reject(asked(harbor, BACKS))
    assert harbor.redo() is None  # something else was decided since


def test_what_was_written_is_not_taken_back(harbor: Session) -> None:
    accept(harbor, CLOCK)
    harbor.reject(asked(harbor, AND))
    applied(harbor)
    assert harbor.undo() == harbor.journal.entries[1]
    assert harbor.undo() is None


def test_two_sessions_on_one_journal_see_one_truth(own: Loaded, harbor: Session) -> None:
    other = opened(own, harbor.root)
    harbor.reject(asked(harbor, AND))
    accept(other, CLOCK)
    assert states(other) == {CLOCK: "accepted", AND: "rejected", BACKS: "undecided"}
    harbor.refresh()
    assert states(harbor) == states(other)


@pytest.mark.parametrize(
    ("format", "text", "words", "new", "why"),
    [
        ("md", "It opens at 21.30 clock.", CLOCK, "21.30 clock", "stand there"),
        ("md", "It opens at 21.30 clock.", CLOCK, "nine\x1b[2J", "no article has"),
        ("md", "It opens at 21.30 clock.", CLOCK, "nine\u202e", "no article has"),
        ("md", "It opens at 21.30 clock.", CLOCK, "nine\n\n# ten", "cannot be written"),
        ("html", "<p>It opens at 21.30 clock.", CLOCK, "nine\nten", "cannot be written"),
        ("html", '<img alt="Open at 21.30 clock today" src="x">', CLOCK, "", None),
        ("md", "It **strengthened** *each other's* backs.", "strengthened", "new", "markup stands inside"),
        ("md", NAMES, "Hagenbuch", " ", "cannot be empty"),
        ("md", "The end.\n<!-- fixer-ignore -->\n", "fixer-ignore", "x", "no prose"),
    ],
)
def test_own_words_that_cannot_be_written_are_refused(
    own: Loaded, tmp_path: Path, format: str, text: str, words: str, new: str, why: str | None
) -> None:
    write(tmp_path, f"a.{format}", text)
    session = opened(own, tmp_path)
    question = asked(session, words)
    if why is None:
        session.written(question, new)
    else:
        with pytest.raises(Refused, match=why):
            session.written(question, new)


@pytest.mark.parametrize(
    ("name", "encoding", "before", "new", "after"),
    [
        ("a.txt", "latin-1", "Caf\u00e9 at 21.30 clock\r\n", "neuf \u00e9", "Caf\u00e9 at neuf \u00e9\r\n"),
        ("a.txt", "utf-8-sig", "\U0001f642 at 21.30 clock", "\U0001f680", "\U0001f642 at \U0001f680"),
        ("a.txt", "utf-16", "So at 21.30 clock\r", "nine", "So at nine\r"),
        ("a.md", "utf-8", "**At** 21.30 clock &amp; so", "*nine* & <b>", "**At** \\*nine\\* & \\<b\\> &amp; so"),
        ("a.html", "utf-8", "<p>At 21.30&nbsp;clock", "<b> & co", "<p>At &lt;b&gt; &amp; co"),
        ("a.md", "utf-8", "It is at 21.30 clock, they say.", "", "It is at, they say."),
    ],
)  # fmt: skip
def test_own_words_are_written_as_the_file_needs_them(
    own: Loaded, tmp_path: Path, name: str, encoding: str, before: str, new: str, after: str
) -> None:
    path = write(tmp_path, name, before, encoding)
    session = opened(own, tmp_path)
    question = asked(session, "clock")
    session.accept(question, session.written(question, new))
    assert [one.error for one in applied(session)] == [None]
    assert path.read_bytes() == after.encode(encoding)


def test_overlapping_changes_are_a_choice(own: Loaded, tmp_path: Path) -> None:
    write(tmp_path, "a.md", "It was on Monday, 21.30 clock clock.\n\nRead also: Why it rains\n")
    session = opened(own, tmp_path)
    read_also = [q for q in session.questions if "Read also" in q.finding.text]
    assert len(read_also) > 1  # two rules that say the same
    session.accept(read_also[0], read_also[0].answers[0])
    standing = session.standing(read_also[1])
    assert (standing.state, standing.by) == ("superseded", read_also[0])
    session.undo()
    assert session.is_open(read_also[1])


def test_a_name_gives_way_where_another_change_is(own: Loaded, tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", f"{NAMES}\nRead also: Why Hagenbuck left\n")
    session = opened(own, tmp_path)
    name = asked(session, "Hagenbuch")
    session.accept(name, name.answers[0])
    read_also = asked(session, "Read also")
    session.accept(read_also, read_also.answers[0])
    assert session.standing(name).state == session.standing(read_also).state == "accepted"
    applied(session)
    assert path.read_text().rstrip() == NAMES.replace("Hagenbuck", "Hagenbuch").rstrip()


def test_lines_side_by_side_can_both_go(own: Loaded, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "The end is near.\nOpen the people box\nClose the people box\nIt came.\n")
    session = opened(own, tmp_path)
    for question in session.questions:
        session.accept(question, question.answers[0])
    applied(session)
    assert path.read_text() == "The end is near.\nIt came.\n"


def test_the_same_everywhere_is_shown_before_it_is_taken(own: Loaded, tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "c.html"):
        write(tmp_path, name, HARBOR)
    write(tmp_path, "d.md", "It ends at 21.30 clock.\n\nThey met at 22.30 clock.\n")
    session = opened(own, tmp_path)
    question = asked(session, CLOCK)
    session.reject(asked(session, CLOCK, 1))  # stays as it is
    preview = scopes.same_change(session, question, question.answers[0])
    assert (preview.places, preview.files) == (3, 3)
    assert {answer.new for _, answer in preview.answered} == {
        "9:30 p.m.",
        "9:30 p.m",
    }  # as its sentence has it
    assert session.accept_all(preview.answered, scopes.EVERYWHERE) == []
    assert len(session.journal.entries) == 2  # one step
    session.undo()
    assert session.is_open(question)


def test_always_holds_for_articles_to_come(own: Loaded, tmp_path: Path) -> None:
    write(tmp_path, "a.md", NAMES)
    session = opened(own, tmp_path)
    name = asked(session, "Hagenbuch")
    session.always(name, name.answers[1])
    write(tmp_path, "b.md", f"Yesterday. {NAMES}")
    later = opened(own, tmp_path)
    assert [later.standing(q).state for q in later.questions] == ["accepted", "accepted"]
    later.reopen(later.questions[1])
    assert [later.standing(q).state for q in later.questions] == ["accepted", "undecided"]
    applied(later)
    assert (tmp_path / "a.md").read_text().count("Hagenbuck") == 3
    assert (tmp_path / "b.md").read_text() == f"Yesterday. {NAMES}"


@pytest.mark.parametrize(
    ("rule", "folder", "left"),
    [
        ("clock/word", "", ["; And", "; And"]),
        ("clock/word", "news", ["21.30 clock", "; And", "; And"]),
        ("punctuation/semicolon-capital", "news/a.md", ["21.30 clock", "; And", "21.30 clock"]),
    ],
)
def test_rules_are_ignored_by_file_folder_and_project(
    own: Loaded, tmp_path: Path, rule: str, folder: str, left: list[str]
) -> None:
    for name in ("news/a.md", "b.md"):
        write(tmp_path, name, "It opens at 21.30 clock; And it closes.\n")
    session = opened(own, tmp_path, "b.md", "news/a.md")
    session.ignore_rule(rule, folder)
    assert [q.finding.text for q in session.questions if session.is_open(q)] == left


def test_words_are_ignored_in_every_file_and_a_name_with_all_its_spellings(
    own: Loaded, tmp_path: Path
) -> None:
    for name in ("a.md", "b.md"):
        write(tmp_path, name, NAMES)
    session = opened(own, tmp_path)
    session.ignore_words(session.questions[0])
    assert set(states(session).values()) == {"ignored"}
    session.reopen(session.questions[0])
    assert [session.is_open(q) for q in session.questions] == [True, False]
    session.ignore_words(session.questions[0])
    assert [session.is_open(q) for q in session.questions] == [False, False]


def reported(own: Loaded, folder: Path, name: str = "a.md") -> list[str]:
    """What ``check`` says of a file after the decisions of its folder."""
    silencer = Decisions.of(folder, journal.read(folder))
    settings = Settings(silencers=(*Settings().silencers, silencer))
    session = opened(own, folder, name)
    analysis = own.engine.analyse(session.files[name].analysis.document, settings)
    return [finding.text for finding in analysis.reported]


def test_check_says_nothing_of_what_was_left_as_it_is(own: Loaded, harbor: Session) -> None:
    harbor.reject(asked(harbor, AND))
    assert reported(own, harbor.root) == [CLOCK, BACKS]
    harbor.reopen(asked(harbor, AND))
    assert reported(own, harbor.root) == [CLOCK, AND, BACKS]
    harbor.undo()
    harbor.undo()
    harbor.redo()
    assert reported(own, harbor.root) == [CLOCK, BACKS]


def test_two_people_are_one_decision_for_all_mentions(own: Loaded, tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", NAMES)
    session = opened(own, tmp_path)
    session.reject(session.questions[0])
    path.write_text(f"{NAMES}Much later all of them called Hagenbuck again.\n")
    assert reported(own, tmp_path) == []
    assert set(states(opened(own, tmp_path)).values()) == {"rejected"}


def test_nobody_is_asked_twice_after_the_words_around_were_mended(own: Loaded, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "It opens at 21.30 clock; And so\nOpen the people box\nit closes late now.\n")
    session = opened(own, tmp_path)
    session.reject(asked(session, AND))
    accept(session, CLOCK)
    accept(session, "Open the people box")
    (written,) = applied(session)
    assert (written.changes, written.questions) == (2, 0)
    assert states(session) == {AND: "rejected"}
    assert states(opened(own, tmp_path)) == {AND: "rejected"}
    assert reported(own, tmp_path, "a.txt") == []


def test_twins_are_decided_one_by_one(own: Loaded, tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "At 21.30 clock.\n\nAt 21.30 clock.\n")
    session = opened(own, tmp_path)
    session.reject(asked(session, CLOCK, 0))
    accept(session, CLOCK, nth=1)
    again = opened(own, tmp_path)
    assert [again.standing(q).state for q in again.questions if q.answers][:2] == ["rejected", "accepted"]
    applied(again)
    assert path.read_text() == "At 21.30 clock.\n\nAt 9:30 p.m.\n"


@pytest.mark.parametrize(
    ("text", "state", "stale"),
    [
        (HARBOR, "accepted", 0),
        (f"A new paragraph.\n\n{HARBOR}", "accepted", 0),
        (HARBOR.replace("\n", "\r\n"), "accepted", 0),
        (HARBOR.replace("It opens", "The new hall opens"), "accepted", 0),
        (HARBOR.replace("21.30 clock", "9:30 p.m."), None, 0),
        (HARBOR.replace("21.30 clock", "22.30 clock"), None, 1),
        ("Something else.\n", None, 1),
    ],
    ids=["same", "moved", "other line ends", "neighbour", "mended already", "other words", "all new"],
)
def test_an_accepted_change_in_an_article_that_was_edited(
    own: Loaded, harbor: Session, text: str, state: str | None, stale: int
) -> None:
    accept(harbor, CLOCK)
    (harbor.root / "a.md").write_bytes(text.encode())
    again = opened(own, harbor.root)
    assert states(again).get(CLOCK) == state
    assert len(again.files["a.md"].stale) == stale


def test_a_change_whose_finding_is_gone_holds_where_its_words_stand(own: Loaded, harbor: Session) -> None:
    accept(harbor, CLOCK)
    session = opened(own, harbor.root, settings=Settings(ignore=("clock",)))
    assert states(session)[CLOCK] == "accepted"
    applied(session)
    assert (harbor.root / "a.md").read_text() == HARBOR.replace(CLOCK, "9:30 p.m.")


def test_a_file_that_changed_meanwhile_is_read_again_and_not_overwritten(harbor: Session) -> None:
    accept(harbor, CLOCK)
    path = harbor.root / "a.md"
    path.write_text(f"New. {HARBOR}")
    (written,) = applied(harbor)
    assert written.changed
    assert path.read_text() == f"New. {HARBOR}"
    assert states(harbor)[CLOCK] == "accepted"
    assert [one.error for one in applied(harbor)] == [None]
    assert path.read_text() == f"New. {HARBOR}".replace(CLOCK, "9:30 p.m.")


def test_a_file_that_cannot_be_written_keeps_its_decisions(own: Loaded, tmp_path: Path) -> None:
    write(tmp_path, "a.md", HARBOR).chmod(0o444)
    write(tmp_path, "b.md", HARBOR)
    session = opened(own, tmp_path)
    for nth in (0, 1):
        accept(session, CLOCK, nth=nth)
    first, second = applied(session)
    assert (first.error is not None, second.error, second.changes) == (True, None, 1)
    assert states(opened(own, tmp_path, "a.md"))[CLOCK] == "accepted"


def test_a_renamed_article_keeps_its_decisions(own: Loaded, harbor: Session) -> None:
    harbor.reject(asked(harbor, AND))
    accept(harbor, CLOCK)
    (harbor.root / "a.md").rename(harbor.root / "b.md")
    assert states(opened(own, harbor.root)) == {CLOCK: "accepted", AND: "rejected", BACKS: "undecided"}


def test_what_a_written_file_newly_says_is_asked(own: Loaded, tmp_path: Path) -> None:
    write(tmp_path, "a.md", "It opens at 21.30 clock.\n")
    session = opened(own, tmp_path)
    question = session.questions[0]
    session.accept(question, session.written(question, "the the hall"))
    (written,) = applied(session)
    assert (written.changes, written.questions) == (1, 1)
    assert list(states(session).values()) == ["undecided"]


def test_a_gap_has_to_be_filled(own: Loaded, tmp_path: Path) -> None:
    write(tmp_path, "a.md", "This can take bitter revenge soon.\n")
    session = opened(own, tmp_path)
    question = session.questions[0]
    gap = next(answer for answer in question.answers if "{?}" in answer.new)
    with pytest.raises(Refused, match="gap"):
        session.accept(question, gap)
