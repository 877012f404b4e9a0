"""The next cohort, made from one that is there: one form, and drafts of all that can be taken along.

``names`` proposes how it is called, ``schedule`` moves dates, ``forms`` asks and checks, ``records`` copies the
records, ``pages`` their pages and ``translations`` what these were put together from, ``making`` does all that at once,
``remarks`` tells what has to be looked at, ``undoing`` takes it back, ``views`` and ``buttons`` are the screens.
"""
