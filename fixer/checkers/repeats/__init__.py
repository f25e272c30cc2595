"""What stands there twice."""
