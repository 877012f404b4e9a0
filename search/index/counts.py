"""In how many items each key stands, which ranking needs: kept beside an index as its items change."""

import json
from collections import Counter, defaultdict

from django.db import connection

from search.index.positions import keys_in
from search.models import IndexedWord

# A database takes rows in one value several times as fast as each word and number for itself.
ROWS = {"sqlite": "json_each(%s)", "postgresql": "json_array_elements(%s::json)"}


class Counts:
    """A change of the counts of an index, made by items that come and items that go."""

    def __init__(self):
        # Language and whether strangers may see the items → key → how many more of them have it.
        self._numbers = defaultdict(Counter)

    def add(self, item):
        """Count what an ``IndexedItem`` holds."""
        numbers = self._numbers[item.language, item.is_open]
        numbers.update(_keys_of(item))
        numbers.update(_sums_of(item))

    def subtract(self, item):
        """Count what an ``IndexedItem`` holds no longer."""
        numbers = self._numbers[item.language, item.is_open]
        numbers.subtract(_keys_of(item))
        numbers.subtract(_sums_of(item))

    def rows(self):
        """Return what has changed, in order: language, key, by how much among all items, and among open ones."""
        changes = {}
        for (language, is_open), numbers in self._numbers.items():
            for key, number in numbers.items():
                every, openly = changes.get((language, key), (0, 0))
                changes[language, key] = (every + number, openly + number if is_open else openly)
        # In one order everywhere, so that no two who write wait for each other.
        return [(*word, *changes[word]) for word in sorted(changes) if any(changes[word])]

    def store(self, index):
        """Add the change to what an index (a ``SearchIndex``) has stored."""
        if not (rows := self.rows()):
            return
        table = IndexedWord._meta.db_table
        sums = ", ".join(
            f"{name} = {table}.{name} + excluded.{name}" for name in ("frequency", "open_frequency")
        )
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (index_id, language, key, frequency, open_frequency) "  # noqa: S608 - names
                "SELECT %s, value ->> 0, value ->> 1, CAST(value ->> 2 AS integer), CAST(value ->> 3 AS integer) "
                f"FROM {ROWS[connection.vendor]} WHERE true "
                f"ON CONFLICT (index_id, language, key) DO UPDATE SET {sums}",
                [index.pk, json.dumps(rows)],
            )


def _keys_of(item):
    return {*keys_in(item.title_positions), *keys_in(item.body_positions)}


def _sums_of(item):
    return {
        IndexedWord.ITEMS: 1,
        IndexedWord.TITLE_LENGTH: item.title_length,
        IndexedWord.BODY_LENGTH: item.body_length,
    }
