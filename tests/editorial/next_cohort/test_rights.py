"""Who may make the next cohort, by posting directly; the button is only there for who may."""

import pytest
from django.urls import reverse

from cohorts.models import CohortPage
from home.structure import roles
from leernetwerk.network.models import Cohort
from tests.editorial.next_cohort.scene import dutch_pages, post, third_cohort, url_of, written_in_english
from tests.factories.accounts import UserFactory
from tests.network.screens import edit_url as record_url
from tests.network.screens import url
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def cohort_key(shared_world):
    cohort = third_cohort()
    written_in_english(dutch_pages(cohort)[0], title="Third cohort")
    return cohort.pk


@pytest.fixture
def cohort(cohort_key):
    return Cohort.objects.get(pk=cohort_key)


@pytest.mark.parametrize(
    ("role", "language", "allowed"),
    [
        (roles.EDITOR, "nl", True),
        (roles.CHIEF_EDITOR, "nl", True),
        (roles.MANAGERS, "nl", True),
        (roles.TRANSLATOR, "nl", False),
        (roles.TRANSLATOR, "en", False),
        (roles.EDITOR, "en", False),
    ],
)
def test_who_adds_pages_in_the_language_of_the_original_may_make_it(client, cohort, role, language, allowed):
    sign_in(client, role, language)
    get = client.get(url_of(cohort))
    response = post(client, cohort)
    assert get.status_code == (200 if allowed else 302)
    assert Cohort.objects.count() == (2 if allowed else 1)
    if not allowed:
        assert response.headers["Location"] == reverse("wagtailadmin_home")


def test_strangers_are_asked_to_sign_in(client, cohort):
    assert 'name="password"' in post(client, cohort).content.decode()
    client.force_login(UserFactory())
    assert "login" in post(client, cohort).headers["Location"]
    assert Cohort.objects.count() == 1


def test_a_dutch_editor_makes_the_english_draft_too_as_with_translating(client, cohort):
    sign_in(client, roles.EDITOR, "nl")
    post(client, cohort)
    made = CohortPage.objects.filter(cohort__name__nl="Vierde groep")
    assert sorted(page.locale.language_code for page in made) == ["en", "nl"]
    assert not any(page.live for page in made)


def test_who_may_not_submit_for_translation_gets_the_own_language_and_is_told(client, cohort):
    user = sign_in(client, roles.EDITOR, "nl")
    user.groups.get().permissions.remove(user.groups.get().permissions.get(codename="submit_translation"))
    response = post(client, cohort)
    assert CohortPage.objects.filter(cohort__name__nl="Vierde groep").count() == 1
    assert "you may not add pages there" in client.get(response.headers["Location"]).content.decode()


@pytest.mark.parametrize(("role", "shown"), [(roles.EDITOR, True), (roles.TRANSLATOR, False)])
def test_the_button_is_there_for_who_may(client, cohort, role, shown):
    sign_in(client, role, "nl")
    page = cohort.pages.get(locale__language_code="nl")
    address = url_of(cohort)
    places = [
        edit_url(page),
        reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
        url(cohort, "list"),
    ]
    for place in [*places, record_url(cohort)]:
        assert (f'href="{address}"' in client.get(place).content.decode()) is shown, place


def test_a_cohort_that_is_not_there_is_not_found(client, cohort):
    sign_in(client, roles.MANAGERS)
    cohort.pk = 999999
    assert client.get(url_of(cohort), follow=True).status_code == 404
    assert client.post(url_of(cohort), follow=True).status_code == 404
