"""Which blocks are whole-line texts of a page's interface."""

from __future__ import annotations

from fixer.knowledge.interface import section_at
from fixer.view import View


def sections(view: View) -> dict[int, str]:
    """The sections of ``rules/common/interface.txt`` by the start of a block; most blocks have none.

    Ask for it with ``view.once(sections)``.
    """
    found = ((block.start, section_at(view.folded, block.start, block.end)) for block in view.blocks)
    return {start: section for start, section in found if section}
