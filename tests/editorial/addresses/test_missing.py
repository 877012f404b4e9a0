"""The report of addresses not found: sorted, ignored, and gone once there is a redirect."""

import html

import pytest
from django.urls import reverse
from django.utils import timezone

from home.structure import roles
from leernetwerk.delivery.missing import missing_addresses
from leernetwerk.delivery.models import MissingAddress
from tests.factories.pages import EvergreenPageFactory
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
LIST = "/admin/reports/addresses-not-found/"


@pytest.fixture
def chief(client):
    missing_addresses.forget()
    return sign_in(client, roles.CHIEF_EDITOR)


def missed(path, count=1, **values):
    now = timezone.now()
    return MissingAddress.objects.create(
        path=path, language="nl", count=count, first_seen=now, last_seen=now, **values
    )


def listed(client, query=""):
    return html.unescape(client.get(LIST + query).content.decode())


def test_asked_for_most_comes_first(client, chief):
    missed("/nl/zelden", 1)
    missed("/nl/vaak", 9)

    screen = listed(client)

    assert screen.index("/nl/vaak") < screen.index("/nl/zelden")
    assert f"{reverse('wagtailredirects:add')}?path=%2Fnl%2Fvaak" in screen


def test_just_asked_for_is_listed(client, chief):
    client.get("/nl/net/")

    assert "/nl/net" in listed(client)


def test_ignored_is_left_out_and_can_come_back(client, chief):
    one = missed("/nl/robot")
    address = reverse("editorial_ignore_missing_address", args=[one.pk])

    client.post(address, {"next": LIST})
    assert "<b>/nl/robot</b>" not in listed(client)
    assert "<b>/nl/robot</b>" in listed(client, "?ignored=1")

    client.post(address, {"ignored": "0"})
    assert "<b>/nl/robot</b>" in listed(client)


@pytest.mark.parametrize("old", ["/nl/weg", "/weg"])
def test_gone_from_the_list_once_there_is_a_redirect(client, chief, old):
    missed("/nl/weg")
    page = EvergreenPageFactory()

    answer = client.post(
        f"{reverse('wagtailredirects:add')}?next={LIST}", {"old_path": old, "redirect_page": page.pk}
    )

    assert answer["Location"] == LIST
    assert not MissingAddress.objects.exists()


def test_gone_from_the_list_once_a_page_stands_there(client, chief):
    missed("/nl/nieuw")
    page = EvergreenPageFactory(slug="nieuw", live=False)

    page.save_revision().publish()

    assert not MissingAddress.objects.exists()


@pytest.mark.parametrize(
    "query", ["?page=0", "?ordering=x", "?ordering=-path", "?ignored=%00", "?page=" + "9" * 50]
)
def test_odd_queries_are_answered(client, chief, query):
    missed("/nl/weg")

    assert client.get(LIST + query).status_code in (200, 302, 404)


@pytest.mark.parametrize("role", [roles.EDITOR, roles.TRANSLATOR])
def test_list_is_for_who_makes_redirects(client, role):
    one = missed("/nl/weg")
    sign_in(client, role)

    client.post(reverse("editorial_ignore_missing_address", args=[one.pk]))

    assert client.get(LIST).status_code == 302
    one.refresh_from_db()
    assert not one.is_ignored
    assert LIST not in client.get("/admin/").content.decode()


def test_menu_leads_to_the_list(client, chief):
    assert LIST in client.get("/admin/").content.decode()
