"""Which page of a set of translations owns the facts that all of them show: the oldest.

It is derived, so that there is nothing to keep right: the page that was written first has the lowest primary key,
whatever its language; when it is deleted, the next oldest owns the facts. Aliases belong to the page that they follow.
"""

from wagtail.models import Page


def members_of(page):
    """Return a queryset of the pages (``Page``) that are translations of each other with ``page``, the oldest first."""
    return Page.objects.filter(translation_key=page.translation_key, alias_of__isnull=True).order_by("pk")


def lock_members(page):
    """Lock the pages of the set of translations that ``page`` belongs to, and return their primary keys (``list``).

    Whoever writes facts takes these locks first, always in the same order; the oldest page comes first. To be called
    in a transaction.
    """
    list(members_of(page).select_for_update().values_list("pk", flat=True))
    # Read again: what was added or deleted while this waited for the locks is seen only now.
    return list(members_of(page).values_list("pk", flat=True))


def owner_key(page):
    """Return the primary key of the page that owns the facts of ``page``; its own for an alias, or when it is new."""
    if page.alias_of_id is not None:
        return page.pk
    oldest = members_of(page).values_list("pk", flat=True).first()
    return page.pk if oldest is None else oldest


def owner_of(page):
    """Return the page, of the type of ``page``, that owns its facts; ``page`` itself when it is that."""
    key = owner_key(page)
    return page if key == page.pk else type(page)._base_manager.get(pk=key)
