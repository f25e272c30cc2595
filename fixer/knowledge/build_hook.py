"""Compiles the packs while a wheel is built, so that an installed fixer starts with compiled knowledge."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface[Any]):
    """Puts both compiled parts into the wheel as ``fixer/_compiled/``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from fixer.knowledge.packs import DOCS, HOT, compile_folder, write_compiled

        hot, docs, errors = compile_folder(Path(self.root) / "rules", own=True)
        if errors:
            raise RuntimeError("\n".join(map(str, errors)))
        folder = Path(tempfile.mkdtemp())
        write_compiled(folder, hot, docs)
        for name in (HOT, DOCS):
            build_data["force_include"][str(folder / name)] = f"fixer/_compiled/{name}"
