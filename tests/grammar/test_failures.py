"""What can go wrong with LanguageTool: one line with what to do, and nothing left running."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from fixer.grammar import Grammar
from tests.grammar.stub import fake_java, install, served
from tests.grammar.texts import marked, view_of

TEXT = "It is more bigger than before."


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """LanguageTool in a folder, and a ``java`` that runs the stub in its place."""
    monkeypatch.setenv("LTP_PATH", str(install(tmp_path / "lt")))
    monkeypatch.setenv("PATH", str(fake_java(tmp_path / "bin")))
    return tmp_path


def error_of(grammar: Grammar) -> str:
    assert grammar.check(view_of(TEXT), []) == []
    assert grammar.error
    assert grammar.error.kind == "grammar"
    assert "\n" not in grammar.error.message
    return grammar.error.message


def test_nothing_is_started_for_a_text_without_words(installed: Path) -> None:
    grammar = Grammar()
    assert grammar.check(view_of("12 - 14\n\n…"), []) == []
    assert grammar._client is None
    assert grammar.error is None


def test_a_server_of_our_own_is_started_once_and_stopped(installed: Path) -> None:
    grammar = Grammar()
    assert marked(grammar, TEXT) == ["more bigger"]
    assert grammar._client
    [java] = _servers()
    assert marked(grammar, f"So {TEXT}") == ["more bigger"]
    assert _servers() == [java]
    grammar.close()
    _gone(java)


def test_a_proxy_of_the_environment_is_not_asked_for_our_own_server(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{_closed_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    grammar = Grammar()
    assert marked(grammar, TEXT) == ["more bigger"]
    grammar.close()


@pytest.mark.skipif(os.name != "posix", reason="signals as on Unix")
@pytest.mark.parametrize("how", [None, signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_server_ends_with_fixer_however_that_ends(installed: Path, how: signal.Signals | None) -> None:
    script = (
        "import time\n"
        "from fixer.grammar import Grammar\n"
        "from tests.grammar.texts import view_of\n"
        f"grammar = Grammar(); grammar.check(view_of({TEXT!r}), [])\n"
        "print(grammar.error or 'ready', flush=True)\n"
        f"time.sleep({0 if how is None else 60})\n"
    )
    root = Path(__file__).parents[2]
    run = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert run.stdout
    assert run.stdout.readline() == "ready\n"
    servers = _servers(run.pid)
    if how is not None:
        assert servers
        run.send_signal(how)
    run.wait(timeout=20)
    run.stdout.close()
    for server in servers:
        _gone(server)


def test_a_server_that_is_killed_half_way_ends_the_check_and_nothing_else(installed: Path) -> None:
    grammar = Grammar()
    assert marked(grammar, TEXT) == ["more bigger"]
    for server in _servers():
        psutil.Process(server).kill()
    assert marked(grammar, "Another text. " + TEXT) == []
    assert grammar.error
    assert "only in part" in grammar.error.message
    assert "stopped answering" in grammar.error.message


def test_no_java(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(installed))
    message = error_of(Grammar())
    assert message.startswith("grammar was not checked: Java 17 or newer is needed")
    assert "--grammar-server" in message


@pytest.mark.parametrize("version", ["11.0.2", "1.8.0_292", "strange"])
def test_java_that_is_too_old_or_says_nothing_known(
    installed: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    monkeypatch.setenv("PATH", str(fake_java(installed / "old", version)))
    assert "Java 17 or newer is needed" in error_of(Grammar())


def test_java_that_ends_at_once(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(fake_java(installed / "broken", serves=False)))
    assert "ended at once" in error_of(Grammar())
    assert _servers() == []


def test_no_download_without_network(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from language_tool_python import download_lt

    empty = installed / "empty"
    monkeypatch.setenv("LTP_PATH", str(empty))
    monkeypatch.setattr(download_lt, "BASE_URL_NEW_RELEASES", f"http://127.0.0.1:{_closed_port()}/")
    message = error_of(Grammar())
    assert "could not be fetched" in message
    assert "go online once" in message


@pytest.mark.parametrize("url", ["localhost:8081", "ftp://server", """ """])
def test_an_address_that_is_none(url: str) -> None:
    assert "an address begins with http" in error_of(Grammar(url))


def test_a_server_that_is_not_there() -> None:
    message = error_of(Grammar(f"http://127.0.0.1:{_closed_port()}"))
    assert message.startswith("grammar was not checked: no LanguageTool server answers at http://127.0.0.1:")


def test_a_server_that_is_too_old() -> None:
    with served(version="5.9") as stub:
        assert "LanguageTool 5.9 is too old; install 6.0 or newer" in error_of(Grammar(stub.url))


@pytest.mark.parametrize("version", ["", "nightly"])
def test_a_server_that_does_not_say_what_it_is(version: str) -> None:
    with served(version=version) as stub:
        assert "no LanguageTool server answers" in error_of(Grammar(stub.url))


def test_the_first_failure_is_kept_and_nobody_is_asked_again() -> None:
    with served(lives=2) as stub:  # one for its version, one for a text
        grammar = Grammar(stub.url)
        assert marked(grammar, TEXT) == ["more bigger"]
        assert marked(grammar, "One. " + TEXT) == []
        first, asked = grammar.error, len(stub.texts)
        assert marked(grammar, "Two. " + TEXT) == []
        assert grammar.error is first
        assert len(stub.texts) == asked


@pytest.mark.parametrize("suffix", ["", "/", "/v2", "/v2/"])
def test_an_address_with_and_without_its_path(suffix: str) -> None:
    with served() as stub:
        grammar = Grammar(stub.url + suffix)
        assert marked(grammar, TEXT) == ["more bigger"], grammar.error


def _closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _servers(parent: int | None = None) -> list[int]:
    """Processes that run a server under a guard of ``parent`` (this process)."""
    children = psutil.Process(parent).children(recursive=True)
    return [
        p.pid for p in children if "org.languagetool.server.HTTPServer" in _command(p) and "java" in p.name()
    ]


def _command(process: psutil.Process) -> list[str]:
    try:
        return list(process.cmdline())
    except psutil.Error:
        return []


def _gone(pid: int) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return
        time.sleep(0.05)
    raise AssertionError(f"server {pid} is still running")
