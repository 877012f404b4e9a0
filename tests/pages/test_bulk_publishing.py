"""The drafts of a record are published together, with what publishing each of them asks for."""

import pytest
from django.urls import reverse

from home.structure import roles
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import ImageFactory
from tests.factories.pages import PilotAreaPageFactory
from tests.network.screens import edit_url as record_url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def drafts():
    """Two drafts about one pilot area."""
    dutch = PilotAreaPageFactory(live=False)
    english = PilotAreaPageFactory(
        live=False, pilot_area=dutch.pilot_area, language="en", translation_of=dutch
    )
    for page in (dutch, english):
        page.save_revision()
    return dutch, english


def publish(client, pages):
    """Press the button on the screen of the record, and confirm; return the response."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    next_url = record_url(pages[0].pilot_area)
    query = "&".join(f"id={page.pk}" for page in pages)
    response = client.post(f"{address}?{query}&next={next_url}", follow=True)
    for page in pages:
        page.refresh_from_db()
    return response


def test_both_are_published_from_the_screen_of_the_record(client, drafts):
    client.force_login(SuperuserFactory(language="en"))
    html = client.get(record_url(drafts[0].pilot_area)).content.decode()
    assert "Publish the drafts" in html
    assert all(f"id={page.pk}" in html for page in drafts)

    publish(client, drafts)

    assert [page.live for page in drafts] == [True, True]
    html = client.get(record_url(drafts[0].pilot_area)).content.decode()
    assert "Publish the drafts" not in html


def test_only_drafts_that_one_may_publish_are_offered(client, drafts):
    sign_in(client, roles.CHIEF_EDITOR, "nl")
    html = client.get(record_url(drafts[0].pilot_area)).content.decode()
    assert f"publish/?id={drafts[0].pk}&" in html
    publish(client, drafts)
    assert [page.live for page in drafts] == [True, False]


def test_an_editor_is_not_offered_to_publish(client, drafts):
    sign_in(client, roles.EDITOR, "nl")
    html = client.get(record_url(drafts[0].pilot_area)).content.decode()
    assert "Publish the drafts" not in html
    publish(client, drafts)
    assert [page.live for page in drafts] == [False, False]


def test_a_picture_without_alternative_text_holds_them_back(client, drafts):
    client.force_login(SuperuserFactory(language="en"))
    dutch = drafts[0]
    dutch.image = ImageFactory()
    dutch.save()
    dutch.save_revision()
    html = publish(client, drafts).content.decode()
    assert "describe the picture first" in html
    assert [page.live for page in drafts] == [False, False]

    dutch.image_is_decorative = True
    dutch.save()
    dutch.save_revision()
    english = drafts[1]
    english.image_alt = "A square"
    english.save_revision()
    publish(client, drafts)
    assert [page.live for page in drafts] == [True, True]
