"""What travels compressed, and what does not."""

import gzip

import pytest

from home.models import HomePage
from tests.factories.media import DocumentFactory

pytestmark = pytest.mark.django_db

ZIPPED = {"Accept-Encoding": "gzip"}


def home():
    return HomePage.objects.get(locale__language_code="nl").get_url()


def test_a_page_travels_compressed_for_who_takes_it(client):
    plain, zipped = client.get(home()), client.get(home(), headers=ZIPPED)

    assert "Content-Encoding" not in plain
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content
    assert len(zipped.content) < len(plain.content) / 2


def test_a_page_that_did_not_change_is_not_sent_again(client):
    etag = client.get(home(), headers=ZIPPED)["ETag"]

    assert client.get(home(), headers={**ZIPPED, "If-None-Match": etag}).status_code == 304


def test_a_download_keeps_its_length(client):
    response = client.get(DocumentFactory().url, headers=ZIPPED)

    assert "Content-Encoding" not in response
    assert int(response["Content-Length"]) == len(b"".join(response.streaming_content))
