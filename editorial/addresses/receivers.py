"""What happens to addresses when a page gets one, or another one."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, post_page_move

from editorial.addresses.places import base_of, bases, path_of
from editorial.addresses.settling import give_way, write


def connect():
    """Connect the receivers; called once when the applications are ready."""
    page_published.connect(published, dispatch_uid="redirects give way")
    page_slug_changed.connect(renamed, dispatch_uid="redirects after renaming")
    post_page_move.connect(moved, dispatch_uid="redirects after moving")


def published(sender, instance, **kwargs):
    """Let a redirect give way to the page that has come to its address."""
    path = path_of(instance.url_path, bases())
    if path:
        give_way([path])


def renamed(sender, instance, instance_before, **kwargs):
    """Send the visitors of the old address of a page, and of those below it, to the new ones."""
    follow(instance, instance_before.url_path)


def moved(sender, instance, url_path_before, url_path_after, **kwargs):
    """Send visitors to where a page has moved to; reordering changes no address."""
    if url_path_before != url_path_after:
        follow(instance, url_path_before)


def follow(page, url_path_before):
    """Make redirects for ``page`` and all below it, as far as visitors could see them, from where they stood."""
    site_bases = bases()
    before, after = base_of(url_path_before, site_bases), base_of(page.url_path, site_bases)
    if before is None or after is None:
        return
    redirects, addresses = [], []
    live = Page.objects.descendant_of(page, inclusive=True).live().order_by()
    for pk, url_path in live.values_list("pk", "url_path").iterator():
        old_path = path_of(url_path_before + url_path[len(page.url_path) :], site_bases)
        new_path = path_of(url_path, site_bases)
        addresses.append(new_path)
        if old_path != new_path and len(old_path) <= Redirect._meta.get_field("old_path").max_length:
            redirects.append(
                Redirect(
                    old_path=old_path, site_id=before.site_id, redirect_page_id=pk, automatically_created=True
                )
            )
    give_way(addresses)
    write(redirects)
