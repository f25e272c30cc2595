"""Reports: findings in one format each. ``FORMATS`` is the whole list."""
