"""The factories make what the site itself would make."""

import pytest
from wagtail.models import Page

from articles.models import NewsItemPage, NewsSectionPage
from tests.factories import network, pages

pytestmark = pytest.mark.django_db

RECORDS = [
    one for one in vars(network).values() if isinstance(one, type) and one.__module__ == network.__name__
]
PAGES = [
    one
    for one in vars(pages).values()
    if isinstance(one, type) and one.__module__ == pages.__name__ and not one._meta.abstract
]


@pytest.mark.parametrize("record_factory", RECORDS, ids=lambda one: one.__name__)
def test_records_are_valid(record_factory):
    record_factory().full_clean()


@pytest.mark.parametrize("page_factory", PAGES, ids=lambda one: one.__name__)
def test_pages_are_valid_and_stand_where_they_may(page_factory):
    page = page_factory()

    page.full_clean()
    assert page.live
    assert type(page).can_exist_under(page.get_parent())


def test_a_translation_belongs_to_its_original():
    dutch = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=dutch)

    assert english.get_parent() == pages.section(NewsSectionPage, "en")
    assert dutch.get_translation(english.locale) == english


def test_many_pages_are_pages_like_others():
    keys = pages.add_many(
        pages.NewsItemPageFactory, 60, each=lambda page, position: setattr(page, "lead", "x")
    )

    assert len(set(keys)) == 60
    assert NewsItemPage.objects.filter(pk__in=keys, lead="x").count() == 59
    last = NewsItemPage.objects.get(pk=keys[-1])
    assert last.get_parent().specific == pages.section(NewsSectionPage)
    assert last.get_parent().get_children().count() == 60
    assert Page.find_problems() == ([], [], [], [], [])
    pages.NewsItemPageFactory().full_clean()
