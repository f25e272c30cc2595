"""The review in a terminal: keys in, lines out."""
