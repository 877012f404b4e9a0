"""The forms of the paste screen: ``text`` takes what is pasted, ``rows`` shows what was read of it, row by row.

``doubts`` are the questions at a row, ``directory`` finds the records that names stand for; ``sessions``,
``participations`` and ``quotes`` are the rows of each kind.
"""
