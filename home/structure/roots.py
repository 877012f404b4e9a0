"""What the software needs at the root of its trees. Migrations make it; a flushed database lacks it."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, Locale, Page


def ensure_roots():
    """Make the root of the page tree and of the collections where there is none, and return the root page."""
    if not Collection.objects.filter(depth=1).exists():
        Collection.add_root(name="Root")
    root = Page.objects.filter(depth=1).first()
    if root is None:
        root = Page(
            title="Root",
            slug="root",
            locale=Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0],
            content_type=ContentType.objects.get_for_model(Page),
        )
        Page.add_root(instance=root)
    return root
