from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from fixer.cli import cli
from fixer.errors import FixerError
from fixer.run import Loaded


class Command:
    """The command line in this process, in a folder of its own, with lines as keys."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *args: str, keys: str = "", status: int | None = None) -> str:
        done = CliRunner().invoke(cli, args, input=keys, standalone_mode=False)
        said, got = done.output, done.return_value
        if done.exception:
            assert isinstance(done.exception, FixerError | click.ClickException), done.exception
            said, got = f"{said}{done.exception}", 2
        assert status is None or got == status, said
        return said


@pytest.fixture
def in_process(own: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("fixer.run.load", lambda packs=(): own)
    return Command(tmp_path)
