"""Periods in words, no more precise than they are known."""

from django.utils.translation import gettext as _


def period(since, until):
    """Return the words (``str``) for a period between two ``PartialDate``s, each of which may be ``None``."""
    if since and until:
        return since.display if since == until else f"{since.display} – {until.display}"
    if since:
        return _("since %(date)s") % {"date": since.display}
    return _("until %(date)s") % {"date": until.display} if until else ""
