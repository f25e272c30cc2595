"""Capitals and acronyms."""
