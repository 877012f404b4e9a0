"""A query is written once, and asked with the values and for the reader of each request."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from leernetwerk.pages.languages import preferred_languages
from leernetwerk.pages.listing.items import public_pages
from leernetwerk.pages.written_queries import rows_of
from tests.factories import pages
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def request_of(user=None):
    request = RequestFactory().get("/nl/")
    request.user = user or AnonymousUser()
    return request


def titles(slugs, request, variant=()):
    def pages_with(*slugs):
        return public_pages(request).filter(slug__in=slugs).order_by("pk").values_list("title")

    return [title for (title,) in rows_of(pages_with, slugs, request, variant)]


def test_each_request_is_answered_for_its_own_values():
    first, second = pages.NewsItemPageFactory(), pages.NewsItemPageFactory()

    assert titles([first.slug], request_of()) == [first.title]
    assert titles([second.slug], request_of()) == [second.title]
    assert titles([first.slug, second.slug], request_of()) == [first.title, second.title]
    assert titles([first.slug, first.slug], request_of()) == [first.title]


def test_what_was_written_for_strangers_is_not_asked_for_those_who_are_signed_in():
    page = pages.NewsItemPageFactory()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert titles([page.slug], request_of()) == []
    assert titles([page.slug], request_of(UserFactory())) == [page.title]
    assert titles([page.slug], request_of()) == []


def test_each_language_has_a_query_of_its_own():
    page = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=page)
    both = [page.slug, english.slug]

    assert titles(both, request_of()) == [page.title]
    with override("en"):
        assert preferred_languages()[0] == "en"
        assert titles(both, request_of()) == [english.title]


def test_a_query_that_varies_in_ways_untold_is_written_each_time():
    page, hidden = pages.NewsItemPageFactory(), []

    def pages_without(slug):
        return public_pages(request_of()).filter(slug=slug).exclude(pk__in=hidden).values_list("pk")

    assert rows_of(pages_without, [page.slug], request_of(), None) == [(page.pk,)]
    hidden.append(page.pk)
    assert rows_of(pages_without, [page.slug], request_of(), None) == []
