"""Editors see a page as it would be, however little of it there is yet."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from wagtail.models import Locale

from articles.models import ArticlePage, ArticleSectionPage, NewsItemPage, NewsSectionPage
from leernetwerk.pages.models import RecordPageMixin
from tests.factories import network, pages

pytestmark = pytest.mark.django_db

FACTORIES = [
    one
    for one in vars(pages).values()
    if isinstance(one, type) and one.__module__ == pages.__name__ and not one._meta.abstract
]


def preview(page):
    """Return the preview of a page as text, in the mode that editors see first."""
    original = RequestFactory().get("/admin/")
    original.user = AnonymousUser()
    response = page.make_preview_request(original, page.default_preview_mode)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("page_factory", FACTORIES, ids=lambda one: one.__name__)
def test_a_draft_of_every_type_can_be_previewed(page_factory):
    page = page_factory(live=False)

    assert page.title in preview(page.get_latest_revision_as_object())


@pytest.mark.parametrize("page_factory", FACTORIES, ids=lambda one: one.__name__)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_that_was_never_saved_can_be_previewed(page_factory, language):
    page_class = page_factory._meta.model
    page = page_class(title="Nieuw", slug="nieuw", locale=Locale.objects.get(language_code=language))

    html = preview(page)

    assert "Nieuw" in html
    assert f'<html lang="{language}"' in html


@pytest.mark.parametrize("page_factory", FACTORIES, ids=lambda one: one.__name__)
def test_a_new_page_below_its_section_can_be_previewed(page_factory):
    parent = page_factory().get_parent()
    page_class = page_factory._meta.model
    page = page_class(title="Nieuw", locale=parent.locale)
    page.set_url_path(parent)

    assert "Nieuw" in preview(page)
    assert not issubclass(page_class, RecordPageMixin) or page.record is None


def test_all_sections_can_be_previewed():
    for page in pages.section(NewsSectionPage).get_parent().get_descendants(inclusive=True).specific():
        assert page.title in preview(page)


def test_a_preview_shows_what_was_chosen_and_not_yet_stored():
    page = pages.NewsItemPageFactory()
    page.themes.set([network.ThemeFactory(name={"nl": "Nog niet bewaard"})])
    page.about_people.set([network.PersonFactory(name="Nieuwe Naam")])

    html = preview(page)

    assert "Nog niet bewaard" in html
    assert "Nieuwe Naam" in html
    assert not NewsItemPage.objects.get(pk=page.pk).themes.exists()


def test_a_preview_shows_authors_not_yet_stored():
    section = pages.section(ArticleSectionPage)
    page = ArticlePage(title="Nieuw", locale=section.locale)
    page.authors.create(person=network.PersonFactory(name="Nieuwe Schrijver"))

    assert "Nieuwe Schrijver" in preview(page)


def test_a_preview_is_in_the_language_of_the_page(settings):
    page = pages.NewsItemPageFactory(language="en")

    assert '<html lang="en"' in preview(page)
