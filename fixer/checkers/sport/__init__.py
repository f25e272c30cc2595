"""Scores and minutes of a game as other languages write them."""
