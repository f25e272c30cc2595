"""The command line: thin. Each command is a module here, imported when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from fixer import __version__
from fixer.errors import FixerError

COMMANDS = {
    "check": "check",
    "diff": "diff",
    "fix": "fix",
    "review": "review",
    "apply": "apply",
    "rules": "rules",
    "explain": "rules",
    "init": "init",
    "config": "config",
    "schema": "schema",
    "ignore": "ignore",
    "baseline": "baseline",
    "completion": "completion",
}


class _Lazy(click.Group):
    """Imports a command's module only when it is needed, so that ``check`` starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"fixer.cli.{COMMANDS[name]}"), name)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fixer")
def cli() -> None:
    """Finds what machine translation leaves behind in an article and suggests fixes.

    \b
      fixer check article.md      findings, and what to run next
      fixer diff article.md       what 'fixer fix' would write
      fixer fix article.md        write the safe fixes
      fixer COMMAND --help        more, with examples

    Exit status: 0 clean, 1 findings, 2 some file, pack or option could not be done.
    """


def main() -> None:
    """The entry point: every error as one line for a person, never a traceback."""
    from fixer.cli.options import EXIT_FAILED, EXIT_FINDINGS, EXIT_INTERRUPTED

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
    try:
        status = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except FixerError as error:
        click.echo(f"fixer: {error}", err=True)
        status = EXIT_FAILED
    except click.ClickException as error:
        error.show()
        status = EXIT_FAILED
    except (click.Abort, KeyboardInterrupt):
        click.echo("fixer: interrupted", err=True)
        status = EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = EXIT_FINDINGS
    sys.exit(status if isinstance(status, int) else 0)
