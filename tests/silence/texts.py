"""Articles with known damage, and what is reported of them after silencers."""

from __future__ import annotations

from fixer.document import Document
from fixer.engine import Analysis, Engine, Settings
from fixer.silence import Silencer

FIRST = "It opens at 21.30 clock."
SECOND = "It grew; And it fell."


def analysed(engine: Engine, text: str, path: str = "a.md", *silencers: Silencer) -> Analysis:
    settings = Settings(silencers=(*Settings().silencers, *silencers))
    return engine.analyse(Document.from_text(text, path), settings)


def reported(analysis: Analysis) -> list[str]:
    return [finding.rule.id for finding in analysis.reported]
