"""Patterns of grammar that translation leaves behind and a surface pattern can prove."""
