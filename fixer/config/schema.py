"""The configuration as JSON Schema (draft 2020-12), for editors."""

from __future__ import annotations

from fixer.config.keys import CONFIG
from fixer.config.kinds import Schema

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> Schema:
    """The schema of ``fixer.toml``, made from the keys that the loader knows."""
    return {
        "$schema": DRAFT,
        "title": "fixer.toml",
        "description": "Configuration of fixer; the same keys stand under [tool.fixer] in pyproject.toml.",
        **CONFIG.schema,
    }
