"""The pages that every language has: made by the software, worded by editors afterwards."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext
from wagtail.models import Locale, Page, Site

from articles.models import (
    ArticleSectionPage,
    InterviewSectionPage,
    NewsSectionPage,
    PublicationSectionPage,
)
from cohorts.models import JoinPage
from home.models import GlossaryPage, HomePage, OverviewPage
from pilots.models import AgendaPage, PilotSectionPage


def section_texts():
    """Return the first title and slug of each section in the active language: class → ``(title, slug)``."""
    return {
        NewsSectionPage: (_("News"), pgettext("slug", "news")),
        InterviewSectionPage: (_("Interviews"), pgettext("slug", "interviews")),
        ArticleSectionPage: (_("Practice"), pgettext("slug", "practice")),
        PublicationSectionPage: (_("Publications"), pgettext("slug", "publications")),
        PilotSectionPage: (_("Pilot areas"), pgettext("slug", "pilot-areas")),
        AgendaPage: (_("Agenda"), pgettext("slug", "agenda")),
        JoinPage: (_("Join"), pgettext("slug", "join")),
        OverviewPage: (_("Everything"), pgettext("slug", "everything")),
        GlossaryPage: (_("Glossary"), pgettext("slug", "glossary")),
    }


@transaction.atomic
def ensure_pages():
    """Make the home page and the sections of each configured language that has none."""
    for code, _name in settings.LANGUAGES:
        locale, _created = Locale.objects.get_or_create(language_code=code)
        if not HomePage.objects.filter(locale=locale).exists():
            build_language(locale)


def build_language(locale):
    """Make the home page and sections of ``locale`` (a ``Locale``), as translations of those that exist."""
    root = Page.objects.get(depth=1)
    source = HomePage.objects.exclude(locale=locale).order_by("pk").first()
    if source is None:
        # Wagtail's own first page makes room for ours.
        for page in Page.objects.filter(depth=2, slug="home"):
            page.delete()
        root.refresh_from_db()
    with override(locale.language_code):
        home = HomePage(title=_("Home"), slug=locale.language_code, locale=locale)
        if source is not None:
            home.translation_key = source.translation_key
        root.add_child(instance=home)
        for page_class, (title, slug) in section_texts().items():
            _add_section(home, page_class, title, slug)
    if source is None:
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={
                "hostname": "localhost",
                "port": 80,
                "root_page": home,
                "site_name": settings.WAGTAIL_SITE_NAME,
            },
        )


def _add_section(home, page_class, title, slug):
    section = page_class(title=title, slug=slug, locale=home.locale, show_in_menus=True)
    counterpart = page_class.objects.exclude(locale=home.locale).order_by("pk").first()
    if counterpart is not None:
        section.translation_key = counterpart.translation_key
    home.add_child(instance=section)
    section.save_revision().publish()
