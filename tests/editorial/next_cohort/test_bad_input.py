"""Answers that cannot be: each gets a message, makes nothing and loses nothing."""

import pytest

from cohorts.models import CohortPage
from leernetwerk.network.models import Cohort, Session
from tests.editorial.next_cohort.scene import dutch_pages, post, third_cohort, written_in_english
from tests.factories.accounts import SuperuserFactory
from tests.factories.bad_input import AWKWARD

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture(scope="module")
def cohort_key(shared_world):
    cohort = third_cohort()
    written_in_english(dutch_pages(cohort)[0], title="Third cohort")
    return cohort.pk


@pytest.fixture
def cohort(cohort_key):
    return Cohort.objects.get(pk=cohort_key)


def refused(response, field):
    """Return the text of the error at a field, and check that nothing was made."""
    assert response.status_code == 200
    assert Cohort.objects.count() == 1
    assert field in response.context["form"].errors
    return response.content.decode()


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("since", "", "required"),
        ("since", "31 april 2028", "Give a year"),
        ("since", "31-02-2028", "Give a year"),
        ("since", "binnenkort", "Give a year"),
        ("since", "14-4-2027", "before the start of “Third cohort”"),
        ("since", "2026", "before the start of “Third cohort”"),
        ("since", "31-12-9999", "too far away"),
        ("until", "1-3-2028", "The end lies before the start"),
        ("until", "2027", "The end lies before the start"),
        ("closes", "31-11-2027", "Type a date"),
        ("closes", "20-4-2028", "starts before the call closes"),
        ("closes", "1-1-2027", "closes before it opens"),
        ("seats", "0", "greater than or equal to 1"),
        ("seats", "veel", "whole number"),
        ("seats", "99999", "less than or equal to"),
        ("sessions", "x", "valid choice"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_kept(admin, cohort, field, typed, message):
    html = refused(post(admin, cohort, **{"opens": "1-1-2028", field: typed, "name_nl": "Eigen naam"}), field)
    assert message in html
    assert 'value="Eigen naam"' in html
    assert not typed or typed in html


@pytest.mark.parametrize("names", [("Derde groep", "Fourth"), ("Vierde", "THIRD COHORT")])
def test_a_name_that_is_taken_is_refused(admin, cohort, names):
    response = post(admin, cohort, name_nl=names[0], name_en=names[1])
    assert "of that name already" in refused(response, "name")


def test_a_second_press_of_the_button_makes_no_second_cohort(admin, cohort):
    post(admin, cohort)
    response = post(admin, cohort)
    assert "of that name already" in response.content.decode()
    assert Cohort.objects.count() == 2


def test_a_name_is_asked_in_each_language_with_a_page(admin, cohort):
    assert "English" in refused(post(admin, cohort, name_en=""), "name")


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_never_breaks_the_form(admin, cohort, text):
    fields = ["name_nl", "since", "until", "opens", "closes", "seats", "sessions"]
    assert post(admin, cohort, name_nl=text).status_code in (200, 302)
    assert post(admin, cohort, **dict.fromkeys(fields, text)).status_code == 200


@pytest.mark.parametrize("name", ["!!!", "第四", "x" * 255])
def test_a_name_without_letters_for_an_address_or_a_long_one_gives_one_anyway(admin, cohort, name):
    post(admin, cohort, name_nl=name)
    page = CohortPage.objects.latest("pk")
    assert Cohort.objects.count() == 2
    assert page.slug


def test_missing_fields_are_asked_for(admin, cohort):
    response = admin.post(f"/admin/cohorts/{cohort.pk}/next/", {})
    assert set(response.context["form"].errors) == {"name", "since", "sessions"}


def test_a_failure_halfway_leaves_nothing(admin, cohort, monkeypatch):
    def fail(*args):
        raise RuntimeError

    admin.raise_request_exception = False
    monkeypatch.setattr("editorial.next_cohort.making.carry_translations", fail)
    assert post(admin, cohort).status_code == 500
    assert Cohort.objects.count() == 1
    assert Session.objects.count() == 3
    assert CohortPage.objects.count() == 2
