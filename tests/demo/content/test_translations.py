"""How the translations of the demo stand: each says what its original says."""

import pytest
from wagtail.models import Page

from articles.models import NewsItemPage
from demo.loading import load
from leernetwerk.pages.truth.states import behind
from tests.demo.content.test_bringing_back import dutch

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("demo")]


def test_no_translation_is_behind():
    assert list(behind(Page.objects.all())) == []


def test_readers_of_the_english_home_page_are_told_of_no_change(client):
    assert "was changed on" not in client.get("/en/").content.decode()


def test_no_translation_is_behind_after_an_original_is_brought_back(settings):
    settings.DEBUG = True
    page = dutch(NewsItemPage, "drie-rondes-van-twintig-minuten")
    page.lead = "Heel iets anders"
    page.save_revision().publish()
    assert behind(Page.objects.all()).exists()

    load()

    assert list(behind(Page.objects.all())) == []
