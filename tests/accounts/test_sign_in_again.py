"""A form that is sent after the session has ended is not lost."""

import re

import pytest
from django.core import signing
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Page

from home.structure import roles
from leernetwerk.accounts.sign_in_again.kept import SALT
from tests.factories import network
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.pages import NewsItemPageFactory
from tests.network import screens
from tests.pages.editing import edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
AGAIN = "/admin/sign-in-again/"


def kept_in(response):
    return re.search(r'name="kept" value="([^"]+)"', response.content.decode())[1]


def sign_in_with(client, user, kept, password=PASSWORD):
    return client.post(AGAIN, {"username": user.email, "password": password, "kept": kept})


def test_a_page_that_was_typed_is_saved_after_signing_in_again(client):
    user = sign_in(client, roles.CHIEF_EDITOR)
    page = NewsItemPageFactory()
    page.save_revision().publish()
    typed = form_data(client, edit_url(page), title='Een "lange"\ndag & meer', slug="lang")
    client.logout()

    asked = client.post(edit_url(page), typed | {"action-publish": "action-publish"})
    assert asked.status_code == 200
    assert "What you typed is kept" in asked.content.decode() or "is bewaard" in asked.content.decode()
    assert asked["Cache-Control"].startswith("max-age=0")
    answer = sign_in_with(client, user, kept_in(asked))

    kept = answer.context["kept"]
    assert escape('Een "lange"\ndag & meer') in answer.content.decode()
    assert kept.path == edit_url(page)
    data = {}
    for name, value in kept.fields:
        data.setdefault(name, []).append(value)
    assert client.post(kept.path, data).status_code == 302
    assert Page.objects.get(pk=page.pk).title == 'Een "lange"\ndag & meer'


def test_a_record_that_was_typed_is_kept_too(client):
    user = SuperuserFactory()
    client.force_login(user)
    theme = network.ThemeFactory()
    typed = screens.form_data(client, screens.edit_url(theme), slug="nieuw-thema")
    client.logout()

    answer = sign_in_with(client, user, kept_in(client.post(screens.edit_url(theme), typed)))

    assert ["slug", "nieuw-thema"] in answer.context["kept"].fields


def test_a_wrong_password_loses_nothing(client):
    user = SuperuserFactory()
    kept = kept_in(client.post("/admin/pages/1/edit/", {"title": "Getypt"}))

    again = sign_in_with(client, user, kept, "wrong")

    assert kept_in(again) == kept
    assert "_auth_user_id" not in client.session
    assert sign_in_with(client, user, kept).context["kept"].fields == [["title", "Getypt"]]


def test_passwords_are_not_kept(client):
    asked = client.post(
        "/admin/users/new/", {"name": "Iris", "password1": "s3cret", "csrfmiddlewaretoken": "x"}
    )
    assert signing.loads(kept_in(asked), salt=SALT)["fields"] == [["name", "Iris"]]


def test_who_may_not_do_it_hears_so_after_signing_in(client):
    page = NewsItemPageFactory(title="Eerst")
    translator = sign_in(client, roles.TRANSLATOR, code="en")
    client.logout()
    kept = kept_in(client.post(edit_url(page), {"title": "Stiekem", "action-publish": "1"}))

    answer = sign_in_with(client, translator, kept)

    client.post(answer.context["kept"].path, dict(answer.context["kept"].fields))
    assert Page.objects.get(pk=page.pk).title == "Eerst"


def test_a_user_without_a_desk_is_signed_in_and_sent_nowhere(client):
    kept = kept_in(client.post("/admin/pages/1/edit/", {"title": "X"}))
    assert sign_in_with(client, UserFactory(), kept).status_code == 302


@pytest.mark.parametrize("kept", ["", "x", "\x00", "a:b:c", "é" * 40_000])
def test_what_we_did_not_keep_is_not_sent(client, kept):
    answer = sign_in_with(client, SuperuserFactory(), kept)
    assert (answer.status_code, answer.url) == (302, reverse("wagtailadmin_login"))
    assert "_auth_user_id" not in client.session


def test_opening_the_page_by_its_address_leads_to_the_usual_door(client):
    assert client.get(AGAIN).url == reverse("wagtailadmin_login")


@pytest.mark.parametrize("headers", [{"accept": "application/json"}, {"x-requested-with": "XMLHttpRequest"}])
def test_what_a_script_sends_is_answered_as_ever(client, headers):
    answer = client.post("/admin/pages/1/edit/", {"title": "X"}, headers=headers)
    assert answer.status_code in (302, 403)


def test_a_form_from_elsewhere_is_refused_and_not_kept(client):
    client.handler.enforce_csrf_checks = True
    assert client.post("/admin/pages/1/edit/", {"title": "X"}).status_code == 403


def test_signing_out_after_the_session_has_ended_keeps_nothing(client):
    for user in (None, SuperuserFactory()):
        if user:
            client.force_login(user)
        answer = client.post(reverse("wagtailadmin_logout"))
        assert (answer.status_code, answer.url.partition("?")[0]) == (302, reverse("wagtailadmin_login"))
