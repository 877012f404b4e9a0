"""How many queries the desk takes: few for every role, and as many with two thousand pages as with twenty."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from articles.models import NewsItemPage
from home.structure import roles
from leernetwerk.network.models import Series, Session
from tests.editorial.desk.looking import HOME
from tests.factories import network, pages
from tests.factories.accounts import UserFactory
from tests.factories.network import day
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
BUDGET = 30
ROLES = [roles.EDITOR, roles.CHIEF_EDITOR, roles.TRANSLATOR, roles.MANAGERS, "superuser"]


@pytest.fixture(autouse=True)
def cache_in_the_database(settings, db):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
        "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    }
    call_command("createcachetable", verbosity=0)


def take(user, role):
    """Give ``user`` a role in place of the one before."""
    user.is_superuser = role == "superuser"
    user.save()
    user.groups.clear()
    if role == roles.MANAGERS:
        user.groups.add(Group.objects.get(name=role))
    elif role != "superuser":
        user.groups.add(roles.language_group(role, "nl"))


def work(user, number):
    """Put ``number`` of everything on the desk of ``user``."""
    soon = timezone.now() + datetime.timedelta(days=3)
    for _number in range(number):
        draft = pages.NewsItemPageFactory(live=False, owner=user, locked=True, locked_by=user)
        draft.save_revision(user=user)
        draft.get_workflow().start(draft, user)
        log(draft, "wagtail.edit", user=user)
        planned = pages.NewsItemPageFactory(live=False)
        planned.go_live_at = soon
        planned.save_revision().publish()
        pages.NewsItemPageFactory(expire_at=soon)
        pages.EvergreenPageFactory(review_by=day(-3), responsible=user)
        call = network.CallFactory(opens=day(1), closes=day(5), starts=day(9), seats=4)
        pages.CallPageFactory(call=call)
        series = network.SeriesFactory(cohort=pages.CohortPageFactory(cohort=call.cohort).cohort)
        network.SessionFactory(series=series, host=network.OrganisationFactory())


def queries(client):
    """Return how many queries the desk takes, once content types and the like have been found."""
    assert client.get(HOME).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        assert client.get(HOME).status_code == 200
    return len(captured)


def test_busy_desk_takes_few_queries(client):
    user = UserFactory(language="en")
    client.force_login(user)

    def queries_of_all():
        found = {}
        for role in ROLES:
            take(user, role)
            found[role] = queries(client)
        return found

    work(user, 2)
    few = queries_of_all()
    work(user, 6)

    assert {role: number for role, number in few.items() if number > BUDGET} == {}
    assert queries_of_all() == few


def test_desk_takes_as_many_queries_with_two_thousand_pages_and_many_sessions(client):
    user = sign_in(client, roles.CHIEF_EDITOR)
    work(user, 2)
    few = queries(client)

    keys = pages.add_many(
        pages.NewsItemPageFactory, 2000, expire_at=timezone.now() + datetime.timedelta(days=9)
    )
    news = ContentType.objects.get_for_model(NewsItemPage)
    PageLogEntry.objects.bulk_create(
        [
            PageLogEntry(
                page_id=key,
                user=user,
                action="wagtail.edit",
                label="x",
                timestamp=timezone.now(),
                content_type=news,
            )
            for key in keys[:500]
        ],
        batch_size=50,
    )
    series = Series.objects.last()
    Session.objects.bulk_create(
        [Session(series=series, date=day(number % 300)) for number in range(1000)], batch_size=50
    )

    assert queries(client) == few <= BUDGET
