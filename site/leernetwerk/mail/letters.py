"""The words of a mail, once as plain text and once as HTML."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from wagtail.models import Site


@dataclass(frozen=True)
class Link:
    """A way to go on, in a paragraph of its own: ``label`` is what a reader does there, ``url`` is absolute."""

    label: str
    url: str


def written(parts, language):
    """Return a mail with ``parts`` as ``(text, html)``, both ``str``.

    ``parts`` is a list of paragraphs (``str``, translatable ones too; plain text, lines are kept) and :class:`Link`.
    ``language`` (code) is that of the words around them, the name of the site below included.
    """
    with translation.override(language):
        context = {
            "parts": [part if isinstance(part, Link) else str(part).strip() for part in parts],
            "language": language,
            "site_name": site_name(),
            "site_url": settings.WAGTAILADMIN_BASE_URL,
        }
        return render_to_string("mail/letter.txt", context), render_to_string("mail/letter.html", context)


def site_name():
    """Return what the site calls itself (``str``)."""
    site = Site.objects.filter(is_default_site=True).only("site_name").first()
    return (site and site.site_name) or settings.WAGTAIL_SITE_NAME


def absolute_url(path):
    """Return the whole address of a path of this site (``str``), for where there is no request."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path
