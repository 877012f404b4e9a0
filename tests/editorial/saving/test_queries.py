"""How many queries the editor of a news item takes: few, and as many with two thousand pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.structure import roles
from tests.factories import media, network, pages
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db


def queries_of(client, url):
    """Return the statements that a second look at ``url`` takes."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return [query["sql"] for query in queries]


def test_the_edit_screen_of_a_news_item_takes_few_queries_however_many_pages_there_are(client):
    sign_in(client, roles.CHIEF_EDITOR)
    picture = {"image": media.ImageFactory(), "alt_text": "Een volle zaal"}
    quote = {"quote": None, "text": "Nu begint het pas.", "person": "Iris"}
    item = pages.NewsItemPageFactory(body=[("text", "<p>Een.</p>"), ("picture", picture), ("quote", quote)])
    item.themes.add(network.ThemeFactory())
    item.save_revision().publish()
    few = queries_of(client, edit_url(item))
    assert len(few) <= 60, "\n".join(few)

    pages.add_many(pages.NewsItemPageFactory, 2000)
    for make in (network.OrganisationFactory, network.PersonFactory, network.ThemeFactory):
        make.create_batch(20)
    many = queries_of(client, edit_url(item))
    assert len(many) == len(few), "\n".join(sorted(set(many) - set(few)))
