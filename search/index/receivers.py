"""Renews the index when what readers see changes."""

import logging

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import PageViewRestriction, ReferenceIndex, RevisionMixin
from wagtail.signals import page_published, page_unpublished, post_page_move

from leernetwerk.network.record_pages import pages_of, record_models, record_pages
from search.index.pages import forget_page, index_page, is_searched, settle_openness_of_pages
from search.models import IndexedItem

logger = logging.getLogger(__name__)
# So many pages are indexed while an editor waits; a theme may stand on thousands.
MOST_AT_ONCE = 25


def connect():
    """Connect the receivers; called once when the applications are ready."""
    page_published.connect(index_published, dispatch_uid="index published page")
    page_unpublished.connect(forget_unpublished, dispatch_uid="forget unpublished page")
    pre_delete.connect(forget_deleted, dispatch_uid="forget deleted page")
    post_page_move.connect(settle_moved, dispatch_uid="settle openness of moved page")
    for signal in (post_save, post_delete):
        uid = f"settle openness {id(signal)}"
        signal.connect(settle_restricted, sender=PageViewRestriction, dispatch_uid=uid)
    for model in record_models():
        for signal in (post_save, post_delete):
            signal.connect(
                renew_pages, sender=model, dispatch_uid=f"renew pages of {model.__name__} {id(signal)}"
            )


def index_published(sender, instance, **kwargs):
    """Receive ``page_published``: index the page once the publish is stored. What fails is logged, and no harm done."""
    if is_searched(instance) and instance.live and instance.alias_of_id is None:
        transaction.on_commit(lambda: attempt(index_page, instance.pk))


def forget_unpublished(sender, instance, **kwargs):
    """Receive ``page_unpublished``."""
    attempt(forget_page, instance.pk)


def forget_deleted(sender, instance, **kwargs):
    """Receive ``pre_delete`` of a page that is searched."""
    if is_searched(instance):
        attempt(forget_page, instance.pk)


def settle_moved(sender, instance, **kwargs):
    """Receive ``post_page_move``: above the page may stand others that are restricted."""
    attempt(settle_openness_of_pages, instance.get_descendants(inclusive=True))


def settle_restricted(sender, instance, **kwargs):
    """Receive the change of a restriction on a page and those below it, once it is stored with its groups."""
    pages = instance.page.get_descendants(inclusive=True)
    transaction.on_commit(lambda: attempt(settle_openness_of_pages, pages))


def renew_pages(sender, instance, **kwargs):
    """Receive the change of a record: mark the pages that show it, and index them once the change is stored.

    However many changes a transaction makes, each page is indexed once. Many pages are left to the background.
    """
    keys = attempt(mark_pages, instance)
    if keys and len(keys) <= MOST_AT_ONCE:
        transaction.on_commit(lambda: attempt(index_stale, keys))


def mark_pages(record):
    """Mark the indexed pages that show ``record``, in every language, as stale; return their primary keys (a set)."""
    keys = pages_that_show(record)
    IndexedItem.objects.filter(page__in=keys).update(is_stale=True)
    return keys


def index_stale(keys):
    """Index those of the pages with these primary keys that are still marked as stale."""
    stale = IndexedItem.objects.live().filter(page__in=keys, is_stale=True)
    for key in list(stale.values_list("page", flat=True)):
        index_page(key)


def pages_that_show(record):
    """Return the primary keys of the pages on which a record or what it belongs to is named (a ``set``)."""
    keys = set()
    for one in (record, *owners_of(record)):
        if record_pages(type(one)):
            keys.update(pages_of(one).values_list("pk", flat=True))
        references = ReferenceIndex.get_references_to(one).filter(
            base_content_type__app_label="wagtailcore", base_content_type__model="page"
        )
        keys.update(int(key) for key in references.values_list("object_id", flat=True))
    return keys


def owners_of(record):
    """Return the records on whose pages a record is shown as a row: of a session its series' pilot area or cohort."""
    names = ("series", "pilot_area", "cohort", "call", "person")
    found = [
        getattr(record, name, None)
        for name in names
        if name in {f.name for f in record._meta.concrete_fields}
    ]
    series = next((one for one in found if one is not None and one._meta.model_name == "series"), None)
    if series is not None:
        found += [series.pilot_area, series.cohort]
    return [one for one in found if isinstance(one, RevisionMixin)]


def attempt(function, argument):
    """Call ``function`` and return what it does; a failure is logged, changes nothing and gives ``None``."""
    try:
        with transaction.atomic():
            return function(argument)
    except Exception:  # an editor's work is stored whatever becomes of the index, which is mended afterwards
        logger.exception("The search index could not be renewed (%s, %r).", function.__name__, argument)
        return None
