from django.db import connection

from search.backends.base import DatabaseTokens


class PostgresTokens(DatabaseTokens):
    """The tokens of items as lexemes of PostgreSQL's text search, made ready by us: no configuration has a say."""

    item_column = "item_id"
    every, either, quote = " & ", " | ", "'"
    columns = "(item_id bigint PRIMARY KEY, tokens tsvector NOT NULL)"
    create_sql = [
        f"CREATE TABLE {DatabaseTokens.table} {columns}",
        f"CREATE INDEX {DatabaseTokens.table}_tokens ON {DatabaseTokens.table} USING gin (tokens)",
    ]
    drop_sql = [f"DROP TABLE IF EXISTS {DatabaseTokens.table}"]
    scratch_schema = "pg_temp"
    scratch_sql = [
        f"CREATE TEMPORARY TABLE {DatabaseTokens.table} {columns}",
        f"CREATE INDEX ON pg_temp.{DatabaseTokens.table} USING gin (tokens)",
    ]
    matching_sql = "SELECT item_id FROM search_tokens WHERE tokens @@ %s::tsquery"

    def put(self, item_id, tokens):
        """Store the tokens (a set of ``str``) of an item in the place of those it had."""
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO search_tokens (item_id, tokens) VALUES (%s, array_to_tsvector(%s::text[])) "
                "ON CONFLICT (item_id) DO UPDATE SET tokens = excluded.tokens",
                [item_id, sorted(tokens)],
            )

    def _quoted(self, token):
        escaped = token.replace("\\", "\\\\").replace(self.quote, self.quote * 2)
        return f"{self.quote}{escaped}{self.quote}"
