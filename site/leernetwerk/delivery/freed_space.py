"""What a database file holds of rows that are gone."""

from django.db import connection


class Busy(Exception):
    """Others read the database as it was before; what they may still see cannot go yet."""


def scrub(models):
    """Have the database give up the space of deleted rows of ``models`` (classes), outside a transaction.

    SQLite overwrites them by itself (``secure_delete`` in the settings), but its log of changes (WAL) still holds pages
    as they were: it is written back and cut to nothing. Raises :class:`Busy` while that is not possible. PostgreSQL
    gives dead rows free with VACUUM; where the role may not do that for a table, it warns and leaves it.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            is_busy, *_pages = cursor.fetchone()
            if is_busy:
                raise Busy
        elif connection.vendor == "postgresql":
            tables = (connection.ops.quote_name(model._meta.db_table) for model in models)
            cursor.execute(f"VACUUM {', '.join(tables)}")
