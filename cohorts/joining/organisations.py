"""The organisations that the network knows, by the names that people type."""

from leernetwerk.network.models import AlternativeName, Organisation
from leernetwerk.network.paste.names import KnownNames, plain


def organisation_names():
    """Return the names (list of ``str``) that are offered to who types one."""
    return list(Organisation.objects.order_by("name").values_list("name", flat=True))


def known_organisation(name):
    """Return the ``Organisation`` that has ``name`` (``str``), now or as an alternative name, or ``None``.

    Capitals, accents and spaces make no difference; a name that several have names none.
    """
    if not plain(name):
        return None
    names = Organisation.objects.values_list("name", "pk")
    others = AlternativeName.objects.values_list("name", "organisation")
    keys = KnownNames([*names, *others]).exactly(name)
    return Organisation.objects.filter(pk__in=keys).first() if len(keys) == 1 else None
