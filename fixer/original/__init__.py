"""An English article beside its original: what was lost, added or changed on the way.

``text`` reads an original, ``align`` says which sentences belong together, ``values`` reads numbers
and times; the other modules are checks, each with ``RULES`` and ``check(view, alignment)``.
"""
