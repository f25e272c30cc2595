"""Knowledge: facts about words, kept as data in ``rules/``, and the matcher that finds them."""
