"""How many queries the matrix takes: few, and as many with two thousand pages as with twenty."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from home.structure import roles
from tests.editorial.matrix.screen import open_matrix
from tests.factories import pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import sign_in
from tests.pages.truth.publishing import publish, translated
from tests.pages.words.translating import dutch_page, start

pytestmark = pytest.mark.django_db

FEW, MANY, MOST = 20, 2000, 15
USERS = {
    "superuser": None,
    "manager": (roles.MANAGERS, "nl"),
    "Dutch chief editor": (roles.CHIEF_EDITOR, "nl"),
    "English chief editor": (roles.CHIEF_EDITOR, "en"),
    "Dutch editor": (roles.EDITOR, "nl"),
    "English editor": (roles.EDITOR, "en"),
    "Dutch translator": (roles.TRANSLATOR, "nl"),
    "English translator": (roles.TRANSLATOR, "en"),
}


@pytest.fixture(autouse=True)
def cache_in_the_database(settings, db):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
        "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    }
    call_command("createcachetable", verbosity=0)


def make_pages(number):
    """Make pages in every state, most of which lack a translation, some deep in the tree."""
    dutch, _english, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    start(dutch_page(slug="begonnen"))
    pages.EvergreenPageFactory(parent=pages.EvergreenPageFactory())
    pages.add_many(pages.NewsItemPageFactory, number // 2)
    pages.add_many(pages.PilotAreaPageFactory, number // 2)


def sign_in_as(client, user):
    if USERS[user] is None:
        client.force_login(SuperuserFactory(language="en"))
    else:
        sign_in(client, *USERS[user])


def queries_of_all(client, **query):
    """Return for each user how many queries the screen takes, once content types are known."""
    found = {}
    for user in USERS:
        sign_in_as(client, user)
        open_matrix(client, **query)
        with CaptureQueriesContext(connection) as captured:
            assert open_matrix(client, **query).context["table"].data
        found[user] = len(captured)
    return found


def test_the_matrix_takes_few_queries_for_every_role_however_many_pages_there_are(client):
    screens = {"all": {}, "filtered": {"state": "missing", "ordering": "title"}}
    make_pages(FEW)
    few = {name: queries_of_all(client, **query) for name, query in screens.items()}

    pages.add_many(pages.NewsItemPageFactory, MANY, title="Nog meer", slug="nog-meer")
    many = {name: queries_of_all(client, **query) for name, query in screens.items()}

    assert Page.objects.count() > MANY
    assert [number for found in few.values() for number in found.values() if number > MOST] == []
    assert many == few
