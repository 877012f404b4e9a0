"""Lets Elasticsearch find candidates in the place of the site's own database, when ``SEARCH_URL`` names a server.

The database keeps everything that search knows; the server holds the tokens of each item and who may see it, in an
index of its own for each ``SearchIndex``. It is written through the outbox, and compared with the database by the
versions of items. Whenever the server does not answer, the database does.
"""
