"""Runs beside fixer as a process of its own: a server lives only as long as fixer does.

Standard input is a pipe that fixer holds open. It closes when fixer ends, however it ends
(killed, too), and then the server is killed. Needs nothing but the standard library.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading


def main(command: list[str]) -> None:
    """Ends with the server's status when the server ends first."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    server = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    threading.Thread(target=lambda: os._exit(server.wait() & 0xFF), daemon=True).start()
    try:
        sys.stdin.buffer.read()
    finally:
        server.kill()


if __name__ == "__main__":
    main(sys.argv[1:])
