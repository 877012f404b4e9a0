"""Choosing records on a page: check boxes, in which nothing is lost by one click."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url, form_data

pytestmark = pytest.mark.django_db

FIELDS = [
    "themes",
    "sectors",
    "about_pilot_areas",
    "about_cohorts",
    "about_publications",
    "about_organisations",
    "about_people",
    "about_sessions",
]
MAKERS = [
    network.ThemeFactory,
    network.SectorFactory,
    network.PilotAreaFactory,
    network.CohortFactory,
    network.PublicationFactory,
    network.OrganisationFactory,
    network.PersonFactory,
    network.SessionFactory,
]


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def article():
    return pages.ArticlePageFactory()


def boxes(html, name):
    """Return the check boxes of a field in the order of the screen: pairs of key and whether it is ticked."""
    inputs = re.findall(rf'<input type="checkbox" name="{name}"[^>]*>', html)
    return [(int(re.search(r'value="(\d+)"', one)[1]), " checked" in one) for one in inputs]


@pytest.mark.parametrize(("name", "maker"), list(zip(FIELDS, MAKERS, strict=True)), ids=FIELDS)
def test_records_are_chosen_with_check_boxes(admin, article, name, maker):
    record = maker()
    html = admin.get(edit_url(article)).content.decode()
    assert (record.pk, False) in boxes(html, name)
    assert not re.search(rf'<select[^>]*name="{name}"', html)


def test_chosen_records_come_first_and_the_rest_by_name(admin, article):
    cherry, apple, banana, date = (
        network.ThemeFactory(name={"nl": name, "en": name}, slug=f"x-{number}")
        for number, name in enumerate(["cherry", "Apple", "banana", "Date"])
    )
    article.themes.set([date, cherry])
    article.save()
    html = admin.get(edit_url(article)).content.decode()
    assert boxes(html, "themes") == [
        (cherry.pk, True),
        (date.pk, True),
        (apple.pk, False),
        (banana.pk, False),
    ]


def test_ticking_one_more_keeps_what_was_chosen(admin, article):
    first, second = network.OrganisationFactory(), network.OrganisationFactory()
    article.about_organisations.set([first])
    article.save()
    data = form_data(admin, edit_url(article))
    assert data["about_organisations"] == [str(first.pk)]
    admin.post(edit_url(article), data | {"about_organisations": [first.pk, second.pk]})
    article.refresh_from_db()
    draft = article.get_latest_revision_as_object()
    assert set(draft.about_organisations.all()) == {first, second}


def test_group_of_boxes_has_a_name(admin, article):
    network.ThemeFactory()
    html = admin.get(edit_url(article)).content.decode()
    (group,) = re.findall(r'<div[^>]*id="id_themes"[^>]*>', html)
    assert 'role="group"' in group
    assert 'aria-label="Themes"' in group
    assert html.count('aria-label="Themes"') == 1


def test_more_records_take_no_more_queries(admin, article):
    counts = []
    admin.get(edit_url(article))
    for number in (1, 5):
        for maker in MAKERS:
            maker.create_batch(number)
        network.SessionFactory.create_batch(number, name={})
        with CaptureQueriesContext(
            connection,
        ) as queries:
            admin.get(edit_url(article))
        counts.append(len(queries))
    assert counts[0] == counts[1]
