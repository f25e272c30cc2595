"""The small tables that checkers read."""

from __future__ import annotations

from fixer.knowledge.tables import table


def test_a_table_gives_keys_in_order_with_their_values() -> None:
    months = table("months")
    assert list(months)[:2] == ["January", "February"]
    assert months["September"] == ("Sept.", "Sep.")
    assert months["May"] == ()
