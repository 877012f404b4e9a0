"""Pages with a form: made by editors, one for each language, with one form."""

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from home.models import FormPage, HomePage
from home.structure import roles
from leernetwerk.forms.models import Submission
from tests.factories.accounts import UserFactory
from tests.factories.forms import FormFactory, FormPageFactory, question
from tests.factories.pages import section
from tests.forms.sending import send
from tests.pages.editing import add_url, edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def form():
    return FormFactory(questions=[question("short")])


def test_a_chief_editor_puts_a_form_on_the_site(client, form):
    sign_in(client, roles.CHIEF_EDITOR)
    address = add_url(FormPage, section(HomePage))
    changes = {"title": "Schrijf ons", "slug": "schrijf-ons", "form": form.pk, "action-publish": "yes"}
    response = client.post(address, form_data(client, address, **changes))

    assert response.status_code == 302, response.context["form"].errors
    page = FormPage.objects.get()
    client.logout()
    assert send(client, page.get_url(), {"q-short": "Sanne"}).status_code == 303
    assert Submission.objects.get().form == form


@pytest.mark.parametrize("key", ["", "0", "9" * 40, "\x00", "x"])
def test_a_page_without_a_form_is_refused(client, key):
    sign_in(client, roles.CHIEF_EDITOR)
    address = add_url(FormPage, section(HomePage))
    changes = {"title": "Schrijf ons", "slug": "schrijf-ons", "form": key, "action-publish": "yes"}
    response = client.post(address, form_data(client, address, **changes))

    assert response.status_code == 200
    assert "form" in response.context["form"].errors
    assert not FormPage.objects.exists()


def test_the_page_can_be_previewed(client, form):
    page = FormPageFactory(form=form)
    sign_in(client, roles.EDITOR)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    client.post(preview, form_data(client, edit_url(page), title="Nieuwe titel"))
    html = client.get(preview).content.decode()

    assert "Nieuwe titel" in html
    assert 'name="q-short"' in html


def test_a_translation_has_the_same_form_whatever_an_older_version_says(client, form):
    page = FormPageFactory(form=form)
    other = FormPageFactory(form=FormFactory(), language="en", translation_of=page)
    page.save_revision().publish()
    other.refresh_from_db()
    other.save_revision().publish()

    assert FormPage.objects.get(pk=other.pk).form == form


def test_a_page_for_members_shows_and_takes_nothing_to_strangers(client, form):
    page = FormPageFactory(form=form)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(page.get_url()).status_code == 302
    assert client.post(page.get_url(), {"q-short": "Sanne"}).status_code == 302
    client.force_login(UserFactory())
    assert client.get(page.get_url()).status_code == 200


@pytest.mark.parametrize("query", ["?sent", "?sent=%00", "?sent=1&q-short=x", "?stamp=x", "?" + "a" * 5000])
def test_queries_in_the_address_do_no_harm(client, form, query):
    assert client.get(FormPageFactory(form=form).get_url() + query).status_code == 200
