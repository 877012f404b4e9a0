"""The screens of taking offline and deleting, as a browser would fill them in."""

from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from tests.factories.pages import NewsItemPageFactory


def offline_url(page):
    return reverse("wagtailadmin_pages:unpublish", args=[page.pk])


def delete_url(page):
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


def sent_by(client, url):
    """Return what a browser sends when nothing on the screen is changed (name → value)."""
    main = client.get(url).content.decode().split("<main")[1]
    return querydict_from_html(main).dict()


def answers(page, destination="nowhere", **others):
    """Return what the form of one page on the screen sends."""
    values = {"destination": getattr(destination, "pk", destination), **others}
    return {f"page-{page.pk}-{name}": value for name, value in values.items()}


def in_two_languages(**values):
    """Return a live Dutch page and its live English translation."""
    dutch = NewsItemPageFactory(title="Slotdag in Almelo", slug="slotdag", **values)
    english = NewsItemPageFactory(
        title="Closing day in Almelo", slug="closing-day", language="en", translation_of=dutch
    )
    return dutch, english


def redirects():
    """Return old path → slug of the page, or the address, for all redirects."""
    return {
        one.old_path: one.redirect_page.slug if one.redirect_page else one.redirect_link
        for one in Redirect.objects.select_related("redirect_page")
    }


def is_live(page):
    return Page.objects.get(pk=page.pk).live
