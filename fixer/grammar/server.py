"""A LanguageTool server of our own: found, fetched if need be, started once, never left behind.

language-tool-python knows where LanguageTool is and how it is called. The process is ours: its own way of
starting one tries hundreds of ports, leaves a Java behind for each, and behind a killed fixer, too.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress

from fixer.errors import FixerError
from fixer.grammar import guard

ELSE = "or name a running server with --grammar-server URL"
START_SECONDS = 120
"""Five are usual; Java on a busy machine took thirty."""

_CAUSE = re.compile(r"\[Errno -?\d+\] ([\w ,-]+)|\w+\('([^'()]+)'\)")


class Server:
    """A running server at ``url``. Raises FixerError, in words for people, when there can be none."""

    def __init__(self) -> None:
        port = _free_port()
        self.url = f"http://127.0.0.1:{port}"
        self._guard = subprocess.Popen(
            [sys.executable, "-I", guard.__file__, *_command(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that Ctrl-C reaches fixer alone, which then stops it
        )
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Ends the server; nothing when it has ended."""
        if self._guard.stdin:
            with suppress(OSError):
                self._guard.stdin.close()
        try:
            self._guard.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._guard.terminate()

    def _wait(self) -> None:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if self._guard.poll() is not None:
                raise FixerError("grammar", f"LanguageTool ended at once; see that it runs by itself, {ELSE}")
            with suppress(OSError), opener.open(f"{self.url}/v2/healthcheck", timeout=2):
                return
            time.sleep(0.1)
        raise FixerError("grammar", f"LanguageTool was not ready in {START_SECONDS} s; try again, {ELSE}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command(port: int) -> list[str]:
    """What starts LanguageTool at ``port``; it is downloaded when none is installed."""
    try:
        from language_tool_python.download_lt import LocalLanguageTool
    except ImportError:
        raise FixerError("grammar", "language-tool-python is missing or older than 3.3; upgrade it") from None
    try:
        local = LocalLanguageTool.get_latest_installed_version() or LocalLanguageTool.from_version_name()
        local.download()
        return local.get_server_cmd(port)
    except (
        ImportError,
        SystemError,
        SystemExit,
    ) as error:  # its words for no Java, an old one, a strange one
        reason = f"Java 17 or newer is needed ({short(error).partition('. ')[0]}); install it, {ELSE}"
    except Exception as error:  # its own, or that of requests, zipfile, the system
        reason = f"LanguageTool could not be fetched ({short(error)}); go online once, {ELSE}"
    raise FixerError("grammar", reason)


def short(error: BaseException) -> str:
    """The cause in an error's message, without the names of the classes it is wrapped in."""
    message = str(error) or type(error).__name__
    causes = [a or b for a, b in _CAUSE.findall(message)]
    return causes[-1].strip() if causes else message.splitlines()[0][:160].rstrip(".")
