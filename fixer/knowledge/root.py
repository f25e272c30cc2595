"""Where the packs and word lists lie: inside an installed wheel or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def rules_root() -> Path:
    """The folder with ``common`` and the packs of the languages."""
    packaged = _PACKAGE / "_rules"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "rules"
