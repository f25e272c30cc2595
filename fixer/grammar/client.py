"""Asks LanguageTool, through language-tool-python, about texts: a server of our own or a running one."""

from __future__ import annotations

import atexit
import json
import urllib.parse
import urllib.request
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import FixerError
from fixer.grammar.server import Server, short

if TYPE_CHECKING:
    from language_tool_python import LanguageTool

LANGUAGE = "en-US"
OLDEST = (6, 0)
"""Rules are known by the ids of LanguageTool 6."""
PATIENCE = 60
"""Seconds to wait for an answer."""


class Hit(NamedTuple):
    """What a LanguageTool rule says of ``start:end`` of the text that was sent.

    Offsets are UTF-16 units, the same as code points in a text without characters beyond U+FFFF.
    """

    rule: str
    start: int
    end: int
    message: str
    replacements: tuple[str, ...]


class Client:
    """A connection for a whole run. Raises FixerError, in words for people, when there can be none.

    Without ``url`` a server is started; it ends with ``close``, or else with this process.
    """

    def __init__(self, rules: Collection[str], url: str | None = None) -> None:
        self._server = None if url else Server()
        atexit.register(self.close)
        try:
            self.url = base(self._server.url if self._server else url or "")
            self._tool = _connect(self.url, local=self._server is not None)
            self._tool.enabled_rules = set(rules)
            self._tool.enabled_rules_only = True
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Stops the server if it is ours; safe to call again."""
        atexit.unregister(self.close)
        if self._server:
            self._server.stop()

    def check(self, text: str) -> list[Hit]:
        """What the rules say of ``text``. Raises FixerError when the server does not answer as it should."""
        try:
            matches = self._tool.check(text)
        except Exception as error:  # its own, requests', KeyError for an answer of another shape
            reason = f"the LanguageTool server at {self.url} stopped answering ({short(error)})"
            raise FixerError("grammar", f"{reason}; run this again") from None
        return [
            Hit(m.rule_id, m.offset, m.offset + m.error_length, m.message, tuple(m.replacements))
            for m in matches
        ]


def base(url: str) -> str:
    """A server's address as the user gives it, with or without "/v2", as language-tool-python wants it."""
    if urllib.parse.urlsplit(url).scheme not in ("http", "https"):
        raise FixerError("grammar", f"--grammar-server {url!r}: an address begins with http:// or https://")
    return url.rstrip("/").removesuffix("/v2") + "/"


def _connect(url: str, *, local: bool) -> LanguageTool:
    from language_tool_python import LanguageTool

    try:
        _confirm_version(url, local=local)
        proxies = {"http": "", "https": ""} if local else None
        tool = LanguageTool(LANGUAGE, remote_server=url, proxies=proxies)
    except FixerError:
        raise
    except Exception as error:
        raise FixerError(
            "grammar",
            f"no LanguageTool server answers at {url} ({short(error)}); "
            "start it there, or leave out --grammar-server",
        ) from None
    tool._TIMEOUT = PATIENCE  # type: ignore[assignment]  # there is no other way to less than 300 s
    return tool


def _confirm_version(url: str, *, local: bool) -> None:
    """Raises FixerError for a LanguageTool that is too old."""
    handler = urllib.request.ProxyHandler({} if local else None)
    data = urllib.parse.urlencode({"language": LANGUAGE, "text": "."}).encode()
    with urllib.request.build_opener(handler).open(url + "v2/check", data, timeout=PATIENCE) as answer:
        version = str(json.load(answer)["software"]["version"])
    if tuple(int(part) for part in version.split("-")[0].split(".")[:2]) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise FixerError(
            "grammar", f"LanguageTool {version} is too old; install {oldest} or newer, or name such a server"
        )
