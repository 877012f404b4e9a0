"""The translation matrix: how every page stands in every language, and which records lack words.

``scope`` tells what one user may see of it, ``originals`` finds the rows and how long each waits, ``filters`` narrows
them, ``rows`` adds to the rows of one screen what their cells show, ``columns`` shows the cells, ``words`` does the
records, ``export`` writes either down as a spreadsheet, ``views`` are the two screens, and ``home`` the count on the
home page of the admin.
"""
