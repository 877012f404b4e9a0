"""Where an address leads in the end: to a page, to something else of this site, or to another site."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from editorial.addresses.places import bases, live_pages, path_of
from editorial.addresses.reading import is_served_otherwise, parts, read_new, with_languages


@dataclass(frozen=True)
class Target:
    """A page (``page_id``), or else an ``address``; ``label`` is what people are shown."""

    page_id: int | None
    address: str
    label: str

    @property
    def fields(self):
        """What a ``Redirect`` to it holds (field name → value)."""
        return {
            "redirect_page_id": self.page_id,
            "redirect_page_route_path": "",
            "redirect_link": "" if self.page_id else self.address,
        }


class Targets:
    """The live pages, and the redirects there are: what it takes to tell where an address leads.

    ``user`` sees the pages that visitors are sent to; ``hosts`` are the site's own names. ``leaving_out`` is the
    primary key of a redirect that does not count because it is being changed.
    """

    def __init__(self, user, hosts, leaving_out=None):
        self.hosts = hosts
        self.pages = live_pages(user)
        self.moves = redirect_moves(hosts, leaving_out)

    def refuse_page_at(self, path):
        """Raise ``ValidationError`` when a live page stands at ``path``, in which case nobody would be sent on."""
        for tried in (path, *with_languages(path)):
            if tried in self.pages:
                raise ValidationError(
                    _("There is a page online at %(path)s: “%(title)s”. Take it offline first.")
                    % {"path": tried, "title": self.pages[tried].title}
                )

    def lead(self, old_path, path, address):
        """Return the :class:`Target` of ``old_path`` when it is sent to ``path`` and ``address`` (see ``read_new``).

        What lies between is left out. Raises ``ValidationError``: a circle, or no page that the user may see.
        """
        seen = [old_path]
        while path:
            standing = self.pages.get(path)
            if standing is not None:
                return self._target_at(standing, path, address)
            if path in seen:
                raise ValidationError(_circle([*seen, path]))
            seen.append(path)
            if path in self.moves:
                path, address = self.moves[path]
            elif is_served_otherwise(path):
                break
            else:
                raise ValidationError(_no_page(path))
        return Target(None, address, address)

    def _target_at(self, standing, path, address):
        if not standing.is_shown:
            raise ValidationError(_no_page(path))
        split = parts(address)
        if split.query or split.fragment:
            return Target(None, address, address)
        return Target(standing.pk, path, standing.title)


def redirect_moves(hosts, leaving_out=None):
    """Return old path → ``(path, address)`` of every redirect, as ``read_new`` would give them; one query."""
    site_bases = bases()
    rows = Redirect.objects.exclude(pk=leaving_out).values_list(
        "old_path", "redirect_page__url_path", "redirect_link"
    )
    moves = {}
    for old_path, url_path, link in rows.iterator():
        if url_path:
            path = path_of(url_path, site_bases) or ""
            moves[old_path] = (path, path)
        elif link:
            try:
                moves[old_path] = read_new(link, hosts)
            except ValidationError:
                moves[old_path] = ("", link)
    return moves


def _circle(paths):
    if len(paths) == 2:
        return _("This address would lead to itself.")
    return _("These addresses lead in a circle: %(paths)s.") % {"paths": " → ".join(paths)}


def _no_page(path):
    return _("There is no page online at %(path)s that you may see.") % {"path": path}
