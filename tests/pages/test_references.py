"""The records that are chosen on a page, as Wagtail's index of references finds them."""

import pytest

from leernetwerk.network.models import Theme
from tests.factories import network, pages

pytestmark = pytest.mark.django_db


def references(page):
    field = type(page)._meta.get_field("themes")
    return list(field.extract_references(field.value_from_object(page)))


def test_records_are_found_before_and_after_they_are_stored():
    page = pages.ArticlePageFactory()
    first, second = (str(network.ThemeFactory().pk) for _number in range(2))
    found = [(Theme, first, "item", first), (Theme, second, "item", second)]
    assert references(page) == []

    page.themes.set(Theme.objects.all())
    assert sorted(references(page), key=str) == sorted(found, key=str)

    page.save()
    assert sorted(references(page), key=str) == sorted(found, key=str)
