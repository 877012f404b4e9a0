import re

from django.db import connection

from search.backends.base import DatabaseTokens

# Whatever is neither a plain letter or digit nor one of the signs in tokens, or between them.
FOREIGN = re.compile(r"[^0-9A-Za-z=+^!. ]")


class SqliteTokens(DatabaseTokens):
    """The tokens of items in a table of SQLite's FTS5. Its row identifiers are the primary keys of items."""

    item_column = "rowid"
    every, either, quote = " AND ", " OR ", '"'
    # Tokens come ready made, one between two spaces: no sign of ours divides them.
    columns = "USING fts5(tokens, detail=none, tokenize=\"unicode61 remove_diacritics 0 tokenchars '=+^!.'\")"
    create_sql = [f"CREATE VIRTUAL TABLE {DatabaseTokens.table} {columns}"]
    drop_sql = [f"DROP TABLE IF EXISTS {DatabaseTokens.table}"]
    scratch_schema = "temp"
    scratch_sql = [f"CREATE VIRTUAL TABLE temp.{DatabaseTokens.table} {columns}"]
    in_order = "LIMIT -1"
    matching_sql = "SELECT rowid AS item FROM search_tokens WHERE search_tokens MATCH %s"

    def put_all(self, items):
        """Store the tokens of items (pairs of a primary key and a set of ``str``) in the place of those they had."""
        rows = [(key, self.stored(" ".join(tokens))) for key, tokens in items]
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_tokens WHERE rowid = %s", [(key,) for key, _text in rows])
            cursor.executemany("INSERT INTO search_tokens (rowid, tokens) VALUES (%s, %s)", rows)

    def stored(self, token):
        """Return ``token``, or several with spaces between, in plain letters and digits: FTS5 knows fewer letters than
        Python, and divides at others.
        """
        return FOREIGN.sub(lambda match: f"x{ord(match[0]):x}x", token)
