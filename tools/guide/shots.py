"""The pictures of the guide: which screen each shows, to whom, and what is done there first.

To add one, describe it here and name it in the texts with ``{% guide_picture %}``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from leernetwerk.network.models import Cohort, Quote, Session, Term

# Below the bar at the top of the admin, which stays.
TO_TOP = """element => {
    element.style.scrollMarginTop = "70px";
    element.scrollIntoView({ block: "start", behavior: "instant" });
}"""
ONLY_DUTCH = "vier-leersessies-in-het-najaar"


def nothing(tab, language):
    """Leave the screen as it is."""


@dataclass(frozen=True)
class Shot:
    """A picture. ``where(language)`` returns its path; ``act(tab, language)`` works in the Playwright ``Page``.

    ``account`` is the first part of the e-mail address of a demo user, or "" for a visitor; ``height`` is in pixels.
    """

    name: str
    where: Callable
    account: str = "beheer"
    act: Callable = nothing
    height: int = 600


def section(name, language):
    """Return the section page (``Page``) of a type ("newssectionpage") in a language."""
    return Page.objects.get(content_type__model=name, locale__language_code=language)


def news_item(language):
    """Return a published news item with a picture, in a language."""
    slugs = {"nl": "drie-rondes-van-twintig-minuten", "en": "three-rounds-of-twenty-minutes"}
    return Page.objects.get(slug=slugs[language])


def new_news_item(language):
    """Return the path of the form for a new news item."""
    return reverse(
        "wagtailadmin_pages:add", args=["articles", "newsitempage", section("newssectionpage", language).pk]
    )


def page_screen(name):
    """Return a function that returns the path of a screen about the news item."""
    return lambda language: reverse(f"wagtailadmin_pages:{name}", args=[news_item(language).pk])


def record_screen(record):
    """Return a function that returns the path of the screen of the record that ``record()`` returns."""

    def where(language):
        found = record()
        return reverse(found.snippet_viewset.get_url_name("edit"), args=[found.pk])

    return where


def cohort():
    """Return a cohort with sessions and participants."""
    return Cohort.objects.filter(participations__isnull=False, series__sessions__isnull=False).earliest(
        "since"
    )


def started_translation(language):
    """Return the path of a page that is being translated into English; it is submitted if need be."""
    page = Page.objects.get(slug=ONLY_DUTCH, locale__language_code="nl").specific
    english = Locale.objects.get(language_code="en")
    if not Translation.objects.filter(source__object_id=page.translation_key).exists():
        translate_object(page, [english])
    return reverse("wagtailadmin_pages:edit", args=[page.get_translation(english).pk])


def redirects(language):
    """Return the path of the list of redirects, with one in it."""
    if not Redirect.objects.exists():
        Redirect.add_redirect("/nl/oude-pagina", redirect_to=section("newssectionpage", "nl"))
    return reverse("wagtailredirects:index")


def at_dutch_item(tab, language):
    """Bring the first item of a list up that is only in Dutch."""
    tab.locator("main li:has([lang=nl]), main article:has([lang=nl])").first.evaluate(TO_TOP)


def filled(tab, language):
    """Begin a news item."""
    words = {
        "nl": "Op 5 september komen de proeftuinen bijeen.",
        "en": "The pilot areas meet on 5 September.",
    }
    tab.fill("[name=lead]", words[language])


def checked(tab, language):
    """Show what the checks found."""
    filled(tab, language)
    tab.click('[data-side-panel-toggle="checks"]')
    tab.wait_for_selector("[data-checks-path]")


def scheduled(tab, language):
    """Show the status panel."""
    tab.click('[data-side-panel-toggle="status"]')


def at_panel(heading):
    """Return a function that unfolds the panel with a heading (as in the code: English) and brings it to the top."""

    def act(tab, language):
        with translation.override(language):
            words = gettext(heading)
        panel = tab.locator("section", has=tab.locator(f"h2:has-text({words!r})")).last
        toggle = panel.locator("[data-panel-toggle]").first
        if toggle.get_attribute("aria-expanded") == "false":
            toggle.click()
        panel.evaluate(TO_TOP)

    return act


SHOTS = (
    Shot("news-item", new_news_item),
    Shot("picture", page_screen("edit"), act=at_panel("Picture")),
    Shot("checks", new_news_item, act=checked),
    Shot("planning", page_screen("edit"), act=scheduled),
    Shot("translate", started_translation, height=700),
    Shot("behind", lambda language: reverse("wagtail_localize:translations_report"), height=420),
    Shot("dates", record_screen(lambda: Session.objects.filter(series__cohort__isnull=False).last())),
    Shot(
        "one-language",
        lambda language: section("newssectionpage", "en").get_url(),
        account="",
        act=at_dutch_item,
        height=700,
    ),
    Shot("fixed-terms", record_screen(Term.objects.first)),
    Shot("sessions", record_screen(cohort), act=at_panel("Sessions")),
    Shot("participants", record_screen(cohort), act=at_panel("Participants and partners")),
    Shot("quotes", record_screen(Quote.objects.first)),
    Shot(
        "newer-file",
        lambda language: reverse("wagtaildocs:edit", args=[get_document_model().objects.first().pk]),
    ),
    Shot("versions", page_screen("history"), height=420),
    Shot("offline", page_screen("unpublish"), height=420),
    Shot("redirects", redirects, height=360),
)
