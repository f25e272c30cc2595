"""Dates, years and centuries in the shape of another language."""
