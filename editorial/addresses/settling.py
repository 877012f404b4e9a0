"""The one place in which redirects are written, so that they never lie in a chain or a circle."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from editorial.addresses.places import bases, path_of
from editorial.addresses.reading import own_hosts, read_new, with_languages
from leernetwerk.delivery.models import MissingAddress

BATCH = 900
TARGET = ("redirect_page_id", "redirect_page_route_path", "redirect_link")
KEPT = ("old_path", "site_id", "is_permanent", "automatically_created", *TARGET)


@dataclass
class Written:
    """What it takes to undo a writing: the keys of new redirects, and others as they were (JSON can hold both)."""

    made: list = field(default_factory=list)
    before: list = field(default_factory=list)

    def remember(self, redirect):
        """Keep how a redirect was, unless that is known already."""
        if all(one["pk"] != redirect.pk for one in self.before) and redirect.pk not in self.made:
            self.before.append({"pk": redirect.pk} | {name: getattr(redirect, name) for name in KEPT})


def chunks(values):
    """Yield ``values`` (an iterable) in lists that a database takes at once."""
    values = list(values)
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


@transaction.atomic
def write(redirects, leaving=()):
    """Store new ``redirects`` (``Redirect`` each), in the place of those for the same address, and settle the others.

    ``leaving`` are pages that are about to go, with all below them. Returns a :class:`Written`.
    """
    written = Written()
    redirects = {(one.old_path, one.site_id): one for one in redirects}
    standing = {}
    for paths in chunks({path for path, _site in redirects}):
        for one in Redirect.objects.filter(old_path__in=paths).order_by("pk"):
            standing.setdefault(one.old_path, []).append(one)
    new, changed, superfluous = [], [], []
    for redirect in redirects.values():
        same = [one for one in standing.get(redirect.old_path, ()) if _meet(one, redirect)]
        for one in same:
            written.remember(one)
        if same:
            _copy_target(redirect, same[0])
            same[0].is_permanent = redirect.is_permanent
            same[0].automatically_created = redirect.automatically_created
            changed.append(same[0])
            superfluous += [one.pk for one in same[1:]]
        else:
            new.append(redirect)
    written.made = [one.pk for one in Redirect.objects.bulk_create(new, batch_size=BATCH)]
    _update(changed)
    _delete(superfluous)
    settle(redirects.values(), leaving, written)
    return written


def settle(redirects, leaving=(), written=None):
    """Let other redirects that lead to the old addresses of ``redirects`` lead to where these lead.

    The addresses count as found from now on. ``leaving`` is that of ``write``; what changes is kept in ``written``.
    """
    by_path = {one.old_path: one for one in redirects}
    changed, superfluous = [], []
    for one, path in _leading_nowhere(leaving):
        target = by_path.get(path)
        if target is None or target.pk == one.pk:
            continue
        if written is not None:
            written.remember(one)
        _copy_target(target, one)
        if target.old_path == one.old_path:
            superfluous.append(one.pk)
        else:
            changed.append(one)
    _update(changed)
    _delete(superfluous)
    forget_missing(by_path)


def forget_missing(paths):
    """Let ``paths`` no longer be among the addresses that were not found."""
    for some in chunks(one for path in paths for one in (path, *with_languages(path))):
        MissingAddress.objects.filter(path__in=some).delete()


def give_way(paths):
    """Remove the redirects at ``paths`` (addresses), where live pages stand now."""
    for some in chunks(paths):
        Redirect.objects.filter(old_path__in=some).delete()
    forget_missing(paths)


@transaction.atomic
def undo(written):
    """Take back what was written; ``written`` is a :class:`Written`."""
    _delete(written.made)
    pages = {one["redirect_page_id"] for one in written.before} - {None}
    existing = set()
    for keys in chunks(pages):
        existing |= set(Page.objects.filter(pk__in=keys).values_list("pk", flat=True))
    for one in written.before:
        if one["redirect_page_id"] in {None, *existing}:
            values = {name: one[name] for name in KEPT}
            Redirect.objects.update_or_create(pk=one["pk"], defaults=values)


def _leading_nowhere(leaving):
    """Return ``(redirect, path)`` of each redirect that leads to an address of this site without a live page."""
    gone = Q(redirect_page=None) | Q(redirect_page__live=False)
    for page in leaving:
        gone |= Q(redirect_page__path__startswith=page.path)
    hosts, site_bases, found = own_hosts(), bases(), []
    for one in Redirect.objects.filter(gone).select_related("redirect_page"):
        if one.redirect_page_id:
            path = path_of(one.redirect_page.url_path, site_bases)
        else:
            try:
                path, _address = read_new(one.redirect_link, hosts)
            except ValidationError:
                continue
        if path:
            found.append((one, path))
    return found


def _meet(one, other):
    """Tell whether two redirects of the same address concern the same site."""
    return one.site_id == other.site_id or None in (one.site_id, other.site_id)


def _copy_target(source, redirect):
    for name in TARGET:
        setattr(redirect, name, getattr(source, name))


def _update(redirects):
    if redirects:
        Redirect.objects.bulk_update(
            redirects,
            [
                "is_permanent",
                "automatically_created",
                "redirect_page",
                "redirect_page_route_path",
                "redirect_link",
            ],
            batch_size=BATCH,
        )


def _delete(keys):
    for some in chunks(keys):
        Redirect.objects.filter(pk__in=some).delete()
