"""What belonged to the page or to the machine, and is no part of the article."""
