"""Where in the tree the page of a record belongs."""

from wagtail.models import Page

from leernetwerk.network.record_pages import pages_of, record_pages

HOME_DEPTH = 2


def home_page_of(locale):
    """Return the home page of a ``Locale`` (a ``Page``), or ``None``."""
    return Page.objects.filter(depth=HOME_DEPTH, locale=locale).order_by("path").first()


def place_for(record, locale):
    """Return the page (its own class) below which the record's page in ``locale`` belongs, or ``None``."""
    link = record_pages(type(record))
    if link.parent_record:
        return pages_of(getattr(record, link.parent_record)).filter(locale=locale).first()
    if link.parent_model is None:
        return home_page_of(locale)
    return link.parent_model.objects.filter(locale=locale).order_by("pk").first()


def may_add_page(user, record, locale):
    """Tell whether ``user`` may add the page of ``record`` in ``locale``.

    While the page is missing below which it belongs, whoever may add pages in that language may try, to be told so.
    """
    place = place_for(record, locale) or home_page_of(locale)
    return place is not None and place.permissions_for_user(user).can_add_subpage()
