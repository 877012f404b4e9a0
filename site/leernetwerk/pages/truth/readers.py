"""What readers of a translation are told when its original has changed since."""

from wagtail.models import Page

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.truth.states import with_missed_changes


def outdated_notice(page, versions, request):
    """Return what to tell the reader of ``page``: a ``dict``, or ``None`` when it says what its original says.

    ``versions`` are the page and its translations (:class:`~leernetwerk.pages.routing.Neighbour`), from which it is
    known without a query that a page is not behind; one that is takes one. ``changed`` is when the original was
    changed (an aware ``datetime``), ``language`` its code; ``url`` is there when the reader may see it.
    """
    if not any(row.is_behind for row in versions if row.pk == page.pk):
        return None
    original = min((row for row in versions if row.alias_of_id is None), key=lambda row: row.pk)
    pages = with_missed_changes(Page.objects.filter(pk=page.pk))
    changed = pages.values_list("outdated_since", flat=True).get()
    notice = {"changed": changed, "language": original.language}
    if original.is_shown:
        notice["url"] = page_address(original.url_path, request)
    return notice
