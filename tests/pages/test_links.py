"""Links in blocks and in running text lead to the page in the reader's language, and take few queries."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from tests.factories import media, pages
from tests.factories.accounts import UserFactory
from tests.pages.test_visibility import restrict

pytestmark = pytest.mark.django_db


def links(client, page):
    body = BeautifulSoup(client.get(page.get_url()).content, "html.parser").select_one(".prose")
    return [(link.get_text(strip=True), link.get("href")) for link in body.find_all("a")]


def linking(*values, **page_values):
    items = [{"page": None, "url": "", "label": ""} | value for value in values]
    return pages.NewsItemPageFactory(body=[("links", {"heading": "", "items": items})], **page_values)


def test_a_link_leads_to_the_readers_language_and_bears_its_title(client):
    dutch = pages.NewsItemPageFactory(title="Nederlands")
    english = pages.NewsItemPageFactory(title="English", language="en", translation_of=dutch)

    assert links(client, linking({"page": dutch}, language="en")) == [("English", english.get_url())]
    assert links(client, linking({"page": english}, language="nl")) == [("Nederlands", dutch.get_url())]


def test_links_to_drafts_and_deleted_pages_are_left_out(client):
    draft, gone = pages.NewsItemPageFactory(live=False), pages.NewsItemPageFactory()
    page = linking(
        {"page": draft, "label": "Concept"}, {"page": gone}, {"url": "https://x.example/", "label": "X"}
    )
    type(gone).objects.get(pk=gone.pk).delete()

    assert links(client, page) == [("X", "https://x.example/")]


def test_a_link_to_a_private_page_is_for_its_readers(client):
    partners = Group.objects.create(name="Partners")
    private = pages.NewsItemPageFactory(title="Vertrouwelijk")
    restrict(private, partners)
    page = linking({"page": private})
    insider = UserFactory()
    insider.groups.add(partners)

    assert links(client, page) == []
    client.force_login(UserFactory())
    assert links(client, page) == []
    client.force_login(insider)
    assert links(client, page) == [("Vertrouwelijk", private.get_url())]


def test_running_text_leads_to_the_readers_language():
    dutch = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=dutch)
    html = f'<p><a linktype="page" id="{dutch.pk}">lees</a> <a linktype="page" id="999999">weg</a></p>'

    with override("en"):
        assert expand_db_html(html) == f'<p><a href="{english.get_url()}">lees</a> <a>weg</a></p>'
    with override("nl"):
        assert expand_db_html(html) == f'<p><a href="{dutch.get_url()}">lees</a> <a>weg</a></p>'


def test_many_links_in_a_text_take_one_query():
    found = [pages.NewsItemPageFactory() for _number in range(5)]
    html = "".join(f'<a linktype="page" id="{page.pk}">x</a>' for page in found)
    expand_db_html(html)

    with override("nl"), CaptureQueriesContext(connection) as captured:
        expand_db_html(html)

    assert len(captured) == 1


def test_downloads_are_for_who_may_read_them(client):
    open_file, closed = media.DocumentFactory(title="Open"), media.DocumentFactory(title="Besloten")
    closed.collection = media.CollectionFactory()
    closed.save()
    media.restrict(closed.collection)
    page = pages.NewsItemPageFactory(
        body=[("downloads", {"heading": "Bestanden", "documents": [closed, open_file]})]
    )
    only_closed = pages.NewsItemPageFactory(
        body=[("downloads", {"heading": "Bestanden", "documents": [closed]})]
    )

    assert [text for text, _href in links(client, page)] == ["Open"]
    assert "Bestanden" not in client.get(only_closed.get_url()).content.decode()
    client.force_login(UserFactory())
    assert [text for text, _href in links(client, page)] == ["Besloten", "Open"]
