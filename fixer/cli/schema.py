"""``fixer schema``: JSON Schema of the files that people write, for their editors."""

from __future__ import annotations

import json

import click


@click.command()
@click.argument("of", type=click.Choice(["config", "rules"]))
def schema(of: str) -> None:
    """Print the JSON Schema (draft 2020-12) of the configuration or of rule packs.

    \b
      fixer schema config > fixer.schema.json
      fixer schema rules > rules.schema.json

    In a rule pack the first line then says:  # yaml-language-server: $schema=rules.schema.json
    and in fixer.toml:  #:schema ./fixer.schema.json
    """
    if of == "config":
        from fixer.config.schema import schema
    else:
        from fixer.knowledge.schema import schema
    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
