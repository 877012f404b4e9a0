"""Keeps rows as the demo wants them, and hands them out by name."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import RevisionMixin

from demo.models import DemoItem
from demo.values import set_rows, set_values


class Store:
    """The rows of the demo, by key ("theme/zelfsturing")."""

    def __init__(self):
        self._items = {item.key: item for item in DemoItem.objects.all()}
        self._rows = {}

    def __getitem__(self, key):
        """Return the row of ``key``. Raises ``KeyError`` when the demo has not made it yet."""
        return self._rows[key]

    def all(self, kind, keys):
        """Return the rows ``kind/key`` for each of ``keys``."""
        return [self[f"{kind}/{key}"] for key in keys]

    def find(self, key, model):
        """Return the row that an earlier run made under ``key``, or ``None`` when there is none any more."""
        item = self._items.get(key)
        row = model._default_manager.filter(pk=item.object_id).first() if item else None
        if row is not None:
            self._rows[key] = row
        return row

    def fingerprint(self, key):
        """Return what was remembered of the file of ``key`` (``str``; empty when nothing was)."""
        return self._items[key].fingerprint if key in self._items else ""

    def remember(self, key, row, fingerprint=""):
        """Write down that ``row`` (saved) is the one of ``key``."""
        values = {
            "content_type": ContentType.objects.get_for_model(row),
            "object_id": row.pk,
            "fingerprint": fingerprint,
        }
        self._items[key], _created = DemoItem.objects.update_or_create(key=key, defaults=values)
        self._rows[key] = row

    def keep(self, key, model, rows=None, **values):
        """Return the record of ``key``, made or put right: its fields ``values`` and its child rows ``rows``.

        ``rows`` maps the name of a child relation to a list of ``dict``s. What is right already is not saved
        again. Raises ``ValidationError`` when the record would not be accepted from an editor either.
        """
        record = self.find(key, model) or model()
        slug = values.get("slug")
        if slug and model.objects.filter(slug=slug).exclude(pk=record.pk).exists():
            # Somebody else's record has it; ours gets a number from its own name.
            values["slug"] = record.slug
        changed = set_values(record, values) | record._state.adding
        for name, children in (rows or {}).items():
            changed |= set_rows(record, name, children)
        if changed:
            record.full_clean()
            record.save()
            if isinstance(record, RevisionMixin):
                record.save_revision()
            self.remember(key, record)
        return record
