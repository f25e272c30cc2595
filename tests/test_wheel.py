"""The wheel by itself: built, installed into a clean environment, run in another folder."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_an_installed_wheel_carries_its_compiled_knowledge(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {"fixer/_compiled/hot.txt", "fixer/_compiled/docs.json", "fixer/_rules/common/words.txt"} <= set(
        names
    )
    # The packages that fixer needs are taken from this environment, fixer itself from the wheel alone.
    target = tmp_path / "installed"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", target, wheel],
        check=True,
    )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_bytes((ROOT / "samples" / "plain" / "lake.txt").read_bytes())
    environment = {
        "PYTHONPATH": str(target),
        "HOME": str(elsewhere),
        "XDG_CACHE_HOME": str(elsewhere / "cache"),
    }
    command = [sys.executable, "-P", "-m", "fixer", "check", "--format", "json", "a.txt"]
    done = subprocess.run(command, cwd=elsewhere, env=environment, capture_output=True)
    assert done.returncode == 1, done.stderr
    rules = {finding["rule"] for finding in json.loads(done.stdout)["files"][0]["findings"]}
    assert {"de/back-somebody", "furniture/box", "repeats/headline"} <= rules
    assert not (elsewhere / "cache").exists(), "nothing had to be compiled"
    explained = subprocess.run(
        [*command[:-4], "explain", "de/back-somebody"], cwd=elsewhere, env=environment, capture_output=True
    )
    assert b"to back or support somebody" in explained.stdout
