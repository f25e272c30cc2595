"""A rule pack as JSON Schema (draft 2020-12), for editors; the keys are those that ``entry.py`` reads."""

from __future__ import annotations

from fixer.knowledge.entry import KEYS, Schema

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> Schema:
    """The schema of a pack. What a pattern says, and which ids are taken, no schema can check."""
    properties = {name: {"description": help, **kind} for name, (kind, help) in KEYS.items()}
    return {
        "$schema": DRAFT,
        "title": "A rule pack of fixer",
        "type": ["array", "null"],
        "items": {
            "type": "object",
            "properties": properties,
            "required": ["id"],
            "anyOf": [{"required": ["pairs"]}, {"required": ["regex"]}],
            "dependentRequired": {"regex": ["anchor"]},
            "additionalProperties": False,
        },
    }
