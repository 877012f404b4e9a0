"""A page that somebody else locked stays as it is and where it is; so does a tree with such a page in it."""

from django.utils.translation import gettext as _
from wagtail.models import Page

GUARDED_BULK_ACTIONS = ("delete", "move", "unpublish")


def locked_for(user, pages):
    """Return the first page, among ``pages`` and all below them, that is locked for ``user``; or ``None``."""
    for page in pages:
        locked = page.get_descendants(inclusive=True).filter(locked=True).exclude(locked_by=user)
        for candidate in locked.select_related("locked_by"):
            if candidate.get_lock().for_user(user):
                return candidate
    return None


def refusal(page):
    """Return the message (``str``) that says why a locked page, or a page above it, cannot go."""
    if page.locked_by:
        return _("“%(page)s” is locked by %(user)s. It has to be unlocked first.") % {
            "page": page.get_admin_display_title(),
            "user": page.locked_by,
        }
    return _("“%(page)s” is locked. It has to be unlocked first.") % {"page": page.get_admin_display_title()}


def pages_among(objects):
    """Return those of ``objects`` that are pages; bulk actions also serve pictures and documents."""
    return [one for one in objects if isinstance(one, Page)]
