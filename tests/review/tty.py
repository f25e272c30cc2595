"""``fixer review`` in a real pseudo-terminal: what it shows, and keys to press."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60.0
"""Seconds after which a test gives up; a machine may be slow."""


class Tty:
    """The command in ``folder``; ``shown`` is all that it printed so far."""

    def __init__(self, folder: Path, *args: str, term: str = "dumb", columns: int = 80) -> None:
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, columns))
        env = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "TERM": term,
            "COLUMNS": str(columns),
            "INPUTRC": os.devnull,
        }
        env.pop("NO_COLOR", None)
        command = [sys.executable, "-m", "fixer", "review", *args]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=env,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # so that Ctrl-C is a signal
        )
        os.close(slave)
        self.shown = ""
        self.seen = 0

    def wait(self, text: str) -> str:
        """Reads until ``text`` is shown, after what was waited for before; what was shown up to there."""
        until = time.monotonic() + PATIENCE
        while text not in self.shown[self.seen :]:
            assert time.monotonic() < until, f"{text!r} does not come after {self.shown[self.seen :]!r}"
            assert self._read(), f"ended without {text!r} after {self.shown[self.seen :]!r}"
        start, self.seen = self.seen, self.shown.index(text, self.seen) + len(text)
        return self.shown[start : self.seen]

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def end(self) -> int:
        """Reads to the end; the exit status."""
        while self._read():
            pass
        os.close(self.master)
        return self.process.wait(PATIENCE)

    def _read(self) -> bool:
        if not select.select([self.master], [], [], PATIENCE)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:  # the other side is closed
            return False
        self.shown += data.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(data)
