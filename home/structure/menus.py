"""The first menus and footer of a language."""

from django.conf import settings

from home.models import Navigation
from home.structure.pages import contact_address, key_of
from home.structure.sections import link_to

MAIN_MENU = [
    "articles.NewsSectionPage",
    "articles.InterviewSectionPage",
    "pilots.PilotSectionPage",
    "pilots.AgendaPage",
    "cohorts.JoinPage",
    "about",
]
FOOTER = [
    "articles.ArticleSectionPage",
    "articles.PublicationSectionPage",
    "home.OverviewPage",
    "home.GlossaryPage",
]
LEGAL = ["accessibility", "privacy", "security", "contact"]


def build_navigation(locale, texts, pages):
    """Make the navigation of ``locale``, with links to its first pages (``dict`` by name)."""
    footer = _links(FOOTER, pages)
    navigation = Navigation(
        locale=locale,
        translation_key=key_of("navigation"),
        site_name=settings.WAGTAIL_SITE_NAME,
        footer_text=texts.footer_text,
        contact_email=contact_address(),
        main_menu=[("link", link) for link in _links(MAIN_MENU, pages)],
        legal_links=[("link", link) for link in _links(LEGAL, pages)],
    )
    if texts.footer_heading and footer:
        navigation.footer_columns = [("column", {"heading": texts.footer_heading, "items": footer})]
    navigation.save()


def _links(names, pages):
    return [link_to(pages[name]) for name in names if name in pages]
