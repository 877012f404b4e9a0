"""``manage.py check_facts``: silent when nothing has drifted, one line a difference otherwise."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticleAuthor
from leernetwerk.pages.facts.check import Drift, find_drift
from leernetwerk.pages.models import ContentPage
from tests.factories import network, pages

pytestmark = pytest.mark.django_db


def pair(factory=pages.ArticlePageFactory, **values):
    dutch = factory(**values)
    return dutch, factory(language="en", translation_of=dutch)


def test_nothing_is_said_when_nothing_has_drifted():
    pair()
    output = StringIO()

    call_command("check_facts", stdout=output)

    assert output.getvalue() == ""


def test_each_kind_of_fact_that_drifted_is_named():
    dutch, english = pair()
    ContentPage.objects.filter(pk=english.pk).update(date=datetime.date(2020, 1, 1))
    ContentPage.themes.through.objects.create(contentpage_id=english.pk, theme=network.ThemeFactory())
    ArticleAuthor.objects.create(page_id=english.pk, person=network.PersonFactory())
    output = StringIO()

    with pytest.raises(CommandError):
        call_command("check_facts", stdout=output)

    assert [line.split(" of ")[0] for line in output.getvalue().splitlines()] == ["authors", "date", "themes"]
    dutch.save()
    assert find_drift() == []


def test_draft_that_owns_facts_may_be_ahead_of_a_live_translation():
    dutch, english = pair()
    dutch.unpublish()
    ContentPage.objects.filter(pk=dutch.pk).update(date=datetime.date(2020, 1, 1))
    assert find_drift() == []

    ContentPage.objects.filter(pk=english.pk).update(live=False)
    type(english).objects.filter(pk=english.pk).update(live=False)

    assert find_drift() == [Drift(english.pk, dutch.pk, "date")]


def test_more_pages_take_no_more_queries():
    pair()
    with CaptureQueriesContext(connection) as few:
        find_drift()
    for _number in range(4):
        pair()

    with CaptureQueriesContext(connection) as many:
        find_drift()

    assert len(many) == len(few) <= 50
