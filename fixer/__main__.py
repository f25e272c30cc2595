"""``fixer`` and ``python -m fixer``."""

from __future__ import annotations

from fixer.cli import main

if __name__ == "__main__":
    main()
