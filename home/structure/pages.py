"""The pages that every language has: made by the software, worded by editors afterwards."""

import uuid

from django.apps import apps
from django.conf import settings
from wagtail.models import Page, Site

from home.models import EvergreenPage, HomePage
from home.structure.sections import home_sections


def key_of(name):
    """Return the translation key (``UUID``) of a first page: the same in every language, now or added later."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"leernetwerk:{name}")


def build_pages(locale, root, texts):
    """Make the home page, sections and evergreen pages of ``locale``; return all by name (``dict``)."""
    home = HomePage(
        title=texts.home_title, slug=locale.language_code, locale=locale, translation_key=key_of("home")
    )
    root.add_child(instance=home)
    pages = {"home": home}
    for label, (title, slug, lead) in texts.sections.items():
        section = apps.get_model(label)(title=title, slug=slug, lead=lead)
        pages[label] = _publish_below(home, section, label)
    for name, (title, slug, lead, html) in texts.evergreen.items():
        page = EvergreenPage(title=title, slug=slug, lead=lead, body=[("text", _filled_in(html))])
        pages[name] = _publish_below(home, page, name)
    home.sections = home_sections(texts, pages)
    home.save_revision().publish()
    return pages


def _publish_below(home, page, name):
    page.locale = home.locale
    page.translation_key = key_of(name)
    page.show_in_menus = True
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def _filled_in(html):
    """Return a first text as one line, with the contact address in it."""
    return html.replace("{email}", contact_address()).replace(">\n<", "><").replace("\n", " ")


def contact_address():
    """Return the address (``str``) that a new site names: the one that its mail comes from."""
    return settings.DEFAULT_FROM_EMAIL


def clear_first_page(root):
    """Remove the page that Wagtail itself starts with."""
    for page in Page.objects.filter(depth=2, slug="home").exclude(pk__in=HomePage.objects.values("pk")):
        page.delete()
    root.refresh_from_db()


def ensure_site(home):
    """Make ``home`` (a ``HomePage``) the root of the default site, unless there is a site."""
    Site.objects.get_or_create(
        is_default_site=True,
        defaults={
            "hostname": "localhost",
            "port": 80,
            "root_page": home,
            "site_name": settings.WAGTAIL_SITE_NAME,
        },
    )
