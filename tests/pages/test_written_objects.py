"""Objects come from a query that is written once as they come from Django, with their relations."""

import pytest

from articles.models import NewsItemPage
from leernetwerk.pages.written_objects import objects_of
from tests.factories import pages
from tests.factories.media import ImageFactory

pytestmark = pytest.mark.django_db


def news(*keys):
    return NewsItemPage.objects.filter(pk__in=keys).order_by("pk")


def test_objects_are_those_of_django(django_assert_num_queries):
    first, second = pages.NewsItemPageFactory(image=ImageFactory()), pages.NewsItemPageFactory(image=None)
    keys = [first.pk, second.pk]
    expected = list(news(*keys).select_related("image__collection"))

    with django_assert_num_queries(1):
        found = objects_of(news, keys, ["image__collection"])
        images = [page.image for page in found]
        assert images[0].collection == expected[0].image.collection

    assert images[1] is None
    for page, other in zip(found, expected, strict=True):
        names = [field.attname for field in page._meta.concrete_fields]
        assert [getattr(page, name) for name in names] == [getattr(other, name) for name in names]
        assert not page._state.adding


def test_each_time_is_answered_for_its_own_values():
    first, second = pages.NewsItemPageFactory(), pages.NewsItemPageFactory()

    assert objects_of(news, [first.pk]) == [first]
    assert objects_of(news, [second.pk]) == [second]
    assert objects_of(news, []) == []
