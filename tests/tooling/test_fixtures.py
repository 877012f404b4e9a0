"""The fixtures that the other tests stand on."""

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from tests.fixtures.database import fingerprint


@pytest.mark.django_db
def test_the_kept_database_has_what_the_migrations_made():
    assert Page.get_root_nodes().count() == 1
    assert ContentType.objects.filter(app_label="network").exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_what_a_test_committed_is_gone_in_the_next(time, django_user_model):
    assert not django_user_model.objects.exists()
    assert Page.objects.count() > 1

    django_user_model.objects.create_user(email="anna@example.org", password="secret")
    Page.objects.filter(depth__gt=1).delete()


def test_the_fingerprint_is_the_same_as_long_as_nothing_changes():
    assert fingerprint() == fingerprint()


def test_the_browser_and_the_tests_see_one_database(tab, django_user_model):
    """A query beside a running browser works, and the server of the test answers it."""
    django_user_model.objects.create_user(email="anna@example.org", password="secret")

    response = tab.goto("/no/such/page")

    assert response.status == 404
    assert django_user_model.objects.count() == 1


def test_what_the_browser_complains_of_is_kept(tab, problems):
    tab.goto("/robots.txt")
    tab.evaluate("console.error('broken')")
    tab.evaluate("fetch('http://elsewhere.invalid/').catch(() => null)")

    assert "broken" in problems
    assert any("elsewhere.invalid" in problem for problem in problems)
