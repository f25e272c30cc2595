"""fixer: finds what machine translation leaves behind in an article and suggests fixes."""

__version__ = "0.1.0"
