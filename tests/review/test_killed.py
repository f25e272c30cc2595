"""A review that is killed at any moment: what was shown as taken is in the journal, no file is half written,
and the next review goes on to the same end.

Run more often by hand: ``python -c "from tests.review.test_killed import by_hand; by_hand(200)"``
"""

from __future__ import annotations

import os
import random
import re
import select
import signal
import tempfile
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import TextIO

from fixer import journal
from fixer.review.terminal.face import Terminal
from fixer.review.terminal.keys import LineKeys
from fixer.review.terminal.run import run
from fixer.review.terminal.screen import Screen
from fixer.run import Loaded, load
from tests.review.articles import opened, write

TEXTS = {
    "a.md": ("# Caf\u00e9 \U0001f642\n\nIt opens at 21.30 clock; And *it* closes at 22.30 clock. The the end.\n", "utf-8"),
    "b.html": ("<p>It&nbsp;opens at 20.30 clock &amp; closes; And that is it.</p>\r\n", "utf-8"),
    "c.txt": ("Das Caf\u00e9 opens at 19.30 clock.\r\nOpen the people box\r\nThey strengthened each other's backs.", "latin-1"),
}  # fmt: skip
KEYS = "ynyuu\x12\x12yyynyya"
"""Accepts, leaves, takes back, does again, and writes."""
_SHOWN = re.compile(rb"^(accepted|left as it is|taken back|done again): ", re.M)
_KINDS = {
    b"accepted": "accept",
    b"left as it is": "reject",
    b"taken back": "undo",
    b"done again": "redo",
}


def review(own: Loaded, folder: Path, keys: TextIO, show: Callable[[str], None]) -> None:
    """A review of all articles of ``folder`` with keys from a stream."""
    os.chdir(folder)
    session = opened(own, folder, *TEXTS)
    run(
        Terminal(
            session,
            LineKeys(keys, show),
            Screen(80),
            lambda line: show(f"{line}\n"),
            show,
            str,
            folder,
        )
    )


def steps(folder: Path) -> list[str]:
    wanted = set(_KINDS.values())
    return [entry["kind"] for entry in journal.read(folder) if entry["kind"] in wanted]


def texts(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in TEXTS}


def fresh(folder: Path) -> Path:
    folder.mkdir()
    for name, (text, encoding) in TEXTS.items():
        write(folder, name, text, encoding)
    return folder


def undisturbed(own: Loaded, folder: Path) -> tuple[dict[str, bytes], list[str], float]:
    """What a review comes to that nobody kills, and how long it takes."""
    before = texts(fresh(folder))
    begin = time.monotonic()
    pid, shown = _child(own, folder)
    said = b"".join(iter(lambda: os.read(shown, 1 << 16), b""))
    os.close(shown)
    assert os.waitpid(pid, 0)[1] == 0, said.decode()
    lasts, after = time.monotonic() - begin, texts(folder)
    assert all(after[name] != before[name] for name in TEXTS)
    return after, steps(folder), lasts


def kill_once(
    own: Loaded, folder: Path, delay: float, ends: dict[str, bytes], whole: list[str]
) -> tuple[int, bool]:
    """Kills a review after ``delay`` seconds and checks what it left; how many decisions it had taken, and
    whether some files were written and others not."""
    before = texts(fresh(folder))
    pid, shown = _child(own, folder)
    said = _read(shown, delay)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    said += b"".join(iter(lambda: os.read(shown, 1 << 16), b""))
    os.close(shown)
    taken = [_KINDS[kind] for kind in _SHOWN.findall(said)]
    kept = steps(folder)
    assert kept[: len(taken)] == taken, "a decision was shown and is not in the journal"
    assert kept == whole[: len(kept)]
    now = texts(folder)
    assert all(now[name] in (before[name], ends[name]) for name in TEXTS), "a file is half written"
    review(own, folder, StringIO(KEYS[len(kept) :]), lambda text: None)
    assert texts(folder) == ends
    assert opened(own, folder, *TEXTS).ledger.done == done_at_end(folder)
    return len(kept), before != now != ends


def done_at_end(folder: Path) -> list[str]:
    """The steps that no file holds: what was left as it is."""
    entries = journal.live(journal.read(folder))
    return [entry["id"] for entry in entries if entry["kind"] == "reject"]


def _child(own: Loaded, folder: Path) -> tuple[int, int]:
    """A process that reviews ``folder``, and where it shows what."""
    out, into = os.pipe()
    pid = os.fork()
    if pid:
        os.close(into)
        return pid, out
    status = 1
    try:
        review(own, folder, StringIO(KEYS), lambda text: _write(into, text))
        status = 0
    finally:
        os._exit(status)


def _write(into: int, text: str) -> None:
    os.write(into, text.encode())


def _read(shown: int, delay: float) -> bytes:
    """What is shown within ``delay`` seconds."""
    said = b""
    until = time.monotonic() + delay
    while (left := until - time.monotonic()) > 0:
        if select.select([shown], [], [], left)[0]:
            data = os.read(shown, 1 << 16)
            if not data:
                break
            said += data
    return said


def check(own: Loaded, folder: Path, times: int, seed: int) -> tuple[set[int], int]:
    """Kills ``times`` reviews; after how many decisions, and how many of them between the first and the last
    file that was written."""
    ends, whole, lasts = undisturbed(own, folder / "whole")
    dice = random.Random(seed)
    # Every other one towards the end, where files are written.
    delays = [dice.uniform(lasts * (0.7 if n % 2 else 0), lasts * 1.1) for n in range(times)]
    left = [kill_once(own, folder / str(n), delay, ends, whole) for n, delay in enumerate(delays)]
    return {taken for taken, _ in left}, sum(written for _, written in left)


def test_nothing_is_lost(own: Loaded, tmp_path: Path) -> None:
    here = os.getcwd()
    try:
        moments, _ = check(own, tmp_path, 50, seed=1)
    finally:
        os.chdir(here)
    assert len(moments) > 3  # killed at different moments, not all before or after the review


def by_hand(times: int) -> None:
    """Prints what many kills came to."""
    with tempfile.TemporaryDirectory() as folder:
        print(*check(load(), Path(folder), times, seed=int(time.time())), sep="\n")
