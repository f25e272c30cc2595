"""Stands in for LanguageTool where a test is about what goes wrong: a server in this process, and a Java."""

from __future__ import annotations

import json
import re
import sys
import threading
import urllib.parse
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

RULE = "MOST_COMPARATIVE"


class Stub(ThreadingHTTPServer):
    """Marks every "more bigger" of a text, until it has answered ``lives`` texts; then it breaks off."""

    daemon_threads = True

    def __init__(self, version: str = "6.6", lives: int = 1000, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.version, self.lives = version, lives
        self.texts: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Stub

    def do_GET(self) -> None:
        self._send([{"name": "English (US)", "code": "en", "longCode": "en-US"}])

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        sent = dict(urllib.parse.parse_qsl(body))
        self.server.texts.append(sent)
        self.server.lives -= 1
        if self.server.lives < 0:
            self.close_connection = True
            return
        matches = [_match(start) for start in _finds(sent["text"])]
        self._send({"software": {"version": self.server.version}, "matches": matches})

    def _send(self, answer: Any) -> None:
        data = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass


def _finds(text: str) -> Iterable[int]:
    """Where "more bigger" begins, in UTF-16 units as LanguageTool counts."""
    for found in re.finditer("more bigger", text, re.IGNORECASE):
        yield len(text[: found.start()].encode("utf-16-le")) // 2


def _match(start: int) -> dict[str, Any]:
    return {
        "message": "Two comparatives.",
        "replacements": [{"value": "bigger"}],
        "offset": start,
        "length": len("more bigger"),
        "context": {"text": "", "offset": 0},
        "sentence": "",
        "rule": {"id": RULE, "issueType": "grammar", "category": {"id": "GRAMMAR"}},
    }


@contextmanager
def served(version: str = "6.6", lives: int = 1000) -> Iterator[Stub]:
    """A running stub."""
    server = Stub(version, lives)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def install(folder: Path, class_path: Iterable[Path] = ()) -> Path:
    """A LanguageTool as language-tool-python finds it when ``LTP_PATH`` is ``folder``, made of these jars."""
    from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION

    home = folder / f"LanguageTool-{LTP_DOWNLOAD_VERSION}"
    home.mkdir(parents=True)
    line = "Class-Path: " + " ".join(jar.resolve().as_uri() for jar in class_path)
    wrapped = "\r\n ".join(line[i : i + 70] for i in range(0, len(line), 70))
    with zipfile.ZipFile(home / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", f"Manifest-Version: 1.0\r\n{wrapped}\r\n\r\n")
    return folder


def fake_java(folder: Path, version: str = "17.0.1", serves: bool = True) -> Path:
    """A folder for PATH whose ``java`` says that it is ``version`` and runs a stub as the server."""
    folder.mkdir(parents=True, exist_ok=True)
    java = folder / "java"
    java.write_text(
        f"#!{sys.executable}\n"
        "import sys\n"
        f"sys.path.insert(0, {str(Path(__file__).parents[2])!r})\n"
        f"if '-version' in sys.argv: sys.exit(print('openjdk version \"{version}\" 2021-10-19'))\n"
        f"if not {serves}: sys.exit(1)\n"
        "from tests.grammar.stub import Stub\n"
        "Stub(port=int(sys.argv[-1])).serve_forever()\n"
    )
    java.chmod(0o755)
    return folder
