"""Where a document is used, for whoever looks after it."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_latest_str

SHOWN_AT_MOST = 10


@dataclass(frozen=True)
class Use:
    """One page or record that shows a document; without ``url`` the user may not open it, and is told its kind only."""

    label: str
    kind: str
    url: str


def uses_of(document, user):
    """Return the first uses of ``document`` (list of :class:`Use`) and how many there are (``int``)."""
    groups = document.get_usage()
    finder = AdminURLFinder(user)
    return [_use(thing, finder) for thing, _references in groups[:SHOWN_AT_MOST]], groups.count()


def _use(thing, finder):
    url = finder.get_edit_url(thing) or ""
    label = get_latest_str(thing) if url else _("not for you to open")
    # The index of references knows a page as a page of no type in particular.
    model = getattr(thing, "specific_class", None) or type(thing)
    return Use(label=label, kind=capfirst(model._meta.verbose_name), url=url)
