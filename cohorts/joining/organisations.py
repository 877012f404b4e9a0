"""The organisations that the network knows, by the names that people type."""

from django.db.models import F

from leernetwerk.network.models import AlternativeName, Organisation
from leernetwerk.network.paste.names import KnownNames, plain


def organisation_names():
    """Return the names (``str``s) that are offered to who types one; they are looked up when they are needed."""
    return Organisation.objects.order_by("name").values_list("name", flat=True)


def known_organisation(name):
    """Return the primary key of the ``Organisation`` that has ``name`` (``str``), now or besides, or ``None``.

    Capitals, accents and spaces make no difference; a name that several have names none.
    """
    if not plain(name):
        return None
    names = Organisation.objects.order_by().values_list("name", F("pk"))
    others = AlternativeName.objects.order_by().values_list("name", F("organisation_id"))
    keys = KnownNames(names.union(others)).exactly(name)
    return keys.pop() if len(keys) == 1 else None
