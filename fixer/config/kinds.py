"""What a value of the configuration may be: the check that the loader makes, and the same as JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple, Protocol

Schema = dict[str, Any]


class Kind(Protocol):
    """``check`` raises ValueError that says of the key ``name`` what it must be."""

    @property
    def schema(self) -> Schema: ...

    def check(self, name: str, value: Any) -> None: ...


class Key(NamedTuple):
    """One key: its name, kind, meaning, and value where nobody gives one.

    ``in_overrides``: whether it may differ from file to file.
    """

    name: str
    kind: Kind
    help: str
    default: Any = None
    in_overrides: bool = False

    @property
    def schema(self) -> Schema:
        default = {} if self.default is None else {"default": self.default}
        return {"description": self.help, **self.kind.schema, **default}


class Simple(NamedTuple):
    """A value without keys of its own; ``must`` says what it must be."""

    must: str
    schema: Schema
    fits: Callable[[Any], bool]

    def check(self, name: str, value: Any) -> None:
        if not self.fits(value):
            raise ValueError(f"{name} must be {self.must}")


def choice(options: Collection[str]) -> Simple:
    """One of these texts."""
    return Simple(
        f"one of {', '.join(options)}",
        {"enum": list(options)},
        lambda value: isinstance(value, str) and value in options,
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != "" and "\0" not in value


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


FLAG = Simple("true or false", {"type": "boolean"}, lambda value: isinstance(value, bool))
TEXT = Simple("text that is not empty", {"type": "string", "pattern": "^[^\\u0000]+$"}, _is_text)
TEXTS = Simple('a list of texts: ["one", "two"]', {"type": "array", "items": TEXT.schema}, _is_texts)
SOME_TEXTS = Simple(
    'a list of at least one text: ["one"]',
    {**TEXTS.schema, "minItems": 1},
    lambda value: _is_texts(value) and value != [],
)
TEXT_OR_TEXTS = Simple(
    'a text, or a list of texts: ["one", "two"]',
    {"anyOf": [TEXT.schema, TEXTS.schema]},
    lambda value: _is_text(value) or _is_texts(value),
)


class Table(NamedTuple):
    """A table of known keys. ``example`` shows how one is written."""

    keys: Mapping[str, Key]
    example: str
    required: Sequence[str] = ()

    @property
    def schema(self) -> Schema:
        required = {"required": list(self.required)} if self.required else {}
        properties = {key.name: key.schema for key in self.keys.values()}
        return {"type": "object", "properties": properties, "additionalProperties": False, **required}

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, dict):
            raise ValueError(f"{name} must be a table: {self.example}")
        for key, inner in value.items():
            if key not in self.keys:
                raise ValueError(unknown(key, self.keys, name))
            self.keys[key].kind.check(f"{name}.{key}" if name else key, inner)
        for key in self.required:
            if key not in value:
                raise ValueError(f"{name} has no {key!r}; write {self.example}")


class Names(NamedTuple):
    """A table whose keys are free and whose values are all of one kind."""

    values: Kind
    example: str

    @property
    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": self.values.schema}

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, dict):
            raise ValueError(f"{name} must be a table: {self.example}")
        for key, inner in value.items():
            self.values.check(f"{name}.{key}", inner)


class Tables(NamedTuple):
    """A list of tables, each written under ``[[name]]``."""

    row: Table

    @property
    def schema(self) -> Schema:
        return {"type": "array", "items": self.row.schema}

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, list):
            raise ValueError(f"{name} must be a list of tables: {self.row.example}")
        for number, row in enumerate(value, 1):
            self.row.check(f"{name}[{number}]", row)


def unknown(key: str, known: Collection[str], where: str = "") -> str:
    """What to say of a key that is none of ``known``: the nearest one, or all of them."""
    near = get_close_matches(key, sorted(known), 1)
    hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(sorted(known))}"
    return f"unknown key {key!r}{f' in {where}' if where else ''}; {hint}"
