"""Configuration: the nearest ``fixer.toml``, ``.fixer.toml`` or ``[tool.fixer]``, and what it extends."""

from fixer.config.load import Config, load, root
from fixer.config.read import NAME

__all__ = ["NAME", "Config", "load", "root"]
