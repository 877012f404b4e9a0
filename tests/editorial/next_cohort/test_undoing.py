"""Undo: all goes at once, as long as nothing of it was changed or used."""

import pytest
from django.apps import apps
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cohorts.models import CohortPage
from home.structure import roles
from leernetwerk.network.models import Cohort, Quote, Session
from tests.editorial.next_cohort.scene import (
    dutch_pages,
    fourth,
    post,
    third_cohort,
    translated_into_english,
    url_of,
)
from tests.editorial.next_cohort.test_making import WORDS
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.network.screens import save
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db

UNDO = "editorial_next_cohort_undo"


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture(scope="module")
def cohort_key(shared_world):
    cohort = third_cohort()
    translated_into_english(dutch_pages(cohort)[0], WORDS)
    return cohort.pk


@pytest.fixture
def cohort(cohort_key):
    return Cohort.objects.get(pk=cohort_key)


def counts():
    """Return how much there is of everything that a next cohort adds to."""
    models = [
        *apps.get_app_config("network").get_models(),
        Page,
        Translation,
        TranslationSource,
        StringTranslation,
    ]
    return {model._meta.label: model.objects.count() for model in models}


def test_undo_deletes_all_that_was_made_and_nothing_else(admin, cohort):
    before = counts()
    html = admin.get(post(admin, cohort).headers["Location"]).content.decode()
    made = fourth()
    assert f'href="{url_of(made, UNDO)}"' in html
    assert counts() != before

    assert "Delete it all" in admin.get(url_of(made, UNDO)).content.decode()
    assert counts() != before
    assert admin.post(url_of(made, UNDO)).status_code == 302

    assert counts() == before
    assert admin.post(url_of(made, UNDO), follow=True).status_code == 404


def change_record(admin, cohort):
    save(admin, cohort, number_of_meetings="7")


def change_page(admin, cohort):
    CohortPage.objects.filter(cohort=cohort).first().save_revision()


def publish_page(admin, cohort):
    CohortPage.objects.filter(cohort=cohort).first().save_revision().publish()


def add_participant(admin, cohort):
    network.ParticipationFactory(cohort=cohort)


def add_session(admin, cohort):
    network.SessionFactory(series=cohort.series.get())


def add_quote(admin, cohort):
    network.QuoteFactory(cohort=cohort)


def translate_string(admin, cohort):
    page = CohortPage.objects.get(cohort=cohort, locale__language_code="en")
    StringTranslation.objects.filter(context__object_id=page.translation_key).first().save()


def autosave_page(admin, cohort):
    page = CohortPage.objects.filter(cohort=cohort).first()
    page.lead = "Anders"
    page.save_revision(user=page.owner, overwrite_revision=page.latest_revision)


def delete_session(admin, cohort):
    Session.objects.filter(series__cohort=cohort).first().delete()


@pytest.mark.parametrize(
    "happen",
    [
        change_record,
        change_page,
        publish_page,
        add_participant,
        add_session,
        add_quote,
        translate_string,
        autosave_page,
        delete_session,
    ],
)
def test_what_was_changed_or_used_is_not_undone(admin, cohort, happen):
    post(admin, cohort)
    made = fourth()
    happen(admin, made)
    before = counts()

    assert "can no longer be undone" in admin.get(url_of(made, UNDO)).content.decode()
    assert "can no longer be undone" in admin.post(url_of(made, UNDO)).content.decode()
    assert counts() == before


def test_nobody_undoes_what_somebody_else_made(admin, cohort, client):
    post(admin, cohort)
    made = fourth()
    client.logout()
    sign_in(client, roles.MANAGERS)
    client.post(url_of(made, UNDO))
    assert Cohort.objects.count() == 2


def test_a_translator_may_not_undo(admin, cohort, client):
    post(admin, cohort)
    made = fourth()
    sign_in(client, roles.TRANSLATOR)
    assert client.post(url_of(made, UNDO)).status_code == 302
    assert Cohort.objects.count() == 2


def test_an_editor_undoes_his_own_although_he_may_delete_no_records(cohort, client):
    sign_in(client, roles.EDITOR, "nl")
    post(client, cohort)
    client.post(url_of(fourth(), UNDO))
    assert Cohort.objects.count() == 1
    assert Quote.objects.count() == 1
