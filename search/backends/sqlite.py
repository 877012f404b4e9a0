import re

from django.db import connection

TABLE = "search_tokens"
QUOTE = '"'
# Whatever is neither a plain letter or digit nor one of the signs in tokens.
FOREIGN = re.compile(r"[^0-9A-Za-z=+^!.]")


class SqliteTokens:
    """The tokens of pages in a table of SQLite's FTS5. Its row identifiers are the primary keys of pages."""

    table = TABLE
    # Tokens come ready made, one between two spaces: no sign of ours divides them.
    columns = "USING fts5(tokens, detail=none, tokenize=\"unicode61 remove_diacritics 0 tokenchars '=+^!.'\")"
    create_sql = [f"CREATE VIRTUAL TABLE {TABLE} {columns}"]
    drop_sql = [f"DROP TABLE IF EXISTS {TABLE}"]
    scratch_schema = "temp"
    scratch_sql = [f"CREATE VIRTUAL TABLE temp.{TABLE} {columns}"]
    matching_sql = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s"  # noqa: S608 - names only

    def put(self, page_id, tokens):
        """Store the tokens (a set of ``str``) of a page in the place of those it had."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE} WHERE rowid = %s", [page_id])  # noqa: S608
            cursor.execute(
                f"INSERT INTO {TABLE} (rowid, tokens) VALUES (%s, %s)",  # noqa: S608
                [page_id, " ".join(sorted(map(plain, tokens)))],
            )

    def remove(self, page_id):
        """Forget a page."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE} WHERE rowid = %s", [page_id])  # noqa: S608

    def clear(self):
        """Forget all pages."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608

    def question(self, clauses):
        """Return ``clauses`` (see the package) in FTS5's language (``str``)."""
        return " AND ".join(_either(clause) for clause in clauses)


def _either(alternatives):
    return f"({' OR '.join(_all(alternative) for alternative in alternatives)})"


def _all(alternative):
    return f"({' AND '.join(_any(tokens) for tokens in alternative)})"


def _any(tokens):
    return f"({' OR '.join(f'{QUOTE}{plain(token)}{QUOTE}' for token in sorted(tokens))})"


def plain(token):
    """Return ``token`` in plain letters and digits: FTS5 knows fewer letters than Python, and divides at others."""
    return FOREIGN.sub(lambda match: f"x{ord(match[0]):x}x", token)
