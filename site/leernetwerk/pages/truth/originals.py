"""Which page of a set of translations is the original: the one that owns the facts."""

from wagtail.models import Page

from leernetwerk.pages.facts.ownership import members_of, owner_key


def original_of(page):
    """Return the page (``Page``) that ``page`` is a translation of; ``page`` itself when it is the original."""
    key = owner_key(page)
    return page if key == page.pk else Page.objects.get(pk=key)


def translations_of(original):
    """Return a queryset of the translations (``Page``) of an original; empty for a page that is none."""
    members = members_of(original)
    if original.alias_of_id or members.values_list("pk", flat=True).first() != original.pk:
        return members.none()
    return members.exclude(pk=original.pk)
