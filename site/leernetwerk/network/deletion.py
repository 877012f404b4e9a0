"""What keeps a record from being deleted: its pages, and what cannot be without it."""

from django.db import router
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from wagtail.models import Page


def blockers(record):
    """Return what would lose its footing if ``record`` went (a ``list`` of pages and records; each once).

    Rows of another record, such as the contributors of a publication, stand for the record that they belong to. What
    ``is_private`` is left out: not everybody may know of it, and what it came by is in the way as well.
    """
    collector = Collector(using=router.db_for_write(type(record), instance=record))
    try:
        collector.collect([record])
    except ProtectedError as error:
        found = error.protected_objects
    except RestrictedError as error:
        found = error.restricted_objects
    else:
        return []
    holders = {holder_of(one) for one in found if not getattr(one, "is_private", False)} - {record}
    return sorted(holders, key=lambda one: (type(one).__name__, str(one)))


def holder_of(thing):
    """Return the page or record that ``thing`` belongs to: itself, or the parent of a row."""
    for field in thing._meta.concrete_fields:
        if type(field).__name__ == "ParentalKey":
            return getattr(thing, field.name)
    return thing.specific if isinstance(thing, Page) else thing
