"""Versions of records and pages: what changed from one to the next, and how they are listed.

``changes`` tells in words what differs, ``stored`` reads versions that name what is gone since, ``rows`` is what a
list of versions shows, and ``undo`` offers to take a step back in the message that reports it.
"""
