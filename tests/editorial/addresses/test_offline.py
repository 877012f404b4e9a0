"""Taking a page offline: where its visitors go, in every language, and back again."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry, PageViewRestriction

from home.structure import roles
from tests.editorial.addresses.asking import (
    answers,
    in_two_languages,
    is_live,
    offline_url,
    redirects,
    sent_by,
)
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.pages import EvergreenPageFactory, NewsItemPageFactory
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client):
    user = SuperuserFactory(language="en")
    client.force_login(user)
    return user


@pytest.mark.parametrize("title", ["Slotdag in Almelo", "Een titel & meer " * 15])
def test_visitors_are_sent_to_a_search_for_the_title(client, boss, title):
    dutch, english = in_two_languages()
    dutch.title = title[:250]
    dutch.save()

    client.post(offline_url(dutch), answers(dutch, "search") | answers(english, "search", goes="on"))

    client.logout()
    answer = client.get("/nl/nieuws/slotdag/")
    assert answer.status_code == 301
    assert answer.headers["Location"].startswith(f"/nl/zoeken/?{urlencode({'q': title[:11]})}")
    assert client.get(answer.headers["Location"]).status_code == 200
    assert client.get("/en/news/closing-day/").headers["Location"] == "/en/search/?q=Closing+day+in+Almelo"


def undo_url(page):
    entry = PageLogEntry.objects.filter(page=page.pk, action="wagtail.unpublish").latest("pk")
    return reverse("editorial_back_online", args=[page.pk, entry.pk])


def both_offline(client, dutch, english):
    data = answers(dutch, dutch.get_parent()) | answers(english, english.get_parent(), goes="on")
    return client.post(offline_url(dutch), data)


def test_screen_offers_the_page_above_for_each_language(client, boss):
    dutch, english = in_two_languages()

    data = sent_by(client, offline_url(dutch))

    for page in (dutch, english):
        assert data[f"page-{page.pk}-destination"] == str(page.get_parent().pk)
    assert f"page-{english.pk}-goes" in data


def test_visitors_of_both_languages_are_sent_on(client, boss):
    dutch, english = in_two_languages()

    both_offline(client, dutch, english)

    assert not is_live(dutch)
    assert not is_live(english)
    client.logout()
    for old, new in (("/nl/nieuws/slotdag/", "/nl/nieuws/"), ("/en/news/closing-day/", "/en/news/")):
        answer = client.get(old)
        assert (answer.status_code, answer["Location"]) == (301, new)
        assert answer["Cache-Control"] == "no-cache"


def test_translation_that_is_not_ticked_stays(client, boss):
    dutch, english = in_two_languages()

    client.post(offline_url(dutch), answers(dutch) | answers(english))

    assert not is_live(dutch)
    assert is_live(english)
    assert redirects() == {}


def test_draft_translation_is_not_listed(client, boss):
    dutch, english = in_two_languages()
    english.unpublish()

    assert "Closing day" not in client.get(offline_url(dutch)).content.decode()


def test_page_may_be_chosen_and_must_then_be(client, boss):
    page, contact = NewsItemPageFactory(), EvergreenPageFactory(slug="elders")

    refused = client.post(offline_url(page), answers(page, "other"))
    assert "Choose the page to which visitors go." in refused.content.decode()
    assert is_live(page)

    client.post(offline_url(page), answers(page, "other", other=contact.pk))
    assert redirects() == {f"/nl/nieuws/{page.slug}": "elders"}


def test_visitors_go_to_no_page_that_goes_itself(client, boss):
    page = EvergreenPageFactory()
    below = EvergreenPageFactory(parent=page)

    data = answers(page, "other", other=below.pk, include_descendants="on")
    screen = client.post(offline_url(page), data).content.decode()

    assert "Visitors cannot go to a page that goes itself." in screen
    assert is_live(below)


def test_pages_below_go_too_when_asked_and_can_all_come_back(client, boss):
    page = EvergreenPageFactory(slug="boven")
    below = EvergreenPageFactory(parent=page, slug="onder")

    client.post(offline_url(page), answers(page, page.get_parent(), include_descendants="on"))
    assert not is_live(below)
    assert set(redirects()) == {"/nl/boven", "/nl/boven/onder"}

    client.post(undo_url(page))
    assert is_live(below)
    assert redirects() == {}


def test_pages_below_stay_when_not_asked(client, boss):
    page = EvergreenPageFactory()
    below = EvergreenPageFactory(parent=page)

    client.post(offline_url(page), answers(page, page.get_parent()))

    assert is_live(below)


def test_undone_from_the_message_as_it_was(client, boss):
    dutch, english = in_two_languages()
    dutch.save_revision().publish()
    dutch.title = "Concept"
    dutch.save_revision()
    dutch.refresh_from_db()
    before = (dutch.live_revision_id, dutch.last_published_at, dutch.has_unpublished_changes, dutch.title)
    answer = client.post(
        offline_url(dutch),
        answers(dutch, dutch.get_parent()) | answers(english, english.get_parent(), goes="on"),
        follow=True,
    )
    assert undo_url(dutch) in answer.content.decode()
    assert client.get(undo_url(dutch)).status_code == 200

    client.post(undo_url(dutch))

    dutch.refresh_from_db()
    assert (
        dutch.live_revision_id,
        dutch.last_published_at,
        dutch.has_unpublished_changes,
        dutch.title,
    ) == before
    assert is_live(dutch)
    assert is_live(english)
    assert redirects() == {}
    assert client.get("/nl/nieuws/slotdag/").status_code == 200


def test_undoing_twice_changes_nothing(client, boss):
    dutch, english = in_two_languages()
    both_offline(client, dutch, english)
    client.post(undo_url(dutch))

    assert "nothing to undo" in client.post(undo_url(dutch), follow=True).content.decode()


def test_redirect_to_the_page_goes_straight_on_and_comes_back_with_undo(client, boss):
    page = NewsItemPageFactory(slug="nu")
    Redirect.objects.create(old_path="/nl/vroeger", redirect_page=page)

    client.post(offline_url(page), answers(page, page.get_parent()))
    assert redirects() == {"/nl/vroeger": "nieuws", "/nl/nieuws/nu": "nieuws"}

    client.post(undo_url(page))
    assert redirects() == {"/nl/vroeger": "nu"}


def test_chief_editor_of_one_language_takes_only_that_offline(client):
    sign_in(client, roles.CHIEF_EDITOR)
    dutch, english = in_two_languages()

    screen = client.get(offline_url(dutch)).content.decode()
    both_offline(client, dutch, english)

    assert "You may not take this page offline" in screen
    assert not is_live(dutch)
    assert is_live(english)
    assert set(redirects()) == {"/nl/nieuws/slotdag"}


def test_locked_translation_stays(client):
    sign_in(client, roles.MANAGERS)
    dutch, english = in_two_languages()
    english.locked, english.locked_by = True, UserFactory(name="Fatima")
    english.save()

    screen = client.get(offline_url(dutch)).content.decode()
    both_offline(client, dutch, english)

    assert "is locked by Fatima" in screen
    assert is_live(english)


def test_visitors_are_not_sent_to_a_page_that_the_user_may_not_see(client):
    sign_in(client, roles.CHIEF_EDITOR)
    page, secret = NewsItemPageFactory(), EvergreenPageFactory(title="Geheim", slug="geheim")
    restriction = PageViewRestriction.objects.create(page=secret, restriction_type="groups")

    client.post(offline_url(page), answers(page, "other", other=secret.pk))
    client.post(offline_url(page), answers(page, secret.pk))

    assert is_live(page)
    assert redirects() == {}
    assert restriction.pk


@pytest.mark.parametrize("role", [roles.EDITOR, roles.TRANSLATOR])
def test_undo_is_for_who_may_publish(client, role):
    client.force_login(SuperuserFactory())
    page = NewsItemPageFactory()
    client.post(offline_url(page), answers(page))
    sign_in(client, role)

    client.post(undo_url(page))

    assert not is_live(page)


def test_undo_of_another_log_entry_is_not_found(client, boss):
    page = NewsItemPageFactory()
    page.save_revision(log_action=True)
    entry = PageLogEntry.objects.filter(page=page.pk).first()

    address = reverse("editorial_back_online", args=[page.pk, entry.pk])

    assert client.post(address, follow=True).status_code == 404


def test_what_links_to_the_page_is_shown(client, boss):
    page = NewsItemPageFactory()
    linking = EvergreenPageFactory(
        title="Verwijst",
        body=[{"type": "text", "value": f'<p><a linktype="page" id="{page.pk}">zie</a></p>'}],
    )
    assert linking.pk

    assert "Verwijst" in client.get(offline_url(page)).content.decode()


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_answers_take_nothing_offline(client, boss, text):
    page = NewsItemPageFactory()

    for data in (answers(page, text), answers(page, "other", other=text)):
        assert client.post(offline_url(page), data).status_code == 200
    assert is_live(page)
