from __future__ import annotations

from pathlib import Path

import pytest

from fixer import config
from fixer.context import Style
from fixer.engine import Settings
from fixer.errors import FixerError


def test_it_reads_what_init_writes(tmp_path: Path) -> None:
    path = tmp_path / "fixer.toml"
    path.write_text('translated = true\nsource-language = "de"\n[style]\nenglish = "uk"\nclock = "24"\n')
    assert config.load(path) == Settings("de", True, style=Style("uk", "24"))
    assert config.load(None) == Settings()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("translated =", "not valid TOML"),
        ("transalted = true", "unknown key 'transalted'; did you mean 'translated'?"),
        ("translated = 1", "translated must be true or false"),
        ('source-language = "klingon"', "source-language must be one of ar, cs"),
        ("style = 1", "style must be a table"),
        ('[style]\nenglish = "au"', "style.english must be one of us, uk"),
        ("[style]\nclocks = 1", "unknown key 'clocks'; did you mean 'clock'?"),
    ],
)
def test_errors_name_file_key_and_remedy(tmp_path: Path, text: str, error: str) -> None:
    path = tmp_path / "fixer.toml"
    path.write_text(text)
    with pytest.raises(FixerError) as caught:
        config.load(path)
    assert str(caught.value).startswith(f"{path}: {error}")


def test_the_nearest_file_counts_up_to_the_repository(tmp_path: Path) -> None:
    deep = tmp_path / "repository" / "articles" / "2024"
    deep.mkdir(parents=True)
    (tmp_path / "fixer.toml").touch()
    assert config.find(deep) == tmp_path / "fixer.toml"
    (tmp_path / "repository" / ".git").mkdir()
    assert config.find(deep) is None
    (deep.parent / "fixer.toml").touch()
    assert config.find(deep) == deep.parent / "fixer.toml"
