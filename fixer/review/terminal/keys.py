"""Keys from a terminal, one press at a time, or from lines where standard input is none."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import Protocol, TextIO

ENTER, TAB, SPACE, REDO, END = "enter", "tab", "space", "redo", "end"
_NAMES = {"\r": ENTER, "\n": ENTER, "\t": TAB, " ": SPACE, "\x12": REDO, "\x04": END, "": END}
_ARROWS = {"A": "k", "B": "j", "C": "j", "D": "k"}
_ESCAPE = "\x1b"
_SOON = 0.05
"""Seconds in which the rest of an arrow key's signs comes."""


class Keys(Protocol):
    """Where a review reads from."""

    def key(self) -> str:
        """The next key: a character, or one of the names above; ``END`` when there is no more."""

    def line(self, prompt: str, text: str) -> str | None:
        """A line that somebody writes or mends, ``text`` to begin with; None to leave it."""

    def released(self) -> AbstractContextManager[None]:
        """The terminal as another program expects it."""

    def close(self) -> None:
        """Leaves the terminal as it was."""


class LineKeys:
    """Keys from lines, each character one; a line that is empty is Enter. A line of text is what is left of
    the line, or else the next one. ``show`` prints the prompt of a line."""

    def __init__(self, stream: TextIO, show: Callable[[str], None]) -> None:
        self.stream, self.show = stream, show
        self.left = ""

    def key(self) -> str:
        if not self.left:
            line = self.stream.readline()
            self.left = line.rstrip("\r\n")
            if not self.left:
                return ENTER if line else END
        char, self.left = self.left[0], self.left[1:]
        return _NAMES.get(char, char)

    def line(self, prompt: str, text: str) -> str | None:
        self.show(prompt)
        line, self.left = self.left or self.stream.readline().rstrip("\r\n"), ""
        self.show(f"{line}\n")
        return line or text or None

    def released(self) -> AbstractContextManager[None]:
        return nullcontext()

    def close(self) -> None:
        pass


class TerminalKeys:
    """Keys from a terminal as they are pressed. It is read a byte at a time, and stays in one mode between
    two keys, so that nothing typed ahead is lost."""

    def __init__(self, stream: TextIO) -> None:
        import termios

        self.fd = stream.fileno()
        self.before = termios.tcgetattr(self.fd)
        self._take()

    def key(self) -> str:
        self._take()  # each time, since a shell that had the terminal meanwhile leaves it in its own mode
        char = self._char()
        return self._escape() if char == _ESCAPE else _NAMES.get(char, char)

    def _take(self) -> None:
        import termios
        import tty

        tty.setcbreak(self.fd, termios.TCSADRAIN)

    def _char(self) -> str:
        data = os.read(self.fd, 1)
        while data and len(data) < 4:
            with suppress(UnicodeDecodeError):
                return data.decode()
            data += os.read(self.fd, 1)
        return data.decode(errors="replace")

    def _escape(self) -> str:
        """The key behind a sequence of signs, or Escape itself."""
        signs = ""
        while select.select([self.fd], [], [], _SOON)[0]:
            signs += self._char()
            if len(signs) > 1 and (signs[-1].isalpha() or signs[-1] == "~"):
                break
        return _ARROWS.get(signs[-1:], _ESCAPE) if signs.startswith(("[", "O")) else _ESCAPE

    def line(self, prompt: str, text: str) -> str | None:
        with self.released(), _prefilled(text), suppress(EOFError):
            return input(prompt)
        return None

    @contextmanager
    def released(self) -> Iterator[None]:
        self.close()
        try:
            yield
        finally:
            self._take()

    def close(self) -> None:
        import termios

        termios.tcsetattr(self.fd, termios.TCSADRAIN, self.before)


class ConsoleKeys:
    """Keys where there is no POSIX terminal."""

    def key(self) -> str:
        import click

        try:
            char = click.getchar()
        except EOFError:
            return END
        return _NAMES.get(char[:1], char[:1])

    def line(self, prompt: str, text: str) -> str | None:
        with suppress(EOFError):
            return input(prompt) or text
        return None

    def released(self) -> AbstractContextManager[None]:
        return nullcontext()

    def close(self) -> None:
        pass


def keys(show: Callable[[str], None]) -> Keys:
    """What fits to standard input. ``show`` prints without a line end."""
    if not sys.stdin.isatty():
        return LineKeys(sys.stdin, show)
    return ConsoleKeys() if sys.platform == "win32" else TerminalKeys(sys.stdin)


@contextmanager
def _prefilled(text: str) -> Iterator[None]:
    """``input`` begins with ``text``, where the system can."""
    try:
        import readline
    except ImportError:
        yield
        return
    readline.set_auto_history(False)
    readline.set_startup_hook(lambda: readline.insert_text(text) if text.isprintable() else None)
    try:
        yield
    finally:
        readline.set_startup_hook()
