"""Speed of fixer beside two other linters over the same articles: ``make bench PATHS='folder ...'``.

Prints CPU seconds and MB/s of whole commands, then what the budgets of docs/design.md bound: cold start,
load of compiled knowledge, and 500, 5,000 and 50,000 facts generated from word sequences of the articles.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from fixer.context import Context
from fixer.document import Document
from fixer.engine import Settings
from fixer.files import collect, read_bytes
from fixer.knowledge.matcher import Matcher
from fixer.knowledge.packs import compile_folder
from fixer.markup import format_of, read
from fixer.run import load
from fixer.view import View, build

T = TypeVar("T")


def main(paths: Sequence[str]) -> None:
    files = collect(paths)[0]
    size = sum(len(read_bytes(file)) for file in files) / 1e6
    print(f"{len(files)} articles, {size:.2f} MB")
    _cpu([sys.executable, "-m", "fixer", "check"], files[:1])  # compiles the packs, if they have changed
    for name, command in (
        ("fixer", [sys.executable, "-m", "fixer", "check"]),
        ("proselint", [sys.executable, "-m", "proselint", "check"]),
        ("codespell", [sys.executable, "-m", "codespell_lib"]),
    ):
        spent = _cpu(command, files)
        print(f"{name:24} {spent:8.2f} s {size / spent:8.2f} MB/s")
    one = [_cpu([sys.executable, "-m", "fixer", "check"], files[:1]) for _ in range(7)]
    print(f"one article, cold        {sorted(one)[3]:8.3f} s (median of 7)")
    loaded, spent = _timed(load)
    _, automaton = _timed(lambda: loaded.matchers[0].automaton)
    print(f"own knowledge            {spent:8.3f} s to load, {automaton:.3f} s for the automaton")
    _one_file(files, size)
    views = [_view(file) for file in files]
    for facts in (500, 5_000, 50_000):
        _generated(views, facts, size)
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _cpu(command: list[str], files: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for start in range(0, len(files), 2000):
        subprocess.run([*command, *files[start : start + 2000]], capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    return work(), time.process_time() - start


def _view(file: str) -> View:
    text = Document.from_bytes(read_bytes(file), file).text
    return build(text, read(text, format_of(file)))


def _one_file(files: Sequence[str], size: float) -> None:
    """The same text as articles and as one file, per MB: work must grow in step with text."""
    engine = load().engine
    documents = [Document.from_bytes(read_bytes(file), file) for file in files]
    whole = Document.from_text("\n\n".join(document.text for document in documents))
    for document in documents:
        engine.analyse(document, Settings())  # every pattern that stands here is compiled from now on
    _, many = _timed(lambda: [engine.analyse(document, Settings()) for document in documents])
    _, one = _timed(lambda: engine.analyse(whole, Settings()))
    print(f"in process, warm         {many / size:8.3f} s/MB as articles, {one / size:.3f} s/MB as one file")


def _generated(views: Sequence[View], facts: int, size: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "generated.yaml"
        lines = "".join(f"    {fact} => x\n" for fact in _sequences(views, facts))
        pack.write_text(f"- id: bench/generated\n  category: calque\n  pairs: |\n{lines}", encoding="utf-8")
        hot = compile_folder(pack, own=False)[0]
    matcher = Matcher(hot)
    _, automaton = _timed(lambda: matcher.automaton)
    found, spent = _timed(lambda: sum(1 for view in views for _ in matcher.check(Context(view))))
    print(
        f"{len(hot.patterns):6} generated facts   {spent:8.2f} s {size / spent:8.2f} MB/s, "
        f"automaton {automaton:.3f} s, {found} hits"
    )


def _sequences(views: Sequence[View], count: int) -> Iterator[str]:
    """Real word pairs and triples of the articles that stand there but once, so that hits stay rare."""
    seen: dict[str, int] = {}
    for view in views:
        words = [word for word in view.folded.split() if word.isalpha() and len(word) > 2]
        for (a, b), (_, c) in pairwise(pairwise(words)):
            seen[f"{a} {b} {c}"] = seen.get(f"{a} {b} {c}", 0) + 1
    rare = [text for text, times in seen.items() if times == 1]
    step = max(1, len(rare) // count)
    # Half of them never match: their last word is another one, as for most facts in most articles.
    for i, text in enumerate(rare[::step][:count]):
        yield text if i % 20 == 0 else f"{text} {text.split()[0]}"


if __name__ == "__main__":
    main(sys.argv[1:] or ["samples"])
