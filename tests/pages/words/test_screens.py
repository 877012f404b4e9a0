"""What goes wrong while somebody translates gets a message, and loses nothing that was typed."""

import pytest
from django.test.utils import override_settings
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import StringSegment, StringTranslation

from tests.pages.editing import edit_url
from tests.pages.words.translating import (
    change,
    draft_of,
    dutch_page,
    english,
    start,
    target,
    type_all,
    type_string,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def live(django_capture_on_commit_callbacks):
    """Return the translation of a live page whose strings are all translated and published."""
    translation = start(dutch_page())
    type_all(translation)
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    return translation


def string_url(translation, dutch):
    segment = StringSegment.objects.get(source=translation.source, string__data=dutch)
    return reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])


def put(client, url, **values):
    body = "&".join(f"{name}={value}" for name, value in values.items())
    return client.put(url, body, content_type="application/x-www-form-urlencoded")


def stop(client, translation):
    url = reverse("wagtail_localize:stop_translation", args=[translation.pk])
    return client.post(url, {"next": edit_url(target(translation))}, follow=True)


def test_stopping_puts_what_was_typed_in_the_draft(admin, live):
    type_string(live, "Nederlandse inleiding", "Typed before the stop")

    response = stop(admin, live)

    live.refresh_from_db()
    assert response.status_code == 200
    assert not live.enabled
    assert draft_of(target(live)).lead == "Typed before the stop"
    assert target(live).lead != "Typed before the stop"


def test_page_with_words_of_its_own_is_not_started_again(admin, live):
    stop(admin, live)
    page = target(live)
    assert "localize-restart-translation" in admin.get(edit_url(page)).content.decode()
    page.lead = "Written in the normal editor"
    page.save_revision()

    assert "localize-restart-translation" not in admin.get(edit_url(page)).content.decode()
    response = admin.post(edit_url(page), {"localize-restart-translation": "1"}, follow=True)

    live.refresh_from_db()
    assert not live.enabled
    assert "was changed after its translation was stopped" in response.content.decode()
    assert draft_of(target(live)).lead == "Written in the normal editor"


def test_page_without_words_of_its_own_is_started_again(admin, live):
    stop(admin, live)

    admin.post(edit_url(target(live)), {"localize-restart-translation": "1"})

    live.refresh_from_db()
    assert live.enabled


def test_draft_with_its_dutch_title_is_not_published_in_bulk(admin):
    page = target(start(dutch_page()))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = admin.post(f"{url}?id={page.pk}&next=/", follow=False)

    assert response.status_code == 302
    page.refresh_from_db()
    assert not page.live


def test_refreshing_and_publishing_at_once_shows_no_dutch(admin, live, django_capture_on_commit_callbacks):
    dutch = live.source.get_source_instance()
    dutch.lead = "Nieuwe inleiding"
    dutch.save_revision().publish()
    url = reverse("wagtail_localize:update_translations", args=[live.source_id])

    with django_capture_on_commit_callbacks(execute=True):
        admin.post(url, {"publish_translations": "on"})

    assert target(live).lead == "English 21"


def test_markup_in_a_plain_string_is_not_shown_as_such(publish, admin):
    translation = start(dutch_page())
    type_all(translation)
    type_string(translation, "Nederlandse titel", 'A <b onclick="x">bold</b> title')
    type_string(translation, "Nederlandse inleiding", "<script>alert(1)</script>")

    publish(translation)

    page = target(translation)
    assert StringTranslation.objects.get(data="<script>alert(1)</script>").has_error
    assert page.lead == ""
    if page.live:
        assert "onclick" not in admin.get(page.url).content.decode()


def test_string_that_is_no_longer_there_is_answered_with_a_message(admin):
    dutch = dutch_page()
    translation = start(dutch)
    url = string_url(translation, "Nederlandse inleiding")
    type_string(translation, "Nederlandse inleiding", "Kept")
    change(dutch, lead="Andere woorden")

    response = put(admin, url, value="Too late")

    assert response.status_code == 410
    assert "no longer has this text" in response.json()["detail"]
    assert StringTranslation.objects.filter(data="Kept").exists()


def test_string_without_a_value_is_answered_with_a_message(admin):
    translation = start(dutch_page())

    response = put(admin, string_url(translation, "Nederlandse inleiding"), other="x")

    assert response.status_code == 400
    assert "cannot be stored" in response.json()["detail"]


def test_string_is_stored(admin):
    translation = start(dutch_page())

    response = put(admin, string_url(translation, "Nederlandse inleiding"), value="Typed%00")

    assert response.status_code == 201
    assert StringTranslation.objects.filter(data="Typed").exists()


def test_original_deleted_while_somebody_translates(admin, live):
    page = target(live)
    live.source.get_source_instance().delete()

    response = admin.post(edit_url(page), {"action": "publish"}, follow=True)

    assert response.status_code == 200
    page.refresh_from_db()
    assert page.live
    assert page.title == "English 17"


def test_original_unpublished_while_somebody_translates(publish, live):
    live.source.get_source_instance().unpublish()
    type_string(live, "Nederlandse inleiding", "Still typed")

    assert publish(live).status_code == 200
    assert target(live).lead == "Still typed"


def test_original_moved_while_somebody_translates(publish, live):
    other = dutch_page(slug="elders")
    place = target(live).get_parent()
    Page.objects.get(pk=live.source.get_source_instance().pk).move(other, pos="last-child")
    type_string(live, "Nederlandse inleiding", "Still typed")

    assert publish(live).status_code == 200
    assert target(live).lead == "Still typed"
    assert target(live).get_parent() == place


def test_original_restricted_while_somebody_translates(publish, live):
    original = live.source.get_source_instance()
    PageViewRestriction.objects.create(page=original, restriction_type=PageViewRestriction.LOGIN)
    type_string(live, "Nederlandse inleiding", "Still typed")

    assert publish(live).status_code == 200
    assert target(live).lead == "Still typed"
    assert PageViewRestriction.objects.filter(page=target(live), restriction_type="login").exists()


@override_settings(LANGUAGES=[("nl", "Nederlands")], WAGTAIL_CONTENT_LANGUAGES=[("nl", "Nederlands")])
def test_language_switched_off_while_somebody_translates(admin, live):
    type_string(live, "Nederlandse inleiding", "Still typed")

    assert admin.get(edit_url(target(live))).status_code == 200
    assert StringTranslation.objects.filter(data="Still typed", locale=english()).exists()
