"""Every finding on ``samples/`` is pinned, and so is the text that safe fixes give.

``pytest tests/test_samples.py --pin`` writes what fixer says now; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.document import Document
from fixer.engine import Analysis, Settings
from fixer.fixing import fix
from fixer.model import Applicability
from fixer.run import Loaded

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
EXPECTED = SAMPLES / "expected"
ARTICLES = sorted(p.relative_to(SAMPLES) for p in SAMPLES.rglob("*.*") if EXPECTED not in p.parents)


@pytest.mark.parametrize("article", ARTICLES, ids=str)
def test_sample(article: Path, own: Loaded, pytestconfig: pytest.Config) -> None:
    document = Document.from_bytes((SAMPLES / article).read_bytes(), str(article))
    result = fix(own.engine, document, Settings(), Applicability.SAFE)
    findings = "".join(f"{line}\n" for line in _listed(result.before))
    wanted_findings, wanted_text = EXPECTED / f"{article}.findings", EXPECTED / article
    if pytestconfig.getoption("--pin"):
        wanted_text.parent.mkdir(parents=True, exist_ok=True)
        wanted_findings.write_text(findings, encoding="utf-8")
        wanted_text.write_bytes(result.after.document.data)
    assert findings == wanted_findings.read_text(encoding="utf-8")
    assert result.after.document.data == wanted_text.read_bytes()


def _listed(analysis: Analysis) -> list[str]:
    rows = []
    for finding in analysis.reported:
        line, column = analysis.document.position(finding.span.start)
        fixes = " // ".join(f"{fix.applicability.name.lower()}: {fix.title}" for fix in finding.fixes)
        rows.append(f"{line}:{column} {finding.rule.id} {finding.text!r} {fixes or finding.refused}".rstrip())
    return rows


def test_fixed_samples_stay_as_they_are(own: Loaded) -> None:
    for article in ARTICLES:
        document = Document.from_bytes((EXPECTED / article).read_bytes(), str(article))
        assert not fix(own.engine, document, Settings(), Applicability.SAFE).changed, article
