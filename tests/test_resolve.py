from __future__ import annotations

from fixer.model import Applicability, Category, Edit, Finding, Fix, Label, Rule, Span
from fixer.resolve import resolve

SAFE, UNSAFE, MANUAL = Applicability.SAFE, Applicability.UNSAFE, Applicability.MANUAL


def finding(id: str, *fixes: tuple[Applicability, Edit], spoken: bool = True, priority: int = 0) -> Finding:
    start, end = min(e.start for _, e in fixes), max(e.end for _, e in fixes)
    return Finding(
        rule=Rule(id, Category.CALQUE, "", priority=priority),
        span=Span(start, end),
        text="",
        message="",
        label=Label.CERTAIN,
        spoken=spoken,
        fixes=tuple(Fix((edit,), level, "") for level, edit in fixes),
    )


def winners(*findings: Finding, level: Applicability = SAFE) -> list[str]:
    return sorted(chosen.finding.rule.id for chosen in resolve(findings, level)[0])


def test_fixes_apart_from_each_other_go_together() -> None:
    assert winners(finding("a/a", (SAFE, Edit(0, 1, ""))), finding("b/b", (SAFE, Edit(2, 3, "")))) == [
        "a/a",
        "b/b",
    ]


def test_touching_fixes_are_a_conflict_and_the_loser_has_a_reason() -> None:
    chosen, skipped = resolve(
        [finding("a/a", (SAFE, Edit(0, 3, ""))), finding("b/b", (SAFE, Edit(3, 4, "")))], SAFE
    )
    assert [c.finding.rule.id for c in chosen] == ["a/a"]
    assert [(s.finding.rule.id, s.reason) for s in skipped] == [("b/b", "overlaps the fix of a/a")]


def test_identical_edits_are_one() -> None:
    assert winners(finding("a/a", (SAFE, Edit(0, 1, "x"))), finding("b/b", (SAFE, Edit(0, 1, "x")))) == [
        "a/a",
        "b/b",
    ]


def test_safe_wins_over_longer_and_priority_over_length() -> None:
    safe, long = finding("a/safe", (SAFE, Edit(2, 3, ""))), finding("a/long", (UNSAFE, Edit(0, 9, "")))
    assert winners(safe, long, level=UNSAFE) == ["a/safe"]
    urgent, long = (
        finding("a/urgent", (SAFE, Edit(2, 3, "")), priority=1),
        finding("a/long", (SAFE, Edit(0, 9, ""))),
    )
    assert winners(urgent, long) == ["a/urgent"]


def test_a_choice_is_left_to_a_person() -> None:
    two = finding("a/two", (SAFE, Edit(0, 1, "x")), (SAFE, Edit(0, 1, "y")))
    one_safe = finding("a/one", (SAFE, Edit(4, 5, "x")), (UNSAFE, Edit(4, 5, "y")))
    assert winners(two, one_safe) == ["a/one"]
    assert winners(one_safe, level=UNSAFE) == []


def test_silent_findings_and_shown_only_fixes_are_never_applied() -> None:
    assert winners(finding("a/a", (SAFE, Edit(0, 1, "")), spoken=False)) == []
    assert winners(finding("a/a", (MANUAL, Edit(0, 1, ""))), level=UNSAFE) == []
