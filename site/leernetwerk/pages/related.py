"""What else there is to read: pages on the same themes or about the same records."""

from django.db.models import Q

from leernetwerk.pages.listing.items import NEWEST_FIRST, items_of, public_pages

MOST = 3
SHARED = (
    "themes",
    "about_pilot_areas",
    "about_cohorts",
    "about_publications",
    "about_organisations",
    "about_people",
)


def related_items(page, chips, request):
    """Return the newest pages (a list of ``ListedItem``) that share something with ``page``.

    ``chips`` (a list of ``Chip``) are those of the page. Without any, nothing is asked for.
    """
    shared = Q()
    for relation in SHARED:
        if keys := [chip.pk for chip in chips if chip.kind == relation]:
            field = page._meta.get_field(relation)
            links = field.remote_field.through.objects.filter(
                **{f"{field.m2m_reverse_field_name()}__in": keys}
            )
            shared |= Q(pk__in=links.values(f"{field.m2m_field_name()}_id"))
    if not shared:
        return []
    others = public_pages(request).filter(shared).exclude(translation_key=page.translation_key)
    return items_of(others.order_by(*NEWEST_FIRST)[:MOST], request)
