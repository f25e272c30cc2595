"""Quotation marks, blanks, dashes and marks of other languages."""
