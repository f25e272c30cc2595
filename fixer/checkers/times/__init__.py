"""Clock times in the shape of another language."""
