"""Which marks a test gets by itself."""

import pytest
from wagtail.models import Page


@pytest.fixture
def marks(request):
    """The names of the marks of the test that asks."""
    return {mark.name for mark in request.node.iter_markers()}


@pytest.fixture
def page(db):
    """Something whose making takes the database."""
    return Page.objects.first()


@pytest.mark.django_db
def test_who_asks_for_the_database_is_marked(marks):
    assert "database" in marks


def test_who_uses_a_fixture_that_works_in_the_database_is_marked(marks, page):
    assert "database" in marks


def test_who_serves_the_site_is_marked(marks, live_server):
    assert "database" in marks


def test_who_is_not_marked_cannot_reach_the_database(marks, client):
    """So that nothing that depends on the kind of database is left out of the run on another kind."""
    assert "database" not in marks
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Page.objects.exists()
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        client.get("/nl/")


@pytest.mark.parametrize("engine", ["database", "elasticsearch"], indirect=True)
@pytest.mark.django_db
def test_who_searches_with_elasticsearch_is_marked(marks, engine):
    assert ("elasticsearch" in marks) == (engine == "elasticsearch")


def test_who_drives_a_browser_is_marked(marks, tab):
    assert {"browser", "database"} <= marks
