from django.db import connection


class DatabaseTokens:
    """What keeping the tokens of items in a table of the database has in common.

    ``item_column`` names its key, ``every`` and ``either`` how the database's language joins what must all hold and
    what may, and ``quote`` the sign around a token. ``in_order`` ends a subquery whose order has to be kept.
    """

    table = "search_tokens"
    item_column = ""
    every = ""
    either = ""
    quote = ""
    in_order = ""

    def put(self, item_id, tokens):
        """Store the tokens (a set of ``str``) of an item in the place of those it had."""
        self.put_all([(item_id, tokens)])

    def remove(self, items):
        """Forget items (a list of their primary keys, not empty)."""
        places = ", ".join(["%s"] * len(items))
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {self.table} WHERE {self.item_column} IN ({places})", items)  # noqa: S608 - names

    def settle(self):
        """Let the database put in order what it set aside for later while items came; nothing, where it does none."""

    def question(self, clauses):
        """Return ``clauses`` (see the package) in the database's language (``str``)."""
        return self._joined(self.every, (self._clause(clause) for clause in clauses))

    def _clause(self, alternatives):
        return self._joined(self.either, (self._alternative(one) for one in alternatives))

    def _alternative(self, sets):
        return self._joined(self.every, (self._any(tokens) for tokens in sets))

    def _any(self, tokens):
        return self._joined(self.either, (self._quoted(token) for token in sorted(tokens)))

    @staticmethod
    def _joined(sign, parts):
        return f"({sign.join(parts)})"

    def _quoted(self, token):
        return f"{self.quote}{self.stored(token)}{self.quote}"

    def stored(self, token):
        """Return a token as the database is given it."""
        return token
