"""Random bytes, Markdown and HTML through everything, for a while: ``make fuzz SECONDS=600``.

Looks for crashes, hangs and broken promises. A failing input is written to ``fuzz-failure.bin``.
The bounded version of this runs with the tests.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from fixer.apply import apply_edits
from fixer.document import Document
from fixer.engine import Engine, Settings
from fixer.errors import FixerError
from fixer.fixing import fix
from fixer.model import Applicability
from fixer.run import load
from tests.texts import DAMAGE, MARKS, PROSE

SLOWEST = 20.0
"""Seconds that one input of at most some 100 KB may take before it counts as a hang."""


def main(seconds: float) -> None:
    engine, chance = load().engine, random.Random()
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        path, data = article(chance)
        start = time.monotonic()
        try:
            attempt(engine, path, data)
            assert time.monotonic() - start < SLOWEST, "a hang"
        except Exception:
            Path("fuzz-failure.bin").write_bytes(data)
            print(f"failed after {count} inputs, as {path}; the input is in fuzz-failure.bin")
            raise
        count += 1
    print(f"{count} inputs in {seconds:.0f} s, no crash and no hang")


def attempt(engine: Engine, path: str, data: bytes) -> None:
    """Everything fixer promises of one input."""
    try:
        document = Document.from_bytes(data, path)
    except FixerError:
        return
    assert document.encode(document.text) == data
    for level in (Applicability.SAFE, Applicability.UNSAFE):
        result = fix(engine, document, Settings(translated=True), level)
        text = result.after.document.text
        assert apply_edits(document.text, result.edits) == text
        again = fix(engine, result.after.document, Settings(translated=True), level)
        assert again.after.document.text == text, "a second run changes something"


def article(chance: random.Random) -> tuple[str, bytes]:
    """A name that tells a format, and bytes for it: assembled damage, prose and marks, then maybe broken."""
    format = chance.choice(list(MARKS))
    parts = [*DAMAGE, *PROSE, *MARKS[format], *MARKS[format]]
    text = "".join(
        chance.choice(parts) * chance.choice([1, 1, 1, 1, 1, chance.randrange(1, 200)])
        for _ in range(chance.randrange(60))
    )
    data = text.encode(chance.choice(["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32"]))
    if chance.random() < 0.3:
        noise = bytearray(data)
        for _ in range(chance.randrange(1, 20)):
            noise.insert(chance.randrange(len(noise) + 1), chance.randrange(256))
        data = bytes(noise)
    return f"a.{format}", data


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
