"""Reads lists that people paste: dates, participants and quotes. Pure: no database, no forms, no clock.

``lines`` cleans what was pasted, ``calendar`` finds days and ``clock`` finds times in a line, ``sessions``,
``participants`` and ``quotes`` read a list of each kind, and ``names`` finds a name among the known ones.
"""
