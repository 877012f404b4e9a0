"""What links to a page, as far as the user may know."""

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import ReferenceIndex

MOST_NAMED = 5


def usage_of(page, user):
    """Return what links to ``page``: ``named`` (a few that ``user`` may edit: title and url), ``others`` (number)."""
    finder = AdminURLFinder(user)
    named, number = [], 0
    for source, _references in ReferenceIndex.get_references_to(page).group_by_source_object():
        if source is None or isinstance(source, Redirect) or source.pk == page.pk:
            continue
        number += 1
        url = finder.get_edit_url(source) if len(named) < MOST_NAMED else None
        if url:
            named.append({"title": getattr(source, "title", None) or str(source), "url": url})
    return {"named": named, "others": number - len(named)}
