"""Two editors of one page or record: nobody's words are written over unasked, and nobody's are lost."""

import pytest
from django.utils.html import escape
from wagtail.models import Page

from home.structure import roles
from tests.editorial.saving.autosaving import client_of, publish
from tests.factories import network
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.pages import NewsItemPageFactory
from tests.network import screens
from tests.pages.editing import edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    client.user = sign_in(client, roles.CHIEF_EDITOR)
    client.user.name = "Anna"
    client.user.save()
    return client


@pytest.fixture
def bert(anna):
    user = UserFactory(name="Bert", language="en")
    user.groups.set(anna.user.groups.all())
    return client_of(user)


def page_with_revision():
    page = NewsItemPageFactory(title="Eerst")
    page.save_revision().publish()
    return page


def newest(page):
    return Page.objects.get(pk=page.pk).get_latest_revision()


def test_an_older_form_asks_before_it_goes_over_somebody_elses_newer_version(anna, bert):
    page = page_with_revision()
    url = edit_url(page)
    old = form_data(anna, url)
    bert.post(url, form_data(bert, url, title="Van Bert"))

    answer = anna.post(url, old | {"title": "Van Anna <b>"})

    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Bert saved a newer version" in html
    assert escape("Van Anna <b>") in html
    assert f"/revisions/compare/{old['loaded_revision_id'][0]}..." in html
    assert newest(page).as_object().title == "Van Bert"


def test_pressed_again_the_older_form_is_saved_and_the_other_version_is_in_the_history(anna, bert):
    page = page_with_revision()
    url = edit_url(page)
    old = form_data(anna, url)
    bert.post(url, form_data(bert, url, title="Van Bert"))
    last = newest(page)
    asked = {"loaded_revision_id": last.pk, "loaded_revision_created_at": last.created_at.isoformat()}

    answer = publish(anna, url, old | {"title": "Van Anna"} | asked)

    assert answer.status_code == 302
    page.refresh_from_db()
    assert page.title == "Van Anna"
    assert "Van Bert" in [revision.as_object().title for revision in page.revisions.all()]


def test_the_question_carries_what_is_needed_to_answer_it(anna, bert):
    page = page_with_revision()
    url = edit_url(page)
    old = form_data(anna, url)
    bert.post(url, form_data(bert, url, title="Van Bert"))

    html = anna.post(url, old | {"title": "Van Anna"}).content.decode()

    assert f'name="loaded_revision_id" value="{newest(page).pk}"' in html


def test_who_answered_in_the_browser_is_not_asked_again(anna, bert):
    page = page_with_revision()
    url = edit_url(page)
    old = form_data(anna, url)
    bert.post(url, form_data(bert, url, title="Van Bert"))

    assert publish(anna, url, old | {"title": "Van Anna", "write-over-newer": "1"}).status_code == 302


def test_ones_own_newer_version_asks_nothing(anna):
    page = page_with_revision()
    url = edit_url(page)
    old = form_data(anna, url)
    anna.post(url, form_data(anna, url, title="Uit een ander venster"))

    assert publish(anna, url, old | {"title": "Uit dit venster"}).status_code == 302


@pytest.mark.parametrize("loaded", ["x", "-1", "9" * 40, "\x00", "1...2", ""])
def test_forged_versions_are_survived(anna, bert, loaded):
    page = page_with_revision()
    url = edit_url(page)
    old = form_data(anna, url)
    bert.post(url, form_data(bert, url, title="Van Bert"))

    assert anna.post(url, old | {"loaded_revision_id": loaded}).status_code in (200, 302)


def test_a_record_asks_too(client):
    client.force_login(SuperuserFactory(language="en", name="Anna"))
    other = client_of(SuperuserFactory(language="en", name="Bert"))
    theme = network.ThemeFactory()
    theme.save_revision()
    url = screens.edit_url(theme)
    old = screens.form_data(client, url, slug="van-anna")
    screens.save(other, theme, slug="van-bert")

    answer = client.post(url, old)

    html = answer.content.decode()
    assert "Bert saved a newer version" in html
    assert 'value="van-anna"' in html
    theme.refresh_from_db()
    assert theme.slug == "van-bert"
