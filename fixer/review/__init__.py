"""Review: findings decided one by one, the decisions remembered, the changes written.

``session.Session`` is the review itself and knows no interface; ``terminal`` is one face of it.
"""
