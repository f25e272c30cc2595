"""What was not translated, or broke on the way: words, scripts, bytes, placeholders."""
