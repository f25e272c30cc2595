"""The HTML report in a real browser: all of it is there, styled, and the page asks for nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.report.shared import ERRORS, analysis, rendered

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM and not os.environ.get("CI"), reason="chromium is not installed")


def browse(page: Path, *options: str) -> subprocess.CompletedProcess[str]:
    profile = page.parent / "profile"
    command = [
        *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
        *(f"--user-data-dir={profile}", "--enable-logging=stderr", "--window-size=900,1400", *options),
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "report ü.html"
    path.write_text(rendered("html", [analysis()], ERRORS), encoding="utf-8")
    return path


def test_a_browser_shows_before_and_after_and_refuses_nothing(page: Path) -> None:
    done = browse(page, "--dump-dom")
    assert "<title>fixer: 8 findings in 1 file</title>" in done.stdout
    assert "<del>21.30 clock</del><ins>9:30 p.m" in done.stdout
    assert done.stdout.count('<li class="finding">') == 8
    console = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    assert console == [], "the browser complains, as of style that the page's own policy refuses"


def test_a_screenshot_can_be_taken(page: Path) -> None:
    shot = page.with_suffix(".png")
    browse(page, f"--screenshot={shot}")
    assert shot.read_bytes().startswith(b"\x89PNG")
    # An empty page of this size is a few kilobytes.
    assert shot.stat().st_size > 20_000
