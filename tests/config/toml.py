"""Values as TOML, for tests that make configurations."""

from __future__ import annotations

import json
from typing import Any


def dump(values: dict[str, Any]) -> str:
    """A file with these top-level keys; tables inside are written inline."""
    return "".join(f"{json.dumps(key)} = {_inline(value)}\n" for key, value in values.items())


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_inline(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return json.dumps(value)
