"""``fixer completion``: the script by which a shell completes fixer's commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes fixer's commands, options and files in a shell.

    \b
      eval "$(fixer completion bash)"      a line for ~/.bashrc
      eval "$(fixer completion zsh)"       a line for ~/.zshrc, below compinit
      fixer completion fish > ~/.config/fish/completions/fixer.fish
    """
    from fixer.cli import cli

    made = get_completion_class(shell)
    assert made, "click knows these shells"
    click.echo(made(cli, {}, "fixer", "_FIXER_COMPLETE").source())
