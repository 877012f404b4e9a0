"""Addresses that go: pages taken offline, renamed, moved or deleted, where their visitors go, and what is not found.

``places`` knows which page stands at which address, ``reading`` what people mean by an address they typed, ``targets``
where an address leads in the end. ``settling`` is the one place in which redirects are written.
"""
